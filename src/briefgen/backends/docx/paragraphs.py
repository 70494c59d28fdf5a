"""A style, inlines and what little differs from the style → one `w:p`."""

from __future__ import annotations

from briefgen.backends.docx.job import Job
from briefgen.backends.docx.runs import Marks, runs, wholly_right
from briefgen.document import Inlines

ITALIC_STYLES = ("Quote", "heading 4")
TURNED = {
    "Table Text": '<w:jc w:val="right"/>',
    "Table Header": '<w:jc w:val="right"/>',
    "Table Detail": '<w:jc w:val="right"/>',
    "Table Text Right": '<w:jc w:val="left"/>',
    "Table Header Right": '<w:jc w:val="left"/>',
}  # `left` is where a line starts: a cell's text stays on the side of its column when it turns


def paragraph(
    job: Job,
    style: str,
    content: Inlines,
    *,
    numbering: str = "",
    keep: bool = False,
    indent: str = "",
    anchor: str = "",
    before: str = "",
    light: bool = False,
) -> str:
    """Inlines in a style; `before` holds finished runs that precede them."""
    right = job.rtl or wholly_right(content)
    slanted = style in ITALIC_STYLES
    inside = before + runs(job, content, Marks(italic=slanted, slanted=slanted, light=light, right=right))
    return written(
        job, style, job.bookmark(anchor, inside), numbering=numbering, keep=keep, indent=indent, turn=right != job.rtl
    )


def written(
    job: Job, style: str, inside: str, *, numbering: str = "", keep: bool = False, indent: str = "", turn: bool = False
) -> str:
    """Finished runs in a style; properties in the order of CT_PPr (ECMA-376 Part 1, 17.3.1.26)."""
    new_page = "<w:pageBreakBefore/>" if job.new_page else ""
    job.new_page = False
    kept = "<w:keepNext/>" if keep else ""
    turned = "<w:bidi/>" if turn else ""
    chosen = "" if style == "Normal" else f'<w:pStyle w:val="{job.styles[style]}"/>'
    justified = TURNED.get(style, "") if turn else ""
    properties = f"{chosen}{kept}{new_page}{numbering}{turned}{indent}{justified}"
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>" if properties else f"<w:p>{inside}</w:p>"
