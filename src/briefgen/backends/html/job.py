"""What there is to know of one document while it is written: its anchors, the notes called so far, how tags look."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from msgspec.structs import replace

from briefgen.backends.html.escape import attribute
from briefgen.backends.shared.headings import heading_anchor
from briefgen.backends.shared.numbers import exact
from briefgen.backends.shared.walk import anchors, walk
from briefgen.document import Document, Heading, Note
from briefgen.theme import Theme


class Dress(Protocol):
    """How a start tag is written: a page's names a class of the style sheet, a mail's carries its styles."""

    def __call__(self, tag: str, kind: str = "", said: str = "", lacks: float = 0.0) -> str:
        """The start tag of a kind of element with the attributes `said`; what it `lacks`, in ems, is left free."""
        ...


def classes(tag: str, kind: str = "", said: str = "", lacks: float = 0.0) -> str:
    """The start tag of a page, whose style sheet knows it by its class."""
    if lacks:
        said += f' style="--lacks:{exact(lacks)}em"'
    return f'<{tag} class="{kind}"{said}>' if kind else f"<{tag}{said}>"


class Job:
    """One document on its way; with `anchored` off nothing in it can be linked to, as in a mail."""

    def __init__(self, document: Document, theme: Theme, dress: Dress = classes, anchored: bool = True) -> None:
        self.document = document
        self.theme = theme
        self.dress = dress
        self.rtl = document.properties.direction == "rtl"
        self.anchors = anchors(document.body) if anchored else frozenset()
        self.headings = tuple(_named(block for block in walk(document.body) if isinstance(block, Heading)))
        self.notes: list[Note] = []
        self.written = 0
        self.made = 0
        self.named: set[str] = set()
        self.anchored = anchored

    def id(self, name: str) -> str:
        """The attribute that makes an element a target; each name is given once, and nothing without one."""
        if not name or not self.anchored or name in self.named:
            return ""
        self.named.add(name)
        return f' id="{attribute(name)}"'

    def heading(self) -> Heading:
        """The next heading, with a name of its own."""
        self.written += 1
        return self.headings[self.written - 1]

    def own_id(self, kind: str) -> str:
        """A name for an element of ours that no author can give: theirs have no colon."""
        self.made += 1
        return f"{kind}:{self.made}"


def _named(headings: Iterable[Heading]) -> Iterable[Heading]:
    return (replace(heading, anchor=heading_anchor(heading, index)) for index, heading in enumerate(headings))
