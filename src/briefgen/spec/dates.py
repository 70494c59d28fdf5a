"""A text that is no date as `2026-03-31` → what is wrong with it, and what to write in its place."""

from __future__ import annotations

import datetime
import re

from briefgen.briefing.periods import Period, read_time

NUMBERS = re.compile(r"(\d{1,4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,4})\.?")
DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+)?([A-Za-z]{3,9})\.?[\s,-]+(\d{4})")
MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
ROUGH = re.compile(r"(?:by\s+)?(?:the\s+)?([^\W\d]+|H[12])\.?(?:[\s-]+(?:of|de|do))?[\s,/-]*(\d{4})", re.IGNORECASE)
"""A word and a year: March 2027, end of 2026, spring 2027, H1 2027."""
NUMBERED = re.compile(r"(\d{1,2})[-/. ](\d{4})|(\d{4})[-/. ](\d{1,2})")
"""A month and a year, either first."""
QUARTERS = (
    "early beginning start winter anfang début hiver principios invierno início inverno",
    "mid middle spring h1 mitte frühling frühjahr printemps mediados primavera meados",
    "summer sommer été verano verão",
    "late end autumn fall h2 ende herbst fin automne finales otoño fim outono",
)
"""What else authors call a part of a year, by the quarter that ends with it or soon after."""
QUOTES = "“”„«»‘’‹› \u00a0\u202f"
"""Those of word processors, which YAML takes for part of the text."""
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def objection(text: str, wanted: str, periods: bool = False) -> tuple[str, str]:
    """Message and hint about a text that is not a date as briefgen reads them; `wanted` says what is expected.

    With `periods` a month, quarter or year would do too.
    """
    expected = f"expected {wanted}, found '{text[:40]}'"
    text = text.strip(QUOTES)
    meant = _readings(text)
    real = [moment for moment in (_real(*parts) for parts in meant) if moment]
    if len(real) == 1:
        return expected, f"write {real[0].isoformat()}"
    if real:
        return expected, "it can be read in two ways: write " + " or ".join(date.isoformat() for date in real)
    if len(meant) == 1:
        return _unreal(*meant[0]), ""
    return expected, _of_period(text, periods)


def _of_period(text: str, periods: bool) -> str:
    """The hint about a month or another part of a year; where only a day will do, one of its days."""
    period = _period(text)
    if not period:
        return ""
    if not periods:
        return f"write its day too, as {period.last.isoformat()}"
    return f"write {period}" if period.month else f"write {period}, or its month or day, as {period.last.isoformat()}"


def _period(text: str) -> Period | None:
    """The month, quarter or year that a text may mean."""
    try:
        read = read_time(text)
        return read if isinstance(read, Period) else None
    except ValueError:
        pass
    if found := NUMBERED.fullmatch(text):
        month, year = (found[1], found[2]) if found[1] else (found[4], found[3])
        return Period(int(year), int(month)) if 1 <= int(month) <= 12 and int(year) else None
    found = ROUGH.fullmatch(text)
    if not found or not int(found[2]):
        return None
    month, word = _month(found[1]) if len(found[1]) > 2 else 0, found[1].lower()
    quarter = next((number for number, words in enumerate(QUARTERS, 1) if word in words.split()), 0)
    return Period(int(found[2]), month, 0 if month else quarter) if month or quarter else None


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
