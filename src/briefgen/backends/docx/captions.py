"""Captions → paragraphs whose number is a SEQ field with the number that compose gave as its result."""

from __future__ import annotations

import re

from briefgen.backends.docx.fields import field
from briefgen.backends.docx.job import Job
from briefgen.backends.docx.paragraphs import paragraph
from briefgen.backends.docx.runs import Marks, run
from briefgen.backends.shared.direction import reads_right
from briefgen.document import Caption, plain

BETWEEN = "\u2002"
COUNTING = re.compile("[1-9][0-9]*")
NOT_A_WORD = re.compile(r"\W+")


def caption_text(caption: Caption) -> str:
    """The caption's words in one line."""
    return " ".join(" ".join((caption.label, caption.number, plain(caption.text))).split())


def caption(
    job: Job,
    caption: Caption,
    anchor: str,
    style: str = "caption",
    name: str = "",
    *,
    target: bool = True,
) -> str:
    """The paragraph, or nothing where there is nothing to say; as a `target` it is where links to the anchor lead.

    `name` is a second bookmark's around its label and number, for further parts to refer to.
    """
    if not (caption.label or caption.number or caption.text):
        return ""
    right = reads_right((caption.label, *caption.text), job.rtl)
    marks = Marks(style="Caption Label", right=right)
    label = run(job, f"{caption.label} " if caption.label and caption.number else caption.label, marks)
    numbered = job.number(anchor, label + _number(job, caption, marks))
    named = job.bookmark(anchor, numbered) if target else numbered
    named = job.mark(name, named) if name else named
    between = run(job, BETWEEN, Marks(right=right)) if caption.text else ""
    return paragraph(job, style, caption.text, before=named + between, right=right)


def continued(job: Job, caption: Caption, name: str) -> str:
    """The caption of a further part: it refers to the first one's bookmark of that name, and so counts as no table."""
    right = reads_right((caption.label, *caption.text), job.rtl)
    marks = Marks(style="Caption Label", right=right)
    label = " ".join(filter(None, (caption.label, caption.number)))
    style = f'<w:rPr><w:rStyle w:val="{job.styles[marks.style]}"/></w:rPr>'
    first = field(f"REF {name} \\h", run(job, label, marks), style) if label else ""
    words = run(job, f"{' ' if label else ''}({job.survey.continued})", marks)
    return paragraph(job, "caption", (), before=first + words, right=right)


def _number(job: Job, caption: Caption, marks: Marks) -> str:
    r"""A field where the number counts on by itself; a sequence that jumps is told where it stands (`\\r`)."""
    shown = run(job, caption.number, marks)
    kind = NOT_A_WORD.sub("_", caption.label).strip("_")
    if not kind or not COUNTING.fullmatch(caption.number) or len(caption.number) > 6:
        return shown
    number = int(caption.number)
    jump = "" if number == job.sequences.get(kind, 0) + 1 else f" \\r {number}"
    job.sequences[kind] = number
    style = f'<w:rPr><w:rStyle w:val="{job.styles[marks.style]}"/></w:rPr>'
    return field(f"SEQ {kind} \\* ARABIC{jump}", shown, style)
