"""A day, month, quarter or year → how the document's language writes it."""

from __future__ import annotations

from briefgen.briefing import Period
from briefgen.briefing.periods import Time
from briefgen.words import RegisterWords, Words


def written(time: Time, words: Words, own: RegisterWords) -> str:
    """`31 March 2026`, `March 2026`, `Q1 2026` or `2026`."""
    if not isinstance(time, Period):
        return words.day(time)
    if time.quarter:
        return own.quarters[time.quarter - 1].format(year=time.year)
    return own.month.format(month=words.months[time.month - 1], year=time.year) if time.month else str(time)
