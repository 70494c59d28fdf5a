"""Words that no line end is forced between → where each begins and ends, and the ways to cut one that is too long."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from briefgen.backends.pdf.text.faces import NOTHING
from briefgen.backends.pdf.text.hyphenation import may_be_name, syllables
from briefgen.backends.pdf.text.style import NO_GLUE, Glue, Piece, Word
from briefgen.backends.shared.bonds import ONE_NUMBER
from briefgen.backends.shared.clusters import continues

SLACK = 0.01


def undivided(word: Word, after: Glue) -> float:
    """The least width in which no part of the word has to be cut between letters; in points, with hyphens."""
    parts = _parts(word)
    hyphen = _hyphen(word).width if len(parts) > 1 else 0.0
    last = after.hyphen.width if after.hyphen else 0.0
    return max(parts[-1].width + last, *[part.width + hyphen for part in parts[:-1]], 0.0)


class Stretch:
    """Words and the glue after each, with their distances from the stretch's beginning in points.

    It is `divided` where a line may end in a hyphen that is not there otherwise.
    """

    __slots__ = ("begins", "divided", "ends", "glues", "words")

    def __init__(self, words: Sequence[Word], glues: Sequence[Glue]) -> None:
        self.words = list(words)
        self.glues = list(glues)
        self._measure()

    def _measure(self) -> None:
        self.begins: list[float] = []
        self.ends: list[float] = []
        here = 0.0
        for index, word in enumerate(self.words):
            self.begins.append(here)
            here += word.width
            self.ends.append(here)
            here += self.glues[index].width
        self.divided = any(glue.hyphen for glue in set(self.glues))

    def become(self, other: Stretch) -> None:
        """Have another's words."""
        self.words, self.glues = other.words, other.glues
        self._measure()

    def fitting(self, start: int, width: float) -> int:
        """The end of the longest line that begins with word `start`; `start` itself where not even that word fits."""
        return bisect_right(self.ends, self.begins[start] + width + SLACK, start)

    def width(self, start: int, end: int) -> float:
        """The width of the line of words from `start` up to `end`, the hyphen it may end in included."""
        hyphen = self.glues[end - 1].hyphen
        return self.ends[end - 1] - self.begins[start] + (hyphen.width if hyphen and end < len(self.words) else 0.0)

    def pieces(self, start: int, end: int) -> list[Piece]:
        """What stands on the line of words from `start` up to `end`, the glue that ends it left out."""
        found: list[Piece] = []
        for word, glue in zip(self.words[start : end - 1], self.glues[start:], strict=False):
            found += word.pieces
            found += glue.pieces
        found += self.words[end - 1].pieces
        return found

    def tied(self, end: int) -> bool:
        """Whether the words before and after `end` belong on one line."""
        return bool(
            end < len(self.words) and self.glues[end - 1].pieces and self.words[end - 1].holds & self.words[end].clings
        )

    def within_number(self, end: int) -> bool:
        """Whether a line that ends there would part a number, or one from its unit."""
        return bool(
            end < len(self.words)
            and self.glues[end - 1].pieces
            and self.words[end - 1].holds & self.words[end].clings & ONE_NUMBER
        )

    def keeps_whole(self, index: int, width: float) -> bool:
        """Whether a word that may be a name has room on a line of its own."""
        word = self.words[index]
        return word.width <= width and may_be_name(word.text, _language(word))

    def hyphenate(self, index: int, room: float) -> bool:
        """Put a hyphen into a word so that as much of it as can be fits into `room`; False where nothing fits."""
        word = self.words[index]
        if not (head_and_tail := _divided(word, room)):
            return False
        head, tail = head_and_tail
        self._replace(index, [head, tail], Glue(hyphen=_hyphen(word)))
        return True

    def open_up(self, index: int, width: float) -> None:
        """Cut a word between letters into parts no wider than `width`; a letter at least in each."""
        self._replace(index, list(_letters(self.words[index], width)), NO_GLUE)

    def syllabled(self) -> Stretch:
        """The same with a place for a hyphen between the syllables of every word, names left whole."""
        parts = ([word] if may_be_name(word.text, _language(word)) else _parts(word) for word in self.words)
        return self._parted((each, Glue(hyphen=_hyphen(each[0])) if len(each) > 1 else NO_GLUE) for each in parts)

    def fitted(self, width: float, hyphenate: bool) -> Stretch:
        """The same with words wider than a line in syllables, or where those have no room either, cut by letters."""
        return self._parted(
            _fitting(word, glue, width, hyphenate) for word, glue in zip(self.words, self.glues, strict=True)
        )

    def _parted(self, parted: Iterable[tuple[list[Word], Glue]]) -> Stretch:
        """The same with the parts of each word, and between those their glue."""
        words: list[Word] = []
        glues: list[Glue] = []
        for (parts, between), glue in zip(parted, self.glues, strict=True):
            words += parts
            glues += [*[between] * (len(parts) - 1), glue]
        return Stretch(words, glues)

    def _replace(self, index: int, parts: list[Word], between: Glue) -> None:
        self.words[index : index + 1] = parts
        self.glues[index:index] = [between] * (len(parts) - 1)
        self._measure()


def _language(word: Word) -> str:
    return word.lead.face.language


def _hyphen(word: Word) -> Piece:
    if word.style is not None:
        return word.style.hyphen(None)
    piece = word.pieces[0]
    return piece.style.hyphen(piece.mark)


def _simple(word: Word) -> bool:
    """Whether the word is one run from left to right."""
    return word.style is not None or (len(word.pieces) == 1 and not word.pieces[0].level)


def _made(word: Word, text: str) -> Word:
    if word.style is not None:
        return word.style.word(text)
    piece = word.pieces[0]
    return piece.style.word(text) if piece.mark is None else Word(piece.style.pieces(text, 0, piece.mark), text)


def _parts(word: Word) -> list[Word]:
    if not _simple(word):
        return [word]
    found = syllables(word.text, _language(word))
    return [word] if len(found) < 2 else [_made(word, text) for text in found]


def _fitting(word: Word, after: Glue, width: float, hyphenate: bool) -> tuple[list[Word], Glue]:
    """The parts of a word of which none is wider than a line, and what stands between them."""
    if word.width <= width:
        return [word], NO_GLUE
    parts = _parts(word) if hyphenate else [word]
    if len(parts) > 1 and undivided(word, after) <= width:
        return parts, Glue(hyphen=_hyphen(word))
    return list(_letters(word, width)), NO_GLUE


def _divided(word: Word, room: float) -> tuple[Word, Word] | None:
    if not _simple(word):
        return None
    found = syllables(word.text, _language(word))
    room += SLACK - (_hyphen(word).width if len(found) > 1 else 0.0)
    for count in range(len(found) - 1, 0, -1):
        head = _made(word, "".join(found[:count]))
        if head.width <= room:
            return head, _made(word, "".join(found[count:]))
    return None


def _letters(word: Word, width: float) -> Iterator[Word]:
    done: list[Piece] = []
    said = ""
    for piece in word.pieces:
        clusters = _clusters(piece)
        while clusters:
            room = width - sum([each.width for each in done], 0.0)
            count, head = _head(piece, clusters, room, at_least=0 if done else 1)
            done += head
            said += "".join([letters for letters, _ in clusters[:count]])
            clusters = clusters[count:]
            if clusters:
                yield Word(tuple(done), said)
                done, said = [], ""
    yield Word(tuple(done), said)


def _clusters(piece: Piece) -> list[tuple[str, float]]:
    """What must stay together in reading order, a letter and its marks, and how wide it is."""
    scale = piece.style.size * piece.glyphs.face.optical / 1000
    found: list[tuple[str, float]] = []
    before = 0.0
    for _, letters, advance, *_offsets in piece.glyphs.items[:: -1 if piece.level & 1 else 1]:
        if found and (not letters.strip(NOTHING) or continues(found[-1][0], letters[0])):
            found[-1] = (found[-1][0] + letters.strip(NOTHING), found[-1][1] + advance * scale)
        elif letters.strip(NOTHING):
            found.append((letters, before + advance * scale))
            before = 0.0
        else:
            before += advance * scale
    return found


def _head(
    piece: Piece, clusters: Sequence[tuple[str, float]], room: float, at_least: int
) -> tuple[int, tuple[Piece, ...]]:
    """As many clusters as fit, shaped on their own: a letter at the end of a line may be wider than within a word."""
    widths = list(accumulate([width for _, width in clusters]))
    count = max(bisect_right(widths, room + SLACK), at_least)
    while count:
        text = "".join([letters for letters, _ in clusters[:count]])
        made = piece.style.pieces(text, piece.level, piece.mark)
        if count <= at_least or sum([each.width for each in made], 0.0) <= room + SLACK:
            return count, made
        count -= 1
    return 0, ()
