"""The tree of nodes → structure elements, parent tree and id tree as PDF bytes (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from briefgen.backends.pdf.file.objects import reference, text_string
from briefgen.backends.pdf.file.tags import KEPT_WHEN_EMPTY, MCID_BITS, Kid, Node, ObjectKid
from briefgen.backends.pdf.file.writer import Writer

Parents: TypeAlias = list[Node | list[Node]]
LEAF = 500
MCID_MASK = (1 << MCID_BITS) - 1


class StructureWriter:
    """Numbers and writes the tree: `pages` are page object numbers, `parents` the entries of the parent tree."""

    def __init__(self, pages: Sequence[int], parents: Parents, writer: Writer) -> None:
        self.pages = pages
        self.parents = parents
        self.writer = writer

    def write(self, root: Node) -> int:
        """Put every object of the tree, which is taken apart meanwhile; the answer is the number of its root.

        Parents and children hold each other, and would wait for a search for garbage, a tenth of a long table's time.
        """
        writer = self.writer
        number = writer.reserve()
        order = list(_numbered(root, writer.last + 1))
        writer.reserve(len(order))
        for node in order:
            writer.put(node.number, self._element(node, number))
            node.kids = []
        writer.put(
            number,
            b"<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d%s>>"
            % (root.number, self._parent_tree(), len(self.parents), self._id_tree(order)),
        )
        return number

    def _element(self, node: Node, root_number: int) -> bytes:
        parent = node.parent.number if node.parent else root_number
        details = _details(node) if node.attributes or node.alt or node.language or node.identifier else b""
        return b"<</S/%s/P %d 0 R%s%s>>" % (node.tag.encode(), parent, self._kids(node.kids), details)

    def _kids(self, kids: Sequence[Kid]) -> bytes:
        if len(kids) == 1 and isinstance(only := kids[0], int):
            return b"/Pg %d 0 R/K %d" % (self.pages[only >> MCID_BITS], only & MCID_MASK)
        page = next((kid >> MCID_BITS for kid in kids if isinstance(kid, int)), -1)
        written = b" ".join([said for kid in kids if (said := self._kid(kid, page))])
        if page < 0:
            return b"/K[%s]" % written if written else b""
        return b"/Pg %d 0 R/K[%s]" % (self.pages[page], written)

    def _kid(self, kid: Kid, page: int) -> bytes:
        if isinstance(kid, int):
            on, mcid = kid >> MCID_BITS, kid & MCID_MASK
            return b"%d" % mcid if on == page else b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (self.pages[on], mcid)
        if isinstance(kid, Node):
            return b"%d 0 R" % kid.number if kid.number else b""
        return self._object_reference(kid)

    def _object_reference(self, kid: ObjectKid) -> bytes:
        return b"<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>" % (self.pages[kid.page], kid.number)

    def _parent_tree(self) -> int:
        return self._tree(b"Nums", [(b"%d" % key, number) for key, number in enumerate(map(self._entry, self.parents))])

    def _id_tree(self, order: Sequence[Node]) -> bytes:
        named = sorted([(node.identifier.encode(), node.number) for node in order if node.identifier], key=_by_name)
        pairs = [(text_string(name.decode()), number) for name, number in named]
        return b"/IDTree " + reference(self._tree(b"Names", pairs)) if pairs else b""

    def _tree(self, kind: bytes, pairs: Sequence[tuple[bytes, int]]) -> int:
        """A number tree or a name tree, in leaves of bounded size (ISO 32000-1, 7.9.6 and 7.9.7)."""
        put, reserve = self.writer.put, self.writer.reserve
        leaves = []
        for start in range(0, len(pairs), LEAF):
            leaf = pairs[start : start + LEAF]
            listed = b" ".join([b"%s %d 0 R" % pair for pair in leaf])
            put(number := reserve(), b"<</Limits[%s %s]/%s[%s]>>" % (leaf[0][0], leaf[-1][0], kind, listed))
            leaves.append(reference(number))
        put(number := reserve(), b"<</Kids[%s]>>" % b" ".join(leaves))
        return number

    def _entry(self, parent: Node | list[Node]) -> int:
        if isinstance(parent, Node):
            return parent.number
        number = self.writer.reserve()
        self.writer.put(number, b"[%s]" % b" ".join([b"%d 0 R" % node.number for node in parent]))
        return number


def _details(node: Node) -> bytes:
    found = b"/A" + node.attributes if node.attributes else b""
    for key, value in ((b"/Alt", node.alt), (b"/Lang", node.language), (b"/ID", node.identifier)):
        if value:
            found += key + text_string(value)
    return found


def _numbered(root: Node, first: int) -> Iterator[Node]:
    """Nodes in reading order, numbered; those in which nothing was drawn stay 0 and are left out."""
    stack = [root]
    while stack:
        node = stack.pop()
        node.number = first
        first += 1
        yield node
        below = [kid for kid in node.kids if isinstance(kid, Node) and (kid.tag in KEPT_WHEN_EMPTY or not kid.empty)]
        stack += below[::-1]


def _by_name(named: tuple[bytes, int]) -> bytes:
    return named[0]
