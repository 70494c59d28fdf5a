"""A theme's keys and the theme they differ from → the Theme."""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import asdict, replace

from briefgen.looks.contrast import faults
from briefgen.looks.keys import BoxesKeys, FontKeys, PageKeys, SizeKeys, ThemeKeys
from briefgen.theme import A4, KNOWN, LENDERS, LETTER, Boxes, Family, Fonts, PageSetup, Palette, Theme, TypeScale

Value = TypeVar("Value", bound=Struct)
FOLLOWED = (("table_head", "accent"), ("table_head_ground", "band"), ("table_rule", "rule"))
PAPERS = {"a4": A4, "letter": LETTER}


def changed(base: Theme, keys: ThemeKeys, name: str) -> Theme:
    """The base with what the keys say of it."""
    page = keys.page or PageKeys()
    return replace(
        base,
        name=keys.name or name,
        page=_page(base.page, page),
        fonts=_fonts(base.fonts, keys.fonts or FontKeys()),
        palette=repainted(base.palette, _given(keys.colours)),
        scale=_scale(base.scale, keys.sizes or SizeKeys()),
        opening=_with(base.opening, _given(keys.title_block)),
        headings=_with(base.headings, _given(keys.headings)),
        boxes=_boxes(base.boxes, keys.boxes or BoxesKeys()),
        running=_with(base.running, _renamed(_given(keys.furniture), page_number="page_label")),
        **_tables(_given(keys.tables)),
        fits_language=base.fits_language and page.size is None,
        logo=keys.logo or base.logo,
        template_docx=keys.template_docx or base.template_docx,
    )


def repainted(base: Palette, given: dict[str, Any]) -> Palette:
    """The palette in other colours; what a table's head has in common with other things, it keeps in common."""
    followed = {
        name: given[other] for name, other in FOLLOWED if other in given and getattr(base, name) == getattr(base, other)
    }
    return replace(base, **(followed | given))


def mended(theme: Theme) -> Theme:
    """The theme with every colour changed as little as readers need; what a change spoils is mended in turn."""
    for _ in Palette.__struct_fields__:
        found = dict(fault.mended for fault in faults(theme))
        if not found:
            break
        theme = replace(theme, palette=repainted(theme.palette, found))
    return theme


def _given(keys: Struct | None) -> dict[str, Any]:
    """What was written of some keys."""
    return {} if keys is None else {name: value for name, value in asdict(keys).items() if value is not None}


def _with(value: Value, given: dict[str, Any]) -> Value:
    return replace(value, **given)


def _renamed(given: dict[str, Any], **names: str) -> dict[str, Any]:
    return {names.get(name, name): value for name, value in given.items()}


def _tables(given: dict[str, Any]) -> dict[str, Any]:
    rows = {"zebra": given["rows"] == "zebra"} if "rows" in given else {}
    named = {"head": "table_head", "captions": "captions"}
    return rows | {ours: given[key] for key, ours in named.items() if key in given}


def _page(base: PageSetup, keys: PageKeys) -> PageSetup:
    given = _given(keys)
    paper, margins = given.pop("size", None), _given(given.pop("margins", None))
    size = dict(zip(("width", "height"), PAPERS[paper], strict=True)) if paper else {}
    return replace(base, **size, **margins, **given)


def _fonts(base: Fonts, keys: FontKeys) -> Fonts:
    """The families; those of the default that are none of them lend what these lack, so that no sign is lost."""
    body, sans, mono = keys.body or base.body, keys.headings or base.sans, keys.code or base.mono
    used = {family.name for family in (body, sans, mono)}
    known: tuple[Family, ...] = tuple(KNOWN[name] for name in LENDERS)
    rest = tuple(family for family in base.extra if family not in known)
    return replace(
        base, body=body, sans=sans, mono=mono, extra=(*(family for family in known if family.name not in used), *rest)
    )


def _boxes(base: Boxes, keys: BoxesKeys) -> Boxes:
    given = _given(keys)
    boxes = {
        name: _with(getattr(base, name), _given(value)) for name, value in given.items() if isinstance(value, Struct)
    }
    return replace(base, **{**given, **boxes})


def _scale(base: TypeScale, keys: SizeKeys) -> TypeScale:
    """Sizes with their leadings: of a size that is given alone the leading keeps its proportion."""
    given = {name: value for name, value in _given(keys).items() if not isinstance(value, tuple)}
    for name, points in tuple(given.items()):
        leading = "leading" if name == "body" else f"{name}_leading"
        if hasattr(base, leading) and leading not in given:
            given[leading] = _led(points, getattr(base, name), getattr(base, leading))
    return replace(base, **given, **_heading_sizes(base, keys))


def _heading_sizes(base: TypeScale, keys: SizeKeys) -> dict[str, tuple[float, ...]]:
    """The same of headings, level by level; levels that are left out are as in the base."""
    sizes = (*keys.headings, *base.headings[len(keys.headings) :])
    before = zip(sizes, base.headings, base.heading_leadings, strict=True)
    kept = [_led(*each) for each in before]
    return {"headings": sizes, "heading_leadings": (*keys.heading_leadings, *kept[len(keys.heading_leadings) :])}


def _led(points: float, size: float, leading: float) -> float:
    """The leading in the proportion of another size's, to half a point."""
    return leading if points == size else round(points * leading / size * 2) / 2
