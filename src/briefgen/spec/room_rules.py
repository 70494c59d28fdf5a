"""Tables that an author wrote → a warning where an upright page has no room for their columns side by side.

Nothing is measured, as that takes fonts: digits are about as wide in all of them, and words count as no longer than
what of one stays whole before a hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.briefing import BriefingParts, TableBlock
from briefgen.document import Block, Paragraph, plain
from briefgen.errors import Problem
from briefgen.spec.context import Context
from briefgen.spec.placing import at
from briefgen.theme import Theme

FEW = 5
"""Tables of no more columns have room."""
LOOKED_AT = 60
"""Rows that are looked at, more or less."""
DIGIT, MARK, LETTER = 0.56, 0.3, 0.5
"""Widths in ems."""
WHOLE = 12
"""Letters of a word that count."""
AIR = 3.0
"""Between columns that stand as close as can be, in points."""
NUMBER = r"[^\w\s]{0,3}\w{0,3}\d[\d.,:/'’\u00a0\u202f٫٬–−-]*\w{0,3}[^\w\s]{0,3}"


def columns_have_room(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """The columns of a table fit on its page without words or numbers broken in two."""
    for path, block in context.content:
        if isinstance(block, TableBlock) and block.rows and len(block.rows[0]) > FEW:
            theme = _look(briefing, context)
            turned = block.landscape or ".landscape[" in path
            if _needed(block, theme) > _room(theme, turned):
                across = "even a page turned sideways" if turned else "an upright page"
                message = f"{across} has no room for {len(block.rows[0])} such columns: words or numbers may be broken"
                hint = "make two tables of it" if turned else "add 'landscape: true', or leave columns out"
                yield at(context, f"{path}.table", message, hint, "warning")


def _look(briefing: BriefingParts, context: Context) -> Theme:
    from briefgen.spec.themes import look_of

    return look_of(briefing, context.look).in_language(briefing.lang)


def _room(theme: Theme, turned: bool) -> float:
    page = theme.page
    return max(page.width, page.height) - page.left - page.right if turned else page.text_width


def _needed(block: TableBlock, theme: Theme) -> float:
    """What the columns need at the usual size of tables, as Word sets them, in points."""
    rows = block.rows[:: max(1, len(block.rows) // LOOKED_AT)]
    heads = [plain(column.title) for column in block.columns]
    found = [max(_widest(row[index]) for row in rows) for index in range(len(rows[0]))]
    widths = [max(width, _longest(head)) for width, head in zip(found, heads or [""] * len(found), strict=True)]
    return sum(widths) * theme.scale.table + AIR * len(widths)


def _widest(cell: Sequence[Block]) -> float:
    return max((_longest(plain(block.content)) for block in cell if isinstance(block, Paragraph)), default=0.0)


def _longest(text: str) -> float:
    return max(map(_width, text.split(" ")), default=0.0)


def _width(word: str) -> float:
    """In ems."""
    if re.fullmatch(NUMBER, word):
        return sum(DIGIT if sign.isalnum() else MARK for sign in word)
    return min(len(word), WHOLE) * LETTER


RULES = (columns_have_room,)
