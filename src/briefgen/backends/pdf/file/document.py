"""ReportLab's document with our own way of writing it: object streams, a cross-reference stream, an id from content."""

from __future__ import annotations

import hashlib
import zlib
from typing import Any

from reportlab.pdfbase import pdfdoc

from briefgen.backends.pdf.file.objects import ZLIB_LEVEL, Raw, stream
from briefgen.backends.pdf.file.structure import StructureWriter
from briefgen.backends.pdf.file.tags import Node

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
PACK = 200
END_OF_STREAM = b"endstream\n"


class TaggedDocument(pdfdoc.PDFDocument):  # type: ignore[misc]  # reportlab ships no types
    """A PDF whose structure tree comes from `root`; `marked` holds each page's nodes by marked-content id."""

    def __init__(self, root: Node, info: bytes, language: str) -> None:
        super().__init__(invariant=1, compression=0, pdfVersion=(1, 7), lang=language)
        self.root = root
        self.marked: list[list[Node]] = []
        self.annotated: list[Node] = []
        self.info = Raw(info)
        self.tree = Raw(b"")
        self.Reference(self.tree)

    def number_of(self, item: Any) -> int:
        """The object number of something registered."""
        number: int = self.idToObjectNumberAndVersion[item.__InternalName__][0]
        return number

    def GetPDFData(self, canvas: Any) -> bytes:  # noqa: N802 - reportlab's name
        """The whole file."""
        self.Reference(self.Catalog)
        self.Reference(self.info)
        self.Outlines.prepare(self, canvas)
        if self.Outlines.ready < 0:
            self.Catalog.Outlines = None
        return self.format()

    def format(self) -> bytes:
        """The whole file, every object registered so far and those they bring with them."""
        writer = _Writer()
        number = 0
        while (name := self.numberToId.get(number + 1)) is not None:
            number += 1
            item = self.idToObject[name]
            if item is not self.tree:
                writer.put(number, _mended(item, pdfdoc.format(item, self, toplevel=1)), plain=item is self.Pages)
        pages = [self.number_of(page) for page in self.Pages.pages]
        structure = StructureWriter(pages, self.marked, self.annotated)
        free = structure.write(self.root, self.number_of(self.tree), number + 1, writer.put)
        return writer.finish(free, self.number_of(self.Catalog), self.number_of(self.info))


def _mended(item: Any, body: bytes) -> bytes:
    """ReportLab writes no line end before `endstream` (ISO 19005-2, 6.1.7.1 asks for one)."""
    if body.endswith(END_OF_STREAM) and not isinstance(item, Raw):
        return body[: -len(END_OF_STREAM)] + b"\r\n" + END_OF_STREAM
    return body


class _Writer:
    """Collects objects: streams go out as they come, all else into object streams."""

    def __init__(self) -> None:
        self.out = [HEADER]
        self.offset = len(HEADER)
        self.packed: list[tuple[int, bytes]] = []
        self.places: dict[int, tuple[int, int, int]] = {}

    def put(self, number: int, body: bytes, plain: bool = False) -> None:
        if plain or body.endswith(END_OF_STREAM):
            self._write(number, body)
        else:
            self.packed.append((number, body))

    def finish(self, free: int, root: int, info: int) -> bytes:
        for start in range(0, len(self.packed), PACK):
            self._write_packed(free, self.packed[start : start + PACK])
            free += 1
        digest = hashlib.md5(usedforsecurity=False)
        for part in self.out:
            digest.update(part)
        identity = digest.hexdigest().encode()
        start = self.offset
        self.places[free] = (1, start, 0)
        table = zlib.compress(self._table(free), ZLIB_LEVEL)
        dictionary = b"/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]/Filter/FlateDecode" % (
            free + 1,
            root,
            info,
            identity,
            identity,
        )
        self._write(free, stream(dictionary, table, compress=False))
        self.out.append(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self.out)

    def _write(self, number: int, body: bytes) -> None:
        whole = b"%d 0 obj\n%s\nendobj\n" % (number, body.rstrip(b"\n"))
        self.places[number] = (1, self.offset, 0)
        self.out.append(whole)
        self.offset += len(whole)

    def _write_packed(self, number: int, group: list[tuple[int, bytes]]) -> None:
        index, bodies, position = [], [], 0
        for place, (each, body) in enumerate(group):
            body = body.rstrip(b"\n") + b"\n"
            index.append(b"%d %d" % (each, position))
            bodies.append(body)
            position += len(body)
            self.places[each] = (2, number, place)
        first = b" ".join(index) + b"\n"
        dictionary = b"/Type/ObjStm/N %d/First %d" % (len(group), len(first))
        self._write(number, stream(dictionary, first + b"".join(bodies)))

    def _table(self, last: int) -> bytes:
        rows = bytearray(b"\x00\x00\x00\x00\x00\xff\xff")
        for number in range(1, last + 1):
            kind, place, index = self.places.get(number, (0, 0, 0))
            rows += bytes((kind,)) + place.to_bytes(4, "big") + index.to_bytes(2, "big")
        return bytes(rows)
