"""How a document looks: one frozen Theme of page, type, colour and space, and the fonts it is set in."""

from briefgen.theme.fonts import (
    Face,
    FontSet,
    coverage,
    extra_has,
    face_path,
    is_installed,
    missing_glyphs,
    uncovered,
    variations,
)
from briefgen.theme.theme import (
    Box,
    Boxes,
    Family,
    Fonts,
    PageSetup,
    Palette,
    Theme,
    Tone,
    TypeScale,
    default_theme,
)

__all__ = [
    "Box",
    "Boxes",
    "Face",
    "Family",
    "FontSet",
    "Fonts",
    "PageSetup",
    "Palette",
    "Theme",
    "Tone",
    "TypeScale",
    "coverage",
    "default_theme",
    "extra_has",
    "face_path",
    "is_installed",
    "missing_glyphs",
    "uncovered",
    "variations",
]
