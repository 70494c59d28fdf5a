"""Columns that cannot all have one line → widths that make the table low and keep short phrases whole.

The height of a row is that of its tallest cell. Several beginnings, each with one more of the short columns on a single
line, are weighed by the height of the whole table; from the best, width is moved from column to column while that
helps.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter, sub
from typing import NamedTuple, TypeAlias

from msgspec import Struct

WEIGHED = 16
"""Rows that are weighed, more or less."""
MOVES = (0.03, 0.01)
"""How much width is moved at a time, as shares of all of it."""
TRIED = 2
"""Moves that are weighed of those that promise most."""
ROUNDS = 12
STEPS = 30
SMOOTH = 0.3
"""The part of a line's height that counts before the line is full, so that every move in the right direction pays."""
SHORT = 0.2
"""A text no wider than this share of the width is a phrase that should stay whole."""
BROKEN_PHRASE, LOW_NAME, CROWDED_NAME = 0.5, 2, 0.6
"""What each further line of a phrase costs, and each of a name beyond the second, in lines."""
FEWER_LINES = 0.04
"""What a line costs that makes no row taller, in lines."""


class Text(NamedTuple):
    """A paragraph on one line: its width, and where each of its words begins and ends."""

    width: float
    starts: tuple[float, ...]
    ends: tuple[float, ...]

    @property
    def longest(self) -> float:
        """The width of its longest word."""
        return max(map(sub, self.ends, self.starts), default=0.0)


Cell: TypeAlias = tuple[Text, ...]
Weighed: TypeAlias = tuple[list[float], float]
"""The heights of a column's cells, and what looks bad in them."""


class Need(Struct, frozen=True):
    """A column: its cells, the header's first, its longest word and line, and the share its author gave it.

    A fixed column has no other width than its line's, as numbers aligned on their decimal mark; `names` says that the
    column names the rows.
    """

    cells: tuple[Cell, ...]
    word: float
    line: float
    share: float | None = None
    fixed: bool = False
    grows: bool = True
    names: bool = False


def measured(words: Iterable[tuple[float, float]], indent: float = 0.0) -> Text:
    """The text of words so wide, each with the width of what follows it where the line goes on."""
    starts, ends, here = [], [], 0.0
    for word, gap in words:
        starts.append(here)
        ends.append(here + word + indent)
        here += word + gap
    return Text(ends[-1] if ends else 0.0, tuple(starts), tuple(ends))


def evened(needs: Sequence[Need], least: Sequence[float], room: float, rows: int) -> list[float]:
    """Widths that add up to `room`, none below its least."""
    scales = _Scales(needs, least, room, rows)
    start = min(_starts(needs, least, room), key=scales.cost)
    return _descended(start, scales, room)


def _starts(needs: Sequence[Need], least: Sequence[float], room: float) -> Iterator[list[float]]:
    """The shortest columns on one line, none to all but one of them, the others in proportion to their texts."""
    order = sorted(range(len(needs)), key=lambda index: (needs[index].line, index))
    for count in range(len(needs)):
        whole = order[:count]
        floors = [needs[index].line if index in whole else least[index] for index in range(len(needs))]
        if sum(floors) <= room:
            yield _proportioned(needs, floors, room)


def _proportioned(needs: Sequence[Need], floors: Sequence[float], room: float) -> list[float]:
    amounts = [sum([text.width for cell in need.cells for text in cell]) for need in needs]
    tops = [max(need.line, floor) for need, floor in zip(needs, floors, strict=True)]
    limits = list(zip(amounts, floors, tops, strict=True))

    def widths(share: float) -> list[float]:
        return [floor if share * a < floor else top if share * a > top else share * a for a, floor, top in limits]

    highest = max(top / (amount or 1.0) for top, amount in zip(tops, amounts, strict=True))
    found = widths(level(lambda share: sum(widths(share)), highest, room))
    return [width * room / sum(found) for width in found]


def level(total: Callable[[float], float], top: float, room: float) -> float:
    """The value up to `top` at which a growing `total` reaches `room`."""
    low = 0.0
    for _ in range(STEPS):
        middle = (low + top) / 2
        low, top = (middle, top) if total(middle) < room else (low, middle)
    return top


def _descended(start: list[float], scales: _Scales, room: float) -> list[float]:
    best, cost = start, scales.cost(start)
    for move in MOVES:
        for _ in range(ROUNDS):
            tried = [(scales.cost(near), near) for near in _neighbours(best, scales, move * room)]
            lower, cheapest = min(tried, key=itemgetter(0), default=(cost, best))
            if lower >= cost - 1e-9:
                break
            best, cost = cheapest, lower
    return best


def _neighbours(widths: list[float], scales: _Scales, step: float) -> list[list[float]]:
    """The same with a step of width moved from one column to another: the few moves that promise most."""
    columns = range(len(widths))
    givers = [index for index in columns if widths[index] - step >= scales.least[index]]
    heights, strains = scales.weighed(widths)
    loss = [scales.changed(heights, strains, giver, widths[giver] - step) for giver in givers]
    gain = [scales.changed(heights, strains, taker, widths[taker] + step) for taker in columns]
    pairs = [
        (lost + gain[taker], giver, taker)
        for giver, lost in zip(givers, loss, strict=True)
        for taker in columns
        if giver != taker
    ]
    return [_moved(_moved(widths, giver, -step), taker, step) for _, giver, taker in sorted(pairs)[:TRIED]]


def _moved(widths: list[float], index: int, step: float) -> list[float]:
    return [*widths[:index], widths[index] + step, *widths[index + 1 :]]


class _Scales:
    """Weighs widths, and remembers what it found of each column at each width."""

    def __init__(self, needs: Sequence[Need], least: Sequence[float], room: float, rows: int) -> None:
        count = max(len(need.cells) for need in needs) - 1
        kept = range(1, count + 1, max(1, count // WEIGHED))
        self.columns = [(need.cells[0], *[need.cells[row] for row in kept]) for need in needs]
        self.names = [need.names for need in needs]
        self.least = least
        short = SHORT * room
        self.phrases = [[text for cell in cells[1:] for text in cell if text.width <= short] for cells in self.columns]
        self.weight = max(rows, 1) / max(len(kept), 1)
        self.found: list[dict[float, Weighed]] = [{} for _ in needs]

    def cost(self, widths: Sequence[float]) -> float:
        """The height of the table in lines, and what looks bad in it."""
        return self._sum(*self.weighed(widths))

    def changed(self, heights: list[list[float]], strains: list[float], index: int, width: float) -> float:
        """The cost with one column of another width."""
        heights, strains = heights.copy(), strains.copy()
        heights[index], strains[index] = self.found[index].get(width) or self._weigh(index, width)
        return self._sum(heights, strains)

    def weighed(self, widths: Sequence[float]) -> tuple[list[list[float]], list[float]]:
        """What was found of each column at its width: the heights of its cells, and what looks bad in them."""
        found = [self.found[index].get(width) or self._weigh(index, width) for index, width in enumerate(widths)]
        return [heights for heights, _ in found], [strain for _, strain in found]

    def _sum(self, heights: list[list[float]], strains: list[float]) -> float:
        tallest = list(map(max, *heights)) if len(heights) > 1 else heights[0]
        return sum(strains) + self.weight * sum(tallest) + (1.0 - self.weight) * tallest[0]

    def _weigh(self, index: int, width: float) -> Weighed:
        cells = self.columns[index]
        heights = [_lines(c[0], width) if len(c) == 1 else sum([_lines(text, width) for text in c]) for c in cells]
        broken = sum([_lines(phrase, width) - 1 for phrase in self.phrases[index] if width < phrase.width])
        strain = FEWER_LINES * sum(heights) + BROKEN_PHRASE * broken
        if self.names[index]:
            first = [_lines(c[0], width) if len(c) > 1 else tall for c, tall in zip(cells, heights, strict=True) if c]
            crowded = [lines - LOW_NAME for lines in first[bool(cells[0]) :]]
            strain += CROWDED_NAME * sum([max(lines, 0.0) for lines in crowded])
        found = self.found[index][width] = heights, heights[0] * FEWER_LINES + self.weight * strain
        return found


def _lines(text: Text, width: float) -> float:
    """How many lines a text needs, drawn a little towards the number it would need if lines could be filled."""
    if text.width <= width:
        return 1.0
    starts, ends = text.starts, text.ends
    count, word, last = 0, 0, len(ends)
    while word < last:
        end = bisect_right(ends, starts[word] + width, word)
        word = end if end > word else word + 1
        count += 1
    return (1 - SMOOTH) * count + SMOOTH * text.width / width
