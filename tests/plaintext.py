"""A faithful backend of plain text in UTF-8, as a third party might write one, and what a reader of it finds."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import assert_never

from briefgen.document import (
    Block,
    Blocks,
    Callout,
    Caption,
    Code,
    Contents,
    Document,
    Entries,
    Field,
    Figure,
    Heading,
    Inline,
    Inlines,
    KeyFigures,
    LineBreak,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Table,
    TitleBlock,
    header_rows,
    picture_texts,
    plain,
)
from briefgen.theme import Theme


class PlainTextBackend:
    """One line a text; footnotes stand at the end.

    What it adds are bullets, numbers such as `1)` and `*1`, a middle dot between facts, and `…7` in the contents.
    """

    suffix = ".txt"
    media_type = "text/plain"

    def render(self, document: Document, theme: Theme) -> bytes:
        return "\n".join(self.lines(document)).encode()

    def lines(self, document: Document) -> list[str]:
        writer = _Writer(document)
        body = tuple(writer.blocks(document.body))
        return [line for line in (*_head(document.title_block), *body, *writer.foot()) if line]


class PagedTextBackend(PlainTextBackend):
    """Short lines on short pages, each with its share of the footnotes; a reader of it leaves out what pages repeat."""

    def lines(self, document: Document) -> list[str]:
        writer = _Writer(document)
        texts = (*_head(document.title_block), *writer.blocks(document.body))
        lines = [line for text in texts for line in wrap(text, 64, break_on_hyphens=True) or [""]]
        pages = [lines[start : start + 24] for start in range(0, len(lines), 24)]
        for number, note in enumerate(writer.foot()):
            pages[number % len(pages)] += wrap(note, 64)
        return [line for page in pages for line in ("\f" + self.header(document), *page)]

    def header(self, document: Document) -> str:
        return ""


def _head(head: TitleBlock) -> tuple[str, ...]:
    logo = picture_texts(head.logo) if head.logo else ()
    return *logo, head.organisation, head.kind, head.title, head.subtitle, " · ".join(head.facts), *head.notices


def read(data: bytes) -> str:
    return data.decode()


class _Writer:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.notes: list[Note] = []

    def foot(self) -> Iterator[str]:
        for note in sorted(self.notes, key=lambda note: note.number):
            yield f"*{note.number} {self.line(note.content)}"

    def blocks(self, blocks: Blocks) -> Iterator[str]:
        for block in blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                yield f"{block.number} {self.line(block.content)}"
            case Paragraph():
                yield self.line(block.content)
            case ListBlock():
                for number, item in enumerate(block.items, block.start):
                    yield f"{number})" if block.ordered else "•"
                    yield from self.blocks(item)
            case Entries():
                for entry in block.items:
                    yield f"{entry.label} {self.line(entry.content)}"
            case Table():
                yield from self.table(block)
            case Figure():
                yield from picture_texts(block.image)
                yield self.caption(block.caption)
            case KeyFigures():
                yield self.line(block.caption)
                for figure in block.items:
                    yield from map(self.line, (figure.value, figure.label, figure.change))
            case Callout():
                yield self.line(block.title)
                yield from self.blocks(block.content)
            case Quote():
                yield from self.blocks(block.content)
                yield self.line(block.attribution)
            case PageBreak():
                yield "\f"
            case Contents():
                yield block.title
                yield from self.contents(block.depth)
            case _:
                assert_never(block)

    def table(self, table: Table) -> Iterator[str]:
        yield self.caption(table.caption)
        for header in header_rows(table):
            yield from (self.line(cell.content) for cell in header)
        for row in table.rows:
            for cell in row.cells:
                yield from self.blocks(cell)
        yield self.line(table.note)

    def caption(self, caption: Caption) -> str:
        return f"{caption.label} {caption.number} {self.line(caption.text)}"

    def contents(self, depth: int) -> Iterator[str]:
        for block in self.document.body:
            if isinstance(block, Heading) and block.level <= depth:
                yield f"{block.number} {plain(block.content)} …7"

    def line(self, content: Inlines) -> str:
        return "".join(map(self.inline, content))

    def inline(self, inline: Inline) -> str:
        match inline:
            case str():
                return inline
            case Code(text) | Field(text):
                return text
            case LineBreak():
                return "\n"
            case Note():
                self.notes.append(inline)
                return str(inline.number)
            case _:
                return self.line(inline.content)
