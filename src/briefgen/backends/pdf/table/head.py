"""A header's cells with their lines, row by row → one slab: each header at the foot of its room, lines below groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.layout.slabs import Entry
from briefgen.backends.pdf.table.rows import FINE, PAD_TOP, RowSlab
from briefgen.document import HeaderCell

Level: TypeAlias = Sequence[tuple[HeaderCell, list[Entry]]]
BELOW_GROUP = 2.0
"""Between a group's name and the line below it, in points; as much follows the line."""

Span: TypeAlias = tuple[float, float]
"""Left edge and width of a column's text."""


def head_slab(levels: Sequence[Level], spans: Sequence[Span], colour: str) -> RowSlab:
    """The slab of a header of one row or two; `colour` is that of the lines below groups."""
    if len(levels) == 1:
        cells = [entries for _, entries in levels[0]]
        return RowSlab(_at_foot(cells, _deepest(cells)), 0, head=True)
    upper, lower = levels
    line = _deepest([entries for cell, entries in upper if cell.group]) + BELOW_GROUP
    below = [_moved(entries, line + BELOW_GROUP - PAD_TOP) for _, entries in lower]
    deepest = _deepest([*(entries for cell, entries in upper if not cell.group), *below])
    above = [_lowered(entries, line - BELOW_GROUP if cell.group else deepest) for cell, entries in upper]
    lines = [reach(spans[cell.column : cell.column + cell.columns]) for cell, _ in upper if cell.group]
    return GroupedHead([*above, *_at_foot(below, deepest)], line, lines, colour)


class GroupedHead(RowSlab):
    """A header of two rows, with a line `depth` points down below each group."""

    __slots__ = ("colour", "depth", "lines")

    def __init__(self, cells: Sequence[Sequence[Entry]], depth: float, lines: Sequence[Span], colour: str) -> None:
        super().__init__(cells, 0, head=True)
        self.depth = depth
        self.lines = lines
        self.colour = colour

    def paint(self, ink: Ink, left: float, top: float) -> None:
        """Draw the cells, then the lines."""
        super().paint(ink, left, top)
        y = top - self.depth - FINE / 2
        ink.fill(self.colour, [(left + x, y, width, FINE) for x, width in self.lines])


def reach(spans: Sequence[Span]) -> Span:
    """Left edge and width of the text of neighbouring columns, in whichever direction they run."""
    left = min(x for x, _ in spans)
    return left, max(x + width for x, width in spans) - left


def _at_foot(cells: Sequence[Sequence[Entry]], deepest: float) -> list[list[Entry]]:
    return [_lowered(cell, deepest) for cell in cells]


def _lowered(cell: Sequence[Entry], deepest: float) -> list[Entry]:
    """The cell moved down so that it ends there, next to what it names."""
    return _moved(cell, deepest - _deepest([cell]))


def _moved(cell: Sequence[Entry], shift: float) -> list[Entry]:
    return [(slab, offset + shift) for slab, offset in cell]


def _deepest(cells: Sequence[Sequence[Entry]]) -> float:
    return max([cell[-1][1] + cell[-1][0].height for cell in cells if cell], default=0.0)
