"""Affine transforms as six numbers: points and lengths of one coordinate system → those of the one around it."""

from __future__ import annotations

import math
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Matrix: TypeAlias = tuple[float, float, float, float, float, float]
"""`(a, b, c, d, e, f)`: x' = a·x + c·y + e, y' = b·x + d·y + f, the order that formats for graphics share."""

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def combined(outer: Matrix, inner: Matrix) -> Matrix:
    """The transform that does `inner` first and `outer` then."""
    a, b, c, d, e, f = outer
    x = (a * inner[0] + c * inner[1], b * inner[0] + d * inner[1])
    y = (a * inner[2] + c * inner[3], b * inner[2] + d * inner[3])
    origin = (a * inner[4] + c * inner[5] + e, b * inner[4] + d * inner[5] + f)
    return (*x, *y, *origin)


def moved(matrix: Matrix, point: Point) -> Point:
    """Where the transform takes a point."""
    a, b, c, d, e, f = matrix
    x, y = point
    return a * x + c * y + e, b * x + d * y + f


def turned(degrees: float) -> Matrix:
    """A rotation about the origin, clockwise where y points down."""
    cosine, sine = round(math.cos(math.radians(degrees)), 15), round(math.sin(math.radians(degrees)), 15)
    return cosine, sine, -sine, cosine, 0.0, 0.0


def turn_of(matrix: Matrix) -> float | None:
    """The degrees by which the transform turns, None where it also changes sizes or angles."""
    a, b, c, d, _, _ = matrix
    rigid = math.isclose(a, d, abs_tol=1e-9) and math.isclose(b, -c, abs_tol=1e-9)
    return math.degrees(math.atan2(b, a)) if rigid and math.isclose(a * a + b * b, 1.0, abs_tol=1e-9) else None


def magnitude(matrix: Matrix) -> float:
    """How many times as long a length becomes, as the root of what becomes of an area; 0 where all falls together."""
    a, b, c, d, _, _ = matrix
    return math.sqrt(abs(a * d - b * c))
