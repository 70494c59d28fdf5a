"""Bytes of an SVG file → a Drawing and what should be known about it, or AssetError with all that is amiss."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.document import IDENTITY, Drawing, Group, Label, Matrix, Primitives, combined, moved
from briefgen.spec.assets import AssetError
from briefgen.spec.svg.cascade import cascade
from briefgen.spec.svg.measures import PX, Viewport
from briefgen.spec.svg.notes import Notes, Refused
from briefgen.spec.svg.style import START, styled
from briefgen.spec.svg.tree import elements, parse
from briefgen.spec.svg.viewports import Box, fitting, own_size, view_box
from briefgen.spec.svg.walk import Walk, refuse_what_moves

SMALLEST, LARGEST = 1.0, 14_400.0
"""Points: what a page of any format can hold."""
INSTALL = "pip install 'briefgen[svg]'"


class ReadSvg(NamedTuple):
    """A drawing, and the sentences of warnings."""

    drawing: Drawing
    warnings: tuple[str, ...]


def read_svg(data: bytes, name: str) -> ReadSvg:
    """Read the whole picture; raises AssetError with a sentence for everything in it that cannot be carried."""
    try:
        import svglib  # noqa: F401 - whether it is there
    except ImportError:
        raise AssetError(
            f"'{name}' is SVG, which this installation cannot read: {INSTALL}, or save it as PNG"
        ) from None
    root, made = elements(lxml_root := parse(data, name))
    notes = Notes(name)
    cascade(lxml_root, made, notes)
    drawing = None
    try:
        drawing = _drawn(Walk(root, notes))
    except Refused as refused:
        notes.refuse(0, str(refused))
    if drawing is not None:
        _refuse_hidden_words(drawing, notes)
    if drawing is None or notes.refusals:
        raise AssetError(*notes.refusals)
    return ReadSvg(drawing, notes.warnings)


def _drawn(walk: Walk) -> Drawing | None:
    root = walk.root
    refuse_what_moves(root)
    box = view_box(root)
    width, height = own_size(root, box)
    wide, high = width * PX, height * PX
    if not (SMALLEST <= wide <= LARGEST and SMALLEST <= high <= LARGEST):
        raise Refused(f"it is {wide:g} by {high:g} points large; a side has from {SMALLEST:g} to {LARGEST:,g}")
    seen = box or Box(0, 0, width, height)
    matrix = fitting(seen, Box(0, 0, wide, high), root.attributes.get("preserveAspectRatio", ""))
    around = styled(root, START, walk.notes).within(Viewport(seen.width, seen.height))
    inside = walk.faded(around, walk.children(root, around, 1.0))
    if not inside:
        if walk.notes.refusals:
            return None
        raise Refused("it draws nothing")
    return Drawing(wide, high, (Group(primitives=inside, transform=matrix),) if matrix != IDENTITY else inside)


def _refuse_hidden_words(drawing: Drawing, notes: Notes) -> None:
    for text in _outside(drawing, drawing.primitives, IDENTITY):
        notes.refuse(
            0, f"the words '{text[:40]}' stand outside the picture, where nobody sees them: move or delete them"
        )


def _outside(drawing: Drawing, primitives: Primitives, matrix: Matrix) -> list[str]:
    found: list[str] = []
    for primitive in primitives:
        if isinstance(primitive, Group):
            found += _outside(drawing, primitive.primitives, combined(matrix, primitive.transform))
        elif isinstance(primitive, Label):
            x, y = moved(matrix, (primitive.x, primitive.y))
            room = max(run.size for run in primitive.runs)
            if not (-room <= x <= drawing.width + room and -room <= y <= drawing.height + room):
                found.append(primitive.text)
    return found
