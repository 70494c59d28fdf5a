"""Whole paragraphs: as even as can be, ties kept, hyphens only in need, words whole again where none was needed."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.backends.pdf.style import sheet
from briefgen.backends.pdf.text.breaking import PROSE
from briefgen.backends.pdf.text.lines import Line, balanced_lines, break_lines, even_lines
from briefgen.backends.pdf.text.words import Text, set_text
from briefgen.backends.pdf.voice import Voice
from briefgen.document import Inline, LineBreak, Link, Strong
from briefgen.theme import default_theme

SHEET = sheet(default_theme(), "en-GB", False)
PROSE_TEXT = (
    "Ministers agreed in principle to a phased approach, but its cost and the order of its steps are open, and "
    "regional offices still wait for guidance on staffing, procurement and the duties that follow from the statute. "
)
LETTERS = "abcW.- \u00adéß—/ابת中12%“"


def text_of(*content: Inline, voice: Voice | None = None) -> Text:
    return set_text(content, voice or SHEET.body, SHEET)


def said(line: Line) -> str:
    return "".join(item[1] for piece in line.pieces for item in piece.glyphs.items).replace("\u200b", "")


def cost(widths: list[float], width: float) -> float:
    return sum((1 - each / width) ** 2 + PROSE.line for each in widths[:-1])


def possible(text: Text, width: float) -> list[list[float]]:
    """The widths of the lines of every way to break a text of few words."""
    words, space, found = [word.width for word in text.words], text.glues[0].width, []
    for count in range(len(words)):
        for inner in combinations(range(1, len(words)), count):
            lines = [words[a:b] for a, b in pairwise([0, *inner, len(words)])]
            widths = [sum(line) + space * (len(line) - 1) for line in lines]
            if max(widths) <= width and min(widths[:-1], default=width) >= PROSE.least * width:
                found.append(widths)
    return found


@given(st.lists(st.sampled_from(PROSE_TEXT.replace(",", "").split()[:-1]), min_size=4, max_size=11))
def test_no_other_way_to_break_is_more_even(words: list[str]) -> None:
    text = text_of(" ".join([*words, "procurement"]))
    found = [line.width for line in even_lines(text, 170)]
    ways = [way for way in possible(text, 170) if way[-1] > 0.16 * 170]
    if ways and found[-1] > 0.16 * 170 and min(found[:-1], default=170) >= 0.6 * 170:
        assert cost(found, 170) <= min(cost(way, 170) for way in ways) + 1e-9


def test_prose_is_more_even_than_lines_filled_one_by_one() -> None:
    def roughness(lines: list[Line], width: float) -> float:
        return sum((1 - line.width / width) ** 2 for line in lines[:-1])

    widths = range(240, 460, 4)
    text = text_of(PROSE_TEXT * 2)
    filled = sum(roughness(break_lines(text, width), width) for width in widths)
    even = sum(roughness(even_lines(text, width), width) for width in widths)
    assert even < filled * 0.97


@given(st.text(st.sampled_from(LETTERS), min_size=1, max_size=80), st.floats(20, 300), st.sampled_from([0, 1, 2]))
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, width: float, way: int) -> None:
    made = text_of(text)
    lines = (even_lines(made, width), break_lines(made, width, hyphenate=True), balanced_lines(made, width))[way]
    assert all(line.width <= width + 0.02 or len(said(line).strip(" \u00ad")) == 1 for line in lines)
    kept = "".join("".join(sorted(said(line))) for line in lines).replace(" ", "").replace("\u00ad", "")
    assert sorted(kept) == sorted(text.replace(" ", "").replace("\u00ad", ""))


@pytest.mark.parametrize("width", range(160, 440, 5))
def test_ties_hold_at_any_width_of_prose(width: int) -> None:
    prose = "They paid 412 million euros or 12 % of it, says Mr Halvorsen – see Table 2 – for 35 km in May. " * 3
    ends = [said(line).split()[-1] for line in even_lines(text_of(prose), width)[:-1]]
    starts = [said(line).split()[0] for line in even_lines(text_of(prose), width)[1:]]
    assert not {"412", "12", "Mr", "Table", "35"} & set(ends)
    assert not {"–", "%"} & set(starts)


def test_a_tie_is_torn_rather_than_a_line_too_wide() -> None:
    lines = break_lines(text_of("412 million"), 40, hyphenate=True)
    assert [said(line).strip() for line in lines] == ["412", "million"]


def test_words_are_divided_only_where_lines_would_be_empty() -> None:
    wide = break_lines(text_of(PROSE_TEXT), 400, hyphenate=True)
    assert not any("\u00ad" in said(line) for line in wide + even_lines(text_of(PROSE_TEXT * 3), 400))
    narrow = break_lines(text_of("The responsibilities", voice=SHEET.cell), 70, hyphenate=True)
    assert [said(line) for line in narrow] == ["The responsibil\u00ad", "ities"]
    assert [said(line).strip() for line in break_lines(text_of("The responsibilities"), 85)] == [
        "The",
        "responsibilities",
    ]


def test_a_title_is_never_divided() -> None:
    lines = balanced_lines(text_of("Intergovernmental responsibilities characteristically", voice=SHEET.title), 250)
    assert not any("\u00ad" in said(line) for line in lines)


def test_a_word_wider_than_a_title_gets_hyphens_and_no_other_does() -> None:
    german = sheet(default_theme(), "de", False)
    title = "Verwaltung und Rindfleischetikettierungsüberwachungsaufgabe"
    text = set_text((title,), german.title, german)
    lines = [said(line).strip() for line in balanced_lines(text, 330)]

    assert "".join(lines).replace("\u00ad", "").replace(" ", "") == title.replace(" ", "")
    assert all(line.endswith("\u00ad") for line in lines[1:-1])
    assert lines[0] in ("Verwaltung und", "Verwaltung und Rindfleisch\u00ad")
    assert said(balanced_lines(text_of("W" * 30, voice=SHEET.title), 200)[0]).isalpha()


def test_prose_is_more_even_beside_a_word_wider_than_a_line_too() -> None:
    def roughness(lines: list[Line], width: float) -> float:
        return sum((1 - line.width / width) ** 2 for line in lines[:-1])

    text, widths = text_of(PROSE_TEXT + "W" * 40 + " " + PROSE_TEXT), range(230, 310, 4)
    filled = sum(roughness(break_lines(text, width, hyphenate=True), width) for width in widths)
    even = sum(roughness(even_lines(text, width), width) for width in widths)
    assert even < filled * 0.8


def test_a_letter_wider_than_a_line_has_one_of_its_own() -> None:
    assert [said(line).strip() for line in even_lines(text_of("W W. of"), 4.0)][:2] == ["W", "W"]
    assert len(balanced_lines(text_of("WWW", voice=SHEET.title), 4.0)) == 3


def test_a_title_rather_ends_a_line_between_words_than_after_a_hyphen() -> None:
    lines = balanced_lines(text_of("Washington’s Line on Iran-Backed Militias in Iraq", voice=SHEET.title), 430)
    assert [said(line).strip() for line in lines] == ["Washington’s Line on", "Iran-Backed Militias in Iraq"]


def test_running_text_in_a_narrow_place_gets_hyphens_and_whole_words_elsewhere() -> None:
    lines = even_lines(text_of("See responsibilities of infrastructure and characteristically officious offices"), 95)
    whole = "".join(map(said, lines)).replace("\u00ad", "")
    assert "officious" in whole
    assert any("\u00ad" in said(line) for line in lines)
    joined = [piece for line in lines for piece in line.pieces if piece.width > 30]
    assert max(len(piece.glyphs.items) for piece in joined) >= len("respons")


def test_a_hyphen_inside_a_link_belongs_to_it() -> None:
    from briefgen.backends.pdf.file.tags import Node
    from briefgen.backends.pdf.text.style import Mark

    mark = Mark(Node("Link"), "there", uri="https://example.org")
    text = set_text((Link("https://example.org", ("responsibilities",)),), SHEET.body, SHEET, lambda _: mark)
    lines = break_lines(text, 60, hyphenate=True)
    assert lines[0].pieces[-1].mark is mark
    assert said(lines[0]).endswith("\u00ad")


def test_forced_line_ends_are_kept() -> None:
    lines = even_lines(text_of("one two", LineBreak(), "three", LineBreak(), Strong(("four",))), 400)
    assert [said(line).strip() for line in lines] == ["one two", "three", "four"]
    assert said(lines[0]).endswith(" ")


@given(st.lists(st.sampled_from(["of", "a", "programme", "12", "345", "%", "CHF", "7.5", "million"]), max_size=9))
def test_a_number_stays_on_one_line_where_it_has_room(words: list[str]) -> None:
    number = "1 234 567"
    whole = text_of(number)
    width = sum(word.width for word in whole.words) + 2 * whole.glues[0].width

    lines = break_lines(text_of(" ".join([*words, "the", number, "the", *words])), width + 0.1, hyphenate=True)

    assert [line for line in map(said, lines) if number in line]


def test_few_hyphens_divide_only_what_is_wider_than_the_line() -> None:
    text = text_of("A notwithstanding internationalisation")
    width = max(word.width for word in text.words[:-1]) + 1

    assert [said(line).rstrip() for line in break_lines(text, width, hyphenate=True, sparing=True)][:2] == [
        "A",
        "notwithstanding",
    ]
    assert len(break_lines(text, width, hyphenate=True, sparing=True)) == 4
    assert said(break_lines(text, width, hyphenate=True)[0]).startswith("A not")


@pytest.mark.parametrize("width", range(60, 140, 2))
def test_a_word_that_could_begin_the_next_line_is_not_divided_for_nothing(width: int) -> None:
    text = text_of("It halves the journey, opens the fishing villages and guards the existing regulations")
    divided = break_lines(text, width, hyphenate=True)
    whole = break_lines(text, width, hyphenate=True, sparing=True)

    if any("\u00ad" in said(line) for line in divided):
        assert len(divided) < len(whole) or min(line.width for line in whole[:-1]) < 0.4 * width


@pytest.mark.parametrize("width", range(46, 120, 2))
def test_a_name_is_divided_only_where_it_is_wider_than_its_column(width: int) -> None:
    names = "Hamburg Port Authority, European Commission, Transelectrica Ukrenergo"
    longest = max(SHEET.style(SHEET.cell).width(word) for word in names.split())
    for lines in (
        break_lines(text_of(names, voice=SHEET.cell), width, hyphenate=True),
        even_lines(text_of(names, voice=SHEET.cell), width),
    ):
        assert any("\u00ad" in said(line) for line in lines) is (width < longest)


def test_a_capital_says_nothing_of_a_name_in_german() -> None:
    german = sheet(default_theme(), "de", False)
    text = set_text(("Die Verantwortlichkeit Entwicklungszusammenarbeit",), german.cell, german)

    assert any("\u00ad" in said(line) for line in break_lines(text, 120, hyphenate=True))
