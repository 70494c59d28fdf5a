"""A Schedule → a bar for each task over months or years, a diamond where only its end is known, arrows between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefgen.charts.canvas import ASCENT, Canvas
from briefgen.charts.scales import Scale, date_scale
from briefgen.document import chain, rectangle
from briefgen.document.charts import Schedule, Task

NAME_SHARE = 0.38
THICK = 9.0
GAP = 8.0
MILESTONE = 5.5
STUB = 5.0
SHORTEST = 1.5
"""A bar shorter than this is a milestone to the eye."""
HEAD = 2.6


class _Row(NamedTuple):
    """A task's bar: its ends, the middle of its height, and where its row ends."""

    left: float
    right: float
    middle: float
    foot: float


class _Plan(NamedTuple):
    """Where names begin, how wide they are, where bars may stand and for which dates."""

    name: float
    wide: float
    left: float
    right: float
    scale: Scale

    def x(self, ordinal: float) -> float:
        """Where a day stands."""
        return self.left + self.scale.share(ordinal) * (self.right - self.left)


def lay_out(canvas: Canvas, schedule: Schedule) -> None:
    """Draw it all below what is there."""
    tasks = schedule.tasks
    dates = [date for task in tasks for date in (task.start, task.end) if date]
    plan = _plan(canvas, tasks, date_scale(min(dates), max(dates), canvas.notation))
    broken = [canvas.wrapped(task.name, plan.wide) for task in tasks]
    head = canvas.foot
    canvas.foot += (2 if any(tick.year for tick in plan.scale.ticks) else 1) * canvas.leading + 5
    top = canvas.foot + 3
    rows = [_named(canvas, plan, task, lines) for task, lines in zip(tasks, broken, strict=True)]
    canvas.foot -= GAP - 3
    _ticks(canvas, plan, head, top - 3, canvas.foot)
    for row in rows[:-1]:
        canvas.line([(0, row.foot - GAP / 2 + 1), (canvas.width, row.foot - GAP / 2 + 1)], canvas.tones.hairline, 0.35)
    for task, row in zip(tasks, rows, strict=True):
        for before in task.after:
            _arrow(canvas, rows[before], row)
    for task, row in zip(tasks, rows, strict=True):
        _bar(canvas, task, row)


def _plan(canvas: Canvas, tasks: Sequence[Task], scale: Scale) -> _Plan:
    tag = max(canvas.wide(task.tag, True) for task in tasks)
    name = tag + 7 if tag else 0.0
    edge = canvas.width * NAME_SHARE
    return _Plan(name, edge - name, edge + 14, canvas.width - MILESTONE, scale)


def _named(canvas: Canvas, plan: _Plan, task: Task, lines: list[str]) -> _Row:
    """Print a task's tag, name and dates; gives its bar."""
    first = canvas.foot + ASCENT * canvas.size + 3
    canvas.text(0, first, task.tag, bold=True, colour=canvas.tones.accent)
    canvas.lines(plan.name, first, lines)
    when = canvas.wrapped(task.when, plan.wide)
    canvas.lines(plan.name, first + len(lines) * canvas.leading, when, colour=canvas.tones.muted)
    height = (len(lines) + len(when)) * canvas.leading
    middle = canvas.foot + 3 + height / 2
    canvas.foot += height + GAP
    start = task.start or task.end
    return _Row(plan.x(start.toordinal()), plan.x(task.end.toordinal()), middle, canvas.foot)


def _ticks(canvas: Canvas, plan: _Plan, head: float, top: float, bottom: float) -> None:
    """Thin lines at the ticks, their labels above, years above months."""
    place = [plan.x(tick.at) for tick in plan.scale.ticks]
    room = min(after - before for before, after in pairwise(place)) - 3
    month = top - 4
    for tick, x in zip(plan.scale.ticks, place, strict=True):
        last = x == place[-1]
        canvas.line([(x, top), (x, bottom)], canvas.tones.hairline)
        if not last:
            canvas.text(x, month, tick.text, quiet=True, colour=canvas.tones.muted, room=room)
            set_in = {"quiet": True, "bold": True, "colour": canvas.tones.muted, "room": room}
            canvas.text(x, head + ASCENT * canvas.size, tick.year, **set_in)  # type: ignore[arg-type]  # as text()


def _bar(canvas: Canvas, task: Task, row: _Row) -> None:
    if task.start is None or row.right - row.left < SHORTEST:
        canvas.mark(row.right, row.middle, MILESTONE, "diamond", canvas.tones.marks["accent"])
        return
    bar = rectangle(row.left, row.middle - THICK / 2, row.right - row.left, THICK)
    canvas.shape(bar, canvas.tones.steps[0], 0.5)


def _arrow(canvas: Canvas, before: _Row, after: _Row) -> None:
    """From the end of one task onto the beginning of the next, or back to it where it begins before that end."""
    milestone = after.right - after.left < SHORTEST
    into = after.left if milestone else min(after.left + STUB, after.right)
    sign = 1 if after.middle > before.middle else -1
    tip = after.middle - sign * (MILESTONE * 1.2 if milestone else THICK / 2) - sign * 0.5
    if into >= before.right:
        points = [(before.right, before.middle), (into, before.middle), (into, tip)]
    else:
        between = (before if sign > 0 else after).foot - GAP / 2 + 1
        out = before.right + STUB
        points = [(before.right, before.middle), (out, before.middle), (out, between), (into, between), (into, tip)]
    canvas.line(points, canvas.tones.muted, 0.75)
    head = [(into, tip), (into - HEAD, tip - sign * HEAD * 1.5), (into + HEAD, tip - sign * HEAD * 1.5)]
    canvas.fill(chain(head, closed=True), canvas.tones.muted)
