"""Rows as slabs: cells side by side, drawn in order, divided between pages only where they must be."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.layout.slabs import FREE, NEVER, Entry, Frame, LineSlab, Slab, paint_stack
from briefgen.backends.pdf.style import Sheet

PAD_TOP, PAD_BOTTOM, PAD_SIDE = 4.0, 4.0, 6.0
"""Air inside a cell, in points."""
FIRM, FINE = 1.0, 0.5
"""Weights of rules, in points."""
REPEATED = "/Type/Pagination"


class RowSlab(Slab):
    """A row: for each cell the slabs in it with their distances from the row's top."""

    __slots__ = ("cells", "head", "index", "total")

    def __init__(self, cells: Sequence[Sequence[Entry]], index: int, head: bool = False, total: bool = False) -> None:
        super().__init__(max([_depth(cell) for cell in cells], default=PAD_TOP) + PAD_BOTTOM)
        self.cells = cells
        self.index = index
        self.head = head
        self.total = total
        self.notes = tuple(dict.fromkeys(note for cell in cells for slab, _ in cell for note in slab.notes))

    def paint(self, ink: Ink, left: float, top: float) -> None:
        """Draw cell after cell."""
        for cell in self.cells:
            if len(cell) == 1 and not cell[0][0].frames and not cell[0][0].anchor:
                cell[0][0].paint(ink, left, top - cell[0][1])
            else:
                paint_stack(ink, left, [(slab, top - offset) for slab, offset in cell])

    def split(self, room: float, worst: int = FREE) -> tuple[Slab, Slab] | None:
        """The lines that fit in `room`, and the others; None where a cell would not begin, or no line would go."""
        parts = [_parted(cell, room - PAD_BOTTOM, worst) for cell in self.cells]
        fits, rest = [fit for fit, _ in parts], [left for _, left in parts]
        begun = [bool(fit) for fit, cell in zip(fits, self.cells, strict=True) if cell]
        if not (any(begun) if worst == NEVER else all(begun)) or not any(rest):
            return None
        first, second = self._part(fits), self._part(rest)
        first.anchor = self.anchor
        return first, second

    def _part(self, cells: Sequence[Sequence[Entry]]) -> RowSlab:
        part = RowSlab(cells, self.index, self.head, self.total)
        part.frames, part.foot = self.frames, self.foot
        return part


class RepeatedHead(Slab):
    """The header row once more, on a further page: furniture, no part of the text."""

    __slots__ = ("row",)

    def __init__(self, row: RowSlab) -> None:
        super().__init__(row.height, keep=NEVER)
        self.row = row

    def paint(self, ink: Ink, left: float, top: float) -> None:
        """Draw the row as an artifact."""
        with ink.artifact(REPEATED):
            self.row.paint(ink, left, top)


class RepeatedCaption(Slab):
    """`Table 2 (continued)` above a further page's rows: furniture."""

    __slots__ = ("lines",)

    def __init__(self, lines: Sequence[LineSlab]) -> None:
        super().__init__(sum([line.height for line in lines], 0.0) + PAD_TOP, keep=NEVER)
        self.lines = lines

    def paint(self, ink: Ink, left: float, top: float) -> None:
        """Draw the lines as an artifact."""
        with ink.artifact(REPEATED):
            for line in self.lines:
                line.paint(ink, left, top)
                top -= line.height


class TableFrame(Frame):
    """The rules and stripes of a table, and what it repeats on each page."""

    def __init__(
        self, sheet: Sheet, x: float, width: float, continued: Sequence[LineSlab], highest: float = float("inf")
    ) -> None:
        self.sheet = sheet
        self.highest = highest
        self.x = x
        self.width = width
        self.continued = continued
        self.head: RowSlab | None = None

    def heads(self) -> Sequence[Slab]:
        """Caption and header row again, once the table has begun; a header too high leaves the rows their room."""
        if not self.begun or self.head is None:
            return ()
        caption = [RepeatedCaption(self.continued)] if self.continued else []
        return (*caption, RepeatedHead(self.head)) if self.head.height <= self.highest else caption

    def paint(self, ink: Ink, left: float, entries: Sequence[Entry], bottom: float) -> None:
        """Draw stripes or hairlines, then the firm rules."""
        palette, x = self.sheet.theme.palette, left + self.x
        rows = [(slab, top) for slab, top in entries if isinstance(slab, RowSlab) and not slab.head]
        heads = [(slab, top) for slab, top in entries if isinstance(slab, RepeatedHead) or _is_head(slab)]
        if self.sheet.theme.table_head == "filled":
            ink.fill(
                palette.table_head_ground, [(x, top - slab.height, self.width, slab.height) for slab, top in heads]
            )
        if self.sheet.theme.zebra:
            striped = [(x, top - slab.height, self.width, slab.height) for slab, top in rows if slab.index % 2]
            ink.fill(palette.zebra, striped)
        else:
            ink.fill(palette.hairline, [(x, top - FINE / 2, self.width, FINE) for _, top in rows[1:]])
        firm = [(x, top - FIRM / 2, self.width, FIRM) for _, top in heads or rows[:1]]
        firm += [(x, top - slab.height - FINE / 2, self.width, FINE) for slab, top in heads]
        firm += [(x, top - FINE / 2, self.width, FINE) for slab, top in rows if slab.total]
        ink.fill(palette.table_rule, [*firm, (x, bottom - FIRM / 2, self.width, FIRM)])


def stacked(slabs: Sequence[Slab]) -> list[Entry]:
    """The slabs of a cell one below the other, with their distances from the row's top."""
    entries: list[Entry] = []
    offset = PAD_TOP
    for position, slab in enumerate(slabs):
        offset += slab.before if position else 0.0
        entries.append((slab, offset))
        offset += slab.height
    return entries


def _is_head(slab: Slab) -> bool:
    return isinstance(slab, RowSlab) and slab.head


def _parted(cell: Sequence[Entry], room: float, worst: int) -> tuple[Sequence[Entry], Sequence[Entry]]:
    """What of a cell fits in `room`, at a place where a page may end, and what is left of it.

    Where a page may end anywhere, a row within the cell that does not fit is divided as well.
    """
    end = sum([1 for slab, offset in cell if offset + slab.height <= room])
    while 0 < end < len(cell) and cell[end][0].keep > worst:
        end -= 1
    if worst == NEVER and end < len(cell) and (parts := cell[end][0].split(room - cell[end][1], worst)):
        offset = cell[end][1]
        below = [(slab, at - parts[0].height) for slab, at in cell[end + 1 :]]
        return [*cell[:end], (parts[0], offset)], _raised([(parts[1], offset), *below])
    return cell[:end], _raised(cell[end:])


def _depth(cell: Sequence[Entry]) -> float:
    return max([offset + slab.height for slab, offset in cell], default=PAD_TOP)


def _raised(cell: Sequence[Entry]) -> list[Entry]:
    """What is left of a cell, moved up to the top of its row."""
    if not cell:
        return []
    shift = cell[0][1] - PAD_TOP
    return [(slab, offset - shift) for slab, offset in cell]
