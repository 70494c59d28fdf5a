"""A document's body → its headings in order, with levels that never skip."""

from __future__ import annotations

from briefgen.backends.shared.headings import heading_anchor
from briefgen.backends.shared.walk import walk
from briefgen.document import Blocks, Heading, Inlines, plain


class Section:
    """A heading: its level from 1, at most one more than the heading's before it, and its anchor."""

    __slots__ = ("anchor", "content", "level", "number")

    def __init__(self, level: int, anchor: str, number: str, content: Inlines) -> None:
        self.level = level
        self.anchor = anchor
        self.number = number
        self.content = content

    @property
    def title(self) -> str:
        """Number and words, as a bookmark shows them."""
        words = " ".join(plain(self.content).split())
        return f"{self.number} {words}".strip() or "…"


def sections(body: Blocks) -> tuple[Section, ...]:
    """The headings of the body, wherever they stand, in reading order."""
    found: list[Section] = []
    for block in walk(body):
        if isinstance(block, Heading):
            level = min(max(block.level, 1), found[-1].level + 1 if found else 1)
            found.append(Section(level, heading_anchor(block, len(found)), block.number, block.content))
    return tuple(found)
