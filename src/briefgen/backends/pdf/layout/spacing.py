"""Two blocks in a row → the space between them: multiples or halves of the body's leading."""

from __future__ import annotations

from briefgen.backends.pdf.layout.place import Place
from briefgen.document import (
    Block,
    Callout,
    Contents,
    Entries,
    Figure,
    Heading,
    KeyFigures,
    ListBlock,
    Paragraph,
    Quote,
    Table,
)

HEADING_ABOVE = (2.0, 1.5, 1.0, 1.0)
IN_LIST = 0.25
HEADING_BELOW = (0.5, 0.4, 0.25, 0.25)


def gap(previous: Block | None, block: Block, place: Place) -> float:
    """The space above `block`, in points; none at the head of a place."""
    if previous is None:
        return 0.0
    unit = place.body.leading
    if place.lists and isinstance(block, ListBlock):
        return IN_LIST * unit
    if place.in_cell:
        return _in_cell(previous, block) * unit
    if isinstance(block, Heading):
        return _heading(previous, block, unit)
    return max(_above(block), _below(previous)) * unit


def _heading(previous: Block, heading: Heading, unit: float) -> float:
    level = min(max(heading.level, 1), 4) - 1
    if isinstance(previous, Heading):
        return max(HEADING_BELOW[0], HEADING_ABOVE[level] / 2) * unit
    return HEADING_ABOVE[level] * unit


def _above(block: Block) -> float:
    match block:
        case Table() | Figure() | KeyFigures() | Callout():
            return 1.0
        case Quote():
            return 0.75
        case ListBlock() | Entries():
            return 0.4
        case Paragraph(role="detail"):
            return 0.25
        case Contents():
            return 1.0
        case _:
            return 0.0


def _below(block: Block) -> float:
    match block:
        case Heading():
            return HEADING_BELOW[min(max(block.level, 1), 4) - 1]
        case Paragraph(role="detail"):
            return 0.4
        case Table() | Figure() | KeyFigures() | Callout() | Contents():
            return 1.0
        case Quote():
            return 0.75
        case _:
            return 0.5


def _in_cell(previous: Block, block: Block) -> float:
    if isinstance(block, Paragraph) and block.role == "detail":
        return 0.2
    return 0.25 if isinstance(previous, Paragraph) else 0.3
