"""Our styles and the house's → for those that must stay with what follows and do not say so, what a paragraph says."""

from __future__ import annotations

import re
from collections.abc import Collection

from briefgen.backends.docx.house.body import is_on
from briefgen.backends.docx.house.sheet import Sheet
from briefgen.backends.docx.styles.style import Style

KEEP = re.compile(r'<w:keepNext(?: w:val="(0)")?/>')


def unkept(sheet: Sheet, ours: tuple[Style, ...], met: Collection[str]) -> frozenset[str]:
    """The names of the styles, met by the house's or standing on such, whose paragraphs say it themselves.

    A caption above its table, a heading, a label: what our own template never leaves alone at a page's foot.
    """
    known = {style.name: style for style in ours}

    def kept(style: Style | None, in_house: bool) -> bool:
        if style is None:
            return False
        if in_house and style.name in met:
            return is_on(sheet.inherited(sheet.find(style.name, style.kind), "w:pPr/w:keepNext"))
        own = KEEP.search(style.paragraph)
        return own[1] != "0" if own else kept(known.get(style.based_on), in_house)

    return frozenset(one.name for one in ours if kept(one, False) and not kept(one, True))
