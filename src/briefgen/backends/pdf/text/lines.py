"""Words and a width → lines, none of them wider: the one place where lines are made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import TypeAlias

from briefgen.backends.pdf.text.bidi import visual_order
from briefgen.backends.pdf.text.breaking import balanced, evened, filled
from briefgen.backends.pdf.text.stretch import SLACK, Stretch
from briefgen.backends.pdf.text.style import LINE_END, NO_GLUE, Glue, Piece, Word
from briefgen.backends.pdf.text.words import Text

Run: TypeAlias = "list[Word | Glue]"
"""Words and spaces of one style, each a single piece in its first face."""


class Line:
    """The pieces of a line in reading order; `width` without the space that ends it, `hang` that space at the left.

    Where some run from right to left, `places` says how far from the line's left edge each piece stands. `words` are
    those of a line of plain text, and `glues` what follows each.
    """

    __slots__ = ("_pieces", "glues", "hang", "places", "width", "words")

    def __init__(
        self, pieces: list[Piece], width: float, hang: float = 0.0, places: tuple[float, ...] | None = None
    ) -> None:
        self._pieces = pieces
        self.width = width
        self.hang = hang
        self.places = places
        self.words: list[Word] = []
        self.glues: list[Glue] = []

    @classmethod
    def of_words(cls, words: list[Word], glues: list[Glue], width: float) -> Line:
        """A line of plain text."""
        line = cls([], width)
        line.words, line.glues = words, glues
        return line

    @property
    def pieces(self) -> list[Piece]:
        """The shaped runs that the line is made of."""
        if self.words and not self._pieces:
            self._pieces = [piece for part in self._parts() for piece in part.pieces]
        return self._pieces

    def _parts(self) -> list[Word | Glue]:
        return [part for pair in zip(self.words, self.glues, strict=True) for part in pair]

    def uniform(self) -> str:
        """What shows a line of plain text of one style, if that is known of each of its words; else nothing."""
        style = self.words[0].style
        if style is None or not style.space.shown:
            return ""
        closing = self.glues[-1]
        if self.glues.count(style.space) - (closing is style.space) < len(self.glues) - 1:
            return ""
        shown = [word.shown for word in self.words if word.style is style and word.shown is not None]
        if closing.shown is None or closing.style not in (style, None) or len(shown) < len(self.words):
            return ""
        return style.space.shown.join(shown) + closing.shown

    def runs(self) -> list[Run]:
        """The runs of one style that the line is made of, where each of its parts is in its style's first face."""
        parts = self._parts()
        if NO_GLUE in self.glues:
            parts = [part for part in parts if part.style is not None or part.pieces]
        styles = {part.style for part in parts}
        if None in styles:
            return []
        return [parts] if len(styles) == 1 else [list(run) for _, run in groupby(parts, key=attrgetter("style"))]


def break_lines(text: Text, width: float, hyphenate: bool = False, sparing: bool = False) -> list[Line]:
    """The lines of `text`, filled one after the other; a word wider than the line is cut.

    With `hyphenate`, words may be divided where a line would be left quite empty; `sparing`, only those that are wider
    than the line.
    """
    if (only := _only_line(text, width)) is not None:
        return [only]
    lines: list[Line] = []
    for stretch in _stretches(text):
        lines += _lines(stretch, filled(stretch, width, hyphenate, sparing), width, text)
    return lines


def number_of_lines(text: Text, width: float, hyphenate: bool = False, sparing: bool = False) -> int:
    """How many lines `break_lines` makes."""
    if _only_line(text, width) is not None:
        return 1
    return sum([len(filled(stretch, width, hyphenate, sparing)) for stretch in _stretches(text)])


def even_lines(text: Text, width: float) -> list[Line]:
    """The lines of `text`, broken so that all of them together are as even as can be, as running text should be."""
    if (only := _only_line(text, width)) is not None:
        return [only]
    lines: list[Line] = []
    for stretch in _stretches(text):
        found, ends = evened(stretch, width, hyphenate=True)
        lines += _lines(found, ends, width, text)
    return lines


def balanced_lines(text: Text, width: float) -> list[Line]:
    """As few lines as can be, as even as can be: a title leaves no word alone on its last line."""
    lines: list[Line] = []
    for stretch in _stretches(text):
        found, ends = balanced(stretch, width)
        lines += _lines(found, ends, width, text)
    return lines


def _only_line(text: Text, width: float) -> Line | None:
    """The short way of most table cells: plain text that fits on one line."""
    words, glues = text.words, text.glues
    if not words or not text.plain or LINE_END in glues:
        return None
    used = sum([word.width for word in words], 0.0) + sum([glue.width for glue in glues], 0.0) - glues[-1].width
    if used > width + SLACK:
        return None
    return Line.of_words(words, [*glues[:-1], NO_GLUE], used)


def _stretches(text: Text) -> Iterator[Stretch]:
    """The words between forced line ends; nothing follows the last of them."""
    words, glues = text.words, text.glues
    if not words:
        return
    start = 0
    while LINE_END in glues[start:-1]:
        end = glues.index(LINE_END, start) + 1
        yield Stretch(words[start:end], glues[start:end])
        start = end
    yield Stretch(words[start:], [*glues[start:-1], NO_GLUE])


def _lines(stretch: Stretch, ends: list[int], width: float, text: Text) -> Iterator[Line]:
    start = 0
    for end in ends:
        yield _line(stretch, start, end, width, text)
        start = end


def _line(stretch: Stretch, start: int, end: int, most: float, text: Text) -> Line:
    after = stretch.glues[end - 1]
    width = stretch.ends[end - 1] - stretch.begins[start]
    hyphened = after.hyphen is not None and width + after.hyphen.width <= most + SLACK
    inner = stretch.divided and any(glue.hyphen for glue in stretch.glues[start : end - 1])
    if text.plain and not inner:
        return _plain_line(stretch, start, end, after.hyphened() if hyphened else after)
    pieces = stretch.pieces(start, end)
    if inner:
        pieces, width = _joined(stretch, start, end, most - _hyphen_width(after)) or (pieces, width)
    if after.hyphen and width + after.hyphen.width <= most + SLACK:
        pieces.append(after.hyphen)
        width += after.hyphen.width
    space = _closing_space(after, pieces[-1])
    if space:
        pieces += space.pieces
    base = text.base
    hang = space.width if space and base else 0.0
    if base or any(piece.level for piece in pieces):
        if space and pieces[-1].level != base:
            pieces[-1] = _at_level(pieces[-1], base)
        return Line(pieces, width, hang, _places(pieces))
    return Line(pieces, width, hang)


def _plain_line(stretch: Stretch, start: int, end: int, closing: Glue) -> Line:
    words, glues = stretch.words[start:end], stretch.glues[start:end]
    width = stretch.ends[end - 1] - stretch.begins[start]
    if closing is LINE_END:
        closing = words[-1].pieces[-1].style.space
    elif closing is not glues[-1]:
        width += closing.width
    glues[-1] = closing
    return Line.of_words(words, glues, width)


def _hyphen_width(glue: Glue) -> float:
    return glue.hyphen.width if glue.hyphen else 0.0


def _joined(stretch: Stretch, start: int, end: int, most: float) -> tuple[list[Piece], float] | None:
    """The line with words whole again where a hyphen might have been but was not needed, if that fits."""
    pieces: list[Piece] = []
    while start < end:
        last = start
        while last + 1 < end and stretch.glues[last].hyphen:
            last += 1
        pieces += _whole(stretch.words[start : last + 1])
        pieces += stretch.glues[last].pieces if last + 1 < end else ()
        start = last + 1
    width = sum([piece.width for piece in pieces], 0.0)
    return (pieces, width) if width <= most + SLACK else None


def _whole(parts: list[Word]) -> list[Piece]:
    """The parts of a word shaped as one, so that letters kern and join; as they are where the style changes within."""
    pieces = [piece for part in parts for piece in part.pieces]
    first = pieces[0]
    if len(parts) == 1 or any(
        piece.style is not first.style or piece.level != first.level or piece.mark is not first.mark for piece in pieces
    ):
        return pieces
    return list(first.style.pieces("".join([part.text for part in parts]), first.level, first.mark))


def _at_level(piece: Piece, level: int) -> Piece:
    """Rule L1: the space that ends a line has the paragraph's level."""
    return Piece(piece.glyphs, piece.style, level, piece.mark)


def _places(pieces: list[Piece]) -> tuple[float, ...]:
    x = 0.0
    found: dict[int, float] = {}
    parted = _parted(pieces)
    for number in visual_order([level for level, _ in parted]):
        if (index := parted[number][1]) is not None:
            found[index] = x
            x += pieces[index].width
    return tuple(found[index] for index in range(len(pieces)))


def _parted(pieces: list[Piece]) -> list[tuple[int, int | None]]:
    """The levels of pieces and their numbers; the call of a note is held apart by the level of what it stands in."""
    found: list[tuple[int, int | None]] = []
    for index, piece in enumerate(pieces):
        outer = [(piece.level - 1, None)] if _calls(piece) and piece.level else []
        found += [*outer, (piece.level, index), *outer]
    return found


def _calls(piece: Piece) -> bool:
    return piece.mark is not None and piece.mark.note is not None


def _closing_space(after: Glue, last: Piece) -> Glue | None:
    """A real space at the line's end, so that what is read aloud or copied keeps its words apart."""
    if after.pieces:
        return after
    return last.style.space if after is LINE_END else None
