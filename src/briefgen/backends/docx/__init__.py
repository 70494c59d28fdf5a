"""Document and Theme → the bytes of a Word file made of real styles, lists, notes, fields and links."""

from __future__ import annotations

from briefgen.backends import LayOut
from briefgen.backends.docx.document_part import document_bytes
from briefgen.backends.docx.survey import survey
from briefgen.backends.docx.template import WordTemplate, builtin_template
from briefgen.document import Document
from briefgen.theme import Theme

__all__ = ["DocxBackend", "WordTemplate"]


class DocxBackend:
    """Word: WordprocessingML written as text into a compiled template's package."""

    suffix = ".docx"
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    cites_pages = True

    def render(self, document: Document, theme: Theme, lay_out: LayOut | None = None) -> bytes:
        """The whole file; the same document and theme give the same bytes.

        A table of contents names the pages of the layout, and none without one: only a reader's Word knows its own.
        """
        seen = survey(document)
        laid = lay_out() if lay_out and seen.contents else None
        return document_bytes(document, builtin_template(theme, seen.variant), seen, laid)
