"""Headings, paragraphs and the table of contents → lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefgen.backends.pdf.blocks.boxes import Rule
from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.layout.place import Place
from briefgen.backends.pdf.layout.slabs import AVOID, CAP, FREE, NEVER, LineSlab, Slab
from briefgen.backends.pdf.outline import Section
from briefgen.backends.pdf.text.lines import Line, break_lines
from briefgen.backends.pdf.text.style import Mark
from briefgen.backends.pdf.text.words import set_text
from briefgen.backends.pdf.voice import Voice
from briefgen.document import Contents, Heading, Inlines, Paragraph

if TYPE_CHECKING:
    from briefgen.backends.pdf.layout.typesetter import Typesetter

NUMBER_GAP = "\u00a0 "
LEVEL_INDENT = 14.0
TURNED = {"start": "end", "end": "start"}
HEADING_RULE, OVER_HEADING, UNDER_HEADING = 1.0, 6.0, 3.0
PAGE_NUMBERS = 30.0
"""Room for page numbers at the right of a table of contents, in points."""


def heading(setter: Typesetter, block: Heading, place: Place) -> Iterable[Slab]:
    """A heading's lines, kept together and with what follows; at those of the first level the theme may draw a rule."""
    lines = _heading_lines(setter, block, place)
    theme = setter.sheet.theme
    if block.level != 1 or theme.headings.rule == "none" or not lines:
        return lines
    if theme.headings.rule == "below":
        return (*lines, Rule(place, theme.palette.rule, HEADING_RULE, HEADING_RULE + UNDER_HEADING))
    lines[0].before, lines[0].keep = OVER_HEADING, NEVER
    rule = Rule(place, theme.palette.rule, HEADING_RULE, HEADING_RULE)
    rule.keep = FREE
    return (rule, *lines)


def _heading_lines(setter: Typesetter, block: Heading, place: Place) -> list[LineSlab]:
    section = setter.sections[setter.headings]
    setter.headings += 1
    node = Node(f"H{min(section.level + setter.first_level, 6)}", place.node)
    voice = setter.sheet.headings[min(max(block.level, 1), 4) - 1]
    content: Inlines = (f"{block.number}{NUMBER_GAP}", *block.content) if block.number else block.content
    lines = setter.lines(content, voice, node, place, note_parent=place.node, balanced=True)
    for line in lines[1:]:
        line.keep = AVOID
    if lines:
        lines[0].anchor = section.anchor
    return lines


def paragraph(setter: Typesetter, block: Paragraph, place: Place) -> Iterable[Slab]:
    """A paragraph's lines; those of a cell or an item that holds nothing else are set by the table or the list."""
    voice = place.body if block.role == "body" else place.detail
    node = Node("P", place.node)
    align = side_of(setter, block.content, place)
    return setter.lines(block.content, voice, node, place, note_parent=place.node, align=align)


def side_of(setter: Typesetter, content: Inlines, place: Place) -> str:
    """How a text is aligned: in a cell it stays on the side of its column where it runs against the document."""
    turned = place.in_cell and not setter.rtl and setter.base(content)
    return TURNED.get(place.align, place.align) if turned else place.align


def contents(setter: Typesetter, block: Contents, place: Place) -> Iterator[Slab]:
    """A title, and a line for each heading down to the depth asked for."""
    if block.title:
        voice = setter.sheet.headings[1]
        yield from setter.lines((block.title,), voice, Node("P", place.node), place)
    node = Node("TOC", place.node)
    for index, section in enumerate(each for each in setter.sections if each.level <= block.depth):
        for position, slab in enumerate(_entry(setter, section, node, place)):
            slab.before = 0.0 if position else place.body.leading * (0.4 if section.level == 1 else 0.1)
            slab.keep = AVOID if position or not index else slab.keep
            yield slab


def _entry(setter: Typesetter, section: Section, toc: Node, place: Place) -> list[LineSlab]:
    reference = Node("Reference", Node("TOCI", toc))
    link = Node("Link", reference)
    mark = Mark(link, section.title, target=section.anchor)
    voice = replace(place.body, family="sans", bold=section.level == 1, size=place.body.size - 0.5)
    narrow = place.indented(LEVEL_INDENT * (section.level - 1), setter.rtl, PAGE_NUMBERS)
    number = f"{section.number}{NUMBER_GAP}" if section.number else ""
    title = number + section.title.removeprefix(section.number).lstrip()
    text = set_text((title,), voice, setter.sheet, base=int(setter.rtl))
    lines = setter.slabs(break_lines(text, narrow.width), voice, link, narrow, base=text.base)
    figures = replace(voice, bold=False, features=setter.sheet.cell.features)
    number_later = partial(_page_number, setter, section.anchor, figures)
    return [ContentsLine(line, mark, place, number_later if line is lines[-1] else None, setter.rtl) for line in lines]


def _page_number(setter: Typesetter, anchor: str, figures: Voice) -> Line:
    page = f"\u00a0{setter.page_of.get(anchor, 0) + 1}"
    return break_lines(set_text((page,), figures, setter.sheet, base=int(setter.rtl)), PAGE_NUMBERS)[0]


class ContentsLine(LineSlab):
    """A line of a table of contents: all of it leads to its heading; the last one ends in the page number."""

    __slots__ = ("mark", "number", "place", "rtl")

    def __init__(self, line: LineSlab, mark: Mark, place: Place, number: Callable[[], Line] | None, rtl: bool) -> None:
        super().__init__(line.placed, line.size, line.height)
        self.frames, self.foot, self.keep = line.frames, line.foot, line.keep
        self.mark = mark
        self.place = place
        self.number = number
        self.rtl = rtl

    def paint(self, ink: Ink, left: float, top: float) -> None:
        """Draw the line, its page number when it is known, and the link over both."""
        super().paint(ink, left, top)
        if self.number is not None:
            y = top - self.height / 2 - self.size * CAP
            end = left + self.place.x + (0.0 if self.rtl else self.place.width)
            ink.late_text(self.mark.node, end, y, self.number, ends=not self.rtl)
        ink.link(self.mark, (left + self.place.x, top - self.height, self.place.width, self.height))
