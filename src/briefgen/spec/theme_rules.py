"""A theme → what no single key shows: colours lost in comments, contrast, pages without room for their text."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from briefgen.errors import Position, Problem
from briefgen.looks import Fault, ThemeKeys, faults
from briefgen.spec.context import Context
from briefgen.spec.families import INSTALL, missing_families, stand_in
from briefgen.spec.nodes import Mapping, Scalar
from briefgen.theme import MM, Theme

LEVELS = 4
NARROWEST, LOWEST = 80 * MM, 100 * MM
MARKING = 1.2
"""The leading of a marking in its sizes."""
AIR = 10.0
"""Around the marking and the line beside the text, in points."""


def rules(context: Context, root: Mapping, keys: ThemeKeys) -> Iterator[Problem]:
    """What the keys alone show."""
    yield from _lost_colours(context, root)
    for name in ("headings", "heading_leadings"):
        count = len(getattr(keys.sizes, name)) if keys.sizes else 0
        if count > LEVELS:
            yield _at(context, f"sizes.{name}", f"{count} sizes, and headings have {LEVELS} levels", "leave some out")


def _lost_colours(context: Context, root: Mapping) -> Iterator[Problem]:
    """A colour with its # and without quotes is a comment to YAML, and its key is empty."""
    for key, value in root.entries:
        if key.text not in ("colours", "colors") or not isinstance(value, Mapping):
            continue
        for name, colour in value.entries:
            if isinstance(colour, Scalar) and colour.empty:
                message = f"'{name.text}' has no colour: to YAML what follows a # is a comment"
                hint = f"write the colour without its #, as '{name.text}: 1F3F6B'"
                yield Problem(context.position(name), f"colours.{name.text}", message, hint)


def seen_on_pages(context: Context, theme: Theme) -> Iterator[Problem]:
    """What shows once the theme is whole."""
    yield from _no_fonts(context, theme)
    for fault in faults(theme):
        yield _unreadable(context, fault)
    yield from _no_room(context, theme)


def _no_fonts(context: Context, theme: Theme) -> Iterator[Problem]:
    """What is written into a template needs no font of ours: then another one stands for it in the rest."""
    for family in missing_families(theme.fonts):
        problem = _at(context, "fonts", f"the font {family.name} is not installed", INSTALL)
        if theme.is_housed:
            problem = replace(problem, message=f"{problem.message}; {stand_in(family).name} stands for it")
            problem = replace(problem, severity="warning")
        yield problem


def _unreadable(context: Context, fault: Fault) -> Problem:
    """The problem stands at the colour that was written, or at the key that put it where it cannot be read."""
    pair, (name, colour) = fault.pair, fault.mended
    keys = (f"colours.{name}", pair.key, f"colours.{pair.text}", f"colours.{pair.ground}")
    key = next((key for key in keys if key in context.positions), keys[0])
    ground = f"'{pair.ground}' ({fault.ground_colour})" if pair.ground != "paper" else "white paper"
    if fault.dark:
        message = f"{ground} is too dark for text; themes are dark on light"
    else:
        said = f"'{pair.text}' ({fault.text_colour}) on {ground}"
        message = f"{said} has a contrast of {fault.ratio:.2f}:1, and needs {pair.least:g}:1"
    return _at(context, key, message, f"the nearest colour that passes: {name}: {colour.lstrip('#')}")


def _no_room(context: Context, theme: Theme) -> Iterator[Problem]:
    page = theme.page
    height = page.height - page.top - page.bottom
    for length, least, what in ((page.text_width, NARROWEST, "wide"), (height, LOWEST, "high")):
        if length < least:
            message = f"the text would be {length / MM:.0f} mm {what}; it needs {least / MM:.0f} mm"
            yield _at(context, "page.margins", message, "make the margins smaller")
    furniture = theme.scale.marking * MARKING + theme.scale.small_leading + AIR
    for edge, margin in (("header", "top"), ("footer", "bottom")):
        needed, free = getattr(page, edge) + furniture, getattr(page, margin)
        if needed > free:
            message = f"the {edge} and a marking take {needed / MM:.1f} mm of the {free / MM:.1f} mm beside the text"
            yield _at(context, f"page.{edge}", message, f"make the {margin} margin larger, or {edge} smaller")


def _at(context: Context, path: str, message: str, hint: str = "") -> Problem:
    """A problem at the nearest key that the path has in the file."""
    place = path
    while place and place not in context.positions:
        place = place.rpartition(".")[0]
    return Problem(context.positions.get(place, Position(context.file, 1, 1)), path, message, hint)
