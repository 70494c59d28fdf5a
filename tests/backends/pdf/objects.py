"""A PDF's bytes → its objects, without a library: files that keep them in object streams, as ours do."""

from __future__ import annotations

import re
import zlib


class Objects:
    """The objects of a file that keeps them in object streams, as ours do."""

    def __init__(self, data: bytes) -> None:
        self.direct = {int(found[1]): found[2] for found in re.finditer(rb"(?s)(\d+) 0 obj\n(.*?)endobj\n", data)}
        self.packed: dict[int, bytes] = {}
        for number, body in self.direct.items():
            if b"/Type/ObjStm" in body:
                self._unpack(number, body)

    def _unpack(self, number: int, body: bytes) -> None:
        count, first = (int(re.search(rb"/%s (\d+)" % key, body)[1]) for key in (b"N", b"First"))  # type: ignore[index]
        data = self.stream(number)
        index = list(map(int, data[:first].split()))
        places = [*(first + place for place in index[1::2]), len(data)]
        for place, each in enumerate(index[: 2 * count : 2]):
            self.packed[each] = data[places[place] : places[place + 1]]

    def stream(self, number: int) -> bytes:
        """The data of a stream."""
        head, _, rest = self.direct[number].partition(b"stream\n")
        length = int(re.search(rb"/Length (\d+)", head)[1])  # type: ignore[index]
        return zlib.decompress(rest[:length]) if b"FlateDecode" in head else rest[:length]

    def pages(self) -> list[int]:
        """The object numbers of the pages, in order."""
        tree = next(body for body in self.direct.values() if re.match(rb"<<\s*/Type\s*/Pages\b", body))
        return [int(found) for found in re.findall(rb"(\d+) 0 R", tree.split(b"/Kids")[1].split(b"]")[0])]

    def content(self, number: int) -> bytes:
        """The operators of a page."""
        streams = re.findall(rb"(\d+) 0 R", self.array(number, b"Contents"))
        return b"\n".join(self.stream(int(stream)) for stream in streams)

    def form(self, number: int) -> bytes:
        """The operators of a form object; nothing where the object is none."""
        return self.stream(number) if b"/Subtype/Form" in self.direct.get(number, b"") else b""

    def array(self, number: int, key: bytes) -> bytes:
        """An entry of a dictionary that is an array."""
        found = re.search(rb"/%s\[([^\]]*)\]" % key, self.packed[number])
        assert found, (number, key)
        return found[1]

    def elements(self, tag: str) -> list[bytes]:
        """The structure elements of a tag."""
        return [body for body in self.packed.values() if b"/S/" + tag.encode() + b"/P" in body]
