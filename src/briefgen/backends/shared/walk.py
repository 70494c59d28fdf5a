"""Blocks → every block among them, those inside others too; and the anchors that links can lead to."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.document import Block, Blocks, Callout, Entries, Figure, Heading, ListBlock, Quote, Table


def walk(blocks: Blocks) -> Iterator[Block]:
    """The blocks and, after each, those inside it, in reading order."""
    for block in blocks:
        yield block
        match block:
            case ListBlock(items):
                for item in items:
                    yield from walk(item)
            case Callout(content=content) | Quote(content=content):
                yield from walk(content)
            case Table(rows=rows):
                for row in rows:
                    for cell in row.cells:
                        yield from walk(cell)
            case _:
                pass


def anchors(blocks: Blocks) -> frozenset[str]:
    """Every anchor there is: of headings, tables and their rows, figures, and entries of lists."""
    return frozenset(filter(None, (name for block in walk(blocks) for name in _own(block))))


def _own(block: Block) -> Iterator[str]:
    match block:
        case Heading(anchor=anchor) | Figure(anchor=anchor):
            yield anchor
        case Table(anchor=anchor, rows=rows):
            yield anchor
            yield from (row.anchor for row in rows)
        case Entries(items):
            yield from (entry.anchor for entry in items)
        case _:
            pass
