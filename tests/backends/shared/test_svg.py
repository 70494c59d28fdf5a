"""Drawings as SVG: well-formed, every primitive there, words as an author wrote them."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given

from briefgen.backends.shared.numbers import exact
from briefgen.backends.shared.svg import svg
from briefgen.document import Drawing, Label, Run, labels
from briefgen.theme import default_theme
from documents import chart
from strategies import drawings

FONTS = default_theme().fonts
SVG = "{http://www.w3.org/2000/svg}"


@given(drawings())
def test_every_label_is_there_in_its_order(drawing: Drawing) -> None:
    written = fromstring(svg(drawing, FONTS))

    said = ["".join(label.itertext()) for label in written.iter(f"{SVG}text")]
    assert said == [label.text for label in labels(drawing.primitives)]


def test_fonts_are_the_themes_with_others_to_fall_back_on() -> None:
    written = svg(chart(), FONTS)

    assert "font-family=\"'Fira Sans', 'Calibri', sans-serif\"" in written
    assert 'width="360pt" height="200pt" viewBox="0 0 360 200"' in written


def test_a_raised_run_comes_down_again() -> None:
    runs = (Run(text="m", size=9, colour="#000000"), Run(text="2", size=6, colour="#000000", rise=3))
    label = Label(x=0, y=0, runs=(*runs, runs[0]))
    steps = [one.get("dy") for one in fromstring(svg(Drawing(10, 10, (label,)), FONTS)).iter(f"{SVG}tspan")]

    assert steps == [None, "-3", "3"]


def test_words_take_their_room_in_whatever_font_a_reader_has() -> None:
    runs = (Run(text="Northland", size=9, colour="#000000"),)
    held, free = [
        fromstring(svg(Drawing(90, 10, (Label(x=0, y=9, runs=runs, room=room),)), FONTS))[0] for room in (41.5, None)
    ]

    assert (held.get("textLength"), held.get("lengthAdjust")) == ("41.5", "spacingAndGlyphs")
    assert free.get("textLength") is None


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (-0.0, "0"),
        (1.50, "1.5"),
        (1234567, "1234567"),
        (1 / 3, "0.333333"),
        (1e-7, "0.0000001"),
        (1e-12, "0"),
    ],
)
def test_numbers_are_exact_and_have_no_exponent(value: float, written: str) -> None:
    assert exact(value) == written
