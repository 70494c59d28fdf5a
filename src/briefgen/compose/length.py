"""Blocks → about how many pages they fill, so that every format agrees on whether a paper needs contents."""

from __future__ import annotations

from typing import assert_never

from briefgen.document import (
    Block,
    Blocks,
    Callout,
    Contents,
    Entries,
    Figure,
    Heading,
    Inlines,
    KeyFigures,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Table,
    plain,
)

CHARACTERS_A_LINE = 76
CHARACTERS_A_ROW = 90
LINES_A_PAGE = 44
FIGURE_LINES = 14
KEY_FIGURE_LINES, KEY_FIGURES_A_ROW = 5, 4
ROW_LINES = 1.45
ROW_LINE = 0.8


def pages_at_least(blocks: Blocks) -> float:
    """An estimate from the number of characters, at a body size of 10 to 11 pt on A4."""
    return _all(blocks) / LINES_A_PAGE


def _lines(block: Block) -> float:
    match block:
        case Heading():
            return 3
        case Paragraph():
            return _text(block.content) + 0.5
        case ListBlock():
            return sum([_all(item) for item in block.items], 0.0)
        case Entries():
            return sum([_text(entry.content) + 0.5 for entry in block.items], 0.0)
        case Table():
            characters = max(1, CHARACTERS_A_ROW // max(1, len(block.columns)))
            return 3 + sum([_row(row.cells, characters) for row in block.rows], 0.0)
        case Figure():
            return FIGURE_LINES
        case KeyFigures():
            return 1 + KEY_FIGURE_LINES * -(-len(block.items) // KEY_FIGURES_A_ROW)
        case Callout() | Quote():
            return 3 + _all(block.content)
        case PageBreak():
            return LINES_A_PAGE / 2
        case Contents():
            return 0
        case _:
            assert_never(block)


def _all(blocks: Blocks) -> float:
    return sum([_lines(block) for block in blocks], 0.0)


def _row(cells: tuple[Blocks, ...], characters: int) -> float:
    """Lines of body text that a row stands as high as, its columns taken as equally wide."""
    tallest = max([_cell_lines(cell, characters) for cell in cells], default=1.0)
    return ROW_LINES + ROW_LINE * max(0.0, tallest - 1)


def _cell_lines(cell: Blocks, characters: int) -> float:
    lines = 0.0
    for block in cell:
        if isinstance(block, Paragraph):
            lines += 1 + len(plain(block.content)) // characters
        else:
            lines += _lines(block) * 2
    return lines


def _text(content: Inlines) -> float:
    return 1 + len(plain(content)) // CHARACTERS_A_LINE
