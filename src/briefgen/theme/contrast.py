"""Two colours as `#RRGGBB` → how well one can be read on the other, and the nearest colour that can."""

from __future__ import annotations

from collections.abc import Sequence

READABLE, LARGE_READABLE = 4.5, 3.0
"""Contrast of text with its ground, and of large text (WCAG 2.2, success criterion 1.4.3, level AA)."""
LARGE, LARGE_BOLD = 18.0, 14.0
"""From how many points on text is large (WCAG 2.2, definition of large scale)."""
WHITE, BLACK = "#FFFFFF", "#000000"
STEPS = 256


def asked(points: float, bold: bool) -> float:
    """The contrast that text of a size in points needs."""
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


def first_apart(start: str, end: str, beside: Sequence[tuple[str, float]]) -> str:
    """The first colour on the way from `start` to `end` that keeps each contrast beside each colour, or the end."""
    way = (mixed(start, end, step / STEPS) for step in range(STEPS))
    return next((colour for colour in way if all(_apart(colour, end, other) >= least for other, least in beside)), end)


def darkened(colour: str, least: float) -> str:
    """The colour made as little darker as keeps a contrast with white paper."""
    return first_apart(colour, BLACK, [(WHITE, least)])


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
