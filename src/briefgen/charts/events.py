"""Events → a line of time from top to bottom, each event where it happened, its words beside it, apart from others."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from briefgen.charts.canvas import FIRM, Canvas
from briefgen.charts.scales import Scale, Tick, date_scale
from briefgen.charts.spreading import spread
from briefgen.document import ellipse
from briefgen.document.charts import Event, Events

GAP = 7.0
LEAD = 26.0
DOT = 3.4
PERIOD = 5.0
WHEN_SHARE = 0.3


class _Words(NamedTuple):
    """An event's words in lines."""

    when: list[str]
    what: list[str]
    detail: list[str]

    def height(self, leading: float) -> float:
        """How tall they are with the gap below."""
        return max(len(self.when), len(self.what) + len(self.detail)) * leading + GAP


def lay_out(canvas: Canvas, events: Events) -> None:
    """Draw it all below what is there."""
    dates = [date for event in events.events for date in (event.start, event.end) if date]
    scale = date_scale(min(dates), max(dates), canvas.notation)
    axis = max(canvas.wide(*_tick(tick)) for tick in scale.ticks) + 10
    left = axis + LEAD
    when = max(canvas.wide(event.when, True) for event in events.events)
    when = min(when, canvas.width * WHEN_SHARE)
    words = [_words(canvas, event, when, canvas.width - left - when - 10) for event in events.events]
    heights = [each.height(canvas.leading) for each in words]
    top = canvas.foot + canvas.leading / 2
    bottom = top + max(sum(heights) - canvas.leading, len(scale.ticks) * canvas.leading * 1.6)
    places = [top + scale.share(event.start.toordinal()) * (bottom - top) for event in events.events]
    wanted = [place - canvas.leading / 2 for place in places]
    tops = spread(wanted, heights, canvas.foot, bottom + canvas.leading / 2 + GAP, by_top=True)
    _axis(canvas, scale, axis, top, bottom)
    for event, place, start, each in zip(events.events, places, tops, words, strict=True):
        end = top + scale.share(event.end.toordinal()) * (bottom - top) if event.end else place
        _event(canvas, (axis, place, end), (left, start), each, when)
    canvas.foot = max(bottom + canvas.leading / 2, *(t + h - GAP for t, h in zip(tops, heights, strict=True)))


def _words(canvas: Canvas, event: Event, when: float, what: float) -> _Words:
    detail = canvas.wrapped(event.detail, what) if event.detail else []
    return _Words(canvas.wrapped(event.when, when, True), canvas.wrapped(event.what, what), detail)


def _axis(canvas: Canvas, scale: Scale, x: float, top: float, bottom: float) -> None:
    """A firm line with the ticks before it, years in bold."""
    canvas.line([(x, top), (x, bottom)], canvas.tones.ink, FIRM)
    for tick in scale.ticks:
        y = top + scale.share(tick.at) * (bottom - top)
        canvas.line([(x - 3, y), (x, y)], canvas.tones.ink, FIRM)
        text, bold = _tick(tick)
        canvas.text(x - 6, y + canvas.size * 0.35, text, anchor="end", bold=bold, quiet=True, colour=canvas.tones.muted)


def _tick(tick: Tick) -> tuple[str, bool]:
    """What is printed at a tick, and whether in bold: a January is its year."""
    if tick.text == tick.named_year:
        return tick.text, True
    january = datetime.date.fromordinal(int(tick.at)).month == 1
    return (tick.year, True) if january else (f"{tick.text} {tick.year}".strip(), False)


def _event(
    canvas: Canvas, at: tuple[float, float, float], words: tuple[float, float], said: _Words, when: float
) -> None:
    """A dot, or a thick stretch with one, and a thin line to its words."""
    x, place, end = at
    left, top = words
    baseline = top + canvas.leading / 2 + canvas.size * 0.35
    if end - place > 1:
        canvas.line([(x, place), (x, end)], canvas.tones.accent, PERIOD)
    middle = top + canvas.leading / 2
    canvas.line([(x, place), (x + 8, place), (left - 10, middle), (left - 4, middle)], canvas.tones.muted)
    canvas.fill(ellipse(x, place, DOT, DOT), canvas.tones.accent)
    canvas.lines(left, baseline, said.when, bold=True, colour=canvas.tones.accent)
    canvas.lines(left + when + 10, baseline, said.what)
    canvas.lines(left + when + 10, baseline + len(said.what) * canvas.leading, said.detail, colour=canvas.tones.muted)
