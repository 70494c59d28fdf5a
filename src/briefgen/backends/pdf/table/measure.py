"""A text of a table's cell → how wide its words are, and how little room they can do with; lengths in points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from briefgen.backends.pdf.style import Sheet
from briefgen.backends.pdf.text.stretch import undivided
from briefgen.backends.pdf.text.style import LINE_END, Glue, Word
from briefgen.backends.pdf.text.words import Marked, set_text
from briefgen.backends.pdf.text.words import Text as Words
from briefgen.backends.pdf.voice import Voice
from briefgen.backends.shared.bonds import MOST_PARTS, ONE_NUMBER, is_number, may_part_number
from briefgen.backends.shared.crowding import Least
from briefgen.backends.shared.evening import Text, measured
from briefgen.document import Inlines, plain

Known: TypeAlias = dict[tuple[int, int], Words]
"""Texts that were set to be measured, by the identity of their content and voice."""


class Measure:
    """Sets texts to measure them, and keeps in `known` those whose lines can be made of the same words."""

    def __init__(self, sheet: Sheet, known: Known) -> None:
        self.sheet = sheet
        self.known = known
        self._marked = False

    def words(self, content: Inlines, voice: Voice) -> Words:
        """The words of a text, without its marks; it is kept if it had none and runs from left to right."""
        self._marked = False
        words = set_text(content, voice, self.sheet, self._mark)
        if words.plain and not self._marked:
            self.known[id(content), id(voice)] = words
        return words

    def _mark(self, _: Marked) -> None:
        self._marked = True


def texts_of(content: Inlines, voice: Voice, indent: float, measure: Measure) -> list[Text]:
    """Each line that the author ended, measured; the parts of a number are one word."""
    words = measure.words(content, voice)
    found = _number_lines(words) if _has_spaced_number(content) else lines_of(words)
    return [measured(line, indent) for line in found]


def _has_spaced_number(content: Inlines) -> bool:
    """Whether some number of a text may have a space in it."""
    only = content[0] if len(content) == 1 else None
    return may_part_number(only if type(only) is str else plain(content))


def lines_of(text: Words) -> list[list[tuple[float, float]]]:
    """Each word's width and that of the space after it, line by line where the author ended lines."""
    if LINE_END not in text.glues:
        pairs = zip(text.words, text.glues, strict=True)
        return [[(word.width, glue.width) for word, glue in pairs]] if text.words else []
    return list(_ended((word.width, glue.width, glue) for word, glue in zip(text.words, text.glues, strict=True)))


def _ended(words: Iterable[tuple[float, float, Glue]]) -> Iterator[list[tuple[float, float]]]:
    line: list[tuple[float, float]] = []
    for width, gap, glue in words:
        line.append((width, gap))
        if glue.must_break:
            yield line
            line = []
    if line:
        yield line


def _number_lines(text: Words) -> list[list[tuple[float, float]]]:
    """The same where the parts of a number count as one word."""
    return list(_ended((_width(words, glues), glues[-1].width, glues[-1]) for words, glues in _whole_numbers(text)))


def _whole_numbers(text: Words) -> Iterator[tuple[list[Word], list[Glue]]]:
    """Words one by one, but for those that are one number."""
    words: list[Word] = []
    glues: list[Glue] = []
    for word, glue in zip(text.words, text.glues, strict=True):
        if words and not (len(words) < MOST_PARTS and glues[-1].pieces and words[-1].holds & word.clings & ONE_NUMBER):
            yield words, glues
            words, glues = [], []
        words.append(word)
        glues.append(glue)
    if words:
        yield words, glues


def least_of(content: Inlines, voice: Voice, measure: Measure) -> Least:
    """The longest number of a text and its longest piece; it has no header."""
    words = measure.words(content, voice)
    number = piece = 0.0
    for group, glues in _whole_numbers(words):
        if len(group) > 1 or is_number(group[0].text):
            number = max(number, _width(group, glues))
        else:
            piece = max(piece, undivided(group[0], glues[0]))
    return Least(number, piece, 0.0)


def _width(words: Sequence[Word], glues: Sequence[Glue]) -> float:
    return sum([word.width for word in words], 0.0) + sum([glue.width for glue in glues[:-1]], 0.0)
