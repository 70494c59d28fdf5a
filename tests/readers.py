"""Readers of the built-in formats that share no code with the backends: a file's bytes → the text a reader finds."""

from __future__ import annotations

import ctypes
import math
import posixpath
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any, NamedTuple, TypeAlias
from xml.etree import ElementTree

import html5lib
import pypdfium2
import pypdfium2.raw as pdfium
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from backends.docx.lint import sound

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
SVG_PICTURE = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
SVG_TEXT = "{http://www.w3.org/2000/svg}text"
SPACES = {f"{WORD}{name}" for name in ("tab", "br", "cr", "p", "tr")}
UNSEEN = {f"{WORD}{name}" for name in ("instrText", "delText", "pPr", "rPr", "tblPr", "sectPr", "tcPr", "trPr")}
INLINE = {
    *("a", "b", "em", "strong", "i", "sub", "sup", "code", "span", "time", "cite", "s"),
    *("g", "tspan", "path", "defs"),
}
WIDEST = 8.0
"""Of a letter that a mark stands over, in points."""
LINE_END_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})


class Sign(NamedTuple):
    """A character and how far along its line it stands, in points."""

    x: float
    char: str


Signs: TypeAlias = list[Sign]


def read_text(name: str) -> Callable[[bytes], str]:
    """The reader of a built-in backend's format."""
    return {"pdf": pdf_text, "docx": docx_text, "html": html_text, "markdown": markdown_text}[name]


def pdf_text(data: bytes, *, artifacts: bool = False) -> str:
    """The pages' texts by PDFium, apart by form feeds; artifacts such as headers and footers only on demand."""
    with pypdfium2.PdfDocument(data) as document:
        return "\f".join("".join(_page(page, artifacts)) for page in document)


def marked_texts(data: bytes) -> dict[tuple[int, int], str]:
    """The text of each marked-content sequence of a PDF, by its page from 0 and its number."""
    found = defaultdict[tuple[int, int], list[str]](list)
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document):
            for mark, _, text in _texts(page):
                found[number, mark].append(text)
    return {place: "".join(texts) for place, texts in found.items()}


def docx_text(data: bytes) -> str:
    """The text of the main part in order, drawings where they stand, then that of the footnotes; inspected first."""
    with zipfile.ZipFile(BytesIO(sound(data))) as package:
        parts = [name for name in ("word/document.xml", "word/footnotes.xml") if name in package.namelist()]
        return "\n".join("".join(_Word(package, part).text()) for part in parts)


def _page(page: pypdfium2.PdfPage, artifacts: bool) -> Iterator[str]:
    """Text objects in the order of the file, which is the order a tagged file is read in."""
    mark = None
    for own, marks, text in _texts(page):
        if artifacts or "Artifact" not in marks:
            before, mark = mark, own
            yield ("" if before == mark else "\n") + text


def _texts(page: pypdfium2.PdfPage) -> Iterator[tuple[int, set[str], str]]:
    """Of each text object the number of its marked content, the tags around it, and what it says."""
    text, signs = page.get_textpage(), defaultdict[int | None, Signs](list)
    for index in range(text.count_chars()):
        if not pdfium.FPDFText_IsGenerated(text, index):
            signs[_address(pdfium.FPDFText_GetTextObject(text, index))].append(_sign(text, index))
    for drawn in page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT], max_depth=4):
        marks = set(_marks(drawn.raw))
        own = _text(signs[_address(drawn.raw)], leftwards="ReversedChars" in marks)
        yield pdfium.FPDFPageObj_GetMarkedContentID(drawn.raw), marks, own


def _text(signs: Signs, leftwards: bool) -> str:
    """The signs of one text object from left to right, or from right to left where it is marked so."""
    ordered = sorted(_on_letters(signs) if leftwards else signs, key=lambda sign: -sign.x if leftwards else sign.x)
    return "".join(sign.char for sign in ordered).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _on_letters(signs: Signs) -> Signs:
    """A mark that begins further to the right than the letter before it stands where that letter does."""
    before = [Sign(math.inf, " "), *signs]
    return [
        sign._replace(x=letter.x)
        if unicodedata.category(sign.char) == "Mn" and letter.char.isalpha() and 0 < sign.x - letter.x < WIDEST
        else sign
        for letter, sign in zip(before, signs, strict=False)
    ]


def _sign(text: pypdfium2.PdfTextpage, index: int) -> Sign:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    along = (x.value * matrix.a + y.value * matrix.b) / (math.hypot(matrix.a, matrix.b) or 1)
    return Sign(along, chr(pdfium.FPDFText_GetUnicode(text, index)).translate(LINE_END_HYPHENS))


def _address(drawn: Any) -> int | None:
    return ctypes.cast(drawn, ctypes.c_void_p).value


def _marks(drawn: Any) -> Iterator[str]:
    """The tags of the marked content that a text object stands in."""
    for index in range(pdfium.FPDFPageObj_CountMarks(drawn)):
        yield _mark_name(pdfium.FPDFPageObj_GetMark(drawn, index))


def _mark_name(mark: Any) -> str:
    held, size = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
    pdfium.FPDFPageObjMark_GetName(mark, held, ctypes.sizeof(held), size)
    return bytes(held)[: size.value].decode("utf-16-le").rstrip("\0")


class _Word:
    """A part of a Word file, with the drawings that it refers to."""

    def __init__(self, package: zipfile.ZipFile, part: str) -> None:
        self.package = package
        self.part = part

    def text(self) -> Iterator[str]:
        yield from self.node(ElementTree.fromstring(self.package.read(self.part)))

    def node(self, node: ElementTree.Element) -> Iterator[str]:
        if node.tag in UNSEEN:
            return
        if node.tag in SPACES:
            yield "\n"
        if node.tag == f"{WORD}t":
            yield node.text or ""
        if node.tag == SVG_PICTURE:
            yield from self.drawing(node.attrib[f"{RELATED}embed"])
        for child in node:
            yield from self.node(child)

    def drawing(self, key: str) -> Iterator[str]:
        folder, name = posixpath.split(self.part)
        arrows = ElementTree.fromstring(self.package.read(f"{folder}/_rels/{name}.rels"))
        target = next(arrow.attrib["Target"] for arrow in arrows if arrow.attrib["Id"] == key)
        for text in ElementTree.fromstring(self.package.read(f"{folder}/{target}")).iter(SVG_TEXT):
            yield "".join(text.itertext()) + "\n"


def html_tree(text: str) -> ElementTree.Element:
    """The page as browsers read it, without namespaces; what they would mend in silence raises ParseError."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False)
    tree: ElementTree.Element = parser.parse(text)
    return tree


def html_text(data: bytes) -> str:
    """The text of the body in order, without its marking, the link over it, and the ways back from notes."""
    body = html_tree(data.decode()).find("body")
    assert body is not None
    return "".join(_html(body))


def _html(node: ElementTree.Element) -> Iterator[str]:
    """An element's text; numbers of lists stand before their items, as browsers show them."""
    tag = str(node.tag).rpartition("}")[2]
    kinds = node.get("class", "").split()
    if (
        {"banner", "skip"} & set(kinds)
        or node.get("role") == "doc-backlink"
        or "footnote-backref" in kinds
        or not isinstance(node.tag, str)
    ):
        return
    yield "" if tag in INLINE else "\n"
    yield node.text or ""
    for number, child in enumerate(node, int(node.get("start", "1"))):
        if tag == "ol" and not node.get("role"):
            yield f"{child.get('value', number)} "
        yield from _html(child)
        yield child.tail or ""
    yield "" if tag in INLINE else "\n"


def markdown_text(data: bytes) -> str:
    """The text of what a reader of GitHub's Markdown with footnotes makes of it."""
    page = markdown_page(data)
    body = html_tree(page).find("body")
    assert body is not None
    return "".join(_html(body))


def markdown_page(data: bytes) -> str:
    """The file as HTML."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
    return f"<!DOCTYPE html><html><head><title>x</title></head><body>{reader.render(data.decode())}</body></html>"
