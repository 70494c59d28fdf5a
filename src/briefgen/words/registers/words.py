"""What a set of words for registers holds, and the one that belongs to a language."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from msgspec import Struct

from briefgen.words.choice import in_spelling, language_of


class RegisterWords(Struct, frozen=True, kw_only=True):
    """Words of one language for the tables of registers.

    `fields` and `values` are keyed by the spec's names, alone or after their register or field and a dot; `phrases` by
    what they say. `reliability` and `credibility` are those of STANAG 2511. `terms` are the English words of likelihood
    in this language; `sentences` are for those that the phrase `likelihood` does not fit. `month` is a month of a year,
    `quarters` are its quarters.
    """

    month: str = "{month} {year}"
    quarters: tuple[str, str, str, str]
    fields: dict[str, str]
    values: dict[str, str]
    phrases: dict[str, str]
    reliability: dict[str, str]
    credibility: dict[str, str]
    terms: dict[str, str]
    sentences: dict[str, str] = {}


@lru_cache(maxsize=16)
def register_words_for(language: str) -> RegisterWords:
    """The words for a BCP 47 tag, as its region spells them; English for a language that has none yet."""
    words: RegisterWords = import_module(f"briefgen.words.registers.{language_of(language)}").WORDS
    return in_spelling(words, language)
