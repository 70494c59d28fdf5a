"""Callouts and quotes → paragraphs in a box's or a quotation's styles; Word draws like neighbours as one box."""

from __future__ import annotations

from briefgen.backends.docx.flows import box_flow
from briefgen.backends.docx.job import Flow, Job
from briefgen.backends.docx.lists import Write
from briefgen.backends.docx.paragraphs import paragraph
from briefgen.backends.docx.styles.prose import QUOTE_INDENT
from briefgen.backends.docx.xml import twips
from briefgen.document import Block, Blocks, Callout, ListBlock, Paragraph, Quote, Table, plain

SHORT_BOX = 10  # lines
LINE = 70  # signs


def callout(job: Job, block: Callout, flow: Flow, write: Write) -> str:
    """The label, then the content, every paragraph in the same frame; a short box is kept on one page.

    One that ends in a table to be signed is kept with it.
    """
    form = bool(block.content) and isinstance(block.content[-1], Table)
    short = _lines(block.content[:-1] if form else block.content) <= SHORT_BOX
    inside = box_flow(job, block.kind, flow.width)
    inside = inside._replace(keep="" if not short else "all" if form else "but-last")
    label = paragraph(job, f"{inside.text} Label", block.title) if block.title else ""
    outside, job.whole = job.whole, short
    content = write(job, block.content, inside)
    job.whole = outside
    return label + content


def quote(job: Job, block: Quote, flow: Flow, write: Write) -> str:
    """The words, then whose they are; in a box they wear the box's own styles, so that it stays one."""
    place = f'<w:ind w:left="{twips(QUOTE_INDENT + flow.step * flow.depth)}"/>' if flow.depth else ""
    inside = flow._replace(text=flow.quote, detail=flow.quote, place=place)
    if not block.attribution:
        return write(job, block.content, inside)
    said = write(job, block.content, inside._replace(keep="all" if flow.keep else ""))
    return said + paragraph(job, flow.attribution, block.attribution, keep=flow.keep == "all", indent=place)


def _lines(blocks: Blocks) -> int:
    return sum(map(_height, blocks))


def _height(block: Block) -> int:
    """About how many lines a block fills; what is no text is taken to be long."""
    match block:
        case Paragraph(content):
            return len(plain(content)) // LINE + 1
        case ListBlock(items):
            return sum(map(_lines, items))
        case Quote(content, attribution):
            return _lines(content) + bool(attribution)
        case _:
            return SHORT_BOX + 1
