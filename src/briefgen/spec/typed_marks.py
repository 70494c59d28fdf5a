"""Lines that begin as items do outside of Markdown, as `(1)`, `(a)`, `b)` or `IV.` → where a list of such was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable

BEGINS = r"[ \t]*(?P<mark>\((?P<within>\d{1,3}|[A-Za-z]{1,5})\)|(?P<before>%s[A-Za-z]{1,5})[.)])[ \t]+(?=\S)"
MARK = re.compile(BEGINS % "")
OWN_MARK = re.compile(BEGINS % r"\d{1,3}|")
"""How an item may begin that is one of a list already: with a number too, of which Markdown makes a list elsewhere."""
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
BREAKS = ("\\", "  ")
"""How a line ends after which Markdown begins another."""

Line = tuple[int, str]


def typed_list(lines: Iterable[Line], form: re.Pattern[str] = MARK) -> tuple[int, str] | None:
    """Where the second of two marks of a paragraph stands that follow each other, and that mark.

    Each line comes with what it is known by, which is given back.
    """
    before: re.Match[str] | None = None
    ended = ""
    for place, line in lines:
        found = form.match(line)
        if found and before and not ended.endswith(BREAKS) and _follows(before, found):
            return place, found["mark"]
        before = (found or before) if line.strip() else None
        ended = line
    return None


def stands_for(mark: re.Match[str]) -> set[int]:
    """The numbers that a mark may stand for; a capital with a dot is more likely part of a name than a letter."""
    sign = mark["within"] or mark["before"]
    readings = (_roman,) if sign.isupper() and mark["mark"].endswith(".") else (_number, _letter, _roman)
    return {number for read in readings if (number := read(sign))}


def _follows(first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether a mark has the form of another and the next number or letter."""
    one, two = (found["within"] or found["before"] for found in (first, second))
    is_alike = first["mark"].replace(one, "") == second["mark"].replace(two, "") and one.isupper() == two.isupper()
    return is_alike and any(number + 1 in stands_for(second) for number in stands_for(first))


def _number(mark: str) -> int:
    return int(mark) if mark.isdigit() else 0


def _letter(mark: str) -> int:
    return ord(mark.lower()) - ord("a") + 1 if len(mark) == 1 and mark.isalpha() else 0


def _roman(mark: str) -> int:
    """The number of a Roman one up to 399, else 0."""
    values = [ROMAN.get(sign, 0) for sign in mark.lower()]
    if not all(values):
        return 0
    return sum(-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True))
