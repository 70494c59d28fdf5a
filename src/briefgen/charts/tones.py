"""A theme's palette → the tones of charts: told apart in greyscale, and dark enough on white and beneath words."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from briefgen.document.charts import MarkTone
from briefgen.theme import Palette

WHITE, BLACK = "#FFFFFF", "#000000"
TEXT_CONTRAST, GRAPHIC_CONTRAST = 4.5, 3.0
"""WCAG 2.2, 1.4.3 and 1.4.11."""


class Tone(Struct, frozen=True):
    """A shape's ground, its edge, and the ink of words on it."""

    ground: str
    edge: str
    ink: str


class Tones(Struct, frozen=True, kw_only=True):
    """What charts are painted with; `quiet` is for bars that do not stand out, `steps` go from dark to light."""

    ink: str
    muted: str
    accent: str
    hairline: str
    quiet: str
    tint: str
    steps: tuple[Tone, ...]
    lines: tuple[str, ...]
    marks: dict[MarkTone, Tone]


def mixed(one: str, other: str, share: float) -> str:
    """A colour with so much of another in it."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """How bright a colour is, from 0 to 1."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in _channels(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@lru_cache(maxsize=8)
def tones(palette: Palette) -> Tones:
    """The tones of a palette."""
    accent, warning, ink = palette.accent, palette.warning, palette.ink
    steps = tuple(_tone(mixed(accent, WHITE, share), accent, ink) for share in (0.0, 0.45, 0.78, 0.22, 0.62, 0.9))
    return Tones(
        ink=ink,
        muted=palette.muted,
        accent=accent,
        hairline=palette.hairline,
        quiet=lightened(palette.muted, GRAPHIC_CONTRAST),
        tint=palette.tint,
        steps=steps,
        lines=(accent, warning, palette.muted, lightened(accent, GRAPHIC_CONTRAST), ink, lightened(warning, 3.5)),
        marks={
            "accent": _tone(accent, accent, ink),
            "accent-light": _tone(mixed(accent, WHITE, 0.72), accent, ink),
            "plain": _tone(WHITE, ink, ink),
            "warning-light": _tone(mixed(warning, WHITE, 0.72), warning, ink),
            "warning": _tone(warning, warning, ink),
        },
    )


def lightened(colour: str, least: float) -> str:
    """The lightest of a colour's tints that still has so much contrast to white."""
    for share in range(95, 0, -5):
        tint = mixed(colour, WHITE, share / 100)
        if contrast(tint, WHITE) >= least:
            return tint
    return colour


def on(ground: str, ink: str) -> str:
    """The ink or white, whichever is read better on a ground; black where neither is read well."""
    better = max((ink, WHITE), key=lambda each: contrast(each, ground))
    return better if contrast(better, ground) >= TEXT_CONTRAST else BLACK


def _tone(ground: str, edge: str, ink: str) -> Tone:
    return Tone(ground, edge, on(ground, ink))


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
