"""Reference lists → hanging entries, each a link target."""

from __future__ import annotations

from briefgen.backends.docx.job import Job
from briefgen.backends.docx.paragraphs import paragraph
from briefgen.backends.docx.runs import Marks, run
from briefgen.backends.docx.styles.prose import entry_style
from briefgen.backends.docx.widths import text_width
from briefgen.backends.shared.direction import reads_right
from briefgen.backends.shared.lines import HANGS, hang
from briefgen.document import Entries, Entry


def entries(job: Job, block: Entries) -> str:
    """One paragraph an entry: label, tab, text."""
    bold = job.template.letters.bold
    longest = max((text_width(entry.label, job.scale.table, bold) for entry in block.items), default=0)
    style = entry_style(HANGS.index(hang(longest)) + 1)
    return "".join(_entry(job, entry, style) for entry in block.items)


def _entry(job: Job, entry: Entry, style: str) -> str:
    right = reads_right(entry.content, job.rtl)
    label = f"{run(job, entry.label, Marks(style='Entry Label', right=right))}<w:r><w:tab/></w:r>"
    before = label if entry.label else ""
    return paragraph(job, style, entry.content, before=before, anchor=entry.anchor, right=right)
