"""Lines: none too wide, no letter lost, breaks where they may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.backends.pdf.style import sheet
from briefgen.backends.pdf.text.breaks import parts
from briefgen.backends.pdf.text.lines import Line, balanced_lines, break_lines
from briefgen.backends.pdf.text.words import set_text
from briefgen.document import LineBreak, Strong
from briefgen.theme import default_theme

SHEET = sheet(default_theme(), "en", False)


def said(line: Line) -> str:
    return "".join(
        item[1] for piece in line.pieces for item in piece.glyphs.items[:: -1 if piece.level & 1 else 1]
    ).replace("\u200b", "")


@given(st.text(st.sampled_from("abcW.- \u00adéß—/ابת中"), min_size=1, max_size=80), st.floats(20, 300))
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, width: float) -> None:
    lines = break_lines(set_text((text,), SHEET.body, SHEET), width)
    assert all(line.width <= width + 0.02 for line in lines)
    kept = "".join(map(said, lines)).replace(" ", "").replace("\u00ad", "")
    assert kept == text.replace(" ", "").replace("\u00ad", "")


@pytest.mark.parametrize("width", range(60, 400, 3))
def test_prose_keeps_within_any_width(width: int) -> None:
    prose = "Ministers agreed in principle to a phased approach, but its cost and the order of its steps are open. " * 3
    lines = break_lines(set_text((prose,), SHEET.body, SHEET), width)
    assert max(line.width for line in lines) <= width + 0.02
    assert min(line.width for line in lines[:-1]) > width - 75


def test_a_word_longer_than_the_line_is_broken_and_fills_lines() -> None:
    lines = break_lines(set_text(("x" * 200,), SHEET.cell, SHEET), 60)
    assert all(40 < line.width <= 60.02 for line in lines[:-1])


def test_no_space_comes_where_a_word_may_only_be_divided() -> None:
    lines = break_lines(set_text(("one and/or two three",), SHEET.body, SHEET), 90)
    assert [said(line) for line in lines] == ["one and/or two ", "three"]
    assert not lines[0].uniform()
    assert break_lines(set_text(("one and or two three",), SHEET.body, SHEET), 90)[0].uniform()


def test_the_space_that_ends_a_line_is_of_its_own_style() -> None:
    line = break_lines(set_text((Strong(("one",)), " two three"), SHEET.body, SHEET), 30)[0]
    assert said(line) == "one "
    assert line.pieces[0].style is not line.pieces[1].style
    assert not line.uniform()


def test_a_soft_hyphen_shows_only_where_a_line_ends_at_it() -> None:
    text = set_text(("inter\u00adgovernmental",), SHEET.body, SHEET)
    assert [said(line) for line in break_lines(text, 400)] == ["intergovernmental"]
    assert [said(line) for line in break_lines(text, 85)] == ["inter\u00ad", "governmental"]


def test_a_fixed_space_holds_its_words_together() -> None:
    lines = break_lines(set_text(("about 12\u00a0000 people",), SHEET.body, SHEET), 62)
    assert [said(line).strip() for line in lines] == ["about", "12 000", "people"]


def test_a_line_break_is_kept_and_words_may_change_style_within() -> None:
    lines = break_lines(set_text(("un", Strong(("break",)), "able", LineBreak(), "next"), SHEET.body, SHEET), 400)
    assert [said(line).strip() for line in lines] == ["unbreakable", "next"]


@given(st.integers(3, 12), st.floats(300, 480))
def test_a_balanced_title_is_as_short_and_leaves_no_word_alone(count: int, width: float) -> None:
    words = ["Replacing", "lead", "water", "pipes", "in", "all", "public", "schools", "before", "the", "year", "ends"]
    text = set_text((" ".join(words[:count]),), SHEET.title, SHEET)
    lines, balanced = break_lines(text, width), balanced_lines(text, width)
    assert len(balanced) == len(lines)
    assert min(line.width for line in balanced) >= min(line.width for line in lines) - 1e-6


@pytest.mark.parametrize(
    ("chunk", "expected"),
    [
        ("well-known", ["well-", "known"]),
        ("-5", ["-5"]),
        ("2019–2024", ["2019–2024"]),
        ("and/or", ["and/", "or"]),
        ("re\u00adform", ["re", "form"]),
        ("plain", ["plain"]),
    ],
)
def test_where_a_line_may_end(chunk: str, expected: list[str]) -> None:
    assert [text for text, _ in parts(chunk)] == expected
