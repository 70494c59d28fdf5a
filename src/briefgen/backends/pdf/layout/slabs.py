"""What pages are filled with: slabs of known height, the frames they lie in, and the notes they call."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.text.lines import Line

FREE, AVOID, NEVER = 0, 1, 2
"""Whether a page may end before a slab."""
CAP = 0.36
"""Half the height of capitals and ascenders, in sizes: a line is centred on it in its leading."""


class Placed:
    """A line at a distance from the column's left edge, drawn inside a node."""

    __slots__ = ("line", "node", "x")

    def __init__(self, node: Node, x: float, line: Line) -> None:
        self.node = node
        self.x = x
        self.line = line


class Slab:
    """A piece of page that is not divided: heights in points; `before` falls away at the top of a page."""

    __slots__ = ("anchor", "before", "foot", "frames", "height", "keep", "notes")

    def __init__(self, height: float, before: float = 0.0, keep: int = FREE) -> None:
        self.height = height
        self.before = before
        self.keep = keep
        self.anchor = ""
        self.notes: tuple[NoteText, ...] = ()
        self.frames: tuple[Frame, ...] = ()
        self.foot = 0.0

    def paint(self, ink: Ink, left: float, top: float) -> None:
        """Draw the slab below `top`, the column's left edge at `left`; empty space draws nothing."""

    def lower(self, points: float) -> bool:  # noqa: ARG002 - pictures use it
        """Make it so much lower; whether it can be."""
        return False

    def split(self, room: float, worst: int = FREE) -> tuple[Slab, Slab] | None:  # noqa: ARG002 - rows use them
        """Two slabs of which the first fits in `room`, parted where `keep` is at most `worst`; None if it cannot be."""
        return None


class LineSlab(Slab):
    """A line of text, with its label where it is the first of a list item."""

    __slots__ = ("placed", "size")

    def __init__(self, placed: list[Placed], size: float, leading: float) -> None:
        super().__init__(leading)
        self.placed = placed
        self.size = size

    def paint(self, ink: Ink, left: float, top: float) -> None:
        """Draw the line on its baseline."""
        y = top - self.height / 2 - self.size * CAP
        for placed in self.placed:
            ink.text(placed.node, left + placed.x - placed.line.hang, y, placed.line)


class NoteText:
    """A footnote set at the width of the column it stands under."""

    __slots__ = ("lines",)

    def __init__(self, lines: list[LineSlab]) -> None:
        self.lines = lines

    @property
    def height(self) -> float:
        """The height of all its lines."""
        return sum([line.height for line in self.lines], 0.0)


Entry: TypeAlias = "tuple[Slab, float]"
"""A slab and the height of its top edge on the page."""


class Frame:
    """What surrounds slabs: a box, a table. It may go on over pages; `foot` is the room it needs where it stops.

    What is `whole` rather begins on the next page than goes on there, if little of this page is left white. It has
    `begun` once a page holds part of it.
    """

    foot = 0.0
    whole = False
    begun = False

    def heads(self) -> Sequence[Slab]:
        """What stands again at the top of each further page."""
        return ()

    def paint(self, ink: Ink, left: float, entries: Sequence[Entry], bottom: float) -> None:
        """Draw what lies behind `entries`, which end at `bottom`."""


def paint_stack(ink: Ink, left: float, entries: Sequence[Entry]) -> None:
    """Draw slabs over the frames they lie in, outer frames first."""
    for frame, inside in _framed(entries).items():
        slab, top = inside[-1]
        frame.paint(ink, left, inside, top - slab.height)
    for slab, top in entries:
        if slab.anchor:
            ink.anchor(slab.anchor, left, top + slab.before)
        slab.paint(ink, left, top)


def _framed(entries: Sequence[Entry]) -> dict[Frame, list[Entry]]:
    found: dict[Frame, list[Entry]] = {}
    depth: dict[Frame, int] = {}
    for entry in entries:
        for level, frame in enumerate(entry[0].frames):
            found.setdefault(frame, []).append(entry)
            depth[frame] = level
    return dict(sorted(found.items(), key=lambda item: depth[item[0]]))
