"""A table → GFM's pipe table, or a list of its rows.

A cell of a pipe table is one line. What it holds of blocks stands in that line, apart by `<br>`, with `•` or numbers
before the items of lists and the rows of tables, whose cells stand after their columns' names; Markdown has no other
way that keeps a table one. Its header is one row: where columns have groups, these are the header, and the columns' own
names the first row, in bold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from briefgen.backends.markdown.inlines import OPEN, Place, inlines
from briefgen.backends.markdown.job import Job
from briefgen.backends.shared.lines import DOT
from briefgen.document import (
    Block,
    Blocks,
    Caption,
    Cell,
    Column,
    Entries,
    HeaderCell,
    Inlines,
    ListBlock,
    Paragraph,
    Row,
    Strong,
    header_rows,
    plain,
)
from briefgen.document import Table as TableBlock

CELL = Place(one_line=True, cell=True)
RULES = {"left": "---", "center": ":---:", "right": "---:", "decimal": "---:"}
LONG = 72
"""A row of more signs than this is no row of a table to who reads the source."""
BREAK = "<br>"
EMPTY = "–"
"""What stands for nothing after a column's name."""


class Table:
    """One table on its way; `write` writes blocks one below the other."""

    def __init__(self, job: Job, block: TableBlock, write: Callable[[Blocks], str]) -> None:
        self.job = job
        self.block = block
        self.write = write

    def piped(self) -> str:
        """The table as lines of cells between bars."""
        upper, *lower = (self._header(row) for row in header_rows(self.block))
        rule = [RULES[column.align] for column in self.block.columns]
        last = len(self.block.rows) - 1
        rows = [self._row(row, self.block.total and at == last) for at, row in enumerate(self.block.rows)]
        named = [[f"**{name}**" if name else "" for name in row] for row in lower]
        return "\n".join(f"| {' | '.join(row)} |" for row in (upper, rule, *named, *rows))

    def _header(self, row: tuple[HeaderCell, ...]) -> list[str]:
        names = [""] * len(self.block.columns)
        for cell in row:
            names[cell.column] = inlines(self.job, cell.content, CELL)
        return names

    def _row(self, row: Row, total: bool) -> list[str]:
        cells = [
            self._cell(content, total or (not index and self.block.row_header))
            for index, content in enumerate(row.cells)
        ]
        return [self.job.place(row.anchor) + cells[0], *cells[1:]]

    def _cell(self, content: Cell, strong: bool) -> str:
        return BREAK.join(filter(None, (part for block in content for part in self._parts(block, strong))))

    def _parts(self, block: Block, strong: bool) -> Iterator[str]:
        """The lines of a block within a cell."""
        match block:
            case Paragraph(content, role):
                words: Inlines = (Strong(content),) if strong and role == "body" else content
                yield inlines(self.job, words, CELL)
            case ListBlock(items, ordered, start):
                for number, item in enumerate(items, start):
                    mark = f"{number}\\. " if ordered else "• "
                    yield mark + BREAK.join(part for inner in item for part in self._parts(inner, False))
            case TableBlock():
                yield from Table(self.job, block, self.write).within_cell()
            case _:
                yield self.write((block,)).replace("\n", BREAK).replace("|", "\\|")

    def within_cell(self) -> Iterator[str]:
        """The lines of a table that stands in a cell of another: its caption, a line for each row, its note."""
        caption = self.job.place(self.block.anchor) + inlines(self.job, named(self.block.caption), CELL)
        rows = (
            f"• {self.job.place(row.anchor)}{DOT.join(map(self._told, names, row.cells))}"
            for names, row in zip(self._names(), self.block.rows, strict=True)
        )
        yield from filter(None, (caption, *rows, inlines(self.job, self.block.note, CELL)))

    def _told(self, name: Inlines, cell: Cell) -> str:
        """A cell after its column's name; a dash for nothing."""
        label: Inlines = (Strong((*name, ":")), " ") if name else ()
        first, rest = _opening(cell)
        return BREAK.join(filter(None, (inlines(self.job, (*label, *first), CELL), self._cell(rest, False))))

    # row by row

    def by_row(self, sign: str) -> str:
        """Each row as an item with that sign: its first cell, and the others below it, each after its column's name."""
        items = zip(self.block.rows, self._names(), strict=True)
        return "\n\n".join(self._item(row, names, sign) for row, names in items)

    def _names(self) -> Iterator[Sequence[Inlines]]:
        """The columns' names for each row: what they call and link to is called and linked to by the first."""
        names = [_name(column) for column in self.block.columns]
        words: list[Inlines] = [(" ".join(plain(name).split()),) if name else () for name in names]
        yield from (words if at else names for at, _ in enumerate(self.block.rows))

    def _item(self, row: Row, names: Sequence[Inlines], sign: str) -> str:
        from briefgen.backends.markdown.blocks import joined

        first, *others = map(self._labelled, names, row.cells)
        inner = "* " if row.cells[0] and isinstance(row.cells[0][-1], ListBlock | Entries) else "- "
        below = "\n".join(joined(inner, cell) for cell in others if cell)
        return joined(f"{sign} ", "\n\n".join(filter(None, (self.job.place(row.anchor) + first, below))))

    def _labelled(self, name: Inlines, cell: Cell) -> str:
        """A cell's blocks, the first of them after the name of its column where it is text; a dash for no block."""
        label: Inlines = (Strong((*name, ":")), " ") if name else ()
        if not cell:
            return inlines(self.job, (*label, EMPTY)) if name else ""
        if isinstance(cell[0], Paragraph):
            return self.write((Paragraph((*label, *cell[0].content)), *cell[1:]))
        return "\n\n".join(filter(None, (inlines(self.job, label[:1], OPEN), self.write(cell))))


def _name(column: Column) -> Inlines:
    """A column's name after that of its group."""
    if not column.group:
        return column.title
    return (column.group, DOT, *column.title) if column.title else (column.group,)


def _opening(cell: Cell) -> tuple[Inlines, Cell]:
    """The text that a cell begins with, and its other blocks."""
    if not cell:
        return (EMPTY,), ()
    first = cell[0]
    return (first.content, cell[1:]) if isinstance(first, Paragraph) else ((), cell)


def named(caption: Caption) -> Inlines:
    """Label and number in bold, then what is shown."""
    name = f"{caption.label} {caption.number}".strip()
    return (Strong((name,)), *([" "] if caption.text else []), *caption.text) if name else caption.text


def is_long(block: TableBlock) -> bool:
    """Whether a row would not fit on the line of a terminal or a mail."""
    return any(sum(map(_length, row.cells)) > LONG for row in block.rows)


def _length(cell: Cell) -> int:
    return sum(len(plain(block.content)) if isinstance(block, Paragraph) else LONG for block in cell)
