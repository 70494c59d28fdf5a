"""A table's columns → what each needs, measured on its header and on rows taken evenly from all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from briefgen.backends.pdf.outline import walk
from briefgen.backends.pdf.style import Sheet, Voice
from briefgen.backends.pdf.table.decimals import DecimalAligner
from briefgen.backends.pdf.table.evening import CellSize, evened
from briefgen.backends.pdf.table.rows import PAD_SIDE
from briefgen.backends.pdf.table.shares import Need, shared
from briefgen.backends.pdf.text.lines import natural_width, widest_word
from briefgen.backends.pdf.text.words import set_text
from briefgen.document import Cell, Heading, Inlines, ListBlock, Paragraph, Row, Table, plain

T = TypeVar("T")
SAMPLE = 200
EVENED = 16
LIST_INDENT = 16.0
WIDEST_NAME = 0.34
"""The first column, where it names rows, may insist on no more than this share of the width."""
WIDEST_WORD = 0.25
"""A word wider than this share of a crowded table may be broken."""


def column_widths(
    table: Table, voices: Sequence[Voice], decimals: Sequence[DecimalAligner | None], sheet: Sheet, width: float
) -> list[float]:
    """The width of each column, padding included; numbers are given to the aligners on the way."""
    rows = sample(table.rows, SAMPLE)
    sizes = [[_cell_size(row.cells[index], voice, sheet) for row in rows] for index, voice in enumerate(voices)]
    needs = [
        _need(table, index, sizes[index], _aligned(decimals[index], rows, index), sheet, width)
        for index in range(len(table.columns))
    ]
    widths = shared(needs, width)
    if any(need.hint is not None for need in needs) or sum(need.most for need in needs) <= width:
        return widths
    few = sample(list(zip(*[[size[1] for size in column] for column in sizes], strict=True)), EVENED)
    inner = evened([each - 2 * PAD_SIDE for each in widths], [need.least - 2 * PAD_SIDE for need in needs], few)
    return [each + 2 * PAD_SIDE for each in inner]


def sample(rows: Sequence[T], most: int) -> Sequence[T]:
    """At most about twice `most` rows, evenly spread: measuring takes the same time however long the table is."""
    return rows[:: max(1, len(rows) // most)]


def _need(
    table: Table, index: int, sizes: Sequence[tuple[float, CellSize]], aligned: float, sheet: Sheet, width: float
) -> Need:
    column = table.columns[index]
    header = set_text(column.title, sheet.column_head, sheet)
    most = max([natural_width(header), aligned, *[max(size[1], default=0.0) for size in sizes]])
    word = max([widest_word(header), *[size[0] for size in sizes]])
    least = max(aligned, min(word, max(WIDEST_WORD, 1 / len(table.columns)) * width))
    if column.align == "decimal":
        least = most = max(least, aligned)
    elif table.row_header and not index:
        least = max(least, min(most, most / 2 + least / 2, width * WIDEST_NAME))
    grows = column.align in ("left", "center")
    return Need(least + 2 * PAD_SIDE, max(most, least) + 2 * PAD_SIDE, column.width, grows)


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


def _cell_size(cell: Cell, voice: Voice, sheet: Sheet) -> tuple[float, CellSize]:
    """The longest word of a cell, and the width of each paragraph on one line."""
    if len(cell) == 1 and isinstance(cell[0], Paragraph):
        return _text_size(cell[0].content, voice, sheet, 0.0)
    indent = LIST_INDENT if any(isinstance(block, ListBlock) for block in cell) else 0.0
    contents = [block.content for block in walk(cell) if isinstance(block, Paragraph | Heading)]
    sizes = [_text_size(content, voice, sheet, indent) for content in contents]
    return max([size[0] for size in sizes], default=0.0), tuple([size[1][0] for size in sizes])


def _text_size(content: Inlines, voice: Voice, sheet: Sheet, indent: float) -> tuple[float, CellSize]:
    text = set_text(content, voice, sheet)
    return widest_word(text) + indent, (natural_width(text) + indent,)
