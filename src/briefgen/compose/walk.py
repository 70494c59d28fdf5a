"""A tree of blocks → the same tree with every run of inlines and every captioned block passed through functions.

The order is the reading order, so functions that count may count as they go. What no function changes is passed on as
it is, so that most of a text is never made anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TypeVar, assert_never

from msgspec.structs import replace

from briefgen.document import (
    Block,
    Blocks,
    Callout,
    Caption,
    Code,
    Column,
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
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Reference,
    Row,
    Table,
)

Anything = TypeVar("Anything")
Captioned = TypeVar("Captioned", bound=Table | Figure)


def unchanged(thing: Anything) -> Anything:
    """What happens to parts that a function has no need to see."""
    return thing


class Rewriter:
    """What happens to headings, captioned blocks, references and notes; all else is kept.

    What stands `between` two notes that are called side by side keeps their numbers apart.
    """

    def __init__(
        self,
        heading: Callable[[Heading], Heading],
        captioned: Callable[[Table | Figure], Table | Figure],
        reference: Callable[[Reference], Inline],
        note: Callable[[Note], Note],
        between: Inlines = (),
    ) -> None:
        self.heading = heading
        self.captioned = captioned
        self.reference = reference
        self.note = note
        self.between = between

    def blocks(self, blocks: Blocks) -> Blocks:
        """The rewritten blocks."""
        made = tuple([self.block(block) for block in blocks])
        return blocks if made == blocks else made

    def block(self, block: Block) -> Block:
        """One rewritten block."""
        match block:
            case Paragraph():
                content = self.inlines(block.content)
                return block if content is block.content else Paragraph(content, block.role)
            case Heading():
                made = self.heading(block)
                return replace(made, content=self.inlines(made.content))
            case ListBlock():
                return replace(block, items=tuple([self.blocks(item) for item in block.items]))
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
            columns=tuple([self._column(column) for column in block.columns]),
            rows=tuple([self._row(row) for row in block.rows]),
            note=self.inlines(block.note),
        )

    def _column(self, column: Column) -> Column:
        title = self.inlines(column.title)
        return column if title is column.title else replace(column, title=title)

    def _row(self, row: Row) -> Row:
        cells = tuple([self.blocks(cell) for cell in row.cells])
        return row if cells == row.cells else Row(cells, row.anchor)

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
        made = tuple([inline if isinstance(inline, str) else self.inline(inline) for inline in content])
        if self.between and len(made) > 1:
            made = tuple(_apart(made, self.between))
        return content if made == content else made

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
            case _:
                content = self.inlines(inline.content)
                return inline if content is inline.content else replace(inline, content=content)


def _apart(content: Inlines, between: Inlines) -> Iterator[Inline]:
    """The notes 19 and 20, called side by side, would be read as 1920."""
    yield content[0]
    for before, inline in pairwise(content):
        if _calls(before, -1) and _calls(inline, 0):
            yield from between
        yield inline


def _calls(inline: Inline, end: int) -> bool:
    """Whether what stands at one end, the first (0) or the last (-1), is the call of a note."""
    match inline:
        case Note():
            return True
        case str() | Code() | LineBreak() | Field():
            return False
        case _:
            return bool(inline.content) and _calls(inline.content[end], end)
