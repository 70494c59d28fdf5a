"""A text that is no date as `2026-03-31` → what is wrong with it, and the date to write where only one can be meant."""

from __future__ import annotations

import datetime
import re

NUMBERS = re.compile(r"(\d{1,4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,4})\.?")
DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+)?([A-Za-z]{3,9})\.?[\s,-]+(\d{4})")
MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def objection(text: str, wanted: str) -> tuple[str, str]:
    """Message and hint about a text that is not a date as briefgen reads them; `wanted` says what is expected."""
    expected = f"expected {wanted}, found '{text[:40]}'"
    meant = _readings(text)
    real = [moment for moment in (_real(*parts) for parts in meant) if moment]
    if len(real) == 1:
        return expected, f"write {real[0].isoformat()}"
    if real:
        return expected, "it can be read in two ways: write " + " or ".join(date.isoformat() for date in real)
    return (_unreal(*meant[0]), "") if len(meant) == 1 else (expected, "")


def _readings(text: str) -> list[tuple[int, int, int]]:
    """Year, month and day, in every way that the text can be read."""
    named = DAY_FIRST.fullmatch(text)
    if named and _month(named[2]):
        return [(int(named[3]), _month(named[2]), int(named[1]))]
    named = MONTH_FIRST.fullmatch(text)
    if named and _month(named[1]):
        return [(int(named[3]), _month(named[1]), int(named[2]))]
    found = NUMBERS.fullmatch(text)
    if not found:
        return []
    first, second, third = map(int, found.groups())
    if len(found[1]) == 4 and len(found[3]) <= 2:
        return [(first, second, third)]
    if len(found[1]) > 2 or len(found[3]) != 4:
        return []
    both = dict.fromkeys([(third, second, first), (third, first, second)])
    return [parts for parts in both if _real(*parts)]


def _month(name: str) -> int:
    """The number of a month by its name or its first three letters or more, 0 for none."""
    return next((number for number, full in enumerate(MONTHS, 1) if full.lower().startswith(name.lower())), 0)


def _real(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _unreal(year: int, month: int, day: int) -> str:
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    return f"{MONTHS[month - 1]} {year} has no day {day}"
