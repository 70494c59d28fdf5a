from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.backends.docx import widths
from briefgen.backends.docx.fonts import advances as measuring
from briefgen.backends.docx.fonts.advances import Advances, advances
from briefgen.document import Strong
from briefgen.theme import default_theme

LETTERS = advances(default_theme().fonts.sans.regular)
TEXTS = st.text(st.sampled_from("ab.,(9 \t\n-é–\u00a0漢"), max_size=12)


@pytest.mark.parametrize("parts", [("one", " two"), ("one ", "two"), ("one", " ", "two")])
def test_the_space_where_bold_text_ends_has_a_width(parts: tuple[str, ...]) -> None:
    hand = widths.Hand(9, widths.Letters(LETTERS, LETTERS))
    bold = tuple(Strong((part,)) if index % 2 else part for index, part in enumerate(parts))

    assert [line.width for line in widths._lines(bold, hand, 0.0)] == [pytest.approx(hand.width("one two"))]


@given(st.lists(TEXTS, max_size=8))
def test_a_text_is_as_wide_as_its_letters_however_often_it_is_asked_for(texts: list[str]) -> None:
    for text in texts * 2:
        assert LETTERS[text] == sum(LETTERS[sign] for sign in text)


def test_arabic_words_are_as_wide_as_their_letters_are_together() -> None:
    assert LETTERS["رقم"] > 1.3
    assert LETTERS["لمهمة"] < sum(LETTERS[sign] for sign in "لمهمة")
    assert LETTERS["a رقم b"] == pytest.approx(LETTERS["a "] + LETTERS["رقم"] + LETTERS[" b"])


def test_no_more_words_are_kept_than_a_set_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "REMEMBERED", 3)
    known = Advances({"a": 0.5, "b": 0.25})

    assert [known[text] for text in ("ab", "ba", "abab", "a", "ab")] == [0.75, 0.75, 1.5, 0.5, 0.75]
    assert len(known) <= 3


@given(TEXTS)
def test_plain_words_are_found_as_the_pattern_finds_them(text: str) -> None:
    pattern = widths.EAST_ASIAN_WORD if "漢" in text else widths.WORD
    found = [(LETTERS[word] * 9 * widths.ROOM, bool(gap)) for word, gap in re.findall(pattern, text)]

    assert [(word, bool(gap)) for word, gap in widths._words(text, LETTERS, 9)] == found
