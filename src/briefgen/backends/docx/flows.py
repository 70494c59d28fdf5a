"""The places where blocks can stand, and the styles they take there."""

from __future__ import annotations

from briefgen.backends.docx.job import Flow, Job
from briefgen.backends.docx.numbering import (
    BOX_BULLETS,
    BOX_NUMBERS,
    BOX_STEP,
    BULLETS,
    CELL_BULLETS,
    CELL_NUMBERS,
    CELL_STEP,
    NUMBERS,
    STEP,
)
from briefgen.document import Align, CalloutKind

BOXES: dict[CalloutKind, str] = {
    "bottom-line": "Bottom Line",
    "key-points": "Key Points",
    "decision": "Callout Decision",
    "warning": "Callout Warning",
}
ALIGNMENTS: dict[Align, str] = {"left": "", "right": " Right", "center": " Centre"}


def body_flow(job: Job) -> Flow:
    """Running text over the page's whole width."""
    past = job.template.numbering.past
    return Flow(
        text="Normal",
        detail="Detail",
        bullets=_levels("List Bullet"),
        numbers=_levels("List Number"),
        carried_on=_levels("List Continue"),
        bullet_list=BULLETS + past,
        number_list=NUMBERS + past,
        width=job.template.page.text_width,
        inset=0,
        step=STEP,
        linked=True,
    )


def box_flow(job: Job, kind: CalloutKind, width: float) -> Flow:
    """Inside a callout: every paragraph wears the box, which may be a house's own; its lists are past the house's."""
    name, past, side = BOXES.get(kind, "Callout"), job.template.numbering.past, job.template.box_side
    items, own = _same(f"{name} List"), job.house.boxes.get(name) if job.house else None
    start, end = own or (side, side)
    text = width - start - end
    flow = Flow(name, name, items, items, items, BOX_BULLETS + past, BOX_NUMBERS + past, text, start, BOX_STEP)
    return flow._replace(
        ends=end, boxed=True, own=own is not None, quote=f"{name} Quote", attribution=f"{name} Attribution"
    )


def alignment(align: Align, rtl: bool) -> str:
    """What the style of a cell's text ends in: numbers end at the right, where lines of right-to-left text start."""
    return ALIGNMENTS["left" if rtl else "right"] if align == "decimal" else ALIGNMENTS[align]


def cell_flow(align: Align, width: float, past: int, rtl: bool) -> Flow:
    """Inside a table's cell; the lists are those `past` a house's own."""
    items = _same("Table List")
    text = f"Table Text{alignment(align, rtl)}"
    return Flow(
        text, "Table Detail", items, items, items, CELL_BULLETS + past, CELL_NUMBERS + past, width, 0, CELL_STEP
    )


def _levels(name: str) -> tuple[str, str, str]:
    return name, f"{name} 2", f"{name} 3"


def _same(name: str) -> tuple[str, str, str]:
    return name, name, name
