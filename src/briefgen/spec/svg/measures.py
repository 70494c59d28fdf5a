"""Lengths, numbers and transforms as SVG writes them → numbers in user units (px), matrices."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import Any, NamedTuple

from briefgen.document import IDENTITY, Matrix, combined, turned
from briefgen.spec.svg.notes import Refused

PX = 0.75
"""Points in a user unit: 72 to the inch, of which there are 96 px."""
MAX_VALUE = 1e7
NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
LENGTH = re.compile(rf"({NUMBER})(px|pt|pc|mm|cm|in|q|em|rem|ex|ch|%|)", re.IGNORECASE)
SEPARATOR = re.compile(r"[\s,]+")
TRANSFORM = re.compile(r"\s*,?\s*([A-Za-z]+)\s*\(([^()]*)\)")
ARGUMENT = re.compile(rf"({NUMBER})(px|deg|)")
COUNTS = {"matrix": (6,), "translate": (1, 2), "scale": (1, 2), "rotate": (1, 3), "skewX": (1,), "skewY": (1,)}


class Viewport(NamedTuple):
    """What percentages are shares of."""

    width: float
    height: float

    def share(self, name: str) -> float:
        """What 100 % of an attribute is (SVG 1.1, 7.10)."""
        if name in ("x", "cx", "x1", "x2", "width", "rx", "dx"):
            return self.width
        if name in ("y", "cy", "y1", "y2", "height", "ry", "dy"):
            return self.height
        return math.hypot(self.width, self.height) / math.sqrt(2)


def length(text: str, name: str, viewport: Viewport, em: float = 16.0, default: float = 0.0) -> float:
    """A length in user units; raises Refused."""
    if not text or text == "auto":
        return default
    found = LENGTH.fullmatch(text.strip())
    if found is None:
        raise Refused(f"'{text}' is no length that {name} can have")
    if found[2] == "%":
        return bounded(float(found[1]) / 100 * viewport.share(name))
    return bounded(float(_converter().convertLength(text.strip().lower(), em_base=em)))


def lengths(text: str, name: str, viewport: Viewport, em: float = 16.0) -> list[float]:
    """A list of lengths."""
    return [length(each, name, viewport, em) for each in SEPARATOR.split(text.strip()) if each]


def number(text: str, name: str, default: float) -> float:
    """A number, or a percentage as a share of 1."""
    if not text:
        return default
    found = re.fullmatch(rf"({NUMBER})(%?)", text.strip())
    if found is None:
        raise Refused(f"'{text}' is no value that {name} can have")
    return bounded(float(found[1]) / (100 if found[2] else 1))


def bounded(value: float) -> float:
    """A number that every format can carry."""
    if not abs(value) < MAX_VALUE:
        raise Refused(f"the number {value:g} is too large for a page")
    return value


@lru_cache(maxsize=512)
def transform(text: str) -> Matrix:
    """The matrix of a list of transforms, with the units of CSS or without; raises Refused."""
    if not text or text == "none":
        return IDENTITY
    matrix, position = IDENTITY, 0
    while position < len(text.rstrip()):
        found = TRANSFORM.match(text, position)
        made = _one(found[1], found[2]) if found else None
        if found is None or made is None:
            raise Refused(f"the transform '{text}' cannot be read")
        matrix, position = combined(matrix, made), found.end()
    return matrix


def _one(name: str, said: str) -> Matrix | None:
    parts = [ARGUMENT.fullmatch(part) for part in SEPARATOR.split(said.strip())]
    values = [bounded(float(part[1])) for part in parts if part]
    if len(values) != len(parts) or len(values) not in COUNTS.get(name, ()):
        return None
    match name, values:
        case "matrix", [a, b, c, d, e, f]:
            return a, b, c, d, e, f
        case "translate", [x, *rest]:
            return 1.0, 0.0, 0.0, 1.0, x, rest[0] if rest else 0.0
        case "scale", [x, *rest]:
            return x, 0.0, 0.0, rest[0] if rest else x, 0.0, 0.0
        case "rotate", [degrees, *about]:
            return about_point(turned(degrees), *about)
        case "skewX", [degrees]:
            return 1.0, 0.0, math.tan(math.radians(degrees)), 1.0, 0.0, 0.0
        case _, [degrees]:
            return 1.0, math.tan(math.radians(degrees)), 0.0, 1.0, 0.0, 0.0
    return None


def about_point(matrix: Matrix, x: float = 0.0, y: float = 0.0) -> Matrix:
    """The transform done about a point instead of the origin."""
    return combined(combined((1, 0, 0, 1, x, y), matrix), (1, 0, 0, 1, -x, -y))


@lru_cache(maxsize=1)
def _converter() -> Any:
    from svglib.svglib import Svg2RlgAttributeConverter

    return Svg2RlgAttributeConverter()
