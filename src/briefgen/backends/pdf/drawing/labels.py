"""Labels of a drawing → lines set in the theme's fonts, small enough and in a place to stay within the drawing."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from briefgen.backends.pdf.style import Sheet
from briefgen.backends.pdf.text.bidi import base_level
from briefgen.backends.pdf.text.lines import Line, break_lines
from briefgen.backends.pdf.text.words import Span, set_spans
from briefgen.backends.pdf.voice import Voice
from briefgen.document import (
    Drawing,
    Group,
    Label,
    Matrix,
    Primitive,
    Primitives,
    Run,
    combined,
    magnitude,
    moved,
    turned,
)

BEHIND = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a label stands before its point."""
SMALLEST = 0.7
"""How much smaller a label gets before it is rather moved."""
ANY_WIDTH = 1e9
SLACK = 0.01
EDGE = 0.25
"""Points that letters stay away from the edge, where pixels could be cut."""


class Reach(NamedTuple):
    """How far one can go from a point backwards and forwards along a line before a drawing ends."""

    back: float
    forth: float


def fitted(drawing: Drawing, sheet: Sheet) -> Drawing:
    """The drawing with every label whose point is in it made to stay in it, as long as its letters need be."""
    fitter = _Fitter(drawing, sheet)
    return replace(drawing, primitives=fitter.primitives(drawing.primitives, (1, 0, 0, 1, 0, 0)))


def label_line(label: Label, sheet: Sheet, scale: float = 1.0) -> Line:
    """The one line of a label, in points where the label's unit is `scale` points."""
    spans = tuple(Span(run.text, sheet.style(_voice(run, scale))) for run in label.runs)
    lines = break_lines(set_spans(spans, base_level(label.text, 0)), ANY_WIDTH)
    return lines[0] if lines else Line([], 0.0)


def label_place(label: Label, matrix: Matrix) -> Matrix:
    """From a label's own coordinates, its point the origin and its baseline the x axis, to those of `matrix`."""
    return combined(combined(matrix, (1, 0, 0, 1, label.x, label.y)), turned(label.rotation))


def _voice(run: Run, scale: float) -> Voice:
    return Voice(
        run.family, run.size * scale, run.size * scale, run.colour, run.bold, run.italic, rise=run.rise * scale
    )


class _Fitter:
    def __init__(self, drawing: Drawing, sheet: Sheet) -> None:
        self.drawing = drawing
        self.sheet = sheet

    def primitives(self, primitives: Primitives, matrix: Matrix) -> Primitives:
        return tuple([self.primitive(primitive, matrix) for primitive in primitives])

    def primitive(self, primitive: Primitive, matrix: Matrix) -> Primitive:
        if isinstance(primitive, Group):
            inside = combined(matrix, primitive.transform)
            return replace(primitive, primitives=self.primitives(primitive.primitives, inside))
        return self.label(primitive, matrix) if isinstance(primitive, Label) else primitive

    def label(self, label: Label, matrix: Matrix) -> Label:
        scale = magnitude(matrix)
        width = label_line(label, self.sheet, scale).width / scale if scale else 0.0
        if not width:
            return label
        least = min(1.0, label.room / width) if label.room else 1.0
        reach = _reach(self.drawing, label_place(label, matrix))
        if reach is None:
            return _smaller(label, least)
        return _within(label, width, least, reach)


def _within(label: Label, width: float, least: float, reach: Reach) -> Label:
    """First smaller, up to a point; then moved along its line; and if it is longer than the line, smaller still."""
    behind = BEHIND[label.anchor]
    before, after = behind * width, (1 - behind) * width
    wanted = min(least, *(room / part for room, part in ((reach.back, before), (reach.forth, after)) if part))
    chord = (reach.back + reach.forth) / width
    factor = max(wanted, min(least, SMALLEST, chord))
    shift = max(0.0, before * factor - reach.back) - max(0.0, after * factor - reach.forth)
    made = _smaller(label, factor)
    if abs(shift) < SLACK:
        return made
    x, y = moved(label_place(label, (1, 0, 0, 1, 0, 0)), (shift, 0.0))
    return replace(made, x=x, y=y)


def _smaller(label: Label, factor: float) -> Label:
    if factor >= 1:
        return label
    return replace(
        label, runs=tuple([replace(run, size=run.size * factor, rise=run.rise * factor) for run in label.runs])
    )


def _reach(drawing: Drawing, place: Matrix) -> Reach | None:
    """The reach along the baseline from the label's point; None where the point itself is outside."""
    along_x, along_y, _, _, x, y = place
    if not (0 <= x <= drawing.width and 0 <= y <= drawing.height):
        return None
    sides = ((x, along_x, drawing.width), (y, along_y, drawing.height))
    forth = min([_room(at, step, end) for at, step, end in sides])
    back = min([_room(at, -step, end) for at, step, end in sides])
    return Reach(back, forth)


def _room(at: float, step: float, end: float) -> float:
    if abs(step) < 1e-9:
        return ANY_WIDTH
    return max(0.0, (end - EDGE - at) / step if step > 0 else (at - EDGE) / -step)
