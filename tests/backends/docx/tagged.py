"""A tagged PDF that another program made of a Word file → what its structure tree says, as an outline.

The tree is read by pyHanko, the text of its leaves by PDFium (ISO 32000-1, 14.7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any, NamedTuple, TypeAlias

from pyhanko.pdf_utils.reader import PdfFileReader

from outline import Grid, Item, Outline, Title, grid, squeezed
from readers import marked_texts

SIGN = re.compile(r"^([•–]|\d+\.)")
Kid: TypeAlias = "Tagged | str"


class Tagged(NamedTuple):
    """An element of the tree."""

    tag: str
    alt: str
    kids: tuple[Kid, ...]

    def all(self, *tags: str) -> Iterator[Tagged]:
        """The elements of these tags in it, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Tagged):
                if kid.tag in tags:
                    yield kid
                yield from kid.all(*tags)

    def words(self, but: str = "") -> str:
        """The text in it, squeezed; not what is of a tag, nor the signs of lists."""
        return "".join(squeezed(kid) if isinstance(kid, str) else kid._said(but) for kid in self.kids)

    def _said(self, but: str) -> str:
        text = "" if self.tag == but else self.words(but)
        return SIGN.sub("", text, count=1) if self.tag == "LI" else text


def by_structure(data: bytes) -> Outline:
    """What a screen reader finds; not how deep lists are, as LibreOffice parts a list where its kind changes."""
    tree = structure(data)
    return Outline(
        tuple(Title(int(node.tag[1]), "", node.words()) for node in tree.all("H1", "H2", "H3", "H4")),
        tuple(map(_item, tree.all("LI"))),
        tuple(map(_grid, tree.all("Table"))),
        tuple(node.words().lstrip("0123456789") for node in tree.all("Note")),
        tuple(squeezed(node.alt) for node in tree.all("Figure")),
    )


def structure(data: bytes) -> Tagged:
    """The root's only child."""
    reader = PdfFileReader(BytesIO(data), strict=False)
    count = int(reader.root["/Pages"]["/Count"])
    pages = {reader.find_page_for_modification(number)[0].idnum: number for number in range(count)}
    top = reader.root["/StructTreeRoot"]["/K"]
    return _Tree(pages, marked_texts(data)).element(top[0] if isinstance(top, list) else top, 0)


class _Tree(NamedTuple):
    """The numbers of pages by the numbers of their objects; the texts by page and marked-content id."""

    pages: Mapping[int, int]
    texts: Mapping[tuple[int, int], str]

    def element(self, node: Any, page: int) -> Tagged:
        page = self.page(node, page)
        kids = node.get("/K", [])
        found = (self.kid(kid, page) for kid in (kids if isinstance(kids, list) else [kids]))
        return Tagged(node["/S"][1:], str(node.get("/Alt", "")), tuple(kid for kid in found if kid is not None))

    def kid(self, kid: Any, page: int) -> Kid | None:
        """An element, or a text; a link's annotation is neither."""
        read = kid.get_object()
        if isinstance(read, int):
            return self.texts.get((page, int(read)), "")
        if "/S" in read:
            return self.element(read, page)
        return self.texts.get((self.page(read, page), int(read["/MCID"])), "") if "/MCID" in read else None

    def page(self, node: Any, page: int) -> int:
        return self.pages[node.raw_get("/Pg").idnum] if "/Pg" in node else page


def _item(node: Tagged) -> Item:
    words = node.words("L")
    sign = SIGN.match(words)
    assert sign, f"an item without a sign: {words}"
    return Item(0, int(sign[1][:-1]) if sign[1][:-1] else None, words[sign.end() :])


def _grid(table: Tagged) -> Grid:
    rows = [tuple(row.all("TH", "TD")) for row in table.all("TR")]
    heads = [row for row in rows if all(cell.tag == "TH" for cell in row)]
    said = [tuple(cell.words() for cell in row) for row in rows]
    return grid(tuple(said[: len(heads)]), tuple(said[len(heads) :]))
