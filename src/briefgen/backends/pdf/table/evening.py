"""Column widths → widths that make the rows less tall, moved step by step from slack columns to crowded ones."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import TypeAlias

STEPS = (24.0, 12.0, 6.0)
ROUNDS = 8
RAGGED = 1.06
"""Lines hold a little less than their width, as words are not cut."""

CellSize: TypeAlias = tuple[float, ...]
"""The width of each paragraph of a cell on one line, in points."""


def evened(widths: Sequence[float], least: Sequence[float], rows: Sequence[Sequence[CellSize]]) -> list[float]:
    """Widths of the same sum, none under its least, for which the given rows need fewer lines."""
    best = list(widths)
    height, crowd = _weighed(best, rows)
    for step in STEPS:
        for _ in range(ROUNDS):
            better = _moved(best, least, rows, step, height, crowd)
            if better is None:
                break
            best, height, crowd = better
    return best


def _moved(
    widths: list[float],
    least: Sequence[float],
    rows: Sequence[Sequence[CellSize]],
    step: float,
    height: int,
    crowd: list[int],
) -> tuple[list[float], int, list[int]] | None:
    """One step of width from the least crowded columns that can give to the most crowded one."""
    taker = max(range(len(widths)), key=lambda index: (crowd[index], -index))
    givers = sorted(
        (index for index in range(len(widths)) if widths[index] - step >= least[index]), key=crowd.__getitem__
    )
    for giver in givers[:2]:
        if giver != taker:
            trial = list(widths)
            trial[giver] -= step
            trial[taker] += step
            lower, weighed = _weighed(trial, rows)
            if lower < height:
                return trial, lower, weighed
    return None


def _weighed(widths: Sequence[float], rows: Sequence[Sequence[CellSize]]) -> tuple[int, list[int]]:
    """The lines that all rows need, and by column how many lines stand in rows it makes tall."""
    total, crowd = 0, [0] * len(widths)
    for row in rows:
        lines = [sum([ceil(each * RAGGED / width) for each in cell]) for cell, width in zip(row, widths, strict=True)]
        tallest = max(lines, default=0)
        total += tallest
        if tallest > 1:
            for index, count in enumerate(lines):
                crowd[index] += count if count == tallest else 0
    return total, crowd
