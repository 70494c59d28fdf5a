"""The bytes of a PDF, of whatever program → what is in it and what is wrong with it, by PDFium and our own reading."""

from __future__ import annotations

import pypdfium2

from briefgen.errors import InputError
from briefgen.inspection import markings
from briefgen.inspection.findings import Fact, Finding, Inspection
from briefgen.inspection.pdf.facts import facts
from briefgen.inspection.pdf.file import is_encrypted, opened, readable
from briefgen.inspection.pdf.judge import judged
from briefgen.inspection.pdf.metadata import metadata_of
from briefgen.inspection.pdf.rules import accessible, exposed
from briefgen.inspection.pdf.sheets import pages_of
from briefgen.inspection.text import shown


def inspect_pdf(data: bytes, marking: str = "", password: str = "") -> Inspection:
    """Read a PDF and hold it to every rule; the `marking` that it should have, where it is known.

    Raises InputError for what is no PDF, is damaged, or needs another password.
    """
    try:
        return _inspected(data, marking, password)
    except pypdfium2.PdfiumError as error:
        raise InputError(f"it is damaged: {shown(str(error))}") from None


def _inspected(data: bytes, marking: str, password: str) -> Inspection:
    with opened(data, password) as document:
        pages = list(pages_of(document))
        metadata = metadata_of(document, readable(data, document))
        edges, keywords = [page.edges for page in pages], metadata.entries.get("Keywords", "")
        wanted = marking or markings.marking_of(edges, [*keywords.split(","), keywords])
        verdicts = list(judged(data, metadata.claims, is_encrypted(document)))
        found: list[Finding] = [*(markings.findings(edges, wanted) if wanted else ())]
        found += [*exposed(document, pages, metadata), *accessible(document, pages, metadata)]
        found += [verdict for verdict in verdicts if isinstance(verdict, Finding)]
        known = [*facts(document, pages, metadata), markings.fact(edges, wanted, "pages")]
        known += [verdict for verdict in verdicts if isinstance(verdict, Fact)] or [
            Fact("PDF/UA, PDF/A", ("not claimed",))
        ]
    return Inspection("pdf", tuple(found), (*known, Fact("size", (f"{len(data):,} bytes",))))
