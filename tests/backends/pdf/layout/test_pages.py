"""The pages that are found without drawing are those of the file."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.backends import Pagination, find_pages, lay_out
from briefgen.document import Caption, Column, Document, Heading, Inlines, Note, Row, Table
from briefgen.theme import PageSetup, Theme, default_theme
from charted import charts
from documents import cell as say_in_cell
from documents import kitchen_sink, long_table, minimal, rtl, say
from strategies import documents, settled, tables

SMALL = replace(default_theme(), page=PageSetup(width=300, height=360, left=30, right=30))
MADE: dict[str, Callable[[], Document]] = {
    "everything": kitchen_sink,
    "with a cover": lambda: kitchen_sink(cover=True),
    "right to left": rtl,
    "charts": charts,
    "a long table": lambda: long_table(300),
}
WORDS = "words that go on over the end of their line until they have filled it "


def pages_of_the_file(document: Document, theme: Theme) -> Pagination:
    laid = lay_out(document, theme)
    return Pagination(laid.page_of, laid.pages)


def between_headings(*tables: Table) -> Document:
    body = [block for table in tables for block in (Heading(1, ("Before",)), say(WORDS), table)]
    return replace(minimal(), body=(*body, Heading(1, ("After",)), say(WORDS)))


@pytest.mark.parametrize("theme", [default_theme(), SMALL])
@pytest.mark.parametrize("name", MADE)
def test_they_are_the_same(name: str, theme: Theme) -> None:
    assert find_pages(MADE[name](), theme) == pages_of_the_file(MADE[name](), theme)


@given(documents())
def test_they_are_the_same_for_any_document(document: Document) -> None:
    assert find_pages(document, SMALL) == pages_of_the_file(document, SMALL)


@given(st.lists(tables(), min_size=1, max_size=2), st.sampled_from([7, 30]))
def test_they_are_the_same_for_any_long_table(found: list[Table], times: int) -> None:
    drawn = between_headings(*[replace(table, rows=unnamed(table.rows) * times, anchor="") for table in found])
    document = replace(drawn, body=settled(drawn.body))

    assert find_pages(document, SMALL) == pages_of_the_file(document, SMALL)


def unnamed(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(replace(row, anchor="") for row in rows)


@pytest.mark.parametrize("cell", [(WORDS * 40,), (WORDS * 6,), ("called", Note((WORDS * 4,), 1))])
def test_a_row_that_is_divided_or_calls_notes_is_made(cell: Inlines) -> None:
    rows = tuple(Row((say_in_cell("one"), say_in_cell(*cell))) for _ in range(9))
    document = between_headings(Table((Column(("A",)), Column(("B",))), rows, Caption("Table", "1")))

    assert find_pages(document, SMALL) == pages_of_the_file(document, SMALL)


def test_rows_of_words_are_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    document = long_table(300)
    expected = pages_of_the_file(document, default_theme())
    monkeypatch.setattr("briefgen.backends.pdf.table.table._TableSetter._row", None)

    assert find_pages(document, default_theme()) == expected
