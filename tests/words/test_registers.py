"""The words of registers are there in every language that has fixed words."""

from __future__ import annotations

import pytest

from briefgen.words import language_codes, register_words_for
from briefgen.words.choice import LANGUAGES
from briefgen.words.registers import RegisterWords

ENGLISH = register_words_for("en")


def test_the_languages_are_those_of_the_fixed_words() -> None:
    assert sorted(LANGUAGES) == sorted(language_codes())


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_has_every_word(code: str) -> None:
    words = register_words_for(code)

    assert set(words.fields) == set(ENGLISH.fields)
    assert set(words.values) == set(ENGLISH.values)
    assert (words is ENGLISH) == (code == "en")


def test_a_language_without_words_has_english_ones() -> None:
    assert isinstance(register_words_for("fi-FI"), RegisterWords)
    assert register_words_for("fi-FI") == ENGLISH
