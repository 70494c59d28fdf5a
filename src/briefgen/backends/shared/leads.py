"""An item of a list → whether it is a question with its answer, which every format keeps on one page."""

from __future__ import annotations

from briefgen.document import Blocks, ListBlock, Paragraph, Strong, plain

MOST_SIGNS = 900
"""A longer answer may go on over pages."""
ABOVE, BELOW = 0.5, 0.1
"""The space above a question and between it and its answer, in leadings: nearer to the answer than to what is above."""


def is_question(item: Blocks) -> bool:
    """Whether a paragraph in bold stands over a short text; a lead-in with its colon over a list is none."""
    first, *rest = item or (None,)
    bold = isinstance(first, Paragraph) and len(first.content) == 1 and isinstance(first.content[0], Strong)
    if not bold or not rest or (isinstance(rest[0], ListBlock) and _leads_in(first)):
        return False
    return sum(map(_signs, item)) <= MOST_SIGNS


def _leads_in(block: object) -> bool:
    return isinstance(block, Paragraph) and plain(block.content).rstrip().endswith((":", "\uff1a"))


def _signs(block: object) -> int:
    match block:
        case Paragraph(content):
            return len(plain(content))
        case ListBlock(items):
            return sum(_signs(one) for item in items for one in item)
        case _:
            return MOST_SIGNS
