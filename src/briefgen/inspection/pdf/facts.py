"""A PDF → what there is to know about it: metadata, pages, fonts, structure, attachments, protection, links."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from briefgen.inspection.findings import Fact
from briefgen.inspection.pdf.dates import iso_date
from briefgen.inspection.pdf.file import plain, wide
from briefgen.inspection.pdf.metadata import Metadata
from briefgen.inspection.pdf.rules import LEVELS, language
from briefgen.inspection.pdf.sheets import Page
from briefgen.inspection.text import shown

LABELS = {"Creator": "made with", "CreationDate": "created", "ModDate": "modified"}
SUBSET = re.compile(r"[A-Z]{6}\+")


def facts(document: pypdfium2.PdfDocument, pages: Sequence[Page], metadata: Metadata) -> Iterator[Fact]:
    """In the order in which a person asks."""
    for key, said in metadata.entries.items():
        yield Fact(LABELS.get(key, key.lower()), (shown(iso_date(said) if key.endswith("Date") else said, 100),))
    yield Fact("language", (language(document) or "none",))
    yield Fact("pages", (str(len(pages)),))
    yield Fact("page size", tuple(dict.fromkeys(page.size for page in pages)))
    yield Fact("fonts", tuple(_fonts(pages)) or ("none",))
    yield Fact("tags", tuple(dict.fromkeys(element.tag for page in pages for element in page.elements)) or ("none",))
    levels = Counter(element.tag for page in pages for element in page.elements if element.tag in LEVELS)
    yield Fact("headings", tuple(f"{levels[tag]} {tag}" for tag in sorted(levels)) or ("none",))
    yield Fact("bookmarks", (str(sum(1 for _ in document.get_toc())),))
    links = [link for page in pages for link in page.links]
    inner = [f"{links.count('#')} within the document"] if "#" in links else []
    outer = [shown(link, 100) for link in dict.fromkeys(links) if link != "#"]
    yield Fact("links", (*inner, *outer) or ("none",))
    yield from _attachments(document)
    yield Fact("encryption", (_encryption(document),))
    yield Fact("signatures", tuple(_signatures(document)) or ("none",))


def _fonts(pages: Sequence[Page]) -> Iterator[str]:
    fonts: dict[str, bool] = {}
    for page in pages:
        fonts |= page.fonts
    for name, embedded in sorted(fonts.items()):
        subset = ", a subset" if SUBSET.match(name) else ""
        yield f"{shown(SUBSET.sub('', name))} ({'embedded' if embedded else 'not embedded'}{subset})"


def _attachments(document: pypdfium2.PdfDocument) -> Iterator[Fact]:
    """Name, size and checksum of each attached file; the spec that the document was made from by itself."""
    rows, spec = [], "none inside"
    for index in range(document.count_attachments()):
        held = document.get_attachment(index)
        data = bytes(held.get_data()) if _has_data(held) else b""
        row = f"{shown(held.get_name())}, {len(data):,} bytes, sha256 {hashlib.sha256(data).hexdigest()}"
        rows.append(row)
        if _relationship(held) == "Source" and spec == "none inside":
            spec = row
    yield Fact("attachments", tuple(rows) or ("none",))
    yield Fact("spec", (spec,))


def _relationship(held: pypdfium2.PdfAttachment) -> str:
    """What the file is to the document, where this PDFium tells."""
    call = getattr(pdfium, "FPDFAttachment_GetAFRelationship", None)
    return wide(call, held) if call else ""


def _has_data(held: pypdfium2.PdfAttachment) -> bool:
    import ctypes

    size = ctypes.c_ulong()
    return bool(pdfium.FPDFAttachment_GetFile(held, None, 0, size)) and size.value > 0


def _encryption(document: pypdfium2.PdfDocument) -> str:
    revision = pdfium.FPDF_GetSecurityHandlerRevision(document)
    strengths = {5: "AES-256", 6: "AES-256"}
    return "none" if revision == -1 else strengths.get(revision, f"weak or old (revision {revision})")


def _signatures(document: pypdfium2.PdfDocument) -> Iterator[str]:
    for index in range(pdfium.FPDF_GetSignatureCount(document)):
        signature = pdfium.FPDF_GetSignatureObject(document, index)
        parts = (
            plain(pdfium.FPDFSignatureObj_GetSubFilter, signature),
            iso_date(plain(pdfium.FPDFSignatureObj_GetTime, signature)),
        )
        yield ", ".join(filter(None, (*parts, "validity not judged")))
