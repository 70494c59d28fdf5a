"""Tables → `w:tbl` with fixed widths and a header that repeats; a long one in several parts, each with its caption.

Word and LibreOffice take a time that grows with the square of a table's rows to lay it out: parts keep it linear.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefgen.backends.docx.captions import caption, caption_text, continued
from briefgen.backends.docx.headers import header
from briefgen.backends.docx.job import Flow, Job
from briefgen.backends.docx.lists import Write
from briefgen.backends.docx.paragraphs import paragraph
from briefgen.backends.docx.rows import Rows, columns_of
from briefgen.backends.docx.styles.tables import PAD_SIDE
from briefgen.backends.docx.widths import Fitted, table_widths
from briefgen.backends.docx.xml import attribute, twips
from briefgen.document import Table, plain

WHOLE = 1000
"""The most rows of a table that stays in one part."""
PART = 500
"""The most rows of a part."""


def table(job: Job, block: Table, flow: Flow, write: Write) -> Iterator[str]:
    """Caption, table row by row, note; what stands below a table is the caller's to set apart.

    A box is made of paragraphs, and ends where a table begins: one of a box has the box's whole width below it.
    """
    room = flow.width + flow.inset + flow.ends
    fitted = table_widths(block, room, job.scale, 2 * PAD_SIDE, job.template.letters)
    rows, bounds = Rows(job, block, columns_of(job, block, *fitted), write), _bounds(len(block.rows))
    parts = len(bounds)
    name = job.part_name() if parts > 1 else ""
    head = caption(job, block.caption, block.anchor, name=name)
    yield head
    for number, (start, end) in enumerate(bounds, 1):
        if number > 1:
            yield continued(job, block.caption, name)
        yield _opening(job, block, fitted, number, parts)
        yield from header(job, block, fitted, room, "" if head or number > 1 else block.anchor)
        yield from rows.xml(block.rows[start:end], number == parts)
        yield "</w:tbl>"
    if block.note:
        yield paragraph(job, "Table Note", block.note)


def _bounds(count: int) -> list[tuple[int, int]]:
    """Where each part begins and ends: as few parts as can be, as even as can be."""
    parts = -(-count // PART) if count > WHOLE else 1
    return list(pairwise([count * number // parts for number in range(parts + 1)]))


def _opening(job: Job, block: Table, fitted: Fitted, number: int, parts: int) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in fitted.widths)
    return f"<w:tbl>{_properties(job, block, fitted, number, parts)}<w:tblGrid>{grid}</w:tblGrid>"


def _properties(job: Job, block: Table, fitted: Fitted, number: int, parts: int) -> str:
    """In the order of CT_TblPr; title and description are what a screen reader says of the table."""
    first, last = int(block.row_header), int(block.total and number == parts)
    value = 0x0020 | 0x0040 * last | 0x0080 * first | 0x0400
    which = f" ({job.survey.continued}, {number}/{parts})" if number > 1 else ""
    said = attribute(caption_text(block.caption) + which)
    margins = _margins(fitted.padding)
    named = attribute(
        "; ".join(filter(None, (f"{column.group} {plain(column.title)}".strip() for column in block.columns)))
    )
    return (
        f'<w:tblPr><w:tblStyle w:val="{job.styles["Briefing Table"]}"/>{"<w:bidiVisual/>" if job.rtl else ""}'
        f'<w:tblW w:w="{sum(fitted.widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{margins}'
        f'<w:tblLook w:val="{value:04X}" w:firstRow="1" w:lastRow="{last}" w:firstColumn="{first}" '
        f'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="{said}"/>'
        f'<w:tblDescription w:val="{named or said}"/></w:tblPr>'
    )


def _margins(padding: float) -> str:
    """What of the table style's margins a table with too many columns does not keep."""
    if padding == 2 * PAD_SIDE:
        return ""
    sides = "".join(f'<w:{side} w:w="{twips(padding / 2)}" w:type="dxa"/>' for side in ("left", "right"))
    return f"<w:tblCellMar>{sides}</w:tblCellMar>"
