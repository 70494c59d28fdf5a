"""How many key figures stand in a row, and how large."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.backends.shared.figures import MOST, PAD, SHARES, columns

WIDTH = 440.0


@pytest.mark.parametrize(
    ("count", "rows"),
    [
        (1, (1,)),
        (2, (2,)),
        (3, (3,)),
        (4, (4,)),
        (5, (3, 2)),
        (6, (3, 3)),
        (7, (4, 3)),
        (9, (3, 3, 3)),
        (10, (4, 3, 3)),
    ],
)
def test_rows_are_filled_evenly(count: int, rows: tuple[int, ...]) -> None:
    assert columns([20.0] * count, WIDTH).rows == rows


def test_long_values_take_fewer_columns_rather_than_a_smaller_size() -> None:
    made = columns([150.0] * 4, WIDTH)
    assert (made.rows, made.step) == ((2, 2), 0)


def test_a_value_too_long_for_two_columns_is_set_smaller() -> None:
    assert columns([230.0, 20.0], WIDTH).step == 1
    assert columns([900.0, 20.0], WIDTH).step == len(SHARES) - 1


def test_a_narrow_place_has_one_column() -> None:
    assert columns([20.0] * 3, 100.0).rows == (1, 1, 1)


@given(st.lists(st.floats(1, 2000), min_size=1, max_size=30), st.floats(20, 800))
def test_columns_lie_side_by_side_and_hold_every_figure(values: list[float], width: float) -> None:
    made = columns(values, width)
    assert sum(made.rows) == len(values)
    assert max(made.rows) - min(made.rows) <= 1
    assert made.count <= MOST
    spans = [made.text(index) for index in range(made.count)]
    ends = [start + wide for start, wide in spans]
    assert all(wide > 0 for _, wide in spans)
    assert ends[-1] == pytest.approx(width)
    assert all(end + 2 * PAD == pytest.approx(start) for end, (start, _) in zip(ends, spans[1:], strict=False))


def test_the_items_are_split_as_the_rows_say() -> None:
    assert columns([20.0] * 5, WIDTH).split("abcde") == ["abc", "de"]
