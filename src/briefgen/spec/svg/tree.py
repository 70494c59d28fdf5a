"""Bytes → a tree of elements, parsed without entities, network or other files, and of a bounded size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefgen.spec.assets import AssetError

MAX_SVG_BYTES = 16_000_000
MAX_ELEMENTS = 50_000
SVG = "http://www.w3.org/2000/svg"
LINK = "{http://www.w3.org/1999/xlink}href"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
GZIP = b"\x1f\x8b"


class Element:
    """An element of SVG; `name` is empty for one of another vocabulary. `own` are the properties set on itself."""

    __slots__ = ("attributes", "children", "line", "name", "own", "tail", "text")

    def __init__(self, name: str, line: int, attributes: dict[str, str], text: str, tail: str) -> None:
        self.name = name
        self.line = line
        self.attributes = attributes
        self.text = text
        self.tail = tail
        self.children: list[Element] = []
        self.own: dict[str, str] = {}

    def get(self, name: str) -> str:
        """An attribute, or the property of that name, as SVG 2 lets one write sizes; empty where there is neither."""
        return (self.own.get(name) or self.attributes.get(name, "")).strip()

    @property
    def href(self) -> str:
        """What it refers to."""
        return (self.attributes.get("href") or self.attributes.get(LINK, "")).strip()

    def walk(self) -> Iterator[Element]:
        """Itself and all below."""
        yield self
        for child in self.children:
            yield from child.walk()


def parse(data: bytes, name: str) -> Any:
    """The root as lxml has it; raises AssetError."""
    from lxml import etree

    _refuse_size(data, name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = f", line {error.lineno}" if error.lineno else ""
        raise AssetError(f"'{name}'{line}: it is no well-formed XML: {error.msg}; save it again as SVG") from None
    _refuse_declarations(root, name)
    if _local(root.tag) != "svg":
        raise AssetError(f"'{name}' is no SVG: its root is <{etree.QName(root).localname}>")
    count = sum(1 for _ in root.iter())
    if count > MAX_ELEMENTS:
        raise AssetError(f"'{name}' has {count:,} elements; the limit is {MAX_ELEMENTS:,}: save it as PNG")
    return root


def elements(root: Any) -> tuple[Element, dict[Any, Element]]:
    """The tree, and which element was made of which of lxml's."""
    made: dict[Any, Element] = {}
    for node in root.iter():
        if not isinstance(node.tag, str):
            continue  # a processing instruction, or an entity's reference, of which none is declared
        attributes = {str(key): str(value) for key, value in node.attrib.items()}
        made[node] = Element(_local(node.tag), node.sourceline or 0, attributes, node.text or "", node.tail or "")
        parent = node.getparent()
        if parent is not None:
            made[parent].children.append(made[node])
    return made[root], made


def _refuse_size(data: bytes, name: str) -> None:
    if data.startswith(GZIP):
        raise AssetError(f"'{name}' is compressed: save it as plain SVG")
    if len(data) > MAX_SVG_BYTES:
        raise AssetError(f"'{name}' has {len(data):,} bytes; the limit is {MAX_SVG_BYTES:,}: save it as PNG")


def _refuse_declarations(root: Any, name: str) -> None:
    """A document type that only names SVG's own is left unread; one that declares something is refused."""
    from lxml import etree

    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any((*declared.iterentities(), *declared.iterelements())):
        raise AssetError(f"'{name}' declares entities of its own in its DOCTYPE: save it as plain SVG")
    for before in root.itersiblings(preceding=True):
        if before.tag is etree.ProcessingInstruction and before.target == "xml-stylesheet":
            raise AssetError(f"'{name}' takes its styles from another file: save it with its styles inside")


def _local(tag: str) -> str:
    """The name of an element of SVG, also where the file forgot to say that it is SVG."""
    space, _, local = tag.rpartition("}")
    return local if space in ("", "{" + SVG) else ""
