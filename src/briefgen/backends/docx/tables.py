"""Tables → `w:tbl` with fixed widths and a header that repeats."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.backends.docx.captions import caption, caption_text
from briefgen.backends.docx.headers import header
from briefgen.backends.docx.job import Flow, Job
from briefgen.backends.docx.lists import Write
from briefgen.backends.docx.look import indent
from briefgen.backends.docx.paragraphs import paragraph
from briefgen.backends.docx.rows import Rows, columns_of
from briefgen.backends.docx.styles.tables import PAD_SIDE
from briefgen.backends.docx.widths import table_widths
from briefgen.backends.docx.xml import attribute, twips
from briefgen.document import Table, plain


def table(job: Job, block: Table, flow: Flow, write: Write) -> Iterator[str]:
    """Caption, table row by row, note; what stands below a table is the caller's to set apart."""
    widths = table_widths(block, flow.width, job.scale, 2 * PAD_SIDE, job.template.letters)
    place = indent(flow.inset, flow.inset) if flow.inset else ""
    head = caption(job, block.caption, block.anchor, place=place)
    yield head
    yield _opening(job, block, widths, flow.inset)
    yield from header(job, block, widths, "" if head else block.anchor)
    yield from Rows(job, block, columns_of(block, widths), write).xml(block.rows, last=True)
    yield "</w:tbl>"
    if block.note:
        yield paragraph(job, "Table Note", block.note, indent=place)


def _opening(job: Job, block: Table, widths: list[int], inset: float) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl>{_properties(job, block, sum(widths), inset)}<w:tblGrid>{grid}</w:tblGrid>"


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
