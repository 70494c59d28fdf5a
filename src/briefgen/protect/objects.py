"""The bytes of a PDF that briefgen rendered → its objects as they stand there; and objects → the bytes of a file."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from msgspec import Struct

OBJECT = re.compile(rb"(?s)(\d+) 0 obj\n(.*)\nendobj\n")
STREAM = re.compile(rb"/Length (\d+)>>\nstream\n")
OWN_TABLE = re.compile(rb"\d+ 0 obj\n<</Type/XRef/Size \d+/W\[1 4 2\]")
UPDATED = re.compile(rb"/Encrypt \d|/Prev \d")
TAIL = 40
"""Bytes that hold the last lines of a file."""
END = b"\r\nendstream"
ROW = 7
"""Bytes of an entry of the cross-reference stream: a kind, a place in four, an index in two."""


class Indirect(Struct, frozen=True):
    """An object of the file: its number, its dictionary, and its data where it is a stream."""

    number: int
    head: bytes
    data: bytes | None = None

    def __bytes__(self) -> bytes:
        """The object as it stands in a file."""
        body = self.head
        if self.data is not None:
            body = b"%s/Length %d>>\nstream\n%s%s" % (self.head, len(self.data), self.data, END)
        return b"%d 0 obj\n%s\nendobj\n" % (self.number, body)


class Rendered:
    """A file of the PDF backend: header, objects by their places, and the cross-reference stream with its entries.

    Raises ValueError for a file of another hand.
    """

    def __init__(self, data: bytes) -> None:
        last = re.search(rb"startxref\n(\d+)\n%%EOF\n\Z", data[-TAIL:])
        start = int(last[1]) if last else 0
        if not OWN_TABLE.match(data, start) or UPDATED.search(data, start):
            raise ValueError("only a PDF as briefgen renders it can be encrypted; sign it afterwards")
        self.table = _object(data[start:])
        self.rows = zlib.decompress(self.table.data or b"")
        places = sorted(place for kind, place, _ in map(_entry, self._split()) if kind == 1 and place < start)
        self.header = data[: places[0]]
        self.objects = [_object(data[here:end]) for here, end in zip(places, [*places[1:], start], strict=True)]

    def _split(self) -> Iterator[bytes]:
        return (self.rows[at : at + ROW] for at in range(0, len(self.rows), ROW))

    def written(self, objects: list[Indirect], trailer: bytes) -> bytes:
        """The file with these objects, the last of them new in the number of the table, `trailer` added."""
        parts, places, offset = [self.header], {}, len(self.header)
        for each in objects:
            parts.append(bytes(each))
            places[each.number] = offset
            offset += len(parts[-1])
        number = objects[-1].number + 1
        places[number] = offset
        rows = [*self._split()][: objects[-1].number]
        moved = [_row(places[at]) if at in places else row for at, row in enumerate(rows)]
        table = zlib.compress(b"".join((*moved, *(_row(places[new]) for new in range(len(rows), number + 1)))))
        head = re.sub(rb"/Size \d+", b"/Size %d" % (number + 1), self.table.head) + trailer
        return b"".join((*parts, bytes(Indirect(number, head, table)), b"startxref\n%d\n%%%%EOF\n" % offset))


def _entry(row: bytes) -> tuple[int, int, int]:
    return row[0], int.from_bytes(row[1:5], "big"), int.from_bytes(row[5:], "big")


def _row(place: int) -> bytes:
    return b"\x01" + place.to_bytes(4, "big") + b"\0\0"


def _object(text: bytes) -> Indirect:
    found = OBJECT.match(text[: text.rindex(b"endobj\n") + 7])
    assert found
    number, body = int(found[1]), found[2]
    stream = STREAM.search(body)
    if not stream:
        return Indirect(number, body)
    return Indirect(number, body[: stream.start()], body[stream.end() : stream.end() + int(stream[1])])
