"""Blocks → the paragraphs and tables of the body, with what has to stand between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from briefgen.backends.docx.boxes import callout, quote
from briefgen.backends.docx.contents import contents, heading_mark
from briefgen.backends.docx.entries import entries
from briefgen.backends.docx.house.shape import Counting
from briefgen.backends.docx.job import Flow, Job
from briefgen.backends.docx.keyfigures import key_figures
from briefgen.backends.docx.lists import list_block
from briefgen.backends.docx.look import spacing
from briefgen.backends.docx.numbering import AFTER_NUMBER, HEADINGS, linked
from briefgen.backends.docx.paragraphs import paragraph, written
from briefgen.backends.docx.pictures import figure
from briefgen.backends.docx.runs import Marks, run
from briefgen.backends.docx.tables import table
from briefgen.backends.shared.direction import reads_right
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
BELOW_BOX = 9.0
"""Points between a box and its table."""
AFTER: dict[type, str] = {ListBlock: "Text After List", Quote: "Text After Quote"}


def write(job: Job, blocks: Blocks, flow: Flow) -> str:
    """The blocks one after another."""
    return "".join(pieces(job, blocks, flow))


def pieces(job: Job, blocks: Blocks, flow: Flow) -> Iterator[str]:
    """The same piece by piece: a table comes row by row, whatever its length.

    After a block without space below it a paragraph takes a style with space above; what has no such style follows a
    gap.
    """
    before: Block | None = None
    last = len(blocks) - 1
    for index, block in enumerate(blocks):
        here = flow if index == last or not flow.keep else flow._replace(keep="all")
        bare = _wants_air(before)
        if bare and isinstance(block, Paragraph) and block.role == "body" and flow.text == "Normal":
            yield paragraph(job, AFTER.get(type(before), "Following Text"), block.content)
        else:
            if flow.boxed and _is_bare(block):
                yield written(job, "Gap", "", keep=bool(flow.keep), indent=spacing(leading=BELOW_BOX, exact=True))
            elif bare and job.house and job.house.crowded and isinstance(block, Table) and not _is_bare(block):
                yield written(job, "Gap", "", indent=spacing(leading=job.scale.leading / 2, exact=True))
            elif bare and _follows_gap(block, before, flow):
                yield written(job, "Gap", "", keep=flow.keep == "all")
            yield from _block(job, block, here)
        before = block


def _block(job: Job, block: Block, flow: Flow) -> Iterator[str]:
    match block:
        case Heading():
            yield _heading(job, block)
        case Paragraph(content, role):
            style, light = (flow.detail, flow.light) if role == "detail" else (flow.text, False)
            yield paragraph(job, style, content, keep=flow.keep == "all", light=light, indent=flow.place)
        case ListBlock():
            yield list_block(job, block, flow, flow.depth, write)
        case Entries():
            yield entries(job, block)
        case Table():
            yield from table(job, block, flow, write)
        case Figure():
            yield figure(job, block, flow)
        case KeyFigures():
            yield key_figures(job, block, flow)
        case Callout():
            yield callout(job, block, flow, write)
        case Quote():
            yield quote(job, block, flow, write)
        case PageBreak():
            job.new_page = flow.linked
        case Contents():
            yield contents(job, block)
        case _:
            assert_never(block)


def _heading(job: Job, block: Heading) -> str:
    """A number that the list counts is left to the list; any other is printed as text."""
    index = job.headings
    job.headings += 1
    counted = job.survey.counted[index]
    how = job.house.headings[block.level] if job.house else "style"
    listed = _listed(job, block.level, how, counted)
    printed = "" if (counted and how != "text") or not block.number else block.number + AFTER_NUMBER
    right = reads_right((printed, *block.content), job.rtl)
    number = run(job, printed, Marks(right=right))
    named = job.mark(heading_mark(index), number) if job.survey.contents else number
    style = f"heading {block.level}"
    return paragraph(job, style, block.content, numbering=listed, before=named, anchor=block.anchor, right=right)


def _listed(job: Job, level: int, how: Counting, counted: bool) -> str:
    """The list that a heading is put into or, where its style brings one that must not count it, taken out of."""
    numbered = job.template.variant.numbered
    if how == "paragraph":
        return linked(HEADINGS + job.template.numbering.past, level - 1) if counted else ""
    return linked(UNNUMBERED, level - 1) if how == "style" and numbered and not counted else ""


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


def _is_bare(block: Block) -> bool:
    """Whether it is a table without a caption above it."""
    return isinstance(block, Table) and not (block.caption.label or block.caption.number or block.caption.text)


def _follows_gap(block: Block, before: Block | None, flow: Flow) -> bool:
    match block:
        case Heading() | PageBreak() | Contents() | Figure() | KeyFigures():
            return False
        case Table() if not _is_bare(block):
            return False
        case Quote() if flow.quote == "Quote":
            return True
        case _:
            return flow.linked and not isinstance(before, ListBlock | Quote)
