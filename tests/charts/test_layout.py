"""Whatever a chart holds, its words stand clear of one another and of marks, and inside the drawing."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.charts import drawn
from briefgen.charts.ruler import Ruler
from briefgen.charts.tones import tones
from briefgen.document import Outline, labels
from briefgen.document.chart_texts import chart_texts
from briefgen.document.charts import (
    Bars,
    Chart,
    Event,
    Events,
    GridPoint,
    Lines,
    Pie,
    Plot,
    Scatter,
    ScatterPoint,
    Schedule,
    Series,
    Task,
)
from briefgen.theme import Theme, TypeScale, default_theme
from charted import ARABIC, KINDS, NAMES, NOTATION, PLOTS, chart, grid

from .boxes import on_marks, outline_box, outside, overlaps

THEME = default_theme()
LARGE = replace(THEME, name="large", scale=TypeScale(small=10.0, small_leading=13.0))
WIDTH = THEME.page.text_width
WORD = st.text("abcdefghijklmnopqrstuvwxyzÄÉ", min_size=1, max_size=16)
NAME = st.lists(WORD, min_size=1, max_size=7).map(" ".join)
TITLE = st.one_of(st.just(""), NAME)
DATE = st.dates(datetime.date(1990, 1, 1), datetime.date(2040, 12, 31))
VALUE = st.one_of(st.none(), st.floats(-1e6, 1e9, allow_nan=False).map(lambda value: round(value, 2)))


def assert_clear(plot: Plot, width: float = WIDTH, theme: Theme = THEME, note: str = "") -> None:
    made = drawn(Chart(plot=plot, notation=NOTATION, note=note), theme, width)
    assert overlaps(made) == []
    assert outside(made) == []
    assert on_marks(made) == []


@pytest.mark.parametrize("share", [1.0, 0.6])
@pytest.mark.parametrize("theme", [THEME, LARGE], ids=["institute", "large"])
@pytest.mark.parametrize("name", PLOTS)
def test_the_words_of_a_chart_stand_clear(name: str, theme: Theme, share: float) -> None:
    assert_clear(PLOTS[name], WIDTH * share, theme, note="A note about it. " * 12)


@pytest.mark.parametrize("name", PLOTS)
def test_a_drawing_says_every_word_of_its_chart_in_order(name: str) -> None:
    made = drawn(chart(name, "A note."), THEME, WIDTH)
    said = "".join("".join(label.text for label in labels(made.primitives)).split())

    assert said.endswith("".join("".join(chart_texts(chart(name, "A note."))).split()))


@pytest.mark.parametrize("name", PLOTS)
def test_two_themes_draw_one_text(name: str) -> None:
    texts = [
        sorted("".join("".join(label.text for label in labels(drawn(chart(name), theme, WIDTH).primitives)).split()))
        for theme in (THEME, LARGE)
    ]

    assert texts[0] == texts[1]


@given(
    st.lists(
        st.builds(
            lambda name, x, y, kind: GridPoint(name, x, y, KINDS[kind].letter, kind),
            NAME, st.integers(1, 5), st.integers(1, 5), st.integers(0, 4),
        ),
        min_size=1, max_size=40,
    )
)  # fmt: skip
def test_stakeholders_however_many_stand_clear(points: list[GridPoint]) -> None:
    assert_clear(grid(tuple(points)))


def test_forty_at_one_place_stand_clear() -> None:
    assert_clear(grid(tuple(GridPoint(f"Someone {at}", 5, 5, "S", 1) for at in range(40))))


@given(st.lists(st.tuples(NAME, VALUE, VALUE), min_size=1, max_size=14), TITLE, TITLE, st.booleans(), st.booleans())
def test_bars_of_any_size_stand_clear(
    rows: list[tuple[str, float | None, float | None]], title: str, unit: str, two: bool, up: bool
) -> None:
    first = Series("Before", tuple(row[1] for row in rows), tuple(_text(row[1]) for row in rows))
    second = Series("After the reform", tuple(row[2] for row in rows), tuple(_text(row[2]) for row in rows))
    names = tuple(f"{at}" if up else row[0] for at, row in enumerate(rows))
    shown = (first, second) if two else (first,)
    assert_clear(Bars(categories=names, series=shown, upright=up, unit=unit, names_title=title))


@pytest.mark.parametrize(("value", "text"), [(0.0, "0"), (None, "n/a")])
def test_what_has_no_length_among_negative_bars_stays_on_the_page(value: float | None, text: str) -> None:
    assert_clear(Bars(categories=("A", "B"), series=(Series("", (-8.0, value), ("−8", text)),)))


def _text(value: float | None) -> str:
    return "n/a" if value is None else f"{value:,.2f}"


@pytest.mark.parametrize("upright", [True, False])
def test_a_long_name_in_a_legend_is_broken_and_not_made_small(upright: bool) -> None:
    series = tuple(Series(f"{name} at length, and more of the same", (1.0,), ("1",)) for name in NAMES[:3])
    bars = Bars(categories=("A",), series=series, upright=upright, names_title="Where")
    ruler = Ruler(THEME.fonts)

    made = drawn(Chart(plot=bars, notation=NOTATION), THEME, 180.0)
    assert outside(made) == []
    for label in labels(made.primitives):
        run = label.runs[0]
        assert ruler.width(run.text, run.size, run.bold) <= (label.room or 0) + 0.01, run.text


def test_values_that_would_be_small_above_their_columns_are_read_off_an_axis() -> None:
    def columns(text: str, many: int, series: int) -> Bars:
        held = tuple(Series(f"S{at}", (1.0,) * many, (text,) * many) for at in range(series))
        return Bars(categories=tuple(map(str, range(many))), series=held, upright=True)

    assert columns("1,234", 14, 1).valued
    assert columns("1,234,567", 7, 1).valued
    assert not columns("EUR 1,234,567.50", 7, 1).valued
    assert not columns("1,234,567", 7, 2).valued
    assert columns("1,234,567", 7, 2).named
    assert columns("12", 7, 2).valued
    assert_clear(columns("1,234,567", 7, 2))


@given(st.data())
def test_lines_of_any_course_stand_clear(data: st.DataObject) -> None:
    count = data.draw(st.integers(2, 40))
    dates = sorted(data.draw(st.lists(DATE, min_size=count, max_size=count, unique=True)))
    values = st.lists(VALUE, min_size=count, max_size=count).filter(lambda held: any(v is not None for v in held))
    series = data.draw(
        st.lists(st.builds(lambda name, v: Series(name, tuple(v), ("",) * count), NAME, values), min_size=1, max_size=6)
    )
    dated = data.draw(st.booleans())
    at = tuple(float(date.toordinal()) if dated else float(index) for index, date in enumerate(dates))
    title = data.draw(TITLE)
    lines = Lines(labels=tuple(map(str, dates)), at=at, series=tuple(series), dated=dated, unit="Tonnes")
    assert_clear(replace(lines, names_title=title))
    assert_clear(replace(lines, names_title=title, labels=tuple(data.draw(NAME) for _ in at), dated=False, whole=True))


def course(*series: tuple[float, ...]) -> list[Outline]:
    """What is drawn of lines with these values, at the places 0, 1, 2, …"""
    held = tuple(Series(f"S{at}", values, ("",) * len(values)) for at, values in enumerate(series))
    places = tuple(map(float, range(len(series[0]))))
    plot = Lines(labels=tuple(map(str, places)), at=places, series=held)
    made = drawn(Chart(plot=plot, notation=NOTATION), THEME, WIDTH)
    return [each for each in made.primitives if isinstance(each, Outline)]


@pytest.mark.parametrize("other", [(10.0, 20.0, 30.0), (10.1, 20.0, 29.9)])
def test_lines_that_would_hide_each_other_are_both_seen(other: tuple[float, ...]) -> None:
    one, two = tones(THEME.palette).lines[:2]
    drawing = course((10.0, 20.0, 30.0), other)
    strokes = [(each.stroke.colour, each.stroke.width) for each in drawing if each.stroke]
    dots = [(each.fill.colour, wide(each)) for each in drawing if each.fill]

    for shown in (strokes, dots):
        assert max(width for colour, width in shown if colour == one) > 1.2 + max(w for c, w in shown if c == two)


def test_lines_that_are_apart_are_of_one_width() -> None:
    drawing = course((10.0, 20.0, 30.0), (30.0, 50.0, 90.0))
    accent = tones(THEME.palette).lines[0]

    assert len({each.stroke.width for each in drawing if each.stroke and each.stroke.colour == accent}) == 1
    assert len({round(wide(each), 3) for each in drawing if each.fill}) == 1


@pytest.mark.parametrize(
    ("values", "firm"),
    [((112.0, 113.5, 114.0), 0), ((0.0, 5.0, 9.0), 1), ((-4.0, 5.0, 9.0), 1), ((-9.0, -8.5, -8.6), 0)],
)
def test_a_line_across_the_plot_is_firm_where_it_is_zero(values: tuple[float, ...], firm: int) -> None:
    ink = tones(THEME.palette).ink
    across = [each for each in course(values) if each.stroke and each.stroke.colour == ink and wide(each) > 50]

    assert len(across) == firm


def wide(outline: Outline) -> float:
    box = outline_box(outline)
    return box.right - box.left


def test_what_names_are_is_no_entry_of_the_legend() -> None:
    series = tuple(Series(name, (1.0,), ("1",)) for name in ("Plan", "Actual"))
    made = drawn(Chart(plot=Bars(categories=("Oslo",), series=series, names_title="City")), THEME, WIDTH)
    bold = {label.text: label.runs[0].bold for label in labels(made.primitives)}

    assert (bold["City"], bold["Plan"], bold["Actual"]) == (True, False, False)


@given(st.lists(st.tuples(NAME, st.floats(0.01, 1e6)), min_size=1, max_size=6), TITLE, TITLE)
def test_slices_of_any_size_stand_clear(slices: list[tuple[str, float]], title: str, unit: str) -> None:
    names, values = zip(*slices, strict=True)
    texts = tuple(f"{value:.0f}" for value in values)
    assert_clear(Pie(names=names, values=values, texts=texts, unit=unit, names_title=title))


@given(
    st.lists(
        st.builds(ScatterPoint, NAME, st.floats(0, 1e5), st.floats(-50, 1e3), st.booleans()), min_size=1, max_size=20
    ),
    TITLE,
)
def test_points_anywhere_have_names_that_stand_clear(points: list[ScatterPoint], title: str) -> None:
    scatter = Scatter(x_title="Across", y_title="Up", points=tuple(points), names_title=title)
    made = drawn(Chart(plot=scatter, notation=NOTATION), THEME, WIDTH)
    words = [pair for pair in overlaps(made) if not all(text.isdigit() for text in pair)]

    assert words == []
    assert outside(made) == []


@given(st.lists(st.tuples(NAME, DATE, st.integers(0, 900), st.booleans()), min_size=1, max_size=12))
def test_tasks_at_any_time_stand_clear(rows: list[tuple[str, datetime.date, int, bool]]) -> None:
    tasks = tuple(
        Task(
            f"R{at}",
            name,
            None if alone else start,
            start + datetime.timedelta(days),
            "from then to then",
            tuple(range(at)),
        )
        for at, (name, start, days, alone) in enumerate(rows)
    )
    assert_clear(Schedule(tasks))


@given(st.lists(st.tuples(NAME, DATE, st.integers(0, 900), NAME), min_size=1, max_size=12))
def test_events_at_any_time_stand_clear(rows: list[tuple[str, datetime.date, int, str]]) -> None:
    rows.sort(key=lambda row: row[1])
    events = tuple(
        Event(start, start + datetime.timedelta(days) if days else None, f"{start}", what, detail)
        for what, start, days, detail in rows
    )
    assert_clear(Events(events))


def test_events_of_about_one_day_stand_in_their_order_however_long_they_are() -> None:
    first, second = datetime.date(2026, 2, 1), datetime.date(2026, 2, 17)
    old = Event(datetime.date(1850, 1, 1), None, "1850", "Long ago")
    events = Events(
        (old, Event(first, None, "1 February", "A long one " * 20), Event(second, None, "17 February", "One"))
    )
    said = {
        label.text: label.y for label in labels(drawn(Chart(plot=events, notation=NOTATION), THEME, WIDTH).primitives)
    }

    assert said["1 February"] < said["17 February"]


def test_a_chart_is_mirrored_where_pages_are_read_from_the_right() -> None:
    left = drawn(Chart(plot=ARABIC, notation=NOTATION), THEME, WIDTH)
    right = drawn(Chart(plot=ARABIC, notation=replace(NOTATION, rtl=True)), THEME, WIDTH)
    pairs = list(zip(labels(left.primitives), labels(right.primitives), strict=True))

    assert all((one.text, WIDTH - one.x) == (other.text, other.x) for one, other in pairs)
    assert (overlaps(right), outside(right)) == ([], [])


def test_a_drawing_is_made_once() -> None:
    assert drawn(chart("pie"), THEME, WIDTH) is drawn(chart("pie"), THEME, WIDTH)
