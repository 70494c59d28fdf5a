"""What a chart reads of a briefing: numbers as people type them, dates, and why it cannot."""

from __future__ import annotations

import datetime
import re

import pytest

from briefgen.briefing.charting import date_of, number_of


@pytest.mark.parametrize(
    ("text", "english", "german"),
    [
        ("12", 12, 12), ("1234.5", 1234.5, 1234.5), ("1,234.5", 1234.5, None), ("1.234,5", None, 1234.5),
        ("1,234", 1234, 1.234), ("1.234", 1.234, 1234), ("0,5", 0.5, 0.5), ("1 234", 1234, 1234),
        ("€ 12", 12, 12), ("12 %", 12, 12), ("−3", -3, -3), ("-3.5", -3.5, -3.5), ("(12)", -12, -12),
        ("USD 12", 12, 12), ("", None, None), ("–", None, None), ("n/a", None, None),
    ],
)  # fmt: skip
def test_numbers_are_read_as_a_language_writes_them(text: str, english: float | None, german: float | None) -> None:
    for decimal, expected in ((".", english), (",", german)):
        try:
            assert number_of(text, decimal) == expected
        except ValueError:
            assert expected is None


@pytest.mark.parametrize("text", ["many", "12 to 14", "3 or 4", "1.2.3", "R1 2", "12 million", "<5", "(12", "1 2"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        number_of(text, ".")


def test_dates_are_years_months_and_days() -> None:
    assert date_of("2026") == datetime.date(2026, 1, 1)
    assert date_of("2026-03") == datetime.date(2026, 3, 1)
    assert date_of(" 2026-03-31 ") == datetime.date(2026, 3, 31)
    assert [date_of(text) for text in ("2026-02-30", "26", "March", "20261")] == [None] * 4
