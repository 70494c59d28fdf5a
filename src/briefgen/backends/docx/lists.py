"""Lists → paragraphs in Word's list styles; each numbered list counts in an instance of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from briefgen.backends.docx.controls import tick_box
from briefgen.backends.docx.job import Flow, Job
from briefgen.backends.docx.look import indent, spacing, tabs
from briefgen.backends.docx.numbering import LEVELS, linked
from briefgen.backends.docx.paragraphs import paragraph
from briefgen.backends.shared.leads import ABOVE, BELOW, is_question
from briefgen.document import Block, Blocks, Inlines, ListBlock, Paragraph, plain

Write: TypeAlias = Callable[[Job, Blocks, Flow], str]
STYLED_LEVELS = 3
TAB = "<w:r><w:tab/></w:r>"


def list_block(job: Job, block: ListBlock, flow: Flow, depth: int, write: Write) -> str:
    """The items of the list and of the lists in it; `depth` counts from 0."""
    if block.boxes:
        return "".join([_boxed(job, item, flow, min(depth, LEVELS - 1), write) for item in block.items])
    level = min(depth, LEVELS - 1)
    number = flow.bullet_list
    if block.ordered:
        number = job.instance(flow.number_list, level, block.start)
    last = len(block.items) - 1
    flows = [flow if index == last or not flow.keep else flow._replace(keep="all") for index in range(last + 1)]
    return "".join(
        [
            _item(job, item, here, block.ordered, level, number, write)
            for item, here in zip(block.items, flows, strict=True)
        ]
    )


def _item(job: Job, item: Blocks, flow: Flow, ordered: bool, level: int, number: int, write: Write) -> str:
    """The first paragraph carries the sign; an item that begins with something else has an empty one before it."""
    rung = min(level, STYLED_LEVELS - 1)
    style = (flow.numbers if ordered else flow.bullets)[rung]
    bare = flow.linked and not ordered and level == rung and not (job.house and level not in job.house.bullets)
    numbering = "" if bare else linked(number, level)
    first, rest = _parted(item)
    whole = is_question(item)
    keep = flow.keep == "all" or bool(flow.keep and rest) or whole
    outside, job.whole = job.whole, job.whole or whole
    apart = _apart(job) if whole and flow.linked else ""
    place = apart + (_hung(flow, level) if flow.own else "")
    head = paragraph(job, style, first, numbering=numbering, keep=keep, indent=place)
    text = head + "".join(_rest(job, rest, flow._replace(keep="all") if whole else flow, flow, level, write))
    job.whole = outside
    return text


def _apart(job: Job) -> str:
    """A question stands nearer to its answer than to what is above; a house's lists have spaces of their own."""
    unit = job.scale.leading
    return "" if job.house else spacing(ABOVE * unit, BELOW * unit)


def _parted(item: Blocks) -> tuple[Inlines, Blocks]:
    """An item's first paragraph, empty where it begins with something else, and what follows it."""
    return (item[0].content, item[1:]) if item and isinstance(item[0], Paragraph) else ((), item)


def _rest(job: Job, blocks: Blocks, flow: Flow, last: Flow, level: int, write: Write) -> Iterator[str]:
    """What follows an item's first paragraph, the `last` of it in a flow of its own."""
    for index, block in enumerate(blocks, 1):
        yield _carried(job, block, last if index == len(blocks) else flow, level, write)


def _boxed(job: Job, item: Blocks, flow: Flow, level: int, write: Write) -> str:
    """An item with a box to tick before its text, where a bullet would hang."""
    first, rest = _parted(item)
    style = flow.carried_on[min(level, STYLED_LEVELS - 1)]
    further = flow.boxed and level > 0
    place = _hung(flow, level) if flow.boxed else indent(flow.inset + flow.step * (level + 1), flow.ends, flow.step)
    box = TAB * further + tick_box(job, plain(first)) + TAB
    stops = _stops(flow, level, level + 1) if further else ""
    head = paragraph(job, style, first, numbering=stops, indent=place, before=box, keep=bool(flow.keep))
    return head + "".join([_carried(job, block, flow, level, write) for block in rest])


def _carried(job: Job, block: Block, flow: Flow, level: int, write: Write) -> str:
    match block:
        case Paragraph(content):
            return _second(job, content, flow, level)
        case ListBlock():
            return list_block(job, block, flow, level + 1, write)
        case _:
            return write(job, (block,), flow._replace(depth=level + 1) if flow.linked else flow)


def _second(job: Job, content: Inlines, flow: Flow, level: int) -> str:
    """A further paragraph of an item stands where the item's text stands."""
    styled = flow.linked and level < STYLED_LEVELS
    keep = flow.keep == "all"
    style = flow.carried_on[min(level, STYLED_LEVELS - 1)]
    if flow.boxed:
        stop, place = _stops(flow, level + 1), _hung(flow, level)
        return paragraph(job, style, content, numbering=stop, indent=place, before=TAB, keep=keep)
    place = "" if styled else indent(flow.inset + flow.step * (level + 1), flow.ends, 0)
    return paragraph(job, style, content, indent=place, keep=keep)


def _hung(flow: Flow, level: int) -> str:
    """The first line begins where the box's text does, the others where an item's text does."""
    depth = flow.step * (level + 1)
    return indent(flow.inset + depth, flow.ends, depth)


def _stops(flow: Flow, *levels: int) -> str:
    return tabs(*[("left", flow.inset + flow.step * level) for level in levels])
