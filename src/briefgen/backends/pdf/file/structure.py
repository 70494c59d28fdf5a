"""The tree of nodes → structure elements, parent tree and id tree as PDF bytes (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from briefgen.backends.pdf.file.objects import text_string
from briefgen.backends.pdf.file.tags import KEPT_WHEN_EMPTY, MCID_BITS, Node, ObjectKid

Put: TypeAlias = Callable[[int, bytes], None]
LEAF = 500
MCID_MASK = (1 << MCID_BITS) - 1


class StructureWriter:
    """Numbers and writes the tree: `pages` are page object numbers, `marked` each page's nodes by marked-content id."""

    def __init__(self, pages: Sequence[int], marked: Sequence[Sequence[Node]], annotated: Sequence[Node]) -> None:
        self.pages = pages
        self.marked = marked
        self.annotated = annotated

    def write(self, root: Node, root_number: int, first_free: int, put: Put) -> int:
        """Put every object of the tree; the answer is the next free object number."""
        order = list(_numbered(root, first_free))
        free = first_free + len(order)
        for node in order:
            put(node.number, self._element(node, root_number))
        free, tree = self._parent_tree(free, put)
        keys = len(self.marked) + len(self.annotated)
        put(
            root_number,
            b"<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d%s>>"
            % (root.number, tree, keys, _id_tree(order)),
        )
        return free

    def _element(self, node: Node, root_number: int) -> bytes:
        page = next((kid >> MCID_BITS for kid in node.kids if isinstance(kid, int)), -1)
        kids = b" ".join(self._kids(node, page))
        parent = node.parent.number if node.parent else root_number
        parts = [b"<</Type/StructElem/S/%s/P %d 0 R" % (node.tag.encode(), parent)]
        if page >= 0:
            parts.append(b"/Pg %d 0 R" % self.pages[page])
        if kids:
            parts.append(b"/K[%s]" % kids)
        if node.alt:
            parts.append(b"/Alt" + text_string(node.alt))
        if node.language:
            parts.append(b"/Lang" + text_string(node.language))
        if node.identifier:
            parts.append(b"/ID" + text_string(node.identifier))
        if node.attributes:
            parts.append(b"/A" + node.attributes)
        return b"".join(parts) + b">>"

    def _kids(self, node: Node, page: int) -> Iterator[bytes]:
        for kid in node.kids:
            if isinstance(kid, int):
                on, mcid = kid >> MCID_BITS, kid & MCID_MASK
                yield b"%d" % mcid if on == page else b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (self.pages[on], mcid)
            elif isinstance(kid, Node):
                if kid.number:
                    yield b"%d 0 R" % kid.number
            else:
                yield self._object_reference(kid)

    def _object_reference(self, kid: ObjectKid) -> bytes:
        return b"<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>" % (self.pages[kid.page], kid.number)

    def _parent_tree(self, free: int, put: Put) -> tuple[int, int]:
        entries = []
        for page, nodes in enumerate(self.marked):
            put(free, b"[%s]" % b" ".join([b"%d 0 R" % node.number for node in nodes]))
            entries.append((page, free))
            free += 1
        entries += [(len(self.marked) + index, node.number) for index, node in enumerate(self.annotated)]
        leaves = []
        for start in range(0, len(entries), LEAF):
            leaf = entries[start : start + LEAF]
            pairs = b" ".join([b"%d %d 0 R" % entry for entry in leaf])
            put(free, b"<</Limits[%d %d]/Nums[%s]>>" % (leaf[0][0], leaf[-1][0], pairs))
            leaves.append(b"%d 0 R" % free)
            free += 1
        put(free, b"<</Kids[%s]>>" % b" ".join(leaves))
        return free + 1, free


def _numbered(root: Node, first: int) -> Iterator[Node]:
    """Nodes in reading order, numbered; those in which nothing was drawn stay 0 and are left out."""
    stack = [root]
    while stack:
        node = stack.pop()
        node.number = first
        first += 1
        yield node
        stack += [kid for kid in reversed(node.kids) if isinstance(kid, Node) and _kept(kid)]


def _kept(node: Node) -> bool:
    return node.tag in KEPT_WHEN_EMPTY or not node.empty


def _id_tree(order: Sequence[Node]) -> bytes:
    named = sorted((node.identifier.encode(), node.number) for node in order if node.identifier)
    if not named:
        return b""
    pairs = b" ".join([text_string(name.decode()) + b" %d 0 R" % number for name, number in named])
    return b"/IDTree<</Names[%s]>>" % pairs
