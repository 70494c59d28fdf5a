"""Key figures' values and the width there is → how many stand in each row, and how large values are set."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from msgspec import Struct

T = TypeVar("T")
MOST = 4
FEWEST = 2
NARROWEST = 84.0
"""The least width of a column in points; a narrow place has fewer of them."""
SHARES = (1.0, 0.82, 0.64)
"""Sizes of values as shares of the largest: few steps, so that rows on one page look alike."""
PAD = 11.0
"""Between a column's text and the line beside it, in points."""


class Columns(Struct, frozen=True):
    """Columns of one width; `rows` says how many are filled in each row, `step` which of SHARES values are set in."""

    width: float
    rows: tuple[int, ...]
    step: int

    @property
    def count(self) -> int:
        """How many columns there are."""
        return max(self.rows)

    def text(self, index: int) -> tuple[float, float]:
        """Where a column's text begins, from the side where lines begin, and how wide it is; in points."""
        start = PAD if index else 0.0
        return self.width * index + start, self.width - start - (PAD if index < self.count - 1 else 0.0)

    def split(self, items: Sequence[T]) -> list[Sequence[T]]:
        """The items row by row."""
        ends = [sum(self.rows[: index + 1]) for index in range(len(self.rows))]
        return [items[end - count : end] for end, count in zip(ends, self.rows, strict=True)]


def columns(values: Sequence[float], width: float) -> Columns:
    """The most columns in which every value fits on a line; `values` are widths at the largest size.

    Where none fit, values are set smaller in as few columns as there can be, and the longest are broken.
    """
    most = max(1, min(MOST, int(width / NARROWEST)))
    tried = [_columns(values, width, many) for many in range(most, min(FEWEST, most) - 1, -1)]
    return min(tried, key=lambda made: made.step)


def _columns(values: Sequence[float], width: float, most: int) -> Columns:
    rows = evenly(len(values), most)
    made = Columns(width / max(rows), rows, 0)
    room = min(made.text(index)[1] for index in range(made.count))
    widest = max(values)
    fitting = (step for step, share in enumerate(SHARES) if widest * share <= room)
    return Columns(made.width, rows, next(fitting, len(SHARES) - 1))


def evenly(count: int, most: int) -> tuple[int, ...]:
    """How many of `count` stand in each row of at most `most`: 5 as 3 and 2, 6 as 3 and 3."""
    rows = -(-count // most)
    return tuple(count // rows + (row < count % rows) for row in range(rows))
