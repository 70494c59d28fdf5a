"""Numbered objects → the bytes of a file: object streams, a cross-reference stream, an identifier from the content."""

from __future__ import annotations

from struct import Struct

from briefgen.backends.pdf.file.objects import END_OF_STREAM, packed, stream
from briefgen.digests import md5

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
ROW = Struct(">BIH")
"""A row of the cross-reference stream: the kind of object, where it is, and its index or generation."""
PACK = 200
"""Objects in one object stream."""


class Writer:
    """Collects objects: streams go out as they come, all else into object streams, a stream as soon as it is full."""

    def __init__(self) -> None:
        self.out = [HEADER]
        self.offset = len(HEADER)
        self.waiting: list[tuple[int, bytes]] = []
        self.places: dict[int, tuple[int, int, int]] = {}
        self.last = 0

    def reserve(self, count: int = 1) -> int:
        """The number of an object that is put later, or the first of so many in a row."""
        self.last += count
        return self.last - count + 1

    def put(self, number: int, body: bytes, plain: bool = False) -> None:
        """Take an object; a `plain` one stands uncompressed, so that it can be found without a reader of PDF."""
        if plain or body.endswith(END_OF_STREAM):
            self._write(number, body)
            return
        self.waiting.append((number, body))
        if len(self.waiting) == PACK:
            self._write_packed()

    def finish(self, root: int, information: int) -> bytes:
        """The whole file, once every object is put."""
        if self.waiting:
            self._write_packed()
        digest = md5(usedforsecurity=False)
        for part in self.out:
            digest.update(part)
        identity = digest.hexdigest().encode()
        number, start = self.reserve(), self.offset
        self.places[number] = (1, start, 0)
        table = packed(self._table())
        dictionary = b"/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]/Filter/FlateDecode" % (
            number + 1,
            root,
            information,
            identity,
            identity,
        )
        self._write(number, stream(dictionary, table, compress=False))
        self.out.append(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self.out)

    def _write(self, number: int, body: bytes) -> None:
        whole = b"%d 0 obj\n%s\nendobj\n" % (number, body.rstrip(b"\n"))
        self.places[number] = (1, self.offset, 0)
        self.out.append(whole)
        self.offset += len(whole)

    def _write_packed(self) -> None:
        group, self.waiting = self.waiting, []
        number, position = self.reserve(), 0
        index, bodies = [], []
        for place, (each, body) in enumerate(group):
            index.append(b"%d %d" % (each, position))
            bodies.append(body)
            position += len(body) + 1
            self.places[each] = (2, number, place)
        first = b" ".join(index) + b"\n"
        dictionary = b"/Type/ObjStm/N %d/First %d" % (len(group), len(first))
        self._write(number, stream(dictionary, first + b"\n".join(bodies)))

    def _table(self) -> bytes:
        rows = [self.places.get(number, (0, 0, 0)) for number in range(1, self.last + 1)]
        return b"".join([ROW.pack(0, 0, 0xFFFF), *[ROW.pack(*row) for row in rows]])
