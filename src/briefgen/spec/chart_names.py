"""A name typed in a chart → its words, without the marks of emphasis, and a warning for what a drawing cannot hold."""

from __future__ import annotations

from msgspec.structs import replace

from briefgen.briefing import ChartBlock
from briefgen.document import Code, Emphasis, Inlines, Strong, Subscript, Superscript, plain
from briefgen.spec.context import Context
from briefgen.spec.nodes import Node
from briefgen.spec.parsed import Parsed
from briefgen.spec.prose import MARK, parse_line

NOT_DRAWN = "no chart can print links, notes and references: this is drawn as it stands"


def bare_name(context: Context, node: Node, path: str, text: str) -> str:
    """The words of a text; the text itself, with a warning, where its Markdown is broken off or more than emphasis."""
    if not MARK.search(text):
        return text
    parsed = parse_line(text)
    for slip in parsed.slips:
        if slip.severity == "warning":
            context.warning(node, path, slip.message, slip.hint)
    if not parsed.slips and not _is_drawn(parsed):
        context.warning(node, path, NOT_DRAWN, "move it to the caption")
    return _words(parsed, text)


def with_bare_names(block: ChartBlock) -> ChartBlock:
    """The block, what it names of its columns and rows without marks, as those are."""
    return replace(
        block,
        x=_bare(block.x),
        y=tuple(map(_bare, block.y)),
        label=_bare(block.label),
        highlight=tuple(map(_bare, block.highlight)),
    )


def _bare(text: str) -> str:
    return _words(parse_line(text), text) if MARK.search(text) else text


def _words(parsed: Parsed, text: str) -> str:
    return plain(parsed.inlines) or text if _is_drawn(parsed) else text


def _is_drawn(parsed: Parsed) -> bool:
    return not (parsed.slips or parsed.references) and _is_words(parsed.inlines)


def _is_words(content: Inlines) -> bool:
    return all(
        isinstance(inline, str | Code)
        or (isinstance(inline, Strong | Emphasis | Subscript | Superscript) and _is_words(inline.content))
        for inline in content
    )
