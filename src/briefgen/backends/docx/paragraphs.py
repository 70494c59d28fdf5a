"""A style, inlines and what little differs from the style → one `w:p`."""

from __future__ import annotations

from briefgen.backends.docx.job import Job
from briefgen.backends.docx.runs import PLAIN, Marks, runs
from briefgen.backends.docx.styles.figures import value_style
from briefgen.backends.shared.direction import reads_right
from briefgen.backends.shared.figures import SHARES
from briefgen.document import Inlines

ITALIC_STYLES = ("Quote", "heading 4")  # or what they end in
KEY_FIGURES = (*map(value_style, range(len(SHARES))), "Key Figure Label", "Key Figure Change")
CELLS = ("Table Text", "Table Header", "Table Group", "Table Detail", *KEY_FIGURES)
CELLS_AT_END = ("Table Text Right", "Table Header Right", "Table Group Right")
HEADS = ("Table Header", "Table Group")
CENTRED = ("Table Text Centre", "Table Header Centre", "Table Group Centre")


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
    right: bool | None = None,
) -> str:
    """Inlines in a style; `before` holds finished runs that precede them, `right` a direction that is known."""
    right = job.survey.turns and reads_right(content, job.rtl) if right is None else right
    slanted = style.endswith(ITALIC_STYLES)
    bare = job.own_heads and style.startswith(HEADS)
    usual = not (slanted or light or right or bare)
    marks = PLAIN if usual else Marks(italic=slanted, slanted=slanted, light=light, right=right, plain=bare)
    inside = before + runs(job, content, marks)
    return written(
        job, style, job.bookmark(anchor, inside), numbering=numbering, keep=keep, indent=indent, turn=right != job.rtl
    )


def written(
    job: Job, style: str, inside: str, *, numbering: str = "", keep: bool = False, indent: str = "", turn: bool = False
) -> str:
    """Finished runs in a style."""
    begun = before_runs(job, style, numbering=numbering, keep=keep, indent=indent, turn=turn)
    return f"{begun}{inside}</w:p>"


def before_runs(
    job: Job, style: str, *, numbering: str = "", keep: bool = False, indent: str = "", turn: bool = False
) -> str:
    """How a paragraph begins; properties in the order of CT_PPr (ECMA-376 Part 1, 17.3.1.26)."""
    new_page = "<w:pageBreakBefore/>" if job.new_page else ""
    job.new_page = False
    kept = ("<w:keepNext/>" if keep or style in job.unkept else "") + ("<w:keepLines/>" if job.whole else "")
    turned = _turned(job.rtl) if turn else _as_document(job)
    chosen = job.plain if style == "Normal" else f'<w:pStyle w:val="{job.styles[style]}"/>'
    justified = _justified(style, job.rtl) if turn else ""
    properties = f"{chosen}{kept}{new_page}{numbering}{turned}{indent}{justified}"
    return f"<w:p><w:pPr>{properties}</w:pPr>" if properties else "<w:p>"


def _as_document(job: Job) -> str:
    """The default style of a house says nothing of right-to-left text."""
    return "<w:bidi/>" if job.house and job.house.turned else ""


def _turned(rtl: bool) -> str:
    return '<w:bidi w:val="0"/>' if rtl else "<w:bidi/>"


def _justified(style: str, rtl: bool) -> str:
    """A cell's text stays on the side of its column when it turns; other text goes to where its lines start.

    In a right-to-left paragraph `left` is the right. What turns left says so, or it inherits a side from its style.
    """
    if style in CENTRED or not (rtl or style in CELLS or style in CELLS_AT_END):
        return ""
    return f'<w:jc w:val="{"right" if style in CELLS else "left"}"/>'
