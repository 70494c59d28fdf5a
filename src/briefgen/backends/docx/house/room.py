"""A document and a house's template → what is to be said of tables whose columns have no room on the house's page."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.backends.docx.styles.tables import PAD_SIDE
from briefgen.backends.docx.template import WordTemplate
from briefgen.backends.docx.widths import least_width
from briefgen.backends.shared.crowding import TIGHTEST
from briefgen.document import Document, Table, plain

CLOSE = 2 * PAD_SIDE * TIGHTEST


def without_room(document: Document, template: WordTemplate) -> Iterator[str]:
    """One line for each; `template` is a house's."""
    house = template.house
    assert house is not None
    letters = template.letters._replace(spare=1.0)
    for block in document.body:
        if isinstance(block, Table):
            turned = block.landscape
            room = house.section.wide if turned else house.section.across
            if least_width(block, room, template.scale, CLOSE, letters) > room:
                yield _said(block, turned)


def _said(block: Table, turned: bool) -> str:
    caption = block.caption
    name = f"{caption.label} {caption.number}".strip() or plain(caption.text) or plain(block.columns[0].title)
    page = "even a turned page of the template" if turned else "the template's page"
    repair = "make two tables of it" if turned else "add 'landscape: true', or leave columns out"
    count = len(block.columns)
    return f"{name}: {page} has no room for {count} such columns: words or numbers may be broken; {repair}"
