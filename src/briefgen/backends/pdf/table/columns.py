"""A table's columns → what each needs, measured in its own voices, and the widths that follow from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from msgspec.structs import replace

from briefgen.backends.pdf.table.decimals import DecimalAligner
from briefgen.backends.pdf.table.measure import Measure, least_of, lines_of, texts_of
from briefgen.backends.pdf.text.words import set_text
from briefgen.backends.pdf.voice import Voice
from briefgen.backends.shared.columns import column_widths, group_word, least_widths, sample
from briefgen.backends.shared.crowding import Least, Setting, setting
from briefgen.backends.shared.evening import Need, Text, measured
from briefgen.backends.shared.walk import walk
from briefgen.document import Cell, Heading, Inlines, ListBlock, Paragraph, Row, Table, group_of, plain

LIST_INDENT = 16.0
SLACK = 0.05
Content: TypeAlias = tuple[Inlines, Voice, float]
"""A text, its voice, and how far it stands in."""


class Voices:
    """The voices of a table's cells, of the first column's, of details and of the header."""

    __slots__ = ("cell", "detail", "first", "head")

    def __init__(self, cell: Voice, first: Voice, detail: Voice, head: Voice) -> None:
        self.cell = cell
        self.first = first
        self.detail = detail
        self.head = head

    def at(self, size: float) -> Voices:
        """The same at another size of the cells in points; details are no larger than these."""
        by = size / self.cell.size
        cell, first, head = [
            replace(each, size=size, leading=each.leading * by) for each in (self.cell, self.first, self.head)
        ]
        detail = replace(self.detail, size=min(self.detail.size, size), leading=min(self.detail.leading, cell.leading))
        return Voices(cell, first, detail, head)


class Columns:
    """The columns of a table in some voices; numbers are given to the aligners on the way."""

    def __init__(
        self,
        table: Table,
        voices: Voices,
        aligners: Sequence[DecimalAligner | None],
        measure: Measure,
        padding: float,
    ) -> None:
        self.table = table
        self.voices = voices
        self.measure = measure
        self.padding = padding
        self.rows = sample(table.rows)
        self.aligned = [_aligned(aligner, self.rows, index) for index, aligner in enumerate(aligners)]
        self.needs = [self._need(index) for index in range(len(table.columns))]
        self._leasts: dict[int, Least] = {}

    def setting(self, width: float, smallest: float) -> Setting:
        """The size of type and the padding in which the table is set; no smaller than `smallest`, in points."""
        usual = Setting(self.voices.cell.size, self.padding)
        least = least_widths(self.needs, width, self.padding, self.least)
        return setting(usual, least, self.least, width, smallest)

    def widths(self, width: float) -> list[float]:
        """The width of each column in points, padding included."""
        return column_widths(self.needs, width, self.padding, len(self.table.rows), self.least)

    def least(self, index: int) -> Least:
        """What a column needs at least: it is looked for only where there is little room."""
        if index not in self._leasts:
            self._leasts[index] = self._least(index)
        return self._leasts[index]

    def _need(self, index: int) -> Need:
        column = self.table.columns[index]
        cells = [tuple(texts_of(column.title, self.voices.head, 0.0, self.measure))]
        cells += [tuple(self._texts(row.cells[index], index)) for row in self.rows]
        texts = [text for cell in cells for text in cell]
        word = max(self.aligned[index], self._group_word(index), *[text.longest for text in texts], 0.0)
        line = max(word, *[text.width for text in texts], 0.0)
        return Need(
            cells=tuple(cells),
            word=word + SLACK,
            line=(word if column.align == "decimal" else line) + SLACK,
            share=column.width,
            fixed=column.align == "decimal",
            grows=column.align in ("left", "center"),
            names=self.table.row_header and not index,
        )

    def _texts(self, cell: Cell, index: int) -> list[Text]:
        return [text for each in self._contents(cell, index) for text in texts_of(*each, self.measure)]

    def _contents(self, cell: Cell, index: int) -> list[Content]:
        """Each paragraph of a cell."""
        usual = self.voices.first if self.table.row_header and not index else self.voices.cell
        if len(cell) == 1 and isinstance(cell[0], Paragraph):
            return [(cell[0].content, self._voice(cell[0], usual), 0.0)]
        indent = LIST_INDENT if any(isinstance(block, ListBlock) for block in cell) else 0.0
        texts = [block for block in walk(cell) if isinstance(block, Paragraph | Heading)]
        return [(block.content, self._voice(block, usual), indent) for block in texts]

    def _voice(self, block: Paragraph | Heading, usual: Voice) -> Voice:
        return self.voices.detail if isinstance(block, Paragraph) and block.role == "detail" else usual

    def _group_word(self, index: int) -> float:
        if not self.table.columns[index].group:
            return 0.0
        name, count = group_of(self.table.columns, index)
        words = set_text((name,), self.voices.head, self.measure.sheet)
        longest = max([measured(line).longest for line in lines_of(words)], default=0.0)
        return group_word(longest, count, self.padding)

    def _least(self, index: int) -> Least:
        number, piece = self.aligned[index], 0.0
        contents = [content for row in self.rows for content in self._contents(row.cells[index], index)]
        for content, voice, indent in [(self.table.columns[index].title, self.voices.head, 0.0), *contents]:
            found = least_of(content, voice, self.measure)
            number, piece = max(number, found.number + indent), max(piece, found.piece + indent)
        head = max(self._group_word(index), *[text.longest for text in self.needs[index].cells[0]], 0.0)
        return Least(number + SLACK, piece + SLACK, head + SLACK)


def _aligned(aligner: DecimalAligner | None, rows: Sequence[Row], index: int) -> float:
    if aligner is None:
        return 0.0
    for row in rows:
        if (text := number_text(row.cells[index])) is not None:
            aligner.measure(text)
    return aligner.before + aligner.after


def number_text(cell: Cell) -> str | None:
    """The text of a cell that is one paragraph without line breaks, as numbers are."""
    if len(cell) == 1 and isinstance(cell[0], Paragraph):
        text = plain(cell[0].content)
        return None if "\n" in text else text
    return None
