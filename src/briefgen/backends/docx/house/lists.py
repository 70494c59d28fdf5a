"""The house's `word/numbering.xml` and our lists → one part, ours past the house's; and who counts the headings."""

from __future__ import annotations

import re

from briefgen.backends.docx.house.merge import Merged
from briefgen.backends.docx.house.nodes import Node, Tree, named
from briefgen.backends.docx.house.shape import Counting
from briefgen.backends.docx.house.sheet import Sheet
from briefgen.backends.docx.numbering import HEADING_STYLES, Numbering
from briefgen.backends.docx.xml import DECLARATION

KEY = re.compile(r'(w:(?:abstractNumId(?: w:val)?|numId)=")(\d+)(")')
LINK = re.compile('<w:pStyle w:val="([^"]*)"/>')
DEFINED, INSTANCES = ("w:numPicBullet", "w:abstractNum"), ("w:num",)


def lists_from(numbering: Tree | None) -> int:
    """The number past which neither a definition nor an instance of the house's lies."""
    nodes = numbering.root.children if numbering else []
    keys = [node.attributes.get(key, "") for node in nodes for key in ("w:abstractNumId", "w:numId")]
    return max((int(key) for key in keys if key.isdecimal()), default=0)


def all_lists(numbering: Tree | None, ours: Numbering, styles: Merged) -> Numbering:
    """Definitions stand before instances; a style of the house's is in no list of ours."""
    past = lists_from(numbering)
    added = {styles.ids[name] for name in styles.added if not name.startswith("heading ")}
    definitions, instances = (_renumbered(text, past) for text in (ours.definitions, ours.instances))
    definitions = LINK.sub(lambda found: found[0] if found[1] in added else "", definitions)
    if numbering is None:
        return Numbering(definitions, instances, ours.free + past, past)
    root = numbering.root
    known = [numbering.of(node) for node in root.children if node.tag in DEFINED]
    counted = [numbering.of(node) for node in root.children if node.tag in INSTANCES]
    others = [numbering.of(node) for node in root.children if node.tag not in (*DEFINED, *INSTANCES)]
    return Numbering(
        "".join(known) + definitions,
        "".join(counted) + instances,
        ours.free + past,
        past,
        f"{DECLARATION}{named(numbering, ('w',))}",
        f"{''.join(others)}</{numbering.name}>",
    )


def counting(sheet: Sheet, numbering: Tree | None, numbered: bool) -> dict[int, Counting]:
    """By level; where one of the house's headings counts itself, none of the others is counted by a list of ours."""
    levels = range(1, HEADING_STYLES + 1)
    own = {level for level in levels if in_list(sheet, numbering, f"heading {level}")}
    if own:
        return {level: "style" if level in own else "text" for level in levels}
    return dict.fromkeys(levels, "paragraph" if numbered else "text")


def in_list(sheet: Sheet, numbering: Tree | None, name: str) -> bool:
    """Whether the house's style of that name brings a list along."""
    style = sheet.find(name, "paragraph")
    found = sheet.inherited(style, "w:pPr/w:numPr/w:numId")
    if found is None:
        return False
    key = found.attributes.get("w:val", "0")
    nodes = numbering.root.children if numbering else []
    return any(node.tag == "w:num" and node.attributes.get("w:numId") == key for node in nodes) and _shown(nodes, key)


def _shown(nodes: list[Node], key: str) -> bool:
    """Whether the list prints anything; a heading may be in one of levels without numbers."""
    instance = next(node for node in nodes if node.tag == "w:num" and node.attributes.get("w:numId") == key)
    abstract = instance.value("w:abstractNumId")
    defined = [node for node in nodes if node.attributes.get("w:abstractNumId") == abstract]
    levels = [level for node in defined for level in node.children if level.tag == "w:lvl"]
    return not levels or any(level.value("w:numFmt") != "none" for level in levels)


def _renumbered(text: str, past: int) -> str:
    return KEY.sub(lambda found: f"{found[1]}{int(found[2]) + past}{found[3]}", text)
