"""How tight a table is set: as usual while it can be, then closer, then in smaller type."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.backends.shared.crowding import Least, Setting, setting

USUAL = Setting(9.0, 12.0)


def found(number: float, head: float, word: float, count: int = 10, smallest: float = 7.5) -> Setting:
    """The setting of so many columns of numbers below a header's word and above a long one, on 436 points."""
    return setting(USUAL, [word] * count, lambda _: Least(number, number, head), 436.0, smallest)


def test_a_table_with_room_for_every_word_or_every_header_is_set_as_usual() -> None:
    assert found(20, 25, 30) == found(20, 31, 40) == USUAL


def test_columns_stand_closer_before_type_gets_smaller() -> None:
    assert found(20, 36, 40) == Setting(9.0, 6.0)


def test_type_gets_a_little_smaller_for_whole_headers_and_more_for_whole_numbers() -> None:
    assert found(20, 40, 50) == Setting(8.25, 6.0)
    assert found(20, 60, 70) == Setting(9.0, 6.0)
    assert found(45, 60, 70) == Setting(7.5, 6.0)


def test_there_is_a_floor_which_a_theme_may_raise() -> None:
    assert found(60, 60, 60) == Setting(7.5, 3.0)
    assert found(45, 60, 60, smallest=12.0) == Setting(9.0, 3.0)


@given(st.integers(1, 14), st.floats(5, 90), st.floats(5, 90), st.floats(5, 90))
def test_whatever_has_room_at_some_size_gets_it(count: int, number: float, head: float, word: float) -> None:
    size, padding = found(number, head, max(number, head, word), count)

    assert 7.5 <= size <= 9.0
    assert padding in (12.0, 6.0, 3.0)
    if count * (number + 0.35) * 7.5 / 9 <= 436 - 3 * count:
        assert count * (number * size / 9 + padding) <= 436 + 1e-6
