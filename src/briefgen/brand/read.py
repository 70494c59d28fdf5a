"""The bytes of a house's Word file → its brand: what a theme needs to look like it."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefgen.backends.docx.house.lists import in_list
from briefgen.backends.docx.house.look import house_look, whole_page
from briefgen.backends.docx.house.report import template_report
from briefgen.backends.docx.house.source import opened
from briefgen.brand.colours import Colours, colours
from briefgen.brand.fonts import Chosen, chosen
from briefgen.brand.footer import page_number
from briefgen.brand.house import House
from briefgen.brand.lost import lost
from briefgen.theme import A4, LETTER, LabelPlace, OpeningLayout, PageSetup, default_theme

SMALLEST, LARGEST = 8.0, 48.0
"""Points of type that a paper may be set in."""
MOST_BODY = 14.0
TIGHT, WIDE = 1.15, 1.7
"""Leadings in sizes that text can be read in."""
NEAR = 12.0
"""Points by which a paper may differ from one of a known size."""
FALLBACK = "Times New Roman"
"""What Word takes where a file names no font."""


class Brand(Struct, frozen=True, kw_only=True):
    """What a Word file looks like. Lengths are in points; `paper` is empty where it is neither A4 nor US Letter.

    `headings` are the sizes of the levels, `rule` is where a line stands at the first, `layout` that of the title,
    `page_number` where a footer has it. `small_title` is the size of a title that is smaller than its first headings,
    and is made as large here; else zero. `darker` are its title and headings that Word files too have in darker
    colours; `lost` is what only they have.
    """

    name: str
    page: PageSetup
    paper: str
    body_font: Chosen
    heading_font: Chosen
    colours: Colours
    body: float
    leading: float
    headings: tuple[float, ...]
    lead: float
    table: float
    small: float
    title: float
    small_title: float
    subtitle: float
    numbered: bool
    rule: str
    layout: OpeningLayout
    page_number: LabelPlace | None
    logo: tuple[bytes, str] | None
    unread_logo: str
    dropped: tuple[str, ...]
    darker: tuple[str, ...]
    lost: tuple[str, ...]


def read_brand(data: bytes, name: str) -> Brand:
    """The brand of a .docx, .dotx, .docm or .dotm. Raises InputError, in one line, for what cannot be a template."""
    report = template_report(data, name, default_theme())  # which refuses what no text could be written into
    house = House(source := opened(data, name))
    page, layout = _page(house), _layout(house)
    body = min(_sized(house.size(house.normal)), MOST_BODY)
    look = house_look(default_theme(), house.sheet, house.theme, page)
    scale = look.scale
    first, second, third = (_size(house, f"heading {level}", scale.headings[level - 1]) for level in (1, 2, 3))
    sizes = first, second, third
    title, subtitle = _size(house, "Title", scale.title), _size(house, "Subtitle", scale.subtitle)
    sized = replace(scale, title=max(title, sizes[0]), subtitle=subtitle, headings=(*sizes, scale.headings[3]))
    looks = colours(house, replace(look, scale=sized), layout)
    return Brand(
        name=name,
        page=page,
        paper=_paper(page),
        body_font=_font(house, ""),
        heading_font=_font(house, "heading 1"),
        colours=looks,
        body=body,
        leading=round(min(max(house.leading(body), body * TIGHT), body * WIDE) * 2) / 2,
        headings=sizes,
        lead=_size(house, "Bottom Line", scale.lead),
        table=_size(house, "Table Text", scale.table),
        small=_size(house, "footnote text", scale.small),
        title=sized.title,
        small_title=title if title < sizes[0] else 0.0,
        subtitle=subtitle,
        numbered=in_list(house.sheet, house.numbering, "heading 1"),
        rule=_rule(house),
        layout=layout,
        page_number=page_number(house),
        logo=house.logo(),
        unread_logo="" if house.logo() else house.unread_logo(),
        dropped=tuple(source.dropped),
        darker=report.darker,
        lost=lost(house, looks),
    )


def _font(house: House, style: str) -> Chosen:
    word = house.font(house.style(style) if style else house.normal) or FALLBACK
    return chosen(word, house.font_class(word))


def _size(house: House, name: str, otherwise: float) -> float:
    """Of a style of the house's; one that it lacks is drawn in proportion to its text, as in a Word file."""
    style = house.style(name)
    return _sized(house.size(style) if style else otherwise)


def _sized(points: float) -> float:
    return min(max(points, SMALLEST), LARGEST)


def _page(house: House) -> PageSetup:
    """The page of the last section that is upright, or of the last one turned; in one column, as a PDF's is."""
    pages = [whole_page(section) for section in house.sections()] or [PageSetup()]
    upright = [page for page in pages if page.width <= page.height]
    page = (upright or pages)[-1]
    if page.width <= page.height:
        return page
    return PageSetup(width=page.height, height=page.width)


def _paper(page: PageSetup) -> str:
    near = {"a4": A4, "letter": LETTER}
    return next(
        (name for name, size in near.items() if abs(page.width - size[0]) + abs(page.height - size[1]) < NEAR), ""
    )


def _rule(house: House) -> str:
    first = house.style("heading 1")
    return "below" if house.border(first, "bottom") else "above" if house.border(first, "top") else "none"


def _layout(house: House) -> OpeningLayout:
    title = house.style("Title")
    justified = house.sheet.inherited(title, "w:pPr/w:jc")
    if justified is not None and justified.attributes.get("w:val") == "center":
        return "centred"
    if house.ground(title) not in ("", "#FFFFFF"):
        return "band"
    return "rule-above" if house.border(title, "top") else "rule-below"
