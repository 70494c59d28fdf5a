"""A house's colours → those of a palette that can be read, dark on light, and what they were before."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefgen.backends.docx.house.look import BLACKISH, painted_accent
from briefgen.brand.house import House
from briefgen.looks.apply import mended
from briefgen.theme import Opening, OpeningLayout, Palette, Theme, Tone
from briefgen.theme.contrast import luminance

BLACK = "#000000"
NAMED = (
    "ink", "accent", "rule", "tint", "band", "hairline", "zebra", "link", "muted", "warning", "warning_tint", "title",
    "table_head", "table_head_ground", "table_rule", "heading_2", "subtitle_text", "caption_text",
)  # fmt: skip


class Colours(Struct, frozen=True, kw_only=True):
    """Colours by their names in a theme; `changed` are those of the house that text could not be read in, or on."""

    palette: dict[str, str]
    changed: dict[str, str]
    head: str
    rows: str
    heading: Tone
    lower: Tone | None
    title: Tone
    subtitle: Tone
    captions: Tone
    bold: bool


def colours(house: House, look: Theme, layout: OpeningLayout) -> Colours:
    """The palette of a house's file, for a title block of that layout; `look` draws the styles that it lacks."""
    palette = _palette(house, look, layout)
    theme = mended(_worn(house, look, layout, palette))
    made, wanted = theme.palette, [name for name in NAMED if name not in _needless(theme)]
    painted = painted_accent(house.sheet, house.hues)
    lighter = {"accent": painted} if painted not in ("", palette.accent) else {}
    return Colours(
        palette={name: getattr(made, name) for name in wanted},
        changed=lighter | {name: old for name in wanted if (old := getattr(palette, name)) != getattr(made, name)},
        head=theme.table_head,
        rows="zebra" if theme.zebra else "lines",
        heading=theme.headings.colour,
        lower=theme.headings.lower,
        title=theme.opening.colour,
        subtitle=theme.opening.subtitle,
        captions=theme.captions,
        bold=theme.opening.bold,
    )


def _palette(house: House, look: Theme, layout: OpeningLayout) -> Palette:
    """What the house paints with; what it lacks is the look's."""
    accent = look.palette.accent
    words, head = house.table.head()
    band = house.ground(house.style("Title")) if layout == "band" else look.palette.band
    return replace(
        look.palette,
        ink=house.colour(house.normal) or BLACK,
        band=band,
        hairline=house.table.line("insideH") or look.palette.hairline,
        zebra=house.table.stripes() or look.palette.zebra,
        link=house.colour(house.sheet.find("Hyperlink", "character")) or accent,
        title=house.colour(house.style("Title")) or accent,
        heading_2=house.shown("heading 2") or accent,
        subtitle_text=house.shown("Subtitle") or BLACK,
        caption_text=house.shown("caption") or BLACK,
        table_head=words or accent,
        table_head_ground=head or band,
        table_rule=house.table.line("top") or house.table.line("bottom") or accent,
    )


def _worn(house: House, look: Theme, layout: OpeningLayout, palette: Palette) -> Theme:
    """The look with the palette where the house paints: its title, and its tables if it has a style for them."""
    _, head = house.table.head()
    title = _tone(house, "Title", palette.accent)
    return replace(
        look,
        palette=palette,
        table_head="filled" if head else "rules" if house.table.style else look.table_head,
        zebra=bool(house.table.stripes()) if house.table.style else look.zebra,
        opening=Opening(
            layout=layout,
            bold=house.bold("Title", look.opening.bold),
            colour=title,
            subtitle=_own(house, "Subtitle", "subtitle_text", palette.ink),
        ),
        headings=replace(look.headings, lower=_lower(house, look, palette)),
        captions=_own(house, "caption", "caption_text", palette.ink),
    )


def _lower(house: House, look: Theme, palette: Palette) -> Tone | None:
    """Of headings of the second level, where they have not the colour of the first."""
    own, first = house.shown("heading 2"), getattr(palette, look.headings.colour)
    same = {"", first, painted_accent(house.sheet, house.hues) if look.headings.colour == "accent" else first}
    if own in same:
        return None
    return "ink" if own == palette.ink else "accent" if own == palette.accent else "heading_2"


def _own(house: House, name: str, own: Tone, ink: str) -> Tone:
    """Of a style that the house has in another colour than its text: one of its own."""
    return "ink" if house.shown(name) in ("", ink) else own


def _needless(theme: Theme) -> set[str]:
    """What of the palette nothing wears, or is as others are."""
    palette = theme.palette
    found = {"table_head", "table_head_ground"} if theme.head_tones == ("accent", "band") else set[str]()
    found |= {"table_rule"} if palette.table_rule == palette.rule else set()
    tones = theme.opening.colour, theme.headings.lower, theme.opening.subtitle, theme.captions
    return found | ({"title", "heading_2", "subtitle_text", "caption_text"} - set(tones))


def _tone(house: House, name: str, accent: str) -> Tone:
    """Of a style that the house has: ink, its accent, or a colour of its own; one that it lacks is in the accent."""
    style = house.style(name)
    if style is None:
        return "accent"
    colour = house.colour(style)
    if not colour or luminance(colour) < BLACKISH:
        return "ink"
    return "accent" if colour in (accent, painted_accent(house.sheet, house.hues)) else "title"
