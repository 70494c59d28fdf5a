"""A PDF's pages and metadata → findings: what would embarrass, and what keeps people from reading it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from briefgen.inspection.findings import Finding
from briefgen.inspection.pdf.file import wide
from briefgen.inspection.pdf.metadata import Metadata
from briefgen.inspection.pdf.sheets import Page
from briefgen.inspection.text import is_file_name, is_local, is_named, listed, shown

LEVELS = tuple(f"H{level}" for level in range(1, 7))


def exposed(document: pypdfium2.PdfDocument, pages: Sequence[Page], metadata: Metadata) -> Iterator[Finding]:
    """Names, paths, comments and scripts that the author may not know of."""
    words = "\f".join(page.words for page in pages)
    for name in metadata.authors:
        if not is_named(name, words):
            yield Finding("names", f"the properties name {shown(name)} as author, whom the pages do not name")
    for key, said in metadata.entries.items():
        if is_local(said):
            yield Finding("local-path", f"{key} has a path of somebody's computer: {shown(said, 80)}")
    for page in pages:
        for link in dict.fromkeys(filter(is_local, page.links)):
            yield Finding("local-path", f"a link leads to a file: {shown(link, 80)}", f"page {page.number}")
        for comment in page.comments:
            yield Finding("comments", f"there is a comment: {shown(comment)}", f"page {page.number}")
    if pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0:
        yield Finding("programs", "it holds scripts")


def accessible(document: pypdfium2.PdfDocument, pages: Sequence[Page], metadata: Metadata) -> Iterator[Finding]:
    """Title, language, tags, fonts (ISO 14289-1, 7)."""
    if not metadata.title:
        yield Finding("title", "the file has no title")
    elif is_file_name(metadata.title):
        yield Finding("title", f"the title is a file's name: {shown(metadata.title)}")
    if not language(document):
        yield Finding("language", "the text has no language")
    outside = {name for page in pages for name, embedded in page.fonts.items() if not embedded}
    if outside:
        yield Finding("fonts", f"not embedded, so that every reader draws its own: {listed(sorted(outside))}")
    if not document.is_tagged():
        yield Finding("tags", "it is not tagged: a screen reader has no headings, tables or order")
        return
    yield from _headings(pages)
    for page in pages:
        mute = sum(element.tag == "Figure" and not element.described for element in page.elements)
        if mute:
            yield Finding("alt-text", f"{mute} of its figures have no alternative text", f"page {page.number}")


def _headings(pages: Sequence[Page]) -> Iterator[Finding]:
    """Headings begin at level 1 and skip none (ISO 14289-1, 7.4.2)."""
    before = 0
    for page in pages:
        for element in page.elements:
            if element.tag in LEVELS:
                level = LEVELS.index(element.tag) + 1
                if level > before + 1:
                    above = f"follows level {before}" if before else "is the first"
                    yield Finding("headings", f"a heading of level {level} {above}", f"page {page.number}")
                before = level


def language(document: pypdfium2.PdfDocument) -> str:
    """The language of the document; '' where it says none."""
    return wide(pdfium.FPDFCatalog_GetLanguage, document).strip()
