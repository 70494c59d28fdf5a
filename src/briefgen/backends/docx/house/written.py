"""A render's text and the house around it → the bytes of the whole file: the house's package with our body."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.backends.docx.furniture import line, marking_line, marking_words, notice_words, page_label, status_words
from briefgen.backends.docx.house.shape import House, Running
from briefgen.backends.docx.job import NO_RECORD, Job
from briefgen.backends.docx.look import spacing
from briefgen.backends.docx.notes import note_parts
from briefgen.backends.docx.numbering import numbering_xml
from briefgen.backends.docx.package import (
    WORD,
    Part,
    Relationship,
    kept_part,
    pack,
    part,
    relationships_part,
    streamed_part,
)
from briefgen.backends.docx.runs import run
from briefgen.backends.docx.sections import body
from briefgen.backends.docx.settings import core_xml
from briefgen.backends.docx.stores import record_parts
from briefgen.document import Document, Furniture
from briefgen.theme import LabelPlace

MAIN = "word/document.xml"
SIDES: dict[LabelPlace, str] = {"end": "right", "centre": "center", "start": ""}
AIR = 9.0
"""Points."""
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"


def house_bytes(job: Job, house: House, document: Document) -> bytes:
    """The parts in a fixed order: what names a Word file first, then ours, then the house's own."""
    if job.record:
        job.arrows.to(Relationship("customXml", f"../{house.store.name}"))
    main = streamed_part(MAIN, _main_xml(job, house, document), f"{WORD}document.main+xml")
    notes = note_parts(job)
    numbering = numbering_xml(job.template.numbering, job.restarts)
    return pack(
        (
            relationships_part("", house.root),
            main,
            *notes,
            relationships_part(MAIN, job.arrows.all, house.given, house.past),
            kept_part(house.numbering_part, numbering, f"{WORD}numbering+xml"),
            *(_running(job, document.furniture, each) for each in house.running),
            *_media(job),
            *job.template.parts,
            *record_parts(job.record, house.store),
            part("docProps/core.xml", core_xml(document.properties), CORE_TYPE),
        )
    )


def _main_xml(job: Job, house: House, document: Document) -> Iterator[str]:
    yield house.before
    yield from body(job, document, None, house.after)
    yield house.rest


def _media(job: Job) -> Iterator[Part]:
    """Our pictures; one that the house shows as well is there already."""
    known = {each.name for each in job.template.parts}
    yield from (each for each in job.media.values() if each.name not in known)


def _running(job: Job, furniture: Furniture, each: Running) -> Part:
    record, job.record = job.record, NO_RECORD if each.controlled else job.record  # no control within the house's
    inside = _inline(job, furniture, each) if each.inline else _lines(job, furniture, each)
    job.record = record
    bare = each.controlled and not each.inline
    content = f"{each.before}{inside or ('<w:p/>' if bare else '')}{each.after}"
    if inside and not each.controlled:
        content = content + _air(job) if each.place == "header" else _air(job) + content
    text = f"{each.opening}{content}{each.closing}"
    return kept_part(each.name, text, f"{WORD}{each.place}+xml")


def _air(job: Job) -> str:
    """Between the text and a header or footer that lines were added to: such as fill the margin push the text away."""
    style = f'<w:pStyle w:val="{job.styles["Gap"]}"/>'
    return f"<w:p><w:pPr>{style}{spacing(leading=AIR, exact=True)}</w:pPr></w:p>"


def _inline(job: Job, furniture: Furniture, each: Running) -> str:
    """Runs within a line of the house's; the status is a header's, the notices a footer's."""
    marking = marking_words(job, furniture.marking, "Marking Text") if furniture.marking else ""
    is_header = each.place == "header"
    beside = status_words(job, furniture) if is_header else notice_words(job, furniture)
    between = run(job, "\u2003") if marking and beside else ""
    return f"{marking}{between}{beside}"


def _lines(job: Job, furniture: Furniture, each: Running) -> str:
    """The marking stands at the outer edge, the status below it at the line's end, notices and the number above it."""
    marking = marking_line(job, furniture)
    if each.place == "header":
        status = status_words(job, furniture)
        return marking + (line(job, "header", status, side="right") if status else "")
    label = page_label(job, furniture.page_label, 1, job.rtl) if each.label else ""
    notices = notice_words(job, furniture)
    side = SIDES[job.template.theme.running.page_label]
    numbered = line(job, "footer", label, side=side) if label else ""
    return (line(job, "footer", notices) if notices else "") + numbered + marking
