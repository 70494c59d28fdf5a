"""Markdown of a prose field → blocks or inlines of the document, and the slips that a document cannot carry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from briefgen.document import Block, Blocks, Inline, Inlines, LineBreak, Paragraph

MARK = re.compile(r"[*_`\[\]^~{}\\<\n]")
MARKED_BEGINNING = re.compile(r"\s*(?:#|>|[-+]\s|\d{1,9}[.)]\s|-{3}|={3}|\+{3})")
ONE_LINE = re.compile(
    r"\s*(?:(?P<quantity>[-+>]\s*[=~≈≤≥<]*\s*(?:[A-Z]{3}\s|[$€£¥])?\.?\d|\d{1,9}[.)]\s)[^\n]*|[-+>#]|\*{1,2})\s*"
)
"""A line that Markdown would take for a quotation, list or heading: `> 100`, `- 3 %`, `1986. A year`, a lone `*`."""

BULLET = re.compile(r"^[ \t]*([•·▪‣◦●■][ \t]|[o–—]\t)", re.MULTILINE)
TABS = re.compile(r"^.*?\S\t+\S", re.MULTILINE)


class Slip(Struct, frozen=True):
    """Something in the prose that cannot be printed: at which character, what it is, what to write instead."""

    offset: int
    message: str
    hint: str = ""
    severity: Literal["error", "warning"] = "error"


class Mention(Struct, frozen=True):
    """Something that prose refers to (`#id`, `table:id`, `source:id`), and at which character."""

    target: str
    offset: int = 0


class Parsed(Struct, frozen=True):
    """A text that was read: its blocks, what they refer to, and the slips in it."""

    blocks: Blocks
    references: tuple[Mention, ...] = ()
    slips: tuple[Slip, ...] = ()

    @property
    def inlines(self) -> Inlines:
        """The content of the only paragraph."""
        first = self.blocks[0] if self.blocks else None
        return first.content if isinstance(first, Paragraph) else ()


def parse_prose(text: str) -> Parsed:
    """Read a field that may hold paragraphs, lists, quotes and tables."""
    text = text.rstrip()
    parsed = _parse(text)
    pasted = tuple(_pasted(text))
    return replace(parsed, slips=parsed.slips + pasted) if pasted else parsed


def _has_marks(text: str) -> bool:
    """Whether Markdown might make more of it than a line; two patterns, as one for both is tried sign by sign."""
    return bool(MARK.search(text) or MARKED_BEGINNING.match(text))


def _pasted(text: str) -> Iterator[Slip]:
    """Warnings for lists and tables as word processors put them on the clipboard."""
    if text.isascii() and "\t" not in text:
        return
    bullet = BULLET.search(text)
    tabs = [found.start() for found in TABS.finditer(text)]
    if bullet:
        sign = bullet[1].strip()
        message = f"this looks like a pasted list: '{sign}' is printed as it is, and the lines as one paragraph"
        yield Slip(bullet.start(1), message, "begin each item with '- '", "warning")
    elif len(tabs) > 1:
        hint = "put the table in a file: table: {data: x.tsv}"
        yield Slip(
            tabs[0],
            "this looks like a pasted table: tabs make no columns, and the lines are one paragraph",
            hint,
            "warning",
        )


def _parse(text: str) -> Parsed:
    if not _has_marks(text):
        return Parsed(literal(text))
    one_line = ONE_LINE.fullmatch(text)
    if one_line:
        return parse_line(text) if one_line["quantity"] else Parsed(literal(text))
    from briefgen.spec.plain_prose import plain_prose

    return plain_prose(text) or _markdown(text)


def _markdown(text: str) -> Parsed:
    from briefgen.spec.markdown import markdown_blocks

    return markdown_blocks(text)


def parse_line(text: str) -> Parsed:
    """Read a field that holds one paragraph."""
    if not _has_marks(text):
        return Parsed(literal(text))
    from briefgen.spec.plain_prose import plain_prose

    return plain_prose(text.rstrip(), inline_only=True) or _markdown_line(text)


def _markdown_line(text: str) -> Parsed:
    from briefgen.spec.markdown import markdown_line

    return markdown_line(text)


def several_blocks(text: str) -> bool:
    """Whether a text of several lines is more than one paragraph: two of them, a list, a quotation, a table."""
    if "\n" not in text.strip():
        return False
    made = parse_prose(text).blocks
    return len(made) > 1 or any(not isinstance(block, Paragraph) for block in made)


def literal(text: str) -> tuple[Block, ...]:
    """Text without marks as one paragraph, its lines as they are; nothing for an empty one."""
    first, *rest = text.strip().split("\n")
    content: list[Inline] = [first, *(part for line in rest for part in (LineBreak(), line.strip()))]
    return (Paragraph(tuple(part for part in content if part != "")),) if first else ()
