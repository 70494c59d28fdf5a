"""A text as `2026-03-31`, `2026-03`, `2026-Q1` or `2026` → the day, month, quarter or year that it names."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import TypeAlias

from msgspec import Struct

FORMS = (
    r"(?P<year>\d{4})",
    r"(?P<year>\d{4})-(?P<month>\d{2})",
    r"(?P<year>\d{4})[ /-]?[QT](?P<quarter>[1-4])",
    r"[QT](?P<quarter>[1-4])[ /-]?(?P<year>\d{4})",
)
"""Periods as authors write them: quarters also as `Q1 2026`, and with T, as French, Spanish and Portuguese have it."""
DAY = r"(\d{4})-(\d{2})-(\d{2})"


class Period(Struct, frozen=True):
    """A year, or a month or quarter of it; raises ValueError for what no calendar has."""

    year: int
    month: int = 0
    quarter: int = 0

    def __post_init__(self) -> None:
        """Hold the numbers to those of a calendar."""
        known = 1 <= self.year <= 9999 and 0 <= self.month <= 12 and 0 <= self.quarter <= 4
        if not known or (self.month and self.quarter):
            raise ValueError(f"there is no such period: {self!r}")

    def __str__(self) -> str:
        """`2026-03`, `2026-Q1` or `2026`."""
        part = f"-{self.month:02}" if self.month else f"-Q{self.quarter}" if self.quarter else ""
        return f"{self.year:04}{part}"

    @property
    def first(self) -> datetime.date:
        """Its first day."""
        return datetime.date(self.year, self.month or max(1, self.quarter * 3 - 2), 1)

    @property
    def last(self) -> datetime.date:
        """Its last day."""
        month = self.month or self.quarter * 3 or 12
        return datetime.date(self.year, month, calendar.monthrange(self.year, month)[1])


Time: TypeAlias = datetime.date | Period


def read_time(text: str) -> Time:
    """The day or period that a text names; raises ValueError where it names none."""
    if day := re.fullmatch(DAY, text):
        return datetime.date(*map(int, day.groups()))
    found = next(filter(None, (re.fullmatch(form, text, re.IGNORECASE) for form in FORMS)), None)
    if not found:
        raise ValueError(text)
    numbers = {name: int(number) for name, number in found.groupdict().items()}
    if numbers.get("month") == 0:
        raise ValueError(text)
    return Period(**numbers)


def first_day(time: Time) -> datetime.date:
    """The day on which it begins."""
    return time.first if isinstance(time, Period) else time


def last_day(time: Time) -> datetime.date:
    """The day on which it ends."""
    return time.last if isinstance(time, Period) else time
