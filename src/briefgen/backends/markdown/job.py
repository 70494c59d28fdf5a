"""What there is to know of one document while it is written as Markdown: where links can lead, and the notes called."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import astuple

from briefgen.backends.shared.headings import heading_anchor
from briefgen.backends.shared.walk import anchors, walk
from briefgen.document import Document, Drawing, Heading, Image, Note, Reference, plain

NO_SLUG = re.compile(r"[^\w\- ]")


class Job:
    """One document on its way.

    A heading is found by its words, as GitHub and those who do as it does name it; whatever else is linked to gets an
    element with a name.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.headings = tuple(block for block in walk(document.body) if isinstance(block, Heading))
        self.slugs = _slugs(document, self.headings)
        self.anchors = anchors(document.body)
        self.wanted = _wanted(document)
        self.notes: dict[int, Note] = {}
        self.written = 0

    def target(self, anchor: str) -> str:
        """Where a reference leads; nothing where that is not in the document."""
        if anchor in self.slugs:
            return f"#{self.slugs[anchor]}"
        return f"#{anchor}" if anchor in self.anchors else ""

    def place(self, anchor: str) -> str:
        """The element that a link leads to, where one does."""
        return f'<a id="{anchor}"></a>' if anchor in self.wanted and anchor not in self.slugs else ""

    def slug(self, index: int) -> str:
        """The name of the heading of that place among all."""
        return self.slugs[heading_anchor(self.headings[index], index)]

    def called(self, note: Note) -> str:
        """The mark of a note."""
        self.notes.setdefault(note.number, note)
        return f"[^{note.number}]"


def _slugs(document: Document, headings: tuple[Heading, ...]) -> dict[str, str]:
    """Small letters, no signs, hyphens for spaces; of two alike the second gets a number. The title has one too."""
    taken: dict[str, int] = {}
    _slug(document.title_block.title, taken)
    named = ((heading_anchor(heading, index), heading) for index, heading in enumerate(headings))
    return {name: _slug(f"{heading.number} {plain(heading.content)}".strip(), taken) for name, heading in named}


def _slug(words: str, taken: dict[str, int]) -> str:
    slug = NO_SLUG.sub("", " ".join(words.split()).lower()).replace(" ", "-")
    made = slug
    while made in taken:
        taken[slug] += 1
        made = f"{slug}-{taken[slug]}"
    taken[made] = 0
    return made


def _wanted(document: Document) -> frozenset[str]:
    """The targets of every reference."""
    found: set[str] = set()
    stack: list[object] = [document.body]
    while stack:
        value = stack.pop()
        if isinstance(value, Reference):
            found.add(value.target)
        if isinstance(value, tuple):
            stack.extend(value)
        elif isinstance(value, Struct):
            stack.extend(
                part
                for part in astuple(value)
                if isinstance(part, tuple | Struct) and not isinstance(part, Drawing | Image)
            )
    return frozenset(found)
