"""A document's body → its headings in order with levels that never skip, and the anchors that links may lead to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefgen.backends.shared.headings import heading_anchor
from briefgen.document import (
    Block,
    Blocks,
    Callout,
    Entries,
    Figure,
    Heading,
    Inlines,
    ListBlock,
    Quote,
    Table,
    plain,
)


class Section(NamedTuple):
    """A heading: its level from 1, at most one more than the heading's before it, and its anchor."""

    level: int
    anchor: str
    number: str
    content: Inlines

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


def anchors(body: Blocks) -> frozenset[str]:
    """Every anchor that some block carries."""
    return frozenset(name for block in walk(body) for name in _anchors(block) if name)


def _anchors(block: Block) -> Iterator[str]:
    if isinstance(block, Heading | Table | Figure):
        yield block.anchor
    if isinstance(block, Table):
        yield from (row.anchor for row in block.rows)
    if isinstance(block, Entries):
        yield from (entry.anchor for entry in block.items)


def walk(blocks: Blocks) -> Iterator[Block]:
    """Every block, those inside others included, in reading order."""
    for block in blocks:
        yield block
        if isinstance(block, Callout | Quote):
            yield from walk(block.content)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from walk(item)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from walk(cell)
