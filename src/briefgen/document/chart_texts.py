"""A Chart → the words that every drawing of it must show, in the order they are read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from briefgen.document.charts import Bars, Chart, Events, Grid, HeatMap, Lines, Pie, Plot, Scatter, Schedule


def chart_texts(chart: Chart) -> Iterator[str]:
    """What the author wrote or chose; labels of axes, tags and numbers of marks may stand before it."""
    yield from filter(None, _plot(chart.plot))
    if chart.note:
        yield chart.note


def _plot(plot: Plot) -> Iterator[str]:
    match plot:
        case Grid():
            yield from (plot.y_title, plot.x_title, *(kind.name for kind in plot.kinds), *plot.quadrants)
            yield from (point.name for point in plot.points)
        case HeatMap():
            yield from (plot.y_title, plot.x_title, *reversed(plot.y_levels), *plot.x_levels)
            yield from (band.name for band in plot.bands)
            for risk in plot.risks:
                yield from (risk.tag, risk.name)
        case Bars():
            yield from _bars(plot)
        case Lines():
            yield from (plot.unit, *(series.name for series in plot.series), plot.names_title)
            yield from plot.labels if plot.keyed else ()
        case Pie():
            yield from (plot.names_title, plot.unit)
            for name, text in zip(plot.names, plot.texts, strict=True):
                yield from (name, text)
        case Scatter():
            yield from (plot.names_title, plot.y_title, plot.x_title)
            yield from (plot.points[index].name for index in plot.named)
        case Schedule():
            for task in plot.tasks:
                yield from (task.tag, task.name, task.when)
        case Events():
            for event in plot.events:
                yield from (event.when, event.what, event.detail)
        case _:
            assert_never(plot)


def _bars(bars: Bars) -> Iterator[str]:
    """What rows are stands before them, what columns are beneath them."""
    yield bars.unit
    yield from (series.name for series in bars.series if len(bars.series) > 1)
    yield "" if bars.upright else bars.names_title
    for index, category in enumerate(bars.categories):
        if bars.named:
            yield category
        if bars.valued:
            yield from (series.texts[index] for series in bars.series)
    yield bars.names_title if bars.upright else ""
    yield from bars.categories if bars.keyed else ()
