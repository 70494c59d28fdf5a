"""Figures that wait for the next page."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from backends.pdf import judge
from backends.pdf.test_structure import holding
from briefgen.backends.pdf.blocks import figures
from briefgen.backends.pdf.style import sheet
from briefgen.document import Block, Caption, Column, Figure, Heading, ListBlock, Note, PageBreak, Table
from briefgen.theme import Theme, TypeScale, default_theme
from charted import chart
from documents import floating, picture, row, say
from readers import pdf_text

WORDS = "The ministry measures the water of every school once a year and publishes what it finds. "
FILLED = tuple(say(f"Before {number}. {WORDS * 5}") for number in range(6))
THEME = default_theme()
AS_IT_IS = replace(THEME, scale=replace(THEME.scale, crowded=THEME.scale.small))
"""The same, but no picture gets smaller."""
AFTER = tuple(say(f"After {number}. {WORDS * 5}") for number in range(4))


def figure(number: int = 1, *, floats: bool = True, text: bool = True, note: bool = False) -> Figure:
    called = (Note(("By hand.",), 1),) if note else ()
    caption = Caption("Figure", str(number), ("What it shows", *called) if text else ())
    return Figure(picture("image/png"), "Bars", caption, width=1.0, floats=floats)


def pages(*body: Block, theme: Theme = THEME) -> list[str]:
    """The words of each page, in the order they are read; the whole file is judged."""
    return [" ".join(page.split()) for page in pdf_text(judge.made(holding(*body), theme)).split("\f")]


def test_text_fills_the_page_and_the_figure_heads_the_next() -> None:
    first, second, *_ = pages(*FILLED, figure(), *AFTER)
    assert "After 0." in first
    assert second.startswith("Figure 1 What it shows")


def test_a_figure_for_which_there_is_room_stays() -> None:
    (only,) = pages(FILLED[0], figure(), AFTER[0])
    assert only.index("Before 0.") < only.index("Figure 1") < only.index("After 0.")


def test_lists_may_come_before_it() -> None:
    points = ListBlock(tuple((say(f"Point {number}. {WORDS}"),) for number in range(9)))
    first, second, *_ = pages(*FILLED, figure(), points, *AFTER)
    assert "Point 0." in first
    assert second.startswith("Figure 1")


@pytest.mark.parametrize(
    "barrier", [Heading(2, ("Barred",)), figure(2), PageBreak(), figure(2, text=False)], ids=lambda block: type(block)
)
def test_nothing_else_may(barrier: Block) -> None:
    first, second, *_ = pages(*FILLED, figure(), say("Short."), barrier, *AFTER)
    assert first.endswith("Short.")
    assert second.startswith("Figure 1")


def test_the_end_of_the_document_is_the_furthest_it_goes() -> None:
    assert pages(*FILLED, figure(), say("Short."))[1] == "Figure 1 What it shows"


@pytest.mark.parametrize(
    "before",
    [
        (*FILLED, figure(floats=False)),
        (*FILLED, figure(text=False)),
        (*FILLED, figure(note=True)),
        (*FILLED, say("It shows:"), figure()),
        (*FILLED[1:], Heading(2, ("Bars",)), figure()),
    ],
    ids=["told to", "no caption", "a note", "announced", "below its heading"],
)
def test_it_stays_where_it_is_bound_to_be(before: Sequence[Block]) -> None:
    text = " ".join(pages(*before, *AFTER))
    assert text.index("Figure 1") < text.index("After 0.")


def test_a_line_that_announces_a_table_stays_with_it() -> None:
    table = Table((Column(("A",)),), (row("x"),), Caption("Table", "1"))
    first, second, *_ = pages(*FILLED[:5], figure(), say("Short."), say("It costs:"), table, *AFTER)
    assert first.endswith("Short.")
    assert second.index("Figure 1") < second.index("It costs:") < second.index("Table 1")


def test_it_is_read_where_it_is_drawn() -> None:
    data = judge.made(floating())
    text = pdf_text(data)
    places = [text.index(f"Picture {number} of bars") for number in range(1, 7)]
    assert places == sorted(places)
    assert sum(f"\nFigure {number}" in page[:12] for page in text.split("\f") for number in range(1, 7)) >= 2


def most_lines(drawn: Figure, theme: Theme) -> int:
    """How many lines may stand before a figure that has a place on the first page."""
    tried = (pages(*[say("more")] * count, drawn, *AFTER, theme=theme)[0] for count in range(40))
    return next(count for count, first in enumerate(tried) if "Figure 1" not in first) - 1


def test_a_picture_gets_a_little_smaller_rather_than_leave_its_place() -> None:
    charted = Figure(chart("grid"), "A grid", Caption("Figure", "1", ("What it shows",)))
    assert most_lines(charted, THEME) > most_lines(charted, AS_IT_IS)


def test_one_whose_width_was_given_does_not() -> None:
    assert most_lines(figure(), THEME) == most_lines(figure(), AS_IT_IS)


@pytest.mark.parametrize("rtl", [False, True])
def test_it_keeps_its_proportions_and_the_edge_where_lines_begin(rtl: bool) -> None:
    drawn = figures.PictureSlab(sheet(default_theme(), "en", rtl), None, picture("image/png"), 0.0, 200.0, 100.0)
    drawn.lowest = 80.0
    assert not drawn.lower(21.0)
    assert (drawn.x, drawn.width, drawn.height) == (0.0, 200.0, 100.0)
    assert drawn.lower(20.0)
    assert (drawn.x, drawn.width, drawn.height) == (40.0 if rtl else 0.0, 160.0, 80.0)


@pytest.mark.parametrize(("scale", "least"), [(TypeScale(), 7.5 / 8.5), (TypeScale(small=12, crowded=12), 1.0)])
def test_words_of_a_chart_get_no_smaller_than_those_of_a_crowded_table(scale: TypeScale, least: float) -> None:
    assert figures._smallest(replace(default_theme(), scale=scale)) == pytest.approx(least)
