"""Tables → `w:tbl` with fixed widths, a header that repeats, and the flags that readers of tables look for."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefgen.backends.docx.captions import caption, caption_text
from briefgen.backends.docx.flows import cell_flow
from briefgen.backends.docx.headers import header
from briefgen.backends.docx.job import Flow, Job
from briefgen.backends.docx.lists import Write
from briefgen.backends.docx.look import indent
from briefgen.backends.docx.paragraphs import paragraph, written
from briefgen.backends.docx.styles.tables import PAD_SIDE
from briefgen.backends.docx.widths import table_widths
from briefgen.backends.docx.xml import attribute, twips
from briefgen.document import Align, Cell, Paragraph, Row, Table, plain

LONG_ROW = 1200  # signs: a longer row may break over pages, or viewers lose the part that does not fit
NUMBER = re.compile(r"[-+\u2212\u2013(]?\W?\d[\d,.'\u2019\u00a0\u202f ]*[)%]?")
FRACTION = re.compile(r"([.,])(\d+)\D*$")
THOUSAND = 3
DIGIT_WIDTH, POINT_WIDTH = 0.56, 0.27
TOTAL = "010000000000"
BANDS = ("000000100000", "000000010000")
FIRST_COLUMN = 0b001000000000


class _Column(NamedTuple):
    align: Align
    width: int
    flow: Flow
    decimals: int


def table(job: Job, block: Table, flow: Flow, write: Write) -> str:
    """Caption, table, note; what stands below a table is the caller's to set apart."""
    widths = table_widths(block, flow.width, job.scale, 2 * PAD_SIDE, job.template.letters)
    columns = tuple(map(_column, range(len(widths)), [block] * len(widths), widths))
    place = indent(flow.inset, flow.inset) if flow.inset else ""
    head = caption(job, block.caption, block.anchor, place=place)
    named = "" if head else block.anchor
    rows = [*header(job, block, widths, named), *_rows(job, block, columns, write)]
    note = paragraph(job, "Table Note", block.note, indent=place) if block.note else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    opening = f"<w:tbl>{_properties(job, block, sum(widths), flow.inset)}<w:tblGrid>{grid}</w:tblGrid>"
    return f"{head}{opening}{''.join(rows)}</w:tbl>{note}"


def _column(index: int, block: Table, width: int) -> _Column:
    align = block.columns[index].align
    inner = width / 20 - 2 * PAD_SIDE
    decimals = 0
    if align == "decimal":
        decimals = max((_decimals(row.cells[index]) or 0 for row in block.rows), default=0)
    return _Column(align, width, cell_flow(align, inner), decimals)


def _properties(job: Job, block: Table, width: int, inset: float) -> str:
    """In the order of CT_TblPr; title and description are what a screen reader says of the table."""
    first, last = int(block.row_header), int(block.total)
    value = 0x0020 | 0x0040 * last | 0x0080 * first | 0x0400
    said = attribute(caption_text(block.caption))
    inward = f'<w:tblInd w:w="{twips(inset)}" w:type="dxa"/>' if inset else ""
    named = attribute(
        "; ".join(filter(None, (f"{column.group} {plain(column.title)}".strip() for column in block.columns)))
    )
    return (
        f'<w:tblPr><w:tblStyle w:val="{job.styles["Briefing Table"]}"/>{"<w:bidiVisual/>" if job.rtl else ""}'
        f'<w:tblW w:w="{width}" w:type="dxa"/>{inward}<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{value:04X}" w:firstRow="1" w:lastRow="{last}" w:firstColumn="{first}" '
        f'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="{said}"/>'
        f'<w:tblDescription w:val="{named or said}"/></w:tblPr>'
    )


def _rows(job: Job, block: Table, columns: tuple[_Column, ...], write: Write) -> list[str]:
    """No row stands alone at the foot of a page or at the head of the next; a note stays with the last one."""
    last = len(block.rows) - 1
    out = []
    for index, row in enumerate(block.rows):
        kind = TOTAL if block.total and index == last else BANDS[index % 2]
        keep = index == 0 < last or index == last - 1 or (index == last and bool(block.note))
        out.append(_row(job, row, columns, kind, block.row_header, keep, write))
    return out


def _row(job: Job, row: Row, columns: tuple[_Column, ...], kind: str, named: bool, keep: bool, write: Write) -> str:
    cells = []
    for index, (column, content) in enumerate(zip(columns, row.cells, strict=True)):
        first = named and index == 0
        heavy = first or kind == TOTAL
        inside = _content(job, content, column, keep, row.anchor if index == 0 else "", heavy, write)
        cells.append(_cell(_with_first_column(kind) if first else kind, column, inside))
    inner = "".join(cells)
    split = "<w:cantSplit/>" if _words(row) <= LONG_ROW else ""
    return f'<w:tr><w:trPr><w:cnfStyle w:val="{kind}"/>{split}</w:trPr>{inner}</w:tr>'


def _cell(kind: str, column: _Column, inside: str) -> str:
    width = f'<w:tcW w:w="{column.width}" w:type="dxa"/>'
    return f'<w:tc><w:tcPr><w:cnfStyle w:val="{kind}"/>{width}</w:tcPr>{inside}</w:tc>'


def _with_first_column(kind: str) -> str:
    return f"{int(kind, 2) | FIRST_COLUMN:012b}"


def _content(job: Job, content: Cell, column: _Column, keep: bool, anchor: str, heavy: bool, write: Write) -> str:
    """The commonest cell, one paragraph, is written straight; a cell always ends with a paragraph (CT_Tc)."""
    if len(content) == 1 and isinstance(content[0], Paragraph) and content[0].role == "body":
        place = _decimal_indent(job, content, column)
        return paragraph(job, column.flow.text, content[0].content, keep=keep, anchor=anchor, indent=place)
    mark = job.bookmark(anchor, "") if anchor else ""
    if not content:
        return written(job, column.flow.text, mark, keep=keep)
    inside = write(job, content, column.flow._replace(keep="all" if keep else "", light=heavy))
    closed = inside if inside.endswith("</w:p>") else inside + written(job, column.flow.text, "")
    return mark + closed


def _decimal_indent(job: Job, content: Cell, column: _Column) -> str:
    """Numbers end at the right; one with fewer decimals is moved in by what it lacks, so the points align."""
    if not column.decimals:
        return ""
    own = _decimals(content)
    if own is None or own >= column.decimals:
        return ""
    signs = column.decimals - own
    lacking = signs * DIGIT_WIDTH if own else (signs - 1) * DIGIT_WIDTH + POINT_WIDTH
    side = "left" if job.rtl else "right"
    return f'<w:ind w:{side}="{twips(lacking * job.scale.table)}"/>'


def _decimals(content: Cell) -> int | None:
    """Signs from the decimal point on; None for what is no number."""
    if len(content) != 1 or not isinstance(content[0], Paragraph):
        return None
    text = plain(content[0].content)
    if not NUMBER.fullmatch(text):
        return None
    found = FRACTION.search(text)
    if not found or (len(found[2]) == THOUSAND and (found[1] == "," or text.count(".") > 1)):
        return 0
    return len(found[2]) + 1


def _words(row: Row) -> int:
    return sum(len(plain(block.content)) for cell in row.cells for block in cell if isinstance(block, Paragraph))
