"""Segments and a transform → the same outline in the coordinates around it."""

from __future__ import annotations

from typing import assert_never

from briefgen.document import ClosePath, CurveTo, LineTo, Matrix, MoveTo, Segment, Segments, moved


def moved_segments(segments: Segments, matrix: Matrix) -> Segments:
    """Every point where the transform takes it; a Bézier curve's points make the curve."""
    return tuple([_moved(segment, matrix) for segment in segments])


def _moved(segment: Segment, matrix: Matrix) -> Segment:
    match segment:
        case MoveTo(x, y):
            return MoveTo(*moved(matrix, (x, y)))
        case LineTo(x, y):
            return LineTo(*moved(matrix, (x, y)))
        case CurveTo(x1, y1, x2, y2, x, y):
            return CurveTo(*moved(matrix, (x1, y1)), *moved(matrix, (x2, y2)), *moved(matrix, (x, y)))
        case ClosePath():
            return segment
        case _:
            assert_never(segment)
