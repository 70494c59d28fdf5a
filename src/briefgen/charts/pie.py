"""A Pie → slices from twelve o'clock, each named beside it with its share."""

from __future__ import annotations

import math
from typing import NamedTuple

from briefgen.charts.canvas import Canvas
from briefgen.charts.heading import unit
from briefgen.charts.spreading import spread
from briefgen.charts.tones import Tone
from briefgen.document import ClosePath, CurveTo, LineTo, MoveTo, Segments
from briefgen.document.charts import Pie

RADIUS = 74.0
ELBOW, REACH = 9.0, 12.0
ROOM = 5.0
ORDER = (0, 2, 3, 5, 1, 4)
"""Steps of tone by slice, so that neighbours differ in lightness."""


class _Name(NamedTuple):
    """A slice's words and where they would stand."""

    slice: int
    angle: float
    lines: list[str]

    @property
    def on_right(self) -> bool:
        """On which side of the pie."""
        return math.sin(self.angle) >= -1e-9


def lay_out(canvas: Canvas, pie: Pie) -> None:
    """Draw it all below what is there."""
    unit(canvas, pie.names_title, pie.unit)
    radius = min(RADIUS, canvas.width * 0.2)
    room = canvas.width / 2 - radius - ELBOW - REACH - ROOM
    names = _names(canvas, pie, room)
    sides = [[name for name in names if name.on_right is right] for right in (True, False)]
    tall = max(sum(_height(canvas, name) for name in side) for side in sides)
    middle = canvas.foot + max(radius + 12, tall / 2 + 4)
    _slices(canvas, pie, radius, middle)
    said: dict[int, tuple[float, float]] = {}
    for side in sides:
        said.update(_places(canvas, side, radius, middle))
    for name in names:
        _say(canvas, name, said[name.slice])
    lowest = max(y + _height(canvas, name) for name in names for _, y in [said[name.slice]])
    canvas.foot = max(middle + radius + 4, lowest)


def _names(canvas: Canvas, pie: Pie, room: float) -> list[_Name]:
    total, before, made = sum(pie.values), 0.0, []
    for index, (name, value, text) in enumerate(zip(pie.names, pie.values, pie.texts, strict=True)):
        angle = 2 * math.pi * (before + value / 2) / total
        made.append(_Name(index, angle, [*canvas.wrapped(name, room), text]))
        before += value
    return made


def _height(canvas: Canvas, name: _Name) -> float:
    return len(name.lines) * canvas.leading + 3


def _slices(canvas: Canvas, pie: Pie, radius: float, middle: float) -> None:
    total, before = sum(pie.values), 0.0
    for index, value in enumerate(pie.values):
        tone = canvas.tones.steps[ORDER[index]]
        first, last = (2 * math.pi * part / total for part in (before, before + value))
        if value:
            shape = _slice(canvas.width / 2, middle, radius, first, last)
            canvas.shape(shape, Tone(tone.ground, "#FFFFFF", tone.ink), 1.6)
        before += value
    edge = Tone("", canvas.tones.accent, "")
    canvas.line(_ring(canvas.width / 2, middle, radius), edge.edge)


def _ring(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    turns = [2 * math.pi * step / 120 for step in range(121)]
    return [(x + radius * math.sin(turn), y - radius * math.cos(turn)) for turn in turns]


def _slice(x: float, y: float, radius: float, first: float, last: float) -> Segments:
    """A sector clockwise from the top, its arc in curves of at most a quarter turn."""
    parts = max(1, math.ceil((last - first) / (math.pi / 2)))
    step = (last - first) / parts
    reach = 4 / 3 * math.tan(step / 4) * radius
    begin = (x + radius * math.sin(first), y - radius * math.cos(first))
    whole = last - first > 2 * math.pi - 1e-9
    segments: list[MoveTo | LineTo | CurveTo | ClosePath] = (
        [MoveTo(*begin)] if whole else [MoveTo(x, y), LineTo(*begin)]
    )
    for part in range(parts):
        a, b = first + part * step, first + (part + 1) * step
        ax, ay = x + radius * math.sin(a), y - radius * math.cos(a)
        bx, by = x + radius * math.sin(b), y - radius * math.cos(b)
        segments.append(
            CurveTo(
                ax + reach * math.cos(a),
                ay + reach * math.sin(a),
                bx - reach * math.cos(b),
                by - reach * math.sin(b),
                bx,
                by,
            )
        )
    return (*segments, ClosePath())


def _places(canvas: Canvas, side: list[_Name], radius: float, middle: float) -> dict[int, tuple[float, float]]:
    """Where each name of a side begins, and a thin line that leads there from its slice."""
    heights = [_height(canvas, name) for name in side]
    wanted = [middle - (radius + ELBOW) * math.cos(name.angle) - canvas.leading / 2 for name in side]
    made = {}
    tops = spread(wanted, heights, canvas.foot, 2 * middle - canvas.foot, by_top=True)
    for name, top in zip(side, tops, strict=True):
        sign = 1 if name.on_right else -1
        rim = (canvas.width / 2 + radius * math.sin(name.angle), middle - radius * math.cos(name.angle))
        x = canvas.width / 2 + sign * (radius + ELBOW + REACH)
        y = top + canvas.leading / 2
        bend = (canvas.width / 2 + sign * (radius + ELBOW), y)
        canvas.line([rim, bend, (x, y)], canvas.tones.muted)
        made[name.slice] = (x + sign * ROOM, top)
    return made


def _say(canvas: Canvas, name: _Name, place: tuple[float, float]) -> None:
    x, top = place
    baseline = top + canvas.leading / 2 + canvas.size * 0.35
    *lines, share = name.lines
    anchor = "start" if name.on_right else "end"
    canvas.lines(x, baseline, lines, anchor)  # type: ignore[arg-type]  # one of two
    canvas.text(x, baseline + len(lines) * canvas.leading, share, anchor=anchor, bold=True)  # type: ignore[arg-type]
