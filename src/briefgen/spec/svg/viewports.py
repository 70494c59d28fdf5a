"""View boxes and sizes → the transform that fits one into the other."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefgen.document import Matrix
from briefgen.spec.svg.measures import NUMBER, SEPARATOR, Viewport, bounded, length
from briefgen.spec.svg.notes import Refused
from briefgen.spec.svg.tree import Element

ALIGN = re.compile(r"(?:defer\s+)?(none|xM(?:in|id|ax)YM(?:in|id|ax))(?:\s+(meet|slice))?")
SHARES = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}


class Box(NamedTuple):
    """A rectangle from its top left corner."""

    x: float
    y: float
    width: float
    height: float


def view_box(element: Element) -> Box | None:
    """The view box of an element, None where it has none."""
    said = element.attributes.get("viewBox", "").strip()
    if not said:
        return None
    parts = [part for part in SEPARATOR.split(said) if part]
    if len(parts) != 4 or not all(re.fullmatch(NUMBER, part) for part in parts):
        raise Refused(f"the viewBox '{said}' is not four numbers")
    box = Box(*[bounded(float(part)) for part in parts])
    if box.width <= 0 or box.height <= 0:
        raise Refused(f"the viewBox '{said}' holds nothing")
    return box


def own_size(element: Element, box: Box | None) -> tuple[float, float]:
    """The size of the whole picture in user units: what it says itself, else its view box's."""
    said = [element.get(name) for name in ("width", "height")]
    around = Viewport(0.0, 0.0)
    width, height = [
        0.0 if not each or each.endswith("%") else length(each, name, around)
        for each, name in zip(said, ("width", "height"), strict=True)
    ]
    if box is not None:
        width = width or (height * box.width / box.height if height else box.width)
        height = height or width * box.height / box.width
    if width <= 0 or height <= 0:
        raise Refused("it does not say how large it is: give it a width and a height, or a viewBox")
    return width, height


def fitting(box: Box, into: Box, said: str) -> Matrix:
    """From a view box's coordinates to those around (SVG 1.1, 7.8)."""
    found = ALIGN.fullmatch(said.strip() or "xMidYMid")
    if found is None:
        raise Refused(f"'{said}' is no preserveAspectRatio")
    across, down = into.width / box.width, into.height / box.height
    if found[1] != "none":
        across = down = max(across, down) if found[2] == "slice" else min(across, down)
    align = found[1] if found[1] != "none" else "xMinYMin"
    x = into.x + (into.width - box.width * across) * SHARES[align[1:4]]
    y = into.y + (into.height - box.height * down) * SHARES[align[5:8]]
    return across, 0.0, 0.0, down, x - box.x * across, y - box.y * down
