"""Numbers as each language writes them, held to Unicode's CLDR by Babel."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from briefgen.words import language_codes, words_for

CLDR = {"en": "en_001", "pt": "pt_PT"}
each_language = pytest.mark.parametrize("code", language_codes())


def bare(text: str) -> str:
    """Without the signs that turn text round, and with the spaces and the minus of our fonts."""
    plain = text.replace("\u202f", "\u00a0").replace("'", "’").replace("-", "−")
    return "".join(char for char in plain if char not in "\u200e\u200f\u061c")


@each_language
@given(value=st.decimals(-(10**12), 10**12, places=2).filter(lambda value: abs(value) >= 10_000 or abs(value) < 1000))
def test_a_number_stands_as_cldr_writes_it(code: str, value: Decimal) -> None:
    if value:
        assert bare(words_for(code).number(value)) == bare(format_decimal(value, locale=CLDR.get(code, code)))


@each_language
def test_per_cent_stands_as_cldr_writes_it(code: str) -> None:
    assert bare(words_for(code).percent(0.42)) == bare(format_percent(0.42, locale=CLDR.get(code, code)))


@pytest.mark.parametrize(
    ("code", "number", "percent"),
    [
        ("en", "12,345.6", "12.5%"),
        ("fr", "12\u00a0345,6", "12,5\u00a0%"),
        ("de", "12.345,6", "12,5\u00a0%"),
        ("es", "12.345,6", "12,5\u00a0%"),
        ("pt", "12\u00a0345,6", "12,5%"),
        ("ar", "12,345.6", "12.5%"),
    ],
)
def test_each_language_has_its_own_signs(code: str, number: str, percent: str) -> None:
    assert (words_for(code).number(12345.6), words_for(code).percent(0.125, 1)) == (number, percent)


def test_four_digits_stand_together_where_the_language_leaves_them_so() -> None:
    assert [words_for(code).number(1234) for code in ("en", "de", "es", "pt")] == ["1,234", "1.234", "1234", "1234"]


def test_numbers_are_rounded_half_up_as_they_are_written() -> None:
    words = words_for("en")

    assert [words.number(value, 2) for value in (2.675, 0.125, 2, -0.004)] == ["2.68", "0.13", "2.00", "0.00"]
    assert [words.percent(share) for share in (0.125, 0.005, -0.5, 1)] == ["13%", "1%", "−50%", "100%"]
    assert [words.number(value) for value in (3.0, 1e15, 0.1 + 0.2, Decimal("1.50"), 10**30)] == [
        "3", "1,000,000,000,000,000", "0.30000000000000004", "1.5", "1," + ",".join(["000"] * 10),
    ]  # fmt: skip


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("-Infinity")])
def test_what_is_no_number_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="no number"):
        words_for("en").number(value, 1)
