"""Bars → what stands above them: what their numbers count and, for several series, what the tones mean."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.charts.canvas import ASCENT, Canvas
from briefgen.charts.legend import Named, legend
from briefgen.charts.tones import Tone
from briefgen.document import rectangle
from briefgen.document.charts import Bars

SWATCH = 9.0
GAP = 5.0


def heading(canvas: Canvas, bars: Bars, left: float = 0.0) -> float:
    """Print them below all that was drawn; gives the points between the last line and what follows."""
    unit(canvas, bars.unit, left=left)
    if len(bars.series) == 1:
        return GAP
    legend(canvas, [Named(series.name, _swatch(canvas, at)) for at, series in enumerate(bars.series)], left)
    canvas.foot += 4
    return GAP + 2


def unit(canvas: Canvas, *texts: str, left: float = 0.0) -> None:
    """What the numbers count, each text on lines of its own."""
    lines = [line for text in texts if text for line in canvas.wrapped(text, canvas.width - left)]
    canvas.lines(left, canvas.foot + ASCENT * canvas.size, lines, colour=canvas.tones.muted)
    canvas.foot += len(lines) * canvas.leading + GAP if lines else 0.0


def bar_tone(canvas: Canvas, bars: Bars, category: int, series: int) -> Tone:
    """Series go from dark to light; of one alone, what stands out is in the accent and the rest in grey."""
    if len(bars.series) > 1:
        return canvas.tones.steps[series]
    quiet = bool(bars.strong) and category not in bars.strong
    colour = canvas.tones.quiet if quiet else canvas.tones.accent
    return Tone(colour, colour, canvas.tones.ink)


def _swatch(canvas: Canvas, series: int) -> Callable[[float, float], None]:
    def draw(x: float, y: float) -> None:
        canvas.shape(rectangle(x - SWATCH / 2, y - SWATCH / 2, SWATCH, SWATCH), canvas.tones.steps[series], 0.5)

    return draw
