"""A Word file's bytes → what two readers that others wrote, mammoth and python-docx, see in it, as an outline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import docx
import mammoth
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from outline import Grid, Item, Outline, Title, grid, squeezed

LISTS = {"ul": None, "ol": 0}
"""What HTML says of an item's number: whether there is one."""
RETURN = "\u2191"
"""What mammoth puts behind a note, for a link back."""


def by_mammoth(data: bytes) -> Outline:
    """The HTML's elements; numbers that a list gives to headings and items are not in it."""
    shown = mammoth.convert_to_html(BytesIO(data), ignore_empty_paragraphs=False).value
    page = fromstring(f"<html>{shown}</html>")
    notes = next((node for node in page if node.tag == "ol" and _is_note(node[0])), None)
    if notes is not None:
        page.remove(notes)
    titles = (node for node in page.iter() if re.fullmatch("h[1-6]", node.tag))
    return Outline(
        tuple(Title(int(node.tag[1]), "", _words(node)) for node in titles),
        tuple(_items(page, -1)),
        tuple(map(_grid, page.iter("table"))),
        tuple(_words(note).removesuffix(RETURN) for note in (() if notes is None else notes)),
        tuple(squeezed(node.get("alt", "")) for node in page.iter("img")),
    )


def _is_note(item: Element) -> bool:
    return item.get("id", "").startswith("footnote-")


def _items(node: Element, depth: int) -> Iterator[Item]:
    """The list items in an element; one that only holds a list goes on where a paragraph parted it from its own."""
    for child in node:
        inner = depth + 1 if child.tag in LISTS else -1 if child.tag == "td" else depth
        if child.tag == "li" and not (len(child) and child[0].tag in LISTS and not child.text):
            yield Item(depth, LISTS[node.tag], _words(child))
        yield from _items(child, inner)


def _grid(table: Element) -> Grid:
    rows = [(row, tuple(_cell(cell) for cell in row if cell.tag in ("th", "td"))) for row in table.iter("tr")]
    heads = tuple(cells for row, cells in rows if all(cell.tag == "th" for cell in row))
    return grid(heads, tuple(cells for _, cells in rows[len(heads) :]))


def _cell(cell: Element) -> str:
    return squeezed("".join(_said(cell, whole=True)))


def _words(node: Element) -> str:
    return squeezed("".join(_said(node)))


def _said(node: Element, whole: bool = False) -> Iterator[str]:
    """The text of an element without the marks of notes and, unless it is asked for as a `whole`, lists in it."""
    yield node.text or ""
    for child in node:
        is_mark = child.tag == "sup" and child.find("a[@id]") is not None
        if not is_mark and (whole or child.tag not in LISTS):
            yield from _said(child, whole)
        yield child.tail or ""


def by_python_docx(data: bytes) -> Outline:
    """What the library's objects say, and where it has none, as for lists and notes, the elements beneath them."""
    read = docx.Document(BytesIO(data))
    lists, titles, items = _Lists(read), [], []
    for node in read.element.body.iter(qn("w:p")):
        paragraph = Paragraph(node, read._body)
        number, depth, counted = lists.number(paragraph)
        if found := re.fullmatch(r"Heading (\d)", str(paragraph.style and paragraph.style.name)):
            titles.append(Title(int(found[1]), "", squeezed(number + paragraph.text)))
        elif number:
            items.append(Item(depth, counted, squeezed(paragraph.text)))
    shapes = (shape._inline.docPr.get("descr", "") for shape in read.inline_shapes)
    grids = tuple(map(_table, read.tables))
    return Outline(tuple(titles), tuple(items), grids, tuple(_called(read)), tuple(map(squeezed, shapes)))


def _called(read: Any) -> Iterator[str]:
    """The notes in the order in which the text calls them."""
    calls = [node.get(qn("w:id")) for node in read.element.body.iter(qn("w:footnoteReference"))]
    if calls:
        part = fromstring(read.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES).blob)
        by_id = {note.get(qn("w:id")): note for note in part}
        for call in calls:
            yield squeezed("".join(node.text or "" for node in by_id[call].iter(qn("w:t"))))


def _table(table: Any) -> Grid:
    """A cell that spans columns or rows is listed once."""
    seen: set[Any] = set()
    rows = []
    for row in table.rows:
        fresh = {cell._tc: squeezed(cell.text) for cell in row.cells if cell._tc not in seen}
        seen |= fresh.keys()
        is_head = row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None
        rows.append((is_head, tuple(fresh.values())))
    heads = tuple(cells for is_head, cells in rows if is_head)
    return grid(heads, tuple(cells for is_head, cells in rows if not is_head))


class _Lists:
    """Counts as Word does: by definition, each instance from its own start, deeper levels anew beneath another."""

    def __init__(self, read: Any) -> None:
        part = read.part.numbering_part.element
        self.kinds = {node.get(qn("w:abstractNumId")): node for node in part.findall(qn("w:abstractNum"))}
        self.lists = {node.get(qn("w:numId")): node for node in part.findall(qn("w:num"))}
        self.reached: dict[str, dict[int, int]] = {}

    def number(self, paragraph: Any) -> tuple[str, int, int | None]:
        """What stands before the paragraph, on which level, and its number; nothing where it is in no list."""
        found = self._of(paragraph)
        if found is None or found[0] not in self.lists:
            return "", 0, None
        key, depth = found
        kind = self.kinds[self.lists[key].find(qn("w:abstractNumId")).get(qn("w:val"))]
        level = next(one for one in kind.findall(qn("w:lvl")) if one.get(qn("w:ilvl")) == str(depth))
        sign, style = (level.find(qn(name)).get(qn("w:val")) for name in ("w:lvlText", "w:numFmt"))
        if style == "bullet":
            return sign, depth, None
        counts = self._count(key, depth, int(level.find(qn("w:start")).get(qn("w:val"))))
        return re.sub(r"%(\d)", lambda place: str(counts.get(int(place[1]) - 1, 1)), sign), depth, counts[depth]

    def _of(self, paragraph: Any) -> tuple[str, int] | None:
        """The list and level that the paragraph says, or its style; a style's level may be said by the definition."""
        for owner in (paragraph._p.pPr, paragraph.style.element.pPr):
            if owner is not None and owner.numPr is not None:
                level = owner.numPr.ilvl
                return str(owner.numPr.numId.val), 0 if level is None else level.val
        return None

    def _count(self, key: str, depth: int, start: int) -> Mapping[int, int]:
        begun = key in self.reached
        counts = self.reached.setdefault(key, {})
        override = self.lists[key].find(f"{qn('w:lvlOverride')}[@{qn('w:ilvl')}='{depth}']/{qn('w:startOverride')}")
        first = start if override is None or begun else int(override.get(qn("w:val")))
        counts[depth] = counts[depth] + 1 if depth in counts else first
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        return counts
