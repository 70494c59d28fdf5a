"""Blocks → Markdown, each below the one before with an empty line between them."""

from __future__ import annotations

from typing import assert_never

from briefgen.backends.markdown.inlines import OPEN, Place, inlines
from briefgen.backends.markdown.job import Job
from briefgen.backends.markdown.tables import Table as TableWriter
from briefgen.backends.markdown.tables import is_long, named
from briefgen.backends.shared.lines import DOT
from briefgen.backends.shared.pictures import told
from briefgen.document import (
    Block,
    Blocks,
    Callout,
    Caption,
    Contents,
    Emphasis,
    Entries,
    Figure,
    Heading,
    Inline,
    Inlines,
    KeyFigure,
    KeyFigures,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Strong,
    Table,
)

ONE_LINE = OPEN._replace(one_line=True)
ENTRY = Place(one_line=True, linked=True, noted=False)
BULLETS, POINTS = ("-", "*"), (".", ")")
"""Of two lists that follow each other the second has the other sign, or it would go on with the first."""


class Writer:
    """Writes the blocks of one document; `by_row` lays out tables of long cells as lists, for who reads the source."""

    def __init__(self, job: Job, by_row: bool = False) -> None:
        self.job = job
        self.by_row = by_row

    def blocks(self, blocks: Blocks) -> str:
        """The blocks, apart by empty lines."""
        made: list[str] = []
        turn = 0
        for before, block in zip((None, *blocks), blocks, strict=False):
            sign = self._sign(block)
            turn = 1 - turn if before is not None and sign and sign == self._sign(before) else 0
            made.append(self.block(block, turn))
        return "\n\n".join(filter(None, made))

    def _sign(self, block: Block) -> str:
        """The usual sign of a block that is written as a list; lists of one sign would be taken for one."""
        match block:
            case ListBlock():
                return POINTS[0] if _has_numbers(block) else BULLETS[0]
            case Entries():
                return POINTS[0] if _are_counted(block) else BULLETS[0]
            case KeyFigures():
                return BULLETS[0]
            case Table():
                return BULLETS[0] if self._is_by_row(block) else ""
            case _:
                return ""

    def _is_by_row(self, block: Table) -> bool:
        return self.by_row and is_long(block)

    def block(self, block: Block, turn: int = 0) -> str:
        """One block; the `turn` of a list is another than that of a list right before it, so that they stay two."""
        match block:
            case Heading():
                return self.heading(block)
            case Paragraph(content):
                return inlines(self.job, content)
            case ListBlock():
                return self.list_block(block, turn)
            case Entries():
                return self.entries(block, turn)
            case Table():
                return self.table(block, turn)
            case Figure():
                return self.figure(block)
            case KeyFigures():
                return self.key_figures(block, turn)
            case Callout():
                return quoted(_below(inlines(self.job, (Strong(block.title),)), self.blocks(block.content)))
            case Quote():
                by: Inlines = ("—\u00a0", *block.attribution) if block.attribution else ()
                return quoted(_below(self.blocks(block.content), inlines(self.job, by)))
            case PageBreak():
                return ""
            case Contents():
                return _below(inlines(self.job, (Strong((block.title,)),)), self.contents(block.depth))
            case _:
                assert_never(block)

    def heading(self, block: Heading) -> str:
        """A heading, one rank below the title's."""
        self.job.written += 1
        content: Inlines = (f"{block.number} ", *block.content) if block.number else block.content
        return f"{'#' * (block.level + 1)} {inlines(self.job, content, ONE_LINE)}"

    def list_block(self, block: ListBlock, turn: int) -> str:
        """A list; it is a loose one where an item holds more than lists below its first block."""
        marks = [
            f"{number}{POINTS[turn]} " if _has_numbers(block) else f"{BULLETS[turn]} "
            for number in range(block.start, block.start + len(block.items))
        ]
        tight = all(map(_is_tight, block.items))
        items = [
            joined(mark, _box(block, item) + self._item(item, tight))
            for mark, item in zip(marks, block.items, strict=True)
        ]
        return ("\n" if tight else "\n\n").join(items)

    def _item(self, item: Blocks, tight: bool) -> str:
        made = self.blocks(item)
        return made if not tight or len(item) < 2 else f"{self.blocks(item[:1])}\n{self.blocks(item[1:])}"

    def entries(self, block: Entries, turn: int) -> str:
        """A list: numbered where its labels are the numbers of one, else with its labels in bold."""
        lines, counted = [], _are_counted(block)
        for entry in block.items:
            place = self.job.place(entry.anchor)
            label: Inlines = () if counted else (Strong((entry.label,)), " ")
            mark = f"{entry.label}{POINTS[turn]} " if counted else f"{BULLETS[turn]} "
            lines.append(joined(mark, place + inlines(self.job, (*label, *entry.content))))
        return "\n".join(lines)

    def table(self, block: Table, turn: int = 0) -> str:
        """Caption, table and note."""
        caption = self.caption(block.caption, block.anchor)
        made = TableWriter(self.job, block, self.blocks)
        body = made.by_row(BULLETS[turn]) if self._is_by_row(block) else made.piped()
        return "\n\n".join(filter(None, (caption, body, inlines(self.job, block.note))))

    def figure(self, block: Figure) -> str:
        """What it shows, the words in it, its caption and its data."""
        words = told(block.image)
        alt = inlines(self.job, (Emphasis((block.alt,)),)) if block.alt else ""
        parts = (alt, inlines(self.job, (words,)), self.caption(block.caption, block.anchor))
        return "\n\n".join(filter(None, (*parts, self.table(block.data) if block.data else "")))

    def caption(self, caption: Caption, anchor: str) -> str:
        """What the block is called and what it shows."""
        return self.job.place(anchor) + inlines(self.job, named(caption))

    def key_figures(self, block: KeyFigures, turn: int) -> str:
        """A list of values in bold, each with what it counts and its change."""
        items = "\n".join(joined(f"{BULLETS[turn]} ", inlines(self.job, _in_line(item))) for item in block.items)
        return _below(inlines(self.job, (Strong(block.caption),)), items)

    def contents(self, depth: int) -> str:
        """Links to the headings, nested as these are."""
        lines = []
        levels: list[int] = []
        for index, heading in enumerate(self.job.headings):
            if heading.level <= depth:
                while levels and levels[-1] >= heading.level:
                    levels.pop()
                words: Inlines = (f"{heading.number} ", *heading.content) if heading.number else heading.content
                link = f"[{inlines(self.job, words, ENTRY)}](#{self.job.slug(index)})"
                lines.append(f"{'  ' * len(levels)}- {link}")
                levels.append(heading.level)
        return "\n".join(lines)


def joined(mark: str, text: str) -> str:
    """A mark and what belongs to it, whose further lines stand in as far as the mark is wide."""
    return (mark + text.replace("\n", "\n" + " " * len(mark)).replace("\n" + " " * len(mark) + "\n", "\n\n")).rstrip()


def quoted(text: str) -> str:
    """The lines of a quotation."""
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _below(first: str, second: str) -> str:
    return "\n\n".join(filter(None, (first, second)))


def _box(block: ListBlock, item: Blocks) -> str:
    """An empty box to tick, as task lists of GitHub's Markdown have it; only a text can follow it."""
    return "[ ] " if block.boxes and item and isinstance(item[0], Paragraph) else ""


def _has_numbers(block: ListBlock) -> bool:
    return block.ordered and not block.boxes


def _are_counted(block: Entries) -> bool:
    """Whether the labels are numbers one after the other."""
    labels = [entry.label for entry in block.items]
    first = int(labels[0]) if labels and labels[0].isdecimal() and labels[0].isascii() else 0
    return labels == [str(number) for number in range(first, first + len(labels))]


def _is_tight(item: Blocks) -> bool:
    return all(isinstance(block, ListBlock) for block in item[1:]) and all(
        map(_is_tight, (inner for block in item for inner in (block.items if isinstance(block, ListBlock) else ())))
    )


def _in_line(item: KeyFigure) -> Inlines:
    change: tuple[Inline, ...] = (DOT, *item.change) if item.change else ()
    return (Strong(item.value), " ", *item.label, *change)
