"""The headings → a table of contents that is filled, linked and never asks to be updated."""

from __future__ import annotations

from briefgen.backends.docx.fields import END, field, opened
from briefgen.backends.docx.job import Job
from briefgen.backends.docx.numbering import AFTER_NUMBER
from briefgen.backends.docx.paragraphs import paragraph, written
from briefgen.backends.docx.runs import Marks, run
from briefgen.backends.shared.headings import heading_anchor
from briefgen.document import Contents, Heading, plain

TAB = "<w:r><w:tab/></w:r>"
DEEPEST = 3  # Word has styles for three levels that this sheet defines


def heading_mark(index: int) -> str:
    """The bookmark of a heading, counted from 0, in the form that Word gives its own."""
    return f"_Toc{index + 1:09d}"


def contents(job: Job, block: Contents) -> str:
    r"""The control that Word's own gallery inserts; without page numbers (`\\n`) where they are not known."""
    depth = max(1, min(block.depth, DEEPEST))
    title = paragraph(job, "TOC Heading", (block.title,)) if block.title else ""
    listed = [(index, item) for index, item in enumerate(job.survey.headings) if item.level <= depth]
    entries = [_entry(job, index, heading) for index, heading in listed]
    if not entries:
        return title
    unpaged = "" if job.page_of else "\\n "
    start = opened(f'TOC \\o "1-{depth}" {unpaged}\\h \\z \\u')
    last = len(entries) - 1
    rows = "".join(
        written(job, f"toc {heading.level}", (start if place == 0 else "") + entry + (END if place == last else ""))
        for place, ((_, heading), entry) in enumerate(zip(listed, entries, strict=True))
    )
    return _control(job, title + rows)


def _entry(job: Job, index: int, heading: Heading) -> str:
    """Number, title, and the page where it is known; that is not bold, although entries of level 1 are."""
    mark = heading_mark(index)
    marks = Marks(right=job.rtl)
    number = run(job, heading.number + AFTER_NUMBER, marks) if heading.number else ""
    title = run(job, " ".join(plain(heading.content).split()), marks)
    page = job.page_of.get(heading_anchor(heading, index))
    shown = TAB + field(f"PAGEREF {mark} \\h", run(job, str(page), Marks(light=heading.level == 1))) if page else ""
    return f'<w:hyperlink w:anchor="{mark}" w:history="1">{number}{title}{shown}</w:hyperlink>'


def _control(job: Job, inside: str) -> str:
    number = job.control()
    kind = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
    return f'<w:sdt><w:sdtPr><w:id w:val="{number}"/>{kind}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'
