"""A text → the same text without what readers of a format see differently."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, normalize

NOT_COUNTED = {"Zs", "Zl", "Zp", "Cc", "Cf"}
ALIKE = str.maketrans("\u2010\u2011\u2044)]}>»›”’", "--/([{<«‹“‘")
"""Hyphens, fraction strokes, and closing signs as their opening ones."""


def squeeze(text: str) -> str:
    """One case, compatibility forms folded, hyphens alike; no white space, soft hyphens or bidirectional controls.

    A fraction's stroke is a slash. A form feed stays: it parts pages. An opening and a closing bracket are one, since
    readers of right-to-left text do not agree which is which.
    """
    folded = normalize("NFKC", normalize("NFKC", text).casefold()).translate(ALIKE)
    return "".join(char for char in folded if _counts(char))


@lru_cache(maxsize=4096)
def _counts(char: str) -> bool:
    return char == "\f" or category(char) not in NOT_COUNTED
