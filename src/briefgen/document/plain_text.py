"""Inlines → their words alone."""

from __future__ import annotations

from typing import assert_never

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
