"""Document and template → the bytes of the whole Word file."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.backends import Pagination
from briefgen.backends.docx.fonts import font_parts
from briefgen.backends.docx.furniture import Pages, furniture_parts
from briefgen.backends.docx.house.written import CORE_TYPE, house_bytes
from briefgen.backends.docx.job import Job
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
from briefgen.backends.docx.sections import body, is_wide
from briefgen.backends.docx.settings import core_xml
from briefgen.backends.docx.stores import FIRST, record_parts, stored
from briefgen.backends.docx.surveyed import Survey
from briefgen.backends.docx.template import WordTemplate
from briefgen.backends.docx.xml import DECLARATION, PICTURES, R, W
from briefgen.document import Document

MAIN_NAME = "word/document.xml"
FONTS = ("word/fontTable.xml", "word/_rels/fontTable.xml.rels", "word/fonts/")
ROOT = (
    Relationship("officeDocument", MAIN_NAME),
    Relationship("core-properties", "docProps/core.xml"),
    Relationship("extended-properties", "docProps/app.xml"),
)


def document_bytes(document: Document, template: WordTemplate, seen: Survey, laid: Pagination | None = None) -> bytes:
    """The file; the table of contents and the number of pages are told by a layout, where there is one."""
    if template.house:
        record = stored(document, template.house.store)
        return house_bytes(Job(template, seen, laid, record), template.house, document)
    record = stored(document)
    job = Job(template, seen, laid, record)
    if record:
        job.arrows.to(Relationship("customXml", f"../{FIRST.name}"))
    sets, furniture = furniture_parts(job, document.furniture, any(map(is_wide, document.body)))
    main = streamed_part(MAIN_NAME, _main_xml(job, document, sets), f"{WORD}document.main+xml")
    notes = note_parts(job)
    return pack(
        (
            relationships_part("", ROOT),
            main,
            *notes,
            relationships_part(MAIN_NAME, job.arrows.all),
            kept_part("word/numbering.xml", numbering_xml(template.numbering, job.restarts), f"{WORD}numbering+xml"),
            *furniture,
            *_template_parts(job),
            *job.media.values(),
            *record_parts(record),
            part("docProps/core.xml", core_xml(document.properties), CORE_TYPE),
        )
    )


def _main_xml(job: Job, document: Document, sets: Pages) -> Iterator[str]:
    yield f"{DECLARATION}<w:document {W} {R} {PICTURES}><w:body>"
    yield from body(job, document, sets)
    yield "</w:body></w:document>"


def _template_parts(job: Job) -> Iterator[Part]:
    """The template's parts; where letters were borrowed, a font table with their families in place of its own."""
    template = job.template
    if not job.borrowed:
        yield from template.parts
        return
    letters = {family: "".join(sorted(found)) for family, found in job.borrowed.items()}
    yield from (each for each in template.parts if not each.name.startswith(FONTS))
    yield from font_parts(template.theme.fonts, template.variant, letters)
