"""A tree of blocks → the same tree with every run of inlines and every captioned block passed through functions.

The order is the reading order, so functions that count may count as they go.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, assert_never

from msgspec import Struct
from msgspec.structs import replace

from briefgen.document import (
    Block,
    Blocks,
    Callout,
    Caption,
    Code,
    Contents,
    Entries,
    Entry,
    Field,
    Figure,
    Heading,
    Inline,
    Inlines,
    KeyFigure,
    KeyFigures,
    LineBreak,
    Link,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Reference,
    Row,
    Table,
)

Captioned = TypeVar("Captioned", bound=Table | Figure)


class Rewriter(Struct, frozen=True):
    """What happens to headings, captioned blocks, references and notes; all else is kept."""

    heading: Callable[[Heading], Heading]
    captioned: Callable[[Table | Figure], Table | Figure]
    reference: Callable[[Reference], Inline]
    note: Callable[[Note], Note]

    def blocks(self, blocks: Blocks) -> Blocks:
        """The rewritten blocks."""
        return tuple(map(self.block, blocks))

    def block(self, block: Block) -> Block:
        """One rewritten block."""
        match block:
            case Heading():
                made = self.heading(block)
                return replace(made, content=self.inlines(made.content))
            case Paragraph():
                return Paragraph(self.inlines(block.content), block.role)
            case ListBlock():
                return replace(block, items=tuple(map(self.blocks, block.items)))
            case Entries():
                return Entries(tuple(Entry(one.label, self.inlines(one.content), one.anchor) for one in block.items))
            case Table() | Figure():
                return self._captioned(self.captioned(block))
            case KeyFigures():
                return self._key_figures(block)
            case Callout():
                return Callout(block.kind, self.inlines(block.title), self.blocks(block.content))
            case Quote():
                return Quote(self.blocks(block.content), self.inlines(block.attribution))
            case PageBreak() | Contents():
                return block
            case _:
                assert_never(block)

    def _captioned(self, block: Captioned) -> Captioned:
        caption = Caption(block.caption.label, block.caption.number, self.inlines(block.caption.text))
        if isinstance(block, Figure):
            data = self._captioned(block.data) if block.data else None
            return replace(block, caption=caption, data=data)
        return replace(
            block,
            caption=caption,
            columns=tuple(replace(column, title=self.inlines(column.title)) for column in block.columns),
            rows=tuple(Row(tuple(map(self.blocks, row.cells)), row.anchor) for row in block.rows),
            note=self.inlines(block.note),
        )

    def _key_figures(self, block: KeyFigures) -> KeyFigures:
        caption = self.inlines(block.caption)
        items = [
            KeyFigure(self.inlines(each.value), self.inlines(each.label), self.inlines(each.change))
            for each in block.items
        ]
        return KeyFigures(tuple(items), caption)

    def inlines(self, content: Inlines) -> Inlines:
        """The rewritten inlines; plain text is passed on as it is."""
        if len(content) == 1 and isinstance(content[0], str):
            return content
        return tuple(map(self.inline, content))

    def inline(self, inline: Inline) -> Inline:
        """One rewritten inline."""
        match inline:
            case str() | Code() | LineBreak() | Field():
                return inline
            case Reference():
                return self.reference(Reference(inline.target, self.inlines(inline.content)))
            case Note():
                made = self.note(inline)
                return Note(self.inlines(made.content), made.number)
            case Link():
                return Link(inline.href, self.inlines(inline.content))
            case _:
                return type(inline)(self.inlines(inline.content))
