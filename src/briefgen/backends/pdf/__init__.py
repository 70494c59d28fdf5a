"""The PDF backend: a Document and a Theme → one tagged PDF: PDF/UA-1, and PDF/A-2a or with attachments 3a."""

from __future__ import annotations

from briefgen.backends import Layout, Pagination
from briefgen.document import Document
from briefgen.theme import Theme

__all__ = ["PdfBackend"]


class PdfBackend:
    """Turns documents into PDF files."""

    suffix = ".pdf"
    media_type = "application/pdf"
    attaches = True

    def render(self, document: Document, theme: Theme) -> bytes:
        """Turn the document into the bytes of one PDF file."""
        return self.lay_out(document, theme).data

    def lay_out(self, document: Document, theme: Theme) -> Layout:
        """The same file, and what stands on which of its pages."""
        from briefgen.backends.pdf.render import lay_out
        from briefgen.backends.shared.collector import collector_paused

        with collector_paused():
            return lay_out(document, theme)

    def find_pages(self, document: Document, theme: Theme) -> Pagination:
        """What stands on which of the file's pages; nothing is drawn."""
        from briefgen.backends.pdf.render import find_pages
        from briefgen.backends.shared.collector import collector_paused

        with collector_paused():
            return find_pages(document, theme)

    def pages(self, data: bytes) -> int:
        """The number of pages of a file that this backend rendered."""
        from briefgen.backends.pdf.file.pages import page_count

        return page_count(data)
