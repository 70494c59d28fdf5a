"""Callouts and quotes → their slabs in a frame that is drawn behind them, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.layout.place import Place
from briefgen.backends.pdf.layout.slabs import AVOID, NEVER, Entry, Frame, LineSlab, Slab
from briefgen.backends.pdf.style import Sheet, Voice
from briefgen.document import Callout, CalloutKind, Quote

if TYPE_CHECKING:
    from briefgen.backends.pdf.layout.typesetter import Typesetter

QUOTE_INDENT = 16.0


class Look(Struct, frozen=True):
    """A box: ground and rule colours, the rule's weight, and the air inside, in points."""

    ground: str
    rule: str
    weight: float
    air: float = 10.0
    side: float = 14.0


class Box(Frame):
    """A tinted ground with a strong rule on the side where lines begin."""

    def __init__(self, look: Look, x: float, width: float, rtl: bool) -> None:
        self.look = look
        self.x = x
        self.width = width
        self.rtl = rtl
        self.foot = look.air
        self.begun = False

    def heads(self) -> Sequence[Slab]:
        """The air at the top of a further page."""
        return (Slab(self.look.air, keep=NEVER),) if self.begun else ()

    def paint(self, ink: Ink, left: float, entries: Sequence[Entry], bottom: float) -> None:
        """Draw ground and rule behind the part of the box that is on this page."""
        self.begun = True
        top = entries[0][1]
        if not isinstance(entries[-1][0], Closing):
            bottom -= self.foot
        x, height = left + self.x, top - bottom
        rule = x + self.width - self.look.weight if self.rtl else x
        if self.look.ground:
            ink.fill(self.look.ground, [(x, bottom, self.width, height)])
        ink.fill(self.look.rule, [(rule, bottom, self.look.weight, height)])


class Closing(Slab):
    """The air that ends a box."""

    __slots__ = ()


def look(kind: CalloutKind, sheet: Sheet) -> Look:
    """How a kind of callout looks: the bottom line is the most prominent, examples the least."""
    palette = sheet.theme.palette
    match kind:
        case "bottom-line":
            return Look(palette.tint, palette.accent, 4.0, 13.0, 18.0)
        case "key-points" | "decision":
            return Look(palette.tint, palette.accent, 2.5)
        case "warning":
            return Look(palette.warning_tint, palette.warning, 2.5)
        case _:
            return Look(palette.zebra, palette.muted, 1.5)


def callout(setter: Typesetter, block: Callout, place: Place) -> Iterator[Slab]:
    """Label and content in a box that may go on over pages."""
    sheet = setter.sheet
    shape = look(block.kind, sheet)
    frame = Box(shape, place.x, place.width, setter.rtl)
    node = Node("Div", place.node)
    body = sheet.lead if block.kind == "bottom-line" and not place.in_cell else place.body
    inner = replace(place.framed(frame).indented(shape.side, setter.rtl, shape.side), node=node, body=body)
    opening = Slab(shape.air)
    opening.frames, opening.foot = inner.frames, inner.foot
    yield opening
    title = _title(setter, block, inner, shape)
    for slab in title:
        slab.keep = NEVER if slab is title[0] else AVOID
        yield slab
    for position, content in enumerate(setter.blocks(block.content, inner)):
        if not position:
            content.keep = NEVER
            content.before = 0.3 * body.leading if title else 0.0
        yield content
    closing = Closing(shape.air, keep=NEVER)
    closing.frames, closing.foot = inner.frames, place.foot
    yield closing


def _title(setter: Typesetter, block: Callout, place: Place, shape: Look) -> list[LineSlab]:
    if not block.title:
        return []
    size = setter.sheet.theme.scale.lead if block.kind == "bottom-line" else setter.sheet.theme.scale.table + 0.5
    voice = Voice("sans", size, size * 1.4, shape.rule, bold=True)
    return setter.lines(block.title, voice, Node("P", place.node), place, note_parent=place.node)


def quote(setter: Typesetter, block: Quote, place: Place) -> Iterator[Slab]:
    """Somebody's words, set in from the edge behind a thin rule, and whose they are."""
    palette = setter.sheet.theme.palette
    frame = Box(Look("", palette.hairline, 2.0, 0.0, QUOTE_INDENT), place.x, place.width, setter.rtl)
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
