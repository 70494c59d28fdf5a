"""Documents at the edge of what is sensible: they conform too, and lose no word."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from backends.pdf import judge
from briefgen.document import (
    Blocks,
    Callout,
    Caption,
    Column,
    Entries,
    Entry,
    Figure,
    Heading,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Reference,
    Row,
    Table,
    TitleBlock,
)
from documents import minimal, picture, row, say

CAPTION = Caption("Table", "1")
BODIES: dict[str, Blocks] = {
    "empty body": (),
    "empty para": (Paragraph(()), say("x")),
    "spaces": (say("   "), say("a")),
    "empty callout": (Callout("note", (), ()),),
    "callout of callout": (Callout("note", ("A",), (Callout("warning", ("B",), (say("x"),)),)),),
    "no rows": (Table((Column(("A",)),), (), CAPTION),),
    "empty cells": (Table((Column(()), Column(("B",))), (Row(((), ())),), CAPTION),),
    "no caption": (Table((Column(("A",)),), (row("x"),), Caption("", "")),),
    "empty list": (
        ListBlock(()),
        ListBlock(((), (say("x"),))),
    ),
    "figure huge": (Figure(picture("image/jpeg", 4000, 9000), "alt", Caption("Figure", "1")),),
    "figure in cell": (
        Table(
            (Column(("A",)), Column(("B",))),
            (Row(((Figure(picture("image/png"), "alt", Caption("Figure", "1")),), (say("x"),))),),
            CAPTION,
        ),
    ),
    "heading last": (say("x"), Heading(1, ("End",))),
    "break only": (PageBreak(),),
    "breaks": (PageBreak(), say("x"), PageBreak()),
    "entries empty": (Entries((Entry("[1]", (), "a"), Entry("", ("x",)))),),
    "quote empty": (Quote((), ("who",)),),
    "long label": (Entries((Entry("A very long label that goes on and on for a while longer than that", ("x",)),)),),
    "30 columns": (
        Table(tuple(Column((f"Col{i}",)) for i in range(30)), (row(*[f"longword{i}" for i in range(30)]),), CAPTION),
    ),
    "landscape x2": (
        Table((Column(("A",)),), (row("x"),), CAPTION, landscape=True),
        Table((Column(("A",)),), (row("y"),), CAPTION, landscape=True),
    ),
    "tall header": (Table((Column(("h " * 3000,)),), (row("x"), row("y")), CAPTION),),
    "long heading": (Heading(1, ("word " * 900,)), say("x")),
    "unknown ref": (say(Reference("nowhere", ("text",))),),
    "signs that no font has": (say("\U0001f600 漢字 देव \ufeff"),),
    "note in heading": (Heading(1, ("H", Note(("n",), 1))), say("x")),
    "note in header cell": (Table((Column(("A", Note(("n",), 1))),), tuple(row(str(i)) for i in range(90)), CAPTION),),
}


@pytest.mark.parametrize("name", BODIES)
def test_an_odd_body_conforms_and_keeps_its_words(name: str) -> None:
    document = replace(minimal(), body=BODIES[name])
    data = judge.made(document)
    if name != "signs that no font has":
        judge.assert_words_are_text(data, document)


def test_signs_that_no_font_has_are_drawn_as_a_stand_in_and_read_as_themselves() -> None:
    data = judge.made(replace(minimal(), body=BODIES["signs that no font has"]))
    assert "\U0001f600 漢字 देव" in judge.pages_text(data)[0]


def test_a_document_without_a_title_conforms() -> None:
    judge.made(replace(minimal(), title_block=TitleBlock(title=""), body=(Heading(1, ("First",)), say("x"))))
