"""A Drawing → a form object that holds its operators and names what they use (ISO 32000-1, 8.10)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, assert_never

from briefgen.backends.pdf.drawing.labels import fitted, label_line, label_place
from briefgen.backends.pdf.file.objects import colour, stream
from briefgen.backends.pdf.style import Sheet
from briefgen.backends.shared.numbers import exact, listed
from briefgen.document import (
    IDENTITY,
    ClosePath,
    CurveTo,
    Drawing,
    Fill,
    Group,
    Label,
    LineTo,
    Matrix,
    MoveTo,
    Outline,
    Primitives,
    Raster,
    Segment,
    Stroke,
    combined,
    magnitude,
)

if TYPE_CHECKING:
    from briefgen.backends.pdf.ink import Ink

CAPS = {"butt": 0, "round": 1, "square": 2}
JOINS = {"miter": 0, "round": 1, "bevel": 2}
BLENDED = b"/Group<</S/Transparency/CS/DeviceRGB>>"
"""Colours are blended as RGB, those of the file's output intent (ISO 19005-2, 6.2.10)."""


class Form(NamedTuple):
    """A form object: its number, and whether anything in it is translucent."""

    number: int
    blends: bool


def put_form(drawing: Drawing, sheet: Sheet, ink: Ink) -> Form:
    """Put a drawing, as large as it is in points, its origin at the lower left."""
    box = (0.0, 0.0, drawing.width, drawing.height)
    painter = _Painter(sheet, ink, box)
    upside_down = (1.0, 0.0, 0.0, -1.0, 0.0, drawing.height)
    painter.out.append(f"{listed(*upside_down)} cm")
    painter.primitives(fitted(drawing, sheet).primitives, IDENTITY)
    return Form(painter.put(), painter.blends)


class _Painter:
    """Gathers the operators of one form and the resources they name."""

    def __init__(self, sheet: Sheet, ink: Ink, box: tuple[float, float, float, float]) -> None:
        self.sheet = sheet
        self.ink = ink
        self.box = box
        self.out: list[str] = []
        self.objects: dict[str, int] = {}
        self.states: dict[str, str] = {}
        self.blends = False

    def put(self) -> int:
        document = self.ink.document
        objects = "".join([f"/{name} {number} 0 R" for name, number in self.objects.items()])
        states = "".join([f"/{name}<<{state}>>" for name, state in self.states.items()])
        resources = f"<</Font {document.fonts} 0 R/XObject<<{objects}>>/ExtGState<<{states}>>>>"
        head = f"/Type/XObject/Subtype/Form/BBox[{listed(*self.box)}]/Resources{resources}".encode()
        return document.add(stream(head + (BLENDED if self.blends else b""), "\n".join(self.out).encode("latin-1")))

    def primitives(self, primitives: Primitives, matrix: Matrix) -> None:
        """Paint one after the other; `matrix` leads from their coordinates to the drawing's."""
        for primitive in primitives:
            match primitive:
                case Outline():
                    self._outline(primitive)
                case Label():
                    self._label(primitive, matrix)
                case Raster():
                    self._raster(primitive)
                case Group():
                    self._group(primitive, matrix)
                case _:
                    assert_never(primitive)

    def _outline(self, outline: Outline) -> None:
        fill, stroke = outline.fill, outline.stroke
        if not outline.segments or not (fill or stroke):
            return
        said = ["q", *self._paint(fill, stroke), *map(_segment, outline.segments), _operator(fill, stroke), "Q"]
        self.out.append("\n".join(said))

    def _paint(self, fill: Fill | None, stroke: Stroke | None) -> Iterable[str]:
        yield from self._faded(fill.opacity if fill else 1.0, stroke.opacity if stroke else 1.0)
        if fill:
            yield f"{colour(fill.colour)} rg"
        if stroke:
            yield f"{colour(stroke.colour)} RG {exact(stroke.width)} w {CAPS[stroke.cap]} J {JOINS[stroke.join]} j"
            yield f"{exact(stroke.miter_limit)} M [{listed(*stroke.dash)}] {exact(stroke.dash_start)} d"

    def _faded(self, fill: float, stroke: float) -> Iterable[str]:
        if fill >= 1 and stroke >= 1:
            return
        self.blends = True
        state = f"/ca {exact(fill)}/CA {exact(stroke)}"
        name = next((name for name, known in self.states.items() if known == state), f"G{len(self.states) + 1}")
        self.states[name] = state
        yield f"/{name} gs"

    def _label(self, label: Label, matrix: Matrix) -> None:
        """Text is set in the drawing's points, whatever the unit around it, so that its numbers stay exact."""
        scale = magnitude(matrix)
        line = label_line(label, self.sheet, scale) if scale else None
        if line is None or not line.pieces:
            return
        upright = (1 / scale, 0.0, 0.0, -1 / scale, 0.0, 0.0)
        start = {"start": 0.0, "middle": -line.width / 2, "end": -line.width}[label.anchor]
        place = combined(label_place(label, IDENTITY), upright)
        faded = self._faded(label.opacity, 1.0)
        shown = self.ink.standalone(start, 0.0, line, ends=False)
        self.out.append("\n".join(["q", *faded, f"{listed(*place)} cm", f"BT {shown} ET", "Q"]))

    def _raster(self, raster: Raster) -> None:
        name, number = self.ink.embedded(raster.image)
        self.objects[name] = number
        self.blends = self.blends or raster.image.media_type == "image/png"
        place = (raster.width, 0.0, 0.0, -raster.height, raster.x, raster.y + raster.height)
        self.out.append(f"q {listed(*place)} cm /{name} Do Q")

    def _group(self, group: Group, matrix: Matrix) -> None:
        self.out.append("q")
        if group.transform != IDENTITY:
            self.out.append(f"{listed(*group.transform)} cm")
        if group.clip:
            operator = "W* n" if group.clip.even_odd else "W n"
            self.out.append("\n".join([*map(_segment, group.clip.segments), operator]))
        inside = combined(matrix, group.transform)
        if group.opacity < 1:
            self._faded_group(group, inside)
        else:
            self.primitives(group.primitives, inside)
        self.out.append("Q")

    def _faded_group(self, group: Group, matrix: Matrix) -> None:
        """A form of its own, so that its parts do not show through one another (ISO 32000-1, 11.4)."""
        box = _seen(self.box, matrix)
        inner = _Painter(self.sheet, self.ink, box)
        inner.blends = True
        inner.primitives(group.primitives, matrix)
        name = f"X{inner.put()}"
        self.objects[name] = int(name[1:])
        self.out.append("\n".join([*self._faded(group.opacity, group.opacity), f"/{name} Do"]))


def _seen(box: tuple[float, float, float, float], matrix: Matrix) -> tuple[float, float, float, float]:
    """A box in a group's coordinates that holds all of the drawing, so that nothing of the group is cut."""
    a, b, c, d, e, f = matrix
    area = a * d - b * c
    if not area:
        return box
    back = (d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area)
    left, bottom, right, top = box
    corners = [combined(back, (1, 0, 0, 1, x, y))[4:] for x in (left, right) for y in (bottom, top)]
    across, down = [corner[0] for corner in corners], [corner[1] for corner in corners]
    return min(across), min(down), max(across), max(down)


def _operator(fill: Fill | None, stroke: Stroke | None) -> str:
    if fill is None:
        return "S"
    return ("B" if stroke else "f") + ("*" if fill.even_odd else "")


def _segment(segment: Segment) -> str:
    match segment:
        case MoveTo(x, y):
            return f"{listed(x, y)} m"
        case LineTo(x, y):
            return f"{listed(x, y)} l"
        case CurveTo(x1, y1, x2, y2, x, y):
            return f"{listed(x1, y1, x2, y2, x, y)} c"
        case ClosePath():
            return "h"
        case _:
            assert_never(segment)
