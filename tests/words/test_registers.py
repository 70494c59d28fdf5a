"""The words of registers are there in every language that has fixed words."""

from __future__ import annotations

from string import Formatter

import pytest

from briefgen.briefing.scales import EDITIONS
from briefgen.theme import default_theme, missing_glyphs
from briefgen.words import language_codes, register_words_for
from briefgen.words.choice import LANGUAGES
from briefgen.words.registers import RegisterWords

ALL = [scale for editions in EDITIONS.values() for scale in editions.values()]
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


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_languages_phrases_have_the_places_of_the_english_ones(code: str) -> None:
    words = register_words_for(code)

    assert {name: places(phrase) for name, phrase in words.phrases.items()} == {
        name: places(phrase) for name, phrase in ENGLISH.phrases.items()
    }
    assert all(places(sentence) == places(words.phrases["likelihood"]) for sentence in words.sentences.values())
    assert (set(words.reliability), set(words.credibility)) == (set("ABCDEF"), set("123456"))


def places(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_has_a_term_of_its_own_for_each_of_every_scale(code: str) -> None:
    terms = register_words_for(code).terms
    for scale in ALL:
        here = [terms.get(term, term) for term in scale.terms]
        assert len(set(here)) == len(here)
    assert set(terms) == ({term for scale in ALL for term in scale.terms} if code != "en" else set())


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_fonts_have_every_character(code: str) -> None:
    words = register_words_for(code)
    said = "".join(
        text
        for part in (words.fields, words.values, words.phrases, words.reliability, words.credibility, words.terms)
        for text in part.values()
    )

    assert missing_glyphs(said + "≈<>×–", default_theme(code).fonts) == ""


def test_american_papers_hold_judgments() -> None:
    american = register_words_for("en-US")

    assert american.fields["text"] == "Judgment"
    assert american.phrases["confidence"] == "Our confidence in this judgment is {level}."
    assert not any("judgement" in text.lower() for text in (*american.fields.values(), *american.phrases.values()))
