"""A text → whether any of it runs from right to left, a paragraph → the side it is read from (Unicode Annex 9)."""

from __future__ import annotations

from unicodedata import bidirectional

from briefgen.document import Inlines, plain
from briefgen.patterns import Pattern

RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
"""The letters of such scripts, as the inside of a set of a regular expression."""
HEBREW = Pattern("[\u0590-\u05ff\ufb1d-\ufb4f]")
LETTER = Pattern(r"[^\W\d_]")
STRONG = {"L": False, "R": True, "AL": True}
PUNCTUATION = frozenset(map(chr, [*range(0x2010, 0x2028), 0x2030, 0x2039, 0x203A, 0x20AC, 0x2212]))
"""Signs of Western texts that stand in Unicode behind those letters."""
LETTERS_AND_MARKS = Pattern(f"[{RIGHT}\u200f\u202b\u202e\u2067]")


def any_right(text: str) -> bool:
    """Whether any character, or a mark that is not seen, runs from right to left."""
    if text.isascii() or max({*text} - PUNCTUATION, default="") < RIGHT[0]:
        return False
    return LETTERS_AND_MARKS.search(text) is not None


def reads_right(content: Inlines, rtl: bool) -> bool:
    """Whether a paragraph runs from right to left; `rtl` says so of its document.

    Its first strong character decides (rules P2, P3); a right-to-left document keeps its direction unless the
    paragraph has letters and none of them is of such a script.
    """
    text = plain(content)
    if not any_right(text):
        return rtl and not LETTER.search(text)
    return rtl or next((STRONG[kind] for kind in map(bidirectional, text) if kind in STRONG), False)
