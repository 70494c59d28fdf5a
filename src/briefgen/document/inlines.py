"""The inline union: what stands inside a line of text. A run of plain text is a plain `str`."""

from __future__ import annotations

import datetime
from typing import TypeAlias

from msgspec import Struct


class Strong(Struct, frozen=True):
    """Text of strong importance, set in bold."""

    content: Inlines


class Emphasis(Struct, frozen=True):
    """Stressed text, set in italic."""

    content: Inlines


class Code(Struct, frozen=True):
    """Text to be read literally, set in the mono face."""

    text: str


class Superscript(Struct, frozen=True):
    """Raised text."""

    content: Inlines


class Subscript(Struct, frozen=True):
    """Lowered text."""

    content: Inlines


class LineBreak(Struct, frozen=True):
    """A new line inside a paragraph."""


class Link(Struct, frozen=True):
    """A link out of the document; `href` is http, https, mailto or tel."""

    href: str
    content: Inlines


class Reference(Struct, frozen=True):
    """A link to an anchor of the same document.

    In a briefing `target` is what the author wrote (`#id`, `table:id`, `source:id`) and `content` may be empty;
    in a document `target` is an anchor that exists and `content` is what is printed.
    """

    target: str
    content: Inlines = ()


class Note(Struct, frozen=True):
    """A footnote; `number` counts from 1 in reading order, 0 until compose has numbered it."""

    content: Inlines
    number: int = 0


class Field(Struct, frozen=True):
    """A value that people go on keeping up to date after the document is made; `text` is what is printed of it.

    `name` says to programs which value it is and `title` to people, in the document's language. It is one of `choices`,
    or the `date`, which `pattern` writes in the letters of Unicode's LDML (`d MMMM yyyy`), or else any text. With a
    pattern and no date, the day is yet to be put in, and the text is the room for it.
    """

    text: str
    name: str
    title: str
    choices: tuple[str, ...] = ()
    date: datetime.date | None = None
    pattern: str = ""


Inline: TypeAlias = (
    str | Strong | Emphasis | Code | Superscript | Subscript | LineBreak | Link | Reference | Note | Field
)
Inlines: TypeAlias = tuple[Inline, ...]
