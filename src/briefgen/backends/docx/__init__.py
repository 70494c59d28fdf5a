"""Document and Theme → the bytes of a Word file made of real styles, lists, notes, fields and links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.backends import LayOut
from briefgen.backends.docx.document_part import document_bytes
from briefgen.backends.docx.survey import survey
from briefgen.backends.docx.template import WordTemplate, builtin_template
from briefgen.document import Document
from briefgen.theme import Theme

if TYPE_CHECKING:
    from briefgen.backends.docx.house.report import TemplateReport

__all__ = ["DocxBackend", "HouseBackend", "WordTemplate"]


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

    def in_house(self, data: bytes, name: str) -> HouseBackend:
        """The same, into a house's own Word file of these bytes; its `name` begins the messages of what is wrong."""
        return HouseBackend(data, name)


class HouseBackend(DocxBackend):
    """Word in a house's own file, which keeps its cover, headers, footers, styles and settings."""

    def __init__(self, data: bytes, name: str) -> None:
        self.data = data
        self.name = name

    def render(self, document: Document, theme: Theme, lay_out: LayOut | None = None) -> bytes:
        """The house's file with the document for its text. Raises InputError for a file that cannot be a template."""
        from briefgen.backends.docx.house.compiled import compile_template

        seen = survey(document)
        laid = lay_out() if lay_out and seen.contents else None
        return document_bytes(document, compile_template(self.data, self.name, theme, seen.variant), seen, laid)

    def warnings(self, document: Document, theme: Theme) -> tuple[str, ...]:
        """What is to be said of a document in this file: of tables too wide for its page. Raises InputError."""
        from briefgen.backends.docx.house.compiled import compile_template
        from briefgen.backends.docx.house.room import without_room

        template = compile_template(self.data, self.name, theme, survey(document).variant)
        return tuple(f"{self.name}: {said}" for said in without_room(document, template))

    def report(self, theme: Theme) -> TemplateReport:
        """Which of our styles are the house's own, and what else there is to know. Raises InputError."""
        from briefgen.backends.docx.house.report import template_report

        return template_report(self.data, self.name, theme)
