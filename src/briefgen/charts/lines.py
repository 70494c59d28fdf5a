"""Lines → courses over a common axis, each named at its end, apart from the others."""

from __future__ import annotations

import datetime
from itertools import pairwise
from typing import NamedTuple

from briefgen.charts.axes import foot_axis, level_lines, names_title
from briefgen.charts.canvas import DESCENT, FIRM, Canvas
from briefgen.charts.heading import unit
from briefgen.charts.key import numbered_key
from briefgen.charts.scales import Scale, Tick, date_scale, number_scale, numbers, thinned
from briefgen.charts.spreading import spread
from briefgen.charts.tones import TEXT_CONTRAST, WHITE, contrast
from briefgen.document import ellipse
from briefgen.document.charts import Lines, Series

HEIGHT = 175.0
NAME_SHARE = 0.26
NAME_GAP = 8.0
DOT = 2.6
WIDTH, QUIET_WIDTH = 1.8, 1.2
NEAR, EDGE = 2.0, 1.3
"""Lines nearer to one another than this many points hide each other, and how far the one beneath is seen then."""
FEW = 14
"""So many points of a line have a dot each."""
DASHES: tuple[tuple[float, ...], ...] = ((), (), (5, 2.5), (1.2, 2.4), (8, 2, 1.5, 2), (3, 2))


class _Frame(NamedTuple):
    """The plot's edges, its two scales and the lines' ends."""

    left: float
    right: float
    top: float
    bottom: float
    along: Scale
    up: Scale

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a value stands."""
        across = self.left + self.along.share(x) * (self.right - self.left)
        return across, self.bottom - self.up.share(y) * (self.bottom - self.top)


def lay_out(canvas: Canvas, lines: Lines) -> None:
    """Draw it all below what is there."""
    unit(canvas, lines.unit)
    names = [canvas.wrapped(series.name, canvas.width * NAME_SHARE, True) for series in lines.series]
    wide = max(canvas.wide(line, True) for name in names for line in name) + NAME_GAP
    top = canvas.foot + 5
    bottom = top + max(HEIGHT, sum(map(len, names)) * canvas.leading)
    values = [value for series in lines.series for value in series.values if value is not None]
    up = number_scale(values, canvas.notation, zero=False)
    left = level_lines(canvas, up, top, bottom, canvas.width - wide) + DOT
    frame = _Frame(left, canvas.width - wide, top, bottom, _along(canvas, lines), up)
    _axis(canvas, frame)
    for index, series in enumerate(lines.series):
        _course(canvas, lines, frame, series, index)
    _names(canvas, lines, frame, names)
    rows = 2 if any(tick.year for tick in frame.along.ticks) else 1
    canvas.foot = bottom + 6 + rows * canvas.leading + DESCENT * canvas.size
    names_title(canvas, lines.names_title, frame.right)
    if lines.keyed:
        numbered_key(canvas, lines.labels)


def _along(canvas: Canvas, lines: Lines) -> Scale:
    if lines.dated:
        first, last = (datetime.date.fromordinal(int(at)) for at in (min(lines.at), max(lines.at)))
        finest = 12 if all(map(str.isdecimal, lines.labels)) else 1
        ticks = date_scale(first, last, canvas.notation, finest).ticks
        kept = [tick for tick in ticks if min(lines.at) <= tick.at <= max(lines.at)]
        if kept and kept[0].text != kept[0].named_year:
            kept[0] = kept[0]._replace(year=kept[0].named_year)
        return Scale(min(lines.at), max(max(lines.at), min(lines.at) + 1), tuple(kept))
    ticks = tuple(map(Tick, lines.at, numbers(lines.labels) if lines.keyed else thinned(lines.labels)))
    return Scale(min(lines.at), max(max(lines.at), min(lines.at) + 1), ticks)


def _axis(canvas: Canvas, frame: _Frame) -> None:
    """Labels along the foot; of the lines across the plot that of zero alone is firm."""
    ticks = frame.along.ticks
    place = [frame.point(tick.at, frame.up.low)[0] for tick in ticks]
    shown = [x for tick, x in zip(ticks, place, strict=True) if tick.text]
    gaps = [after - before for before, after in pairwise(shown)]
    zero = frame.point(frame.along.low, 0.0)[1]
    if frame.top <= zero <= frame.bottom + 1e-6:
        canvas.line([(frame.left, zero), (frame.right, zero)], canvas.tones.ink, FIRM)
    if place:
        foot_axis(canvas, ticks, place, frame.bottom, min([*gaps, canvas.width / 2]) - 3, firm=False)


def _course(canvas: Canvas, lines: Lines, frame: _Frame, series: Series, index: int) -> None:
    """A line, broken where a value is missing; dots where the points are few."""
    colour, dash = _colour(canvas, lines, index), DASHES[_rank(lines, index)]
    wide = QUIET_WIDTH if _is_quiet(lines, index) else WIDTH
    _beneath(canvas, lines, frame, index, colour)
    for stretch in _stretches(lines, series):
        points = [frame.point(x, y) for x, y in stretch]
        if len(points) > 1:
            canvas.line(points, colour, wide, dash, round_ends=True)
        dots = points if len(lines.at) <= FEW or len(points) == 1 else points[-1:]
        for x, y in dots:
            canvas.fill(ellipse(x, y, DOT, DOT), colour)


def _beneath(canvas: Canvas, lines: Lines, frame: _Frame, index: int, colour: str) -> None:
    """Where lines that are drawn later would cover this one, it is wider than they are: both are seen."""
    near = [_covering(lines, frame, index, at) for at in range(len(lines.at))]
    points = [_point(lines, frame, index, at) for at in range(len(lines.at))]
    for at, point in enumerate(points):
        if point and near[at] and (len(lines.at) <= FEW or at == len(points) - 1):
            reach = DOT + EDGE * len(near[at])
            canvas.fill(ellipse(*point, reach, reach), colour)
    for (one, here), (other, there) in pairwise(zip(points, near, strict=True)):
        both = len(here & there)
        if one and other and both:
            canvas.line([one, other], colour, WIDTH + 2 * EDGE * both, round_ends=True)


def _covering(lines: Lines, frame: _Frame, index: int, at: int) -> set[int]:
    """The later lines that have about the same value at a place."""
    point = _point(lines, frame, index, at)
    later = ((other, _point(lines, frame, other, at)) for other in range(index + 1, len(lines.series)))
    return {other for other, theirs in later if point and theirs and abs(point[1] - theirs[1]) < NEAR}


def _point(lines: Lines, frame: _Frame, index: int, at: int) -> tuple[float, float] | None:
    value = lines.series[index].values[at]
    return None if value is None else frame.point(lines.at[at], value)


def _stretches(lines: Lines, series: Series) -> list[list[tuple[float, float]]]:
    stretches: list[list[tuple[float, float]]] = [[]]
    for at, value in zip(lines.at, series.values, strict=True):
        if value is not None:
            stretches[-1].append((at, value))
        elif stretches[-1]:
            stretches.append([])
    return [stretch for stretch in stretches if stretch]


def _names(canvas: Canvas, lines: Lines, frame: _Frame, names: list[list[str]]) -> None:
    """Names beside the lines' ends, moved apart where these are near."""
    ends = [next(v for v in reversed(series.values) if v is not None) for series in lines.series]
    wanted = [frame.point(frame.along.high, end)[1] for end in ends]
    heights = [len(name) * canvas.leading for name in names]
    middles = [y - height / 2 for y, height in zip(wanted, heights, strict=True)]
    tops = spread(middles, heights, frame.top - canvas.leading / 2, frame.bottom - 1)
    for index, (name, top) in enumerate(zip(names, tops, strict=True)):
        baseline = top + canvas.leading / 2 + canvas.size * 0.35
        canvas.lines(frame.right + NAME_GAP, baseline, name, bold=True, colour=_readable(canvas, lines, index))


def _is_quiet(lines: Lines, index: int) -> bool:
    return bool(lines.strong) and index not in lines.strong


def _rank(lines: Lines, index: int) -> int:
    """The place of a line among those that stand out, which have the first colours: grey is among the later ones."""
    return lines.strong.index(index) if index in lines.strong else index


def _colour(canvas: Canvas, lines: Lines, index: int) -> str:
    return canvas.tones.quiet if _is_quiet(lines, index) else canvas.tones.lines[_rank(lines, index)]


def _readable(canvas: Canvas, lines: Lines, index: int) -> str:
    colour = canvas.tones.muted if _is_quiet(lines, index) else _colour(canvas, lines, index)
    return colour if contrast(colour, WHITE) >= TEXT_CONTRAST else canvas.tones.ink
