"""Readers of the built-in formats that share no code with the backends: a file's bytes → the text a reader finds."""

from __future__ import annotations

import ctypes
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from typing import Any, NamedTuple, TypeAlias
from unicodedata import bidirectional
from xml.etree import ElementTree

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES = {f"{WORD}{name}" for name in ("tab", "br", "cr", "p", "tr")}
UNSEEN = {f"{WORD}{name}" for name in ("instrText", "delText", "pPr", "rPr", "tblPr", "sectPr", "tcPr", "trPr")}
SAME_LINE = 3.0  # points: what a raised letter may differ by
LINE_END_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})


class Sign(NamedTuple):
    """A character and where it stands on the page, in points."""

    x: float
    y: float
    char: str


Run: TypeAlias = list[Sign]


def read_text(name: str) -> Callable[[bytes], str]:
    """The reader of a built-in backend's format."""
    return {"pdf": pdf_text, "docx": docx_text}[name]


def pdf_text(data: bytes, *, artifacts: bool = False) -> str:
    """The pages' texts by PDFium, apart by form feeds; headers, footers and other artifacts only on demand."""
    with pypdfium2.PdfDocument(data) as document:
        return "\f".join("".join(_page(page, artifacts)) for page in document)


def docx_text(data: bytes) -> str:
    """The text of the main part in order, then that of the footnotes part."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = [name for name in ("word/document.xml", "word/footnotes.xml") if name in package.namelist()]
        return "\n".join("".join(_word(ElementTree.fromstring(package.read(part)))) for part in parts)


def _page(page: pypdfium2.PdfPage, artifacts: bool) -> Iterator[str]:
    """Texts in the order they are drawn; PDFium's own order is a guess where a line holds right-to-left text."""
    text = page.get_textpage()
    runs: dict[int | None, Run] = defaultdict(list)
    for index in range(text.count_chars()):
        if not pdfium.FPDFText_IsGenerated(text, index):
            runs[_address(pdfium.FPDFText_GetTextObject(text, index))].append(_sign(text, index))
    drawn = page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT], max_depth=4)
    wanted = (runs[_address(each.raw)] for each in drawn if artifacts or not _is_artifact(each.raw))
    for run in _joined(run for run in wanted if run):
        yield from (sign.char for sign in sorted(run, key=lambda sign: sign.x, reverse=_is_right_to_left(run)))


def _sign(text: pypdfium2.PdfTextpage, index: int) -> Sign:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    return Sign(x.value, y.value, chr(pdfium.FPDFText_GetUnicode(text, index)).translate(LINE_END_HYPHENS))


def _joined(runs: Iterable[Run]) -> list[Run]:
    """What one operator draws is a run; right-to-left runs drawn from the left of a line are pieces of one."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else []
        if _is_right_to_left(last) and _is_right_to_left(run) and _goes_on_to_the_right(last, run):
            last.extend(run)
        else:
            joined.append(run)
    return joined


def _goes_on_to_the_right(one: Run, other: Run) -> bool:
    return abs(one[-1].y - other[0].y) < SAME_LINE and max(one)[0] < min(other)[0]


def _is_right_to_left(run: Run) -> bool:
    return any(bidirectional(sign.char) in ("R", "AL") for sign in run)


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
