"""A Document and a Theme → one PDF, and the page on which each of its anchors stands."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.backends import Layout
from briefgen.backends.pdf.file import xmp
from briefgen.backends.pdf.file.attachments import put_attachments
from briefgen.backends.pdf.file.document import TaggedDocument
from briefgen.backends.pdf.file.objects import text_string
from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.furniture import PageFurniture
from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.layout.notes import NoteArea
from briefgen.backends.pdf.layout.pager import Pager
from briefgen.backends.pdf.layout.place import Place
from briefgen.backends.pdf.layout.slabs import Slab
from briefgen.backends.pdf.layout.typesetter import Typesetter
from briefgen.backends.pdf.outline import sections
from briefgen.backends.pdf.style import sheet
from briefgen.backends.pdf.text.recent import begin_document
from briefgen.backends.pdf.titleblock import title_block
from briefgen.backends.shared.walk import anchors
from briefgen.document import Document
from briefgen.theme import Theme


def lay_out(document: Document, theme: Theme) -> Layout:
    """Set the document, page by page, and write the file."""
    begin_document()
    properties = document.properties
    looks = sheet(theme, properties.language, properties.direction == "rtl")
    root = Node("Document", language=properties.language)
    ink = Ink(_file(document, root))
    found = sections(document.body)
    first_level = 1 if document.title_block.title else 0
    setter = Typesetter(looks, found, anchors(document.body), document.furniture.continued, first_level)
    setter.page_of = ink.page_of
    furniture = PageFurniture(document.furniture, looks, ink)
    pager = Pager(ink, theme.page, NoteArea(theme.palette.muted, looks.rtl), furniture.finish_page)
    place = setter.column_of(theme.page, Place(0.0, 0.0, 0.0, root, looks.body, looks.detail))
    pager.fill(_slabs(setter, document, place))
    data = ink.save([(each.level, each.title, each.anchor) for each in found if each.anchor in ink.page_of])
    return Layout(data, {anchor: page + 1 for anchor, page in ink.page_of.items()}, ink.page)


def _slabs(setter: Typesetter, document: Document, place: Place) -> Iterator[Slab]:
    yield from title_block(setter, document, place)
    yield from setter.blocks(document.body, place)


def _file(document: Document, root: Node) -> TaggedDocument:
    properties, attachments = document.properties, document.attachments
    direction = b"/Direction/R2L" if properties.direction == "rtl" else b""
    preferences = b"/ViewerPreferences<</DisplayDocTitle true%s>>" % direction
    catalog = b"/Lang" + text_string(properties.language) + preferences
    metadata = xmp.packet(properties, part=3 if attachments else 2)
    made = TaggedDocument(root, catalog, xmp.information(properties), metadata)
    made.catalog += put_attachments(attachments, properties.date, made)
    return made
