"""Document → the texts a reader must find in every format, in reading order; footnotes stand where they are called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, assert_never

from briefgen.document.blocks import (
    Block,
    Blocks,
    Callout,
    Caption,
    Contents,
    Entries,
    Figure,
    Heading,
    KeyFigures,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Table,
)
from briefgen.document.document import Document
from briefgen.document.drawing import Drawing, Picture, labels
from briefgen.document.headers import header_rows
from briefgen.document.image import Image
from briefgen.document.inlines import Code, Field, Inline, Inlines, LineBreak, Note

if TYPE_CHECKING:
    from briefgen.document.charts import Chart


def document_text(document: Document) -> tuple[str, ...]:
    """Every text of the document but the page furniture and the entries of a table of contents."""
    head = document.title_block
    logo = picture_texts(head.logo) if head.logo else ()
    parts = [*logo, head.organisation, head.kind, head.title, head.subtitle, *head.facts, *head.notices]
    return tuple(part for part in (*parts, *_blocks(document.body)) if part)


def picture_texts(picture: Picture | Chart) -> Iterator[str]:
    """The words of a drawing, label by label, and those that every drawing of a chart has; none of an image."""
    if isinstance(picture, Drawing):
        yield from (label.text for label in labels(picture.primitives))
    elif not isinstance(picture, Image):
        from briefgen.document.chart_texts import chart_texts

        yield from chart_texts(picture)


def _blocks(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.number
            yield from _inlines(block.content)
        case Paragraph():
            yield from _inlines(block.content)
        case ListBlock():
            for item in block.items:
                yield from _blocks(item)
        case Entries():
            for entry in block.items:
                yield entry.label
                yield from _inlines(entry.content)
        case Table():
            yield from _table(block)
        case Figure():
            yield from picture_texts(block.image)
            yield from _caption(block.caption)
        case KeyFigures():
            yield from _inlines(block.caption)
            for figure in block.items:
                for text in (figure.value, figure.label, figure.change):
                    yield from _inlines(text)
        case Callout():
            yield from _inlines(block.title)
            yield from _blocks(block.content)
        case Quote():
            yield from _blocks(block.content)
            yield from _inlines(block.attribution)
        case PageBreak():
            return
        case Contents():
            yield block.title
        case _:
            assert_never(block)


def _table(table: Table) -> Iterator[str]:
    yield from _caption(table.caption)
    for row in header_rows(table):
        for header in row:
            yield from _inlines(header.content)
    for line in table.rows:
        for cell in line.cells:
            yield from _blocks(cell)
    yield from _inlines(table.note)


def _caption(caption: Caption) -> Iterator[str]:
    yield f"{caption.label} {caption.number}".strip()
    yield from _inlines(caption.text)


def _inlines(content: Inlines) -> Iterator[str]:
    line: list[str] = []
    notes: list[Note] = []
    _gather(content, line, notes)
    yield "".join(line)
    for note in notes:
        yield from _inlines(note.content)


def _gather(content: Inlines, line: list[str], notes: list[Note]) -> None:
    for inline in content:
        _gather_one(inline, line, notes)


def _gather_one(inline: Inline, line: list[str], notes: list[Note]) -> None:
    match inline:
        case str():
            line.append(inline)
        case Code(text) | Field(text):
            line.append(text)
        case LineBreak():
            line.append("\n")
        case Note():
            notes.append(inline)
            line.append(" ")
        case _:
            _gather(inline.content, line, notes)
