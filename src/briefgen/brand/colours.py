"""A house's colours → those of a palette that can be read, dark on light, and what they were before."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from briefgen.brand.house import House
from briefgen.looks.contrast import WHITE, faults, luminance, mixed
from briefgen.theme import Headings, Opening, OpeningLayout, Palette, Theme, Tone, default_theme

BLACK = "#000000"
DARK = 0.03
"""The luminance below which a colour is read as black."""
LIGHT = 0.6
"""The luminance from which a colour is a ground for dark text."""
TINT, BAND, ZEBRA, HAIRLINE = 0.92, 0.82, 0.95, 0.65
"""How much white is mixed into the accent for what the house has none of its own."""
NAMED = ("ink", "accent", "rule", "tint", "band", "hairline", "zebra", "link", "muted", "warning", "warning_tint")


class Colours(Struct, frozen=True, kw_only=True):
    """Colours by their names in a theme; `changed` are those of the house that text could not be read in, or on."""

    palette: dict[str, str]
    changed: dict[str, str]
    head: str
    rows: str
    heading: Tone
    title: Tone


def colours(house: House, layout: OpeningLayout) -> Colours:
    """The palette of a house's file, for a title block of that layout."""
    slots = dict(reversed(list(house.theme_colours())))
    accent = next(_accents(house, slots), BLACK)
    head, zebra = _grounds(house)
    palette = replace(
        Palette(),
        ink=house.colour(house.normal) or BLACK,
        accent=accent,
        rule=accent,
        tint=mixed(accent, WHITE, TINT),
        band=head or mixed(accent, WHITE, BAND),
        hairline=mixed(accent, WHITE, HAIRLINE),
        zebra=zebra or mixed(accent, WHITE, ZEBRA),
        link=house.colour(house.sheet.find("Hyperlink", "character")) or accent,
    )
    heading, title = _tone(house, "heading 1"), _tone(house, "Title")
    theme = replace(
        default_theme(),
        palette=palette,
        table_head="filled" if head else "rules",
        opening=Opening(layout=layout, colour=title),
        headings=Headings(colour=heading),
    )
    mended = _mended(theme)
    return Colours(
        palette={name: getattr(mended, name) for name in NAMED},
        changed={name: old for name in NAMED if (old := getattr(palette, name)) != getattr(mended, name)},
        head=theme.table_head,
        rows="zebra" if zebra else "lines",
        heading=heading,
        title=title,
    )


def _mended(theme: Theme) -> Palette:
    """The palette with every colour changed as little as readers need; what a change spoils is mended in turn."""
    for _ in range(len(NAMED)):
        found = dict(fault.mended for fault in faults(theme))
        if not found:
            break
        theme = replace(theme, palette=replace(theme.palette, **found))
    return theme.palette


def _accents(house: House, slots: dict[str, str]) -> Iterator[str]:
    """What the house paints its headings with, then the colours of its theme; black is none."""
    painted = (house.colour(house.style(name)) for name in ("heading 1", "heading 2", "Title"))
    named = (slots.get(slot, "") for slot in ("accent1", "dk2", "accent2"))
    yield from (colour for colour in (*painted, *named) if colour and DARK / 3 < luminance(colour) < LIGHT)


def _grounds(house: House) -> tuple[str, str]:
    """Those of a table's head and of its second rows; white is none."""
    table = house.table_style()
    stripes = house.part_ground(table, "band1Horz") or house.part_ground(table, "band2Horz")
    found = (house.part_ground(table, "firstRow"), stripes)
    head, zebra = ("" if colour == WHITE else colour for colour in found)
    return head, zebra


def _tone(house: House, style: str) -> Tone:
    """Whether a style is in the accent or in ink."""
    colour = house.colour(house.style(style))
    return "ink" if not colour or luminance(colour) < DARK / 3 else "accent"
