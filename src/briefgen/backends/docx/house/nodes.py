"""The bytes of an XML part → its elements and where each stands, so that a change leaves all else as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.parsers import expat

from briefgen.backends.docx.xml import MAIN, OFFICE_RELATIONSHIPS
from briefgen.errors import InputError

DEEPEST = 256
LARGEST = 16_000_000  # bytes of one part; the largest sheets of styles that Word writes have one
PREFIXES = {
    MAIN: "w",
    OFFICE_RELATIONSHIPS: "r",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://schemas.microsoft.com/office/drawing/2017/decorative": "adec",
}
START_TAG = re.compile(rb"<[^\s/>]+(?:\s+[^\s=>]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*/?>")
XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
BYTE_ORDERS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))


class Node:
    """An element: `w:p` where the prefix is one of ours, else `address}name`; its places are offsets in bytes.

    The start tag lies from `start` to `inner`, the content up to `tail`, the end tag up to `end`.
    """

    __slots__ = ("attributes", "children", "end", "inner", "parent", "start", "tag", "tail")

    def __init__(self, tag: str, attributes: dict[str, str], start: int, inner: int, parent: Node | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.start = start
        self.inner = self.tail = self.end = inner
        self.parent = parent
        self.children: list[Node] = []

    def all(self, *tags: str) -> Iterator[Node]:
        """The element and what is in it, in order, of the given tags or, without any, all."""
        if not tags or self.tag in tags:
            yield self
        for child in self.children:
            yield from child.all(*tags)

    def child(self, path: str) -> Node | None:
        """The first child at a path such as `w:pPr/w:pStyle`."""
        here: Node | None = self
        for step in path.split("/"):
            here = next((one for one in here.children if one.tag == step), None) if here else None
        return here

    def value(self, path: str, attribute: str = "w:val") -> str | None:
        """An attribute of the child at the path."""
        found = self.child(path)
        return None if found is None else found.attributes.get(attribute)

    def says(self, attribute: str) -> bool:
        """Whether an on-off attribute is on (ECMA-376 Part 1, 22.9.2.7); one that is missing is off."""
        return self.attributes.get(attribute) in ("1", "true", "on")


class Edit(NamedTuple):
    """What stands in the place of a stretch of bytes."""

    start: int
    end: int
    text: str


class Tree(NamedTuple):
    """A part's bytes in UTF-8, and its root element."""

    data: bytes
    root: Node

    def text(self, start: int, end: int, edits: Iterable[Edit] = ()) -> str:
        """A stretch of the part, edited; an edit within another is left out."""
        out, place = [], start
        for edit in sorted(edits):
            if edit.start >= place and edit.end <= end:
                out += [self.data[place : edit.start].decode(), edit.text]
                place = edit.end
        return "".join((*out, self.data[place:end].decode()))

    @property
    def name(self) -> str:
        """The root's name with its prefix, as it is written."""
        return self.data[self.root.start + 1 : self.root.inner].split()[0].decode().rstrip("/>")

    def whole(self, edits: Iterable[Edit] = ()) -> str:
        """The part, edited."""
        return self.text(0, len(self.data), edits)

    def of(self, node: Node) -> str:
        """An element as it is written."""
        return self.data[node.start : node.end].decode()


def read(data: bytes, name: str) -> Tree:
    """Parse a part. Raises InputError, which begins with `name`, for what is no sound XML or could expand."""
    if len(data) > LARGEST:
        raise InputError(f"{name} is larger than {LARGEST // 1_000_000} MB of XML")
    text = _utf8(data, name)
    builder = _Builder(text, name)
    try:
        builder.parser.Parse(text, True)
    except expat.ExpatError as error:
        raise InputError(f"{name} is damaged: {error}") from None
    assert builder.root is not None
    return Tree(text, builder.root)


def named(tree: Tree, wanted: Iterable[str]) -> str:
    """The root's start tag with the prefixes of ours that it lacks. Raises ValueError where one has another meaning."""
    tag = tree.data[tree.root.start : tree.root.inner].decode()
    missing = []
    for address, prefix in PREFIXES.items():
        found = re.search(rf"xmlns:{prefix}\s*=\s*[\"']([^\"']*)", tag)
        if found and found[1] != address:
            raise ValueError(prefix)
        if not found and prefix in wanted:
            missing.append(f' xmlns:{prefix}="{address}"')
    end = -2 if tag.endswith("/>") else -1
    return f"{tag[:end]}{''.join(missing)}>"


def _utf8(data: bytes, name: str) -> bytes:
    encoding = next((kind for sign, kind in BYTE_ORDERS if data.startswith(sign)), "utf-8-sig")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise InputError(f"{name} is damaged: its text is not UTF-8 or UTF-16") from None
    return XML_DECLARATION.sub("", text, count=1).lstrip("\ufeff").encode()


class _Builder:
    """What expat tells → nodes."""

    def __init__(self, data: bytes, name: str) -> None:
        self.data = data
        self.name = name
        self.root: Node | None = None
        self.open: list[Node] = []
        self.parser = expat.ParserCreate("utf-8", "}")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.stop
        self.parser.StartDoctypeDeclHandler = self.refuse

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        place = self.parser.CurrentByteIndex
        found = START_TAG.match(self.data, place)
        if found is None or len(self.open) > DEEPEST:
            raise InputError(f"{self.name} is damaged: its elements cannot be told apart")
        parent = self.open[-1] if self.open else None
        short = {_short(key): value for key, value in attributes.items()}
        node = Node(_short(tag), short, place, found.end(), parent)
        if parent is None:
            self.root = node
        else:
            parent.children.append(node)
        self.open.append(node)

    def stop(self, tag: str) -> None:  # noqa: ARG002  # expat calls it so
        node = self.open.pop()
        if self.data[node.inner - 2 : node.inner] != b"/>":
            node.tail = self.parser.CurrentByteIndex
            node.end = self.data.index(b">", node.tail) + 1

    def refuse(self, *_: object) -> None:
        raise InputError(f"{self.name} has a document type declaration, which no Word file has; it is not read")


def _short(tag: str) -> str:
    address, _, name = tag.rpartition("}")
    return f"{PREFIXES[address]}:{name}" if address in PREFIXES else tag
