"""What a set of words for charts holds, and the one that belongs to a language."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from msgspec import Struct

LANGUAGES = ("en", "fr", "es", "de", "pt", "ar")


class ChartWords(Struct, frozen=True, kw_only=True):
    """Words of one language for charts; `{…}` are places to fill.

    `kinds`, `axes` and `letters` are keyed by the spec's names. Quadrants go from the upper left to the lower right,
    levels from the least to the greatest; `months` are short, for axes. `labels` are a chart's words where it is told.
    """

    kinds: dict[str, str]
    axes: dict[str, str]
    low: str
    high: str
    power_interest: tuple[str, str, str, str]
    impact_effort: tuple[str, str, str, str]
    letters: dict[str, str]
    no_stance: str
    likelihoods: tuple[str, ...]
    impacts: tuple[str, ...]
    months: tuple[str, ...]
    not_shown: str
    lowest: str
    highest: str
    after: str
    share: str
    item: str
    data: str
    value: str
    labels: str
    counted: str


@lru_cache(maxsize=len(LANGUAGES))
def chart_words_for(language: str) -> ChartWords:
    """The words for a BCP 47 tag, by its language; English for a language that has none yet."""
    code = language.split("-")[0].lower()
    module = import_module(f"briefgen.words.charts.{code if code in LANGUAGES else 'en'}")
    words: ChartWords = module.WORDS
    return words
