"""Document → what must be known before its first word is written: headings, anchors, scripts, landscape tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from briefgen.backends.docx.surveyed import Survey
from briefgen.backends.docx.variant import Variant
from briefgen.backends.shared.direction import any_right
from briefgen.document import (
    Block,
    Blocks,
    Callout,
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
    PageBreak,
    Paragraph,
    Quote,
    Reference,
    Table,
)

ARABIC_LETTERS = (
    "\u060c\u061b\u061f\u0621-\u063a\u0640-\u0655\u0660-\u066d\u0670\u0671\u0679\u067e\u0686\u0688\u0691\u0698\u06a9"
    "\u06af\u06ba\u06be\u06c1-\u06c3\u06cc\u06d2-\u06d4\u06f0-\u06f9"
)  # of Arabic, Persian and Urdu
ARABIC_BLOCKS = "\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
SCRIPTS = {
    "greek": re.compile("[\u0370-\u03ff\u1f00-\u1fff]"),
    "cyrillic": re.compile("[\u0400-\u052f]"),
    "vietnamese": re.compile("[\u01a0-\u01b0\u1ea0-\u1ef9]"),
    "arabic": re.compile(f"[{ARABIC_BLOCKS}]"),
}
OTHER_ARABIC = f"(?![{ARABIC_LETTERS}])[{ARABIC_BLOCKS}]"
LEVELS = 4
SIGNS_A_PAGE = 2300


def survey(document: Document) -> Survey:
    """Walk the document once."""
    walk = _Walk()
    walk.opening(document)
    walk.blocks(document.body)
    rtl = document.properties.direction == "rtl"
    counted = tuple(_counted(walk.headings, rtl))
    marking = document.furniture.marking
    walk.text(marking.text if marking else "")
    signs = "".join(walk.signs)
    variant = Variant(
        language=document.properties.language,
        rtl=rtl,
        numbered=any(counted),
        marking=marking,
        scripts=_scripts(signs),
        code=walk.code,
        status=bool(document.furniture.status or document.furniture.notices),
    )
    pages = 1 + walk.breaks + document.cover + walk.length // SIGNS_A_PAGE
    anchors = frozenset(walk.anchors - {""})
    return Survey(
        variant=variant,
        headings=tuple(walk.headings),
        counted=counted,
        anchors=anchors,
        pages=pages,
        contents=walk.contents,
        turns=rtl or any_right(signs),
        continued=document.furniture.continued,
        named={anchor: name for anchor, name in walk.named.items() if anchor in walk.targets},
    )


def _scripts(text: str) -> frozenset[str]:
    if text.isascii():
        return frozenset()
    found = {name for name, signs in SCRIPTS.items() if signs.search(text)}
    if "arabic" in found and re.search(OTHER_ARABIC, text):
        found.add("arabic-extended")
    return frozenset(found)


def _counted(headings: list[Heading], rtl: bool) -> Iterator[bool]:
    """A heading counts where its number is the one that a decimal multilevel list reaches by itself.

    In a right-to-left paper none does: viewers disagree on which side such a number hangs, so it is printed.
    """
    reached = [0] * LEVELS
    for heading in headings:
        level = heading.level
        following = [*reached[: level - 1], reached[level - 1] + 1, *[0] * (LEVELS - level)]
        counts = not rtl and heading.number == ".".join(map(str, following[:level]))
        reached = following if counts else reached
        yield counts


class _Walk:
    """The one pass; of texts it keeps how long they are together, and which signs beyond ASCII they have."""

    def __init__(self) -> None:
        self.headings: list[Heading] = []
        self.anchors: set[str] = set()
        self.signs: set[str] = set()
        self.length = 0
        self.code = False
        self.breaks = 0
        self.contents = False
        self.named: dict[str, str] = {}
        self.targets: set[str] = set()

    def opening(self, document: Document) -> None:
        head, furniture = document.title_block, document.furniture
        self.inlines((head.organisation, head.kind, head.title, head.subtitle, *head.facts, *head.notices))
        self.inlines((furniture.title, furniture.detail, furniture.status, furniture.page_label))
        self.inlines(furniture.notices)

    def text(self, text: str) -> None:
        self.length += len(text) + 1
        if not text.isascii():
            self.signs.update(text)

    def blocks(self, blocks: Blocks) -> None:
        for block in blocks:
            self.block(block)

    def block(self, block: Block) -> None:
        match block:
            case Heading():
                self.headings.append(block)
                self.anchors.add(block.anchor)
                self.inlines(block.content)
            case Paragraph():
                self.inlines(block.content)
            case ListBlock():
                for item in block.items:
                    self.blocks(item)
            case Entries():
                for entry in block.items:
                    self.anchors.add(entry.anchor)
                    self.text(entry.label)
                    self.inlines(entry.content)
            case Table():
                self.table(block)
            case Figure():
                self.captioned(block)
            case KeyFigures():
                self.inlines(block.caption)
                for figure in block.items:
                    self.inlines((*figure.value, *figure.label, *figure.change))
            case Callout():
                self.inlines(block.title)
                self.blocks(block.content)
            case Quote():
                self.blocks(block.content)
                self.inlines(block.attribution)
            case PageBreak():
                self.breaks += 1
            case Contents():
                self.contents = True
                self.text(block.title)
            case _:
                assert_never(block)

    def captioned(self, block: Table | Figure) -> None:
        caption = block.caption
        self.anchors.add(block.anchor)
        if caption.label and caption.number:
            self.named.setdefault(block.anchor, f"{caption.label} {caption.number}")
        self.inlines(caption.text)

    def table(self, table: Table) -> None:
        self.captioned(table)
        for column in table.columns:
            self.inlines((column.group, *column.title))
        for row in table.rows:
            self.anchors.add(row.anchor)
            for cell in row.cells:
                self.blocks(cell)
        self.inlines(table.note)

    def inlines(self, content: Inlines) -> None:
        for inline in content:
            if isinstance(inline, str):
                self.text(inline)
            else:
                self.marked(inline)

    def marked(self, inline: Inline) -> None:
        match inline:
            case str():
                self.text(inline)
            case Field(text):
                self.text(text)
            case Code(text):
                self.code = True
                self.text(text)
            case LineBreak():
                pass
            case Reference(target, content):
                self.targets.add(target)
                self.inlines(content)
            case _:
                self.inlines(inline.content)
