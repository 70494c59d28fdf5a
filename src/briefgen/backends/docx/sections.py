"""Title block and body → `w:body`: sections upright, turned, over all columns, and a cover's, each with its page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from briefgen.backends.docx.blocks import pieces
from briefgen.backends.docx.flows import body_flow
from briefgen.backends.docx.furniture import Pages, Running
from briefgen.backends.docx.house.section import house_section
from briefgen.backends.docx.house.shape import Turn
from briefgen.backends.docx.job import Flow, Job
from briefgen.backends.docx.opening import opening
from briefgen.backends.docx.paragraphs import written
from briefgen.backends.docx.styles.tables import PAD_SIDE
from briefgen.backends.docx.widths import least_width
from briefgen.backends.docx.xml import twips
from briefgen.document import Block, Blocks, Document, Heading, PageBreak, Table

Spans: TypeAlias = Callable[[Block], bool]


def body(job: Job, document: Document, pages: Pages | None, after: str = "") -> Iterator[str]:
    """The text, what stands `after` it, and the last section's properties; the others' stand in their last paragraphs.

    `pages` are our headers and footers; a house has its own.
    """
    last = opening(job, document)
    yield last
    first, joined = True, False
    turn: Turn = "portrait"
    if document.cover:
        yield _break(job, pages, "portrait", first)
        first = False
    for new_turn, blocks in _stretches(document.body, lambda block: _spans(job, block)):
        if new_turn != turn:
            yield _break(job, pages, turn, first, joined)
            joined = "landscape" not in (turn, new_turn)
            first, turn = False, new_turn
        last = ""
        for piece in pieces(job, blocks, _flow(job, turn)):
            yield piece
            last = piece or last
    if turn != "portrait" and job.house and not job.house.alone:
        last = _break(job, pages, turn, first, joined)
        yield last
        joined = turn == "across"
        first, turn = False, "portrait"
    if not last.endswith("</w:p>"):
        yield written(job, "Gap", "")
    yield after
    yield _section(job, pages, turn, first, joined)


def is_wide(block: Block) -> bool:
    """Whether it asks for a page turned by 90 degrees."""
    return block.landscape if isinstance(block, Table) else isinstance(block, PageBreak) and block.turn == "landscape"


def _spans(job: Job, block: Block) -> bool:
    """Whether a block is a table too wide for one of several columns of a house's; drawings are drawn for one."""
    column, across = job.template.page.text_width, job.house.section.across if job.house else 0.0
    if across <= column or not isinstance(block, Table):
        return False
    return least_width(block, across, job.scale, 2 * PAD_SIDE, job.template.letters) > column


def _stretches(blocks: Blocks, spans: Spans) -> Iterator[tuple[Turn, Blocks]]:
    """Neighbouring blocks of one orientation; a heading goes with what it stands over, a turn is a page break."""
    turn: Turn = "portrait"
    usual: Turn = "portrait"
    held: list[Block] = []
    waiting: list[Block] = []
    for block in blocks:
        if isinstance(block, PageBreak) and block.turn:
            usual = block.turn
            continue
        if isinstance(block, Heading | PageBreak):
            waiting.append(block)
            continue
        new_turn: Turn = "landscape" if is_wide(block) else usual
        if new_turn == "portrait" and spans(block):
            new_turn = "across"
        if new_turn != turn:
            yield turn, tuple(held)
            if "landscape" in (turn, new_turn):
                waiting = [one for one in waiting if isinstance(one, Heading)]
            turn, held = new_turn, []
        held += (*waiting, block)
        waiting = []
    yield turn, (*held, *waiting)


def _flow(job: Job, turn: Turn) -> Flow:
    flow = body_flow(job)
    page = job.template.page
    if turn == "portrait":
        return flow
    if turn == "across" and job.house:
        return flow._replace(width=job.house.section.across)
    return flow._replace(width=job.house.section.wide if job.house else page.height - page.left - page.right)


def _break(job: Job, pages: Pages | None, turn: Turn, first: bool, joined: bool = False) -> str:
    """A paragraph of no height that ends a section; where a page is wanted after it, what follows begins one."""
    job.new_page = False
    style = f'<w:pStyle w:val="{job.styles["Section Break"]}"/>'
    return f"<w:p><w:pPr>{style}{_section(job, pages, turn, first, joined)}</w:pPr></w:p>"


def _section(job: Job, pages: Pages | None, turn: Turn, first: bool, joined: bool) -> str:
    if pages is None:
        assert job.house is not None
        return house_section(job.house.section, turn, first, job.rtl, joined)
    return _own_section(job, pages, turn, first)


def _own_section(job: Job, pages: Pages, turn: Turn, first: bool) -> str:
    """In the order of CT_SectPr (ECMA-376 Part 1, 17.6.17)."""
    page = job.template.page
    width, height = (page.width, page.height) if turn == "portrait" else (page.height, page.width)
    turned = ' w:orient="landscape"' if turn == "landscape" else ""
    running = pages.other if turn == "portrait" else pages.wide
    heads = _running("default", running) + (_running("first", pages.first) if first else "")
    margins = {"top": page.top, "right": page.right, "bottom": page.bottom, "left": page.left}
    margins |= {"header": page.header, "footer": page.footer, "gutter": 0}
    given = " ".join(f'w:{side}="{twips(points)}"' for side, points in margins.items())
    return (
        f'<w:sectPr>{heads}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"{turned}/><w:pgMar {given}/><w:cols w:space="720"/>'
        f"{'<w:titlePg/>' if first else ''}{'<w:bidi/>' if job.rtl else ''}</w:sectPr>"
    )


def _running(kind: str, running: Running) -> str:
    header = f'<w:headerReference w:type="{kind}" r:id="{running.header}"/>'
    return f'{header}<w:footerReference w:type="{kind}" r:id="{running.footer}"/>'
