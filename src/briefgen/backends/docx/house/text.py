"""The house's styles → the one that running text is set in, so that its paragraphs can be told apart."""

from __future__ import annotations

from msgspec.structs import replace

from briefgen.backends.docx.house.nodes import Node
from briefgen.backends.docx.house.sheet import Sheet
from briefgen.backends.docx.look import spacing
from briefgen.backends.docx.styles.style import Style
from briefgen.theme import Theme

USUAL, BUILT_IN, OURS = "Normal", "Body Text", "Briefing Text"
OFF = ("0", "false", "off")
ABOVE = ("w:before", "w:beforeLines", "w:beforeAutospacing")
PARTING = (*ABOVE, "w:after", "w:afterLines", "w:afterAutospacing", "w:firstLine", "w:firstLineChars")
"""What of its spacing and indents shows where a paragraph ends (ECMA-376 Part 1, 17.3.1.33 and 17.3.1.12)."""
AFTER = ("Following Text", "Text After List", "Text After Quote")


def running_text(sheet: Sheet) -> str:
    """Normal; where it leaves no space between paragraphs, as LibreOffice's, Body Text, or one of ours."""
    if _parts(sheet, USUAL):
        return USUAL
    return OURS if sheet.find(BUILT_IN, "paragraph") and not _parts(sheet, BUILT_IN) else BUILT_IN


def with_text(ours: tuple[Style, ...], name: str, look: Theme) -> tuple[Style, ...]:
    """Our styles and that of running text, on which those stand that follow a table or a list."""
    if name == USUAL:
        return ours
    leading = look.scale.leading
    own = Style(name=name, based_on=USUAL, priority=1, paragraph=spacing(after=leading / 2, leading=leading))
    return (*(replace(style, based_on=name) if style.name in AFTER else style for style in ours), own)


def has_space_above(sheet: Sheet, name: str) -> bool:
    """Whether a style keeps a distance from what stands above it."""
    given = _given(sheet, sheet.find(name, "paragraph"))
    return any(given.get(key, "0") not in OFF for key in ABOVE)


def _parts(sheet: Sheet, name: str) -> bool:
    """Whether a style shows where a paragraph ends: by space above or below, or a first line set in."""
    style = sheet.default("paragraph") if name == USUAL else sheet.find(name, "paragraph")
    given = _given(sheet, style)
    return any(given.get(key, "0") not in OFF for key in PARTING)


def _given(sheet: Sheet, style: Node | None) -> dict[str, str]:
    """What a style says of spacing and indents, with what it is based on and what holds in the whole file."""
    whole = sheet.tree.root.child("w:docDefaults/w:pPrDefault/w:pPr")
    groups = [whole, *reversed([one.child("w:pPr") for one in sheet.chain(style)])]
    given: dict[str, str] = {}
    for found in (group.child(tag) for group in groups if group for tag in ("w:spacing", "w:ind")):
        given |= found.attributes if found else {}
    return given
