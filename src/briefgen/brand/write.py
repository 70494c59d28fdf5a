"""A brand → the text of a theme file, with what was met and what was changed said in comments."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.brand.fonts import Chosen
from briefgen.brand.read import Brand
from briefgen.theme import MM, PageSetup

SAID = {
    "same": "the same family",
    "metric": "as wide letter by letter",
    "like": "of like drawing",
    "kind": "of the same kind; name another one, or give the files of your own",
}
OVER_TEXT, LEAST_SIDE, LEAST_FURNITURE = 28.0, 12.0, 8.0
"""Millimetres from the paper's edge to the text that hold a header with a marking; at the sides; to the header."""
MOST_SIDE = 60.0
MOST_LOST = 300


def theme_text(brand: Brand, template: str, logo: str) -> str:
    """The file. `template` and `logo` are the names of what lies beside it, the latter empty where there is none."""
    lines = [
        f"# The brand of {_plain(brand.name)}, for PDFs and Word files alike. Whatever is left out is as in `extends`.",
        "# Every key: docs/themes-reference.md, or: briefgen schema --theme",
        "extends: institute",
        *_page(brand),
        *_fonts(brand),
        *_colours(brand),
        *_sizes(brand),
        *_shapes(brand),
        *_files(brand, template, logo),
    ]
    return "\n".join(lines) + "\n"


def _page(brand: Brand) -> Iterator[str]:
    page = brand.page
    top, bottom = _margin(page.top), _margin(page.bottom)
    left, right = (min(max(side / MM, LEAST_SIDE), MOST_SIDE) for side in (page.left, page.right))
    yield "page:"
    if brand.paper:
        yield f"  size: {brand.paper}"
    else:
        yield f"  # the template's paper has {page.width / MM:.0f} × {page.height / MM:.0f} mm; there are a4 and letter"
    margins = {"top": top, "bottom": bottom, "left": left, "right": right}
    yield f"  margins: {{{', '.join(f'{side}: {length:.3g}' for side, length in margins.items())}}}"
    lost = [side for side in margins if abs(getattr(page, side) / MM - margins[side]) > 0.5]
    if lost:
        was = ", ".join(f"{side} {getattr(page, side) / MM:.3g}" for side in lost)
        yield f"  # the template has {was}; header, footer and a marking need their room"
    yield f"  header: {_furniture(page, top, 'header'):.3g}"
    yield f"  footer: {_furniture(page, bottom, 'footer'):.3g}"


def _margin(points: float) -> float:
    return min(max(points / MM, OVER_TEXT), MOST_SIDE)


def _furniture(page: PageSetup, margin: float, place: str) -> float:
    """Near enough to the edge that a marking and a line have room before the text."""
    room = margin - (OVER_TEXT - LEAST_FURNITURE) + 4
    return float(max(min(getattr(page, place) / MM, room), LEAST_FURNITURE))


def _fonts(brand: Brand) -> Iterator[str]:
    yield "fonts:"
    yield from _font("body", brand.body_font)
    yield from _font("headings", brand.heading_font)


def _font(role: str, font: Chosen) -> Iterator[str]:
    word = _plain(font.word)
    yield f"  # {word} in the template; {font.family} is {SAID[font.likeness]}"
    yield (
        f"  {role}: {font.family}"
        if font.likeness == "same"
        else f"  {role}: {{like: {font.family}, word: {_quoted(word)}}}"
    )


def _colours(brand: Brand) -> Iterator[str]:
    yield "colours:"
    for name, colour in brand.colours.palette.items():
        was = brand.colours.changed.get(name, "")
        said = f"  # {was[1:]} in the template, which has too little contrast" if was else ""
        yield f"  {name}: {colour[1:]}{said}"


def _sizes(brand: Brand) -> Iterator[str]:
    """Those of the template, and what hangs on the size of running text."""
    yield "sizes:"
    given = {
        "body": brand.body,
        "leading": brand.leading,
        "lead": brand.lead,
        "table": brand.table,
        "small": brand.small,
        "title": brand.title,
        "subtitle": brand.subtitle,
    }
    said = f"  # {brand.small_title:g} in the template, less than its headings have" if brand.small_title else ""
    yield from (f"  {name}: {points:g}{said if name == 'title' else ''}" for name, points in given.items())
    yield f"  headings: [{', '.join(f'{points:g}' for points in brand.headings)}]"


def _shapes(brand: Brand) -> Iterator[str]:
    looks = brand.colours
    subtitle = f", subtitle: {looks.subtitle}" if looks.subtitle != "ink" else ""
    lower = f", lower: {looks.lower}" if looks.lower else ""
    bold, numbered = ("yes" if each else "no" for each in (looks.bold, brand.numbered))
    yield f"title_block: {{layout: {brand.layout}, bold: {bold}, colour: {looks.title}{subtitle}}}"
    yield f"headings: {{numbered: {numbered}, rule: {brand.rule}, colour: {looks.heading}{lower}}}"
    captions = f", captions: {looks.captions}" if looks.captions != "ink" else ""
    yield f"tables: {{head: {looks.head}, rows: {looks.rows}{captions}}}"
    if brand.page_number:
        yield f"furniture: {{page_number: {brand.page_number}}}"


def _files(brand: Brand, template: str, logo: str) -> Iterator[str]:
    if logo:
        yield f"logo: {_quoted(logo)}  # of the template's header; on papers that have none of their own"
    elif brand.unread_logo:
        kind = brand.unread_logo[1:].upper()
        yield f"# the template's logo is a {kind} picture; save it beside this file as PNG, and write: logo: logo.png"
    left_out = f"; left out: {', '.join(brand.dropped)}" if brand.dropped else ""
    yield f"# Word files are written into the template itself{left_out}"
    if brand.lost:
        yield "# what Word files have of it, and PDFs, which follow this theme, have not:"
        yield from (f"# - {_plain(each, MOST_LOST)}" for each in brand.lost)
    yield f"template_docx: {_quoted(template)}"


def _plain(text: str, most: int = 120) -> str:
    """Text that can stand in a comment or between quotes: on one line, without signs that are not printed."""
    return "".join(sign if sign.isprintable() else " " for sign in text).strip()[:most]


def _quoted(text: str) -> str:
    return "'" + _plain(text).replace("'", "''") + "'"
