"""Blocks → the paragraphs and tables of the body, with what has to stand between them."""

from __future__ import annotations

from typing import assert_never

from briefgen.backends.docx.boxes import callout, quote
from briefgen.backends.docx.contents import contents, heading_mark
from briefgen.backends.docx.direction import reads_right
from briefgen.backends.docx.entries import entries
from briefgen.backends.docx.job import Flow, Job
from briefgen.backends.docx.keyfigures import key_figures
from briefgen.backends.docx.lists import list_block
from briefgen.backends.docx.numbering import AFTER_NUMBER, linked
from briefgen.backends.docx.paragraphs import paragraph, written
from briefgen.backends.docx.pictures import figure
from briefgen.backends.docx.runs import Marks, run
from briefgen.backends.docx.tables import table
from briefgen.document import (
    Block,
    Blocks,
    Callout,
    Contents,
    Entries,
    Figure,
    Heading,
    KeyFigures,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Table,
)

UNNUMBERED = 0
AFTER: dict[type, str] = {ListBlock: "Text After List", Quote: "Text After Quote"}


def write(job: Job, blocks: Blocks, flow: Flow) -> str:
    """The blocks one after another."""
    out: list[str] = []
    before: Block | None = None
    last = len(blocks) - 1
    for index, block in enumerate(blocks):
        here = flow if index == last or not flow.keep else flow._replace(keep="all")
        out.append(_apart(job, block, here, before) if _wants_air(before) else _block(job, block, here))
        before = block
    return "".join(out)


def _block(job: Job, block: Block, flow: Flow) -> str:
    match block:
        case Heading():
            return _heading(job, block)
        case Paragraph(content, role):
            style, light = (flow.detail, flow.light) if role == "detail" else (flow.text, False)
            return paragraph(job, style, content, keep=flow.keep == "all", light=light)
        case ListBlock():
            return list_block(job, block, flow, 0, write)
        case Entries():
            return entries(job, block)
        case Table():
            return table(job, block, flow, write)
        case Figure():
            return figure(job, block, flow)
        case KeyFigures():
            return key_figures(job, block, flow)
        case Callout():
            return callout(job, block, flow, write)
        case Quote():
            return quote(job, block, flow, write)
        case PageBreak():
            job.new_page = flow.linked
            return ""
        case Contents():
            return contents(job, block)
        case _:
            assert_never(block)


def _heading(job: Job, block: Heading) -> str:
    """A number that the list counts is left to the list; any other is printed as text."""
    index = job.headings
    job.headings += 1
    counted = job.survey.counted[index]
    off = linked(UNNUMBERED, block.level - 1) if job.template.variant.numbered and not counted else ""
    printed = "" if counted or not block.number else block.number + AFTER_NUMBER
    right = reads_right((printed, *block.content), job.rtl)
    number = run(job, printed, Marks(right=right))
    named = job.mark(heading_mark(index), number) if job.survey.contents else number
    style = f"heading {block.level}"
    return paragraph(job, style, block.content, numbering=off, before=named, anchor=block.anchor, right=right)


def _wants_air(block: Block | None) -> bool:
    """Whether the block ends without space of its own below it."""
    match block:
        case Table(note=note):
            return not note
        case Figure(caption=caption):
            return not caption.text and not caption.label
        case Quote() | Callout() | ListBlock() | KeyFigures():
            return True
        case _:
            return False


def _apart(job: Job, block: Block, flow: Flow, before: Block | None) -> str:
    """A paragraph takes a style with space above it; what has no such style follows a gap."""
    after_list = isinstance(before, ListBlock)
    match block:
        case Paragraph(content, "body") if flow.text == "Normal":
            follows = AFTER.get(type(before), "Following Text")
            return paragraph(job, follows, content)
        case Heading() | PageBreak() | Contents() | Figure() | KeyFigures():
            return _block(job, block, flow)
        case Table(caption=title) if title.label or title.number or title.text:
            return _block(job, block, flow)
        case Quote() if flow.quote == "Quote":
            return written(job, "Gap", "") + _block(job, block, flow)
        case _:
            bare = after_list or isinstance(before, Quote) or not flow.linked
            return ("" if bare else written(job, "Gap", "")) + _block(job, block, flow)
