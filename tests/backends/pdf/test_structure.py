"""The structure tree: elements, their attributes and order."""

from __future__ import annotations

import re

from msgspec.structs import replace

from backends.pdf import judge
from briefgen.document import Block, Caption, Column, Document, Heading, Note, Row, Table
from documents import cell, kitchen_sink, long_table, minimal, row, say


def holding(*body: Block) -> Document:
    return replace(minimal(), body=body)


def tags(data: bytes) -> set[str]:
    return {
        found.decode() for body in judge.Objects(data).packed.values() for found in re.findall(rb"/S/(\w+)/P ", body)
    }


def test_every_kind_of_element_is_there() -> None:
    wanted = "Document H1 H2 H3 P L LI Lbl LBody Table THead TBody TR TH TD Caption Figure Link Note Reference"
    assert set(wanted.split()) <= tags(judge.made(kitchen_sink()))
    assert {"BlockQuote", "TOC", "TOCI"} <= tags(judge.made(kitchen_sink()))


def test_levels_of_headings_do_not_skip() -> None:
    data = judge.made(holding(Heading(1, ("One",)), Heading(4, ("Four",)), Heading(2, ("Two",))))
    assert {"H1", "H2", "H3"} <= tags(data)
    assert not {"H4", "H5"} & tags(data)


def test_headers_of_rows_and_columns_have_their_scope() -> None:
    data = judge.made(long_table(3))
    heads = judge.Objects(data).elements("TH")
    assert sum(b"/Scope/Column" in head for head in heads) == 3
    assert sum(b"/Scope/Row" in head for head in heads) == 3


def test_a_repeated_header_is_read_once_but_seen_on_every_page() -> None:
    data = judge.made(long_table(120))
    texts = judge.pages_text(data)
    assert len(texts) > 3
    assert all("What is to be done" in text for text in texts[1:-1])
    assert all("Table 1 (continued)" in text for text in texts[1:-1])
    assert sum(b"/Scope/Column" in head for head in judge.Objects(data).elements("TH")) == 3


def test_a_note_has_its_identifier_and_stands_on_the_page_that_calls_it() -> None:
    filler = [say(f"Paragraph {number} " + "of some length " * 30) for number in range(12)]
    data = judge.made(holding(*filler, say("Here", Note(("The note's own words.",), 1), " it is called.")))
    calling = [text for text in judge.pages_text(data) if "it is called" in text]
    assert "The note's own words." in calling[0]
    assert judge.Objects(data).elements("Note")[0].count(b"/ID(note-1)") == 1


def test_a_long_note_goes_on_at_the_next_foot() -> None:
    words = " ".join(f"note{number}" for number in range(900))
    data = judge.made(holding(say("Called", Note((words,), 1), " here."), say("After.")))
    texts = judge.pages_text(data)
    assert "note0 " in texts[0]
    assert "note899" not in texts[0]
    assert "note899" in "".join(texts[1:])


def test_a_row_taller_than_a_page_loses_nothing() -> None:
    words = " ".join(f"word{number}" for number in range(3000))
    table = Table(
        (Column(("A",)), Column(("B",))), (row("first", "x"), Row((cell("tall"), cell(words)))), Caption("Table", "1")
    )
    document = holding(table, say("End."))
    data = judge.made(document)
    assert len(judge.pages_text(data)) > 2
    judge.assert_words_are_text(data, document)


def test_a_landscape_table_turns_its_pages_and_only_those() -> None:
    table = Table((Column(("A",)),), (row("x"),), Caption("Table", "1"), landscape=True)
    with judge.opened(judge.made(holding(say("Before."), table, say("After.")))) as document:
        wide = [sheet.get_width() > sheet.get_height() for sheet in document]
    assert wide == [False, True, False]
