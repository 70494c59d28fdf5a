"""A house's footers → where the number of a page stands in them."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.backends.docx.house.nodes import Node, Tree
from briefgen.backends.docx.house.running import numbers_pages
from briefgen.brand.house import House
from briefgen.theme import LabelPlace

SIDES: dict[str, LabelPlace] = {
    "center": "centre", "right": "end", "end": "end", "left": "start", "start": "start", "both": "start",
}  # fmt: skip
"""How lines and tab stops are justified (ECMA-376 Part 1, 17.18.44 and 17.18.84)."""
WORDS_OWN: tuple[LabelPlace, LabelPlace] = ("centre", "end")
"""The stops of Word's own footer."""


def page_number(house: House) -> LabelPlace | None:
    """The place in the first footer that has the number, of pages that are no first ones before those that are."""
    found = ((tree, paragraph) for tree in _footers(house) for paragraph in tree.root.all("w:p"))
    return next((_place(house, one) for tree, one in found if numbers_pages(Tree(tree.data, one))), None)


def _footers(house: House) -> Iterator[Tree]:
    targets = {arrow.key: arrow.target for arrow in house.source.arrows(house.source.main) if arrow.kind == "footer"}
    named = [node for section in house.sections() for node in section.all("w:footerReference")]
    for node in sorted(named, key=lambda node: node.attributes.get("w:type") == "first"):
        target = targets.get(node.attributes.get("r:id", ""))
        if target:
            yield house.source.tree(target)


def _place(house: House, paragraph: Node) -> LabelPlace:
    """By the paragraph's own side, or by the tab stop that its number has got to."""
    style = house.sheet.by_id.get(paragraph.value("w:pPr/w:pStyle") or "") or house.normal
    side = paragraph.child("w:pPr/w:jc") or house.sheet.inherited(style, "w:pPr/w:jc")
    place = SIDES.get(side.attributes.get("w:val", ""), "start") if side else "start"
    tabs = _tabs(paragraph)
    if place != "start" or not tabs:
        return place
    stops = paragraph.child("w:pPr/w:tabs") or house.sheet.inherited(style, "w:pPr/w:tabs")
    kinds = [SIDES.get(stop.attributes.get("w:val", ""), "start") for stop in stops.children] if stops else WORDS_OWN
    return kinds[min(tabs, len(kinds)) - 1] if kinds else "end"


def _tabs(paragraph: Node) -> int:
    """How many there are before the number."""
    count = 0
    for node in paragraph.all("w:tab", "w:instrText", "w:fldSimple"):
        if node.tag != "w:tab":
            break
        count += bool(node.parent and node.parent.tag == "w:r")
    return count
