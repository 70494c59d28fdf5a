"""Syllables: where pyphen's own reading of its patterns puts them, no letter changed, names and signs left alone."""

from __future__ import annotations

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.backends.pdf.text.hyphenation import syllables

WORDS = {
    "en-GB": "intergovernmental responsibilities infrastructure procurement characteristically organisation",
    "en-US": "intergovernmental responsibilities infrastructure procurement reconciliation",
    "de": "Donaudampfschifffahrt Verantwortung Wasserleitung Zusammenarbeit übermorgen",
    "fr": "intergouvernemental responsabilité développement l’administration",
    "es": "intergubernamental responsabilidad infraestructura",
    "ru-RU": "министерство ответственность водоснабжение",
    "nb": "departementet vannforsyning ansvarlighet",
}


@pytest.mark.parametrize(("language", "word"), [(key, word) for key, words in WORDS.items() for word in words.split()])
def test_syllables_are_those_of_another_reader_of_the_same_patterns(language: str, word: str) -> None:
    judge = pyphen.Pyphen(lang=pyphen.language_fallback(language), left=3, right=3)
    assert "-".join(syllables(word.replace("l’", ""), language)) == judge.inserted(word.replace("l’", ""))


def test_a_long_word_has_syllables() -> None:
    assert syllables("responsibilities", "en-GB") == ("respons", "ib", "il", "it", "ies")
    assert syllables("“responsibilities,”", "en-GB") == ("“respons", "ib", "il", "it", "ies,”")


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("short", "en-GB"),
        ("UNICEFISATION", "en-GB"),
        ("B2Bcommunication", "en-GB"),
        ("responsibilities", "zh"),
        ("responsibilities", "../../secret"),
        ("state-of-affairs", "en-GB"),
        ("desk@institute.example", "en-GB"),
        ("", "en-GB"),
    ],
)
def test_what_is_no_plain_word_stays_whole(word: str, language: str) -> None:
    assert syllables(word, language) == (word,)


@given(st.text(max_size=30), st.sampled_from(["en-GB", "de-CH", "fr", "hu", "no", "pt-BR", "sr-Latn", "x"]))
def test_no_letter_is_lost_or_changed(word: str, language: str) -> None:
    parts = syllables(word, language)
    assert "".join(parts) == word
    assert len(parts) == 1 or min(map(len, parts[:: len(parts) - 1])) >= 3


def test_more_letters_in_a_row_than_any_word_has_are_left_alone() -> None:
    assert len(syllables("representation" * 5, "en")) > 1
    assert syllables("representation" * 500, "en") == ("representation" * 500,)
