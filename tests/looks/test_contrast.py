"""Text is held to the contrast of WCAG 2.2, and what fails gets the nearest colour that passes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.looks import faults
from briefgen.looks.contrast import pairs
from briefgen.looks.shipped import shipped_names
from briefgen.spec.themes import shipped
from briefgen.theme import Palette, default_theme
from briefgen.theme.contrast import LARGE, LARGE_BOLD, LARGE_READABLE, READABLE, contrast, luminance, mixed

THEME = default_theme()
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#767676", "#FFFFFF", 4.54),
        ("#FF0000", "#FFFFFF", 4.0),
    ],
)
def test_the_ratio_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("name", shipped_names())
def test_what_comes_with_the_package_is_readable_and_dark_on_light(name: str) -> None:
    theme = shipped(name)

    assert list(faults(theme)) == []
    for pair in pairs(theme):
        ground = "#FFFFFF" if pair.ground == "paper" else getattr(theme.palette, pair.ground)
        assert luminance(getattr(theme.palette, pair.text)) < luminance(ground)


@given(colour=COLOURS)
def test_a_mended_text_passes_and_the_step_before_does_not(colour: str) -> None:
    theme = replace(THEME, palette=replace(THEME.palette, muted=colour))
    found = list(faults(theme))

    if found:
        (fault,) = found
        name, mended = fault.mended
        assert name == "muted"
        assert list(faults(replace(theme, palette=replace(theme.palette, muted=mended)))) == []
        assert luminance(mended) < luminance(colour)
    else:
        assert contrast(colour, "#FFFFFF") >= READABLE


@given(colour=COLOURS)
def test_a_ground_too_dark_for_black_is_told_as_such(colour: str) -> None:
    found = list(faults(replace(THEME, palette=replace(THEME.palette, zebra=colour))))

    assert [fault.mended[0] for fault in found if fault.dark] == ["zebra"] * (contrast("#000000", colour) < READABLE)


def test_a_large_title_may_be_lighter_than_text() -> None:
    grey = "#8A8A8A"  # 3.5:1
    warm = replace(THEME, palette=replace(Palette(), rule=grey))
    large = replace(warm, opening=replace(warm.opening, colour="rule"))
    small = replace(large, scale=replace(large.scale, title=13.0))

    assert list(faults(large)) == []
    assert [fault.pair.key for fault in faults(small)] == ["title_block.colour"]


def test_what_is_asked_is_level_aa() -> None:
    assert (READABLE, LARGE_READABLE, LARGE, LARGE_BOLD) == (4.5, 3.0, 18.0, 14.0)


def test_what_is_between_two_colours() -> None:
    assert mixed("#000000", "#FFFFFF", 0.0) == "#000000"
    assert mixed("#000000", "#FFFFFF", 1.0) == "#FFFFFF"
    assert mixed("#102030", "#304050", 0.5) == "#203040"


def test_lower_headings_subtitles_and_captions_are_held_to_it_where_they_have_colours_of_their_own() -> None:
    pale = replace(THEME.palette, heading_2="#BBBBBB", subtitle_text="#BBBBBB", caption_text="#BBBBBB")
    theme = replace(THEME, palette=pale)
    worn = replace(
        theme,
        headings=replace(theme.headings, lower="heading_2"),
        opening=replace(theme.opening, subtitle="subtitle_text"),
        captions="caption_text",
    )

    assert list(faults(theme)) == []
    assert {fault.pair.key for fault in faults(worn)} == {
        "headings.lower", "title_block.subtitle", "tables.captions",
    }  # fmt: skip
