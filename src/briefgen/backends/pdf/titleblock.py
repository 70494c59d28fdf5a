"""The title block → the slabs at the head of page one, or of the cover."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from briefgen.backends.pdf.blocks.figures import PictureSlab, fitted
from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.layout.pager import Break
from briefgen.backends.pdf.layout.place import Place
from briefgen.backends.pdf.layout.slabs import NEVER, LineSlab, Slab
from briefgen.backends.pdf.layout.typesetter import Typesetter
from briefgen.backends.pdf.style import Voice
from briefgen.backends.shared.lines import DOT, INNER_HYPHEN, Width, fact_lines, held
from briefgen.backends.shared.pictures import natural_size
from briefgen.document import Document, Inline, Inlines, LineBreak, Strong, TitleBlock

LOGO_WIDTH, LOGO_HEIGHT = 160.0, 48.0
COVER_TOP = 150.0


class Rule(Slab):
    """A rule across the column, drawn at its foot."""

    __slots__ = ("colour", "weight", "width", "x")

    def __init__(self, place: Place, colour: str, weight: float, height: float, width: float = 0.0) -> None:
        super().__init__(height, keep=NEVER)
        self.x = place.x
        self.width = width or place.width
        self.colour = colour
        self.weight = weight

    def paint(self, ink: Ink, left: float, top: float) -> None:
        """Draw the rule."""
        ink.fill(self.colour, [(left + self.x, top - self.height, self.width, self.weight)])


def title_block(setter: Typesetter, document: Document, place: Place) -> Iterator[Slab]:
    """Logo, organisation and kind, title, subtitle, facts and notices."""
    block = document.title_block
    yield from _logo(setter, block, place)
    if document.cover:
        yield Slab(COVER_TOP)
    for position, slab in enumerate(_lines(setter, block, place)):
        slab.keep = NEVER if position else slab.keep
        yield slab
    if document.cover:
        yield Break()
    else:
        yield Slab(setter.sheet.body.leading * 1.5, keep=NEVER)


def _logo(setter: Typesetter, block: TitleBlock, place: Place) -> Iterator[Slab]:
    if block.logo is None:
        return
    wanted = min(natural_size(block.logo)[0], LOGO_WIDTH)
    width, height = fitted(block.logo, wanted, LOGO_HEIGHT)
    node = Node("Figure", place.node, alt=block.organisation or block.title)
    x = place.x + place.width - width if setter.rtl else place.x
    yield PictureSlab(setter.sheet, node, block.logo, x, width, height)
    yield Slab(14.0, keep=NEVER)


def _lines(setter: Typesetter, block: TitleBlock, place: Place) -> Iterator[Slab]:
    sheet, palette = setter.sheet, setter.sheet.theme.palette
    over = replace(sheet.small, size=sheet.theme.scale.small + 0.5, leading=13.0)
    yield from _over(setter, block, over, place)
    title = _unbroken(block.title, place.width, sheet.style(sheet.title).width)
    yield from _set(setter, (title,), sheet.title, "H1", place, 4.0, balanced=True)
    yield from _set(setter, (block.subtitle,), sheet.subtitle, "P", place, 5.0, balanced=True)
    figures = replace(over, features=sheet.cell.features)
    yield from _set(setter, _facts(block.facts, place.width, sheet.style(figures).width), figures, "P", place, 10.0)
    yield Rule(place, palette.rule, 1.5, 11.0)
    for notice in block.notices:
        yield from _set(setter, (notice,), replace(over, colour=palette.ink), "P", place, 8.0)


def _unbroken(title: str, room: float, width: Width) -> str:
    """The title with hyphens that no line may end at, where that does no harm; readers do not see the joiners."""
    return INNER_HYPHEN.sub("-\u2060", title) if held(title, room, width) else title


def _facts(facts: tuple[str, ...], room: float, width: Width) -> Inlines:
    """A line ends between two facts, without a dot."""
    lines: list[Inline] = []
    for line in fact_lines(facts, room, width):
        lines += [*([LineBreak()] if lines else []), DOT.join(line)]
    return tuple(lines)


def _over(setter: Typesetter, block: TitleBlock, voice: Voice, place: Place) -> Iterator[LineSlab]:
    accent = setter.sheet.theme.palette.accent
    parts: Inlines = (Strong((block.organisation,)),) if block.organisation else ()
    if block.kind:
        parts = (*parts, DOT, block.kind) if parts else (block.kind,)
    if parts:
        yield from setter.lines(parts, replace(voice, colour=accent), Node("P", place.node), place)


def _set(
    setter: Typesetter, content: Inlines, voice: Voice, tag: str, place: Place, before: float, balanced: bool = False
) -> Iterator[LineSlab]:
    if not any(content):
        return
    for position, slab in enumerate(setter.lines(content, voice, Node(tag, place.node), place, balanced=balanced)):
        slab.before = 0.0 if position else before
        yield slab
