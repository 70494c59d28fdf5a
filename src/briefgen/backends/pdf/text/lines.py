"""Words and a width → lines, none of them wider: the one place where line ends are chosen."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from briefgen.backends.pdf.text.bidi import visual_order
from briefgen.backends.pdf.text.style import LINE_END, NO_GLUE, Glue, Piece, Word
from briefgen.backends.pdf.text.words import Text

SLACK = 0.01


class Line:
    """The pieces of a line in reading order; `width` without the space that ends it, `hang` that space at the left.

    Where some run from right to left, `places` says how far from the line's left edge each piece stands.
    """

    __slots__ = ("hang", "pieces", "places", "width")

    def __init__(
        self, pieces: list[Piece], width: float, hang: float = 0.0, places: tuple[float, ...] | None = None
    ) -> None:
        self.pieces = pieces
        self.width = width
        self.hang = hang
        self.places = places


def break_lines(text: Text, width: float) -> list[Line]:
    """The lines of `text`, greedily filled; a word wider than the line is broken between letters."""
    words, glues = _breakable(text, width)
    lines = []
    start = 0
    for end in _ends(words, glues, width):
        lines.append(_line(words, glues, start, end, text.base))
        start = end
    return lines


def balanced_lines(text: Text, width: float) -> list[Line]:
    """As few lines as can be, as even as can be: a title leaves no word alone on its last line."""
    count = len(break_lines(text, width))
    low, high = width / max(count, 1), width
    for _ in range(7):
        middle = (low + high) / 2
        low, high = (low, middle) if len(break_lines(text, middle)) == count else (middle, high)
    return break_lines(text, high)


def natural_width(text: Text) -> float:
    """The width of the longest line of `text` if nothing forces a line end."""
    widest = total = 0.0
    for word, glue in zip(text.words, text.glues, strict=True):
        widest = max(widest, total + word.width)
        total = 0.0 if glue.must_break else total + word.width + glue.width
    return widest


def widest_word(text: Text) -> float:
    """The width of the longest word of `text`."""
    return max([word.width for word in text.words], default=0.0)


def _ends(words: list[Word], glues: list[Glue], width: float) -> Iterator[int]:
    limit = width + SLACK
    start, used = 0, 0.0
    gap, previous = 0.0, NO_GLUE
    for index, word in enumerate(words):
        if index > start and (previous.must_break or used + gap + word.width > limit):
            end = index if previous.must_break else _end_with_room_for_hyphen(words, glues, start, index, limit)
            yield end
            start, used = end, _measure(words, glues, end, index)
            gap = glues[index - 1].width if end < index else 0.0
        used += gap + word.width
        previous = glues[index]
        gap = previous.width
    if words:
        yield len(words)


def _end_with_room_for_hyphen(words: list[Word], glues: list[Glue], start: int, end: int, limit: float) -> int:
    for candidate in range(end, start, -1):
        hyphen = glues[candidate - 1].hyphen
        if not hyphen or _measure(words, glues, start, candidate) + hyphen.width <= limit:
            return candidate
    return end


def _measure(words: list[Word], glues: list[Glue], start: int, end: int) -> float:
    return sum([word.width for word in words[start:end]]) + sum([glue.width for glue in glues[start : end - 1]])


def _line(words: list[Word], glues: list[Glue], start: int, end: int, base: int) -> Line:
    pieces: list[Piece] = []
    for index in range(start, end - 1):
        pieces += words[index].pieces
        pieces += glues[index].pieces
    pieces += words[end - 1].pieces
    after = glues[end - 1]
    if after.hyphen and end < len(words):
        pieces.append(after.hyphen)
    width = sum([piece.width for piece in pieces])
    hang = 0.0
    if end < len(words) and (space := _closing_space(after, pieces[-1])):
        pieces += space.pieces
        hang = space.width if base else 0.0
    if base or any(piece.level for piece in pieces):
        pieces = _at_base_level(pieces, base, end < len(words))
        return Line(pieces, width, hang, _places(pieces))
    return Line(pieces, width, hang)


def _places(pieces: list[Piece]) -> tuple[float, ...]:
    x = 0.0
    found: dict[int, float] = {}
    for index in visual_order([piece.level for piece in pieces]):
        found[index] = x
        x += pieces[index].width
    return tuple(found[index] for index in range(len(pieces)))


def _closing_space(after: Glue, last: Piece) -> Glue | None:
    """A real space at the line's end, so that what is read aloud or copied keeps its words apart."""
    if after.pieces:
        return after
    return last.style.space if after is LINE_END else None


def _at_base_level(pieces: list[Piece], base: int, spaced: bool) -> list[Piece]:
    """Rule L1: the space that ends a line has the paragraph's level."""
    last = pieces[-1]
    if spaced and last.level != base:
        pieces[-1] = Piece(last.glyphs, last.style, base, last.mark)
    return pieces


def _breakable(text: Text, width: float) -> tuple[list[Word], list[Glue]]:
    if all(word.width <= width + SLACK for word in text.words):
        return text.words, text.glues
    words: list[Word] = []
    glues: list[Glue] = []
    for word, glue in zip(text.words, text.glues, strict=True):
        parts = [word] if word.width <= width + SLACK else list(_split(word, width))
        words += parts
        glues += [NO_GLUE] * (len(parts) - 1) + [glue]
    return words, glues


def _split(word: Word, width: float) -> Iterator[Word]:
    done: list[Piece] = []
    room = width
    for piece in word.pieces:
        for cut, text in _cuts(piece, room, width):
            if cut:
                yield Word(tuple(done))
                done, room = [], width
            fresh = piece.style.pieces(text, piece.level, piece.mark)
            done += fresh
            room -= sum([each.width for each in fresh])
    yield Word(tuple(done))


def _cuts(piece: Piece, room: float, width: float) -> Iterator[tuple[bool, str]]:
    """The parts of a piece that fit, each with whether a line ends before it; always a letter at least."""
    scale = piece.style.size / 1000
    text, used, cut = "", 0.0, False
    full = room >= width - SLACK
    for _, letters, advance, *_offsets in piece.glyphs.items[:: -1 if piece.level & 1 else 1]:
        over = used + advance * scale > room and not (letters and unicodedata.combining(letters[0]))
        if letters and over and (text or not full):
            if text:
                yield cut, text
            text, used, cut, room, full = "", 0.0, True, width, True
        text += letters
        used += advance * scale
    if text:
        yield cut, text
