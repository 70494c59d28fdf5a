"""A Document and a Theme → one PDF, and the page on which each of its anchors stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from briefgen.backends import Layout, Pagination
from briefgen.backends.pdf.blank import BlankInk
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
from briefgen.backends.pdf.outline import Section, sections
from briefgen.backends.pdf.style import Sheet, sheet
from briefgen.backends.pdf.text.recent import begin_document
from briefgen.backends.pdf.titleblock import title_block
from briefgen.backends.shared.walk import anchors
from briefgen.document import Document
from briefgen.theme import PageSetup, Theme


def lay_out(document: Document, theme: Theme) -> Layout:
    """Set the document, page by page, and write the file."""
    looks, root = _looks(document, theme), _root(document)
    ink = Ink(_file(document, root))
    found = _set(document, looks, root, ink, PageFurniture(document.furniture, looks, ink).finish_page)
    data = ink.save([(each.level, each.title, each.anchor) for each in found if each.anchor in ink.page_of])
    return Layout(_from_one(ink.page_of), ink.page, data)


def find_pages(document: Document, theme: Theme) -> Pagination:
    """Set the same pages without drawing them: what surely has a height is measured, no more."""
    root = _root(document)
    ink = BlankInk(TaggedDocument(root, b"", b"", b""))
    _set(document, _looks(document, theme), root, ink, ink.turn_page, drawn=False)
    return Pagination(_from_one(ink.page_of), ink.page)


def _looks(document: Document, theme: Theme) -> Sheet:
    return sheet(theme, document.properties.language, document.properties.direction == "rtl")


def _root(document: Document) -> Node:
    return Node("Document", language=document.properties.language)


def _from_one(page_of: Mapping[str, int]) -> dict[str, int]:
    return {anchor: page + 1 for anchor, page in page_of.items()}


def _set(
    document: Document, looks: Sheet, root: Node, ink: Ink, finish_page: Callable[[PageSetup], None], drawn: bool = True
) -> tuple[Section, ...]:
    """Fill pages; the sections of the document."""
    begin_document()
    found = sections(document.body)
    first_level = 1 if document.title_block.title else 0
    setter = Typesetter(looks, found, anchors(document.body), document.furniture.continued, first_level, drawn)
    setter.page_of = ink.page_of
    page, palette = looks.theme.page, looks.theme.palette
    pager = Pager(ink, page, NoteArea(palette.muted, looks.rtl), finish_page)
    place = setter.column_of(page, Place(0.0, 0.0, 0.0, root, looks.body, looks.detail))
    pager.fill(_slabs(setter, document, place))
    return found


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
