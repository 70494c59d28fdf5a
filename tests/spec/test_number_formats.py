"""What a spreadsheet shows of a value, by its number format."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.spec.number_formats import shown

DAY = datetime.datetime(2026, 3, 5, 14, 7, 9, 500_000)


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (3, "General", "3"),
        (-2.5, "General", "-2.5"),
        (0.1 + 0.2, "General", "0.3"),
        (12345678901234, "General", "1.23456789E+13"),
        (True, "General", "TRUE"),
        (None, "0.00", ""),
        ("012", "0.00", "012"),
        (1234.5, "0", "1235"),
        (1234.5, "#,##0", "1,235"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (2.5, "0", "3"),
        (-2.5, "0", "-3"),
        (-0.4, "0", "0"),
        (0.5, "#.##", ".5"),
        (5, "0.0#", "5.0"),
        (5, "000", "005"),
        (0.256, "0%", "26%"),
        (0.2564, "0.0%", "25.6%"),
        (1_500_000, '0.0,,"m"', "1.5m"),
        (12, '"€"#,##0', "€12"),
        (12, "[$€-407] #,##0.00", "€ 12.00"),
        (12, "[$-409]0", "12"),
        (-12, "#,##0;(#,##0)", "(12)"),
        (-12, "#,##0_);[Red](#,##0)", "(12)"),
        (0, '0;-0;"none"', "none"),
        (0, "0;-0", "0"),
        (12, "0\\ \\k\\m", "12 km"),
        (12, '0 "people"', "12 people"),
        (DAY, "yyyy-mm-dd", "2026-03-05"),
        (DAY, "mm-dd-yy", "2026-03-05"),
        (DAY, "d mmm yyyy", "5 Mar 2026"),
        (DAY, "dddd, d mmmm yyyy", "Thursday, 5 March 2026"),
        (DAY, "dd/mm/yy", "05/03/26"),
        (DAY, "hh:mm", "14:07"),
        (DAY, "h:mm AM/PM", "2:07 PM"),
        (DAY, "mm:ss.0", "07:09.5"),
        (DAY, "yyyy-mm-dd hh:mm", "2026-03-05 14:07"),
        (DAY, "mmm-yy", "Mar-26"),
        (DAY.date(), "d.m.yyyy", "5.3.2026"),
        (DAY.time(), "hh:mm:ss", "14:07:09"),
        (datetime.timedelta(hours=27, minutes=5), "[h]:mm", "27:05"),
        (datetime.timedelta(hours=27, minutes=5), "[hh]:mm:ss", "27:05:00"),
    ],
)
def test_a_value_is_shown_as_its_format_says(value: object, code: str, text: str) -> None:
    assert shown(value, code) == text


@pytest.mark.parametrize(("value", "code"), [(0.5, "# ?/?"), (5, "0.00E+00"), (5, "[<3]0;0.0"), (object(), "0")])
def test_a_format_that_is_not_known_is_never_guessed(value: object, code: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - it is the caller's to say what it means
        shown(value, code)


@given(value=st.decimals(-(10**9), 10**9, places=2), decimals=st.integers(0, 4))
def test_a_number_is_rounded_and_nothing_else(value: Decimal, decimals: int) -> None:
    text = shown(float(value), "#,##0" + ("." + "0" * decimals if decimals else ""))
    assert abs(Decimal(text.replace(",", "")) - value) <= Decimal(5).scaleb(-decimals - 1)
