"""Key figures → rows of columns: a large value, what it counts below, and its change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefgen.backends.pdf.file.tags import UNLABELLED, Node
from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.layout.place import Place
from briefgen.backends.pdf.layout.slabs import AVOID, NEVER, Entry, Frame, LineSlab, Slab
from briefgen.backends.pdf.table.rows import FINE, RowSlab, stacked
from briefgen.backends.pdf.voice import Voice
from briefgen.backends.shared.figures import SHARES, Columns, columns
from briefgen.document import Inlines, KeyFigure, KeyFigures, Strong, plain

if TYPE_CHECKING:
    from briefgen.backends.pdf.layout.typesetter import Typesetter

BELOW_CAPTION = 3.0
BETWEEN_ROWS = 0.6
"""In leadings."""
ABOVE_CHANGE = 1.5


class Dividers(Frame):
    """A hairline between any two columns, as high as their row."""

    def __init__(self, colour: str, place: Place, made: Columns, rtl: bool) -> None:
        self.colour = colour
        self.place = place
        self.made = made
        self.rtl = rtl

    def paint(self, ink: Ink, left: float, entries: Sequence[Entry], bottom: float) -> None:  # noqa: ARG002 - a row's own
        """Draw the lines of the rows on this page."""
        rows = [(slab, top) for slab, top in entries if isinstance(slab, RowSlab)]
        ink.fill(
            self.colour,
            [
                (left + self._edge(index) - FINE / 2, top - slab.height, FINE, slab.height)
                for slab, top in rows
                for index in range(1, len(slab.cells))
            ],
        )

    def _edge(self, index: int) -> float:
        offset = self.made.width * index
        return self.place.x + (self.place.width - offset if self.rtl else offset)


def key_figures(setter: Typesetter, block: KeyFigures, place: Place) -> Iterator[Slab]:
    """The caption, and rows that stay together.

    A list (ISO 32000-1, 14.8.4.3.3): a screen reader says how many figures there are and goes from one to the next.
    Value, label and change are paragraphs of one list item: read together, and with the pause between them that no
    full stop gives. A table would announce a header with each part, or read all values before the first label.
    """
    node = Node("L", place.node, attributes=UNLABELLED)
    caption = _caption(setter, block.caption, node, place)
    yield from caption
    made = columns(_widths(setter, block), place.width)
    frame = Dividers(setter.sheet.theme.palette.hairline, place, made, setter.rtl)
    for position, row in enumerate(made.split(block.items)):
        slab = _row(setter, row, made, node, place)
        slab.frames, slab.foot = (*place.frames, frame), place.foot
        slab.before = BETWEEN_ROWS * place.body.leading if position else BELOW_CAPTION * bool(caption)
        slab.keep = AVOID if position else NEVER if caption else slab.keep
        yield slab


def _caption(setter: Typesetter, caption: Inlines, node: Node, place: Place) -> list[LineSlab]:
    if not caption:
        return []
    lines = setter.lines((Strong(caption),), setter.sheet.caption, Node("Caption", node), place, note_parent=place.node)
    for slab in lines[1:]:
        slab.keep = NEVER
    return lines


def _widths(setter: Typesetter, block: KeyFigures) -> list[float]:
    style = setter.sheet.style(setter.sheet.figure)
    return [style.width(plain(item.value)) for item in block.items]


def _row(setter: Typesetter, row: Sequence[KeyFigure], made: Columns, node: Node, place: Place) -> RowSlab:
    cells = []
    for index, item in enumerate(row):
        start, width = made.text(index)
        x = place.x + (place.width - start - width if setter.rtl else start)
        body = Node("LBody", Node("LI", node))
        column = replace(place, x=x, width=width, node=body, frames=(), foot=0.0, in_cell=True, align="start")
        cells.append(stacked(_figure(setter, item, made.step, column)))
    return RowSlab(cells, 0)


def _figure(setter: Typesetter, item: KeyFigure, step: int, place: Place) -> list[LineSlab]:
    """The lines of one figure, none of which the end of a page parts from the next unless it must."""
    sheet = setter.sheet
    value = replace(sheet.figure, size=sheet.figure.size * SHARES[step], leading=sheet.figure.leading * SHARES[step])
    parts: list[tuple[Inlines, Voice, float]] = [(item.value, value, 0.0), (item.label, sheet.figure_label, 0.0)]
    parts.append((item.change, sheet.small, ABOVE_CHANGE))
    made: list[LineSlab] = []
    for content, voice, above in parts:
        lines = setter.lines(content, voice, Node("P", place.node), place, note_parent=place.node) if content else []
        for slab in lines[:1]:
            slab.before = above
            slab.keep = AVOID
        made += lines
    return made
