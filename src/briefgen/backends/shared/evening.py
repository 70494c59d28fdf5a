"""Columns that cannot all have one line → widths that make the table low and keep short phrases whole.

The height of a row is that of its tallest cell. Several beginnings, each with one more of the short columns on a single
line, are weighed by the height of the whole table; from the best, width is moved from column to column while that
helps.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from operator import itemgetter, sub
from typing import TypeAlias

WEIGHED = 16
"""Rows that are weighed, more or less."""
MOVES = (0.03, 0.01)
"""How much width is moved at a time, as shares of all of it."""
TRIED = 2
"""Moves that are weighed of those that promise most."""
ROUNDS = 12
SMOOTH = 0.3
"""The part of a line's height that counts before the line is full, so that every move in the right direction pays."""
SLACK = 0.05
SHORT = 0.2
"""A text no wider than this share of the width is a phrase that should stay whole."""
BROKEN_PHRASE, LOW_NAME, CROWDED_NAME = 0.5, 2, 0.6
"""What each further line of a phrase costs, and each of a name beyond the second, in lines."""
FEWER_LINES = 0.04
"""What a line costs that makes no row taller, in lines."""


class Text:
    """A paragraph on one line: its width, and where each of its words begins and ends."""

    __slots__ = ("ends", "starts", "width")

    def __init__(self, width: float, starts: tuple[float, ...], ends: tuple[float, ...]) -> None:
        self.width = width
        self.starts = starts
        self.ends = ends

    @property
    def longest(self) -> float:
        """The width of its longest word."""
        return max(map(sub, self.ends, self.starts), default=0.0)


Cell: TypeAlias = tuple[Text, ...]
Weighed: TypeAlias = tuple[list[float], float]
"""The heights of a column's cells, and what looks bad in them."""


class Need:
    """A column: its cells, the header's first, its longest word and line, and the share its author gave it.

    A fixed column has no other width than its line's, as numbers aligned on their decimal mark; `names` says that the
    column names the rows.
    """

    __slots__ = ("cells", "fixed", "grows", "line", "names", "share", "word")

    def __init__(
        self,
        cells: tuple[Cell, ...],
        word: float,
        line: float,
        share: float | None = None,
        fixed: bool = False,
        grows: bool = True,
        names: bool = False,
    ) -> None:
        self.cells = cells
        self.word = word
        self.line = line
        self.share = share
        self.fixed = fixed
        self.grows = grows
        self.names = names


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
        if sum(floors, 0.0) <= room:
            yield _proportioned(needs, floors, room)


def _proportioned(needs: Sequence[Need], floors: Sequence[float], room: float) -> list[float]:
    amounts = [sum([text.width for cell in need.cells for text in cell], 0.0) for need in needs]
    tops = [max(need.line, floor) for need, floor in zip(needs, floors, strict=True)]
    limits = list(zip(amounts, floors, tops, strict=True))
    turns = [edge / (amount or 1.0) for amount, floor, top in limits for edge in (floor, top)]
    found = _shares(limits, level(lambda share: sum(_shares(limits, share), 0.0), turns, room))
    return [width * room / sum(found, 0.0) for width in found]


def _shares(limits: Sequence[tuple[float, float, float]], share: float) -> list[float]:
    """So much of each amount, no less than its floor and no more than its top."""
    return [floor if share * a < floor else top if share * a > top else share * a for a, floor, top in limits]


def level(total: Callable[[float], float], turns: Iterable[float], room: float) -> float:
    """The value at which `total`, which grows evenly from 0 and from each of its `turns` to the next, reaches `room`.

    The last turn where it does not.
    """
    low, below = 0.0, total(0.0)
    for turn in sorted(turns):
        reached = total(turn)
        if reached >= room:
            return low + (turn - low) * (room - below) / (reached - below) if reached > below else turn
        low, below = turn, reached
    return low


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
    if len(columns) == 1 or not givers:
        return []
    changed = scales.changed(widths)
    loss = [changed(giver, widths[giver] - step) for giver in givers]
    gain = [changed(taker, widths[taker] + step) for taker in columns]
    pairs = [
        (lost + gain[taker], giver, taker)
        for giver, lost in zip(givers, loss, strict=True)
        for taker in columns
        if giver != taker
    ]
    return [_moved(_moved(widths, giver, -step), taker, step) for _, giver, taker in sorted(pairs)[:TRIED]]


def _moved(widths: list[float], index: int, step: float) -> list[float]:
    return [*widths[:index], widths[index] + step, *widths[index + 1 :]]


class _Column:
    """What a column comes to at a width, found once for each: the heights of its cells, and what looks bad in them."""

    def __init__(self, need: Need, kept: Sequence[int], short: float, weight: float) -> None:
        cells = (need.cells[0], *[need.cells[row] for row in kept])
        ends = list(accumulate(map(len, cells)))
        self.weight = weight
        self.texts = [text for cell in cells for text in cell]
        self.bounds = None if ends == [*range(1, len(cells) + 1)] else list(pairwise([0, *ends]))
        self.phrases = [at for at in range(ends[0], ends[-1]) if self.texts[at].width <= short]
        self.names = [end - len(cell) for cell, end in zip(cells, ends, strict=True) if cell][bool(cells[0]) :]
        self.names = self.names if need.names else []
        self.found: dict[float, Weighed] = {}

    def at(self, width: float) -> Weighed:
        return self.found.get(width) or self._weigh(width)

    def _weigh(self, width: float) -> Weighed:
        lines = [1.0 if text.width <= width else _lines(text, width) for text in self.texts]
        heights = [sum(lines[start:end], 0.0) for start, end in self.bounds] if self.bounds else lines
        strain = FEWER_LINES * sum(lines, 0.0)
        if self.phrases:
            strain += BROKEN_PHRASE * sum([lines[at] - 1 for at in self.phrases], 0.0)
        if self.names:
            strain += CROWDED_NAME * sum([max(lines[at] - LOW_NAME, 0.0) for at in self.names], 0.0)
        found = self.found[width] = heights, heights[0] * FEWER_LINES + self.weight * strain
        return found


class _Scales:
    """Weighs widths of all columns together."""

    def __init__(self, needs: Sequence[Need], least: Sequence[float], room: float, rows: int) -> None:
        count = max(len(need.cells) for need in needs) - 1
        kept = range(1, count + 1, max(1, count // WEIGHED))
        self.least = least
        self.weight = max(rows, 1) / max(len(kept), 1)
        self.columns = [_Column(need, kept, SHORT * room, self.weight) for need in needs]

    def cost(self, widths: Sequence[float]) -> float:
        """The height of the table in lines, and what looks bad in it."""
        found = [column.at(width) for column, width in zip(self.columns, widths, strict=True)]
        first, *others = [each for each, _ in found]
        tallest = _tallest(others) if others else first
        return sum([strain for _, strain in found], 0.0) + self._height(first, tallest)

    def changed(self, widths: Sequence[float]) -> Callable[[int, float], float]:
        """The cost with one column of another width, of two columns or more."""
        found = [column.at(width) for column, width in zip(self.columns, widths, strict=True)]
        heights = [each for each, _ in found]
        others = [_tallest([*heights[:at], *heights[at + 1 :]]) for at in range(len(heights))]
        strains = sum([strain for _, strain in found], 0.0)

        def cost(index: int, width: float) -> float:
            own, strain = self.columns[index].at(width)
            return strains - found[index][1] + strain + self._height(others[index], own)

        return cost

    def _height(self, one: list[float], other: list[float]) -> float:
        """The height of all rows, of each the taller of two cells; the rows that are weighed stand for others too."""
        total = 0.0
        for row, height in enumerate(one):
            beside = other[row]
            total += height if height > beside else beside
        return self.weight * total + (1.0 - self.weight) * max(one[0], other[0])


def _tallest(heights: list[list[float]]) -> list[float]:
    """The height of each row: that of its tallest cell."""
    tallest = heights[0]
    for column in heights[1:]:
        tallest = [one if one > (other := column[row]) else other for row, one in enumerate(tallest)]
    return tallest


def line_count(text: Text, width: float) -> int:
    """How many lines a text needs; a word wider than the line has one for itself."""
    count, word, last = 0, 0, len(text.ends)
    while word < last:
        end = bisect_right(text.ends, text.starts[word] + width, word)
        word = end if end > word else word + 1
        count += 1
    return count


def _lines(text: Text, width: float) -> float:
    """How many lines a text needs that is wider than one, drawn towards the number it would need if lines were full."""
    return (1 - SMOOTH) * line_count(text, width) + SMOOTH * text.width / width


def lines_in(cell: Cell, width: float) -> int:
    """How many lines a cell has in a width."""
    return sum([line_count(text, width) for text in cell])


def width_for(cell: Cell, lines: int) -> float:
    """The least width in which a cell has no more than so many lines; that of its texts where it has more at best."""
    spans = (end - start for text in cell for at, start in enumerate(text.starts) for end in text.ends[at:])
    widths = sorted(span + SLACK for span in set(spans))
    found = bisect_left(widths, True, key=lambda width: lines_in(cell, width) <= lines)
    return widths[min(found, len(widths) - 1)] if widths else 0.0
