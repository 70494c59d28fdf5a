"""Inlines → text, links, note marks and their tags; words of another script say their language."""

from __future__ import annotations

import re
from typing import NamedTuple, assert_never

from briefgen.backends.html.escape import attribute, lines
from briefgen.backends.html.job import Job
from briefgen.backends.shared.addresses import may_link
from briefgen.backends.shared.direction import HEBREW, RIGHT, any_right, reads_right
from briefgen.document import (
    Code,
    Emphasis,
    Field,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    Reference,
    Strong,
    Subscript,
    Superscript,
)

STRETCH = re.compile(f"([{RIGHT}]+(?:[^\\w{RIGHT}]*[{RIGHT}]+)*)")
ARABIC_SCRIPT = ("ar", "fa", "ur", "ps", "ckb", "ug", "sd")


class Around(NamedTuple):
    """What stands about an inline: a link, an entry of the contents, which has no notes either, or a table's head."""

    linked: bool = False
    noted: bool = True
    kind: str = ""


OPEN = Around()
BARE = Around(linked=True, noted=False)
IN_HEAD = Around(kind="in-head")


def inlines(job: Job, content: Inlines, around: Around = OPEN) -> str:
    """The inlines one after another."""
    return "".join([words(job, one) if type(one) is str else _inline(job, one, around) for one in content])


def words(job: Job, text: str) -> str:
    """A text; stretches from right to left in a language that is not say which they are in (WCAG 2.2, 3.1.2)."""
    if not any_right(text):
        return lines(text)
    pieces = enumerate(STRETCH.split(text))
    return "".join([_spoken(job, piece) if place % 2 else lines(piece) for place, piece in pieces])


def direction(job: Job, content: Inlines, written: str) -> str:
    """The attribute of a paragraph that runs against its document."""
    if written.isascii() and not job.rtl:
        return ""
    right = reads_right(content, job.rtl)
    return "" if right == job.rtl else f' dir="{"rtl" if right else "ltr"}"'


def _spoken(job: Job, text: str) -> str:
    language = job.document.properties.language.split("-")[0].lower()
    hebrew = HEBREW.search(text)
    own = language in ("he", "yi") if hebrew else language in ARABIC_SCRIPT
    return lines(text) if own else f'<span lang="{"he" if hebrew else "ar"}">{lines(text)}</span>'


def _inline(job: Job, inline: Inline, around: Around) -> str:
    match inline:
        case str():
            return words(job, inline)
        case Strong(content):
            return f"<strong>{inlines(job, content, around)}</strong>"
        case Emphasis(content):
            return f"<em>{inlines(job, content, around)}</em>"
        case Code(text):
            return f"{job.dress('code')}{lines(text)}</code>"
        case Superscript(content):
            return f"{job.dress('sup')}{inlines(job, content, around)}</sup>"
        case Subscript(content):
            return f"{job.dress('sub')}{inlines(job, content, around)}</sub>"
        case LineBreak():
            return "<br>"
        case Link(href, content):
            return _link(job, href, content, around)
        case Reference(target, content):
            return _reference(job, target, content, around)
        case Field(text, date=date):
            said = words(job, text)
            return f'<time datetime="{date.isoformat()}">{said}</time>' if date else said
        case Note():
            return _note(job, inline) if around.noted else ""
        case _:
            assert_never(inline)


def _link(job: Job, href: str, content: Inlines, around: Around) -> str:
    if around.linked or not may_link(href):
        return inlines(job, content, around)
    return _anchor(job, attribute(href), content or (href,), around)


def _reference(job: Job, target: str, content: Inlines, around: Around) -> str:
    """A link within the document; what leads to a part that is not there is text."""
    if around.linked or target not in job.anchors:
        return inlines(job, content, around)
    return _anchor(job, f"#{attribute(target)}", content, around)


def _anchor(job: Job, href: str, content: Inlines, around: Around) -> str:
    """A link has no link in it: marks of notes called in it follow it."""
    inside = inlines(job, content, around._replace(linked=True, noted=False))
    made = job.dress("a", around.kind, f' href="{href}"') + inside + "</a>"
    return made + "".join(_note(job, note) for note in _notes(content)) if around.noted else made


def _notes(content: Inlines) -> list[Note]:
    found: list[Note] = []
    for inline in content:
        match inline:
            case Note():
                found.append(inline)
            case str() | Code() | LineBreak() | Field():
                pass
            case _:
                found += _notes(inline.content)
    return found


def _note(job: Job, note: Note) -> str:
    """The mark of a note, which links to it and back where that is possible (DPUB-ARIA 1.1, doc-noteref)."""
    job.notes.append(note)
    if not job.anchored:
        return f"{job.dress('sup')}{_apart(job, note)}</sup>"
    said = f'{job.id(f"call:{note.number}")} href="#note:{note.number}" role="doc-noteref"'
    return f"<sup>{job.dress('a', 'call', said)}{_apart(job, note)}</a></sup>"


def _apart(job: Job, note: Note) -> str:
    """The number of a note, held apart from a number before it: from right to left the two would be one."""
    return f"<bdi>{note.number}</bdi>" if job.rtl else str(note.number)
