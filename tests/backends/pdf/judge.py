"""A PDF's bytes → nothing, or AssertionError: two profiles of a validator, and rules that no validator looks at."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import zip_longest
from typing import Any

import page
import pypdfium2
import pypdfium2.raw as pdfium

from backends.pdf.logical import Said, said
from backends.pdf.objects import Objects as Objects
from backends.pdf.sayings import Saying, sayings, unsteered
from briefgen.backends.pdf import PdfBackend
from briefgen.contract.squeeze import squeeze
from briefgen.document import Document, document_text
from briefgen.theme import Theme, default_theme
from readers import pdf_text

EDGE = 0.01
HAS_LETTERS = re.compile(r"\w")
MARKED = re.compile(r"/MCID (\d+)")


JUDGED: set[bytes] = set()
"""Digests of the PDFs that were found sound: none is looked at twice."""
CONFORMING: set[bytes] = set()


def made(document: Document, theme: Theme | None = None) -> bytes:
    """The PDF of a document, judged."""
    theme = theme or default_theme(document.properties.language)
    data = PdfBackend().render(document, theme)
    assert_sound(data, document, theme)
    return data


def assert_sound(data: bytes, document: Document, theme: Theme | None = None) -> None:
    """All that holds of every PDF; `tests/conftest.py` asks it of each that any test makes."""
    if (digest := sha256(data).digest()) in JUDGED:
        return
    assert_conforms(data)
    assert_marks_once(data)
    assert_read_as_drawn(data)
    assert_inside_pages(data)
    assert_logical_text(data, document, theme)
    JUDGED.add(digest)


def assert_conforms(data: bytes) -> None:
    """PDF/UA-1 and PDF/A-2a, or 3a where files are attached, without one failure."""
    if (digest := sha256(data).digest()) in CONFORMING:
        return
    for profile in profiles(data):
        report = page.validate_pdf_bytes(data, profile=profile)
        assert report.is_compliant, (profile, [(failure.rule_id, failure.message) for failure in report.failures][:5])
    CONFORMING.add(digest)


def profiles(data: bytes) -> tuple[page.ValidationProfile, ...]:
    """What a file must follow."""
    with opened(data) as document:
        attached = document.count_attachments() > 0
    archive = page.ValidationProfile.PDF_A_3A if attached else page.ValidationProfile.PDF_A_2A
    return page.ValidationProfile.PDF_UA_1, archive


def assert_marks_once(data: bytes) -> None:
    """No marked-content id stands twice on a page, and none is missing between them."""
    for number, content in enumerate(contents(data), 1):
        ids = [int(found) for found in MARKED.findall(content)]
        assert ids == list(range(len(ids))), f"marked-content ids of page {number}: {ids}"


def assert_read_as_drawn(data: bytes) -> None:
    """The kids of every element begin in the order in which they are drawn."""
    parsed = Objects(data)
    pages = {number: place for place, number in enumerate(parsed.pages())}
    begun: dict[int, tuple[int, int]] = {}
    for number, body in sorted(parsed.packed.items(), reverse=True):
        if body.startswith(b"<</S/"):
            begins = list(_kids_begin(body, pages, begun))
            assert begins == sorted(begins), (body[:60], begins)
            if begins:
                begun[number] = begins[0]


def _kids_begin(body: bytes, pages: dict[int, int], begun: dict[int, tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Page and marked-content id with which each kid of an element begins; kids have higher numbers than parents."""
    own = re.search(rb"/Pg (\d+) 0 R", body)
    found = re.search(rb"/K(?: (\d+)|\[(.*?)\])", body)
    listed = (found[1] or found[2] or b"") if found else b""
    for kid in re.finditer(rb"<<(.*?)>>|(\d+) 0 R|(\d+)", listed):
        if kid[1] and (marked := re.search(rb"/Pg (\d+) 0 R/MCID (\d+)", kid[1])):
            yield pages[int(marked[1])], int(marked[2])
        elif kid[2] and int(kid[2]) in begun:
            yield begun[int(kid[2])]
        elif kid[3] and own:
            yield pages[int(own[1])], int(kid[3])


def assert_inside_pages(data: bytes) -> None:
    """No letter reaches over the edge of its page."""
    with opened(data) as document:
        for sheet in document:
            width, height = sheet.get_size()
            text = sheet.get_textpage()
            for index in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(index)
                inside = left >= -EDGE and bottom >= -EDGE and right <= width + EDGE and top <= height + EDGE
                assert inside, (chr(pdfium.FPDFText_GetUnicode(text, index)), (left, bottom, right, top))


def assert_logical_text(data: bytes, document: Document, theme: Theme | None = None) -> None:
    """Every element says exactly what the author wrote, in logical order, spaces included, and there is no other."""
    expected, elements = sayings(document, theme), list(said(data))
    notes = [each for each in elements if "Note" in (*each.path, each.tag)]
    moved = [each for each in elements if each.tag in ("Figure", "Caption") and each.path == ("Document",)]
    _assert_said([each for each in elements if each not in notes and each not in moved], expected.body)
    _assert_said(moved, expected.moved)
    numbers = [each.text for each in notes if each.tag == "Lbl"]
    texts = dict(zip(numbers, [each for each in notes if each.tag == "Note"], strict=True))
    assert texts.keys() == expected.notes.keys()
    own = [number for number in expected.notes if numbers.count(number) == 1]  # random papers may use a number twice
    _assert_said([texts[number] for number in own], [expected.notes[number] for number in own])


def _assert_said(elements: Sequence[Said], expected: Sequence[Saying]) -> None:
    for element, saying in zip_longest(elements, expected):
        assert element, f"nothing says {saying.pattern!r}"
        assert saying, f"{element.text!r} is said and was not written"
        text = unsteered(element.text)
        assert saying.fullmatch(text), f"{text!r} is said, and not {saying.pattern!r}"


def assert_words_are_text(data: bytes, document: Document) -> None:
    """No word of the document is to be found in artifacts alone; signs between them may be read turned round."""
    text = _unhyphenated(pdf_text(data))
    for word in filter(HAS_LETTERS.search, " ".join(document_text(document)).split()):
        assert _unhyphenated(word) in text, word


def _unhyphenated(text: str) -> str:
    """PDFium tells a hyphen at a line's end and a soft hyphen apart no more than a reader of paper does."""
    return squeeze(text).replace("-", "")


def opened(data: bytes) -> pypdfium2.PdfDocument:
    """The file in the independent reader."""
    return pypdfium2.PdfDocument(data)


def contents(data: bytes) -> Iterator[str]:
    """The operators of each page."""
    parsed = Objects(data)
    for number in parsed.pages():
        yield parsed.content(number).decode("latin-1")


def pages_text(data: bytes) -> list[str]:
    """The text of each page in PDFium's order, furniture included."""
    with opened(data) as document:
        return [sheet.get_textpage().get_text_range() for sheet in document]


def bookmarks(data: bytes) -> list[tuple[int, str, int | None]]:
    """Level, title and page of each bookmark."""
    with opened(data) as document:
        return [(item.level, item.get_title(), _page_of(item.get_dest())) for item in document.get_toc()]


def _page_of(destination: Any) -> int | None:
    return destination.get_index() if destination else None


def links(data: bytes) -> list[tuple[int, str]]:
    """For each link its page and where it leads: an address, or `page n`."""
    with opened(data) as document:
        return [(number, where) for number, sheet in enumerate(document) for where in _links(document, sheet)]


def _links(document: Any, sheet: Any) -> Iterator[str]:
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(sheet, position, link):
        action = pdfium.FPDFLink_GetAction(link)
        address = ctypes.create_string_buffer(512)
        if action and pdfium.FPDFAction_GetURIPath(document, action, address, 512) > 1:
            yield address.value.decode()
        else:
            destination = pdfium.FPDFLink_GetDest(document, link)
            yield f"page {pdfium.FPDFDest_GetDestPageIndex(document, destination)}"
