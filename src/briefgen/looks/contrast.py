"""A theme → the texts that cannot be read well enough on their grounds, each with the nearest colour that can."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

from briefgen.theme import Theme
from briefgen.theme.contrast import BLACK, READABLE, WHITE, asked, contrast, first_apart, luminance

ANY = "table_head_ground"
"""The ground that may be dark: nothing but the words of a table's head stands on it."""
BOXES = ("bottom_line", "key_points", "decision", "warning", "plain")


class Pair(NamedTuple):
    """A text and its ground, by name in the palette or `paper`; the contrast they need, and the key behind it."""

    text: str
    ground: str
    least: float
    key: str = ""


class Fault(Struct, frozen=True):
    """A pair that fails: the worst of those that one change mends.

    `mended` are the name and the colour that would do; on a ground that is `dark` not even black can be read.
    """

    pair: Pair
    text_colour: str
    ground_colour: str
    mended: tuple[str, str]
    dark: bool = False

    @property
    def ratio(self) -> float:
        """The contrast that the two have."""
        return contrast(self.text_colour, self.ground_colour)


def faults(theme: Theme) -> Iterator[Fault]:
    """What fails in a theme: each ground that is too dark for any text, then each text that is too light."""
    yield from _head_faults(theme)
    needed = [pair for pair in pairs(theme) if pair.ground != ANY]
    dark = {pair.ground for pair in needed if contrast(BLACK, _behind(theme, pair)) < READABLE}
    for ground in sorted(dark):
        pair = next(pair for pair in needed if pair.ground == ground)
        text, behind = getattr(theme.palette, pair.text), _behind(theme, pair)
        yield Fault(pair, text, behind, (ground, first_apart(behind, WHITE, [(text, pair.least)])), dark=True)
    for name in dict.fromkeys(pair.text for pair in needed):
        colour = getattr(theme.palette, name)
        asked = [pair for pair in needed if pair.text == name and pair.ground not in dark]
        failing = [pair for pair in asked if contrast(colour, _behind(theme, pair)) < pair.least]
        if failing:
            worst = min(failing, key=lambda pair: contrast(colour, _behind(theme, pair)) / pair.least)
            mended = first_apart(colour, BLACK, [(_behind(theme, pair), pair.least) for pair in asked])
            yield Fault(worst, colour, _behind(theme, worst), (name, mended))


def _head_faults(theme: Theme) -> Iterator[Fault]:
    for pair in pairs(theme):
        text, behind = getattr(theme.palette, pair.text), _behind(theme, pair)
        if pair.ground == ANY and contrast(text, behind) < pair.least:
            yield Fault(pair, text, behind, _head_mended(text, behind))


def _head_mended(text: str, behind: str) -> tuple[str, str]:
    """Light words keep their colour on a darker ground; others get darker or, where not even black is, light."""
    if luminance(text) > luminance(behind):
        darker = first_apart(behind, BLACK, [(text, READABLE)])
        if contrast(text, darker) >= READABLE:
            return ANY, darker
    end = BLACK if contrast(BLACK, behind) >= READABLE else WHITE
    return "table_head", first_apart(text, end, [(behind, READABLE)])


def pairs(theme: Theme) -> Iterator[Pair]:
    """Each text and ground that meet on a page."""
    boxes = {f"boxes.{kind}": theme.boxes.of(kind) for kind in BOXES}
    for ground, key in (("paper", ""), ("zebra", ""), *((box.ground, f"{key}.ground") for key, box in boxes.items())):
        yield from (Pair(text, ground, READABLE, key) for text in ("ink", "muted", "link"))
    yield from (Pair(box.edge, box.ground, READABLE, f"{key}.edge") for key, box in boxes.items())
    yield from (Pair(text, "paper", READABLE) for text in ("accent", "warning"))
    words, ground = theme.head_tones
    if theme.table_head == "filled":
        yield Pair(words, ground, READABLE, "tables.head")
    elif words != "accent":
        yield Pair(words, "paper", READABLE, "tables.head")
    yield from _opening(theme)
    yield Pair(theme.headings.colour, "paper", asked(min(theme.scale.headings[:3]), bold=True), "headings.colour")
    if theme.headings.lower:
        yield Pair(theme.headings.lower, "paper", asked(min(theme.scale.headings[1:3]), bold=True), "headings.lower")
    if theme.captions != "ink":
        yield Pair(theme.captions, "paper", READABLE, "tables.captions")


def _opening(theme: Theme) -> Iterator[Pair]:
    opening = theme.opening
    ground = "band" if opening.layout == "band" else "paper"
    yield Pair(opening.colour, ground, asked(theme.scale.title, opening.bold), "title_block.colour")
    if opening.subtitle != "ink":
        yield Pair(opening.subtitle, ground, asked(theme.scale.subtitle, bold=False), "title_block.subtitle")
    if ground == "band":
        yield from (Pair(text, ground, READABLE, "title_block.layout") for text in ("ink", "muted", "accent"))


def _behind(theme: Theme, pair: Pair) -> str:
    colour: str = WHITE if pair.ground == "paper" else getattr(theme.palette, pair.ground)
    return colour
