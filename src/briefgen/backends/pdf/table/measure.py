"""A table's columns → what each needs, measured in its own voices, and the widths that follow from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from briefgen.backends.pdf.style import Sheet
from briefgen.backends.pdf.table.decimals import DecimalAligner
from briefgen.backends.pdf.table.rows import PAD_SIDE
from briefgen.backends.pdf.text.words import Marked, set_text
from briefgen.backends.pdf.text.words import Text as Words
from briefgen.backends.pdf.voice import Voice
from briefgen.backends.shared.columns import column_widths, group_word, sample
from briefgen.backends.shared.evening import Need, Text, measured
from briefgen.backends.shared.walk import walk
from briefgen.document import Cell, Heading, Inlines, ListBlock, Paragraph, Row, Table, group_of, plain

LIST_INDENT = 16.0
SLACK = 0.05


Known: TypeAlias = dict[tuple[int, int], Words]
"""Texts that were set to be measured, by the identity of their content and voice."""


def widths(
    table: Table, voices: Sequence[Voice], decimals: Sequence[DecimalAligner | None], measure: Measure, width: float
) -> list[float]:
    """The width of each column in points, padding included; numbers are given to the aligners on the way."""
    rows = sample(table.rows)
    needs = [
        _need(table, index, rows, voice, _aligned(aligner, rows, index), measure)
        for index, (voice, aligner) in enumerate(zip(voices, decimals, strict=True))
    ]
    return column_widths(needs, width, 2 * PAD_SIDE, len(table.rows))


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


def _need(table: Table, index: int, rows: Sequence[Row], voice: Voice, aligned: float, measure: Measure) -> Need:
    column = table.columns[index]
    cells = [tuple(_texts(column.title, measure.sheet.column_head, measure, 0.0))]
    cells += [tuple(_cell_texts(row.cells[index], voice, measure)) for row in rows]
    texts = [text for cell in cells for text in cell]
    word = max(aligned, _group_word(table, index, measure.sheet), *[text.longest for text in texts], 0.0)
    line = max(aligned, word, *[text.width for text in texts], 0.0)
    return Need(
        cells=tuple(cells),
        word=word + SLACK,
        line=(word if column.align == "decimal" else line) + SLACK,
        share=column.width,
        fixed=column.align == "decimal",
        grows=column.align in ("left", "center"),
        names=table.row_header and not index,
    )


def _group_word(table: Table, index: int, sheet: Sheet) -> float:
    name, count = group_of(table.columns, index)
    words = set_text((name,), sheet.column_head, sheet)
    return group_word(max([measured(line).longest for line in _lines(words)], default=0.0), count, 2 * PAD_SIDE)


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


def _cell_texts(cell: Cell, voice: Voice, measure: Measure) -> Iterator[Text]:
    """Each paragraph of a cell."""
    indent = LIST_INDENT if any(isinstance(block, ListBlock) for block in cell) else 0.0
    for block in walk(cell):
        if isinstance(block, Paragraph | Heading):
            yield from _texts(block.content, _voice(block, voice, measure.sheet), measure, indent)


def _voice(block: Paragraph | Heading, voice: Voice, sheet: Sheet) -> Voice:
    return sheet.cell_detail if isinstance(block, Paragraph) and block.role == "detail" else voice


def _texts(content: Inlines, voice: Voice, measure: Measure, indent: float) -> Iterator[Text]:
    for line in _lines(measure.words(content, voice)):
        yield measured(line, indent)


def _lines(text: Words) -> Iterator[list[tuple[float, float]]]:
    """Each word's width and that of the space after it, line by line where the author ended lines."""
    line: list[tuple[float, float]] = []
    for word, glue in zip(text.words, text.glues, strict=True):
        line.append((word.width, glue.width))
        if glue.must_break:
            yield line
            line = []
    if line:
        yield line
