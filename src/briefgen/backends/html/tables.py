"""A table → its element: a caption, headers that name their columns and rows, and cells of blocks.

On a narrow screen a table of prose becomes a card for each row, with the column's name over each cell, since some
readers know no table there; any other table is moved sideways.
"""

from __future__ import annotations

from collections.abc import Callable

from briefgen.backends.html.escape import attribute
from briefgen.backends.html.inlines import IN_HEAD, OPEN, direction, inlines
from briefgen.backends.html.job import Job
from briefgen.backends.shared.decimals import decimals, lacking
from briefgen.backends.shared.numbers import exact
from briefgen.document import (
    Blocks,
    Cell,
    Column,
    HeaderCell,
    Inlines,
    Paragraph,
    Row,
    Table,
    has_groups,
    header_rows,
    plain,
)

PROSE = 24
"""A cell of more signs than this is prose."""
FEW = 3
"""So many columns fit on a narrow screen."""
SHORT = {"left": "", "center": "c", "right": "r", "decimal": "d"}
Write = Callable[[Blocks], str]


def table(job: Job, block: Table, write: Write) -> str:
    """The table in a frame that is moved sideways, with keys too, where the screen is too narrow for its words."""
    made = _Table(job, block, write)
    many = len(block.columns) > FEW and not made.cards
    kinds = " ".join(filter(None, ("table", "wide" * block.landscape, "cards" * made.cards, "many" * many)))
    return f'<div class="{kinds}" role="region" tabindex="0" {made.named()}>\n{made.element()}</div>\n'


def bare_table(job: Job, block: Table, write: Write) -> str:
    """The table alone."""
    return _Table(job, block, write).element()


class _Table:
    def __init__(self, job: Job, block: Table, write: Write) -> None:
        self.job = job
        self.block = block
        self.write = write
        self.name = job.own_id("table")
        self.grouped = has_groups(block) and job.anchored
        self.cards = job.anchored and len(block.columns) >= FEW and not self.grouped and any(map(_is_prose, block.rows))
        self.places = [self._places(index, column) for index, column in enumerate(block.columns)]
        self.group_of: list[str] = [""] * len(block.columns)
        self.around = IN_HEAD if job.theme.head_tones[0] == "table_head" else OPEN
        self.heads = [attribute(plain(column.title)) for column in block.columns]

    def named(self) -> str:
        caption = self.block.caption
        if caption.label or caption.number or caption.text:
            return f'aria-labelledby="{self.name}"'
        return f'aria-label="{", ".join(self.heads)}"'

    def element(self) -> str:
        job, last = self.job, len(self.block.rows) - 1
        caption, head = self._caption(), "".join(map(self._header_row, header_rows(self.block)))
        rows = [
            self._row(row, number, self.block.total and number == last) for number, row in enumerate(self.block.rows)
        ]
        start = job.dress("table", said=job.id(self.block.anchor))
        body = f"{job.dress('thead')}\n{head}</thead>\n<tbody>\n{''.join(rows)}</tbody>"
        return f"{start}\n{caption}{self._widths()}{body}\n</table>\n"

    def _caption(self) -> str:
        caption = self.block.caption
        name = f"{caption.label} {caption.number}".strip()
        if not name and not caption.text:
            return ""
        text = inlines(self.job, caption.text)
        said = self.job.id(self.name) + direction(self.job, (name, *caption.text), name + text)
        return f"{self.job.dress('caption', said=said)}<b>{inlines(self.job, (name,))}</b> {text}</caption>\n"

    def _widths(self) -> str:
        if not any(column.width for column in self.block.columns):
            return ""
        shares = (
            f' style="width:{exact(column.width * 100)}%"' if column.width else "" for column in self.block.columns
        )
        return f"<colgroup>{''.join(f'<col{share}>' for share in shares)}</colgroup>\n"

    # headers

    def _header_row(self, cells: tuple[HeaderCell, ...]) -> str:
        return f"<tr>{''.join(map(self._header, cells))}</tr>\n"

    def _header(self, cell: HeaderCell) -> str:
        if not cell.content:
            return f"{self.job.dress('td', said=_spans(cell))}</td>"
        kind = "group" if cell.group else SHORT[self.block.columns[cell.column].align]
        inside = inlines(self.job, cell.content, self.around)
        said = f' scope="{"colgroup" if cell.group else "col"}"{_spans(cell)}'
        said += self._linked(cell) + direction(self.job, cell.content, inside)
        return f"{self.job.dress('th', kind, said)}{inside}</th>"

    def _linked(self, cell: HeaderCell) -> str:
        """Where headers stand above headers, each has a name that its cells call it by (WCAG 2.2, technique H43)."""
        if not self.grouped:
            return ""
        name = f"{self.name}:{'g' if cell.group else 'c'}{cell.column}"
        if cell.group:
            self.group_of[cell.column : cell.column + cell.columns] = [name] * cell.columns
            return self.job.id(name)
        above = self.group_of[cell.column]
        return self.job.id(name) + (f' headers="{above}"' if above else "")

    def _headers(self, index: int, number: int) -> str:
        if not self.grouped:
            return ""
        own = f"{self.name}:c{index}" if self.block.columns[index].title else ""
        row = f"{self.name}:r{number}" if index and self._names_row(self.block.rows[number]) else ""
        names = " ".join(filter(None, (row, self.group_of[index], own)))
        return f' headers="{names}"' if names else ""

    # rows

    def _names_row(self, row: Row) -> bool:
        return self.block.row_header and bool(row.cells[0])

    def _row(self, row: Row, number: int, total: bool) -> str:
        cells = "".join(self._cell(row, number, index) for index in range(len(row.cells)))
        start = (
            self.job.dress("tr", "total" if total else "", self.job.id(row.anchor)) if total or row.anchor else "<tr>"
        )
        return f"{start}{cells}</tr>\n"

    def _cell(self, row: Row, number: int, index: int) -> str:
        content, heads = row.cells[index], not index and self._names_row(row)
        tag = "th" if heads else "td"
        said = ' scope="row"' if heads else ""
        said += (self.job.id(f"{self.name}:r{number}") if heads and self.grouped else "") + self._headers(index, number)
        if self.cards and not heads and self.heads[index]:
            said += f' data-label="{self.heads[index]}"'
        inside, turned = self._content(content)
        kind = SHORT[self.block.columns[index].align]
        return f"{self.job.dress(tag, kind, said + turned, self._lacks(content, index))}{inside}</{tag}>"

    def _content(self, content: Cell) -> tuple[str, str]:
        """A cell of one paragraph needs none of its own."""
        if len(content) == 1 and isinstance(content[0], Paragraph) and content[0].role == "body":
            words: Inlines = content[0].content
            inside = inlines(self.job, words)
            return inside, direction(self.job, words, inside)
        return self.write(content), ""

    def _places(self, index: int, column: Column) -> int:
        if column.align != "decimal":
            return 0
        return max((decimals(row.cells[index]) or 0 for row in self.block.rows), default=0)

    def _lacks(self, content: Cell, index: int) -> float:
        """A number of fewer decimals than others is moved in by what it lacks."""
        places = self.places[index]
        return lacking(content, places) if places else 0.0


def _spans(cell: HeaderCell) -> str:
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    return columns + (f' rowspan="{cell.rows}"' if cell.rows > 1 else "")


def _is_prose(row: Row) -> bool:
    return any(len(cell) > 1 or _is_long(cell) for cell in row.cells)


def _is_long(cell: Cell) -> bool:
    return any(not isinstance(block, Paragraph) or len(plain(block.content)) > PROSE for block in cell)
