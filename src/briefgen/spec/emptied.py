"""A text with places for values, and the values → the pieces to put them in for, marks around nothing with them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from msgspec import Struct

from briefgen.patterns import Pattern

PLACE = Pattern(r"\$(\$?)\{([^${}\n]*)\}")
VALUE = r"\$\{[^${}\n]*\}"
AROUND = Pattern(rf"(?<![\\*_`~^])(\*{{1,3}}|_{{1,3}}|`|~|\^){VALUE}(?:[ ]*{VALUE})*\1(?![*_`~^])(?!(?<=_)\.?\w)")
"""Marks with nothing but places between them; low lines beside letters are those of a file's name."""
LEAD = Pattern(
    rf"^[ \t]*(?:(?:[-*+]|\d{{1,9}}[.)])[ \t]+)?(?P<lead>(?P<marks>\*\*?|__?|){VALUE}(?:[ ]*{VALUE})*"
    r"(?:(?P=marks):|:(?P=marks))(?:[ \t]+|$))",
    re.MULTILINE,
)
"""A lead-in of nothing but places before its colon."""
AFTER_OPENING = Pattern(r"(?:^|(?<=[\s(\[\"'“‘«¿¡—–]))[*_]{1,3}$")
BEFORE_CLOSING = Pattern(r"[*_]{1,3}(?=[\s.,;:!?)\]\"'”’»—–/]|$)")
"""Marks that can but open, or but close, what is beside them (CommonMark 0.31, 6.2)."""
MARKS_AND_BEFORE = 4
"""So many signs before a place decide whether marks open beside it."""


class Piece(Struct, frozen=True):
    """What one place takes up of the text as it was written, and what stands there instead."""

    start: int
    end: int
    value: str


def pieces(text: str, values: Mapping[int, str]) -> list[Piece]:
    """A piece for each place, whose value is found by where it begins; none overlaps another.

    Where a value is empty, marks that would be left around nothing go with it, the colon of a lead-in too, and so does
    white space that would keep a mark from being read as one.
    """
    found = [Piece(place.start(), place.end(), values[place.start()]) for place in PLACE.finditer(text)]
    if all(piece.value.strip() for piece in found):
        return found
    marked, at = _marked(text, found), 0
    made: list[Piece] = []
    for number, piece in enumerate(found):
        begin = made[-1].end if made else 0
        while at < len(marked) and marked[at][1] <= piece.start:
            at += 1
        if at == len(marked) or piece.start < marked[at][0]:
            made.append(_beside(piece, text, begin))
            continue
        first, end = marked[at]
        is_last = number + 1 == len(found) or found[number + 1].start >= end
        made.append(Piece(max(first, begin), end if is_last else piece.end, ""))
    return made


def _marked(text: str, places: Sequence[Piece]) -> list[tuple[int, int]]:
    """From where to where marks stand around values that are all empty, or before the colon of a lead-in."""
    starts = [place.start for place in places]
    leads = [one.span("lead") for one in LEAD.finditer(text)]
    begun = {start for start, _ in leads}
    spans = sorted([*leads, *(one.span() for one in AROUND.finditer(text) if one.start() not in begun)])
    inside = (places[bisect_left(starts, start) : bisect_left(starts, end)] for start, end in spans)
    return [span for span, within in zip(spans, inside, strict=True) if not any(each.value.strip() for each in within)]


def _beside(piece: Piece, text: str, begin: int) -> Piece:
    """A place without a value, with the blanks that part it from the marks' other text."""
    if piece.value.strip():
        return piece
    if AFTER_OPENING.search(text[max(0, piece.start - MARKS_AND_BEFORE) : piece.start]):
        end = piece.end
        while text.startswith(" ", end):
            end += 1
        return Piece(piece.start, end, "")
    if BEFORE_CLOSING.match(text, piece.end):
        return Piece(begin + len(text[begin : piece.start].rstrip(" ")), piece.end, "")
    return piece
