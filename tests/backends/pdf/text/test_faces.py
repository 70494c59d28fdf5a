"""Faces: each at its optical size beside the others."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from backends.pdf import judge
from briefgen.backends.pdf.style import sheet
from briefgen.backends.pdf.text.faces import Face
from briefgen.backends.pdf.text.lines import break_lines
from briefgen.backends.pdf.text.typeface import Typeface
from briefgen.backends.pdf.text.words import set_text
from briefgen.theme import Theme, default_theme
from documents import minimal, say

ARABIC = "كتاب"


def scaled(scale: float) -> Theme:
    theme = default_theme()
    lent = tuple(replace(each, scale=scale) for each in theme.fonts.fallbacks)
    return replace(theme, fonts=replace(theme.fonts, fallbacks=lent))


def width(words: str, scale: float) -> float:
    looks = sheet(scaled(scale), "en", False)
    return break_lines(set_text((words,), looks.body, looks), 900)[0].width


def test_a_lent_face_is_set_larger_and_the_others_are_not() -> None:
    assert abs(width(ARABIC, 1.25) - 1.25 * width(ARABIC, 1.0)) < 1e-6
    assert width("book", 1.25) == width("book", 1.0)


def test_the_page_shows_it_at_the_size_it_was_measured_at() -> None:
    data = judge.made(replace(minimal(), body=(say(ARABIC),)), scaled(1.25))
    assert re.search(r"/F\d+ 13\.1[23] Tf", "".join(judge.contents(data)))


def test_a_long_word_of_a_larger_face_is_cut_to_fit() -> None:
    looks = sheet(scaled(1.25), "en", False)
    lines = break_lines(set_text((ARABIC * 20,), looks.body, looks), 100)
    assert max(line.width for line in lines) <= 100.02


def test_letters_of_several_heights_read_in_their_order() -> None:
    from readers import pdf_text

    assert "مجؤب" in pdf_text(judge.made(replace(minimal(), body=(say("مجؤب"),))))


def test_a_face_that_no_text_asks_for_is_not_read() -> None:
    face = Face("no_such_package/no_such.ttf", 1.0)
    lender = Face(default_theme().fonts.body.regular, 1.0)
    assert Typeface((lender, face), "en", ()).width("book") > 0
    with pytest.raises(FileNotFoundError):
        Typeface((lender, face), "en", ()).width(ARABIC)
