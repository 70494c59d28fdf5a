"""Callouts and quotes → their slabs in a frame that is drawn behind them, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.layout.place import Place
from briefgen.backends.pdf.layout.slabs import AVOID, NEVER, Entry, Frame, LineSlab, Slab
from briefgen.backends.pdf.voice import Voice
from briefgen.document import Blocks, Callout, CalloutKind, Inlines, Quote, Table
from briefgen.theme import BoxShape

if TYPE_CHECKING:
    from briefgen.backends.pdf.layout.typesetter import Typesetter

QUOTE_INDENT = 16.0
ABOVE_FORM = 0.5
"""Between a box and the table to be signed below it, in leadings."""


class Rule(Slab):
    """A rule across a place, drawn at its foot."""

    __slots__ = ("colour", "weight", "width", "x")

    def __init__(self, place: Place, colour: str, weight: float, height: float) -> None:
        super().__init__(height, keep=NEVER)
        self.frames, self.foot = place.frames, place.foot
        self.x = place.x
        self.width = place.width
        self.colour = colour
        self.weight = weight

    def paint(self, ink: Ink, left: float, top: float) -> None:
        """Draw the rule."""
        ink.fill(self.colour, [(left + self.x, top - self.height, self.width, self.weight)])


class Ground(Frame):
    """An edge, with a tinted ground inside it where it has one; `air` in points.

    The edge is a bar on the side where lines begin, a frame all round or a band along the top; it may have no weight.
    """

    def __init__(
        self, bar: tuple[str, float], ground: str, place: Place, rtl: bool, air: float = 0.0, shape: BoxShape = "bar"
    ) -> None:
        self.colour, self.weight = bar
        self.shape = shape
        self.ground = ground
        self.air = self.foot = air
        self.x = place.x
        self.width = place.width
        self.rtl = rtl

    def heads(self) -> Sequence[Slab]:
        """The air at the top of a further page."""
        return (Slab(self.air, keep=NEVER),) if self.begun else ()

    def paint(self, ink: Ink, left: float, entries: Sequence[Entry], bottom: float) -> None:
        """Draw ground and rule behind the part of the box that is on this page."""
        top = entries[0][1]
        if not isinstance(entries[-1][0], Closing):
            bottom -= self.foot
        x, height = left + self.x, top - bottom
        if self.ground:
            ink.fill(self.ground, [(x, bottom, self.width, height)])
        if self.weight:
            ink.fill(self.colour, self._edges(x, bottom, height))

    def _edges(self, x: float, bottom: float, height: float) -> list[tuple[float, float, float, float]]:
        weight, end = self.weight, x + self.width - self.weight
        across = (x, bottom + height - weight, self.width, weight)
        match self.shape:
            case "band":
                return [across]
            case "frame":
                return [across, (x, bottom, self.width, weight), *((at, bottom, weight, height) for at in (x, end))]
            case "bar":
                return [(end if self.rtl else x, bottom, weight, height)]


class Closing(Slab):
    """The air that ends a box."""

    __slots__ = ()


def callout(setter: Typesetter, block: Callout, place: Place) -> Iterator[Slab]:
    """Label and content in a box that may go on over pages; with a table to be signed below it, it stays whole."""
    node = Node("Div", place.node)
    form = block.content[-1] if block.content else None
    if not isinstance(form, Table):
        yield from _box(setter, block.title, block.content, block.kind, place.inside(node))
        return
    for position, slab in enumerate(_signed(setter, block, form, place.inside(node))):
        slab.keep = max(slab.keep, AVOID) if position else slab.keep
        yield slab


def _signed(setter: Typesetter, block: Callout, form: Table, place: Place) -> Iterator[Slab]:
    """The box, then the table from edge to edge on the page's own ground, as in a Word file."""
    yield from _box(setter, block.title, block.content[:-1], block.kind, place)
    for position, slab in enumerate(setter.block(form, place)):
        slab.before = slab.before if position else place.body.leading * ABOVE_FORM
        yield slab


def _box(setter: Typesetter, label: Inlines, content: Blocks, kind: CalloutKind, place: Place) -> Iterator[Slab]:
    sheet = setter.sheet
    shape, palette = sheet.theme.boxes.of(kind), sheet.theme.palette
    edge, ground = getattr(palette, shape.edge), getattr(palette, shape.ground)
    frame = Ground((edge, shape.weight), ground, place, setter.rtl, shape.air, sheet.theme.boxes.shape)
    body = sheet.lead if shape.lead and not place.in_cell else place.body
    side = sheet.theme.boxes.side
    inner = replace(place.framed(frame).indented(side, setter.rtl, side), body=body)
    opening = Slab(shape.air)
    opening.frames, opening.foot = inner.frames, inner.foot
    yield opening
    title = _title(setter, label, kind, inner, edge)
    for slab in title:
        slab.keep = NEVER if slab is title[0] else AVOID
        yield slab
    for position, inside in enumerate(setter.blocks(content, inner)):
        if not position:
            inside.keep = NEVER
            inside.before = 0.3 * body.leading if title else 0.0
        yield inside
    closing = Closing(shape.air, keep=NEVER)
    closing.frames, closing.foot = inner.frames, place.foot
    yield closing


def _title(setter: Typesetter, label: Inlines, kind: CalloutKind, place: Place, colour: str) -> list[LineSlab]:
    if not label:
        return []
    theme = setter.sheet.theme
    size = theme.scale.lead if theme.boxes.of(kind).lead else theme.scale.table + 0.5
    voice = Voice("sans", size, size * 1.4, colour, bold=True)
    return setter.lines(label, voice, Node("P", place.node), place, note_parent=place.node)


def quote(setter: Typesetter, block: Quote, place: Place) -> Iterator[Slab]:
    """Somebody's words, set in from the edge behind a thin rule, and whose they are."""
    palette = setter.sheet.theme.palette
    frame = Ground((palette.hairline, 2.0), "", place, setter.rtl)
    node = Node("BlockQuote", place.node)
    inner = replace(place.framed(frame).indented(QUOTE_INDENT, setter.rtl, QUOTE_INDENT), node=node)
    inner = replace(inner, body=replace(place.body, italic=True))
    yield from setter.blocks(block.content, inner)
    if block.attribution:
        voice = replace(setter.sheet.small, size=setter.sheet.theme.scale.table)
        for slab in setter.lines(block.attribution, voice, Node("P", node), inner, note_parent=node):
            slab.keep = AVOID
            slab.before = 3.0 if not slab.before else slab.before
            yield slab
