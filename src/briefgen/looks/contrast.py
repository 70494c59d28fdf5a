"""A theme → the texts that cannot be read well enough on their grounds, each with the nearest colour that can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from briefgen.theme import Theme

READABLE, LARGE_READABLE = 4.5, 3.0
"""Contrast of text with its ground, and of large text (WCAG 2.2, success criterion 1.4.3, level AA)."""
LARGE, LARGE_BOLD = 18.0, 14.0
"""From how many points on text is large (WCAG 2.2, definition of large scale)."""
WHITE, BLACK = "#FFFFFF", "#000000"
ANY = "table_head_ground"
"""The ground that may be dark: nothing but the words of a table's head stands on it."""
BOXES = ("bottom_line", "key_points", "decision", "warning", "plain")
STEPS = 256


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
        yield Fault(pair, text, behind, (ground, _first(behind, WHITE, [(text, pair.least)])), dark=True)
    for name in dict.fromkeys(pair.text for pair in needed):
        colour = getattr(theme.palette, name)
        asked = [pair for pair in needed if pair.text == name and pair.ground not in dark]
        failing = [pair for pair in asked if contrast(colour, _behind(theme, pair)) < pair.least]
        if failing:
            worst = min(failing, key=lambda pair: contrast(colour, _behind(theme, pair)) / pair.least)
            mended = _first(colour, BLACK, [(_behind(theme, pair), pair.least) for pair in asked])
            yield Fault(worst, colour, _behind(theme, worst), (name, mended))


def _head_faults(theme: Theme) -> Iterator[Fault]:
    for pair in pairs(theme):
        text, behind = getattr(theme.palette, pair.text), _behind(theme, pair)
        if pair.ground == ANY and contrast(text, behind) < pair.least:
            yield Fault(pair, text, behind, _head_mended(text, behind))


def _head_mended(text: str, behind: str) -> tuple[str, str]:
    """Light words keep their colour on a darker ground; others get darker or, where not even black is, light."""
    if luminance(text) > luminance(behind):
        darker = _first(behind, BLACK, [(text, READABLE)])
        if contrast(text, darker) >= READABLE:
            return ANY, darker
    end = BLACK if contrast(BLACK, behind) >= READABLE else WHITE
    return "table_head", _first(text, end, [(behind, READABLE)])


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
    yield Pair(theme.headings.colour, "paper", _asked(min(theme.scale.headings[:3]), bold=True), "headings.colour")


def _opening(theme: Theme) -> Iterator[Pair]:
    opening = theme.opening
    ground = "band" if opening.layout == "band" else "paper"
    yield Pair(opening.colour, ground, _asked(theme.scale.title, opening.bold), "title_block.colour")
    if ground == "band":
        yield from (Pair(text, ground, READABLE, "title_block.layout") for text in ("ink", "muted", "accent"))


def _behind(theme: Theme, pair: Pair) -> str:
    colour: str = WHITE if pair.ground == "paper" else getattr(theme.palette, pair.ground)
    return colour


def _asked(points: float, bold: bool) -> float:
    return LARGE_READABLE if points >= (LARGE_BOLD if bold else LARGE) else READABLE


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """How light `#RRGGBB` is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    parts = [part / 255 for part in _parts(colour)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _first(start: str, end: str, beside: Sequence[tuple[str, float]]) -> str:
    """The first colour on the way from `start` to `end` that keeps each contrast beside each colour, or the end."""
    way = (mixed(start, end, step / STEPS) for step in range(STEPS))
    return next((colour for colour in way if all(_apart(colour, end, other) >= least for other, least in beside)), end)


def _apart(colour: str, end: str, other: str) -> float:
    """The contrast of two colours, none where the first does not lie on the side of the other where the way ends."""
    darker = luminance(end) < luminance(other)
    return contrast(colour, other) if (luminance(colour) < luminance(other)) == darker else 0.0


def mixed(start: str, end: str, share: float) -> str:
    """A colour between two, `share` of the way."""
    parts = zip(_parts(start), _parts(end), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * share):02X}" for one, other in parts)


def _parts(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
