"""The house's styles, theme and page → the Theme by which the styles that it lacks are drawn, to look like its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import convert
from msgspec.structs import asdict, replace

from briefgen.backends.docx.house.hues import BLACK, Hues
from briefgen.backends.docx.house.nodes import Node, Tree
from briefgen.backends.docx.house.sheet import Sheet
from briefgen.backends.docx.house.tables import HouseTable
from briefgen.theme import PageSetup, Palette, Theme, TypeScale

READABLE = 4.5  # WCAG 2.2, 1.4.3: contrast of text with its ground
SMALLEST, LARGEST = 0.75, 1.5
NARROWEST = 72.0
IN_BAND = ("Kicker", "Title", "Subtitle", "Facts")
BANDS = (0.82, 0.88, 0.92, 0.95, 1.0)
"""How much white may be mixed into the accent for the ground of a table's head."""


def house_look(theme: Theme, sheet: Sheet, colours: Tree | None, page: PageSetup) -> Theme:
    """The theme with the house's page, accent and size of text; a house's table stripes are its own.

    A band behind the title block would be torn where the house's own title stands in it.
    """
    torn = theme.opening.layout == "band" and any(sheet.find(name, "paragraph") for name in IN_BAND)
    return replace(
        theme,
        page=page,
        palette=_palette(theme.palette, sheet, Hues(colours)),
        scale=_scale(theme.scale, sheet),
        opening=replace(theme.opening, layout="rule-below") if torn else theme.opening,
    )


def page_setup(section: Node | None) -> PageSetup:
    """The page of a `w:sectPr` in points; of several columns the right margin takes all but the first."""
    page = _page(section)
    cut = page.text_width - _column(section, page.text_width)
    return replace(page, right=page.right + cut)


def turned_width(section: Node | None) -> float:
    """The width of the text on the section's page with its longer side across, in one column."""
    page = _page(section)
    return max(page.width, page.height) - page.left - page.right


def _page(section: Node | None) -> PageSetup:
    size, margins = (section.child(tag) if section else None for tag in ("w:pgSz", "w:pgMar"))
    given = PageSetup()
    sides = ("top", "right", "bottom", "left", "header", "footer")
    found = {side: points(margins, f"w:{side}", getattr(given, side)) for side in sides}
    width, height = points(size, "w:w", given.width), points(size, "w:h", given.height)
    narrow = max(width - found["left"] - found["right"], NARROWEST)
    return PageSetup(width=width, height=height, **{**found, "right": width - found["left"] - narrow})


def points(node: Node | None, attribute: str, otherwise: float) -> float:
    """A length in twentieths of a point, which may be negative: then the text keeps to it whatever the header does."""
    text = node.attributes.get(attribute, "") if node else ""
    return abs(int(text)) / 20 if re.fullmatch(r"-?\d{1,6}", text) else otherwise


def _column(section: Node | None, width: float) -> float:
    columns = section.child("w:cols") if section else None
    count = columns.attributes.get("w:num", "1") if columns else "1"
    if not count.isdecimal() or int(count) < 2:
        return width
    return max((width - points(columns, "w:space", 36.0) * (int(count) - 1)) / int(count), NARROWEST)


def _scale(scale: TypeScale, sheet: Sheet) -> TypeScale:
    """Every size and leading in the proportion of the house's text to ours."""
    by = min(max(sheet.size / scale.body, SMALLEST), LARGEST)
    sizes = {name: tuple(_sized(each, by) for each in _several(value)) for name, value in asdict(scale).items()}
    made = {name: value if len(value) > 1 else value[0] for name, value in sizes.items()}
    return convert({**made, "marking": scale.marking}, TypeScale)


def _several(value: float | tuple[float, ...]) -> tuple[float, ...]:
    return value if isinstance(value, tuple) else (value,)


def _sized(points: float, by: float) -> float:
    """To half a point, as Word gives sizes."""
    return round(points * by * 2) / 2


def _palette(palette: Palette, sheet: Sheet, hues: Hues) -> Palette:
    accent = next((one for one in _accents(sheet, hues) if contrast(one) >= READABLE), palette.accent)
    words, ground = HouseTable(sheet, hues).head()
    return replace(
        palette,
        ink="#000000",
        accent=accent,
        rule=accent,
        link=accent,
        tint=_mixed(accent, 0.92),
        band=_band(accent),
        table_head=words or accent,
        table_rule=accent,
        table_head_ground=ground or _band(accent),
        zebra=_mixed(accent, 0.95),
        hairline=_mixed(accent, 0.7),
    )


def _band(accent: str) -> str:
    """The fullest of some tints on which the accent can still be read."""
    tints = [_mixed(accent, white) for white in BANDS]
    return next((tint for tint in tints if contrast(accent) / contrast(tint) >= READABLE), tints[-1])


def _accents(sheet: Sheet, hues: Hues) -> Iterator[str]:
    """What the house paints its headings with, then the colours of its theme."""
    for name in ("heading 1", "heading 2", "Title"):
        found = hues.text(sheet.inherited(sheet.find(name, "paragraph"), "w:rPr/w:color"))
        if found not in ("", BLACK):
            yield found
    yield from filter(None, map(hues.slot, ("accent1", "dk2", "accent2")))


def contrast(colour: str) -> float:
    """The contrast of a colour with white (WCAG 2.2, relative luminance)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _mixed(colour: str, white: float) -> str:
    parts = [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
    return "#" + "".join(f"{round(part + (255 - part) * white):02X}" for part in parts)
