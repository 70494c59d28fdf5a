"""Bars → what stands above them: the unit of their numbers and, for several series, what the tones mean."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.charts.canvas import ASCENT, Canvas
from briefgen.charts.legend import Named, legend
from briefgen.charts.tones import Tone
from briefgen.document import rectangle
from briefgen.document.charts import Bars

SWATCH = 9.0


def heading(canvas: Canvas, bars: Bars) -> None:
    """Print them below all that was drawn."""
    unit(canvas, bars.unit)
    if len(bars.series) > 1:
        legend(canvas, [Named(series.name, _swatch(canvas, at)) for at, series in enumerate(bars.series)])
        canvas.foot += 4


def unit(canvas: Canvas, text: str) -> None:
    """What the numbers count."""
    if text:
        for line in canvas.wrapped(text, canvas.width):
            canvas.text(0, canvas.foot + ASCENT * canvas.size, line, colour=canvas.tones.muted)
            canvas.foot += canvas.leading
        canvas.foot += 5


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
