"""A table in a place → caption, header row, rows one at a time, and its note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefgen.backends.pdf.blocks.figures import caption_lines
from briefgen.backends.pdf.blocks.prose import side_of
from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.layout.pager import landscape
from briefgen.backends.pdf.layout.place import Place
from briefgen.backends.pdf.layout.slabs import AVOID, NEVER, Entry, LineSlab, Slab
from briefgen.backends.pdf.table.columns import Columns, Voices, number_text
from briefgen.backends.pdf.table.decimals import DecimalAligner, decimal_mark
from briefgen.backends.pdf.table.head import Level, head_slab, reach
from briefgen.backends.pdf.table.headers import Headers
from briefgen.backends.pdf.table.heights import MeasuredRow, RowHeights
from briefgen.backends.pdf.table.measure import Measure
from briefgen.backends.pdf.table.rows import PAD_SIDE, RowSlab, TableFrame, stacked
from briefgen.backends.pdf.voice import Voice
from briefgen.backends.shared.tall import FEW, REPEATED, stands_alone
from briefgen.document import Cell, Column, HeaderCell, Paragraph, Row, Table, header_rows

if TYPE_CHECKING:
    from briefgen.backends.pdf.layout.typesetter import Typesetter

BELOW_CAPTION = 4.0
ABOVE_NOTE = 5.0
MOST_HIGH = 0.9
"""A table higher than this share of a page is not kept whole: its caption and note need room too."""
ALIGNS = {"left": "start", "right": "end", "center": "center", "decimal": "end"}


def table(setter: Typesetter, block: Table, place: Place) -> Iterator[Slab]:
    """The slabs of a table; a landscape one at the top level takes the width of the turned page."""
    if block.landscape and not place.depth:
        place = setter.column_of(landscape(setter.sheet.theme.page), place)
    node = Node("Table", place.node)
    caption = _caption(setter, block, node, place)
    yield from caption
    rows = _TableSetter(setter, block, node, place)
    for position, row in enumerate(rows.kept()):
        if not position:
            row.before = BELOW_CAPTION if caption else 0.0
            row.keep = NEVER if caption else row.keep
            row.anchor = "" if caption else block.anchor
        yield row
    for position, slab in enumerate(_note(setter, block, place)):
        slab.before, slab.keep = (0.0, slab.keep) if position else (ABOVE_NOTE, AVOID)
        yield slab


def _caption(setter: Typesetter, block: Table, node: Node, place: Place) -> list[LineSlab]:
    lines = caption_lines(setter, block.caption, Node("Caption", node), place)
    for slab in lines[1:]:
        slab.keep = NEVER
    if lines:
        lines[0].anchor = block.anchor
    return lines


def _note(setter: Typesetter, block: Table, place: Place) -> list[LineSlab]:
    if not block.note:
        return []
    return setter.lines(block.note, setter.sheet.small, Node("P", place.node), place, note_parent=place.node)


class _TableSetter:
    """Sets the rows of one table, each when it is asked for."""

    def __init__(self, setter: Typesetter, block: Table, node: Node, place: Place) -> None:
        self.setter = setter
        self.sheet = setter.sheet
        self.block = block
        self.node = node
        self.place = place
        cell = self.sheet.cell
        first = cell.strong() if block.row_header else cell
        self.voices = Voices(cell, first, self.sheet.cell_detail, self.sheet.column_head)
        self.decimals: list[DecimalAligner | None] = []
        self.spans = self._columns()
        setter.tables += 1
        self.headers = Headers(block, setter.tables)
        self.frame = TableFrame(self.sheet, place.x, place.width, self._continued(), place.height * REPEATED)
        self.frames = (*place.frames, self.frame)
        self.heights = None if setter.drawn else RowHeights(setter, self.voices, [width for _, width in self.spans])

    def _columns(self) -> list[tuple[float, float]]:
        """Left edge and width of each column's text; in a right-to-left document the first column is the rightmost."""
        width, found, x = self.place.width, [], self.place.x
        columns = self._set()
        air = columns.padding / 2
        for each in columns.widths(width):
            left = 2 * self.place.x + width - x - each if self.setter.rtl else x
            found.append((left + air, max(each - 2 * air, 4.0)))
            x += each
        return found

    def _set(self) -> Columns:
        """The columns in the table's voices, which get smaller only where too many columns ask for it."""
        usual = self._measured(2 * PAD_SIDE)
        found = usual.setting(self.place.width, self.sheet.theme.scale.crowded)
        if found.padding == usual.padding:
            return usual
        self.voices = self.voices.at(found.size)
        return self._measured(found.padding)

    def _measured(self, padding: float) -> Columns:
        self.setter.known.clear()
        self.decimals = [self._aligner(index, column) for index, column in enumerate(self.block.columns)]
        measure = Measure(self.sheet, self.setter.known)
        return Columns(self.block, self.voices, self.decimals, measure, padding)

    def _voice(self, index: int) -> Voice:
        return self.voices.cell if index else self.voices.first

    def _aligner(self, index: int, column: Column) -> DecimalAligner | None:
        if column.align != "decimal":
            return None
        return DecimalAligner(self.sheet.style(self._voice(index)), decimal_mark(self.sheet.language))

    def _continued(self) -> Sequence[LineSlab]:
        caption = self.block.caption
        words = f"{caption.label} {caption.number} ({self.setter.continued})".strip()
        place = replace(self.place, frames=(), foot=0.0)
        return self.setter.lines((words,), self.sheet.small, Node("Artifact"), place)

    def kept(self) -> Iterable[RowSlab | MeasuredRow]:
        """The rows, known to stay together if they are few and fit on a page."""
        if len(self.block.rows) > FEW:
            return self.rows()
        rows = list(self.rows())
        self.frame.whole = sum([row.height for row in rows], 0.0) <= self.place.height * MOST_HIGH
        return rows

    def rows(self) -> Iterator[RowSlab | MeasuredRow]:
        """Header and rows; the table neither begins nor ends with one low row alone on a page, nor with its total."""
        block, count = self.block, len(self.block.rows)
        yield self._head(Node("THead", self.node))
        body = Node("TBody", self.node)
        for index, row in enumerate(block.rows):
            last = index == count - 1
            made = self._made(row, index, body, total=block.total and last)
            if not index:
                made.keep = NEVER
            elif (index == 1 and not stands_alone(block.rows[0])) or (last and (block.total or not stands_alone(row))):
                made.keep = AVOID
            yield made

    def _made(self, row: Row, index: int, body: Node, total: bool) -> RowSlab | MeasuredRow:
        height = self.heights.of(row, total) if self.heights else None
        if height is None:
            return self._row(row, index, body, total)
        measured = MeasuredRow(height, lambda: self._row(row, index, body, total))
        measured.anchor, measured.frames, measured.foot = row.anchor, self.frames, self.place.foot
        return measured

    def _head(self, node: Node) -> RowSlab:
        """The header; the frame repeats one that lies in no frame, since both would hold each other."""
        levels = [self._level(Node("TR", node), cells) for cells in header_rows(self.block)]
        colour = self.sheet.theme.palette.hairline
        self.frame.head = head_slab(levels, self.spans, colour)
        return self._framed(head_slab(levels, self.spans, colour))

    def _level(self, row: Node, cells: Sequence[HeaderCell]) -> Level:
        return [(cell, stacked(self._header(self.headers.above(row, cell), cell))) for cell in cells]

    def _header(self, node: Node, cell: HeaderCell) -> list[LineSlab]:
        voice = self.voices.head
        align = "center" if cell.columns > 1 else self._align(cell.column)
        place = self._place(cell.column, node, voice, align, cell.columns)
        align = side_of(self.setter, cell.content, place)
        return self.setter.lines(cell.content, voice, node, place, balanced=cell.group, sparing=True, align=align)

    def _row(self, row: Row, index: int, body: Node, total: bool) -> RowSlab:
        node = Node("TR", body)
        named_by = self.headers.beside(node, index) if self.block.row_header else None
        cells = [self._cell(cell, column, node, named_by, total) for column, cell in enumerate(row.cells)]
        made = self._framed(RowSlab(cells, index, total=total))
        made.anchor = row.anchor
        return made

    def _framed(self, row: RowSlab) -> RowSlab:
        row.frames = self.frames
        row.foot = self.place.foot
        return row

    def _align(self, index: int) -> str:
        """Numbers end at the right in both directions, so that they stand below one another."""
        align = self.block.columns[index].align
        return "start" if align == "decimal" and self.setter.rtl else ALIGNS[align]

    def _place(self, index: int, node: Node, voice: Voice, align: str, count: int = 1) -> Place:
        x, width = self.spans[index] if count == 1 else reach(self.spans[index : index + count])
        return Place(x, width, self.place.column, node, voice, self.voices.detail, depth=1, align=align, in_cell=True)

    def _cell(self, cell: Cell, index: int, row: Node, named_by: Node | None, total: bool) -> list[Entry]:
        node = named_by if named_by and not index else self.headers.cell(row, index, named_by)
        voice = self._voice(index).strong() if total else self._voice(index)
        place = self._place(index, node, voice, self._align(index))
        if len(cell) == 1 and isinstance(cell[0], Paragraph):
            lines = self._paragraph(cell[0], place)
            self._on_decimal(lines, cell, index, place)
            return stacked(lines)
        return stacked(list(self.setter.blocks(cell, place)))

    def _paragraph(self, block: Paragraph, place: Place) -> list[LineSlab]:
        voice = place.body if block.role == "body" else place.detail
        return self.setter.lines(
            block.content, voice, place.node, place, align=side_of(self.setter, block.content, place)
        )

    def _on_decimal(self, lines: Sequence[LineSlab], cell: Cell, index: int, place: Place) -> None:
        aligner = self.decimals[index]
        if aligner is None or len(lines) != 1 or (text := number_text(cell)) is None:
            return
        lines[0].placed[0].x = place.x + aligner.offset(text, place.width)
