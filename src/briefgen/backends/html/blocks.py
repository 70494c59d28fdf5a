"""Blocks → the elements of a page, each under the heading it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import assert_never

from msgspec.structs import replace

from briefgen.backends.html.escape import attribute, escape
from briefgen.backends.html.inlines import BARE, direction, inlines
from briefgen.backends.html.job import Job
from briefgen.backends.html.pictures import chart, picture
from briefgen.backends.html.tables import table
from briefgen.backends.shared.figures import MOST, evenly
from briefgen.backends.shared.pictures import painted
from briefgen.document import (
    Block,
    Blocks,
    Callout,
    Caption,
    Contents,
    Entries,
    Figure,
    Heading,
    Inlines,
    KeyFigure,
    KeyFigures,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Table,
    plain,
)

MAIN_BOXES = ("bottom-line", "key-points")
"""Boxes that are the paper itself, and so landmarks; the others are asides (WAI-ARIA 1.2, note)."""
LAST_RANK = 6
BOX = '<span aria-hidden="true">\u2610</span> '
"""An empty box to tick; whoever hears the page hears the item."""
LISTED = ' role="list"'
"""Some readers know a list by its bullets."""


class Writer:
    """Writes the blocks of one document; a format that needs other elements for some of them says so."""

    section = ("<section>", "</section>")
    turn = '<div class="turn"></div>\n'

    def __init__(self, job: Job) -> None:
        self.job = job
        self.dress = job.dress
        self.open: list[int] = []

    def body(self, blocks: Blocks) -> Iterator[str]:
        """The blocks in nested sections, each of which begins with its heading."""
        for block in blocks:
            if isinstance(block, Heading):
                while self.open and self.open[-1] >= block.level:
                    self.open.pop()
                    yield self.section[1]
                self.open.append(block.level)
                yield self.section[0]
            yield self.block(block)
        yield self.section[1] * len(self.open)
        self.open = []

    def blocks(self, blocks: Blocks) -> str:
        """The blocks one below the other."""
        return "".join(map(self.block, blocks))

    def block(self, block: Block) -> str:
        """One block."""
        match block:
            case Heading():
                return self.heading()
            case Paragraph(content, role):
                return self.line("p", "" if role == "body" else "detail", content)
            case ListBlock():
                return self.list_block(block)
            case Entries():
                return self.entries(block)
            case Table():
                return self.table(block) + self.line("p", "below", block.note)
            case Figure():
                return self.figure(block)
            case KeyFigures():
                return self.key_figures(block)
            case Callout():
                return self.callout(block)
            case Quote():
                return self.quote(block)
            case PageBreak(turn):
                return "" if turn else self.turn
            case Contents():
                return self.contents(block)
            case _:
                assert_never(block)

    def line(self, tag: str, kind: str, content: Inlines, said: str = "") -> str:
        """An element of inlines; nothing where there are none."""
        if not content:
            return ""
        inside = inlines(self.job, content)
        return f"{self.dress(tag, kind, said + direction(self.job, content, inside))}{inside}</{tag}>\n"

    def heading(self) -> str:
        """The next heading, below the title: no rank is left out, whatever the levels are (WCAG 2.2, 1.3.1)."""
        block = self.job.heading()
        tag = f"h{min(max(len(self.open), 1) + 1, LAST_RANK)}"
        inside = numbered(block.number) + inlines(self.job, block.content)
        said = self.job.id(block.anchor) + direction(self.job, block.content, inside)
        return f"{self.dress(tag, said=said)}{inside}</{tag}>\n"

    def list_block(self, block: ListBlock) -> str:
        """A list; an item of one paragraph, with lists below it or not, needs no paragraph of its own."""
        tag = "ol" if block.ordered else "ul"
        start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
        if block.boxes:
            tag, start = "ul", LISTED
        box = BOX if block.boxes else ""
        items = "".join(f"{self.dress('li')}{box}{self._item(item)}</li>\n" for item in block.items)
        return f"{self.dress(tag, 'ticks' if block.boxes else '', start)}\n{items}</{tag}>\n"

    def _item(self, item: Blocks) -> str:
        if not item or not isinstance(item[0], Paragraph) or item[0].role != "body":
            return self.blocks(item)
        if not all(isinstance(block, ListBlock) for block in item[1:]):
            return self.blocks(item)
        inside = inlines(self.job, item[0].content)
        turned = direction(self.job, item[0].content, inside)
        return (f"<span{turned}>{inside}</span>" if turned else inside) + self.blocks(item[1:])

    def entries(self, block: Entries) -> str:
        """A reference list, as terms and what they mean."""
        rows = []
        for entry in block.items:
            label = self.line("dt", "", (entry.label,))
            rows.append(f"<div{self.job.id(entry.anchor)}>{label}{self.line('dd', '', entry.content)}</div>\n")
        return f'<dl class="entries">\n{"".join(rows)}</dl>\n'

    def table(self, block: Table) -> str:
        """A table without its note."""
        return table(self.job, block, self.blocks)

    def figure(self, block: Figure) -> str:
        """A picture with its alternative text, its caption below, and its data to be unfolded."""
        made = painted(block, self.job.theme)
        is_chart = made is not block.image
        shown = chart(self.job, made, block) if is_chart else picture(self.job, made, block.alt, block.width)
        caption = self.caption("figcaption", block.caption)
        return f"<figure{self.job.id(block.anchor)}>\n{shown}\n{caption}</figure>\n{self.data(block)}"

    def data(self, block: Figure) -> str:
        """The table of a figure's data under its name, folded."""
        if block.data is None:
            return ""
        name = inlines(self.job, block.data.caption.text)
        bare = replace(block.data, caption=Caption("", ""))
        return f"<details>\n<summary>{name}</summary>\n{self.table(bare)}</details>\n"

    def caption(self, tag: str, caption: Caption, said: str = "") -> str:
        """Label, number and what is shown; nothing where there is none of them."""
        name = f"{caption.label} {caption.number}".strip()
        if not name and not caption.text:
            return ""
        text = inlines(self.job, caption.text)
        return f"{self.dress(tag, said=said)}{self.dress('b')}{inlines(self.job, (name,))}</b> {text}</{tag}>\n"

    def key_figures(self, block: KeyFigures) -> str:
        """A list, so that a screen reader says how many there are and reads each as one."""
        name = self.job.own_id("figures")
        caption = self.line("p", "caption", block.caption, self.job.id(name) if block.caption else "")
        named = f' aria-labelledby="{name}"' if block.caption else ""
        items = "".join(f"<li>{self._key_figure(item)}</li>\n" for item in block.items)
        return f'{caption}<ul class="figures" role="list"{named}{_columns(block.items)}>\n{items}</ul>\n'

    def _key_figure(self, item: KeyFigure) -> str:
        parts = (("value", item.value), ("what", item.label), ("change", item.change))
        return "".join(self.line("p", kind, content) for kind, content in parts)

    def callout(self, block: Callout) -> str:
        """A box with its label."""
        name = self.job.own_id("box")
        label = self.line("p", "label", block.title, self.job.id(name) if block.title else "")
        tag, role = ("div", "region") if block.kind in MAIN_BOXES and block.title else ("aside", "note")
        named = f' aria-labelledby="{name}"' if block.title else ""
        return f'<{tag} class="box {block.kind}" role="{role}"{named}>\n{label}{self.blocks(block.content)}</{tag}>\n'

    def quote(self, block: Quote) -> str:
        """Words, and below them whose they are."""
        quoted = f"<blockquote>\n{self.blocks(block.content)}</blockquote>\n"
        if not block.attribution:
            return quoted
        inside = inlines(self.job, block.attribution)
        said = direction(self.job, block.attribution, inside)
        return f'<figure class="quote">\n{quoted}<figcaption{said}><cite>{inside}</cite></figcaption>\n</figure>\n'

    def contents(self, block: Contents) -> str:
        """Links to the headings, nested as these are."""
        name = self.job.own_id("contents")
        shown = [heading for heading in self.job.headings if heading.level <= block.depth]
        title = self.line("p", "label", (block.title,), self.job.id(name))
        return f'<nav class="contents" aria-labelledby="{name}">\n{title}{self._entries(shown)}</nav>\n'

    def _entries(self, headings: list[Heading]) -> str:
        made = ""
        while headings:
            first, *rest = headings
            below = list(takewhile(lambda heading: heading.level > first.level, rest))  # noqa: B023 - used at once
            headings = rest[len(below) :]
            made += f"{self.dress('li')}{self.entry(first)}{self._entries(below)}</li>\n"
        return f"{self.dress('ol', 'places', LISTED)}\n{made}</ol>\n" if made else ""

    def entry(self, heading: Heading) -> str:
        """A heading's words, which lead to it."""
        inside = numbered(heading.number) + inlines(self.job, heading.content, BARE)
        return f'<a href="#{attribute(heading.anchor)}">{inside}</a>'


def numbered(number: str) -> str:
    """A heading's number and the space after it."""
    return f'<span class="number">{escape(number)}</span> ' if number else ""


def _columns(items: Sequence[KeyFigure]) -> str:
    """How many columns there are at most, and the signs of the longest value: all are as large as these let them."""
    if not items:
        return ""
    longest = max(1, *(len(plain(item.value)) for item in items))
    return f' style="--of:{max(evenly(len(items), MOST))};--signs:{longest}"'
