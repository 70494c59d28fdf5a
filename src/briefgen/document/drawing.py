"""A picture made of shapes and words, in points from its top left corner: the value that charts and SVG files become.

y points down. Colours are `#RRGGBB`, opacities go from 0 to 1. Later primitives are drawn over earlier ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias, assert_never

from msgspec import Struct

from briefgen.document.image import Image
from briefgen.document.matrices import IDENTITY, Matrix

FontRole: TypeAlias = Literal["body", "sans", "mono"]
"""A family of the theme."""
TextAnchor: TypeAlias = Literal["start", "middle", "end"]
"""Which part of a label stands at its point; `start` is the left one before rotation, whatever the script."""


class MoveTo(Struct, frozen=True):
    """An outline's new beginning."""

    x: float
    y: float


class LineTo(Struct, frozen=True):
    """A straight line to a point."""

    x: float
    y: float


class CurveTo(Struct, frozen=True):
    """A cubic Bézier curve to `x`, `y` with its two control points."""

    x1: float
    y1: float
    x2: float
    y2: float
    x: float
    y: float


class ClosePath(Struct, frozen=True):
    """A straight line back to where the outline began, joined there."""


Segment: TypeAlias = MoveTo | LineTo | CurveTo | ClosePath
Segments: TypeAlias = tuple[Segment, ...]


class Fill(Struct, frozen=True):
    """What an outline holds: with `even_odd`, what lies within an even number of its rings is outside."""

    colour: str
    opacity: float = 1.0
    even_odd: bool = False


class Stroke(Struct, frozen=True, kw_only=True):
    """The line along an outline, `width` wide; `dash` is lengths of line and gap in turn, empty for an unbroken one."""

    colour: str
    width: float = 1.0
    opacity: float = 1.0
    dash: tuple[float, ...] = ()
    dash_start: float = 0.0
    cap: Literal["butt", "round", "square"] = "butt"
    join: Literal["miter", "round", "bevel"] = "miter"
    miter_limit: float = 4.0


class Outline(Struct, frozen=True, kw_only=True):
    """A shape, filled, stroked or both, the stroke over the fill; its first segment is a MoveTo."""

    segments: Segments
    fill: Fill | None = None
    stroke: Stroke | None = None


class Run(Struct, frozen=True, kw_only=True):
    """A stretch of a label set in one way: `size` and `rise` (above the baseline) in the label's own unit."""

    text: str
    size: float
    colour: str
    family: FontRole = "sans"
    bold: bool = False
    italic: bool = False
    rise: float = 0.0


class Label(Struct, frozen=True, kw_only=True):
    """One line of words on the baseline through `x`, `y`, turned clockwise about that point by `rotation` degrees.

    Words are the document's own: no backend may lose them. A label whose point lies within its drawing is kept within
    it: where the theme's letters need more room than there is, or more than `room`, they are set smaller.
    """

    x: float
    y: float
    runs: tuple[Run, ...]
    anchor: TextAnchor = "start"
    rotation: float = 0.0
    opacity: float = 1.0
    room: float | None = None

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join([run.text for run in self.runs])


class Raster(Struct, frozen=True):
    """An image inside a drawing, stretched over a rectangle."""

    image: Image
    x: float
    y: float
    width: float
    height: float


class Clip(Struct, frozen=True):
    """What of a group is seen: the inside of an outline."""

    segments: Segments
    even_odd: bool = False


class Group(Struct, frozen=True, kw_only=True):
    """Primitives moved by `transform`, clipped in their own coordinates before that, and faded as one."""

    primitives: tuple[Primitive, ...]
    transform: Matrix = IDENTITY
    clip: Clip | None = None
    opacity: float = 1.0


Primitive: TypeAlias = Outline | Label | Raster | Group
Primitives: TypeAlias = tuple[Primitive, ...]


class Drawing(Struct, frozen=True):
    """A picture of so many points; what reaches over its edges is not seen."""

    width: float
    height: float
    primitives: Primitives


Picture: TypeAlias = Image | Drawing


def has_raster(primitives: Primitives) -> bool:
    """Whether there is an image among them."""
    return any(isinstance(one, Raster) or (isinstance(one, Group) and has_raster(one.primitives)) for one in primitives)


def labels(primitives: Primitives) -> Iterator[Label]:
    """Every label, in the order of drawing."""
    for primitive in primitives:
        match primitive:
            case Label():
                yield primitive
            case Group():
                yield from labels(primitive.primitives)
            case Outline() | Raster():
                pass
            case _:
                assert_never(primitive)
