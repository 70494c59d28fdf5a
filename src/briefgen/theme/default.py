"""The look of a briefing that names none: a Python value, so that no theme file is read."""

from __future__ import annotations

from functools import lru_cache

from briefgen.theme.families import ARABIC, EXTRA, MONO, SANS, SERIF
from briefgen.theme.theme import Fonts, Theme

DEFAULT = "institute"
INSTITUTE = Theme(name=DEFAULT, fonts=Fonts(body=SERIF, sans=SANS, mono=MONO, fallbacks=(ARABIC,), extra=EXTRA))


@lru_cache(maxsize=8)
def default_theme(language: str = "en") -> Theme:
    """The look of a briefing that names no theme: A4, or US Letter where `language` is en-US."""
    return INSTITUTE.in_language(language)
