"""A table's rows → `w:tr`, each with the flags that readers of tables look for.

Most cells are one line of plain text: what stands around it is made once for a table, so that a long one is written
fast.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.backends.docx.flows import cell_flow
from briefgen.backends.docx.job import Flow, Job
from briefgen.backends.docx.lists import Write
from briefgen.backends.docx.paragraphs import before_runs, paragraph, written
from briefgen.backends.docx.styles.tables import PAD_TOP
from briefgen.backends.docx.xml import escape, twips
from briefgen.backends.shared.decimals import decimals, lacking
from briefgen.backends.shared.tall import FEW, MOST_WHITE, stands_alone
from briefgen.document import Align, Cell, Paragraph, Row, Table, plain

LONG_ROW = 1200  # signs: a longer row may break over pages, or viewers lose the part that does not fit
SIGN = 0.5  # the width of a letter in sizes of its type, more or less
TOTAL = "010000000000"
BANDS = ("000000100000", "000000010000")
FIRST_COLUMN = 0b001000000000
END = "</w:tc>"
TEXT, TEXT_END = '<w:r><w:t xml:space="preserve">', f"</w:t></w:r></w:p>{END}"


class Column(NamedTuple):
    """How a column's cells stand, how wide they are in twips, and to how many places their numbers are given."""

    align: Align
    width: int
    flow: Flow
    decimals: int


class Rows:
    """The rows of one table, or of a part of one that ends `last`."""

    def __init__(self, job: Job, block: Table, columns: Sequence[Column], write: Write) -> None:
        self.job = job
        self.block = block
        self.columns = columns
        self.write = write
        self._openings: dict[tuple[str, bool], list[tuple[str, str]]] = {}
        self._bare = 0

    def xml(self, rows: Sequence[Row], last: bool) -> Iterator[str]:
        """No row stands alone at the foot of a page or at the head of the next, but for a tall one.

        A note stays with the last row, and a few low rows stay together: Word leaves little of a page white for them.
        """
        end = len(rows) - 1
        whole = len(rows) <= FEW and self._height(rows) <= MOST_WHITE * self._room
        noted = last and bool(self.block.note)
        total = last and self.block.total
        for index, row in enumerate(rows):
            kind = TOTAL if total and index == end else BANDS[index % 2]
            paired = (index == 0 < end and not stands_alone(row)) or (index == end - 1 and not stands_alone(rows[end]))
            yield self._row(row, kind, paired or (whole and index < end) or (index == end and noted))

    @property
    def _room(self) -> float:
        """The height of the text on a page, in points."""
        page = self.job.template.page
        return page.height - page.top - page.bottom

    def _height(self, rows: Sequence[Row]) -> float:
        """About how high the rows are, with a header as high as one of them; in points."""
        scale = self.job.scale
        high = [max(map(self._lines, row.cells, self.columns)) * scale.table_leading + 2 * PAD_TOP for row in rows]
        return sum(high) + max(high, default=0.0)

    def _lines(self, cell: Cell, column: Column) -> int:
        signs = max(column.width / 20 / (self.job.scale.table * SIGN), 1.0)
        return sum(int(len(plain(block.content)) // signs) + 1 if isinstance(block, Paragraph) else 3 for block in cell)

    def _row(self, row: Row, kind: str, keep: bool) -> str:
        openings = self._openings.get((kind, keep)) or self._opened(kind, keep)
        cells = []
        for index, content in enumerate(row.cells):
            cell, whole = openings[index]
            if whole and (text := _everyday(content)) and (index or not row.anchor):
                cells.append(f"{whole}{TEXT}{escape(text)}{TEXT_END}")
            else:
                anchor = "" if index else row.anchor
                heavy = kind == TOTAL or (not index and self.block.row_header)
                cells.append(f"{cell}{self._content(content, self.columns[index], keep, anchor, heavy)}{END}")
        inner = "".join(cells)
        short = len(inner) - self._bare <= LONG_ROW or _words(row) <= LONG_ROW
        return f'<w:tr><w:trPr><w:cnfStyle w:val="{kind}"/>{"<w:cantSplit/>" * short}</w:trPr>{inner}</w:tr>'

    def _opened(self, kind: str, keep: bool) -> list[tuple[str, str]]:
        """How the cells of such a row begin; and how an everyday one begins, or nothing where none is."""
        found = []
        for index, column in enumerate(self.columns):
            first = self.block.row_header and not index
            cell = _cell(_with_first_column(kind) if first else kind, column)
            everyday = not (self.job.rtl or self.job.foreign or column.decimals)
            found.append((cell, cell + before_runs(self.job, column.flow.text, keep=keep) if everyday else ""))
        self._openings[kind, keep] = found
        self._bare = sum(len(cell) for cell, _ in found)
        return found

    def _content(self, content: Cell, column: Column, keep: bool, anchor: str, heavy: bool) -> str:
        """A cell always ends with a paragraph (CT_Tc)."""
        job = self.job
        if len(content) == 1 and isinstance(content[0], Paragraph) and content[0].role == "body":
            place = _decimal_indent(job, content, column)
            return paragraph(job, column.flow.text, content[0].content, keep=keep, anchor=anchor, indent=place)
        mark = job.bookmark(anchor, "") if anchor else ""
        if not content:
            return written(job, column.flow.text, mark, keep=keep)
        inside = self.write(job, content, column.flow._replace(keep="all" if keep else "", light=heavy))
        closed = inside if inside.endswith("</w:p>") else inside + written(job, column.flow.text, "")
        return mark + closed


def columns_of(job: Job, block: Table, widths: Sequence[int], padding: float) -> tuple[Column, ...]:
    """The columns of a table, each as wide in twips as `widths` says; the `padding` of both sides is in points."""
    return tuple(_column(job, block, index, width, padding) for index, width in enumerate(widths))


def _column(job: Job, block: Table, index: int, width: int, padding: float) -> Column:
    align = block.columns[index].align
    inner = width / 20 - padding
    places = max((decimals(row.cells[index]) or 0 for row in block.rows), default=0) if align == "decimal" else 0
    return Column(align, width, cell_flow(align, inner, job.template.numbering.past, job.rtl), places)


def _everyday(content: Cell) -> str:
    """The text of a cell that is one paragraph of plain ASCII; nothing for any other."""
    if len(content) != 1 or type(content[0]) is not Paragraph or content[0].role != "body":
        return ""
    inlines = content[0].content
    text = inlines[0] if len(inlines) == 1 else None
    return text if type(text) is str and text.isascii() and text.isprintable() else ""


def _cell(kind: str, column: Column) -> str:
    width = f'<w:tcW w:w="{column.width}" w:type="dxa"/>'
    return f'<w:tc><w:tcPr><w:cnfStyle w:val="{kind}"/>{width}</w:tcPr>'


def _with_first_column(kind: str) -> str:
    return f"{int(kind, 2) | FIRST_COLUMN:012b}"


def _decimal_indent(job: Job, content: Cell, column: Column) -> str:
    """Numbers end at the right; one with fewer decimals is moved in by what it lacks, so the points align."""
    moved = lacking(content, column.decimals) if column.decimals else 0.0
    if not moved:
        return ""
    side = "left" if job.rtl else "right"
    return f'<w:ind w:{side}="{twips(moved * job.scale.table)}"/>'


def _words(row: Row) -> int:
    return sum(len(plain(block.content)) for cell in row.cells for block in cell if isinstance(block, Paragraph))
