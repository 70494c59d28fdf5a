"""A table's cell → the signs of its number from the decimal point on, by which a column's points are aligned."""

from __future__ import annotations

import re

from briefgen.document import Cell, Paragraph, plain

NUMBER = re.compile(r"[-+\u2212\u2013(]?\W?\d[\d,.٫٬'\u2019\u00a0\u202f ]*[)%٪]?")
FRACTION = re.compile(r"([.,٫])(\d+)\D*$")
THOUSAND = 3
DIGIT_WIDTH, POINT_WIDTH = 0.56, 0.27
"""Of a digit and of a decimal point, in ems."""


def decimals(content: Cell) -> int | None:
    """Signs from the decimal point on; None for what is no number."""
    if len(content) != 1 or not isinstance(content[0], Paragraph):
        return None
    text = plain(content[0].content)
    if not NUMBER.fullmatch(text):
        return None
    found = FRACTION.search(text)
    if not found or (len(found[2]) == THOUSAND and (found[1] == "," or text.count(".") > 1)):
        return 0
    return len(found[2]) + 1


def lacking(content: Cell, places: int) -> float:
    """How far a number moves in, in ems, where the column's longest has so many `places`; 0.0 for what is no number."""
    own = decimals(content)
    if own is None or own >= places:
        return 0.0
    signs = places - own
    return signs * DIGIT_WIDTH if own else (signs - 1) * DIGIT_WIDTH + POINT_WIDTH
