"""A document → the texts that the elements of its PDF must say, letter by letter, spaces included, in logical order.

Each is what the author wrote with what the page adds to it, such as a note's number or the gap after a heading's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias, assert_never
from unicodedata import category

from briefgen.backends.shared.pictures import painted
from briefgen.document import (
    Block,
    Blocks,
    Callout,
    Caption,
    Cell,
    Code,
    Contents,
    Document,
    Drawing,
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
    Picture,
    Quote,
    Table,
    TitleBlock,
    header_rows,
    labels,
    plain,
)
from briefgen.theme import Theme, default_theme

SPACES = re.compile("[ \t\n\r\f\v\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")
FIXED = str.maketrans("\u00a0\u202f\u2007", "   ")
BREAKS = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Where a line may end, or may not."""
GAP = "\u00a0 "
"""After a heading's number and a caption's label."""
BULLETS = ("•", "–")

Saying: TypeAlias = "re.Pattern[str]"


class Sayings(NamedTuple):
    """In the order of the document: what stands in it, figures that may have moved with captions, notes by number."""

    body: list[Saying]
    moved: list[Saying]
    notes: dict[str, Saying]


def sayings(document: Document, theme: Theme | None = None) -> Sayings:
    """What the PDF of a document must say; its charts break their words as the theme's letters ask for."""
    made = _Sayings(document, theme or default_theme(document.properties.language))
    made.title_block(document.title_block)
    made.blocks(document.body)
    return Sayings(made.body, made.moved, made.notes)


def as_read(text: str) -> str:
    """A text without what only steers its setting: soft hyphens, joiners, marks of direction, spaces beside spaces.

    Fixed spaces are spaces, each for itself.
    """
    spaced = SPACES.sub(" ", text.translate(BREAKS)).strip(" ")
    return unsteered(spaced.translate(FIXED))


def unsteered(text: str) -> str:
    """A text without characters of format, such as a hyphen that was put in, or what one letter's second glyph says."""
    return "".join(char for char in text if category(char) != "Cf")


class _Sayings:
    def __init__(self, document: Document, theme: Theme) -> None:
        self.theme = theme
        self.document = document
        self.body: list[Saying] = []
        self.moved: list[Saying] = []
        self.notes: dict[str, Saying] = {}

    def say(self, *parts: str | Inlines, among: list[Saying] | None = None) -> None:
        """An element of one text; spaces within are one, at the ends there are none, and no element is empty."""
        whole = "".join([part if isinstance(part, str) else self.inlines(part) for part in parts])
        if text := as_read(whole):
            (self.body if among is None else among).append(re.compile(re.escape(text)))

    def title_block(self, head: TitleBlock) -> None:
        self.picture(head.logo, self.moved)
        self.say(" · ".join(filter(None, (head.organisation, head.kind))))
        self.say(head.title)
        self.say(head.subtitle)
        facts = [re.escape(as_read(fact)) for fact in head.facts]
        if facts:
            self.body.append(re.compile("(?: · | )".join(facts)))
        for notice in head.notices:
            self.say(notice)

    def blocks(self, blocks: Blocks, lists: int = 0, depth: int = 0) -> None:
        for block in blocks:
            self.block(block, lists, depth)

    def block(self, block: Block, lists: int, depth: int) -> None:
        match block:
            case Heading():
                self.say(block.number + GAP if block.number else "", block.content)
            case Paragraph():
                self.say(block.content)
            case ListBlock():
                for index, item in enumerate(block.items):
                    if not block.boxes:
                        self.say(f"{block.start + index}." if block.ordered else BULLETS[lists % len(BULLETS)])
                    self.blocks(item, lists + 1, depth + 1)
            case Entries():
                for entry in block.items:
                    self.say(entry.label)
                    self.say(entry.content)
            case Table():
                self.table(block)
            case Figure():
                self.picture(painted(block, self.theme), self.body if depth else self.moved)
                self.caption(block.caption, self.body if depth else self.moved)
            case KeyFigures():
                self.say(block.caption)
                for figure in block.items:
                    for text in (figure.value, figure.label, figure.change):
                        self.say(text)
            case Callout():
                self.say(block.title)
                self.blocks(block.content, lists, depth + 1)
            case Quote():
                self.blocks(block.content, lists, depth + 1)
                self.say(block.attribution)
            case Contents():
                self.contents(block)
            case PageBreak():
                return
            case _:
                assert_never(block)

    def table(self, table: Table) -> None:
        self.caption(table.caption, self.body)
        for header in header_rows(table):
            for cell in header:
                self.say(cell.content)
        for row in table.rows:
            for content in row.cells:
                self.cell(content)
        self.say(table.note)

    def picture(self, picture: Picture | None, among: list[Saying]) -> None:
        """Every word of a drawing, label after label."""
        if isinstance(picture, Drawing):
            said = "".join([as_read(label.text) for label in labels(picture.primitives)])
            if said:
                among.append(re.compile(re.escape(said)))

    def cell(self, content: Cell) -> None:
        self.blocks(content, depth=1)

    def caption(self, caption: Caption, among: list[Saying]) -> None:
        label = f"{caption.label} {caption.number}".strip()
        self.say(label, GAP if label and caption.text else "", caption.text, among=among)

    def contents(self, block: Contents) -> None:
        """A title, and headings each with the number of its page."""
        self.say(block.title)
        for heading in _headings(self.document.body):
            if heading.level <= block.depth:
                number = heading.number + GAP if heading.number else ""
                text = as_read(number + plain(heading.content))
                self.body.append(re.compile(re.escape(text) + r" \d+"))

    def inlines(self, content: Inlines) -> str:
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
                number = str(inline.number)
                held: list[Saying] = []
                self.say(inline.content, among=held)
                self.notes[number] = held[0] if held else re.compile("")
                return number
            case _:
                return self.inlines(inline.content)


def _headings(blocks: Blocks) -> Iterator[Heading]:
    for block in blocks:
        match block:
            case Heading():
                yield block
            case Callout() | Quote():
                yield from _headings(block.content)
            case ListBlock():
                for item in block.items:
                    yield from _headings(item)
            case Table():
                for row in block.rows:
                    for cell in row.cells:
                        yield from _headings(cell)
            case _:
                pass
