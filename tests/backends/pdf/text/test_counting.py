"""Lines that are only counted are as many as those that are made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.backends.pdf.style import sheet
from briefgen.backends.pdf.text.counting import IN_DOUBT, Widths, count_lines
from briefgen.backends.pdf.text.lines import break_lines, number_of_lines
from briefgen.backends.pdf.text.words import set_text
from briefgen.document import Emphasis, Inlines, LineBreak, Strong
from briefgen.theme import default_theme

SHEET = sheet(default_theme(), "en", False)
WIDTHS = Widths(SHEET, SHEET.cell)
SAYINGS = [
    *("the", "of", "a", "transport", "administration", "decision-making", "incomprehensibilities", "naïve", "“quoted”"),
    *("1,234.5", "12", "%", "and/or", "Mr", "Smith", "–", "(so)", "p.", "€9", "https://example.org/?a=long&b=address"),
    *("fin-", "α", "中文", "שלום", "soft\u00adhyphen"),
]
TEXTS = st.lists(st.sampled_from(SAYINGS), min_size=0, max_size=9).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda end: end + " ".join(words) + end)
)
CONTENT = st.lists(
    st.one_of(TEXTS, TEXTS.map(lambda text: Strong((text,))), TEXTS.map(lambda text: Emphasis((Strong((text,)),)))),
    min_size=1,
    max_size=4,
).map(tuple)


def made(content: Inlines, width: float) -> int:
    return len(break_lines(set_text(content, SHEET.cell, SHEET), width, hyphenate=True))


@given(CONTENT, st.floats(12, 260))
def test_lines_are_counted_as_they_are_broken_or_not_at_all(content: Inlines, width: float) -> None:
    assert count_lines(content, WIDTHS, width) in (made(content, width), IN_DOUBT)
    assert number_of_lines(set_text(content, SHEET.cell, SHEET), width, hyphenate=True) == made(content, width)


@pytest.mark.parametrize("width", range(45, 300, 2))
@pytest.mark.parametrize(
    "content",
    [
        ("Ministers agreed in principle to a phased approach of decision-making on administration and its transport",),
        ("Ministers ", Strong(("agreed",)), "; in principle ", Emphasis(("to a phased",)), " incomprehensibility. "),
    ],
)
def test_ordinary_cells_are_counted_at_any_width(content: Inlines, width: int) -> None:
    widest = max(WIDTHS[word] for word in ("administration", "incomprehensibility."))
    counted = count_lines(content, WIDTHS, width)

    assert counted == made(content, width) or (counted == IN_DOUBT and width < widest)


def test_what_is_more_than_words_is_left_to_the_lines() -> None:
    assert count_lines(("one", LineBreak(), "two"), WIDTHS, 300) == IN_DOUBT
    assert count_lines((), WIDTHS, 300) == 0
