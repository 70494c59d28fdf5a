"""What layouts draw on: shapes below, words above, measured in the theme's fonts; at the end one Drawing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefgen.charts.mirror import mirrored
from briefgen.charts.ruler import Ruler
from briefgen.charts.tones import Tone, Tones, tones
from briefgen.document import (
    Drawing,
    Fill,
    Label,
    Outline,
    Point,
    Run,
    Segments,
    Stroke,
    TextAnchor,
    chain,
    ellipse,
    rectangle,
)
from briefgen.document.charts import MarkShape, Notation
from briefgen.theme import Theme

ASCENT, DESCENT = 0.78, 0.24
"""How far letters reach above and below their baseline, in sizes."""
THIN, FIRM = 0.5, 0.75
EDGE = 1.0
TOP = 2.0
"""Points above the first line, for letters that are taller than most."""
PULLED = 0.42
"""How far the corners of a pentagon and an octagon are cut, in radii."""


class Box(NamedTuple):
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box, gap: float = 0.0) -> bool:
        """Whether two boxes overlap or come nearer than `gap`."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )

    def distance(self, other: Box) -> float:
        """How far two boxes are apart; nothing where they touch or overlap."""
        across = max(self.left - other.right, other.left - self.right, 0.0)
        return math.hypot(across, max(self.top - other.bottom, other.top - self.bottom, 0.0))

    def within(self, other: Box) -> bool:
        """Whether it lies inside another."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


Weight = Literal["regular", "bold"]


class Canvas:
    """A drawing that is being made; y grows downwards, and `foot` is how far it reaches so far."""

    def __init__(self, theme: Theme, width: float, notation: Notation) -> None:
        self.width = width
        self.notation = notation
        self.tones: Tones = tones(theme.palette)
        self.ruler = Ruler(theme.fonts)
        self.size = theme.scale.small
        self.leading = theme.scale.small_leading
        self.foot = TOP
        self._shapes: list[Outline] = []
        self._quiet: list[Label] = []
        self._said: list[Label] = []

    def drawing(self) -> Drawing:
        """All that was drawn; labels of axes and marks are read before the words of the chart."""
        made = Drawing(self.width, self.foot + EDGE, (*self._shapes, *self._quiet, *self._said))
        return mirrored(made) if self.notation.rtl else made

    def fill(self, segments: Segments, colour: str) -> None:
        """A shape without an edge."""
        self._shapes.append(Outline(segments=segments, fill=Fill(colour)))

    def shape(self, segments: Segments, tone: Tone, width: float = FIRM) -> None:
        """A shape with its edge."""
        stroke = Stroke(colour=tone.edge, width=width, join="round")
        self._shapes.append(Outline(segments=segments, fill=Fill(tone.ground), stroke=stroke))

    def line(
        self,
        points: Sequence[Point],
        colour: str,
        width: float = THIN,
        dash: tuple[float, ...] = (),
        round_ends: bool = False,
    ) -> None:
        """A line from point to point."""
        cap: Literal["round", "butt"] = "round" if round_ends else "butt"
        stroke = Stroke(colour=colour, width=width, dash=dash, cap=cap, join="round")
        self._shapes.append(Outline(segments=chain(points), stroke=stroke))

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle from its upper left corner."""
        self.fill(rectangle(x, y, width, height), colour)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        colour: str = "",
        anchor: TextAnchor = "start",
        bold: bool = False,
        size: float = 0.0,
        quiet: bool = False,
        rotation: float = 0.0,
        room: float = 0.0,
    ) -> None:
        """A line of words on the baseline through `x`, `y`; it never takes more than it measures, or than `room`."""
        if not text:
            return
        size = size or self.size
        measured = self.wide(text, bold, size)
        run = Run(text=text, size=size, colour=colour or self.tones.ink, bold=bold)
        made = Label(
            x=x, y=y, runs=(run,), anchor=anchor, rotation=rotation, room=min(measured, room) if room else measured
        )
        (self._quiet if quiet else self._said).append(made)

    def lines(self, x: float, y: float, lines: Sequence[str], anchor: TextAnchor = "start", **set_in: object) -> None:
        """Lines below one another, the first on the baseline through `x`, `y`."""
        for index, line in enumerate(lines):
            self.text(x, y + index * self.leading, line, anchor=anchor, **set_in)  # type: ignore[arg-type]  # as text

    def wide(self, text: str, bold: bool = False, size: float = 0.0) -> float:
        """How wide a text is."""
        return self.ruler.width(text, size or self.size, bold)

    def wrapped(self, text: str, width: float, bold: bool = False) -> list[str]:
        """A text in lines of at most that width."""
        return self.ruler.lines(text, self.size, width, bold)

    def mark(self, x: float, y: float, radius: float, shape: MarkShape, tone: Tone, letter: str = "") -> None:
        """A mark about its middle, with its letter."""
        self.shape(outline(shape, x, y, radius), tone)
        if letter:
            size = min(self.size - 1, radius * 1.05)
            self.text(
                x,
                y + size * 0.35,
                letter,
                colour=tone.ink,
                anchor="middle",
                bold=True,
                size=size,
                quiet=True,
                room=radius * 1.7,
            )

    def footnote(self, note: str) -> None:
        """A note beneath everything."""
        lines = self.wrapped(note, self.width)
        self.lines(0, self.foot + 6 + self.leading, lines, colour=self.tones.muted)
        self.foot += 6 + self.leading * len(lines) + DESCENT * self.size


def outline(shape: MarkShape, x: float, y: float, radius: float) -> Segments:
    """The outline of a mark; all of them look as large as the circle."""
    cut = radius * PULLED
    match shape:
        case "circle":
            return ellipse(x, y, radius, radius)
        case "square":
            side = radius * 0.9
            return rectangle(x - side, y - side, 2 * side, 2 * side)
        case "diamond":
            reach = radius * 1.2
            return chain([(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], closed=True)
        case "pentagon":
            side, low = radius * 0.95, y + radius * 0.9
            points = [(x, y - radius * 1.2), (x + side, y - radius * 0.3), (x + side, low), (x - side, low)]
            return chain([*points, (x - side, y - radius * 0.3)], closed=True)
        case "octagon":
            near, far = radius - cut, radius
            turns = [(near, -far), (far, -near), (far, near), (near, far)]
            points = [(x + a, y + b) for a, b in (*turns, *((-a, -b) for a, b in turns))]
            return chain(points, closed=True)
