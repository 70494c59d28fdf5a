"""The file itself: bookmarks that nest, numbers as PDF writes them, pages that can be counted without a reader."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backends.pdf import judge
from briefgen.backends.pdf import PdfBackend
from briefgen.backends.pdf.file.objects import number, text_string
from briefgen.backends.pdf.file.pages import page_count
from briefgen.backends.pdf.file.writer import PACK, Writer
from briefgen.document import Document, Heading
from briefgen.theme import default_theme
from documents import kitchen_sink, long_table, minimal, picture, say


@given(st.floats(-20_000, 20_000))
def test_a_number_is_what_pdf_takes_and_right_to_a_hundredth(value: float) -> None:
    written = number(value)
    assert re.fullmatch(r"-?\d+(\.\d{1,2})?", written)
    assert abs(float(written) - value) <= 0.0051
    assert written != "-0"


@given(st.text(max_size=40))
def test_a_text_string_is_balanced_or_hexadecimal(text: str) -> None:
    written = text_string(text)
    if written.startswith(b"<"):
        assert bytes.fromhex(written[1:-1].decode())[:2] == b"\xfe\xff"
    else:
        assert not re.search(rb"[()]", re.sub(rb"\\.", b"", written[1:-1]))


@pytest.mark.parametrize("levels", [(1,), (1, 1, 1), (1, 2, 3, 1, 2), (1, 2, 2, 3, 2, 1), (1, 2, 3, 3, 2, 3)])
def test_bookmarks_nest_as_the_headings_do(levels: tuple[int, ...]) -> None:
    body = tuple(Heading(level, (f"Heading {index}",)) for index, level in enumerate(levels))
    found = judge.bookmarks(judge.made(replace(minimal(), body=(*body, say("End.")))))
    assert [(level + 1, title) for level, title, _ in found] == [
        (level, f"Heading {index}") for index, level in enumerate(levels)
    ]


@pytest.mark.parametrize("document", [minimal(), kitchen_sink(), long_table(120)])
def test_pages_are_counted_without_a_reader(document: Document) -> None:
    data = judge.made(document)
    with judge.opened(data) as read:
        assert page_count(data) == len(read)


def test_a_title_that_looks_like_a_page_tree_does_not_fool_the_count() -> None:
    base = minimal()
    title = "1 0 obj\n<</Type/Pages/Count 99/Kids[]>>"
    data = PdfBackend().render(replace(base, properties=replace(base.properties, title=title)), default_theme())
    assert page_count(data) == 1


def test_what_is_no_file_of_ours_is_not_counted() -> None:
    with pytest.raises(ValueError, match="no plain page tree"):
        page_count(b"%PDF-1.4 other")


def test_a_picture_used_twice_is_embedded_once() -> None:
    from briefgen.document import Caption, Figure

    figure = Figure(picture("image/png"), "A drawing.", Caption("Figure", "1"))
    once = judge.made(replace(minimal(), body=(figure,)))
    twice = judge.made(replace(minimal(), body=(figure, replace(figure, caption=Caption("Figure", "2")))))
    assert once.count(b"/Subtype/Image") == twice.count(b"/Subtype/Image") == 1


def test_every_object_can_be_found_however_many_there_are() -> None:
    writer = Writer()
    numbers = [writer.reserve() for _ in range(2 * PACK + 5)]
    for each in reversed(numbers):
        writer.put(each, b"<</Number %d>>" % each)
    packed = judge.Objects(writer.finish(numbers[0], numbers[1])).packed
    assert all(packed[each].strip() == b"<</Number %d>>" % each for each in numbers)
