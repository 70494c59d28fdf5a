"""Document and Theme → the text of one HTML page that fetches nothing and runs nothing."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.backends.html.blocks import Writer
from briefgen.backends.html.escape import attribute, escape
from briefgen.backends.html.inlines import direction, inlines, words
from briefgen.backends.html.job import Job
from briefgen.backends.html.paper import COVER, margins
from briefgen.backends.html.pictures import element, in_text
from briefgen.backends.html.style import style_sheet
from briefgen.backends.shared.lines import DOT
from briefgen.backends.shared.pictures import natural_size
from briefgen.document import Callout, Document, Furniture, Marking, Paragraph, Picture, plain
from briefgen.theme import Theme

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
"""What a browser may load for the page: nothing but what is in it (Content Security Policy 3)."""
LOGO_WIDTH, LOGO_HEIGHT = 160.0, 48.0
LONGEST_DESCRIPTION = 300
LONGEST_WHOLE = 20
"""A word of so many signs fits on a line of a title, on narrow screens too."""


def page(document: Document, theme: Theme) -> str:
    """The whole page."""
    job = Job(document, theme)
    furniture = document.furniture
    main = "".join(_main(job))
    parts = (
        f'<a class="skip" href="#text:">{escape(furniture.skip)}</a>\n',
        banner(furniture),
        f'<main id="text:">\n{main}</main>\n',
        _foot(furniture),
    )
    return f"{_opening(document, theme)}<body>\n{''.join(parts)}</body>\n</html>\n"


def _opening(document: Document, theme: Theme) -> str:
    said = document.properties
    head = "".join(f"{line}\n" for line in _head(document, theme))
    language = f'lang="{attribute(said.language)}" dir="{said.direction}"'
    return f"<!DOCTYPE html>\n<html {language}>\n<head>\n{head}</head>\n"


def _head(document: Document, theme: Theme) -> Iterator[str]:
    """Secret papers are for no search engine: a marked one and a draft say so."""
    said, furniture = document.properties, document.furniture
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(' '.join(said.title.split()))}</title>"
    closed = furniture.marking or furniture.status
    named = {
        "description": said.subject or _first_words(document),
        "keywords": ", ".join(said.keywords),
        "dcterms.date": said.date.isoformat() if said.date else "",
        "robots": "noindex, nofollow, noarchive" if closed else "",
        "referrer": "no-referrer",
        "format-detection": "telephone=no, date=no, address=no, email=no",
    }
    authors = [("author", author) for author in said.authors]
    yield from (
        f'<meta name="{name}" content="{attribute(text)}">' for name, text in (*authors, *named.items()) if text
    )
    printed = margins(furniture, theme, said.direction) + (COVER if document.cover else "")
    yield f"<style>\n{style_sheet(theme, said.direction)}{printed}</style>"


def _first_words(document: Document) -> str:
    """The first sentences of the bottom line, for whoever lists the page."""
    texts = [
        plain(block.content)
        for box in document.body
        if isinstance(box, Callout) and box.kind == "bottom-line"
        for block in box.content
        if isinstance(block, Paragraph)
    ]
    text = " ".join(" ".join(texts).split())
    cut = text[:LONGEST_DESCRIPTION]
    return text if cut == text else cut[: LONGEST_DESCRIPTION - 1].rsplit(" ", 1)[0] + "…"


def banner(furniture: Furniture) -> str:
    """The marking and the status over everything; nothing where there is neither."""
    status = f'<p class="status">{escape(furniture.status)}</p>\n' if furniture.status else ""
    marking = _marking(furniture.marking) if furniture.marking else ""
    return f'<header class="banner">\n{status}{marking}</header>\n' if status or marking else ""


def _foot(furniture: Furniture) -> str:
    """How the paper may be handled, and the marking, under everything."""
    notices = "".join(f'<p class="handling">{escape(notice)}</p>\n' for notice in furniture.notices)
    marking = _marking(furniture.marking) if furniture.marking else ""
    return f'<footer class="banner">\n{notices}{marking}</footer>\n' if notices or marking else ""


def _marking(marking: Marking) -> str:
    ground = f";background:{marking.ground}" if marking.ground else ""
    style = f"color:{marking.ink}{ground}"
    return f'<p class="marking {marking.align}"><strong style="{style}">{escape(marking.text)}</strong></p>\n'


def _main(job: Job) -> Iterator[str]:
    yield _title_block(job)
    yield from Writer(job).body(job.document.body)
    yield _notes(job)


def _title_block(job: Job) -> str:
    """The logo, the title and its lines, which the theme draws a rule or a ground at, and the notices."""
    head, writer = job.document.title_block, Writer(job)
    logo = _logo(job, head.logo, head.organisation or head.title) if head.logo else ""
    over = f'<p class="logo">{logo}</p>\n' if logo else ""
    opening = f'<hgroup class="opening">\n{"".join(_lines(job))}</hgroup>\n'
    notices = "".join(writer.line("p", "notice", (notice,)) for notice in head.notices)
    return f'<div class="head">\n{over}{opening}{notices}</div>\n'


def _lines(job: Job) -> Iterator[str]:
    head, writer = job.document.title_block, Writer(job)
    over = [f"<strong>{words(job, head.organisation)}</strong>"] if head.organisation else []
    over += [words(job, head.kind)] if head.kind else []
    if over:
        yield f'<p class="over">{DOT.join(over)}</p>\n'
    yield f"<h1{direction(job, (head.title,), head.title)}>{_title(job, head.title)}</h1>\n"
    yield writer.line("p", "subtitle", (head.subtitle,)) if head.subtitle else ""
    facts = DOT.join(_fact(job, fact) for fact in head.facts if fact)
    yield f'<p class="facts">{facts}</p>\n' if facts else ""


def _title(job: Job, title: str) -> str:
    """The title, no line of which ends within a short word with a hyphen."""
    return " ".join(
        f'<span class="whole">{words(job, word)}</span>'
        if "-" in word and len(word) <= LONGEST_WHOLE
        else words(job, word)
        for word in title.split(" ")
    )


def _fact(job: Job, fact: str) -> str:
    """A fact that is the record's date says so to programs."""
    same = (field.date for field in job.document.record if field.date and field.text == fact)
    date, said = next(same, None), words(job, fact)
    return f'<time datetime="{date.isoformat()}">{said}</time>' if date else f"<span>{said}</span>"


def _logo(job: Job, logo: Picture, name: str) -> str:
    width, height = natural_size(logo)
    share = min(1.0, LOGO_WIDTH / width, LOGO_HEIGHT / height)
    return element(job, logo, name, f"width:{in_text(job, width * share)}")


def _notes(job: Job) -> str:
    """The notes in the order of their numbers, each with a way back; one called within a note comes after it."""
    items: dict[int, str] = {}
    for note in job.notes:  # grows as notes call others
        items.setdefault(note.number, _note(job, note.number, inlines(job, note.content)))
    if not items:
        return ""
    name = job.own_id("notes")
    made = "".join(items[number] for number in sorted(items))
    title = f'<h2 id="{name}">{escape(job.document.furniture.notes)}</h2>'
    said = f'class="notes" role="doc-endnotes" aria-labelledby="{name}"'
    return f"<section {said}>\n{title}\n<ol>\n{made}</ol>\n</section>\n"


def _note(job: Job, number: int, inside: str) -> str:
    back = attribute(f"{job.document.furniture.back} {number}")
    said = f'href="#call:{number}" role="doc-backlink" aria-label="{back}"'
    return f'<li id="note:{number}" value="{number}"><p>{inside} <a {said}>↩\ufe0e</a></p></li>\n'
