"""Figures of a table → bars, lines, a pie or a scatter plot, in the document's language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.briefing import BriefingParts, ChartBlock
from briefgen.briefing.charting import MOST_PRINTED, Figures, date_of, figures_of
from briefgen.briefing.periods import read_time
from briefgen.compose.charts.figure import Made
from briefgen.compose.charts.voice import Voice, says, table_of, uncited
from briefgen.compose.typed_numbers import kept
from briefgen.document import Table
from briefgen.document.charts import Bars, Lines, Pie, Scatter, ScatterPoint, Series

FEW = 14
"""So many points of a line are each told in the alternative text; of more, the ends and the extremes."""
BARE = re.compile(r"[-−+]?\d+(?:[.,](\d+))?")
"""A number without groups, signs or units: it is printed as the document's language writes numbers."""


def of_numbers(briefing: BriefingParts, block: ChartBlock, voice: Voice) -> Made:
    """The chart of a block that was checked: its figures are there."""
    figures = figures_of(briefing, block, voice.words.numerals.decimal).figures
    assert figures
    series = tuple(_series(figures, at, voice) for at in range(len(figures.y)))
    made = {"scatter": _scatter, "pie": _pie, "line": _line}.get(block.kind, _bars)
    return made(block, figures, series, voice)


def _series(figures: Figures, at: int, voice: Voice) -> Series:
    place, values = figures.y[at], figures.values[at]
    typed = [row[place] for row in figures.rows]
    texts = tuple(_printed(value, text, voice) for value, text in zip(values, typed, strict=True))
    return Series(figures.columns[place], values, texts)


def _printed(value: float | None, text: str, voice: Voice) -> str:
    """A bare number in the language's own way, with the decimals it was typed with; all else as it was typed."""
    typed = text.strip()
    found = BARE.fullmatch(typed) if value is not None else None
    if value is None or found is None or abs(float(typed.lstrip("-−+").replace(",", "."))) != abs(value):
        return kept(typed) if voice.notation.rtl else typed
    return voice.words.number(value, len(found[1] or ""))


def _bars(block: ChartBlock, figures: Figures, series: tuple[Series, ...], voice: Voice) -> Made:
    strong = tuple(at for at, name in enumerate(figures.names) if name in block.highlight)
    upright = block.kind == "column"
    heads = _heads(block, figures, series, voice)
    bars = Bars(
        categories=figures.names,
        series=series,
        upright=upright,
        unit=heads.unit,
        strong=strong,
        names_title=heads.names,
        whole=_is_whole(block),
    )
    told = [voice.named(name, _told(series, at)) for at, name in enumerate(figures.names)]
    own = not bars.valued and _stands_nowhere(block)
    data, unit = _data(block, figures, series, voice), _shared_unit(block, series)
    return Made(bars, [heads.told, *told], data, only_drawn=own, unit=unit)


class Heads(NamedTuple):
    """What the names are, what the numbers count, both without what the caption says, and both as they are told."""

    names: str
    unit: str
    told: str


def _heads(block: ChartBlock, figures: Figures, series: Sequence[Series], voice: Voice) -> Heads:
    """The titles of the columns that nothing in the drawing names; of several series each is named at its marks."""
    signs = block.kind == "pie" and block.unit == "%"
    names, unit = figures.columns[figures.x], "" if signs else block.unit
    column = series[0].name if len(series) == 1 else ""
    counted = voice.counted(column, unit)
    shown = voice.counted(_unless_said(column, block), unit)
    names = "" if says(counted, names) else names
    return Heads(_unless_said(names, block), shown, voice.named(names, counted) if counted else names)


def _unless_said(title: str, block: ChartBlock) -> str:
    return "" if says(uncited(block.caption), title) else title


def _told(series: Sequence[Series], at: int) -> str:
    """A category's numbers, each after the name of its series where there are several."""
    if len(series) == 1:
        return series[0].texts[at] or "–"
    return ", ".join(f"{each.name} {each.texts[at] or '–'}" for each in series)


def _line(block: ChartBlock, figures: Figures, series: tuple[Series, ...], voice: Voice) -> Made:
    """Along days, months or years where all of the names are such, and in their order; else in even steps."""
    dates = [date_of(name) for name in figures.names]
    known = [date for date in dates if date]
    dated = len(known) == len(dates)
    order = sorted(range(len(known)), key=lambda at: known[at]) if dated else list(range(len(dates)))
    at = tuple(float(known[place].toordinal()) for place in order) if dated else tuple(map(float, order))
    sorted_series = tuple(
        Series(each.name, tuple(each.values[p] for p in order), tuple(each.texts[p] for p in order)) for each in series
    )
    when = voice.labels("timeline").when
    names = [figures.names[place] for place in order]
    labels = tuple(when(read_time(name.strip())) if dated else name for name in names)
    strong = tuple(place for place, each in enumerate(series) if each.name in block.highlight)
    heads = _heads(block, figures, (), voice)
    lines = Lines(
        labels=labels,
        at=at,
        series=sorted_series,
        dated=dated,
        unit=heads.unit,
        strong=strong,
        names_title=heads.names,
        whole=_is_whole(block),
    )
    told = [voice.named(each.name, _course(lines, each, voice)) for each in sorted_series]
    data, unit = _data(block, figures, series, voice), _shared_unit(block, series)
    return Made(lines, [heads.told, *told], data, only_drawn=_stands_nowhere(block), unit=unit)


def _course(lines: Lines, series: Series, voice: Voice) -> str:
    """Each point, or first, lowest, highest and last where they are many."""
    points = [(at, value) for at, value in enumerate(series.values) if value is not None]
    if len(points) <= FEW:
        return ", ".join(f"{lines.labels[at]} {series.texts[at]}" for at, _ in points)
    low, high = min(points, key=lambda point: point[1])[0], max(points, key=lambda point: point[1])[0]
    first, last = (f"{lines.labels[at]} {series.texts[at]}" for at in (points[0][0], points[-1][0]))
    least = f"{voice.own.lowest} {series.texts[low]} ({lines.labels[low]})"
    most = f"{voice.own.highest} {series.texts[high]} ({lines.labels[high]})"
    return ", ".join((first, least, most, last))


def _pie(block: ChartBlock, figures: Figures, series: tuple[Series, ...], voice: Voice) -> Made:
    """Shares in whole per cent, and the numbers themselves where these are no per cents already."""
    values = [value or 0.0 for value in figures.values[0]]
    shares = [voice.words.percent(value / sum(values)) for value in values]
    typed = series[0].texts
    per_cent = all("%" in text for text in typed) or block.unit == "%"
    if per_cent:
        texts = tuple(
            text if "%" in text else voice.words.percent(value / 100, None)
            for text, value in zip(typed, values, strict=True)
        )
    else:
        texts = tuple(f"{share} ({text})" for share, text in zip(shares, typed, strict=True))
    told = [voice.named(name, text) for name, text in zip(figures.names, texts, strict=True)]
    heads = _heads(block, figures, series, voice)
    return Made(
        Pie(names=figures.names, values=tuple(values), texts=texts, unit=heads.unit, names_title=heads.names),
        [heads.told, *told],
        _data(block, figures, series, voice),
    )


def _scatter(block: ChartBlock, figures: Figures, series: tuple[Series, ...], voice: Voice) -> Made:
    """Points with both numbers; those that lack one are named in the note."""
    across, up = series
    names = ["" if figures.label is None else row[figures.label] for row in figures.rows]
    points, told, lacking = [], [], []
    for at, name in enumerate(names):
        x, y = across.values[at], up.values[at]
        if x is None or y is None:
            lacking.append(name or str(at + 1))
            continue
        points.append(ScatterPoint(name, x, y, bool(name) and name in block.highlight))
        told.append(voice.named(name, f"{across.name} {across.texts[at]}, {up.name} {up.texts[at]}"))
    note = voice.not_shown([across.name, up.name], lacking)
    title = "" if figures.label is None else figures.columns[figures.label]
    shown = _unless_said(title, block)
    drawn, whole = tuple(points), _is_whole(block)
    scatter = Scatter(x_title=across.name, y_title=up.name, points=drawn, names_title=shown, whole=whole)
    return Made(scatter, [title, *told], _data(block, figures, series, voice), note, _stands_nowhere(block))


def _data(block: ChartBlock, figures: Figures, series: tuple[Series, ...], voice: Voice) -> Table:
    """The names and the series as a table; a column without a name has a plain word."""
    at = figures.x if figures.label is None else figures.label
    unit = block.unit if len(series) == 1 else ""
    heads = [voice.counted(each.name, unit) or voice.own.value for each in series]
    names = [] if at in figures.y else [figures.columns[at] or _names_head([row[at] for row in figures.rows], voice)]
    rows = [
        [*([row[at]] if names else []), *(each.texts[number] for each in series)]
        for number, row in enumerate(figures.rows)
    ]
    return table_of([*names, *heads], rows, numeric=True)


def _names_head(names: list[str], voice: Voice) -> str:
    """What names without a column of their own are."""
    return voice.labels("timeline").header("date") if all(map(date_of, names)) else voice.own.item


def _shared_unit(block: ChartBlock, series: Sequence[Series]) -> str:
    """The unit that no head of the data has, as several columns of numbers share it."""
    return block.unit if len(series) > 1 else ""


def _stands_nowhere(block: ChartBlock) -> bool:
    """Whether the numbers stand in no table of the briefing: they were written in the block or in a file."""
    return bool(block.rows)


def _is_whole(block: ChartBlock) -> bool:
    """Whether no table beneath has the names, so that each must be in the drawing."""
    return _stands_nowhere(block) and block.table is False and len(block.rows) <= MOST_PRINTED
