"""Ties between words: what a line end must not part."""

from __future__ import annotations

import pytest

from briefgen.backends.shared.bonds import clings, holds, is_number, one_number

TIED = """
12|% 412|million 12.5|km €12|million 35|°C 1|204 12|000 EUR|12 Table|2 Figure|3, (section|4.2) p.|12 No.|5 Annex|2
№|7 Tableau|3 Mr|Halvorsen Dr.|Åsen Gen.|Soleimani M.|Dupont J.|Tolkien J.R.R.|Tolkien 5|milliards,
word|– word|— raison|? Oui|! mot|» «|mot cela|; deux|: budget|…
31|March (3|April, 3.|März 1|mars March|31, mayo|5 ٣١|مارس 10|a.m. 3|pm 9|am 9|Uhr
Abs.|3 Vol.|12 z.|B. d.|h., u.|a.) i.|d. d.|R.
"""
LOOSE = (
    "the|council of|12 in|2024 2024|300 table|and word|word –|word a|matter Mr|and J.|and 12|people plan|B (see|also "
    "March|the 2026|March in|March 27|and March|2026 B|d. z.|Beispiel"
)


@pytest.mark.parametrize("pair", TIED.split())
def test_words_that_belong_together(pair: str) -> None:
    before, after = pair.split("|")
    assert holds(before) & clings(after)


@pytest.mark.parametrize("pair", LOOSE.split())
def test_words_that_may_be_parted(pair: str) -> None:
    before, after = pair.split("|")
    assert not holds(before) & clings(after)


@pytest.mark.parametrize("pair", ["1|234", "12|%", "412|million", "US$|9", "CHF|1'234", "2.5|kWh", "١٢|٪"])
def test_parts_of_one_number(pair: str) -> None:
    assert one_number(*pair.split("|"))


@pytest.mark.parametrize("pair", ["Table|2", "Mr|Halvorsen", "word|–", "2024|the", "J.|Dupont", "31|March"])
def test_words_that_belong_together_are_no_number_for_that(pair: str) -> None:
    assert not one_number(*pair.split("|"))


@pytest.mark.parametrize(
    "word", ["1,234,567", "−12.5%", "€1.204,5", "(1,234)", "2026-03-31", "12kWh", "١٬٢٣٤", "1'234", "3"]
)
def test_numbers_with_their_signs(word: str) -> None:
    assert is_number(word)


@pytest.mark.parametrize("word", ["word", "9f86d081884c7d65", "A1-B2-C3", "annex-2026/table", "1" * 60, ""])
def test_what_is_no_number(word: str) -> None:
    assert not is_number(word)
