"""A chart → its Drawing, laid out once for a theme and a width."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from typing import assert_never

from briefgen.charts.canvas import Canvas
from briefgen.document import Drawing
from briefgen.document.charts import Bars, Chart, Events, Grid, HeatMap, Lines, Pie, Plot, Scatter, Schedule
from briefgen.theme import Theme

NARROWEST = 180.0


@lru_cache(maxsize=64)
def drawn(chart: Chart, theme: Theme, width: float) -> Drawing:
    """The drawing of a chart, about `width` points wide and as high as it needs."""
    canvas = Canvas(theme, max(width, NARROWEST), chart.notation)
    _layout(chart.plot)(canvas, chart.plot)
    if chart.note:
        canvas.footnote(chart.note)
    return canvas.drawing()


def _layout(plot: Plot) -> Callable[[Canvas, Plot], None]:
    """The function that lays out a kind of plot, imported when the first of its kind is drawn."""
    match plot:
        case Grid():
            name = "grid"
        case HeatMap():
            name = "heatmap"
        case Bars():
            name = "columns" if plot.upright else "bars"
        case Lines():
            name = "lines"
        case Pie():
            name = "pie"
        case Scatter():
            name = "scatter"
        case Schedule():
            name = "schedule"
        case Events():
            name = "events"
        case _:
            assert_never(plot)
    layout: Callable[[Canvas, Plot], None] = import_module(f"briefgen.charts.{name}").lay_out
    return layout
