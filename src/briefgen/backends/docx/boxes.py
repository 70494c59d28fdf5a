"""Callouts and quotes → paragraphs in a box's or a quotation's styles; Word draws like neighbours as one box."""

from __future__ import annotations

from briefgen.backends.docx.flows import box_flow
from briefgen.backends.docx.job import Flow, Job
from briefgen.backends.docx.lists import Write
from briefgen.backends.docx.paragraphs import paragraph
from briefgen.document import Block, Blocks, Callout, ListBlock, Paragraph, Quote, plain

SHORT_BOX = 700  # signs, some ten lines


def callout(job: Job, block: Callout, flow: Flow, write: Write) -> str:
    """The label, then the content, every paragraph in the same frame."""
    inside = box_flow(block.kind, flow.width, job.template.box_side)._replace(
        keep="but-last" if _short(block.content) else ""
    )
    label = paragraph(job, f"{inside.text} Label", block.title) if block.title else ""
    return label + write(job, block.content, inside)


def quote(job: Job, block: Quote, flow: Flow, write: Write) -> str:
    """The words, then whose they are."""
    said = write(job, block.content, flow._replace(text="Quote", detail="Quote"))
    return said + (paragraph(job, "Quote Attribution", block.attribution) if block.attribution else "")


def _short(content: Blocks) -> bool:
    """Whether a box is small enough to be kept on one page."""
    return sum(map(_length, content)) <= SHORT_BOX


def _length(block: Block) -> int:
    match block:
        case Paragraph(content):
            return len(plain(content))
        case ListBlock(items):
            return sum(_length(inner) for item in items for inner in item)
        case _:
            return SHORT_BOX
