"""A table → which rows stand alone at a page's foot or head, whether it stays whole, whether its header returns."""

from __future__ import annotations

from briefgen.backends.shared.walk import walk
from briefgen.document import Cell, Paragraph, Row, plain

TALL = 240
"""Signs in a row's longest cell: some five lines of a column."""
REPEATED = 1 / 3
"""A header that takes a larger share of a page's text stands at the head of its table alone: rows need the room."""
FEW = 10
"""A table of no more rows stays on one page where that costs little."""
MOST_WHITE = 0.25
"""The share of a page that may be left white at its foot for the sake of a table that stays whole."""


def stands_alone(row: Row) -> bool:
    """Whether the row is tall: to keep two of such together would leave much of a page empty."""
    return any(_signs(cell) >= TALL for cell in row.cells)


def _signs(cell: Cell) -> int:
    """Those of its paragraphs, in lists and boxes too."""
    return sum(len(plain(block.content)) for block in walk(cell) if isinstance(block, Paragraph))
