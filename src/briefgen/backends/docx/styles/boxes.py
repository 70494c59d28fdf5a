"""Theme → the styles of boxes: paragraphs whose like neighbours join into one tinted box with a bar at its edge."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefgen.backends.docx.look import BOLD, Tone, face, indent, ink, rule, shade, size, spacing
from briefgen.backends.docx.numbering import BOX_PAD, BOX_STEP
from briefgen.backends.docx.styles.style import Style
from briefgen.theme import Theme

PAD = BOX_PAD
AIR, LEAD_AIR = 8.0, 11.0


class Box(Struct, frozen=True):
    """A box's name, the colour and weight of its bar, its ground, and the size and leading of its text and label."""

    name: str
    edge: Tone
    ground: Tone
    weight: float
    text: tuple[float, float]
    label: float


def box_styles(theme: Theme, rtl: bool) -> Iterator[Style]:
    """From the most prominent, the bottom line, to the plainest."""
    scale = theme.scale
    plain, label = (scale.body, scale.leading), scale.table + 0.5
    yield from _box(theme, rtl, Box("Bottom Line", "accent", "tint", 4, (scale.lead, scale.lead_leading), scale.lead))
    yield from _box(theme, rtl, Box("Key Points", "accent", "tint", 2.5, plain, label))
    yield from _box(theme, rtl, Box("Callout", "muted", "zebra", 1.5, plain, label))
    yield from _box(theme, rtl, Box("Callout Decision", "accent", "tint", 2.5, plain, label))
    yield from _box(theme, rtl, Box("Callout Warning", "warning", "warning_tint", 2.5, plain, label))


def _box(theme: Theme, rtl: bool, box: Box) -> Iterator[Style]:
    points, leading = box.text
    inside = indent(PAD, PAD)
    yield Style(
        name=box.name,
        based_on="Normal",
        priority=40,
        paragraph=f"<w:keepLines/>{_frame(theme, rtl, box)}{spacing(after=5, leading=leading)}{inside}",
        run=size(points),
    )
    yield Style(
        name=f"{box.name} Label",
        based_on=box.name,
        following=box.name,
        priority=40,
        paragraph=f"<w:keepNext/>{spacing(theme.scale.leading, 4, box.label * 1.4)}{inside}",
        run=f"{face(theme, 'sans')}{BOLD}{ink(theme, box.edge)}{size(box.label)}",
    )
    yield Style(
        name=f"{box.name} List",
        based_on=box.name,
        priority=40,
        paragraph=f"{spacing(after=4, leading=leading)}{indent(PAD + BOX_STEP, PAD, BOX_STEP)}",
    )


def _frame(theme: Theme, rtl: bool, box: Box) -> str:
    """Borders are named by the paper's sides, so the bar stands where a right-to-left line starts.

    The other three borders have the ground's colour: they carry the ground past the text.
    """
    bar = rule(theme, "right" if rtl else "left", box.edge, box.weight, PAD - box.weight)
    end = rule(theme, "left" if rtl else "right", box.ground, 0.5, PAD - 0.5)
    left, right = (end, bar) if rtl else (bar, end)
    air = LEAD_AIR if box.name == "Bottom Line" else AIR
    top, bottom = rule(theme, "top", box.ground, 0.5, air), rule(theme, "bottom", box.ground, 0.5, air)
    return f"<w:pBdr>{top}{left}{bottom}{right}</w:pBdr>{shade(theme, box.ground)}"
