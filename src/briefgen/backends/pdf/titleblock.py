"""The title block → the slabs at the head of page one, or of the cover."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from briefgen.backends.pdf.blocks.boxes import Closing, Ground, Rule
from briefgen.backends.pdf.blocks.figures import PictureSlab, fitted
from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.layout.pager import Break
from briefgen.backends.pdf.layout.place import Place
from briefgen.backends.pdf.layout.slabs import NEVER, LineSlab, Slab
from briefgen.backends.pdf.layout.typesetter import Typesetter
from briefgen.backends.pdf.voice import Voice
from briefgen.backends.shared.lines import DOT, INNER_HYPHEN, Width, fact_lines, held
from briefgen.backends.shared.pictures import natural_size
from briefgen.document import Document, Inline, Inlines, LineBreak, Strong, TitleBlock

LOGO_WIDTH, LOGO_HEIGHT = 160.0, 48.0
COVER_TOP = 150.0
HEAVY, UNDER_HEAVY = 5.0, 9.0
BAND_AIR = 16.0


def title_block(setter: Typesetter, document: Document, place: Place) -> Iterator[Slab]:
    """Logo, organisation and kind, title, subtitle, facts and notices."""
    block = document.title_block
    yield from _logo(setter, block, place)
    if document.cover:
        yield Slab(COVER_TOP)
    aligned = replace(place, align="center") if setter.sheet.theme.opening.layout == "centred" else place
    for position, slab in enumerate((*_lines(setter, block, aligned), *_notices(setter, block, aligned))):
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
    x = place.x + _shift(setter, place.width - width)
    yield PictureSlab(setter.sheet, node, block.logo, x, width, height)
    yield Slab(14.0, keep=NEVER)


def _shift(setter: Typesetter, spare: float) -> float:
    """How far from the left edge something stands that leaves so much of the line free."""
    if setter.sheet.theme.opening.layout == "centred":
        return spare / 2
    return spare if setter.rtl else 0.0


def _lines(setter: Typesetter, block: TitleBlock, place: Place) -> Iterator[Slab]:
    """Everything but logo and notices, with what the theme's layout draws around it."""
    palette = setter.sheet.theme.palette
    match setter.sheet.theme.opening.layout:
        case "rule-below":
            yield from _texts(setter, block, place)
            yield Rule(place, palette.rule, 1.5, 11.0)
        case "rule-above":
            yield Rule(place, palette.rule, HEAVY, HEAVY)
            yield Slab(UNDER_HEAVY)
            yield from _texts(setter, block, place)
        case "centred":
            yield from _texts(setter, block, place)
            yield Rule(place, palette.rule, 0.5, 10.0)
            yield Rule(place, palette.rule, 1.5, 3.0)
        case "band":
            yield from _banded(setter, block, place)


def _banded(setter: Typesetter, block: TitleBlock, place: Place) -> Iterator[Slab]:
    ground = Ground(("", 0.0), setter.sheet.theme.palette.band, place, setter.rtl, BAND_AIR)
    side = setter.sheet.theme.boxes.side
    inner = replace(place.framed(ground).indented(side, setter.rtl, side), depth=place.depth)
    for slab in (Slab(BAND_AIR), *_texts(setter, block, inner), Closing(BAND_AIR)):
        slab.frames = inner.frames
        yield slab


def _notices(setter: Typesetter, block: TitleBlock, place: Place) -> Iterator[Slab]:
    voice = replace(_over_voice(setter), colour=setter.sheet.theme.palette.ink)
    for notice in block.notices:
        yield from _set(setter, (notice,), voice, "P", place, 8.0)


def _over_voice(setter: Typesetter) -> Voice:
    sheet = setter.sheet
    return replace(sheet.small, size=sheet.theme.scale.small + 0.5, leading=max(13.0, sheet.small.leading))


def _texts(setter: Typesetter, block: TitleBlock, place: Place) -> Iterator[Slab]:
    sheet, over = setter.sheet, _over_voice(setter)
    yield from _over(setter, block, over, place)
    title = _unbroken(block.title, place.width, sheet.style(sheet.title).width)
    yield from _set(setter, (title,), sheet.title, "H1", place, 4.0, balanced=True)
    yield from _set(setter, (block.subtitle,), sheet.subtitle, "P", place, 5.0, balanced=True)
    figures = replace(over, features=sheet.cell.features)
    yield from _set(setter, _facts(block.facts, place.width, sheet.style(figures).width), figures, "P", place, 10.0)


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
        yield from setter.lines(parts, replace(voice, colour=accent), Node("P", place.node), place, align=place.align)


def _set(
    setter: Typesetter, content: Inlines, voice: Voice, tag: str, place: Place, before: float, balanced: bool = False
) -> Iterator[LineSlab]:
    if not any(content):
        return
    lines = setter.lines(content, voice, Node(tag, place.node), place, balanced=balanced, align=place.align)
    for position, slab in enumerate(lines):
        slab.before = 0.0 if position else before
        yield slab
