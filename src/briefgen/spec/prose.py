"""Markdown of a prose field → blocks or inlines of the document, and the slips that a document cannot carry."""

from __future__ import annotations

import re

from msgspec import Struct

from briefgen.document import Block, Blocks, Inlines, Paragraph

HAS_MARKS = re.compile(r"[*_`\[\]^~{}\\<\n]|^\s*(?:#|>|[-+]\s|\d{1,9}[.)]\s|-{3}|={3}|\+{3})")


class Slip(Struct, frozen=True):
    """Something in the prose that cannot be printed: how many lines down, what it is, what to write instead."""

    line: int
    message: str
    hint: str = ""


class Parsed(Struct, frozen=True):
    """A text that was read: its blocks, what they refer to (`#id`, `table:id`, `source:id`), and the slips in it."""

    blocks: Blocks
    references: tuple[str, ...] = ()
    slips: tuple[Slip, ...] = ()

    @property
    def inlines(self) -> Inlines:
        """The content of the only paragraph."""
        first = self.blocks[0] if self.blocks else None
        return first.content if isinstance(first, Paragraph) else ()


def parse_prose(text: str) -> Parsed:
    """Read a field that may hold paragraphs, lists, quotes and tables."""
    if not HAS_MARKS.search(text):
        return Parsed(literal(text))
    from briefgen.spec.markdown import markdown_blocks

    return markdown_blocks(text)


def parse_line(text: str) -> Parsed:
    """Read a field that holds one paragraph."""
    if not HAS_MARKS.search(text):
        return Parsed(literal(text))
    from briefgen.spec.markdown import markdown_line

    return markdown_line(text)


def literal(text: str) -> tuple[Block, ...]:
    """Text without marks as one paragraph; nothing for an empty one."""
    bare = text.strip()
    return (Paragraph((bare,)),) if bare else ()
