"""A house's colours → those of a palette that can be read, dark on light, and what they were before."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefgen.brand.house import House
from briefgen.looks.contrast import WHITE, faults, luminance, mixed
from briefgen.theme import Headings, Opening, OpeningLayout, Palette, Theme, Tone

BLACK = "#000000"
DARK = 0.03
"""The luminance below which a colour is read as black."""
LIGHT = 0.6
"""The luminance from which a colour is a ground for dark text."""
TINT, BAND, ZEBRA, HAIRLINE = 0.92, 0.82, 0.95, 0.7
"""How much white is mixed into the accent for what the house has none of its own, as in its Word files."""
NAMED = (
    "ink", "accent", "rule", "tint", "band", "hairline", "zebra", "link", "muted", "warning", "warning_tint", "title",
)  # fmt: skip


class Colours(Struct, frozen=True, kw_only=True):
    """Colours by their names in a theme; `changed` are those of the house that text could not be read in, or on."""

    palette: dict[str, str]
    changed: dict[str, str]
    head: str
    rows: str
    heading: Tone
    title: Tone
    bold: bool


def colours(house: House, look: Theme, layout: OpeningLayout) -> Colours:
    """The palette of a house's file, for a title block of that layout; `look` draws the styles that it lacks."""
    palette = _palette(house, look)
    theme = _worn(house, look, layout, palette)
    mended, title = _mended(theme), theme.opening.colour
    wanted = NAMED if title == "title" else NAMED[:-1]
    return Colours(
        palette={name: getattr(mended, name) for name in wanted},
        changed={name: old for name in wanted if (old := getattr(palette, name)) != getattr(mended, name)},
        head=theme.table_head,
        rows="zebra" if theme.zebra else "lines",
        heading=theme.headings.colour,
        title=title,
        bold=theme.opening.bold,
    )


def _palette(house: House, look: Theme) -> Palette:
    """What the house paints with; what it lacks is made of its accent."""
    accent = _accent(house, look)
    head, zebra = _grounds(house)
    return replace(
        Palette(),
        ink=house.colour(house.normal) or BLACK,
        accent=accent,
        rule=accent,
        tint=mixed(accent, WHITE, TINT),
        band=head or mixed(accent, WHITE, BAND),
        hairline=mixed(accent, WHITE, HAIRLINE),
        zebra=zebra or mixed(accent, WHITE, ZEBRA),
        link=house.colour(house.sheet.find("Hyperlink", "character")) or accent,
        title=house.colour(house.style("Title")) or accent,
    )


def _worn(house: House, look: Theme, layout: OpeningLayout, palette: Palette) -> Theme:
    """The look with the palette where the house paints: its titles, its headings, its tables if it has a style."""
    head, zebra = _grounds(house)
    heading = _tone(house, "heading 1", palette.accent)
    title = _tone(house, "Title", palette.accent)
    return replace(
        look,
        palette=palette,
        table_head="filled" if head else "rules" if house.table_style() else look.table_head,
        zebra=bool(zebra) if house.table_style() else look.zebra,
        opening=Opening(layout=layout, bold=house.bold("Title", look.opening.bold), colour=title),
        headings=Headings(colour="ink" if heading == "ink" else "accent"),
    )


def _mended(theme: Theme) -> Palette:
    """The palette with every colour changed as little as readers need; what a change spoils is mended in turn."""
    for _ in range(len(NAMED)):
        found = dict(fault.mended for fault in faults(theme))
        if not found:
            break
        theme = replace(theme, palette=replace(theme.palette, **found))
    return theme.palette


def _accent(house: House, look: Theme) -> str:
    """What the house paints its first headings with, black is none; else that of what its Word files get added."""
    painted = house.colour(house.style("heading 1"))
    return painted if painted and DARK / 3 < luminance(painted) < LIGHT else look.palette.accent


def _grounds(house: House) -> tuple[str, str]:
    """Those of a table's head and of its second rows; white is none."""
    table = house.table_style()
    stripes = house.part_ground(table, "band1Horz") or house.part_ground(table, "band2Horz")
    found = (house.part_ground(table, "firstRow"), stripes)
    head, zebra = ("" if colour == WHITE else colour for colour in found)
    return head, zebra


def _tone(house: House, name: str, accent: str) -> Tone:
    """Of a style that the house has: ink, its accent, or a colour of its own; one that it lacks is in the accent."""
    style = house.style(name)
    if style is None:
        return "accent"
    colour = house.colour(style)
    if not colour or luminance(colour) < DARK / 3:
        return "ink"
    return "accent" if colour == accent else "title"
