"""Marks and the names they need → a place for each name where it meets nothing, or none where none will do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.charts.canvas import Box
from briefgen.document import TextAnchor

GAP = 2.5
"""Points between a mark and its name."""
APART = 1.5
"""Points between a name and whatever is not its own."""
FROM_MARKS = 4.5
"""Points between a name and the mark of another: more than between any name and its own."""
MOST_TRIES = 400


class Wrapping(NamedTuple):
    """A name in lines, and the size it has so."""

    lines: tuple[str, ...]
    width: float
    height: float


class Spot(NamedTuple):
    """A mark about its middle, and the ways in which its name may be broken, the best first."""

    x: float
    y: float
    radius: float
    names: tuple[Wrapping, ...]

    @property
    def box(self) -> Box:
        """What the mark covers."""
        reach = self.radius * 1.2
        return Box(self.x - reach, self.y - reach, self.x + reach, self.y + reach)


class Place(NamedTuple):
    """Where a name stands: its box, its lines, and which end of them is fixed."""

    box: Box
    lines: tuple[str, ...]
    anchor: TextAnchor


def placed(
    spots: Sequence[Spot], area: Box, taken: Sequence[Box] = (), nameless: Sequence[Box] = ()
) -> list[Place] | None:
    """A place for every name inside the area, apart from what is taken and from one another; or None.

    Each is nearer to its own mark than to any other, the `nameless` among them.
    """
    marks = [spot.box for spot in spots]
    free = {}
    for index, spot in enumerate(spots):
        others = [*nameless, *marks[:index], *marks[index + 1 :]]
        free[index] = [place for place in _around(spot, area) if _stands(place.box, area, taken, others)]
    search = _Search()
    found = search.solve(free)
    return [found[index] for index in range(len(spots))] if found is not None else None


def _stands(box: Box, area: Box, taken: Sequence[Box], marks: Sequence[Box]) -> bool:
    if not box.within(area) or any(box.meets(other, APART) for other in taken):
        return False
    return all(box.distance(mark) >= FROM_MARKS for mark in marks)


class _Search:
    """Names with the fewest places left are set first; a dead end is left by the way it was entered."""

    def __init__(self) -> None:
        self.tries = 0

    def solve(self, free: dict[int, list[Place]]) -> dict[int, Place] | None:
        if not free:
            return {}
        index = min(free, key=lambda each: (len(free[each]), each))
        for place in free[index]:
            self.tries += 1
            if self.tries > MOST_TRIES:
                return None
            left = {
                other: [one for one in places if not one.box.meets(place.box, APART)]
                for other, places in free.items()
                if other != index
            }
            if all(left.values()) and (rest := self.solve(left)) is not None:
                return {index: place, **rest}
        return None


def _around(spot: Spot, area: Box) -> Iterator[Place]:
    """Places for a name: beside its mark first, then above and below it, if need be along the area's edge."""
    reach = spot.radius * 1.2 + GAP
    for name in spot.names:
        width, height = name.width, name.height
        middle = spot.y - height / 2
        right, left = spot.x + reach, spot.x - reach - width
        above, below = spot.y - reach - height, spot.y + reach
        for x, y, anchor in _corners(spot.x, right, left, middle, above, below, width):
            yield Place(Box(x, y, x + width, y + height), name.lines, anchor)
        for y in (above, below):
            if spot.x + width / 2 > area.right:
                yield Place(Box(area.right - width, y, area.right, y + height), name.lines, "end")
            elif spot.x - width / 2 < area.left:
                yield Place(Box(area.left, y, area.left + width, y + height), name.lines, "start")


def _corners(
    x: float, right: float, left: float, middle: float, above: float, below: float, width: float
) -> Iterator[tuple[float, float, TextAnchor]]:
    half = (above - middle) / 2
    yield right, middle, "start"
    yield left, middle, "end"
    yield x - width / 2, above, "middle"
    yield x - width / 2, below, "middle"
    for shift in (half, -half):
        yield right, middle + shift, "start"
        yield left, middle + shift, "end"
    for y in (above, below):
        yield right - GAP, y, "start"
        yield left + GAP, y, "end"
