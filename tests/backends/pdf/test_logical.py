"""What the structure tree says, read by the order of codes alone: the author's text, letter by letter."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backends.pdf import judge
from backends.pdf.logical import said
from briefgen.backends.pdf import PdfBackend
from briefgen.backends.pdf.text.faces import face
from briefgen.backends.pdf.text.showing import leftwards
from briefgen.document import Caption, Column, Document, Inline, Paragraph, Row, Superscript, Table
from briefgen.theme import default_theme
from documents import kitchen_sink, minimal, say

SIGNS = "ابجلاهميس\u064b\u0650\u0651\u0654אבגש\u05bcabcé012.,:-/()[]«»<>\u00a0\u00ad\u200c  "
Direction = Literal["ltr", "rtl"]


def directed(direction: Direction, *body: Paragraph | Table) -> Document:
    base = minimal()
    language = "ar" if direction == "rtl" else "en"
    return replace(base, properties=replace(base.properties, language=language, direction=direction), body=body)


def rendered(document: Document) -> bytes:
    return PdfBackend().render(document, default_theme(document.properties.language))


def narrow(*content: Inline) -> Table:
    """The text where words are cut between letters."""
    columns = Column(("A",), width=0.1), Column(("B",))
    return Table(columns, (Row(((Paragraph(content),), (Paragraph(content),))),), Caption("T", "1"))


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize(
    "text",
    [
        "تعتزم الوزارة استبدال 412 أنبوبا",
        "% () 585765794 يخ",
        "نعم (لا) [نعم] «لا» abc (نعم) 1-2",
        "مُحَمَّدٌ مجؤب",
        "لا\u00a0إله\u00a0إلا",
        "كتاب\u200cها",
        "שלום (abc) 12 עולם",
        "& ` ط",
    ],
)
def test_an_element_says_what_was_written(text: str, direction: Direction) -> None:
    judge.made(directed(direction, say(text), say("x", Superscript((text,)), " y")))


@given(st.text(st.sampled_from(SIGNS), min_size=1, max_size=60), st.sampled_from(["ltr", "rtl"]))
def test_so_it_does_whatever_was_written(text: str, direction: Direction) -> None:
    document = directed(direction, say(f"{text}."), narrow(f"{text}."))
    judge.assert_logical_text(rendered(document), document)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ((say("نعم لا"), say("x")), "'نعم لا' is said, and not"),
        ((say("لا (نعم)"),), "nothing says 'x'"),
        ((say("لا )نعم("), say("x")), "is said, and not"),
        ((say("لا(نعم)"), say("x")), "is said, and not"),
        ((say("لا (نعم)"), say("x"), say("y")), "'y' is said and was not written"),
    ],
)
def test_another_order_sign_or_space_is_found_out(wrong: tuple[Paragraph, ...], message: str) -> None:
    document = directed("rtl", say("لا (نعم)"), say("x"))
    with pytest.raises(AssertionError, match=message):
        judge.assert_logical_text(rendered(directed("rtl", *wrong)), document)


def test_a_page_number_does_not_run_into_its_heading() -> None:
    assert "1  The problem 2" in [element.text for element in said(judge.made(kitchen_sink()))]


@pytest.mark.parametrize("text", ["مُحَمَّدٌ", "مجؤب", "ٱلرَّحْمَٰنِ", "لا\u00a0إله", "(نعم)"])
def test_every_glyph_stands_where_it_was_set(text: str) -> None:
    shaped = face("fontpkg_amiri/files/Amiri-Regular.ttf").shape(text, True, "ar", ())
    glyphs, found = shaped.items, []
    for string in leftwards(shaped, [glyph[0] for glyph in glyphs]):
        x = string.right
        for gid in codes_of(string.shown):
            found.append((round(x, 1), round(string.up, 1), gid))
            x += shaped.face.advances[gid] + string.between
    pens = list(accumulate([glyph[2] for glyph in glyphs], initial=0.0))[:-1]
    places = [(pen + glyph[3], glyph[4], glyph[0]) for pen, glyph in zip(pens, glyphs, strict=True)]
    wanted = [(round(x, 1), round(up, 1), gid) for x, up, gid in places]
    assert sorted(found) == sorted(wanted)


def codes_of(shown: str) -> list[int]:
    raw = re.sub(r"(?s)\\(.)", lambda escape: {"r": "\r"}.get(escape[1], escape[1]), shown)
    return [ord(high) * 256 + ord(low) for high, low in zip(raw[::2], raw[1::2], strict=True)]
