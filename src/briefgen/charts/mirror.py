"""A Drawing → the same seen from the other side, its words unturned, for pages that are read from right to left."""

from __future__ import annotations

from msgspec.structs import replace

from briefgen.document import (
    ClosePath,
    CurveTo,
    Drawing,
    Label,
    LineTo,
    MoveTo,
    Outline,
    Primitive,
    Segment,
    TextAnchor,
)

OPPOSITE: dict[TextAnchor, TextAnchor] = {"start": "end", "middle": "middle", "end": "start"}


def mirrored(drawing: Drawing) -> Drawing:
    """What stood on the left stands on the right; only outlines and labels are known here, as charts hold no others."""
    return replace(drawing, primitives=tuple(_mirrored(each, drawing.width) for each in drawing.primitives))


def _mirrored(primitive: Primitive, width: float) -> Primitive:
    if isinstance(primitive, Outline):
        return replace(primitive, segments=tuple(_segment(each, width) for each in primitive.segments))
    if isinstance(primitive, Label):
        return replace(
            primitive, x=width - primitive.x, anchor=OPPOSITE[primitive.anchor], rotation=-primitive.rotation
        )
    return primitive


def _segment(segment: Segment, width: float) -> Segment:
    match segment:
        case MoveTo(x, y):
            return MoveTo(width - x, y)
        case LineTo(x, y):
            return LineTo(width - x, y)
        case CurveTo(x1, y1, x2, y2, x, y):
            return CurveTo(width - x1, y1, width - x2, y2, width - x, y)
        case ClosePath():
            return segment
