"""Title block → logo, kicker, title, subtitle, facts and notices, each in its own style."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from briefgen.backends.docx.job import Job
from briefgen.backends.docx.paragraphs import paragraph, written
from briefgen.backends.docx.pictures import drawing
from briefgen.backends.docx.widths import text_width
from briefgen.backends.docx.xml import twips
from briefgen.document import Document, Inlines, Strong, TitleBlock

BETWEEN = " \u00b7 "
HARD_SPACE = "\u00a0"
LONGEST_FACT = 40  # signs: a fact is not broken over lines unless it is longer
LOGO_WIDTH, LOGO_HEIGHT = 160.0, 48.0
SHORT_LINE = 0.4
ROOM_TO_BREAK = 1.15


def opening(job: Job, document: Document) -> str:
    """The head of the first page."""
    head = document.title_block
    letters = job.template.letters
    facts = [fact.replace(" ", HARD_SPACE) if len(fact) <= LONGEST_FACT else fact for fact in head.facts if fact]
    lines = [
        _logo(job, head),
        _kicker(job, head, "Cover Kicker" if document.cover else "Kicker"),
        _balanced(job, "Title", head.title, job.scale.title, letters.bold),
        _balanced(job, "Subtitle", head.subtitle, job.scale.subtitle, letters.plain),
        _line(job, "Facts", BETWEEN.join(facts)),
    ]
    return "".join((*lines, *(_line(job, "Notice", notice) for notice in head.notices)))


def _kicker(job: Job, head: TitleBlock, style: str) -> str:
    who: Inlines = (Strong((head.organisation,)),) if head.organisation else ()
    what: Inlines = (head.kind,) if head.kind else ()
    return paragraph(job, style, (*who, *((BETWEEN,) if who and what else ()), *what)) if who or what else ""


def _line(job: Job, style: str, text: str) -> str:
    return paragraph(job, style, (text,)) if text else ""


def _balanced(job: Job, style: str, text: str, points: float, letters: Mapping[str, float]) -> str:
    """Indented at its end where the last line would hold hardly a word: Word does not balance lines by itself."""
    full = job.template.page.text_width
    width = text_width(text, points, letters)
    lines = ceil(width / full)
    if lines < 2 or width - (lines - 1) * full > full * SHORT_LINE:
        return _line(job, style, text)
    longest = max(text_width(word, points, letters) for word in text.split())
    wanted = max(width / lines, longest) * ROOM_TO_BREAK
    indent = f'<w:ind w:right="{twips(full - wanted)}"/>' if wanted < full else ""
    return paragraph(job, style, (text,), indent=indent)


def _logo(job: Job, head: TitleBlock) -> str:
    """The logo's alternative text is the organisation's name; without one it is decoration."""
    image = head.logo
    if image is None:
        return ""
    width = min(image.width * 72 / (image.dpi or 96), LOGO_WIDTH)
    return written(job, "Logo", drawing(job, image, width, LOGO_HEIGHT, head.organisation))
