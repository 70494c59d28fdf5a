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
    body_arrows, job.arrows, job.in_notes = job.arrows, Arrows(), True
    notes = "".join([_note(job, number, content) for number, content in enumerate(job.notes, 1)])
    own, job.arrows = job.arrows.all, body_arrows
    separators = _separator(-1, "separator") + _separator(0, "continuationSeparator")
    text = f"{DECLARATION}<w:footnotes {W} {R} {PICTURES}>{separators}{notes}</w:footnotes>"
    made = kept_part(NAME, text, f"{WORD}footnotes+xml")
    return (made, relationships_part(NAME, own)) if own else (made,)


def _separator(number: int, kind: str) -> str:
    return f'<w:footnote w:type="{kind}" w:id="{number}">{LINE.format(kind)}</w:footnote>'


def _note(job: Job, number: int, content: Inlines) -> str:
    """The number hangs in the margin, at full size."""
    mark = "<w:r><w:footnoteRef/></w:r><w:r><w:tab/></w:r>"
    return f'<w:footnote w:id="{number}">{paragraph(job, "footnote text", content, before=mark)}</w:footnote>'
