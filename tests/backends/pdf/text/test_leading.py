"""Lines of Arabic are as far apart as its letters need: no hamza of a line touches a tail of the one above."""

from __future__ import annotations

import pytest
import uharfbuzz

from briefgen.backends.pdf.style import Sheet, sheet
from briefgen.backends.pdf.voice import Voice
from briefgen.theme import default_theme, face_path

TALL_AND_DEEP = "أإريو"


def voices(made: Sheet) -> tuple[Voice, ...]:
    return (
        made.body,
        made.lead,
        made.small,
        made.note,
        made.cell,
        made.title,
        made.subtitle,
        made.figure,
        *made.headings,
    )


def ink(face: str) -> float:
    """From the top of the highest of such letters to the bottom of the lowest, in sizes."""
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(face_path(face))))
    found = [font.get_glyph_extents(font.get_nominal_glyph(ord(letter))) for letter in TALL_AND_DEEP]
    tops, bottoms = [each.y_bearing for each in found], [each.y_bearing + each.height for each in found]
    return float(max(tops) - min(bottoms)) / float(font.face.upem)


def test_lines_of_arabic_do_not_touch() -> None:
    family = default_theme().fonts.fallbacks[0]
    for voice in voices(sheet(default_theme(), "ar", True)):
        face = family.bold if voice.bold else family.regular
        assert voice.leading >= voice.size * family.scale * ink(face)


@pytest.mark.parametrize(
    ("language", "rtl", "wider"), [("ar", True, True), ("fa-IR", True, True), ("he", True, False), ("en", False, False)]
)
def test_only_arabic_letters_get_more_room(language: str, rtl: bool, wider: bool) -> None:
    made, usual = sheet(default_theme(), language, rtl), sheet(default_theme(), "en", False)
    for voice, other in zip(voices(made), voices(usual), strict=True):
        assert (voice.leading > other.leading) is wider
        assert voice.size == other.size
