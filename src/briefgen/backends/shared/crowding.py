"""Columns without room for all their words → what gives way first, and how tight the table is set; lengths in points.

Long words of the cells are divided first, then those of the header; then the type gets a little smaller. Only where
nothing else is left does a number give way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from briefgen.backends.shared.evening import level

NARROWEST = 6.0
FEW_LETTERS = 24.0
"""Of a column without numbers so much stays before the others' numbers are whole, in points."""
TIGHT, TIGHTEST = 0.5, 0.25
"""The share of the padding that stays in a crowded table, and the share where numbers would be cut otherwise."""
NOTICED = 0.9
"""Type may be this much smaller for the sake of whole words in the header."""
STEP = 0.25
"""Sizes of type are multiples of it, in points."""


class Least:
    """The longest number of a column, its longest piece that is not divided, and the longest word of its header."""

    __slots__ = ("head", "number", "piece")

    def __init__(self, number: float, piece: float, head: float) -> None:
        self.number = number
        self.piece = piece
        self.head = head


Leasts: TypeAlias = Callable[[int], Least]
"""What the column of an index needs at least."""


class Setting(NamedTuple):
    """The size of a table's type and the padding of both sides of its cells."""

    size: float
    padding: float


def no_leasts(_: int) -> Least:
    """Of columns in which anything may be broken."""
    return Least(0.0, 0.0, 0.0)


def setting(usual: Setting, least: Sequence[float], leasts: Leasts, width: float, smallest: float) -> Setting:
    """How a table is set whose columns need so much: with less padding or smaller type only where it must be.

    `least` is measured at the usual size. No smaller than `smallest`.
    """
    count = len(least)
    if sum(least, 0.0) + count * usual.padding <= width:
        return usual
    _, pieces, heads, _ = [sum(each, 0.0) for each in _levels([leasts(index) for index in range(count)], least)]
    if heads + count * usual.padding <= width:
        return usual
    least_size = min(smallest, usual.size)
    tight = _sized(usual, TIGHT, heads, width, count)
    if tight.size >= max(usual.size * NOTICED, least_size):
        return tight
    tight = _sized(usual, TIGHT, pieces, width, count)
    if tight.size >= least_size:
        return tight
    tightest = _sized(usual, TIGHTEST, pieces, width, count)
    return tightest._replace(size=max(tightest.size, least_size))


def _sized(usual: Setting, air: float, needed: float, width: float, count: int) -> Setting:
    """The size at which what is needed has room beside so much of the padding, no larger than usual."""
    padding = usual.padding * air
    inner = max(width - count * padding, 0.0)
    size = usual.size if needed <= inner else usual.size * inner / needed // STEP * STEP
    return Setting(size, padding)


def squeezed(leasts: Sequence[Least], whole: Sequence[float], room: float) -> list[float]:
    """Widths where not all words stay whole: of what must give way, the widest gives way first."""
    levels = _levels(leasts, whole)
    few = [min(FEW_LETTERS, most) for most in levels[1]]
    legible = [[max(least, each) for least, each in zip(few, level, strict=True)] for level in levels]
    lowest = [min(NARROWEST, most) for most in few]
    for lower, upper in pairwise([lowest, few, *legible]):
        if sum(upper, 0.0) >= room:
            return _between(lower, upper, room)
    return list(whole)


def _levels(leasts: Sequence[Least], whole: Sequence[float]) -> list[list[float]]:
    """What the columns need for their numbers, then for all that is not divided, for their headers, for every word."""
    numbers = [min(one.number, most) for one, most in zip(leasts, whole, strict=True)]
    pieces = [min(max(one.piece, low), most) for one, low, most in zip(leasts, numbers, whole, strict=True)]
    heads = [min(max(one.head, low), most) for one, low, most in zip(leasts, pieces, whole, strict=True)]
    return [numbers, pieces, heads, list(whole)]


def _between(lower: Sequence[float], upper: Sequence[float], room: float) -> list[float]:
    """Every width between its bounds, and all below one level that have room to be."""
    bounds = list(zip(lower, upper, strict=True))
    edges = [edge for pair in bounds for edge in pair]
    return _held(bounds, level(lambda top: sum(_held(bounds, top), 0.0), edges, room))


def _held(bounds: Sequence[tuple[float, float]], top: float) -> list[float]:
    return [min(max(low, top), high) for low, high in bounds]


def shares_kept(
    given: Sequence[float | None], least: Sequence[float], leasts: Leasts, width: float, padding: float
) -> list[float | None]:
    """The author's widths, widened for the header's words or the longest piece while the others keep their least."""
    taken = sum([need + padding for need, share in zip(least, given, strict=True) if share is None], 0.0)
    asked = [(index, share) for index, share in enumerate(given) if share is not None]
    found = [(leasts(index), least[index]) for index, _ in asked]
    heads = [min(max(one.head, one.piece), most) + padding for one, most in found]
    pieces = [min(one.piece, most) + padding for one, most in found]
    room = width - taken if None in given else width
    if sum(pieces, 0.0) > room:
        return list(given)
    floors = heads if sum(heads, 0.0) <= room else pieces
    shares = [(floor, share) for floor, (_, share) in zip(floors, asked, strict=True)]
    scale = 1.0
    if None not in given or sum(_scaled(shares, scale), 0.0) > room:
        turns = [floor / share for floor, share in shares]
        scale = level(lambda by: sum(_scaled(shares, by), 0.0), [*turns, 1.0, max(*turns, 1.0) + 1.0], room)
    kept = dict(zip([index for index, _ in asked], _scaled(shares, scale), strict=True))
    return [kept.get(index) for index in range(len(given))]


def _scaled(shares: Sequence[tuple[float, float]], scale: float) -> list[float]:
    return [max(floor, share * scale) for floor, share in shares]
