"""The footnotes that the text called → `word/footnotes.xml`, with relationships of its own."""

from __future__ import annotations

from briefgen.backends.docx.job import Arrows, Job
from briefgen.backends.docx.package import WORD, Part, kept_part, relationships_part
from briefgen.backends.docx.paragraphs import paragraph
from briefgen.backends.docx.xml import DECLARATION, PICTURES, R, W
from briefgen.document import Inlines

NAME = "word/footnotes.xml"
LINE = '<w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:{0}/></w:r></w:p>'


def note_parts(job: Job) -> tuple[Part, ...]:
    """The part and, where a note holds a link out, its relationships; ids -1 and 0 are Word's own separators."""
    house = job.house
    past, given = (house.notes_past, house.notes_given) if house else (0, {})
    name = house.notes_part if house else NAME
    body_arrows, job.arrows, job.in_notes = job.arrows, Arrows(past=past), True
    first = job.last_note - len(job.notes) + 1
    notes = "".join([_note(job, number, content) for number, content in enumerate(job.notes, first)])
    own, job.arrows = job.arrows.all, body_arrows
    made = kept_part(name, f"{_opening(job)}{notes}</w:footnotes>", f"{WORD}footnotes+xml")
    return (made, relationships_part(name, own, given, past)) if own or given else (made,)


def _opening(job: Job) -> str:
    if job.house and job.house.notes:
        return job.house.notes
    separators = _separator(-1, "separator") + _separator(0, "continuationSeparator")
    return f"{DECLARATION}<w:footnotes {W} {R} {PICTURES}>{separators}"


def _separator(number: int, kind: str) -> str:
    return f'<w:footnote w:type="{kind}" w:id="{number}">{LINE.format(kind)}</w:footnote>'


def _note(job: Job, number: int, content: Inlines) -> str:
    """The number hangs in the margin, at full size."""
    mark = "<w:r><w:footnoteRef/></w:r><w:r><w:tab/></w:r>"
    return f'<w:footnote w:id="{number}">{paragraph(job, "footnote text", content, before=mark)}</w:footnote>'
