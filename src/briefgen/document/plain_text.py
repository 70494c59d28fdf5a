"""Inlines and blocks of prose → their words alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from briefgen.document.blocks import Block, Blocks, ListBlock, Paragraph, Quote, Table
from briefgen.document.headers import header_rows
from briefgen.document.inlines import (
    Code,
    Emphasis,
    Field,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    Reference,
    Strong,
    Subscript,
    Superscript,
)


def plain(content: Inlines) -> str:
    """The words alone, without marks and without footnotes."""
    return "".join([inline if type(inline) is str else _plain(inline) for inline in content])


def _plain(inline: Inline) -> str:
    match inline:
        case str():
            return inline
        case Code(text) | Field(text):
            return text
        case LineBreak():
            return "\n"
        case Note():
            return ""
        case Strong() | Emphasis() | Superscript() | Subscript() | Link() | Reference():
            return plain(inline.content)
        case _:
            assert_never(inline)


def plain_blocks(blocks: Blocks, said: Callable[[Inlines], str] = plain) -> str:
    """Prose as one line of words, whatever blocks a field of it can be made of; `said` makes words of inlines."""
    joined = " ".join(filter(None, (_plain_block(block, said) for block in blocks)))
    return " ".join(filter(None, joined.replace("\n", " ").replace("\t", " ").split(" ")))


def _plain_block(block: Block, said: Callable[[Inlines], str]) -> str:
    match block:
        case Paragraph(content):
            return said(content)
        case ListBlock(items):
            return "; ".join(plain_blocks(item, said) for item in items)
        case Quote(content):
            return plain_blocks(content, said)
        case Table():
            heads = [[said(header.content) for header in row] for row in header_rows(block)]
            rows = [[plain_blocks(cell, said) for cell in row.cells] for row in block.rows]
            return "; ".join(", ".join(filter(None, row)) for row in (*heads, *rows))
        case _:
            return ""
