"""Theme → the styles of boxes: paragraphs whose like neighbours join into one tinted box with a bar at its edge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.backends.docx.look import BOLD, Side, face, indent, ink, rule, shade, size, spacing
from briefgen.backends.docx.numbering import BOX_STEP
from briefgen.backends.docx.styles.style import Style
from briefgen.theme import Box, BoxShape, Theme, Tone

SIDES: tuple[Side, ...] = ("top", "left", "bottom", "right")
EDGES: dict[BoxShape, frozenset[Side]] = {
    "bar": frozenset(),
    "band": frozenset(("top",)),
    "frame": frozenset(SIDES),
}
"""The sides where a box has its edge; a bar's is where lines begin."""
PARTED = 4.5  # points between the paragraphs of a box
BOXES = {
    "Bottom Line": "bottom-line",
    "Key Points": "key-points",
    "Callout": "plain",
    "Callout Decision": "decision",
    "Callout Warning": "warning",
}


def box_styles(theme: Theme, rtl: bool) -> Iterator[Style]:
    """From the most prominent, the bottom line, to the plainest."""
    for name, kind in BOXES.items():
        yield from _box(theme, rtl, name, theme.boxes.of(kind))


def _box(theme: Theme, rtl: bool, name: str, box: Box) -> Iterator[Style]:
    scale, side = theme.scale, theme.boxes.side
    points, leading = (scale.lead, scale.lead_leading) if box.lead else (scale.body, scale.leading)
    label = scale.lead if box.lead else scale.table + 0.5
    yield Style(
        name=name,
        based_on="Normal",
        priority=40,
        paragraph=f"{_frame(theme, rtl, box)}{spacing(PARTED, 0, leading)}{indent(side, side)}",
        run=size(theme, points),
    )
    yield Style(
        name=f"{name} Label",
        based_on=name,
        following=name,
        priority=40,
        paragraph=f"<w:keepNext/><w:keepLines/>{spacing(scale.leading, 0, label * 1.4)}{indent(side, side)}",
        run=f"{face(theme, 'sans')}{BOLD}{ink(theme, box.edge)}{size(theme, label)}",
    )
    yield Style(
        name=f"{name} List",
        based_on=name,
        priority=40,
        paragraph=f"{spacing(scale.leading / 4, 0, leading)}{indent(side + BOX_STEP, side, BOX_STEP)}",
    )
    yield from _quotes(theme, name)


def _quotes(theme: Theme, name: str) -> Iterator[Style]:
    """Somebody's words within a box; indented differently they would be a box of their own."""
    scale = theme.scale
    yield Style(name=f"{name} Quote", based_on=name, priority=40, run="<w:i/>")
    yield Style(
        name=f"{name} Attribution",
        based_on=name,
        following=name,
        priority=40,
        paragraph=spacing(PARTED / 2, 0, scale.table_leading),
        run=f"{face(theme, 'sans')}{ink(theme, 'muted')}{size(theme, scale.table)}",
    )


def _frame(theme: Theme, rtl: bool, box: Box) -> str:
    """Borders are named by the paper's sides, so the bar stands where a right-to-left line starts.

    Borders that are no edge have the ground's colour: they carry the ground past the text.
    """
    edges: frozenset[Side] = EDGES[theme.boxes.shape] or frozenset(("right" if rtl else "left",))
    drawn = ((side, box.edge, box.weight) if side in edges else (side, box.ground, 0.5) for side in SIDES)
    return framed(theme, drawn, box.ground, box.air)


def framed(theme: Theme, drawn: Iterable[tuple[Side, Tone, float]], ground: Tone, air: float) -> str:
    """Four borders, each `air` or the boxes' side away from the text, and the ground within them."""
    across = theme.boxes.side
    lines = [
        rule(theme, side, tone, weight, across - weight if side in ("left", "right") else air)
        for side, tone, weight in drawn
    ]
    return f"<w:pBdr>{''.join(lines)}</w:pBdr>{shade(theme, ground)}"
