"""Ties between words: what a line end must not part."""

from __future__ import annotations

import pytest

from briefgen.backends.pdf.text.bonds import clings, holds

TIED = """
12|% 412|million 12.5|km €12|million 35|°C 1|204 12|000 EUR|12 Table|2 Figure|3, (section|4.2) p.|12 No.|5 Annex|2
№|7 Tableau|3 Mr|Halvorsen Dr.|Åsen Gen.|Soleimani M.|Dupont J.|Tolkien J.R.R.|Tolkien 5|milliards,
word|– word|— raison|? Oui|! mot|» «|mot cela|; deux|: budget|…
"""
LOOSE = (
    "the|council of|12 in|2024 2024|300 table|and word|word –|word a|matter Mr|and J.|and 12|people plan|B (see|also"
)


@pytest.mark.parametrize("pair", TIED.split())
def test_words_that_belong_together(pair: str) -> None:
    before, after = pair.split("|")
    assert holds(before) & clings(after)


@pytest.mark.parametrize("pair", LOOSE.split())
def test_words_that_may_be_parted(pair: str) -> None:
    before, after = pair.split("|")
    assert not holds(before) & clings(after)
