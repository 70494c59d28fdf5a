"""The structure tree: elements, their attributes and order."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from backends.pdf import judge
from briefgen.document import Block, Caption, Column, Document, Heading, LineBreak, ListBlock, Note, Row, Strong, Table
from documents import cell, kitchen_sink, long_table, minimal, row, say
from readers import pdf_text


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


def headers_of(data: bytes) -> dict[str, str]:
    """Each header cell by its identifier: what else its element says of it."""
    heads = judge.Objects(data).elements("TH")
    named = [(re.search(rb"/ID\((\w+)\)", head), re.search(rb"/O/Table(.*?)>>", head)) for head in heads]
    return {name[1].decode(): said[1].decode() for name, said in named if name and said}


def headers_named(data: bytes) -> list[str]:
    """What each data cell says of its headers."""
    found = [re.search(rb"/Headers\[(.*?)\]", cell) for cell in judge.Objects(data).elements("TD")]
    return [said[1].decode() if said else "" for said in found]


def test_cells_with_headers_in_two_directions_name_both() -> None:
    data = judge.made(long_table(2))
    scopes = {"1c0": "Column", "1c1": "Column", "1c2": "Column", "1r0": "Row", "1r1": "Row"}
    assert headers_of(data) == {name: f"/Scope/{scope}" for name, scope in scopes.items()}
    assert headers_named(data) == ["(1c1)(1r0)", "(1c2)(1r0)", "(1c1)(1r1)", "(1c2)(1r1)"]


def test_a_simple_table_needs_no_more_than_the_scope() -> None:
    columns = Column(("A",)), Column(("B",))
    data = judge.made(holding(Table(columns, (row("1", "2"),), Caption("Table", "1"), row_header=False)))
    assert not headers_of(data)
    assert headers_named(data) == ["", ""]


def grouped(rows: int = 2, row_header: bool = True) -> Table:
    columns = [Column((year,), "decimal", group=group) for group in ("Budget", "Actual") for year in ("2024", "2025")]
    given = tuple(row(f"Line {number}", "1.5", "2.25", "1.75", "12.5") for number in range(rows))
    return Table((Column(("Heading",)), *columns), given, Caption("Table", "1"), row_header=row_header)


def test_a_group_spans_its_columns_and_is_named_by_their_headers() -> None:
    data = judge.made(holding(grouped()))
    headers = headers_of(data)
    assert headers["1c0"] == "/Scope/Column/RowSpan 2"
    assert headers["1g1"] == headers["1g3"] == "/Scope/Column/ColSpan 2"
    assert headers["1c2"] == "/Scope/Column/Headers[(1g1)]"
    assert headers["1c3"] == "/Scope/Column/Headers[(1g3)]"
    assert headers_named(data)[:4] == ["(1c1)(1r0)", "(1c2)(1r0)", "(1c3)(1r0)", "(1c4)(1r0)"]


def test_columns_in_groups_name_their_headers_though_rows_have_none() -> None:
    assert headers_named(judge.made(holding(grouped(1, row_header=False)))) == [f"(1c{index})" for index in range(5)]


def test_a_header_of_two_rows_is_read_once_row_by_row_and_seen_on_every_page() -> None:
    data = judge.made(holding(grouped(120)))
    words = pdf_text(data).split()
    assert words[words.index("Heading") :][:7] == ["Heading", "Budget", "Actual", "2024", "2025", "2024", "2025"]
    assert words.count("Budget") == 1
    assert all("Budget" in text and "2025" in text for text in judge.pages_text(data))


def test_every_identifier_is_in_the_tree_of_identifiers_in_order() -> None:
    data = judge.made(holding(grouped(600), grouped(2)))
    parsed = judge.Objects(data)
    leaves = [re.findall(rb"\((\w+)\) \d+ 0 R", body) for body in parsed.packed.values() if b"/Names[(" in body]
    names = [name for leaf in sorted(leaves) for name in leaf]
    used = {name for body in parsed.packed.values() for name in re.findall(rb"/ID\((\w+)\)", body)}
    assert len(leaves) > 1
    assert names == sorted(used)


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


def kept_together() -> Block:
    lines = [part for number in range(90) for part in (f"word{number}", LineBreak())]
    return ListBlock(((say(Strong(("Why?",))), ListBlock(((say(*lines[:-1]),),))),))


def called_notes() -> Block:
    words = " ".join(f"word{number}" for number in range(900))
    return say(words, Note((" ".join(f"note{number}" for number in range(1500)),), 1))


def table_within() -> Block:
    words = " ".join(f"word{number}" for number in range(2000))
    return Table((Column(("C",)), Column(("D",))), (row("first", words),), Caption("Table", "2"))


@pytest.mark.parametrize(
    "block", [kept_together(), called_notes(), table_within()], ids=lambda block: type(block).__name__
)
@pytest.mark.parametrize("columns", [2, 5])
def test_what_a_cell_keeps_together_is_parted_where_no_page_has_room_for_it(block: Block, columns: int) -> None:
    heads = tuple(Column((letter,)) for letter in "ABCDE"[:columns])
    others = (cell("x"),) * (columns - 1)
    document = holding(Table(heads, (Row(((block,), *others)),), Caption("Table", "1")), say("End."))
    data = judge.made(document)
    judge.assert_inside_pages(data)
    judge.assert_words_are_text(data, document)


def test_a_header_higher_than_a_page_loses_nothing_and_stands_once() -> None:
    words = " ".join(f"word{number}" for number in range(700))
    document = holding(
        Table((Column((words,)), Column(("B",))), (row("first", "x"), row("second", "y")), Caption("Table", "1"))
    )
    data = judge.made(document)
    judge.assert_inside_pages(data)
    judge.assert_words_are_text(data, document)
    assert "".join(judge.pages_text(data)).count("word350 ") == 1


def test_a_landscape_table_turns_its_pages_and_only_those() -> None:
    table = Table((Column(("A",)),), (row("x"),), Caption("Table", "1"), landscape=True)
    with judge.opened(judge.made(holding(say("Before."), table, say("After.")))) as document:
        wide = [sheet.get_width() > sheet.get_height() for sheet in document]
    assert wide == [False, True, False]


WORDS_OF_A_HEADER = "words of a header that say at length what its column is about "


@pytest.mark.parametrize(("times", "again"), [(1, True), (9, False)])
def test_a_header_of_more_than_a_third_of_a_page_stands_once(times: int, again: bool) -> None:
    columns = tuple(Column((WORDS_OF_A_HEADER * times + name,)) for name in ("alpha", "beta", "gamma"))
    rows = tuple(row(f"row {number}", "some words " * 9, "b") for number in range(60))
    texts = judge.pages_text(judge.made(holding(Table(columns, rows, Caption("Table", "1")))))

    assert len(texts) > 2
    assert [("alpha" in text) for text in texts[1:]] == [again] * (len(texts) - 1)
    assert all("Table 1 (continued)" in text for text in texts[1:])


def test_the_texts_of_notes_stand_below_one_another_whatever_their_number() -> None:
    called = [say("Here", Note((f"word{number:02}",), number)) for number in range(7, 13)]
    sheet = judge.opened(judge.made(holding(*called)))[0].get_textpage()
    places = [sheet.search(f"word{number:02}").get_next()[0] for number in range(7, 13)]

    assert len({round(sheet.get_charbox(place)[0], 1) for place in places}) == 1
