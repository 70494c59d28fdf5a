"""A filled place in a text → a sign of currency or per cent said twice."""

from __future__ import annotations

from briefgen.patterns import Pattern

SIGN = r"(?:[$£€¥₽₺₹%٪]|(?<![A-Za-z])[A-Z]{3}(?![A-Za-z]))"
BLANKS = "[ \u00a0\u202f\u2009]*"
MARKS = "[*_]*"
BEFORE = Pattern(rf"({SIGN}){BLANKS}{MARKS}$")
AFTER = Pattern(rf"{MARKS}{BLANKS}({SIGN})")
FIRST = Pattern(rf"{BLANKS}({SIGN})")
LAST = Pattern(rf"({SIGN}){BLANKS}$")
LONGEST = 12
"""So many signs beside a place are looked at."""


def doubled(text: str, start: int, length: int) -> str:
    """The sign that the value at this place of a text begins or ends with, where the same stands beside it; or nothing.

    A sign is one of a currency, its code of three capitals (ISO 4217), or that of per cent.
    """
    value, end = text[start : start + length], start + length
    before, after = BEFORE.search(text[max(0, start - LONGEST) : start]), AFTER.match(text[end : end + LONGEST])
    first, last = FIRST.match(value), LAST.search(value)
    if before and first and before[1] == first[1]:
        return first[1]
    return last[1] if after and last and after[1] == last[1] else ""
