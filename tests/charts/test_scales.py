"""Axes: round numbers, whole months and years, in the document's way of writing."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.charts.scales import date_scale, number_scale, thinned
from briefgen.charts.spreading import spread
from briefgen.charts.tones import contrast, luminance, tones
from briefgen.theme import Palette
from charted import NOTATION

GERMAN = replace(NOTATION, decimal=",", group=".")


def texts(*values: float, zero: bool = True) -> list[str]:
    return [tick.text for tick in number_scale(values, GERMAN, zero).ticks]


def test_an_axis_of_numbers_has_round_ticks_with_the_signs_of_its_language() -> None:
    assert texts(3, 4812) == ["0", "1.000", "2.000", "3.000", "4.000", "5.000"]
    assert texts(0.3, 1.1) == ["0,00", "0,25", "0,50", "0,75", "1,00", "1,25"]
    assert texts(-4, 8) == ["−5,0", "−2,5", "0,0", "2,5", "5,0", "7,5", "10,0"]


def test_an_axis_that_need_not_begin_at_nothing_begins_near_its_values() -> None:
    assert texts(120, 130, zero=False)[0] == "120"
    assert texts(20, 130, zero=False)[0] == "0"


@pytest.mark.parametrize("values", [(), (0.0,), (7.0, 7.0), (1e-222, 0.0), (-3.0,)])
def test_values_that_are_all_alike_have_an_axis(values: tuple[float, ...]) -> None:
    scale = number_scale(values, NOTATION)
    assert all(0 <= scale.share(value) <= 1 for value in values)


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=9), st.booleans())
def test_every_value_stands_on_its_axis(values: list[float], zero: bool) -> None:
    scale = number_scale(values, NOTATION, zero)

    assert all(-1e-9 <= scale.share(value) <= 1 + 1e-9 for value in values)
    assert len({tick.text for tick in scale.ticks}) == len(scale.ticks) <= 9


@given(st.dates(datetime.date(1000, 1, 1), datetime.date(3000, 1, 1)), st.integers(0, 300_000))
def test_every_date_stands_on_its_axis(first: datetime.date, days: int) -> None:
    last = first + datetime.timedelta(days)
    scale = date_scale(first, last, NOTATION)

    assert 0 <= scale.share(first.toordinal()) <= scale.share(last.toordinal()) <= 1
    assert 2 <= len(scale.ticks) <= 11


@pytest.mark.parametrize("first", [datetime.date(2027, 1, 1), datetime.date(9999, 1, 1), datetime.date(9999, 12, 31)])
def test_an_axis_ends_where_the_calendar_does(first: datetime.date) -> None:
    ticks = date_scale(first, datetime.date.max, NOTATION).ticks
    assert ticks[0].at <= first.toordinal() <= ticks[-1].at == datetime.date.max.toordinal()


def test_an_axis_of_dates_names_months_and_the_year_once() -> None:
    ticks = date_scale(datetime.date(2025, 11, 3), datetime.date(2026, 2, 20), NOTATION).ticks

    assert [(tick.text, tick.year) for tick in ticks] == [
        ("Nov", "2025"), ("Dec", ""), ("Jan", "2026"), ("Feb", ""), ("Mar", "")
    ]  # fmt: skip


def test_an_axis_of_years_names_no_months() -> None:
    ticks = date_scale(datetime.date(2024, 1, 1), datetime.date(2026, 1, 1), NOTATION, finest=12).ticks

    assert [(tick.text, tick.year) for tick in ticks[:3]] == [("2024", ""), ("2025", ""), ("2026", "")]


def test_labels_are_left_out_evenly_where_they_are_many() -> None:
    assert thinned(["a", "b", "c"]) == ["a", "b", "c"]
    assert thinned([str(year) for year in range(2000, 2030)])[:4] == ["2000", "", "", "2003"]


@given(st.lists(st.tuples(st.floats(-50, 250), st.floats(1, 30)), min_size=1, max_size=6))
def test_boxes_are_spread_without_overlaps(boxes: list[tuple[float, float]]) -> None:
    tops, heights = [top for top, _ in boxes], [height for _, height in boxes]
    made = sorted(zip(spread(tops, heights, 0, 200), heights, strict=True))

    assert made[0][0] >= 0
    assert all(one[0] + one[1] <= other[0] + 1e-6 for one, other in pairwise(made))
    assert made[-1][0] + made[-1][1] <= 200 + 1e-6


def test_boxes_that_are_led_to_at_their_first_lines_keep_the_order_of_these() -> None:
    for by_top, first in ((True, 0), (False, 1)):
        tops = spread([10, 10.5], [30, 10], 0, 100, by_top=by_top)
        assert min(range(2), key=tops.__getitem__) == first


def test_boxes_that_are_apart_stay_where_they_are() -> None:
    assert spread([10, 50], [10, 10], 0, 100) == [10, 50]


@pytest.mark.parametrize(
    "palette", [Palette(), Palette(accent="#7A1F1F", warning="#8A5A00"), Palette(accent="#0B6E4F")]
)
def test_tones_can_be_read_and_told_apart_in_greyscale(palette: Palette) -> None:
    made = tones(palette)
    shapes = [*made.steps, *made.marks.values()]
    lightness = sorted(luminance(step.ground) for step in made.steps[:4])

    assert all(contrast(tone.ink, tone.ground) >= 4.5 for tone in shapes)
    assert all(max(contrast(tone.ground, "#FFFFFF"), contrast(tone.edge, "#FFFFFF")) >= 3 for tone in shapes)
    assert all(contrast(colour, "#FFFFFF") >= 3 for colour in (*made.lines, made.quiet))
    assert all(other - one > 0.04 for one, other in pairwise(lightness))
