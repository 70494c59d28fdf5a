"""A section of the house's → its properties, upright or turned, for each section that our text makes of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.backends.docx.house.shape import RUNNING, HouseSection, Turn
from briefgen.backends.docx.xml import twips
from briefgen.theme import PageSetup

if TYPE_CHECKING:
    from briefgen.backends.docx.house.nodes import Node, Tree

ORDER = (
    "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols",
    "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid",
)  # fmt: skip
"""CT_SectPr (ECMA-376 Part 1, 17.6.17)."""
EDGE = 28.0
"""Points, from the paper's edge: ten millimetres."""
DISTANCE = re.compile(r"""(\s[^\s:=]+:(header|footer)\s*=\s*(["']))(\d+)""")
START = re.compile(r'\s[^\s:=]+:start\s*=\s*["\']\d+["\']')


def off_the_edge(margins: str, added: str) -> str:
    """A section's `w:pgMar` whose `added` header or footer stands where printers print; one is added by a reference."""

    def moved(found: re.Match[str]) -> str:
        far = found[2] not in added or int(found[4]) >= twips(EDGE)
        return found[0] if far else f"{found[1]}{twips(EDGE)}"

    return DISTANCE.sub(moved, margins)


def read_section(
    tree: Tree, section: Node, known: str, added: str, page: PageSetup, wide: float, across: float
) -> HouseSection:
    """The children as they are written; what is not of the standard's order is a trace of an editor.

    Its references are the `known` ones and those that are `added`.
    """
    given = {node.tag.removeprefix("w:"): tree.of(node) for node in section.children if node.tag not in RUNNING}
    kept = {tag: text for tag, text in given.items() if tag in ORDER}
    if "pgMar" in kept:
        kept["pgMar"] = off_the_edge(kept["pgMar"], added)
    return HouseSection(known + added, kept, twips(page.width), twips(page.height), wide, across)


def house_section(section: HouseSection, turn: Turn, first: bool, rtl: bool, joined: bool = False) -> str:
    """With the house's headers and footers always; what is of a first page, or begins a count, is the first's alone.

    One that is `joined` to the one before begins below it on its page.
    """
    given = dict(section.given)
    width, height = section.width, section.height
    turned_page = turn == "landscape" and width < height
    if turned_page:
        width, height = height, width
    if turned_page or turn == "across":
        given["cols"] = '<w:cols w:space="720"/>'
    turned = ' w:orient="landscape"' if width > height else ""
    given["pgSz"] = f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
    if not first or turn == "landscape":
        given["type"] = f'<w:type w:val="{"continuous" if joined else "nextPage"}"/>'
    if not first:
        given.pop("titlePg", None)
        given["pgNumType"] = START.sub("", given.get("pgNumType", ""))
    if rtl:
        given["bidi"] = "<w:bidi/>"
    return f"<w:sectPr>{section.references}{''.join(given.get(tag, '') for tag in ORDER)}</w:sectPr>"
