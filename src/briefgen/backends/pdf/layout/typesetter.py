"""Blocks in a place → slabs in reading order, with the space between them and what must stay together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from msgspec.structs import replace

from briefgen.backends.pdf.blocks import boxes, figures, keyfigures, lists, prose
from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.layout.floats import Float, Landing, announces, may_float, may_pass
from briefgen.backends.pdf.layout.pager import Break, Turn, landscape
from briefgen.backends.pdf.layout.place import Place
from briefgen.backends.pdf.layout.slabs import AVOID, LineSlab, NoteText, Placed, Slab
from briefgen.backends.pdf.layout.spacing import gap
from briefgen.backends.pdf.outline import Section
from briefgen.backends.pdf.style import Sheet
from briefgen.backends.pdf.table import table
from briefgen.backends.pdf.table.measure import Known
from briefgen.backends.pdf.text.bidi import base_level
from briefgen.backends.pdf.text.counting import Widths
from briefgen.backends.pdf.text.lines import Line, balanced_lines, break_lines, even_lines
from briefgen.backends.pdf.text.style import Mark
from briefgen.backends.pdf.text.words import Foreign, Marked, Text, set_text
from briefgen.backends.pdf.voice import Voice
from briefgen.document import (
    Block,
    Blocks,
    Callout,
    Contents,
    Entries,
    Figure,
    Heading,
    Inlines,
    KeyFigures,
    Link,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Reference,
    Table,
    plain,
)
from briefgen.theme import PageSetup

NOTE_DIGITS = 2
"""For so many digits of a note's number there is room at least, so that the texts of ninety-nine notes align."""


class Typesetter:
    """Sets the blocks of one document; `page_of` tells the page an anchor is on once all is drawn.

    What is not to be `drawn` need only be as high as it would be.
    """

    def __init__(
        self,
        sheet: Sheet,
        sections: tuple[Section, ...],
        anchors: frozenset[str],
        continued: str,
        first_level: int,
        drawn: bool = True,
    ) -> None:
        self.sheet = sheet
        self.rtl = sheet.rtl
        self.sections = sections
        self.anchors = anchors | {section.anchor for section in sections}
        self.continued = continued
        self.first_level = first_level
        self.drawn = drawn
        self.headings = 0
        self.notes = 0
        self.tables = 0
        self.page_of: dict[str, int] = {}
        self.known: Known = {}
        self._widths: dict[Voice, Widths] = {}

    def blocks(self, blocks: Blocks, place: Place) -> Iterator[Slab]:
        """The slabs of blocks one below the other; at the top level a figure may wait for the next page."""
        previous: Block | None = None
        waits = turned = False
        upright = place
        for index, block in enumerate(blocks):
            if waits and not may_pass(blocks, index):
                yield Landing()
                waits = False
            if isinstance(block, PageBreak) and block.turn:
                turned = block.turn == "landscape"
                place = self.column_of(landscape(self.sheet.theme.page), upright) if turned else upright
                yield Turn(turned)
                continue
            if not place.depth and _opens_landscape(blocks, index):
                yield Turn(True)
            keep = AVOID if isinstance(previous, Heading) or announces(previous, block) else 0
            slabs = self._spaced(block, gap(previous, block, place), keep, place)
            if not place.depth and isinstance(block, Figure):
                figure = Float(slabs, gap(block, Paragraph(()), place), not keep and may_float(block))
                yield figure
                waits = figure.waits
                previous = previous if waits else block
                continue
            yield from slabs
            if not place.depth and isinstance(block, Table) and block.landscape:
                yield Turn(turned)
            previous = block
        if waits:
            yield Landing()

    def _spaced(self, block: Block, before: float, keep: int, place: Place) -> Iterator[Slab]:
        """The slabs of a block, the first as far from what is above and as close to it as they must be."""
        for position, slab in enumerate(self.block(block, place)):
            if not position:
                slab.before = max(slab.before, before)
                slab.keep = max(slab.keep, keep)
            yield slab

    def block(self, block: Block, place: Place) -> Iterable[Slab]:
        """The slabs of one block."""
        match block:
            case Heading():
                return prose.heading(self, block, place)
            case Paragraph():
                return prose.paragraph(self, block, place)
            case ListBlock():
                return lists.list_block(self, block, place)
            case Entries():
                return lists.entries(self, block, place)
            case Table():
                return table.table(self, block, place)
            case Figure():
                return figures.figure(self, block, place)
            case KeyFigures():
                return keyfigures.key_figures(self, block, place)
            case Callout():
                return boxes.callout(self, block, place)
            case Quote():
                return boxes.quote(self, block, place)
            case PageBreak():
                return (Break(),)
            case Contents():
                return prose.contents(self, block, place)
            case _:
                assert_never(block)

    def column_of(self, page: PageSetup, place: Place) -> Place:
        """A place as wide and high as the text area of a page."""
        width, height = page.width - page.left - page.right, page.height - page.top - page.bottom
        return replace(place, width=width, column=width, height=height)

    # text

    def widths(self, voice: Voice) -> Widths:
        """The widths of words in a voice, which are measured once."""
        if voice not in self._widths:
            self._widths[voice] = Widths(self.sheet, voice)
        return self._widths[voice]

    def text(self, content: Inlines, voice: Voice, node: Node, place: Place, note_parent: Node | None = None) -> Text:
        """The words of inlines whose links and notes belong to `node`."""
        base = self.base(content)
        if not base and (known := self.known.get((id(content), id(voice)))):
            return known
        if not base and len(content) == 1 and isinstance(only := content[0], str) and only.isascii():
            return set_text(content, voice, self.sheet)

        def mark(inline: Marked) -> Mark | None:
            return self._mark(inline, node, place, note_parent or node)

        return set_text(content, voice, self.sheet, mark, base)

    def base(self, content: Inlines) -> int:
        """1 where a paragraph runs from right to left: by its first letter, or as the document does if it has none."""
        only = content[0] if len(content) == 1 else None
        if not self.rtl and isinstance(only, str) and only.isascii():
            return 0
        return base_level(plain(content), int(self.rtl))

    def lines(
        self,
        content: Inlines,
        voice: Voice,
        node: Node,
        place: Place,
        *,
        note_parent: Node | None = None,
        balanced: bool = False,
        sparing: bool = False,
        align: str = "start",
    ) -> list[LineSlab]:
        """The lines of inlines, aligned in the place: titles balanced, cells filled, all else as even as can be.

        Cells with few hyphens, as `sparing` says, divide words that are too long and no others.
        """
        text = self.text(content, voice, node, place, note_parent)
        if balanced:
            lines = balanced_lines(text, place.width)
        elif place.in_cell:
            lines = break_lines(text, place.width, hyphenate=True, sparing=sparing)
        else:
            lines = even_lines(text, place.width)
        return self.slabs(lines, voice, node, place, align, text.base)

    def slabs(
        self, lines: Sequence[Line], voice: Voice, node: Node, place: Place, align: str = "start", base: int = 0
    ) -> list[LineSlab]:
        """Lines as slabs: two at least stay together at either end."""
        made = []
        from_right = self.rtl or bool(base)
        for line in lines:
            x = place.x + (
                _offset(align, place.width - line.width, from_right) if from_right or align != "start" else 0.0
            )
            slab = LineSlab([Placed(node, x, line)], voice.size, voice.leading)
            slab.frames, slab.foot = place.frames, place.foot
            slab.notes = _notes(line)
            made.append(slab)
        if len(made) > 1:
            made[1].keep = made[-1].keep = AVOID
        return made

    # marks

    def _mark(self, inline: Marked, node: Node, place: Place, note_parent: Node) -> Mark | None:
        match inline:
            case Link(href, content):
                return Mark(Node("Link", node, when_drawn=True), _said(plain(content), href), uri=href)
            case Reference(target, content):
                target = target.removeprefix("#")
                if target not in self.anchors:
                    return None
                return Mark(Node("Link", node, when_drawn=True), plain(content) or target, target=target)
            case Note():
                return self._note_mark(inline, node, place, note_parent)
            case Foreign():
                outer = inline.mark
                span = Node("Span", outer.node if outer else node, language=inline.language, when_drawn=True)
                return outer.within(span) if outer else Mark(span, "")
            case _:
                assert_never(inline)

    def _note_mark(self, note: Note, node: Node, place: Place, parent: Node) -> Mark:
        self.notes += 1
        anchor = f"note-{self.notes}"
        reference = Node("Reference", node, when_drawn=True)
        text = self._note_text(note, anchor, parent, place)
        link = Node("Link", reference, when_drawn=True)
        return Mark(link, str(note.number), target=anchor, note=text)

    def _note_text(self, note: Note, anchor: str, parent: Node, place: Place) -> NoteText:
        voice, label = self.sheet.note, str(note.number)
        node = Node("Note", parent, identifier=anchor, when_drawn=True)
        width = self.sheet.style(voice).width(label.rjust(NOTE_DIGITS, "0") + "0")
        column = Place(0.0, place.column, place.column, node, voice, voice)
        indented = column.indented(width, self.rtl)
        lines = self.lines(note.content, voice, node, indented)
        if lines:
            self.label(lines[0], label, voice, Node("Lbl", node, when_drawn=True), column, width=None)
            lines[0].anchor = anchor
        return NoteText(lines)

    def label(
        self, slab: LineSlab, label: str, voice: Voice, node: Node, place: Place, width: float | None = None
    ) -> None:
        """Hang a label beside a line: at the place's edge, or with its end `width` points in from there."""
        text = set_text((label,), voice, self.sheet, base=int(self.rtl))
        lines = break_lines(text, 10_000.0)
        if not lines:
            return
        line = lines[0]
        shift = 0.0 if width is None else max(width - line.width, 0.0)
        x = place.x + place.width - line.width - shift if self.rtl else place.x + shift
        slab.placed.insert(0, Placed(node, x, line))


def _offset(align: str, spare: float, from_right: bool) -> float:
    if align == "center":
        return spare / 2
    return spare if (align == "end") != from_right else 0.0


def _notes(line: Line) -> tuple[NoteText, ...]:
    if line.words:
        return ()
    found = [piece.mark.note for piece in line.pieces if piece.mark is not None]
    return tuple(dict.fromkeys(note for note in found if isinstance(note, NoteText))) if found else ()


def _said(words: str, href: str) -> str:
    return href if words.strip() in ("", href) else f"{words} ({href})"


def _opens_landscape(blocks: Blocks, index: int) -> bool:
    """Whether turned pages or a landscape table come next, after headings that go with them."""
    while index < len(blocks) and isinstance(blocks[index], Heading):
        index += 1
    block = blocks[index] if index < len(blocks) else None
    if isinstance(block, PageBreak):
        return block.turn == "landscape"
    return isinstance(block, Table) and block.landscape
