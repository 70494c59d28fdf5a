"""Lists and reference lists → lines with hanging labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefgen.backends.pdf.file.tags import ORDERED, UNORDERED, Node
from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.layout.place import Place
from briefgen.backends.pdf.layout.slabs import AVOID, Frame, LineSlab, Placed, Slab
from briefgen.backends.pdf.layout.slabs import Entry as Laid
from briefgen.backends.pdf.text.lines import Line, break_lines
from briefgen.backends.pdf.text.words import set_text
from briefgen.backends.pdf.voice import Voice
from briefgen.backends.shared.leads import ABOVE, BELOW, is_question
from briefgen.backends.shared.lines import hang
from briefgen.document import Blocks, Entries, Entry, ListBlock, Paragraph

if TYPE_CHECKING:
    from briefgen.backends.pdf.layout.typesetter import Typesetter

BULLETS = ("•", "–")
LABEL_GAP = 0.55
"""Between a label's end and the text, in sizes."""
BETWEEN = 0.25
"""Space between items, in leadings: less than between paragraphs."""
TICK, LINE = 0.85, 0.7
"""The side of a box to tick, in sizes, and how thick its line is, in points."""
WIDEST_LABEL = 0.3
"""Labels of a reference list take no more than this share of the width."""


def list_block(setter: Typesetter, block: ListBlock, place: Place) -> Iterator[Slab]:
    """Each item's lines, its bullet or number hanging before the first."""
    if block.boxes:
        yield from _boxes(setter, block, place)
        return
    node = Node("L", place.node, attributes=ORDERED if block.ordered else UNORDERED)
    labels = _labels(block, place)
    voice = place.body if block.ordered else replace(place.body, colour=setter.sheet.theme.palette.accent)
    width = max([setter.sheet.style(voice).width(label) for label in labels], default=0.0)
    indent = max(width + place.body.size * LABEL_GAP, place.body.size * (1.3 if place.in_cell else 1.6))
    inner = place.indented(indent, setter.rtl)
    for index, (label, item) in enumerate(zip(labels, block.items, strict=True)):
        element = Node("LI", node)
        tag = Node("Lbl", element)
        body = Node("LBody", element)
        slabs = _item(setter, item, replace(inner, node=body, lists=place.lists + 1))
        ends = indent - place.body.size * LABEL_GAP if block.ordered else None
        for position, slab in enumerate(_labelled(setter, slabs, label, voice, tag, place, ends)):
            if not position and index:
                slab.before = max(slab.before, place.body.leading * BETWEEN)
            yield slab


def _labels(block: ListBlock, place: Place) -> list[str]:
    if block.ordered:
        return [f"{number}." for number in range(block.start, block.start + len(block.items))]
    return [BULLETS[place.lists % len(BULLETS)]] * len(block.items)


class TickBox(Frame):
    """An empty square before a line, which says nothing that the line does not."""

    def __init__(self, x: float, side: float, colour: str) -> None:
        self.x = x
        self.side = side
        self.colour = colour

    def paint(self, ink: Ink, left: float, entries: Sequence[Laid], bottom: float) -> None:  # noqa: ARG002 - frames take it
        """Draw the square around the middle of the line's capitals."""
        slab, top = entries[0]
        x, y, side = left + self.x, top - slab.height / 2 - self.side / 2, self.side
        level = [(x, y, side, LINE), (x, y + side - LINE, side, LINE)]
        upright = [(x, y, LINE, side), (x + side - LINE, y, LINE, side)]
        ink.fill(self.colour, level + upright)


def _boxes(setter: Typesetter, block: ListBlock, place: Place) -> Iterator[Slab]:
    """Each item's lines, a box to tick before the first."""
    node = Node("L", place.node, attributes=UNORDERED)
    side = place.body.size * TICK
    inner = place.indented(side + place.body.size * LABEL_GAP, setter.rtl)
    x = place.x + place.width - side if setter.rtl else place.x
    for index, item in enumerate(block.items):
        body = Node("LBody", Node("LI", node))
        for position, slab in enumerate(_item(setter, item, replace(inner, node=body, lists=place.lists + 1))):
            if not position:
                slab.frames = (*slab.frames, TickBox(x, side, place.body.colour))
                slab.before = max(slab.before, place.body.leading * BETWEEN) if index else slab.before
            yield slab


def _item(setter: Typesetter, item: Blocks, place: Place) -> Iterator[Slab]:
    if is_question(item):
        yield from _question(setter, item, place)
    elif len(item) == 1 and isinstance(item[0], Paragraph):
        voice = place.body if item[0].role == "body" else place.detail
        yield from setter.lines(item[0].content, voice, place.node, place)
    else:
        yield from setter.blocks(item, place)


def _question(setter: Typesetter, item: Blocks, place: Place) -> Iterator[Slab]:
    """A question close above its answer, both on one page."""
    for position, slab in enumerate(setter.blocks(item[:1], place)):
        slab.keep = AVOID if position else slab.keep
        slab.before = slab.before if position else place.body.leading * ABOVE
        yield slab
    for position, slab in enumerate(setter.blocks(item[1:], place)):
        slab.keep = max(slab.keep, AVOID)
        slab.before = slab.before if position else place.body.leading * BELOW
        yield slab


def _labelled(
    setter: Typesetter, slabs: Iterator[Slab], label: str, voice: Voice, node: Node, place: Place, ends: float | None
) -> Iterator[Slab]:
    """The slabs of an item, its label beside the first line; an item that begins otherwise gets a line for it."""
    first = next(slabs, None)
    if isinstance(first, LineSlab):
        setter.label(first, label, voice, node, place, ends)
        yield first
    else:
        line = LineSlab([], voice.size, voice.leading)
        line.frames, line.foot = place.frames, place.foot
        setter.label(line, label, voice, node, place, ends)
        yield line
        if first is not None:
            first.keep = max(first.keep, AVOID)
            yield first
    yield from slabs


def entries(setter: Typesetter, block: Entries, place: Place) -> Iterator[Slab]:
    """Each entry's text, aligned after the widest label that is not too wide."""
    voice = replace(place.body, size=place.body.size - 1, leading=place.body.leading - 1.5)
    strong = replace(voice, family="sans", bold=True, size=voice.size - 0.5)
    style = setter.sheet.style(strong)
    limit = place.width * WIDEST_LABEL
    fitting = [width for entry in block.items if (width := style.width(entry.label)) <= limit]
    indent = hang(max(fitting, default=0.0))
    node = Node("L", place.node, attributes=UNORDERED)
    for index, entry in enumerate(block.items):
        for position, slab in enumerate(_entry(setter, entry, node, replace(place, body=voice), strong, indent)):
            if not position and index:
                slab.before = voice.leading * 0.35
            yield slab


def _entry(
    setter: Typesetter, entry: Entry, node: Node, place: Place, strong: Voice, indent: float
) -> Iterator[LineSlab]:
    element = Node("LI", node)
    tag, body = Node("Lbl", element), Node("LBody", element)
    text = setter.lines(entry.content, place.body, body, place.indented(indent, setter.rtl))
    label = set_text((entry.label,), strong, setter.sheet, base=int(setter.rtl))
    beside = [] if not label.words else break_lines(label, max(indent - strong.size, place.width * WIDEST_LABEL))
    wide = any(line.width > indent - strong.size / 2 for line in beside)
    if not text or wide or len(beside) > len(text):
        slabs = setter.slabs(beside, strong, tag, place, base=label.base)
        for first in text[:1]:
            first.keep = AVOID
        slabs += text
    else:
        slabs = text
        for slab, line in zip(slabs, beside, strict=False):
            slab.placed.insert(0, Placed(tag, _start(setter, place, line), line))
    if slabs:
        slabs[0].anchor = entry.anchor
    yield from slabs


def _start(setter: Typesetter, place: Place, line: Line) -> float:
    return place.x + place.width - line.width if setter.rtl else place.x
