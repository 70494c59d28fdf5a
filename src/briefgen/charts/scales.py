"""Numbers and dates → sensible ticks and their labels, the same under every theme."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefgen.document.charts import Notation, every
from briefgen.words.numerals import Numerals

STEPS = (1, 2, 2.5, 5, 10)
WANTED = 5
FINEST = 1e-7
"""Values nearer to one another than this, or nearer to 0, are one on an axis."""
MONTH_DAYS = 30.44
MOST_DATES = 9


class Tick(NamedTuple):
    """A place on an axis and what is printed there; `year` where a new one begins on an axis of months."""

    at: float
    text: str
    year: str = ""

    @property
    def named_year(self) -> str:
        """The year of a date."""
        return str(datetime.date.fromordinal(int(self.at)).year)


def thinned(labels: Sequence[str]) -> list[str]:
    """The labels, all but every second, third, … of them empty where they would not fit side by side."""
    printed = every(labels)
    return [label if index % printed == 0 else "" for index, label in enumerate(labels)]


def numbers(labels: Sequence[str]) -> list[str]:
    """The numbers that labels have in a key, as many as fit side by side."""
    return thinned([str(number) for number in range(1, len(labels) + 1)])


class Scale(NamedTuple):
    """The ends of an axis and its ticks."""

    low: float
    high: float
    ticks: tuple[Tick, ...]

    def share(self, value: float) -> float:
        """Where a value stands between the ends, from 0 to 1."""
        return (value - self.low) / (self.high - self.low)


def number_scale(values: Iterable[float], notation: Notation, zero: bool = True) -> Scale:
    """An axis for numbers, from 0 where that is asked for or near."""
    known = list(values) or [0.0]
    low, high = min(known), max(known)
    if zero or 0 < low < (high - low) * 0.6:
        low = min(low, 0.0)
    if zero:
        high = max(high, 0.0)
    if high - low <= FINEST * max(abs(low), abs(high), FINEST):
        high = low + (abs(low) if abs(low) > FINEST else 1.0)
    step = _step((high - low) / WANTED)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    places = max(0, -math.floor(math.log10(step) + 1e-9) + (1 if _is_quarter(step) else 0))
    ticks = tuple(Tick(k * step, number_text(k * step, notation, places)) for k in range(first, last + 1))
    return Scale(ticks[0].at, ticks[-1].at, ticks)


def number_text(value: float, notation: Notation, places: int) -> str:
    """A number as the document's language writes it."""
    signs = notation.decimal, notation.group
    numerals = Numerals(*signs, minus=notation.minus, grouped_from=notation.grouped_from)
    return numerals.number(value, places)


def _step(least: float) -> float:
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in STEPS if step * power >= least * (1 - 1e-9))


def _is_quarter(step: float) -> bool:
    return math.isclose(step / 10 ** math.floor(math.log10(step) + 1e-9), 2.5)


def date_scale(first: datetime.date, last: datetime.date, notation: Notation, finest: int = 1) -> Scale:
    """An axis of dates that begins and ends on a tick: months, quarters or years; years stand at their first tick.

    Ticks are `finest` months apart at least: 12 where years are all that is known.
    """
    months = _month_step((last - first).days / MONTH_DAYS, finest)
    start = _floor(first, months)
    ends = [start]
    while ends[-1] <= last and ends[-1] != datetime.date.max:
        ends.append(_later(ends[-1], months))
    return Scale(ends[0].toordinal(), ends[-1].toordinal(), tuple(_date_ticks(ends, months, notation)))


def _month_step(span: float, finest: int) -> int:
    steps = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
    return next((step for step in steps if step >= finest and span / step < MOST_DATES), 1200)


def _floor(date: datetime.date, months: int) -> datetime.date:
    if months < 12:
        return datetime.date(date.year, (date.month - 1) // months * months + 1, 1)
    years = months // 12
    return datetime.date(max(1, date.year // years * years), 1, 1)


def _later(date: datetime.date, months: int) -> datetime.date:
    years, month = divmod(date.month - 1 + months, 12)
    return datetime.date(min(date.year + years, 9999), month + 1, 1) if date.year + years <= 9999 else datetime.date.max


def _date_ticks(dates: list[datetime.date], months: int, notation: Notation) -> Iterator[Tick]:
    for index, date in enumerate(dates):
        new = index == 0 or date.year != dates[index - 1].year
        year = str(date.year)
        if months >= 12:
            yield Tick(date.toordinal(), year)
        else:
            yield Tick(date.toordinal(), notation.months[date.month - 1], year if new else "")
