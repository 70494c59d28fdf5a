"""Bars that stand upright → columns over their categories, each with its value, or with an axis where they are many."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.charts.axes import level_lines, names_title
from briefgen.charts.canvas import ASCENT, DESCENT, FIRM, Canvas
from briefgen.charts.heading import bar_tone, heading
from briefgen.charts.key import numbered_key
from briefgen.charts.scales import Scale, number_scale, numbers, thinned
from briefgen.document import rectangle
from briefgen.document.charts import GROUP_SHARE as SHARE
from briefgen.document.charts import Bars

HEIGHT = 160.0
WIDEST = 46.0


class _Frame(NamedTuple):
    """Where the columns stand: left edge, width of a category's place, foot, and points a unit."""

    left: float
    pitch: float
    zero: float
    scale: float


def lay_out(canvas: Canvas, bars: Bars) -> None:
    """Draw it all below what is there; columns stand on a line of zero."""
    heading(canvas, bars)
    values = [value for series in bars.series for value in series.values if value is not None]
    scale = number_scale(values, canvas.notation)
    frame = _frame(canvas, bars, values, scale)
    for index, category in enumerate(bars.categories):
        _category(canvas, bars, frame, index, category)
    right = frame.left + frame.pitch * len(bars.categories)
    canvas.line([(frame.left, frame.zero), (right, frame.zero)], canvas.tones.ink, FIRM)
    if not bars.named:
        _thin_names(canvas, numbers(bars.categories) if bars.keyed else thinned(bars.categories), frame)
    lines = max(len(_name(canvas, frame, category)) for category in bars.categories) if bars.named else 1
    canvas.foot += 4 + lines * canvas.leading + DESCENT * canvas.size
    names_title(canvas, bars.names_title, right)
    if bars.keyed:
        numbered_key(canvas, bars.categories)


def _frame(canvas: Canvas, bars: Bars, values: list[float], scale: Scale) -> _Frame:
    """With values printed there is no axis, and room for the values instead."""
    room = canvas.leading + 1 if bars.valued else canvas.leading / 2
    top = canvas.foot + room
    if not bars.valued:
        left = level_lines(canvas, scale, top, top + HEIGHT, canvas.width)
        points = HEIGHT / (scale.high - scale.low)
        canvas.foot = top + HEIGHT
        return _Frame(left, (canvas.width - left) / len(bars.categories), top + scale.high * points, points)
    low, high = min([0.0, *values]), max([0.0, *values])
    points = HEIGHT / ((high - low) or 1.0)
    zero = top + high * points
    canvas.foot = zero - low * points + (room + 3 if low < 0 else 0)
    pitch = min(canvas.width / len(bars.categories), WIDEST * len(bars.series) / SHARE + 20)
    return _Frame(0.0, pitch, zero, points)


def _category(canvas: Canvas, bars: Bars, frame: _Frame, index: int, category: str) -> None:
    middle = frame.left + frame.pitch * (index + 0.5)
    first = canvas.foot + 4 + ASCENT * canvas.size
    if bars.named:
        canvas.lines(middle, first, _name(canvas, frame, category), "middle")
    wide = min(WIDEST, frame.pitch * SHARE / len(bars.series))
    for number, series in enumerate(bars.series):
        height = (series.values[index] or 0.0) * frame.scale
        x = middle + (number - len(bars.series) / 2) * wide
        if height:
            column = rectangle(x, min(frame.zero, frame.zero - height), wide, abs(height))
            canvas.shape(column, bar_tone(canvas, bars, index, number), 0.5)
        if bars.valued:
            y = frame.zero - height - 4 if height >= 0 else frame.zero - height + 3 + ASCENT * canvas.size
            room, bold = _slot(bars, frame, wide), series.values[index] is not None
            canvas.text(x + wide / 2, y, series.texts[index], anchor="middle", bold=bold, room=room)


def _thin_names(canvas: Canvas, shown: list[str], frame: _Frame) -> None:
    """Only as many names as there is room for, or their numbers: all of them stand in the data or a key."""
    every = max(1, len(shown) // max(1, sum(map(bool, shown))))
    canvas.foot += canvas.size * 0.4
    for index, name in enumerate(shown):
        middle = frame.left + frame.pitch * (index + 0.5)
        wide = min(canvas.wide(name), frame.pitch * every - 3)
        x = min(max(middle, wide / 2), canvas.width - wide / 2)
        canvas.text(x, canvas.foot + 4 + ASCENT * canvas.size, name, anchor="middle", quiet=True, room=wide)


def _slot(bars: Bars, frame: _Frame, wide: float) -> float:
    """The room for a value: it may reach over its column, but not to the next one's."""
    return (frame.pitch if len(bars.series) == 1 else wide) - 1


def _name(canvas: Canvas, frame: _Frame, category: str) -> list[str]:
    return canvas.wrapped(category, frame.pitch - 4)
