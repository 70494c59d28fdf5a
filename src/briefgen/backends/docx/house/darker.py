"""What of a house is too light to be read, headings, captions and the like → as dark as readers need, as in PDFs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefgen.backends.docx.house.body import is_on
from briefgen.backends.docx.house.hues import WHITE, Hues
from briefgen.backends.docx.house.look import house_accent, painted_accent
from briefgen.backends.docx.house.nodes import Edit, Node
from briefgen.backends.docx.house.sheet import Sheet
from briefgen.theme.contrast import asked, contrast, darkened

NAMES = ("Title", "Subtitle", "heading 1", "heading 2", "heading 3", "heading 4", "caption", "Quote", "TOC Heading")


class Darker(NamedTuple):
    """A style by its name, the `w:color` that paints it, its colour as it was and as it is to be."""

    name: str
    node: Node
    old: str
    new: str

    @property
    def edit(self) -> Edit:
        """What the sheet of styles says instead."""
        return Edit(self.node.start, self.node.end, f'<w:color w:val="{self.new[1:]}"/>')

    def __str__(self) -> str:
        return f"{self.name} {self.old[1:]} → {self.new[1:]}"


def darker(sheet: Sheet, hues: Hues) -> tuple[Darker, ...]:
    """What of the house's is made darker; what stands on a ground of its own is left as it is."""
    return tuple(_found(sheet, hues))


def _found(sheet: Sheet, hues: Hues) -> Iterator[Darker]:
    painted, accent = painted_accent(sheet, hues), house_accent(sheet, hues)
    for name in NAMES:
        style = sheet.find(name, "paragraph")
        node = sheet.inherited(style, "w:rPr/w:color")
        old = hues.text(node)
        if node is None or not old or hues.ground(sheet.inherited(style, "w:pPr/w:shd")) not in ("", WHITE):
            continue
        new = accent if old == painted else darkened(old, _least(sheet, style))
        if new != old and (old == painted or contrast(old, WHITE) < _least(sheet, style)):
            yield Darker(name, node, old, new)


def _least(sheet: Sheet, style: Node | None) -> float:
    size = sheet.inherited(style, "w:rPr/w:sz")
    text = size.attributes.get("w:val", "") if size else ""
    points = int(text) / 2 if text.isdecimal() else sheet.size
    return asked(points, is_on(sheet.inherited(style, "w:rPr/w:b")))
