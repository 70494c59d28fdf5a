"""A paragraph's words → the side it is read from, by the rule that the printed pages follow (Unicode Annex 9)."""

from __future__ import annotations

import re
from unicodedata import bidirectional

from briefgen.backends.shared.direction import any_right
from briefgen.document import Inlines, plain

LETTER = re.compile(r"[^\W\d_]")
STRONG = {"L": False, "R": True, "AL": True}


def reads_right(content: Inlines, rtl: bool) -> bool:
    """Whether a paragraph runs from right to left; `rtl` says so of its document.

    Its first strong character decides (rules P2, P3); a right-to-left document keeps its direction unless the
    paragraph has letters and none of them is of such a script.
    """
    text = plain(content)
    if not any_right(text):
        return rtl and not LETTER.search(text)
    return rtl or next((STRONG[kind] for kind in map(bidirectional, text) if kind in STRONG), False)
