"""Path data and basic shapes → segments of outlines; what cannot be read to its end is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefgen.document import (
    ClosePath,
    CurveTo,
    LineTo,
    MoveTo,
    Point,
    Segment,
    Segments,
    chain,
    ellipse,
    rectangle,
)
from briefgen.spec.svg.measures import NUMBER, SEPARATOR, Viewport, bounded, length
from briefgen.spec.svg.notes import Refused
from briefgen.spec.svg.tree import Element

ARGUMENTS = {
    "m": "nn",
    "l": "nn",
    "h": "n",
    "v": "n",
    "c": "nnnnnn",
    "s": "nnnn",
    "q": "nnnn",
    "t": "nn",
    "a": "nnnffnn",
}
SKIPPED = re.compile(r"[\s,]*")
TOKENS = {"n": re.compile(NUMBER), "f": re.compile("[01]")}
SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})


def segments(element: Element, viewport: Viewport, em: float) -> Segments:
    """The outline of one of SHAPES, empty where it draws nothing; raises Refused."""

    def size(name: str, default: float = 0.0) -> float:
        return length(element.get(name), name, viewport, em, default)

    match element.name:
        case "path":
            return tuple(_Pen().drawn(element.get("d")))
        case "rect":
            return _rectangle(size)
        case "circle":
            radius = size("r")
            return ellipse(size("cx"), size("cy"), radius, radius) if radius > 0 else ()
        case "ellipse":
            rx, ry = size("rx", size("ry")), size("ry", size("rx"))
            return ellipse(size("cx"), size("cy"), rx, ry) if rx > 0 and ry > 0 else ()
        case "line":
            return chain([(size("x1"), size("y1")), (size("x2"), size("y2"))])
        case _:
            points = _points(element.get("points"))
            return chain(points, closed=element.name == "polygon") if points else ()


def _rectangle(size: Callable[..., float]) -> Segments:
    width, height = size("width"), size("height")
    if width <= 0 or height <= 0:
        return ()
    rx, ry = size("rx", size("ry")), size("ry", size("rx"))
    return rectangle(size("x"), size("y"), width, height, min(rx, width / 2), min(ry, height / 2))


def _points(text: str) -> list[Point]:
    found = [part for part in SEPARATOR.split(text.strip()) if part]
    joined = [token for part in found for token in _numbers(part)]
    if len(joined) % 2:
        raise Refused("its list of points ends in half a point")
    return list(zip(joined[::2], joined[1::2], strict=True))


def _numbers(part: str) -> Iterator[float]:
    position = 0
    while position < len(part):
        token = TOKENS["n"].match(part, position)
        if token is None:
            raise Refused(f"its list of points cannot be read at '{part[position:][:20]}'")
        yield bounded(float(token[0]))
        position = token.end()


def commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """The commands of path data with their numbers, each written out (SVG 1.1, 8.3.9); raises Refused."""
    position = SKIPPED.match(data).end()  # type: ignore[union-attr]  # it matches nothing at all, too
    while position < len(data):
        command = data[position]
        kinds = ARGUMENTS.get(command.lower())
        if kinds is None and command.lower() != "z":
            raise Refused(f"its path data cannot be read at '{data[position:][:20]}'")
        position += 1
        if kinds is None:
            yield command, []
            position = SKIPPED.match(data, position).end()  # type: ignore[union-attr]
            continue
        more = True
        while more:
            numbers, position = _arguments(kinds, data, position)
            yield command, numbers
            command = {"m": "l", "M": "L"}.get(command, command)
            more = TOKENS["n"].match(data, position) is not None


def _arguments(kinds: str, data: str, position: int) -> tuple[list[float], int]:
    found: list[float] = []
    for kind in kinds:
        position = SKIPPED.match(data, position).end()  # type: ignore[union-attr]
        token = TOKENS[kind].match(data, position)
        if token is None:
            raise Refused(f"its path data cannot be read at '{data[position:][:20] or 'its end'}'")
        found.append(bounded(float(token[0])))
        position = token.end()
    return found, SKIPPED.match(data, position).end()  # type: ignore[union-attr]


class _Pen:
    """Follows the commands of a path: where it is, where its ring began, and the control point it came from."""

    def __init__(self) -> None:
        self.x = self.y = 0.0
        self.start: Point = (0.0, 0.0)
        self.cubic: Point | None = None
        self.quadratic: Point | None = None
        self.lifted = True

    def drawn(self, data: str) -> Iterator[Segment]:
        first = True
        for command, numbers in commands(data):
            if first and command not in "Mm":
                raise Refused("its path data does not begin with a move")
            first = False
            yield from self._command(command, numbers)

    def _command(self, command: str, numbers: list[float]) -> Iterator[Segment]:
        kind = command.lower()
        if kind == "z":
            yield ClosePath()
            (self.x, self.y), self.lifted, self.cubic, self.quadratic = self.start, True, None, None
            return
        if kind == "m":
            x, y = self._absolute(command, numbers)
            self.x, self.y, self.start, self.lifted = x, y, (x, y), False
            self.cubic = self.quadratic = None
            yield MoveTo(x, y)
            return
        if self.lifted:
            yield MoveTo(self.x, self.y)
            self.lifted = False
        if kind == "a":
            yield from self._arc(command, numbers)
        elif kind in "lhv":
            yield self._line(command, numbers)
        else:
            yield self._curve(kind, self._absolute(command, numbers))

    def _absolute(self, command: str, numbers: list[float]) -> list[float]:
        if command.isupper():
            return numbers
        return [value + (self.y if index % 2 else self.x) for index, value in enumerate(numbers)]

    def _line(self, command: str, numbers: list[float]) -> Segment:
        if command in "Hh":
            numbers = [numbers[0], self.y if command == "H" else 0.0]
        elif command in "Vv":
            numbers = [self.x if command == "V" else 0.0, numbers[0]]
        self._reach(*self._absolute(command, numbers))
        return LineTo(self.x, self.y)

    def _curve(self, kind: str, numbers: list[float]) -> Segment:
        if kind in "qt":
            return self._quadratic(kind, numbers)
        if kind == "s":
            numbers = [*self._mirrored(self.cubic), *numbers]
        x1, y1, x2, y2, x, y = numbers
        self._reach(x, y)
        self.cubic = (x2, y2)
        return CurveTo(x1, y1, x2, y2, x, y)

    def _quadratic(self, kind: str, numbers: list[float]) -> Segment:
        from svglib.utils import convert_quadratic_to_cubic_path

        control = self._mirrored(self.quadratic) if kind == "t" else (numbers[0], numbers[1])
        x, y = numbers[-2:]
        _, one, other, _ = convert_quadratic_to_cubic_path((self.x, self.y), control, (x, y))
        self._reach(x, y)
        self.quadratic = control
        return CurveTo(*one, *other, x, y)

    def _arc(self, command: str, numbers: list[float]) -> Iterator[Segment]:
        from svglib.utils import bezier_arc_from_end_points

        rx, ry, turn, large, sweep = numbers[:5]
        x, y = self._absolute(command, numbers[5:])
        if not rx or not ry:
            yield LineTo(x, y)
        else:
            try:
                arcs = bezier_arc_from_end_points(self.x, self.y, abs(rx), abs(ry), turn, int(large), int(sweep), x, y)
            except (ArithmeticError, ValueError):
                raise Refused("an arc in its path data is too flat or too small to be drawn") from None
            yield from (CurveTo(*arc[2:]) for arc in arcs)
        self._reach(x, y)

    def _mirrored(self, control: Point | None) -> Point:
        return (2 * self.x - control[0], 2 * self.y - control[1]) if control else (self.x, self.y)

    def _reach(self, x: float, y: float) -> None:
        self.x, self.y = x, y
        self.cubic = self.quadratic = None
