"""The fixed words: each language has each word, with the same places to fill, and its region's dates and spelling."""

from __future__ import annotations

import datetime
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent
from msgspec import to_builtins

from briefgen.words import Words, has_words, language_codes, register_words_for, words_for
from briefgen.words.choice import LANGUAGES, REGIONS, SPELT_OTHERWISE
from words.test_numerals import bare

ROOT = Path(__file__).parent.parent.parent
LATIN = re.compile(r"[A-Za-z]")
OWN = ("date", "months", "numerals", "colon", "comma", "semicolon", "first")
"""What follows the language's own rules, and is tested for itself."""
TAGS = [*LANGUAGES, *SPELT_OTHERWISE]
SAMPLE = [
    "en-US", "en-GB", "en-CA", "en-IN", "en-ZA", "en-IE", "fr-CA", "fr-BE", "es-MX", "es-AR", "es-PE", "es-419",
    "de-AT", "de-DE", "pt-BR", "pt-PT", "pt-AO", "ar-EG", "ar-IQ", "ar-LB", "ar-DZ", "ar-MA", "ar-AE",
]  # fmt: skip


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Path and text of each word."""
    match value:
        case str():
            yield path, value
        case dict():
            for name, item in value.items():
                yield from texts(item, f"{path}.{name}")
        case list() | tuple():
            for index, item in enumerate(value):
                yield from texts(item, f"{path}[{index}]")


def words_of(words: Words) -> dict[str, str]:
    plain = {name: value for name, value in to_builtins(words).items() if name not in OWN}
    return dict(texts(plain))


@pytest.mark.parametrize("tag", TAGS)
def test_each_language_has_each_word_that_english_has(tag: str) -> None:
    english, own = words_of(words_for("en")), words_of(words_for(tag))
    more = {path for path in own if not re.fullmatch(r"\.values\.\w+\.[\w-]+", path)}

    assert more == set(english)
    assert [path for path, text in own.items() if not text.strip()] == []


@pytest.mark.parametrize("tag", TAGS)
def test_the_places_to_fill_are_those_of_english(tag: str) -> None:
    english = words_of(words_for("en"))
    places = {path: sorted(re.findall(r"\{\w+\}", text)) for path, text in words_of(words_for(tag)).items()}

    assert {path: found for path, found in places.items() if path in english} == {
        path: sorted(re.findall(r"\{\w+\}", text)) for path, text in english.items()
    }
    assert len(words_for(tag).months) == 12


def test_arabic_words_hold_no_latin_letters() -> None:
    mixed = [text for text in words_of(words_for("ar")).values() if LATIN.search(re.sub(r"\{\w+\}", "", text))]

    assert mixed == []


@pytest.mark.parametrize("tag", [*LANGUAGES, *SAMPLE])
def test_dates_and_numbers_of_a_region_are_those_of_cldr(tag: str) -> None:
    words = words_for(tag)
    locale = {"en": "en_001", "pt": "pt_PT"}.get(tag, tag.replace("-", "_"))
    day = datetime.date(2026, 11, 18)

    assert words.day(day) == format_date(day, "long", locale=locale)
    assert bare(words.number(9876543.21)) == bare(format_decimal(9876543.21, locale=locale))
    assert bare(words.percent(0.07)) == bare(format_percent(0.07, locale=locale))


def test_the_regions_are_what_babel_knows() -> None:
    spec = importlib.util.spec_from_file_location("regions", ROOT / "docs" / "regions.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    assert REGIONS.read_text(encoding="utf-8") == module.regions(), "run python docs/regions.py"


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ("en", "18 November 2026"),
        ("en-US", "November 18, 2026"),
        ("en_us", "November 18, 2026"),
        ("en-Latn-US", "November 18, 2026"),
        ("en-GB", "18 November 2026"),
        ("fr", "18 novembre 2026"),
        ("es", "18 de noviembre de 2026"),
        ("de", "18. November 2026"),
        ("pt", "18 de novembro de 2026"),
        ("ar", "18 نوفمبر 2026"),
        ("ar-IQ", "18 تشرين الثاني 2026"),
        ("nl-NL", "18 November 2026"),
    ],
)
def test_a_date_is_written_as_in_its_region(tag: str, printed: str) -> None:
    assert words_for(tag).day(datetime.date(2026, 11, 18)) == printed


def test_the_pattern_of_a_date_says_the_same() -> None:
    assert [words_for(tag).pattern for tag in ("en", "en-US", "de", "es")] == [
        "d MMMM yyyy", "MMMM d, yyyy", "d. MMMM yyyy", "d 'de' MMMM 'de' yyyy",
    ]  # fmt: skip


def test_a_region_writes_numbers_its_own_way() -> None:
    assert [words_for(tag).number(1234567.5) for tag in ("en-US", "en-IN", "de-CH", "es-MX", "pt-BR")] == [
        "1,234,567.5", "12,34,567.5", "1’234’567.5", "1,234,567.5", "1.234.567,5",
    ]  # fmt: skip


def test_a_region_spells_its_own_way() -> None:
    english, american = words_for("en-GB"), words_for("en-US")

    assert (english.callouts["judgement"], american.callouts["judgement"]) == ("Judgement", "Judgment")
    assert (english.record["organisation"], american.record["organisation"]) == ("Organisation", "Organization")
    assert (words_for("pt").section, words_for("pt-BR").section) == ("Secção", "Seção")


def spelling(tag: str) -> dict[str, str]:
    own: dict[str, str] = importlib.import_module(f"briefgen.words.languages.{SPELT_OTHERWISE[tag]}").SPELLING
    return own


def all_words(tag: str) -> list[str]:
    return [*words_of(words_for(tag)).values(), *(text for _, text in texts(to_builtins(register_words_for(tag))))]


@pytest.mark.parametrize("tag", SPELT_OTHERWISE)
def test_no_other_spelling_is_left(tag: str) -> None:
    assert [text for text in all_words(tag) if any(old in text for old in spelling(tag))] == []


def test_every_spelling_is_of_use() -> None:
    base = " ".join(all_words("pt"))

    assert [old for old in spelling("pt-br") if old not in base] == []


def test_words_agree_with_their_field_and_language() -> None:
    french, spanish = words_for("fr"), words_for("es")

    assert (french.value("priority", "high"), french.value("effort", "high")) == ("Élevée", "Élevé")
    assert (spanish.value("priority", "low"), spanish.value("effort", "low")) == ("Baja", "Bajo")
    assert (french.day(datetime.date(2026, 5, 1)), french.colon) == ("1er mai 2026", "\u00a0:")


def test_the_languages_are_known_by_their_codes() -> None:
    assert language_codes() == LANGUAGES
    assert [has_words(tag) for tag in ("pt-BR", "AR", "nl", "en-Latn-GB")] == [True, True, False, True]
