"""Boxes and where they would stand, one below the other → places where none overlaps the next, moved the least."""

from __future__ import annotations

from collections.abc import Sequence


def spread(
    tops: Sequence[float], heights: Sequence[float], least: float, most: float, *, by_top: bool = False
) -> list[float]:
    """The tops moved so far that none overlaps the next, in the order of their middles, between `least` and `most`.

    Where all do not fit between these, the last reach over `most`. Boxes that are led to at their first lines keep the
    order of these: `by_top`.
    """
    order = sorted(range(len(tops)), key=lambda index: tops[index] + (0 if by_top else heights[index] / 2))
    wanted = list(tops)
    for index in reversed(order):
        most -= heights[index]
        wanted[index] = min(wanted[index], most)
    blocks: list[list[int]] = []
    starts: list[float] = []
    for index in order:
        blocks.append([index])
        starts.append(max(least, wanted[index]))
        while len(blocks) > 1 and starts[-2] + _tall(blocks[-2], heights) > starts[-1]:
            joined = blocks[-2] + blocks[-1]
            blocks[-2:] = [joined]
            starts[-2:] = [max(least, _best(joined, wanted, heights))]
    return _in_turn(blocks, starts, heights)


def _in_turn(blocks: Sequence[Sequence[int]], starts: Sequence[float], heights: Sequence[float]) -> list[float]:
    """The top of each member of each block, by its index."""
    made = [0.0] * len(heights)
    for block, start in zip(blocks, starts, strict=True):
        for index in block:
            made[index] = start
            start += heights[index]
    return made


def _tall(block: Sequence[int], heights: Sequence[float]) -> float:
    return sum(heights[index] for index in block)


def _best(block: Sequence[int], tops: Sequence[float], heights: Sequence[float]) -> float:
    """Where a block begins so that its members are moved as little as can be, on the whole."""
    before, offsets = 0.0, []
    for index in block:
        offsets.append(tops[index] - before)
        before += heights[index]
    return sum(offsets) / len(offsets)
