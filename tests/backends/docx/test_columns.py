"""A house of two columns: a table that is too wide for one of them stands over both, in a section of its own."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from msgspec.structs import replace

from backends.docx.lint import problems
from backends.docx.opened import Opened, R, W, text, value
from brand.test_brand import edited
from briefgen.backends.docx import DocxBackend
from briefgen.contract import loses_no_word
from briefgen.document import Block, Caption, Column, Document, Heading, PageBreak, Paragraph, Table
from briefgen.theme import default_theme
from documents import minimal, row
from readers import docx_text
from strategies import documents

FOLDER = Path(__file__).parents[2] / "cases" / "templates"
TWO, ONE = ((FOLDER / name).read_bytes() for name in ("callouts.docx", "german.docx"))
BACKEND = DocxBackend().in_house(TWO, "House.docx")
THEME = default_theme()
COLUMN, ACROSS = 4477, 9354
"""Twips."""
HEADS = ("Year", "Scenarios", "Vehicles", "Kilometres", "Passengers")


def table(count: int, landscape: bool = False) -> Table:
    columns = tuple(Column((head,)) for head in HEADS[:count])
    return Table(columns, (row(*["2026"] * count),), Caption("Table", "1", ("x",)), landscape=landscape)


def say(words: str) -> Paragraph:
    return Paragraph((words,))


def of(*blocks: Block) -> Document:
    return replace(minimal(), body=blocks)


def made(*blocks: Block, data: bytes = TWO) -> Opened:
    written = DocxBackend().in_house(data, "House.docx").render(of(*blocks), THEME)
    assert problems(written) == []
    return Opened(written)


def sections(package: Opened) -> list[tuple[str, str, list[str]]]:
    """How each begins, in how many columns it is, and the paragraphs and tables that it holds."""
    found, held = [], []
    for block in package.body:
        own = block if block.tag == f"{W}sectPr" else block.find(f"{W}pPr/{W}sectPr")
        if block.tag == f"{W}tbl":
            held.append("table")
        elif block.tag == f"{W}p" and text(block).strip():
            held.append(text(block).strip())
        if own is not None:
            found.append((value(own, "type") or "", value(own, "cols", "num") or "1", held))
            held = []
    return found


def widths(package: Opened) -> list[int]:
    return [sum(int(one.get(f"{W}w", "0")) for one in grid) for grid in package.body.iter(f"{W}tblGrid")]


def test_a_wide_table_stands_over_both_columns_with_its_heading_and_the_text_goes_on_in_two() -> None:
    package = made(say("before"), Heading(1, ("Over it",)), table(5), say("after"))
    before, across, after = sections(package)

    assert (before[:2], before[2][-1]) == (("", "2"), "before")
    assert across == ("continuous", "1", ["Over it", "Table 1\u2002x", "table"])
    assert after == ("continuous", "2", ["after"])
    assert widths(package) == [ACROSS]


def test_a_table_that_has_room_stays_in_its_column() -> None:
    package = made(say("before"), table(2), say("after"))

    assert len(sections(package)) == 1
    assert widths(package) == [COLUMN]


def test_no_number_and_no_header_is_broken() -> None:
    for count in range(2, 6):
        package = made(table(count))
        across = widths(package) == [ACROSS]
        least = min(int(one.get(f"{W}w", "0")) for one in package.body.iter(f"{W}gridCol"))
        assert least > 20 * 9.5 * (0.6 * len("2026")) + 240
        assert across == (count > 3)


def test_neighbours_share_a_section_and_a_page_break_is_kept() -> None:
    package = made(table(5), table(4), PageBreak(), table(5), say("after"))

    assert [columns for _, columns, _ in sections(package)] == ["2", "1", "2"]
    assert len(list(package.body.iter(f"{W}pageBreakBefore"))) == 1


def test_a_turned_page_is_a_page_of_its_own_as_ever() -> None:
    package = made(table(5), table(5, landscape=True), table(5), say("after"))

    assert [(kind, columns) for kind, columns, _ in sections(package)] == [
        ("", "2"),
        ("continuous", "1"),
        ("nextPage", "1"),
        ("nextPage", "1"),
        ("continuous", "2"),
    ]


def test_each_section_has_the_headers_of_the_house_and_only_the_first_its_first_page() -> None:
    titled = edited(TWO, "word/document.xml", lambda text: text.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>"))
    found = list(made(say("a"), table(5), say("b"), data=titled).body.iter(f"{W}sectPr"))

    assert len({references(one) for one in found}) == 1
    assert [one.find(f"{W}titlePg") is not None for one in found] == [True, False, False]


def references(section: Element) -> tuple[str, ...]:
    return tuple(node.get(f"{R}id", "") for node in section if node.tag.endswith("Reference"))


def test_a_house_of_one_column_has_no_more_sections_than_before() -> None:
    assert len(sections(made(say("a"), table(5), say("b"), data=ONE))) == 1


@given(documents())
def test_two_columns_lose_no_word(document: Document) -> None:
    loses_no_word(BACKEND, docx_text, document, default_theme(), counts_headings=True)


def test_a_table_that_has_no_room_on_the_houses_page_is_told_of() -> None:
    columns, cells = tuple(Column((head * 2,)) for head in HEADS * 2), row(*["1,234,567,890"] * 10)
    wide = of(Table(columns, (cells,), Caption("Table", "7")))
    paper = 'w:w="11906" w:h="16838"', 'w:w="5953" w:h="8391"'
    small = edited(TWO, "word/document.xml", lambda text: text.replace(*paper))
    repair = "words or numbers may be broken; add 'landscape: true', or leave columns out"

    assert [said[:29] for said in BACKEND.warnings(wide, THEME)] == ["House.docx: Table 7: the temp"]
    assert BACKEND.warnings(of(table(5)), THEME) == ()
    in_small = DocxBackend().in_house(small, "Small.docx").warnings(of(table(5)), THEME)
    assert in_small == (f"Small.docx: Table 1: the template's page has no room for 5 such columns: {repair}",)


@pytest.mark.parametrize("count", [4, 5])
def test_a_last_table_over_both_columns_ends_the_paper(count: int) -> None:
    assert [columns for _, columns, _ in sections(made(say("a"), table(count)))] == ["2", "1"]
