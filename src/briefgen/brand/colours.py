"""A house's colours → those of a palette that can be read, dark on light, and what they were before."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefgen.brand.house import House
from briefgen.looks.apply import repainted
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
    "table_head", "table_head_ground", "table_rule",
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
    palette = _palette(house, look, layout)
    theme = _mended(_worn(house, look, layout, palette))
    mended, wanted = theme.palette, [name for name in NAMED if name not in _needless(theme)]
    return Colours(
        palette={name: getattr(mended, name) for name in wanted},
        changed={name: old for name in wanted if (old := getattr(palette, name)) != getattr(mended, name)},
        head=theme.table_head,
        rows="zebra" if theme.zebra else "lines",
        heading=theme.headings.colour,
        title=theme.opening.colour,
        bold=theme.opening.bold,
    )


def _palette(house: House, look: Theme, layout: OpeningLayout) -> Palette:
    """What the house paints with; what it lacks is made of its accent."""
    accent, band = _accent(house, look), house.ground(house.style("Title"))
    (words, head), zebra = house.table.head(), house.table.stripes()
    band = band if layout == "band" and band else mixed(accent, WHITE, BAND)
    return replace(
        Palette(),
        ink=house.colour(house.normal) or BLACK,
        accent=accent,
        rule=accent,
        tint=mixed(accent, WHITE, TINT),
        band=band,
        hairline=house.table.line("insideH") or mixed(accent, WHITE, HAIRLINE),
        zebra=zebra or mixed(accent, WHITE, ZEBRA),
        link=house.colour(house.sheet.find("Hyperlink", "character")) or accent,
        title=house.colour(house.style("Title")) or accent,
        table_head=words or accent,
        table_head_ground=head or band,
        table_rule=house.table.line("top") or house.table.line("bottom") or accent,
    )


def _worn(house: House, look: Theme, layout: OpeningLayout, palette: Palette) -> Theme:
    """The look with the palette where the house paints: its titles, its headings, its tables if it has a style."""
    (_, head), zebra = house.table.head(), house.table.stripes()
    heading = _tone(house, "heading 1", palette.accent)
    title = _tone(house, "Title", palette.accent)
    return replace(
        look,
        palette=palette,
        table_head="filled" if head else "rules" if house.table.style else look.table_head,
        zebra=bool(zebra) if house.table.style else look.zebra,
        opening=Opening(layout=layout, bold=house.bold("Title", look.opening.bold), colour=title),
        headings=Headings(colour="ink" if heading == "ink" else "accent"),
    )


def _needless(theme: Theme) -> set[str]:
    """What of the palette nothing wears, or is as others are."""
    palette = theme.palette
    found = {"table_head", "table_head_ground"} if theme.head_tones == ("accent", "band") else set[str]()
    found |= {"table_rule"} if palette.table_rule == palette.rule else set()
    return found | ({"title"} if theme.opening.colour != "title" else set())


def _mended(theme: Theme) -> Theme:
    """The theme with every colour changed as little as readers need; what a change spoils is mended in turn."""
    for _ in range(len(NAMED)):
        found = dict(fault.mended for fault in faults(theme))
        if not found:
            break
        theme = replace(theme, palette=repainted(theme.palette, found))
    return theme


def _accent(house: House, look: Theme) -> str:
    """What the house paints its first headings with, black is none; else that of what its Word files get added."""
    painted = house.colour(house.style("heading 1"))
    return painted if painted and DARK / 3 < luminance(painted) < LIGHT else look.palette.accent


def _tone(house: House, name: str, accent: str) -> Tone:
    """Of a style that the house has: ink, its accent, or a colour of its own; one that it lacks is in the accent."""
    style = house.style(name)
    if style is None:
        return "accent"
    colour = house.colour(style)
    if not colour or luminance(colour) < DARK / 3:
        return "ink"
    return "accent" if colour == accent else "title"
