"""A Drawing → where its words stand and what lies beneath them, reckoned from the drawing alone."""

from __future__ import annotations

import math
from collections.abc import Iterator

from briefgen.charts.canvas import Box
from briefgen.document import Drawing, Label, MoveTo, Outline, labels
from briefgen.document.drawing import CurveTo, LineTo, Segment

ASCENT, DESCENT = 0.74, 0.22
"""Of the size of a line: capitals with accents are a little higher, which lines have room for."""
BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}


def label_boxes(drawing: Drawing) -> list[tuple[str, Box]]:
    """Each label with its box; no format sets one wider than its room."""
    return [(label.text, label_box(label)) for label in labels(drawing.primitives)]


def label_box(label: Label) -> Box:
    """The box of a label, as wide as its room."""
    size = max(run.size for run in label.runs)
    assert label.room, f"{label.text} has no room of its own"
    left = label.x - label.room * BEFORE[label.anchor]
    assert not label.rotation
    return Box(left, label.y - ASCENT * size, left + label.room, label.y + DESCENT * size)


def marks(drawing: Drawing) -> list[Box]:
    """The boxes of shapes about as large as a mark: filled and outlined, between 8 and 20 points on each side."""
    found = []
    for outline in drawing.primitives:
        if isinstance(outline, Outline) and outline.fill and outline.stroke:
            box = outline_box(outline)
            if 8 < box.right - box.left < 20 and 8 < box.bottom - box.top < 20:
                found.append(box)
    return found


def outline_box(outline: Outline) -> Box:
    """The box about an outline's points, the control points of curves among them."""
    points = [point for segment in outline.segments for point in _points(segment)]
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _points(segment: Segment) -> Iterator[tuple[float, float]]:
    if isinstance(segment, MoveTo | LineTo | CurveTo):
        yield segment.x, segment.y


def overlaps(drawing: Drawing) -> list[tuple[str, str]]:
    """Pairs of labels that share more than a hair."""
    boxes = label_boxes(drawing)
    return [
        (text, other)
        for index, (text, box) in enumerate(boxes)
        for other, its in boxes[index + 1 :]
        if box.meets(its, -0.3)
    ]


def outside(drawing: Drawing) -> list[str]:
    """Labels and shapes that reach over the drawing's edges."""
    page = Box(-0.01, -0.01, drawing.width + 0.01, drawing.height + 0.01)
    words = [text for text, box in label_boxes(drawing) if not box.within(page)]
    shapes = [
        f"{outline_box(each)}"
        for each in drawing.primitives
        if isinstance(each, Outline) and not outline_box(each).within(page)
    ]
    return words + shapes


def on_marks(drawing: Drawing) -> list[str]:
    """Labels that reach into a mark that is not wholly beneath them: a letter stands inside its own."""
    return [
        text
        for text, box in label_boxes(drawing)
        for mark in marks(drawing)
        if box.meets(mark, -0.3) and not _inside(box, mark)
    ]


def _inside(box: Box, mark: Box) -> bool:
    middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    about = (mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2
    return math.dist(middle, about) < 2.5 and box.right - box.left <= mark.right - mark.left
