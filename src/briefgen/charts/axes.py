"""A scale and where it lies → thin lines across the plot with their numbers at its side, or ticks along its foot."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.charts.canvas import ASCENT, FIRM, Canvas
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


def foot_axis(canvas: Canvas, ticks: Sequence[Tick], place: Sequence[float], y: float, room: float) -> None:
    """A firm line with ticks at `place`, their labels below, each within `room` and inside the drawing."""
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
