"""A text → whether any of it runs from right to left (Unicode Annex 9)."""

from __future__ import annotations

import re

RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
"""The letters of such scripts, as the inside of a set of a regular expression."""
LETTERS_AND_MARKS = re.compile(f"[{RIGHT}\u200f\u202b\u202e\u2067]")


def any_right(text: str) -> bool:
    """Whether any character, or a mark that is not seen, runs from right to left."""
    return not text.isascii() and LETTERS_AND_MARKS.search(text) is not None
