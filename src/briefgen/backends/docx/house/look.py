"""The house's styles, theme and page → the Theme by which the styles that it lacks are drawn, to look like its own."""

from __future__ import annotations

import re

from msgspec import convert
from msgspec.structs import asdict, replace

from briefgen.backends.docx.house.hues import BLACK, WHITE, Hues
from briefgen.backends.docx.house.nodes import Node, Tree
from briefgen.backends.docx.house.sheet import Sheet
from briefgen.backends.docx.house.tables import HouseTable
from briefgen.theme import PageSetup, Palette, Theme, TypeScale
from briefgen.theme.contrast import READABLE, contrast, darkened, luminance, mixed

BLACKISH = 0.01
"""The luminance below which a colour is read as black."""
SMALLEST, LARGEST = 0.75, 1.5
NARROWEST = 72.0
IN_BAND = ("Kicker", "Title", "Subtitle", "Facts")
BAND, TINT, ZEBRA, HAIRLINE = 0.82, 0.92, 0.95, 0.7
"""How much white is mixed into the accent for what the house has none of its own."""
PALER = (0.82, 0.88, 0.92, 0.95, 0.97, 0.985, 1.0)
"""How much may be, where less leaves a ground that the accent cannot be read on."""


def house_look(theme: Theme, sheet: Sheet, colours: Tree | None, page: PageSetup) -> Theme:
    """The theme with the house's page, accent and size of text; a house's table stripes are its own.

    A band behind the title block would be torn where the house's own title stands in it.
    """
    hues = Hues(colours)
    table = HouseTable(sheet, hues)
    torn = theme.opening.layout == "band" and any(sheet.find(name, "paragraph") for name in IN_BAND)
    return replace(
        theme,
        page=page,
        palette=_palette(theme.palette, sheet, hues),
        table_head="filled" if table.head()[1] else "rules" if table.style else theme.table_head,
        scale=_scale(theme.scale, sheet),
        opening=replace(theme.opening, layout="rule-below" if torn else theme.opening.layout, subtitle="ink"),
        headings=replace(theme.headings, colour="ink" if has_black_headings(sheet, hues) else "accent", lower=None),
        captions="ink",
    )


def page_setup(section: Node | None) -> PageSetup:
    """The page of a `w:sectPr` in points; of several columns the right margin takes all but the first."""
    page = whole_page(section)
    cut = page.text_width - _column(section, page.text_width)
    return replace(page, right=page.right + cut)


def turned_width(section: Node | None) -> float:
    """The width of the text on the section's page with its longer side across, in one column."""
    page = whole_page(section)
    return max(page.width, page.height) - page.left - page.right


def whole_page(section: Node | None) -> PageSetup:
    """The same with all of its columns."""
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
    """Every size and leading in the proportion of the house's text to ours; a title is no smaller than its headings."""
    by = min(max(sheet.size / scale.body, SMALLEST), LARGEST)
    sizes = {name: tuple(_sized(each, by) for each in _several(value)) for name, value in asdict(scale).items()}
    made = {name: value if len(value) > 1 else value[0] for name, value in sizes.items()}
    ours = convert({**made, "marking": scale.marking}, TypeScale)
    least = _heading_size(sheet)
    if least <= ours.title:
        return ours
    return replace(ours, title=least, title_leading=_sized(scale.title_leading, least / scale.title))


def _heading_size(sheet: Sheet) -> float:
    """Of the house's headings of the first level, in points; none where they say none."""
    size = sheet.inherited(sheet.find("heading 1", "paragraph"), "w:rPr/w:sz")
    text = size.attributes.get("w:val", "") if size else ""
    return int(text) / 2 if text.isdecimal() else 0.0


def _several(value: float | tuple[float, ...]) -> tuple[float, ...]:
    return value if isinstance(value, tuple) else (value,)


def _sized(points: float, by: float) -> float:
    """To half a point, as Word gives sizes."""
    return round(points * by * 2) / 2


def _palette(palette: Palette, sheet: Sheet, hues: Hues) -> Palette:
    accent = house_accent(sheet, hues) or palette.accent
    words, ground = HouseTable(sheet, hues).head()
    return replace(
        palette,
        ink=BLACK,
        accent=accent,
        rule=accent,
        link=accent,
        tint=_tinted(accent, TINT),
        band=_tinted(accent, BAND, palette.muted),
        table_head=words or accent,
        table_rule=accent,
        table_head_ground=ground or _tinted(accent, BAND),
        zebra=_tinted(accent, ZEBRA),
        hairline=mixed(accent, WHITE, HAIRLINE),
    )


def _tinted(accent: str, least: float, *others: str) -> str:
    """The fullest of some tints, no fuller than one, on which the accent and other colours can still be read."""
    tints = [mixed(accent, WHITE, white) for white in PALER if white >= least]
    read = (tint for tint in tints if all(contrast(one, tint) >= READABLE for one in (accent, *others)))
    return next(read, tints[-1])


def house_accent(sheet: Sheet, hues: Hues) -> str:
    """What the house paints its headings with, as dark as text must be; or a colour of its theme that is."""
    painted = painted_accent(sheet, hues)
    if painted:
        return darkened(painted, READABLE)
    slots = (hues.slot(name) for name in ("accent1", "dk2", "accent2"))
    return next((one for one in slots if one and contrast(one, WHITE) >= READABLE), "")


def has_black_headings(sheet: Sheet, hues: Hues) -> bool:
    """Whether the house has headings of the first level, and in no colour."""
    style = sheet.find("heading 1", "paragraph")
    painted = hues.text(sheet.inherited(style, "w:rPr/w:color"))
    return style is not None and (not painted or luminance(painted) < BLACKISH)


def painted_accent(sheet: Sheet, hues: Hues) -> str:
    """The colour of its first headings as it is; black is none, nor is what stands on a ground of its own."""
    for name in ("heading 1", "heading 2", "Title"):
        style = sheet.find(name, "paragraph")
        found = hues.text(sheet.inherited(style, "w:rPr/w:color"))
        grounded = hues.ground(sheet.inherited(style, "w:pPr/w:shd")) not in ("", WHITE)
        if found and luminance(found) >= BLACKISH and not grounded:
            return found
    return ""
