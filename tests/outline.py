"""Document → what any reader of its files must see: headings, list items, tables, notes and alternative texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from briefgen.document import (
    Block,
    Blocks,
    Callout,
    Document,
    Emphasis,
    Field,
    Figure,
    Heading,
    Inline,
    Inlines,
    KeyFigures,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Reference,
    Strong,
    Subscript,
    Superscript,
    Table,
    header_rows,
    plain,
)

Cells: TypeAlias = tuple[str, ...]
UNSEEN = str.maketrans("", "", "\u00ad\u200b\u2060")


class Title(NamedTuple):
    """A heading."""

    level: int
    number: str
    words: str


class Item(NamedTuple):
    """The first line of a list's item, how many lists the list is in, and its number where it is an ordered one."""

    depth: int
    number: int | None
    words: str


class Grid(NamedTuple):
    """A table; one without a header is one row of all its cells, as how many stand side by side is the layout's."""

    head: tuple[Cells, ...]
    body: tuple[Cells, ...]


class Outline(NamedTuple):
    """What is seen, each kind in reading order."""

    titles: tuple[Title, ...]
    items: tuple[Item, ...]
    grids: tuple[Grid, ...]
    notes: tuple[str, ...]
    alts: tuple[str, ...]


def squeezed(text: str) -> str:
    """A text without spaces and hints, of which readers of pages make more or fewer."""
    return "".join(text.translate(UNSEEN).split())


def grid(head: tuple[Cells, ...], body: tuple[Cells, ...]) -> Grid:
    """A table as it is compared: without a header its last row may end with empty cells."""
    return Grid(head, body if head else (tuple(cell for row in body for cell in row if cell),))


def outline(document: Document, *, fields: bool = True, marks: bool = False) -> Outline:
    """The whole document's; without `fields` as who knows no content controls sees it, or with the `marks` of notes."""
    walk = _Walk(fields, marks)
    logo = document.title_block.logo
    if logo is not None:
        walk.alts.append(squeezed(document.title_block.organisation))
    walk.blocks(document.body, 0)
    notes = (walk.words(note.content) for note in sorted(walk.notes, key=lambda note: note.number))
    return Outline(tuple(walk.titles), tuple(walk.items), tuple(walk.grids), tuple(notes), tuple(walk.alts))


class _Walk:
    def __init__(self, fields: bool, marks: bool) -> None:
        self.fields = fields
        self.marks = marks
        self.titles: list[Title] = []
        self.items: list[Item] = []
        self.grids: list[Grid] = []
        self.notes: list[Note] = []
        self.alts: list[str] = []

    def words(self, content: Inlines) -> str:
        """The text of a line; the notes that it calls are kept."""
        self.notes += _notes(content)
        return squeezed(plain(tuple(map(self.seen, content))))

    def seen(self, inline: Inline) -> Inline:
        match inline:
            case Field() if not self.fields:
                return ""
            case Note() if self.marks:
                return str(inline.number)
            case Strong() | Emphasis() | Superscript() | Subscript() | Link() | Reference():
                return replace(inline, content=tuple(map(self.seen, inline.content)))
            case _:
                return inline

    def blocks(self, blocks: Blocks, depth: int) -> str:
        """The text of the blocks; what else they are is kept."""
        return "".join([self.block(block, depth) for block in blocks])

    def block(self, block: Block, depth: int) -> str:
        match block:
            case Heading():
                self.titles.append(Title(block.level, squeezed(block.number), self.words(block.content)))
            case Paragraph():
                return self.words(block.content)
            case ListBlock():
                return "".join([self.item(block, index, depth) for index in range(len(block.items))])
            case Table():
                self.table(block)
            case Figure():
                self.alts.append(squeezed(block.alt))
                self.words(block.caption.text)
            case KeyFigures():
                self.words(block.caption)
                cells = [map(self.words, (each.value, each.label, each.change)) for each in block.items]
                self.grids.append(grid((), (tuple(map("".join, cells)),)))
            case Callout():
                return self.words(block.title) + self.blocks(block.content, 0)
            case Quote():
                return self.blocks(block.content, 0) + self.words(block.attribution)
        return ""

    def item(self, block: ListBlock, index: int, depth: int) -> str:
        item = block.items[index]
        head, rest = (item[:1], item[1:]) if item and isinstance(item[0], Paragraph) else ((), item)
        words = self.blocks(head, depth)
        if not block.boxes:  # which are a form to tick in Word: paragraphs with boxes, not a list
            self.items.append(Item(depth, block.start + index if block.ordered else None, words))
        return words + "".join([self.block(one, depth + 1 if isinstance(one, ListBlock) else 0) for one in rest])

    def table(self, table: Table) -> None:
        self.words(table.caption.text)
        head = tuple(tuple(self.words(cell.content) for cell in row) for row in header_rows(table))
        body = tuple(tuple(self.blocks(cell, 0) for cell in row.cells) for row in table.rows)
        self.grids.append(grid(head, body))
        self.words(table.note)


def _notes(content: Inlines) -> Iterator[Note]:
    for inline in content:
        if isinstance(inline, Note):
            yield inline
        yield from _notes(_within(inline))


def _within(inline: Inline) -> Inlines:
    match inline:
        case Strong() | Emphasis() | Superscript() | Subscript() | Link() | Reference() | Note():
            return inline.content
        case _:
            return ()
