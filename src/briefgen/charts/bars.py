"""Bars → rows of lengths, each with its category before it and its value at its end."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.charts.canvas import ASCENT, FIRM, Canvas
from briefgen.charts.heading import bar_tone, heading
from briefgen.charts.tones import Tone
from briefgen.document import rectangle
from briefgen.document.charts import Bars, Series

THICK, THIN_BAR, APART, BETWEEN = 13.0, 10.0, 1.5, 7.0
NAME_SHARE = 0.36
AFTER = 4.0
BESIDE = 8.0


class _Axis(NamedTuple):
    """Where 0 stands and how many points one is."""

    zero: float
    scale: float


def lay_out(canvas: Canvas, bars: Bars) -> None:
    """Draw it all below what is there; lengths begin at a line of zero."""
    widest = max([canvas.wide(bars.names_title, True), *map(canvas.wide, bars.categories)])
    names = min(widest, canvas.width * NAME_SHARE)
    _head(canvas, bars, names)
    axis = _axis(canvas, bars, names)
    top = canvas.foot
    for index, category in enumerate(bars.categories):
        lines = canvas.wrapped(category, names)
        thick = _thick(canvas, bars)
        filled = len(bars.series) * (thick + APART) - APART
        height = max(filled, len(lines) * canvas.leading)
        first = canvas.foot + (height - len(lines) * canvas.leading) / 2 + (canvas.leading - canvas.size) / 2
        canvas.lines(names, first + ASCENT * canvas.size, lines, "end")
        for number, series in enumerate(bars.series):
            y = canvas.foot + (height - filled) / 2 + number * (thick + APART)
            _bar(canvas, axis, y, thick, series, index, bar_tone(canvas, bars, index, number))
        canvas.foot += height + BETWEEN
    canvas.line([(axis.zero, top - 2), (axis.zero, canvas.foot - BETWEEN + 2)], canvas.tones.ink, FIRM)
    canvas.foot += 3 - BETWEEN


def _head(canvas: Canvas, bars: Bars, names: float) -> None:
    """The heads of a table, as it were: what the names are above these, and the rest above the bars."""
    title = canvas.wrapped(bars.names_title, names, True) if bars.names_title else []
    top = canvas.foot
    gap = heading(canvas, bars, names + BESIDE if title else 0.0)
    tall = len(title) * canvas.leading
    first = max(top, canvas.foot - gap - tall)
    canvas.lines(names, first + ASCENT * canvas.size, title, "end", bold=True, colour=canvas.tones.muted)
    canvas.foot = max(canvas.foot, first + tall + gap if title else top)


def _axis(canvas: Canvas, bars: Bars, names: float) -> _Axis:
    """The room for lengths is what names and values leave of the width."""
    values = [value for series in bars.series for value in series.values if value is not None]
    low, high = min([0.0, *values]), max([0.0, *values])
    said = [pair for series in bars.series for pair in zip(series.values, series.texts, strict=True)]
    room = max(canvas.wide(text, value is not None) for value, text in said) + AFTER
    rightwards = any((value or 0.0) >= 0 for value, _ in said)
    left = names + BESIDE + (room if low < 0 else 0)
    right = canvas.width - (room if rightwards else 0)
    scale = (right - left) / ((high - low) or 1.0)
    return _Axis(left - low * scale, scale)


def _thick(canvas: Canvas, bars: Bars) -> float:
    return THICK if len(bars.series) == 1 else max(canvas.size + 1.5, THIN_BAR)


def _bar(canvas: Canvas, axis: _Axis, y: float, thick: float, series: Series, index: int, tone: Tone) -> None:
    length = (series.values[index] or 0.0) * axis.scale
    if length:
        canvas.shape(rectangle(min(axis.zero, axis.zero + length), y, abs(length), thick), tone, 0.5)
    baseline = y + thick / 2 + canvas.size * 0.35
    text = series.texts[index]
    bold = series.values[index] is not None
    if length < 0:
        canvas.text(axis.zero + length - AFTER, baseline, text, anchor="end", bold=bold)
    else:
        canvas.text(axis.zero + length + AFTER, baseline, text, bold=bold)
