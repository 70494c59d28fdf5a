"""Our styles and the house's → the id of each that the text asks for, and the sheet with those added that it lacked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from briefgen.backends.docx.house.body import is_on
from briefgen.backends.docx.house.look import points
from briefgen.backends.docx.house.nodes import Edit, Node, named
from briefgen.backends.docx.house.roles import Met
from briefgen.backends.docx.house.sheet import Sheet, name_of
from briefgen.backends.docx.numbering import HEADING_STYLES
from briefgen.backends.docx.styles.boxes import BOXES
from briefgen.backends.docx.styles.style import Style, style_xml
from briefgen.backends.docx.xml import DECLARATION, attribute
from briefgen.theme import Theme

FACE = re.compile("<w:rFonts [^>]*/>")
THEMED = re.compile(r' w:theme(?:Color|Fill)="[^"]*"')
NEWER = re.compile("<w14:[^>]*/>")
NUMBER = re.compile(r'(<w:numId w:val=")(\d+)(")')
LISTED = re.compile("<w:numPr>.*?</w:numPr>")
INDENT = re.compile("<w:ind [^>]*/>")
SPACING = re.compile('<w:spacing w:before="([^"]*)"[^>]*/>')
COLOUR = re.compile("<w:color [^>]*/>")
BORDERS = re.compile("<w:pBdr>.*?</w:pBdr>")
WEIGHT = "<w:b/><w:bCs/>"
BOLD_HEAD, PLAIN_HEAD = (
    f'<w:tblStylePr w:type="firstRow"><w:rPr>{weight}' for weight in (WEIGHT, '<w:b w:val="0"/><w:bCs w:val="0"/>')
)
PAST_OUTLINE = ("w:divId", "w:cnfStyle", "w:pPrChange")
PAST_PARAGRAPH = ("w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr")
DISPLAY = ("heading ", "Title", "Subtitle", "TOC Heading", "Key Figure Value")
CELLS = ("Table Text", "Table Header", "Table Group", "Table List")


class Merged(NamedTuple):
    """`ids` by our names; `met` our names to the house's, `by` what they are met, `added` those that the house lacked.

    `sheet` is the finished part.
    """

    ids: dict[str, str]
    met: dict[str, str]
    by: dict[str, Met]
    added: tuple[str, ...]
    sheet: str


def merged(sheet: Sheet, ours: tuple[Style, ...], theme: Theme, lists_from: int, edits: Iterable[Edit] = ()) -> Merged:
    """Take the house's style where it has one of the name or alias, edited; add the others, based on its own."""
    met = {style.name: found for style in ours if (found := _met(sheet, style))}
    added = [style for style in ours if style.name not in met]
    ids = {name: key for name, (key, *_) in met.items()} | _new_ids(sheet, added)
    taken = {name_of(node).lower() for node in sheet.nodes}
    drawn = _Drawn(sheet, theme, lists_from, own_tables="Briefing Table" not in met)
    rows = "".join(_element(drawn.like_the_house(style), ids, taken) for style in added)
    root = sheet.tree.root
    opening = named(sheet.tree, ("w",))
    inside = sheet.tree.text(root.inner, root.tail, (*edits, *outlines(sheet)))
    return Merged(
        ids,
        {name: told for name, (_, told, _) in met.items()},
        {name: by for name, (*_, by) in met.items()},
        tuple(style.name for style in added),
        f"{DECLARATION}{opening}{inside}{rows}</{sheet.tree.name}>",
    )


def _met(sheet: Sheet, style: Style) -> tuple[str, str, Met] | None:
    """The id and the name of the house's style, and by what it is met; its defaults are ours, whatever their names."""
    default = sheet.default(style.kind) if style.default else None
    found, by = sheet.met(style.name, style.kind)
    if default is not None and default is not found:
        found, by = default, "default"
    return (found.attributes["w:styleId"], name_of(found), by) if found else None


def _new_ids(sheet: Sheet, added: list[Style]) -> dict[str, str]:
    ids, taken = {}, set(sheet.ids)
    for style in added:
        key = style.identifier
        while key.lower() in taken:
            key += "1"
        taken.add(key.lower())
        ids[style.name] = key
    return ids


def _element(style: Style, ids: dict[str, str], taken: set[str]) -> str:
    """The element under its id; a name that the house gives to a style of another kind is told apart."""
    text = style_xml(replace(style, based_on="", following="", default=style.default and not taken))
    name = style.name if style.name.lower() not in taken else f"{style.name} (briefgen)"
    links = "".join(
        f'<w:{tag} w:val="{attribute(ids[other])}"/>'
        for tag, other in (("basedOn", style.based_on), ("next", style.following))
        if other
    )
    text = text.replace(f'w:styleId="{style.identifier}"', f'w:styleId="{ids[style.name]}"', 1)
    return text.replace(f'<w:name w:val="{style.name}"/>', f'<w:name w:val="{name}"/>{links}', 1)


def outlines(sheet: Sheet) -> Iterator[Edit]:
    """The outline level of the house's headings that are called otherwise and say none: Word's contents go by it."""
    for level in range(1, HEADING_STYLES + 1):
        style, by = sheet.met(f"heading {level}", "paragraph")
        if style and by not in ("name", "alias") and sheet.inherited(style, "w:pPr/w:outlineLvl") is None:
            yield _with_paragraph(style, f'<w:outlineLvl w:val="{level - 1}"/>')


def _with_paragraph(style: Node, last: str) -> Edit:
    """A style with one more paragraph property, in the order of CT_Style and CT_PPrGeneral (17.7.4.17, 17.7.8.2)."""
    properties = style.child("w:pPr")
    if properties is not None and properties.tail > properties.inner:
        after = next((node.start for node in properties.children if node.tag in PAST_OUTLINE), properties.tail)
        return Edit(after, after, last)
    whole = f"<w:pPr>{last}</w:pPr>"
    if properties is not None:
        return Edit(properties.start, properties.end, whole)
    after = next((node.start for node in style.children if node.tag in PAST_PARAGRAPH), style.tail)
    return Edit(after, after, whole)


def own_boxes(sheet: Sheet) -> dict[str, tuple[float, float]]:
    """The boxes that the house draws, by our names, and how far from their edges text starts and ends, in points."""
    met = {box: node for box in BOXES if (node := sheet.find(box, "paragraph"))}
    return {box: _sides(sheet, node) for box, node in met.items()}


def _sides(sheet: Sheet, style: Node) -> tuple[float, float]:
    place = sheet.inherited(style, "w:pPr/w:ind")
    left, right = (
        points(place, side, points(place, other, 0.0)) for side, other in (("w:left", "w:start"), ("w:right", "w:end"))
    )
    return left, right


def _is_ruled(sheet: Sheet, name: str) -> bool:
    """Whether a style of the house's draws a line above or below."""
    borders = sheet.inherited(sheet.find(name, "paragraph"), "w:pPr/w:pBdr")
    edges = (borders.value(f"w:{side}") for side in ("top", "bottom")) if borders else ()
    return any(edge not in (None, "none", "nil") for edge in edges)


class _Drawn:
    """How a style of ours is drawn in a house: with its fonts, without our theme's slots, in lists past its own.

    What stands in a box of the house's is set in and parted as the house's own text is. Where its title has a rule, the
    lines about it have none of ours. Where its style of headers is bold, ours are too and our table's is not: bold on
    bold is regular (17.7.3).
    """

    def __init__(self, sheet: Sheet, theme: Theme, lists_from: int, own_tables: bool) -> None:
        face = sheet.inherited(sheet.find("heading 1", "paragraph"), "w:rPr/w:rFonts")
        self.display = sheet.tree.of(face) if face else ""
        self.mono = theme.fonts.mono
        self.lists_from = lists_from
        self.own_tables = own_tables
        self.boxes = own_boxes(sheet)
        self.bold_heads = is_on(sheet.inherited(sheet.find("Table Header", "paragraph"), "w:rPr/w:b"))
        self.ruled = any(_is_ruled(sheet, name) for name in ("Title", "Subtitle"))

    def like_the_house(self, style: Style) -> Style:
        """The style with the house's fonts; headings are counted in the text, cells drawn by a house's table."""
        run = FACE.sub(lambda found: self._face(style.name, found[0]), NEWER.sub("", THEMED.sub("", style.run)))
        paragraph = THEMED.sub("", style.paragraph)
        if style.name.startswith("heading "):
            paragraph = LISTED.sub("", paragraph)
        paragraph = NUMBER.sub(lambda found: f"{found[1]}{int(found[2]) + self.lists_from}{found[3]}", paragraph)
        if style.based_on in self.boxes:
            above = r'<w:spacing w:before="\1"/>' if style.name.endswith(" Label") else ""
            paragraph = SPACING.sub(above, INDENT.sub("", paragraph))
        if self.ruled and style.name in ("Kicker", "Facts"):
            paragraph = BORDERS.sub("", paragraph)
        if not self.own_tables and style.name.startswith(CELLS):
            run = COLOUR.sub("", run).replace(WEIGHT, "")
        elif self.bold_heads and style.name.startswith("Table Header"):
            run = WEIGHT + run
        table = NEWER.sub("", THEMED.sub("", style.table))
        if self.bold_heads:
            table = table.replace(BOLD_HEAD, PLAIN_HEAD)
        return replace(style, run=run, paragraph=paragraph, table=table)

    def _face(self, name: str, face: str) -> str:
        if f'"{self.mono.name}"' in face:
            other = attribute(self.mono.word_fallback)
            return f'<w:rFonts w:ascii="{other}" w:hAnsi="{other}" w:cs="{other}"/>'
        return self.display if name.startswith(DISPLAY) else ""
