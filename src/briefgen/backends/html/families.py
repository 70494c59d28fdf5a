"""A family of the theme → what CSS falls back to where a reader has none of its fonts: letters of the same kind."""

from __future__ import annotations

from briefgen.theme import Family

ROLES = ("body", "sans", "mono")
SERIFS = ("Georgia", "Cambria", "Times New Roman", "Garamond", "Palatino Linotype", "Book Antiqua", "Constantia")
"""The fonts of Word with serifs that stand in for a family."""
COMMON = {"serif": "Georgia", "sans-serif": "Arial", "monospace": "Courier New"}
"""A font of each kind that computers and telephones have, or take another of its kind for."""


def generic(family: Family, role: str) -> str:
    """The generic family (CSS Fonts 4, 2.1.3) of a role's family, told by its stand-in: a theme may set text in any."""
    if role == "mono":
        return "monospace"
    return "serif" if family.word_fallback in SERIFS else "sans-serif"
