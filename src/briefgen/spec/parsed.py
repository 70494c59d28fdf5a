"""What came of reading one text as Markdown: blocks, what they refer to, slips."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from briefgen.document import Blocks, Inlines, Paragraph


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
