"""Scatter → points between two numeric axes, named beside them or in a key beneath."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from briefgen.charts.axes import foot_axis, level_lines
from briefgen.charts.canvas import ASCENT, DESCENT, Box, Canvas
from briefgen.charts.key import Entry, key
from briefgen.charts.legend import Named, legend
from briefgen.charts.placing import Place, Spot, placed
from briefgen.charts.scales import Scale, number_scale
from briefgen.charts.wrappings import nominal, wrappings
from briefgen.document import ellipse
from briefgen.document.charts import Notation, Scatter, ScatterPoint

HEIGHT = 220.0
RADIUS = 3.2
MARGIN = 8.0
NUMBERED_RADIUS = 6.5
NOMINAL = Box(0, 0, 350, 200)


class _Axes(NamedTuple):
    """The scales and the plot's box."""

    across: Scale
    up: Scale
    box: Box

    def spot(self, x: float, y: float) -> tuple[float, float]:
        """Where values stand."""
        left, top, right, bottom = self.box
        return left + self.across.share(x) * (right - left), bottom - self.up.share(y) * (bottom - top)


def lay_out(canvas: Canvas, scatter: Scatter) -> None:
    """Draw it all below what is there."""
    across = number_scale([point.x for point in scatter.points], canvas.notation, zero=False)
    up = number_scale([point.y for point in scatter.points], canvas.notation, zero=False)
    if scatter.names_title:
        legend(canvas, [Named(scatter.names_title, _dot(canvas, scatter))])
        canvas.foot += 3
    canvas.lines(
        0, canvas.foot + ASCENT * canvas.size, title := canvas.wrapped(scatter.y_title, canvas.width), bold=True
    )
    top = canvas.foot + len(title) * canvas.leading + 6
    left = level_lines(canvas, up, top, top + HEIGHT, canvas.width - MARGIN)
    axes = _Axes(across, up, Box(left, top, canvas.width - MARGIN, top + HEIGHT))
    _x_axis(canvas, scatter, axes)
    _points(canvas, scatter, axes)


def _dot(canvas: Canvas, scatter: Scatter) -> Callable[[float, float], None]:
    quiet = any(point.strong for point in scatter.points)
    colour = canvas.tones.quiet if quiet else canvas.tones.accent
    return lambda x, y: canvas.fill(ellipse(x, y, RADIUS, RADIUS), colour)


def _x_axis(canvas: Canvas, scatter: Scatter, axes: _Axes) -> None:
    place = [axes.spot(tick.at, axes.up.low)[0] for tick in axes.across.ticks]
    foot_axis(canvas, axes.across.ticks, place, axes.box.bottom, place[1] - place[0] - 4)
    lines = canvas.wrapped(scatter.x_title, axes.box.right - axes.box.left, True)
    first = axes.box.bottom + 10 + canvas.leading + ASCENT * canvas.size
    canvas.lines(axes.box.right, first, lines, "end", bold=True)
    canvas.foot = first + (len(lines) - 1) * canvas.leading + DESCENT * canvas.size


def _points(canvas: Canvas, scatter: Scatter, axes: _Axes) -> None:
    """Names beside the points, else numbers in them; where some stand out, the others are grey."""
    places = None
    if _names_fit(scatter):
        places = placed(_spots(canvas, scatter, axes), axes.box, nameless=_others(scatter, axes))
    numbered = scatter.named if places is None else ()
    for point in [each for index, each in enumerate(scatter.points) if index not in numbered]:
        canvas.fill(ellipse(*axes.spot(point.x, point.y), RADIUS, RADIUS), _colour(canvas, scatter, point))
    if places is None:
        _numbered(canvas, scatter, axes)
        return
    for index, place in zip(scatter.named, places, strict=True):
        _say(canvas, place, scatter.points[index].strong)


def _colour(canvas: Canvas, scatter: Scatter, point: ScatterPoint) -> str:
    grey = any(each.strong for each in scatter.points) and not point.strong
    return canvas.tones.quiet if grey else canvas.tones.accent


def _say(canvas: Canvas, place: Place, strong: bool) -> None:
    left, top, right, _ = place.box
    x = {"start": left, "middle": (left + right) / 2, "end": right}[place.anchor]
    canvas.lines(x, top + ASCENT * canvas.size, place.lines, place.anchor, bold=strong)


def _spots(canvas: Canvas, scatter: Scatter, axes: _Axes) -> list[Spot]:
    points = [scatter.points[index] for index in scatter.named]
    return [Spot(*axes.spot(point.x, point.y), RADIUS, wrappings(canvas, point.name, point.strong)) for point in points]


def _others(scatter: Scatter, axes: _Axes) -> list[Box]:
    rest = [point for index, point in enumerate(scatter.points) if index not in scatter.named]
    return [Spot(*axes.spot(point.x, point.y), RADIUS, ()).box for point in rest]


def _names_fit(scatter: Scatter) -> bool:
    """Whether all names have a place on the nominal page."""
    across = number_scale([point.x for point in scatter.points], Notation(), zero=False)
    up = number_scale([point.y for point in scatter.points], Notation(), zero=False)
    axes = _Axes(across, up, NOMINAL)
    points = [scatter.points[index] for index in scatter.named]
    spots = [Spot(*axes.spot(point.x, point.y), RADIUS, nominal(point.name)) for point in points]
    return placed(spots, NOMINAL, nameless=_others(scatter, axes)) is not None


def _numbered(canvas: Canvas, scatter: Scatter, axes: _Axes) -> None:
    """Numbers in the order of the key."""
    tone = canvas.tones.marks["accent"]
    entries = []
    for number, index in enumerate(scatter.named, 1):
        point = scatter.points[index]
        canvas.mark(*axes.spot(point.x, point.y), NUMBERED_RADIUS, "circle", tone, str(number))
        entries.append(Entry(point.name, _sign(canvas, str(number))))
    key(canvas, entries, 20.0)


def _sign(canvas: Canvas, number: str) -> Callable[[float, float], None]:
    return lambda x, y: canvas.mark(x + 7, y, NUMBERED_RADIUS, "circle", canvas.tones.marks["accent"], number)
