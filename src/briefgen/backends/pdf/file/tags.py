"""The logical structure of a document: nodes made from its model, to which drawing adds marked-content ids."""

from __future__ import annotations

from typing import TypeAlias


class ObjectKid:
    """An annotation as the content of a node: its object number and the page it lies on, from 0."""

    __slots__ = ("number", "page")

    def __init__(self, number: int, page: int) -> None:
        self.number = number
        self.page = page


Kid: TypeAlias = "Node | int | ObjectKid"
MCID_BITS = 20
"""A marked-content id and its page are kept as one number: page << 20 | id."""


class Node:
    """One structure element (ISO 32000-1, 14.7.2); `attributes` are ready PDF bytes."""

    __slots__ = ("alt", "attributes", "identifier", "kids", "language", "number", "parent", "tag", "waiting")

    def __init__(
        self,
        tag: str,
        parent: Node | None = None,
        *,
        alt: str = "",
        attributes: bytes = b"",
        identifier: str = "",
        language: str = "",
        when_drawn: bool = False,
    ) -> None:
        self.tag = tag
        self.parent = parent
        self.kids: list[Kid] = []
        self.alt = alt
        self.attributes = attributes
        self.identifier = identifier
        self.language = language
        self.number = 0
        self.waiting = when_drawn
        if parent is not None and not when_drawn:
            parent.kids.append(self)

    def add_content(self, page: int, mcid: int) -> None:
        """Take a marked-content id; a node made `when_drawn` joins its parent now, between its neighbours' content."""
        if self.waiting and self.parent is not None:
            self.parent.add_child(self)
        self.kids.append(page << MCID_BITS | mcid)

    def add_child(self, child: Node) -> None:
        """Take a node that waited to be drawn."""
        if self.waiting and self.parent is not None:
            self.parent.add_child(self)
        child.waiting = False
        self.kids.insert(self._drawn(), child)

    def _drawn(self) -> int:
        """How many kids come before what is drawn now: those still to be drawn come after it."""
        end = len(self.kids)
        while end and isinstance(kid := self.kids[end - 1], Node) and kid.empty:
            end -= 1
        return end

    @property
    def empty(self) -> bool:
        """Whether nothing was drawn in it or below it."""
        return all(isinstance(kid, Node) and kid.empty for kid in self.kids)


SCOPE_COLUMN = b"<</O/Table/Scope/Column>>"
SCOPE_ROW = b"<</O/Table/Scope/Row>>"
ORDERED = b"<</O/List/ListNumbering/Decimal>>"
UNLABELLED = b"<</O/List/ListNumbering/None>>"
UNORDERED = b"<</O/List/ListNumbering/Disc>>"
KEPT_WHEN_EMPTY = frozenset({"TBody", "TR", "TD", "TH", "Document"})
