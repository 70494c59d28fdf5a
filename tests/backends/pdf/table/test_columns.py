"""Columns: shares that add up, words that stay whole where they can, numbers on their decimal mark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.backends.pdf.table.decimals import decimal_mark, split_number
from briefgen.backends.pdf.table.evening import evened
from briefgen.backends.pdf.table.shares import Need, shared


@given(st.lists(st.tuples(st.floats(10, 200), st.floats(0, 900)), min_size=1, max_size=9), st.floats(200, 700))
def test_columns_fill_the_width_exactly(sizes: list[tuple[float, float]], width: float) -> None:
    needs = [Need(least, least + more) for least, more in sizes]
    widths = shared(needs, width)
    assert sum(widths) == pytest.approx(width)
    if sum(need.least for need in needs) <= width:
        assert all(got >= need.least - 0.5 for got, need in zip(widths, needs, strict=True))


def test_a_hint_is_kept_and_the_others_share_the_rest() -> None:
    widths = shared([Need(30, 60), Need(40, 400, hint=0.5), Need(30, 60)], 400)
    assert widths == pytest.approx([100, 200, 100])


def test_evening_lowers_the_rows_and_keeps_the_sum() -> None:
    widths = evened([300.0, 100.0], [40.0, 40.0], [((300.0,), (900.0,))] * 4)
    assert sum(widths) == pytest.approx(400)
    assert widths[1] > 180


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("1,204.5", ".", ("1,204", ".5")),
        ("1.204,5", ",", ("1.204", ",5")),
        ("298", ".", ("298", "")),
        ("12 %", ".", ("12", " %")),
        ("n/a", ".", ("n/a", "")),
    ],
)
def test_a_number_is_split_at_its_decimal_mark(text: str, mark: str, expected: tuple[str, str]) -> None:
    assert split_number(text, mark) == expected


def test_the_decimal_mark_depends_on_the_language() -> None:
    assert [decimal_mark(language) for language in ("en-GB", "de", "nb-NO", "ar", "fr-CH")] == [".", ",", ",", ".", ","]
