"""Key figures → a table of one cell a figure: its value, label and change are paragraphs of styles of their own."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.backends.docx.job import Flow, Job
from briefgen.backends.docx.look import indent
from briefgen.backends.docx.paragraphs import paragraph, written
from briefgen.backends.docx.styles.figures import value_style
from briefgen.backends.docx.widths import text_width
from briefgen.backends.docx.xml import attribute, twips
from briefgen.backends.shared.figures import PAD, Columns, columns
from briefgen.document import KeyFigure, KeyFigures, plain

BETWEEN_ROWS = 14.0


def key_figures(job: Job, block: KeyFigures, flow: Flow) -> str:
    """Caption and table.

    A cell holds a whole figure, so the table is read as it is meant, figure by figure, by whatever reads cell by
    cell; nothing in it heads anything else, so no row or column claims to be a header (ECMA-376 Part 1, 17.4.55).
    Tabs would be read line by line, all values before the first label; columns of a section cannot stand in a box or
    a cell and come apart at a page's end; frames and text boxes lie outside the text they belong to.
    """
    made = columns([_width(job, item) for item in block.items], flow.width)
    rows = made.split(block.items)
    place = indent(flow.inset, flow.ends) if flow.boxed else ""
    head = paragraph(job, "Key Figures Caption", block.caption, indent=place) if block.caption else _air(job)
    grid = f'<w:gridCol w:w="{twips(made.width)}"/>' * made.count
    opening = f"<w:tbl>{_properties(job, block, made, flow.inset)}<w:tblGrid>{grid}</w:tblGrid>"
    last = len(rows) - 1
    filled = [_row(job, row, made, first=not index, last=index == last) for index, row in enumerate(rows)]
    return f"{head}{opening}{''.join(filled)}</w:tbl>"


def _air(job: Job) -> str:
    """What stands above a table without a caption, and keeps it apart from one before it."""
    return written(job, "Key Figures Gap", "", keep=True)


def _width(job: Job, item: KeyFigure) -> float:
    return text_width(plain(item.value), job.scale.figure, job.template.letters.bold)


def _properties(job: Job, block: KeyFigures, made: Columns, inset: float) -> str:
    """In the order of CT_TblPr; the description says what the figures are of."""
    inward = f'<w:tblInd w:w="{twips(inset)}" w:type="dxa"/>' if inset else ""
    labels = attribute("; ".join(plain(item.label) for item in block.items))
    return (
        f'<w:tblPr><w:tblStyle w:val="{job.styles["Key Figures"]}"/>{"<w:bidiVisual/>" if job.rtl else ""}'
        f'<w:tblW w:w="{twips(made.width) * made.count}" w:type="dxa"/>{inward}<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/><w:tblCaption w:val="{attribute(plain(block.caption)) or labels}"/>'
        f'<w:tblDescription w:val="{labels}"/></w:tblPr>'
    )


def _row(job: Job, row: Sequence[KeyFigure], made: Columns, first: bool, last: bool) -> str:
    """A row may have fewer cells than the table; it is not parted, nor are rows from one another.

    Nothing in the last one keeps with what follows, or LibreOffice takes the whole table and the heading below for one.
    """
    width = f'<w:tcW w:w="{twips(made.width)}" w:type="dxa"/>'
    lower = "" if first else f'<w:tcMar><w:top w:w="{twips(BETWEEN_ROWS)}" w:type="dxa"/></w:tcMar>'
    missing = made.count - len(row)
    after = f'<w:gridAfter w:val="{missing}"/><w:wAfter w:w="{twips(made.width) * missing}" w:type="dxa"/>'
    inside = (_figure(job, item, index, made, keep=not last) for index, item in enumerate(row))
    cells = "".join(f"<w:tc><w:tcPr>{width}{lower}</w:tcPr>{each}</w:tc>" for each in inside)
    return f"<w:tr><w:trPr>{after if missing else ''}<w:cantSplit/></w:trPr>{cells}</w:tr>"


def _figure(job: Job, item: KeyFigure, index: int, made: Columns, keep: bool) -> str:
    inward = indent(PAD if index else 0.0, PAD if index < made.count - 1 else 0.0)
    parts = [(value_style(made.step), item.value), ("Key Figure Label", item.label), ("Key Figure Change", item.change)]
    said = [(style, content) for style, content in parts if content]
    return "".join([paragraph(job, style, content, keep=keep, indent=inward) for style, content in said])
