"""Marks or numbers, and names → a key in columns beneath a plot, where the names cannot stand where they belong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefgen.charts.canvas import ASCENT, DESCENT, Canvas

COLUMN_GAP = 18.0
ROW_GAP = 4.5
NARROWEST = 150.0
NUMBERED, NUMBER_GAP = 20.0, 6.0
"""Where names begin after numbers, and the room between."""
LOWER = 0.33
"""How far the middle of a mark is above the baseline of its name, in sizes."""


class Entry(NamedTuple):
    """A name, and what draws its mark about a middle."""

    name: str
    mark: Callable[[float, float], None]


def key(canvas: Canvas, entries: Sequence[Entry], indent: float) -> None:
    """Print the entries below all that was drawn, down one column after the other; names begin after `indent`."""
    count = min(len(entries), max(1, min(3, int((canvas.width + COLUMN_GAP) / (NARROWEST + COLUMN_GAP)))))
    width = (canvas.width - COLUMN_GAP * (count - 1)) / count
    broken = [canvas.wrapped(entry.name, width - indent) for entry in entries]
    heights = [len(lines) * canvas.leading + ROW_GAP for lines in broken]
    ends = _ends(heights, count)
    top, foot = canvas.foot + 10, canvas.foot
    for column, (first, last) in enumerate(zip([0, *ends], ends, strict=False)):
        x, y = column * (width + COLUMN_GAP), top
        for index in range(first, last):
            baseline = y + ASCENT * canvas.size + (canvas.leading - canvas.size) / 2
            entries[index].mark(x, baseline - canvas.size * LOWER)
            canvas.lines(x + indent, baseline, broken[index])
            y += heights[index]
        foot = max(foot, y)
    canvas.foot = foot + DESCENT * canvas.size


def numbered_key(canvas: Canvas, names: Sequence[str]) -> None:
    """Print the names after their numbers, counted from 1."""
    key(canvas, [Entry(name, _number(canvas, str(at))) for at, name in enumerate(names, 1)], NUMBERED)


def _number(canvas: Canvas, number: str) -> Callable[[float, float], None]:
    def draw(x: float, y: float) -> None:
        right, baseline = x + NUMBERED - NUMBER_GAP, y + canvas.size * LOWER
        canvas.text(right, baseline, number, anchor="end", colour=canvas.tones.muted, bold=True, quiet=True)

    return draw


def _ends(heights: Sequence[float], count: int) -> list[int]:
    """Where each column ends so that the tallest is as low as can be, tried from the even height upwards."""
    height = max(sum(heights) / count, *heights)
    while True:
        ends, filled = [], 0.0
        for index, each in enumerate(heights):
            if filled and filled + each > height + 1e-6:
                ends.append(index)
                filled = 0.0
            filled += each
        if len(ends) < count:
            return [*ends, len(heights)]
        height += min(heights) / 2
