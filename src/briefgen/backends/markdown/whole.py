"""Document → the text of a Markdown file: marking, title block, body, notes, and the marking once more."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.backends.markdown.blocks import Writer, joined
from briefgen.backends.markdown.inlines import OPEN, inlines
from briefgen.backends.markdown.job import Job
from briefgen.backends.shared.lines import DOT
from briefgen.backends.shared.pictures import told
from briefgen.document import Document, Strong, TitleBlock


def markdown(document: Document, by_row: bool = False, opening: str = "") -> str:
    """The whole file, which ends with a line's end; the opening stands over the paper's head as it is."""
    job = Job(document)
    body = Writer(job, by_row).blocks(document.body)
    handling = (inlines(job, (notice,)) for notice in document.furniture.notices)
    return "\n\n".join(filter(None, (*_head(job, opening), body, *_notes(job), *handling, _marking(job)))) + "\n"


def _marking(job: Job) -> str:
    marking = job.document.furniture.marking
    return inlines(job, (Strong((marking.text,)),)) if marking else ""


def _head(job: Job, opening: str) -> Iterator[str]:
    head, status = job.document.title_block, job.document.furniture.status
    yield _marking(job)
    yield inlines(job, (Strong((status,)),)) if status else ""
    yield f"{opening}\n\n---" if opening else ""
    yield inlines(job, (told(head.logo),)) if head.logo else ""
    yield _over(job, head)
    yield f"# {inlines(job, (head.title,), OPEN._replace(one_line=True))}"
    yield inlines(job, (Strong((head.subtitle,)),)) if head.subtitle else ""
    yield inlines(job, (DOT.join(filter(None, head.facts)),))
    for notice in head.notices:
        yield inlines(job, (notice,))
    yield "---"


def _over(job: Job, head: TitleBlock) -> str:
    who = (Strong((head.organisation,)),) if head.organisation else ()
    between = (DOT,) if who and head.kind else ()
    return inlines(job, (*who, *between, head.kind))


def _notes(job: Job) -> Iterator[str]:
    """The notes in the order of their numbers; one called within another comes after it."""
    made: dict[int, str] = {}
    while missing := [number for number in job.notes if number not in made]:
        for number in missing:
            made[number] = joined(f"[^{number}]: ", inlines(job, job.notes[number].content))
    yield "\n".join(made[number] for number in sorted(made))
