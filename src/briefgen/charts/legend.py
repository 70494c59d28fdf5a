"""Names with a sign before each → a row of them, or as many rows as it takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefgen.charts.canvas import ASCENT, Canvas

SIGN, GAP, BETWEEN = 17.0, 3.0, 14.0


class Named(NamedTuple):
    """A name, and what draws its sign about a middle."""

    name: str
    sign: Callable[[float, float], None]


def legend(canvas: Canvas, entries: Sequence[Named], left: float = 0.0) -> None:
    """Print the names below all that was drawn; one that is longer than a row is broken."""
    x, y, height = left, canvas.foot, canvas.leading
    for entry in entries:
        lines = canvas.wrapped(entry.name, canvas.width - left - SIGN - GAP)
        wide = max(map(canvas.wide, lines))
        if x > left and x + SIGN + GAP + wide > canvas.width:
            x, y, height = left, y + height + 4, canvas.leading
        baseline = y + 3 + ASCENT * canvas.size
        entry.sign(x + SIGN / 2, baseline - canvas.size * 0.33)
        canvas.lines(x + SIGN + GAP, baseline, lines)
        x += SIGN + GAP + wide + BETWEEN
        height = max(height, len(lines) * canvas.leading)
    canvas.foot = y + height + 6
