"""Blocks → every block among them, those inside others too; and the anchors that links can lead to."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.document import Block, Blocks, Callout, Entries, Figure, Heading, ListBlock, Paragraph, Quote, Table


def walk(blocks: Blocks) -> list[Block]:
    """The blocks and, after each, those inside it, in reading order."""
    found: list[Block] = []
    _gather(blocks, found)
    return found


def _gather(blocks: Blocks, found: list[Block]) -> None:
    for block in blocks:
        found.append(block)
        if isinstance(block, Paragraph | Heading):
            continue
        if isinstance(block, ListBlock):
            for item in block.items:
                _gather(item, found)
        elif isinstance(block, Callout | Quote):
            _gather(block.content, found)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    if len(cell) == 1 and isinstance(cell[0], Paragraph):
                        found.append(cell[0])
                    else:
                        _gather(cell, found)


def anchors(blocks: Blocks) -> frozenset[str]:
    """Every anchor there is: of headings, tables and their rows, figures, and entries of lists."""
    named = [block for block in walk(blocks) if not isinstance(block, Paragraph)]
    return frozenset([name for block in named for name in _own(block) if name])


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
