"""A BCP 47 tag → the fixed words of its language, with the dates, numbers and spelling of its region."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.json import decode
from msgspec.structs import asdict, replace

from briefgen.words.numerals import Numerals
from briefgen.words.words import Words

AnyWords = TypeVar("AnyWords", bound=Struct)
LANGUAGES = ("ar", "de", "en", "es", "fr", "pt")
SPELT_OTHERWISE = {"en-us": "en_us", "pt-br": "pt_br"}
REGIONS = Path(__file__).with_name("regions.json")
"""What Unicode's CLDR says of regions that write dates and numbers otherwise; `docs/regions.py` makes it."""


class Region(Struct, frozen=True, omit_defaults=True):
    """What a region writes otherwise than its language, by the names that `Words` has for it."""

    date: str | None = None
    months: tuple[str, ...] | None = None
    numerals: Numerals | None = None


@lru_cache(maxsize=16)
def words_for(language: str) -> Words:
    """The words for a BCP 47 tag, as its region writes them; English for a language that has none yet."""
    words: Words = import_module(f"briefgen.words.languages.{language_of(language)}").WORDS
    changed = asdict(_regions().get(region_of(language), Region())) if region_of(language) else {}
    own = {name: value for name, value in changed.items() if value is not None}
    return replace(in_spelling(words, language), **own)


def language_of(tag: str) -> str:
    """The language of a tag, or English where it has no words yet."""
    code = tag.lower().replace("_", "-").split("-")[0]
    return code if code in LANGUAGES else "en"


def region_of(tag: str) -> str:
    """Language and region of a tag, in small letters, or nothing where it names no region."""
    code, *more = tag.lower().replace("_", "-").split("-")
    return next((f"{code}-{part}" for part in more if len(part) in (2, 3)), "")


def in_spelling(words: AnyWords, tag: str) -> AnyWords:
    """The words as the tag's region spells them."""
    name = SPELT_OTHERWISE.get(region_of(tag))
    if name is None:
        return words
    from briefgen.words.respelling import respelled

    return respelled(words, import_module(f"briefgen.words.languages.{name}").SPELLING)


@lru_cache(maxsize=1)
def _regions() -> dict[str, Region]:
    return decode(REGIONS.read_bytes(), type=dict[str, Region])


def has_words(language: str) -> bool:
    """Whether the fixed words exist in the language of a tag."""
    return language.split("-")[0].lower() in LANGUAGES


def language_codes() -> tuple[str, ...]:
    """The languages whose fixed words exist."""
    return LANGUAGES
