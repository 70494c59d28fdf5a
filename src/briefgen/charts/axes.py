"""A scale and where it lies → thin lines across the plot with their numbers at its side, or ticks along its foot."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.charts.canvas import ASCENT, DESCENT, FIRM, Canvas
from briefgen.charts.scales import Scale, Tick

TICK = 3.0


def level_lines(canvas: Canvas, scale: Scale, top: float, bottom: float, right: float) -> float:
    """Lines as far as `right` at each tick, numbers before them; gives where the plot begins."""
    left = max(canvas.wide(tick.text) for tick in scale.ticks) + 6.5
    for tick in scale.ticks:
        y = bottom - scale.share(tick.at) * (bottom - top)
        canvas.line([(left, y), (right, y)], canvas.tones.hairline)
        canvas.text(left - 6, y + canvas.size * 0.35, tick.text, anchor="end", colour=canvas.tones.muted, quiet=True)
    return left


def foot_axis(
    canvas: Canvas, ticks: Sequence[Tick], place: Sequence[float], y: float, room: float, firm: bool = True
) -> None:
    """A line with ticks at `place`, their labels below, each within `room` and inside the drawing."""
    if firm:
        canvas.line([(min(place), y), (max(place), y)], canvas.tones.ink, FIRM)
    baseline = y + TICK + 3 + ASCENT * canvas.size
    for tick, x in zip(ticks, place, strict=True):
        if not tick.text:
            continue
        canvas.line([(x, y), (x, y + TICK)], canvas.tones.ink, FIRM)
        wide = min(canvas.wide(tick.text), room)
        middle = min(max(x, wide / 2), canvas.width - wide / 2)
        set_in = {"anchor": "middle", "colour": canvas.tones.muted, "quiet": True, "room": wide}
        canvas.text(middle, baseline, tick.text, **set_in)  # type: ignore[arg-type]  # as text() takes them
        canvas.text(
            middle,
            baseline + canvas.leading,
            tick.year,
            anchor="middle",
            bold=True,
            quiet=True,
            colour=canvas.tones.muted,
        )


def names_title(canvas: Canvas, title: str, right: float) -> None:
    """What the names along a foot are: a line of its own below them that ends where the axis does."""
    if title:
        lines = canvas.wrapped(title, canvas.width)
        end = max(right, *map(canvas.wide, lines))
        first = canvas.foot + ASCENT * canvas.size
        canvas.lines(end, first, lines, "end", colour=canvas.tones.muted)
        canvas.foot = first + (len(lines) - 1) * canvas.leading + DESCENT * canvas.size
