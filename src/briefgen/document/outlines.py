"""Rectangles, ellipses and chains of points → the segments of their outlines."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.document.drawing import ClosePath, CurveTo, LineTo, MoveTo, Segments
from briefgen.document.matrices import Point

ROUND = 0.5522847498
"""How far along its tangent a quarter of a circle's control point lies, in radii: 4/3·(√2 − 1)."""


def rectangle(x: float, y: float, width: float, height: float, rx: float = 0.0, ry: float = 0.0) -> Segments:
    """A rectangle from its top left corner, its own corners rounded by `rx` across and `ry` down."""
    right, bottom = x + width, y + height
    if not rx or not ry:
        return chain([(x, y), (right, y), (right, bottom), (x, bottom)], closed=True)
    across, down = rx * (1 - ROUND), ry * (1 - ROUND)
    return (
        MoveTo(x + rx, y),
        LineTo(right - rx, y),
        CurveTo(right - across, y, right, y + down, right, y + ry),
        LineTo(right, bottom - ry),
        CurveTo(right, bottom - down, right - across, bottom, right - rx, bottom),
        LineTo(x + rx, bottom),
        CurveTo(x + across, bottom, x, bottom - down, x, bottom - ry),
        LineTo(x, y + ry),
        CurveTo(x, y + down, x + across, y, x + rx, y),
        ClosePath(),
    )


def ellipse(x: float, y: float, rx: float, ry: float) -> Segments:
    """An ellipse about its middle."""
    across, down = rx * ROUND, ry * ROUND
    return (
        MoveTo(x + rx, y),
        CurveTo(x + rx, y + down, x + across, y + ry, x, y + ry),
        CurveTo(x - across, y + ry, x - rx, y + down, x - rx, y),
        CurveTo(x - rx, y - down, x - across, y - ry, x, y - ry),
        CurveTo(x + across, y - ry, x + rx, y - down, x + rx, y),
        ClosePath(),
    )


def chain(points: Sequence[Point], closed: bool = False) -> Segments:
    """Straight lines from point to point, and back to the first where it is `closed`."""
    first, *rest = points
    return (MoveTo(*first), *(LineTo(*point) for point in rest), *((ClosePath(),) if closed else ()))
