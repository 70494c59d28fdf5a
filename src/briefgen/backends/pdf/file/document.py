"""Pages, fonts, links and a tree of nodes, as they come → the bytes of one tagged PDF."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.backends.pdf.file import icc
from briefgen.backends.pdf.file.bookmarks import Bookmark, put_bookmarks
from briefgen.backends.pdf.file.objects import reference, stream
from briefgen.backends.pdf.file.structure import Parents, StructureWriter
from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.file.writer import Writer

INTENT = (
    b"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
    b"/RegistryName(http://www.color.org)/DestOutputProfile %d 0 R>>"
)


class TaggedDocument:
    """A PDF under way; `catalog` is what the document's catalog says besides its trees, as PDF bytes.

    `parents` are, by their keys in the parent tree, the nodes of a page by marked-content id, or the node of a link.
    """

    def __init__(self, root: Node, catalog: bytes, information: bytes, metadata: bytes) -> None:
        self.root = root
        self.catalog = catalog
        self.parents: Parents = []
        self.pages: list[int] = []
        self._writer = Writer()
        self._pages, self.fonts = self.reserve(), self.reserve()
        self._information = self.add(information)
        self._metadata = self.add(metadata)
        self._intent = self.add(INTENT % self.add(stream(b"/N 3", icc.srgb())))

    def reserve(self) -> int:
        """The number of an object that is put later."""
        return self._writer.reserve()

    def put(self, number: int, body: bytes) -> None:
        """Put an object that was reserved."""
        self._writer.put(number, body)

    def add(self, body: bytes) -> int:
        """Put a new object; the answer is its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def add_parent(self, parent: Node | list[Node]) -> int:
        """The key under which an annotation's node, or a page's nodes, are found from their content."""
        self.parents.append(parent)
        return len(self.parents) - 1

    def add_page(
        self,
        width: str,
        height: str,
        contents: Sequence[int],
        links: Sequence[int],
        images: bytes,
        nodes: list[Node],
        blends: bool = False,
    ) -> None:
        """Add a page; its size in points, `images` the entries of its dictionary of images and drawings.

        What is translucent on a page that `blends` is blended as RGB.
        """
        parts = [b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]" % (self._pages, width.encode(), height.encode())]
        parts.append(b"/Resources<</Font %d 0 R" % self.fonts)
        parts.append(b"/XObject<<%s>>>>" % images if images else b">>")
        parts.append(b"/Contents[%s]" % b" ".join(map(reference, contents)))
        if blends:
            parts.append(b"/Group<</S/Transparency/CS/DeviceRGB>>")
        if links:
            parts.append(b"/Annots[%s]" % b" ".join(map(reference, links)))
        parts.append(b"/StructParents %d/Tabs/S>>" % self.add_parent(nodes))
        self.pages.append(self.add(b"".join(parts)))

    def finish(self, bookmarks: Sequence[Bookmark]) -> bytes:
        """The whole file."""
        kids = b" ".join(map(reference, self.pages))
        self._writer.put(self._pages, b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(self.pages), kids), plain=True)
        tree = StructureWriter(self.pages, self.parents, self._writer).write(self.root)
        parts = [b"<</Type/Catalog/Pages %d 0 R/StructTreeRoot %d 0 R" % (self._pages, tree)]
        parts.append(b"/MarkInfo<</Marked true>>/Metadata %d 0 R" % self._metadata)
        parts.append(b"/OutputIntents[%d 0 R]" % self._intent + self.catalog)
        if bookmarks:
            parts.append(b"/PageMode/UseOutlines/Outlines %d 0 R" % put_bookmarks(bookmarks, self._writer))
        return self._writer.finish(self.add(b"".join(parts) + b">>"), self._information)
