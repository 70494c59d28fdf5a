"""Pages: no heading at a foot, no line alone, boxes and tables that go on."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from backends.pdf import judge
from briefgen.document import (
    Block,
    Callout,
    Caption,
    Column,
    Contents,
    Document,
    Heading,
    ListBlock,
    PageBreak,
    Row,
    Table,
)
from documents import minimal, row, say

LINES = "one line of text that is as long as any and then goes on over the end of it " * 2


def holding(*body: Block) -> Document:
    return replace(minimal(), body=body)


def test_a_heading_never_ends_a_page() -> None:
    for count in range(12, 22):
        filler = [say(f"{number} {LINES}") for number in range(count)]
        texts = judge.pages_text(judge.made(holding(*filler, Heading(1, ("A heading here",)), say("Follows " + LINES))))
        page = next(text for text in texts if "A heading here" in text)
        assert "Follows" in page


def test_a_table_never_begins_with_one_row_at_the_foot() -> None:
    table = Table((Column(("Head",)),), tuple(row(f"row-{number}") for number in range(6)), Caption("Table", "1"))
    for count in range(12, 22):
        texts = judge.pages_text(judge.made(holding(*[say(LINES) for _ in range(count)], table)))
        page = next(text for text in texts if "row-0" in text)
        assert "row-1" in page
        assert "Table 1" in page


@pytest.mark.parametrize("listed", [False, True])
def test_a_table_may_begin_with_a_tall_row_alone(listed: bool) -> None:
    said = [say(f"row-{number} {LINES * 3}") for number in range(11)]
    rows = tuple(Row(((ListBlock(((one,),)) if listed else one,),)) for one in said)
    table = Table((Column(("Head",)),), rows, Caption("", ""))
    alone = 0
    for count in range(12, 22):
        texts = judge.pages_text(judge.made(holding(*[say(LINES) for _ in range(count)], table)))
        page = next(text for text in texts if "row-0" in text)
        alone += "row-1" not in page
    assert alone


def pages_of_rows(count: int, rows: int, total: bool = False) -> list[list[int]]:
    """On which page, and after how much else, the rows of a table stand: their numbers page by page."""
    numbered = tuple(row(f"row-{number}.") for number in range(rows))
    table = Table((Column(("Head",)),), numbered, Caption("Table", "1"), total=total)
    texts = judge.pages_text(judge.made(holding(*[say(f"{at} {LINES}") for at in range(count)], table)))
    found = [[number for number in range(rows) if f"row-{number}." in text] for text in texts]
    return [page for page in found if page]


def test_a_table_of_few_rows_stays_whole_where_little_of_the_page_is_left_white() -> None:
    parted = [len(pages_of_rows(count, 6)) > 1 for count in range(8, 22)]
    assert not any(parted)


def test_a_table_of_few_high_rows_goes_on_where_much_of_the_page_would_be_left_white() -> None:
    numbered = tuple(row(f"row-{number}. {LINES * 3}") for number in range(8))
    table = Table((Column(("Head",)),), numbered, Caption("Table", "1"))
    texts = judge.pages_text(judge.made(holding(*[say(f"{at} {LINES}") for at in range(9)], table)))
    assert "row-0." in texts[0]
    assert "row-7." in texts[1]


@pytest.mark.parametrize("total", [False, True])
def test_no_row_is_alone_before_or_after_the_turn_of_a_page(total: bool) -> None:
    for count in range(8, 22):
        assert min(map(len, pages_of_rows(count, 14, total))) > 1, count


def test_a_box_goes_on_over_pages() -> None:
    document = holding(Callout("note", ("Boxed",), tuple(say(f"{number} {LINES}") for number in range(40))))
    data = judge.made(document)
    assert len(judge.pages_text(data)) > 1
    judge.assert_words_are_text(data, document)


def test_a_page_break_makes_no_empty_page() -> None:
    texts = judge.pages_text(judge.made(holding(say("One."), PageBreak(), PageBreak(), say("Two."))))
    assert len(texts) == 2


def test_contents_tell_the_right_pages() -> None:
    filler = [say(LINES) for _ in range(40)]
    data = judge.made(
        holding(Contents("Contents"), Heading(1, ("First part",)), *filler, Heading(1, ("Second part",)), say("x"))
    )
    texts = judge.pages_text(data)
    page = next(number for number, text in enumerate(texts, 1) if number > 1 and "Second part" in text)
    assert f"Second part {page}" in " ".join(texts[0].split())
    assert (0, f"page {page - 1}") in judge.links(data)
