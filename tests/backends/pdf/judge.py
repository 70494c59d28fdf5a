"""A PDF's bytes → nothing, or AssertionError: two profiles of a validator, and rules that no validator looks at."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import Any

import page
import pypdfium2
import pypdfium2.raw as pdfium

from briefgen.backends.pdf import PdfBackend
from briefgen.contract.squeeze import squeeze
from briefgen.document import Document, document_text
from briefgen.theme import Theme, default_theme
from readers import pdf_text

EDGE = 0.01
HAS_LETTERS = re.compile(r"\w")
MARKED = re.compile(r"/MCID (\d+)")


def made(document: Document, theme: Theme | None = None) -> bytes:
    """The PDF of a document, judged."""
    data = PdfBackend().render(document, theme or default_theme(document.properties.language))
    assert_conforms(data)
    assert_marks_once(data)
    assert_read_as_drawn(data)
    assert_inside_pages(data)
    return data


def assert_conforms(data: bytes) -> None:
    """PDF/UA-1 and PDF/A-2a, or 3a where files are attached, without one failure."""
    for profile in profiles(data):
        report = page.validate_pdf_bytes(data, profile=profile)
        assert report.is_compliant, (profile, [(failure.rule_id, failure.message) for failure in report.failures][:5])


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
        streams = re.findall(rb"(\d+) 0 R", parsed.array(number, b"Contents"))
        yield "\n".join(parsed.stream(int(stream)).decode("latin-1") for stream in streams)


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


class Objects:
    """The objects of a file that keeps them in object streams, as ours do."""

    def __init__(self, data: bytes) -> None:
        self.direct = {int(found[1]): found[2] for found in re.finditer(rb"(?s)(\d+) 0 obj\n(.*?)endobj\n", data)}
        self.packed: dict[int, bytes] = {}
        for number, body in self.direct.items():
            if b"/Type/ObjStm" in body:
                self._unpack(number, body)

    def _unpack(self, number: int, body: bytes) -> None:
        count, first = (int(re.search(rb"/%s (\d+)" % key, body)[1]) for key in (b"N", b"First"))  # type: ignore[index]
        data = self.stream(number)
        index = list(map(int, data[:first].split()))
        places = [*(first + place for place in index[1::2]), len(data)]
        for place, each in enumerate(index[: 2 * count : 2]):
            self.packed[each] = data[places[place] : places[place + 1]]

    def stream(self, number: int) -> bytes:
        """The data of a stream."""
        import zlib

        head, _, rest = self.direct[number].partition(b"stream\n")
        length = int(re.search(rb"/Length (\d+)", head)[1])  # type: ignore[index]
        return zlib.decompress(rest[:length]) if b"FlateDecode" in head else rest[:length]

    def pages(self) -> list[int]:
        """The object numbers of the pages, in order."""
        tree = next(body for body in self.direct.values() if re.search(rb"/Type\s*/Pages\b", body))
        return [int(found) for found in re.findall(rb"(\d+) 0 R", tree.split(b"/Kids")[1].split(b"]")[0])]

    def array(self, number: int, key: bytes) -> bytes:
        """An entry of a dictionary that is an array."""
        found = re.search(rb"/%s\[([^\]]*)\]" % key, self.packed[number])
        assert found, (number, key)
        return found[1]

    def elements(self, tag: str) -> list[bytes]:
        """The structure elements of a tag."""
        return [body for body in self.packed.values() if b"/S/" + tag.encode() + b"/P" in body]
