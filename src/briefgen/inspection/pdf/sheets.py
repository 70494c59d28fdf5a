"""The pages of a PDF → what each shows and holds: size, lines at its edges, words, fonts, links, comments, tags."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from briefgen.inspection.markings import Edges
from briefgen.inspection.pdf.file import plain, wide
from briefgen.inspection.text import squeezed

EDGE = 0.12
"""The part of a page's height, above and below, where headers and footers stand."""
POINTS_A_MM = 72 / 25.4
DEEPEST = 12
"""Forms within forms that are searched for fonts."""
COMMENTS = {
    pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_HIGHLIGHT, pdfium.FPDF_ANNOT_UNDERLINE,
    pdfium.FPDF_ANNOT_SQUIGGLY, pdfium.FPDF_ANNOT_STRIKEOUT, pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_CARET,
    pdfium.FPDF_ANNOT_INK, pdfium.FPDF_ANNOT_SOUND,
}  # fmt: skip
"""Annotations that people put on a page while they review it (ISO 32000-1, 12.5.6)."""


class Element(NamedTuple):
    """An element of the structure tree: its tag, and whether it says in words what it shows."""

    tag: str
    described: bool


class Page(NamedTuple):
    """One page; `words` without white space."""

    number: int
    size: str
    edges: Edges
    words: str
    fonts: dict[str, bool]
    links: list[str]
    comments: list[str]
    elements: list[Element]


def pages_of(document: pypdfium2.PdfDocument) -> Iterator[Page]:
    """Page by page, so that only one is in memory."""
    for number in range(1, len(document) + 1):
        sheet = document[number - 1]
        text = sheet.get_textpage()
        try:
            yield Page(
                number,
                _size(sheet),
                _edges(number, sheet, text),
                squeezed(text.get_text_range()),
                _fonts(sheet),
                list(_links(document, sheet)),
                list(_comments(sheet)),
                list(_elements(sheet)),
            )
        finally:
            text.close()
            sheet.close()


def _size(sheet: pypdfium2.PdfPage) -> str:
    width, height = sheet.get_size()
    return f"{width / POINTS_A_MM:.0f} × {height / POINTS_A_MM:.0f} mm"


def _edges(number: int, sheet: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> Edges:
    left, bottom, right, top = sheet.get_bbox()
    high, broad = (top - bottom) * EDGE, (right - left) * EDGE
    sides = [{"bottom": top - high}, {"right": left + broad}, {"top": bottom + high}, {"left": right - broad}]
    turned = sheet.get_rotation() // 90
    above, below = (text.get_text_bounded(**sides[(turned + half) % 4]) for half in (0, 2))
    return Edges(f"page {number}", above.splitlines(), below.splitlines())


def _fonts(sheet: pypdfium2.PdfPage) -> dict[str, bool]:
    """The names of the fonts that draw words here, and whether each is in the file."""
    found: dict[str, bool] = {}
    seen = set()
    for drawn in sheet.get_objects([pdfium.FPDF_PAGEOBJ_TEXT], max_depth=DEEPEST):
        font = pdfium.FPDFTextObj_GetFont(drawn)
        address = ctypes.cast(font, ctypes.c_void_p).value
        if address not in seen and font:
            seen.add(address)
            name = plain(pdfium.FPDFFont_GetBaseFontName, font) or "without a name"
            found[name] = bool(pdfium.FPDFFont_GetIsEmbedded(font)) and found.get(name, True)
    return found


def _links(document: pypdfium2.PdfDocument, sheet: pypdfium2.PdfPage) -> Iterator[str]:
    """Addresses and files to which links lead; `#` for a place in the document."""
    place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(sheet, place, link):
        action = pdfium.FPDFLink_GetAction(link)
        kind = pdfium.FPDFAction_GetType(action) if action else pdfium.PDFACTION_GOTO
        if kind == pdfium.PDFACTION_URI:
            yield plain(pdfium.FPDFAction_GetURIPath, document, action)
        elif kind in (pdfium.PDFACTION_LAUNCH, pdfium.PDFACTION_REMOTEGOTO):
            yield "file:" + plain(pdfium.FPDFAction_GetFilePath, action)
        else:
            yield "#"


def _comments(sheet: pypdfium2.PdfPage) -> Iterator[str]:
    """Who commented, and what."""
    for index in range(pdfium.FPDFPage_GetAnnotCount(sheet)):
        note = pdfium.FPDFPage_GetAnnot(sheet, index)
        if note and pdfium.FPDFAnnot_GetSubtype(note) in COMMENTS:
            who, what = (wide(pdfium.FPDFAnnot_GetStringValue, note, key) for key in (b"T", b"Contents"))
            yield ": ".join(filter(None, (who, what))) or "without words"
        if note:
            pdfium.FPDFPage_CloseAnnot(note)


def _elements(sheet: pypdfium2.PdfPage) -> Iterator[Element]:
    """The structure elements with something on the page, in reading order."""
    tree = pdfium.FPDF_StructTree_GetForPage(sheet)
    if not tree:
        return
    roots = range(pdfium.FPDF_StructTree_CountChildren(tree))
    waiting: list[Any] = [pdfium.FPDF_StructTree_GetChildAtIndex(tree, index) for index in roots][::-1]
    while waiting:
        node = waiting.pop()
        if node:
            texts = (pdfium.FPDF_StructElement_GetAltText, pdfium.FPDF_StructElement_GetActualText)
            yield Element(
                wide(pdfium.FPDF_StructElement_GetType, node), any(wide(call, node).strip() for call in texts)
            )
            kids = range(pdfium.FPDF_StructElement_CountChildren(node))
            waiting += [pdfium.FPDF_StructElement_GetChildAtIndex(node, index) for index in kids][::-1]
    pdfium.FPDF_StructTree_Close(tree)
