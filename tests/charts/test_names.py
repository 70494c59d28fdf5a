"""Each name is nearest to its own mark, or has the number of its mark in a key; no middle line strikes one through."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.charts import drawn
from briefgen.charts.canvas import Box
from briefgen.document import Drawing, Label, LineTo, MoveTo, Outline, labels
from briefgen.document.charts import Band, Chart, Grid, GridPoint, HeatMap, PointKind, Risk, Scatter, ScatterPoint
from briefgen.theme import default_theme
from charted import NOTATION, grid

from .boxes import label_box, marks, on_marks, outline_box, outside, overlaps

THEME = default_theme()
WIDTHS = st.sampled_from([THEME.page.text_width, THEME.page.text_width * 0.6])
WORD = st.text("abcdefghijklmnopqrstuvwxyzÄÉ", min_size=1, max_size=12)
NAMES = st.lists(WORD, min_size=1, max_size=7).map(" ".join)
LEVELS = ("One", "Two", "Three", "Four", "Five")
RECOMMENDATIONS = Grid(
    x_title="Effort", y_title="Impact", low="Low", high="High", steps=3,
    quadrants=("Wins", "Big", "Small", "No"),
    lead=0, tagged=True, kinds=(PointKind("", "", "circle", "accent"),), points=(),
)  # fmt: skip


def points(steps: int, kinds: int, most: int = 40) -> st.SearchStrategy[tuple[GridPoint, ...]]:
    """Points with a name and a tag of their own."""
    step = st.integers(1, steps)
    some = st.lists(st.tuples(NAMES, step, step, st.integers(0, kinds - 1)), min_size=1, max_size=most)
    return some.map(
        lambda held: tuple(
            GridPoint(f"n{at} {name}", x, y, f"t{at}", kind) for at, (name, x, y, kind) in enumerate(held)
        )
    )


@given(points(5, 5) | points(5, 5, 6), WIDTHS)
def test_a_stakeholder_s_name_is_nearest_to_its_own_mark(held: tuple[GridPoint, ...], width: float) -> None:
    assert_nearest(grid(held), width)


@given(points(3, 1) | points(3, 1, 6), WIDTHS)
def test_a_recommendation_s_name_is_nearest_to_its_own_mark(held: tuple[GridPoint, ...], width: float) -> None:
    assert_nearest(replace(RECOMMENDATIONS, points=held), width)


def test_a_long_name_at_the_edge_stays_at_its_mark() -> None:
    held = (
        GridPoint("Barroso villagers and their union for the defence", 5, 3, "B", 4),
        GridPoint("Ministry of the Environment", 4, 3, "S", 1),
    )
    made = drawn(Chart(plot=grid(held), notation=NOTATION), THEME, THEME.page.text_width)
    blocker, ministry = (middle(made, letter) for letter in ("B", "S"))

    first, second = (boxes_of(made, each.name) for each in held)
    assert all(box.distance(blocker) < box.distance(ministry) for box in first[-1:])
    assert all(box.distance(ministry) < box.distance(blocker) for box in second)


def assert_nearest(plot: Grid, width: float) -> None:
    """At its mark, or after the number of it in the key."""
    made = drawn(Chart(plot=plot, notation=NOTATION), THEME, width)
    signs = {label.text: label_box(label) for label in labels(made.primitives)}
    own = {box_about(made, signs[point.tag]) for point in plot.points if point.tag in signs}
    in_key = any(str(number) in signs for number in range(1, len(plot.points) + 1))
    if in_key or is_tagged_key(made, plot):
        assert_keyed(made, plot)
        return
    assert len(own) == len(plot.points)
    for point in plot.points:
        mark = box_about(made, signs[point.tag])
        near = whole(boxes_of(made, point.name))
        others = [near.distance(other) for other in own if other != mark]
        assert near.distance(mark) < min(others, default=99.0), point.name
        assert not strikes(made, boxes_of(made, point.name)), point.name


def is_tagged_key(made: Drawing, plot: Grid) -> bool:
    """Whether each tag stands twice, in the plot and in the key."""
    texts = [label.text for label in labels(made.primitives)]
    return plot.tagged and texts.count(plot.points[0].tag) > 1


def assert_keyed(made: Drawing, plot: Grid) -> None:
    """Each name of the key begins right after its own number, nearer to it than to any other."""
    shown = list(labels(made.primitives))
    for number, point in enumerate(plot.points, 1):
        sign = point.tag if plot.tagged else str(number)
        first = boxes_of(made, point.name)[0]
        before = [each for each in shown if label_box(each).right <= first.left and is_beside(label_box(each), first)]
        signs = [each.text for each in sorted(before, key=lambda each: label_box(each).right)]
        assert sign in signs[-2:], point.name


def is_beside(box: Box, other: Box) -> bool:
    return box.top < (other.top + other.bottom) / 2 < box.bottom


@given(st.lists(st.tuples(NAMES, st.integers(0, 60), st.integers(0, 60)), min_size=1, max_size=25), WIDTHS)
def test_a_scattered_name_is_nearest_to_its_own_point(held: list[tuple[str, int, int]], width: float) -> None:
    held = [(f"n{at} {name}", x, y) for at, (name, x, y) in enumerate(held)]
    scatter = Scatter(
        x_title="X",
        y_title="Y",
        points=tuple(ScatterPoint(name, x, y, at == 2) for at, (name, x, y) in enumerate(held)),
    )
    made = drawn(Chart(plot=scatter, notation=NOTATION), THEME, width)
    dots = [
        outline_box(each) for each in made.primitives if isinstance(each, Outline) and each.fill and not each.stroke
    ]
    if len(dots) == len(held):
        for dot, (name, _, _) in zip(dots, held, strict=True):
            near = whole(boxes_of(made, name))
            others = [near.distance(other) for other in dots if other != dot]
            assert near.distance(dot) < min(others, default=99.0), name
    else:
        texts = [label.text for label in labels(made.primitives)]
        assert all(texts.count(str(number)) >= 2 for number in range(1, len(held) + 1))


@given(st.lists(st.tuples(NAMES, st.integers(1, 5), st.integers(1, 5)), min_size=1, max_size=40), WIDTHS)
def test_a_risk_s_tag_is_in_the_cell_of_its_score_and_beside_its_name(
    held: list[tuple[str, int, int]], width: float
) -> None:
    risks = tuple(Risk(f"t{at}", f"n{at} {name}", x, y) for at, (name, x, y) in enumerate(held))
    bands = (Band("Low", 4), Band("High", 25))
    plot = HeatMap(x_title="X", y_title="Y", x_levels=LEVELS, y_levels=LEVELS, bands=bands, risks=risks)
    made = drawn(Chart(plot=plot, notation=NOTATION), THEME, width)
    cells = [
        outline_box(each) for each in made.primitives if isinstance(each, Outline) and each.fill and not each.stroke
    ]

    assert (overlaps(made), outside(made), on_marks(made)) == ([], [], [])
    for risk in risks:
        in_plot, in_key = (label_box(each) for each in labels(made.primitives) if each.text == risk.tag)
        assert in_plot.within(cells[(risk.x - 1) * 5 + risk.y - 1])
        first = boxes_of(made, risk.name)[0]
        assert is_beside(in_key, first)
        assert in_key.right < first.left


def boxes_of(made: Drawing, name: str) -> list[Box]:
    """The boxes of the lines of a name; its first word is its own."""
    shown = list(labels(made.primitives))
    for start, label in enumerate(shown):
        if name.startswith(label.text):
            for end in range(start + 1, len(shown) + 1):
                if joined(shown[start:end]) == name.replace(" ", ""):
                    return [label_box(each) for each in shown[start:end]]
    raise AssertionError(f"{name} is not drawn")


def joined(shown: list[Label]) -> str:
    return "".join(label.text for label in shown).replace(" ", "")


def whole(boxes: list[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def box_about(made: Drawing, box: Box) -> Box:
    """The mark that a letter stands in."""
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return next(each for each in reversed(marks(made)) if each.left < x < each.right and each.top < y < each.bottom)


def middle(made: Drawing, letter: str) -> Box:
    """The mark of a letter in the plot; the legend has it before."""
    return box_about(made, [label_box(each) for each in labels(made.primitives) if each.text == letter][-1])


def strikes(made: Drawing, boxes: list[Box]) -> bool:
    """Whether a straight line runs through one of the boxes."""
    return any(box.meets(line, -0.3) for line in straight(made) for box in boxes)


def straight(made: Drawing) -> list[Box]:
    """The stretches of open lines, each with some height and width."""
    found = []
    for each in made.primitives:
        if isinstance(each, Outline) and each.stroke and not each.fill:
            ends = [(at.x, at.y) for at in each.segments if isinstance(at, MoveTo | LineTo)]
            for (x, y), (across, down) in pairwise(ends):
                found.append(Box(min(x, across) - 0.4, min(y, down) - 0.4, max(x, across) + 0.4, max(y, down) + 0.4))
    return found
