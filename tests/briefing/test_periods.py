"""Days, months, quarters and years as authors write them."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.briefing import Period
from briefgen.briefing.charting.numbers import date_of
from briefgen.briefing.periods import Time, first_day, last_day, read_time
from briefgen.spec.schema import WHEN

YEARS = st.integers(1, 9999)
PERIODS = st.one_of(
    st.builds(Period, YEARS),
    st.builds(Period, YEARS, st.integers(1, 12)),
    st.builds(lambda year, quarter: Period(year, quarter=quarter), YEARS, st.integers(1, 4)),
)


@given(PERIODS | st.dates())
def test_a_time_reads_as_it_is_printed_and_has_days(time: Time) -> None:
    assert read_time(str(time)) == time
    assert first_day(time) <= last_day(time)
    assert re.search(WHEN, str(time))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2027-Q2", (2027, 4, 1), (2027, 6, 30)),
        ("q4 2026", (2026, 10, 1), (2026, 12, 31)),
        ("T1/2028", (2028, 1, 1), (2028, 3, 31)),
        ("2028-02", (2028, 2, 1), (2028, 2, 29)),
        ("2027", (2027, 1, 1), (2027, 12, 31)),
        ("2027-05-09", (2027, 5, 9), (2027, 5, 9)),
    ],
)
def test_a_time_has_a_first_and_a_last_day(text: str, first: tuple[int, ...], last: tuple[int, ...]) -> None:
    time = read_time(text)
    assert re.search(WHEN, text)
    assert (first_day(time), last_day(time)) == (datetime.date(*first), datetime.date(*last))


@pytest.mark.parametrize(
    "text", ["0000", "2027-00", "2027-13", "2027-Q5", "Q0 2027", "2027-3", "2027-02-30", "spring 2027", "27"]
)
def test_what_no_calendar_has_is_no_time(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_time(text)


@pytest.mark.parametrize("digits", ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"])
@given(time=st.dates() | st.builds(Period, YEARS, st.integers(0, 12)))
def test_what_a_chart_takes_for_dates_can_be_read_in_any_digits(digits: str, time: Time) -> None:
    text = str(time).translate(str.maketrans("0123456789", digits))
    assert date_of(text) == first_day(read_time(text)) == first_day(time)


@pytest.mark.parametrize("numbers", [(0,), (2027, 13), (2027, 0, 5), (2027, 3, 1)])
def test_a_period_is_one_of_a_calendar(numbers: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="no such period"):
        Period(*numbers)
