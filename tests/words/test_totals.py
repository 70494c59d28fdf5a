"""Names of rows that are sums, in every language that has words."""

from __future__ import annotations

import pytest

from briefgen.words.choice import LANGUAGES
from briefgen.words.totals import TOTALS, names_total


def test_every_language_has_its_own() -> None:
    assert tuple(TOTALS) == LANGUAGES


@pytest.mark.parametrize("word", [word for words in TOTALS.values() for word in words])
def test_a_sum_is_known_in_capitals_in_bold_and_with_what_it_sums_up(word: str) -> None:
    for text in (word, f" {word.upper()}: ", f"**{word.capitalize()}**", f"{word}, all stages", f"{word} (EUR m)"):
        assert names_total(text)


@pytest.mark.parametrize("text", ["", "Total SA", "TotalEnergies", "Summers", "Sum of squares", "Subtotal", "All"])
def test_other_names_are_none(text: str) -> None:
    assert not names_total(text)
