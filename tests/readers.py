"""Readers of the built-in formats that share no code with the backends: a file's bytes → the text a reader finds."""

from __future__ import annotations

import ctypes
import re
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from io import BytesIO
from typing import Any, NamedTuple, TypeAlias
from unicodedata import bidirectional
from xml.etree import ElementTree

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES = {f"{WORD}{name}" for name in ("tab", "br", "cr", "p", "tr")}
UNSEEN = {f"{WORD}{name}" for name in ("instrText", "delText", "pPr", "rPr", "tblPr", "sectPr", "tcPr", "trPr")}
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
KINDS = {"R": "R", "AL": "R", "NSM": "R", "L": "L", "EN": "1", "AN": "1"}
WHOLE_FROM_LEFT = re.compile(r"R(?:[^L]*R)?|.")
WHOLE_FROM_RIGHT = re.compile(r"L(?:[^R]*[L1])?|1(?:[-1]*1)?|.")
SAME_LINE = 6.0  # points: more than from a lowered sign to its line, less than to the next line's raised ones
LINE_END_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})


class Sign(NamedTuple):
    """A character and where it stands on the page, in points."""

    x: float
    y: float
    char: str


Signs: TypeAlias = list[Sign]


def read_text(name: str) -> Callable[[bytes], str]:
    """The reader of a built-in backend's format."""
    return {"pdf": pdf_text, "docx": docx_text}[name]


def pdf_text(data: bytes, *, artifacts: bool = False) -> str:
    """The pages' texts by PDFium, apart by form feeds, without spaces; artifacts such as headers only on demand."""
    with pypdfium2.PdfDocument(data) as document:
        rtl = _language(document) in RIGHT_TO_LEFT
        return "\f".join("".join(_page(page, artifacts, rtl)) for page in document)


def docx_text(data: bytes) -> str:
    """The text of the main part in order, then that of the footnotes part."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = [name for name in ("word/document.xml", "word/footnotes.xml") if name in package.namelist()]
        return "\n".join("".join(_word(ElementTree.fromstring(package.read(part)))) for part in parts)


def _language(document: pypdfium2.PdfDocument) -> str:
    held = (ctypes.c_ushort * 64)()
    size = pdfium.FPDFCatalog_GetLanguage(document, held, ctypes.sizeof(held))
    return bytes(held)[:size].decode("utf-16-le").rstrip("\0")[:2]


def _page(page: pypdfium2.PdfPage, artifacts: bool, rtl: bool) -> Iterator[str]:
    """Each piece of marked content line by line, its signs by their places: neither drawing order nor guesses count."""
    text, content, marked = page.get_textpage(), defaultdict[int, Signs](list), {}
    for drawn in page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT], max_depth=4):
        if artifacts or not _is_artifact(drawn.raw):
            marked[_address(drawn.raw)] = content[pdfium.FPDFPageObj_GetMarkedContentID(drawn.raw)]
    for index in range(text.count_chars()):
        signs = marked.get(_address(pdfium.FPDFText_GetTextObject(text, index)))
        if signs is not None and not pdfium.FPDFText_IsGenerated(text, index):
            signs.append(_sign(text, index))
    for signs in content.values():
        yield from map(partial(_line, rtl=rtl), _lines(sign for sign in signs if not sign.char.isspace()))


def _lines(signs: Iterable[Sign]) -> Iterator[Signs]:
    """From the top; raised and lowered signs belong to the line they stand at."""
    line: Signs = []
    for sign in sorted(signs, key=lambda sign: -sign.y):
        if line and line[-1].y - sign.y > SAME_LINE:
            yield line
            line = []
        line.append(sign)
    yield line


def _line(signs: Signs, rtl: bool) -> str:
    """Read from the left, or from the right where the document runs so and the line has letters that do."""
    leftwards = rtl and "R" in map(_kind, signs)
    return "".join(sign.char for sign in _logical(sorted(signs), leftwards))


def _logical(signs: Signs, rtl: bool) -> Iterator[Sign]:
    """Signs from left to right on the page → as they are read: words and numbers of the other direction stay whole."""
    kinds = "".join(map(_kind, signs))
    spans = [match.span() for match in (WHOLE_FROM_RIGHT if rtl else WHOLE_FROM_LEFT).finditer(kinds)]
    for start, end in reversed(spans) if rtl else spans:
        whole = signs[start:end]
        yield from _logical(whole, True) if not rtl and kinds[start] == "R" else whole


def _kind(sign: Sign) -> str:
    return KINDS.get(bidirectional(sign.char), "-")


def _sign(text: pypdfium2.PdfTextpage, index: int) -> Sign:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    return Sign(x.value, y.value, chr(pdfium.FPDFText_GetUnicode(text, index)).translate(LINE_END_HYPHENS))


def _address(drawn: Any) -> int | None:
    return ctypes.cast(drawn, ctypes.c_void_p).value


def _is_artifact(drawn: Any) -> bool:
    marks = (pdfium.FPDFPageObj_GetMark(drawn, index) for index in range(pdfium.FPDFPageObj_CountMarks(drawn)))
    return any(_mark_name(mark) == "Artifact" for mark in marks)


def _mark_name(mark: Any) -> str:
    held, size = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
    pdfium.FPDFPageObjMark_GetName(mark, held, ctypes.sizeof(held), size)
    return bytes(held)[: size.value].decode("utf-16-le").rstrip("\0")


def _word(node: ElementTree.Element) -> Iterator[str]:
    if node.tag in UNSEEN:
        return
    if node.tag in SPACES:
        yield "\n"
    if node.tag == f"{WORD}t":
        yield node.text or ""
    for child in node:
        yield from _word(child)
