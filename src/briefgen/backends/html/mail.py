"""Document and Theme → the HTML of a mail's body, made for programs that keep little of a page.

What such programs are known to drop is not relied upon: style sheets and all of the head (Gmail), boxes that are no
tables and their padding (Outlook for Windows), pictures as data and drawings (both), links to places within the mail.
So styles stand on the elements, boxes are tables for layout, pictures are told in words, and references are text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefgen.backends.html.blocks import Writer, numbered
from briefgen.backends.html.escape import attribute, escape
from briefgen.backends.html.inlines import BARE, inlines, words
from briefgen.backends.html.job import Job
from briefgen.backends.html.mail_style import Styles
from briefgen.backends.html.tables import bare_table
from briefgen.backends.shared.lines import DOT
from briefgen.backends.shared.pictures import told
from briefgen.document import (
    Blocks,
    Callout,
    Contents,
    Document,
    Entries,
    Figure,
    Heading,
    Inlines,
    KeyFigures,
    Marking,
    Quote,
    Table,
)
from briefgen.theme import Theme

LAYOUT = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'
SCOPE = ' scope="row"'


def mail(document: Document, theme: Theme, opening: Blocks = ()) -> str:
    """The whole body, the opening over the paper's head.

    Language and direction stand on an element within it too, since those of the page may be lost.
    """
    styles = Styles(theme, document.properties.direction)
    job = Job(document, theme, styles, anchored=False)
    said = document.properties
    language = f'lang="{attribute(said.language)}" dir="{said.direction}"'
    inside = "".join(_parts(job, MailWriter(job, styles), opening))
    across = f"border-collapse:collapse;width:100%;max-width:{styles.width}px"
    cell = f'<td align="{styles.start}" style="text-align:{styles.start};overflow-wrap:anywhere;word-break:break-word">'
    frame = (
        f'<table {LAYOUT} width="100%" style="border-collapse:collapse"><tr><td align="center" style="padding:12px">\n'
        f'<table {LAYOUT} width="{styles.width}" style="{across}"><tr>{cell}\n{inside}</td></tr></table>\n'
        f"</td></tr></table>\n"
    )
    head = (
        f'<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="color-scheme" content="light">\n<title>{escape(" ".join(said.title.split()))}</title>\n'
    )
    body = f'<div role="article" aria-roledescription="email" {language}>\n{frame}</div>\n'
    return (
        f"<!DOCTYPE html>\n<html {language}>\n<head>\n{head}</head>\n"
        f'<body style="margin:0;padding:0;background:#ffffff">\n{body}</body>\n</html>\n'
    )


class MailWriter(Writer):
    """Writes what mail programs need in other elements than a page has."""

    section = ("", "")
    turn = ""

    def __init__(self, job: Job, styles: Styles) -> None:
        super().__init__(job)
        self.styles = styles

    def entries(self, block: Entries) -> str:
        """A table of two columns."""
        rows = "".join(
            f"<tr>{self.line('th', 'term', (entry.label,), SCOPE)}{self.line('td', 'meaning', entry.content)}</tr>\n"
            for entry in block.items
        )
        return f"{self.dress('table', 'entries')}\n{rows}</table>\n"

    def table(self, block: Table) -> str:
        """A table as on a page."""
        return self.placed("cell", lambda: bare_table(self.job, block, self.blocks))

    def figure(self, block: Figure) -> str:
        """The picture in words: what it shows, the words in it, its caption."""
        said = told(block.image)
        inside = self.line("p", "alt", (block.alt,)) if block.alt else ""
        inside += self.line("p", "detail", (said,)) if said else ""
        return self.box("plain", inside + self.caption("p", block.caption)) + self.data(block)

    def data(self, block: Figure) -> str:
        """The table of a figure's data: mails do not unfold anything."""
        return self.table(block.data) if block.data else ""

    def key_figures(self, block: KeyFigures) -> str:
        """One below the other: side by side they would be broken on a telephone."""
        caption = self.line("p", "caption", block.caption)
        items = "".join(f"{self.dress('li')}{self._key_figure(item)}</li>\n" for item in block.items)
        return f"{caption}{self.dress('ul', 'figures')}\n{items}</ul>\n"

    def callout(self, block: Callout) -> str:
        """A table of one cell, which keeps its ground and its edge."""
        label = self.line("p", block.kind, block.title)
        leads = self.job.theme.boxes.of(block.kind).lead and not self.styles.place
        content = self.placed("lead", lambda: self.blocks(block.content)) if leads else self.blocks(block.content)
        return self.box(block.kind, label + content)

    def quote(self, block: Quote) -> str:
        """Words, and below them whose they are."""
        by: Inlines = ("—\u00a0", *block.attribution) if block.attribution else ()
        return self.dress("blockquote") + f"\n{self.blocks(block.content)}{self.line('p', 'detail', by)}</blockquote>\n"

    def contents(self, block: Contents) -> str:
        """The headings, without links."""
        shown = [heading for heading in self.job.headings if heading.level <= block.depth]
        return self.line("p", "label", (block.title,)) + self._entries(shown)

    def entry(self, heading: Heading) -> str:
        """A heading's words."""
        return numbered(heading.number) + inlines(self.job, heading.content, BARE)

    def placed(self, place: str, write: Callable[[], str]) -> str:
        """What is written where some elements have styles of their own."""
        around, self.styles.place = self.styles.place, place
        made = write()
        self.styles.place = around
        return made

    def box(self, kind: str, inside: str) -> str:
        """A box that keeps its ground, its edge and its room in every program."""
        ground, cell = self.styles.box(kind)
        return (
            f'<table {LAYOUT} width="100%" style="border-collapse:collapse;margin:0 0 16px">'
            f'<tr><td bgcolor="{ground}" style="{cell}">\n{inside}</td></tr></table>\n'
        )


def _parts(job: Job, writer: MailWriter, opening: Blocks) -> Iterator[str]:
    furniture = job.document.furniture
    yield _marking(furniture.marking)
    yield writer.line("p", "status", (furniture.status,)) if furniture.status else ""
    yield writer.blocks(opening) + _divider(job.theme) if opening else ""
    yield from _head(job, writer)
    yield from writer.body(job.document.body)
    yield _notes(job, writer)
    yield from (writer.line("p", "detail", (notice,)) for notice in furniture.notices)
    yield _marking(furniture.marking)


def _divider(theme: Theme) -> str:
    """A line between what is written to the reader and the paper."""
    return (
        f'<div style="border-top:1px solid {theme.palette.hairline};height:20px;line-height:20px;'
        f'font-size:1px;margin:24px 0 0">&nbsp;</div>\n'
    )


def _marking(marking: Marking | None) -> str:
    """On a ground of its own where it has one, which a table's cell keeps."""
    if not marking:
        return ""
    ground = f' bgcolor="{marking.ground}"' if marking.ground else ""
    style = f"padding:4px 8px;font:bold 16px/20px Arial,sans-serif;color:{marking.ink}"
    style += f";background:{marking.ground}" if marking.ground else ""
    cell = f'<td{ground} style="{style}"><strong>{escape(marking.text)}</strong></td>'
    return (
        f'<table {LAYOUT} align="{marking.align}" style="border-collapse:collapse"><tr>{cell}</tr></table>\n'
        f'<div style="clear:both;height:12px;line-height:12px;font-size:1px">&nbsp;</div>\n'
    )


def _head(job: Job, writer: MailWriter) -> Iterator[str]:
    """The logo in words, the title in a cell that draws what the theme wants around it, and the notices."""
    head = job.document.title_block
    logo = told(head.logo) if head.logo else ""
    yield writer.line("p", "detail", (logo,)) if logo else ""
    yield (
        f'<table {LAYOUT} width="100%" style="border-collapse:collapse;margin:0 0 20px">'
        f"<tr><td {writer.styles.title()}>\n{''.join(_lines(job, writer))}</td></tr></table>\n"
    )
    yield from (writer.line("p", "notice", (notice,)) for notice in head.notices)


def _lines(job: Job, writer: MailWriter) -> Iterator[str]:
    head = job.document.title_block
    over = [f"<strong>{words(job, head.organisation)}</strong>"] if head.organisation else []
    over += [words(job, head.kind)] if head.kind else []
    yield f"{job.dress('p', 'over')}{DOT.join(over)}</p>\n" if over else ""
    yield writer.line("h1", "", (head.title,))
    yield writer.line("p", "subtitle", (head.subtitle,)) if head.subtitle else ""
    facts = DOT.join(fact for fact in head.facts if fact)
    yield writer.line("p", "facts", (facts,)) if facts else ""


def _notes(job: Job, writer: MailWriter) -> str:
    items: dict[int, str] = {}
    for note in job.notes:  # grows as notes call others
        items.setdefault(note.number, inlines(job, note.content))
    if not items:
        return ""
    made = "".join(job.dress("li", said=f' value="{key}"') + items[key] + "</li>\n" for key in sorted(items))
    return f"{writer.line('h2', 'notes', (job.document.furniture.notes,))}{job.dress('ol', 'notes')}\n{made}</ol>\n"
