"""Where a reader has none of a theme's fonts, text falls back to letters of the same kind."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from briefgen.backends.html.style import stack
from briefgen.theme import Family, default_theme
from briefgen.theme.families import ATKINSON, MONO, SANS, SERIF, SOURCE_SERIF


@pytest.mark.parametrize(
    ("role", "family", "ending"),
    [
        ("body", SERIF, "serif"),
        ("body", ATKINSON, "sans-serif"),
        ("sans", SANS, "sans-serif"),
        ("sans", SOURCE_SERIF, "serif"),
        ("mono", MONO, "monospace"),
    ],
)
def test_the_generic_family_is_of_the_familys_kind(role: str, family: Family, ending: str) -> None:
    fonts = replace(default_theme().fonts, **{role: family})

    assert stack(fonts, role).split(",")[-1] == ending


def test_a_common_font_of_its_kind_comes_before_those_of_other_scripts() -> None:
    names = stack(replace(default_theme().fonts, body=ATKINSON), "body")

    assert names.index("Arial") < names.index("Amiri")
