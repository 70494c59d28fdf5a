"""A table's headers → their elements with scope, spans and identifiers, and the names of its headers for each cell."""

from __future__ import annotations

from briefgen.backends.pdf.file.tags import SCOPE_COLUMN, SCOPE_ROW, Node
from briefgen.document import HeaderCell, Table, group_runs, has_groups


class Headers:
    """The headers of the table that is the `number`th of its document.

    Where a cell has headers in two directions or on two levels, each header has an identifier and each cell names its
    own (ISO 32000-1, table 349; ISO 14289-1, 7.5). A column's header names that of its group, which thereby belongs to
    the column's cells as well. A table with one header row and no row headers needs no more than the scope.
    """

    def __init__(self, table: Table, number: int) -> None:
        self.number = number
        self.named = table.row_header or has_groups(table)
        self._group = {
            index: first
            for name, first, count in group_runs(table.columns)
            if name
            for index in range(first, first + count)
        }
        self._begun = [b"<</O/Table/Headers[(%dc%d)" % (number, index) for index in range(len(table.columns))]

    def above(self, row: Node, cell: HeaderCell) -> Node:
        """The element of a header cell that stands above columns."""
        if not self.named:
            return Node("TH", row, attributes=SCOPE_COLUMN)
        spans = b"/ColSpan %d" % cell.columns if cell.columns > 1 else b""
        spans += b"/RowSpan %d" % cell.rows if cell.rows > 1 else b""
        kind = "g" if cell.group else "c"
        of_group = cell.column in self._group and not cell.group
        group = b"/Headers[(%dg%d)]" % (self.number, self._group[cell.column]) if of_group else b""
        attributes = b"%s%s%s>>" % (SCOPE_COLUMN.removesuffix(b">>"), spans, group)
        return Node("TH", row, attributes=attributes, identifier=f"{self.number}{kind}{cell.column}")

    def beside(self, row: Node, index: int) -> Node:
        """The element of the cell that names the row of this index."""
        return Node("TH", row, attributes=SCOPE_ROW, identifier=f"{self.number}r{index}")

    def cell(self, row: Node, column: int, named_by: Node | None) -> Node:
        """The element of a data cell, in a row that its first cell may name."""
        if not self.named:
            return Node("TD", row)
        name = b"(%s)]>>" % named_by.identifier.encode() if named_by else b"]>>"
        return Node("TD", row, attributes=self._begun[column] + name)
