"""A text with places for values, and the values → the pieces to put them in for, marks around nothing with them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

PLACE = re.compile(r"\$(\$?)\{([^${}\n]*)\}")
VALUE = r"\$\{[^${}\n]*\}"
AROUND = re.compile(rf"(?<![\\*_`~^])(\*{{1,3}}|_{{1,3}}|`|~|\^)((?:[ ]*{VALUE})+[ ]*)\1(?![*_`~^])")
"""Marks with nothing but places between them."""
AFTER_OPENING = re.compile(r"(?:^|(?<=[\s(\[\"'“‘«¿¡—–/]))[*_]{1,3}$")
BEFORE_CLOSING = re.compile(r"[*_]{1,3}(?=[\s.,;:!?)\]\"'”’»—–/]|$)")
"""Marks that can but open, or but close, what is beside them (CommonMark 0.31, 6.2)."""


class Piece(Struct, frozen=True):
    """What one place takes up of the text as it was written, and what stands there instead."""

    start: int
    end: int
    value: str


def pieces(text: str, values: Mapping[int, str]) -> list[Piece]:
    """A piece for each place, whose value is found by where it begins; none overlaps another.

    Where a value is empty, marks that would be left around nothing go with it, and so does white space that would keep
    a mark from being read as one.
    """
    found = [Piece(place.start(), place.end(), values[place.start()]) for place in PLACE.finditer(text)]
    if all(piece.value.strip() for piece in found):
        return found
    marked = dict(_marked(text, values))
    made: list[Piece] = []
    for piece in found:
        begin = made[-1].end if made else 0
        around = next(((start, end) for start, end in marked.items() if start <= piece.start < end), None)
        made.append(_within(piece, around, found, begin) if around else _beside(piece, text, begin))
    return made


def _marked(text: str, values: Mapping[int, str]) -> list[tuple[int, int]]:
    """From where to where marks stand around values that are all empty."""
    return [
        (one.start(), one.end())
        for one in AROUND.finditer(text)
        if not any(value.strip() for start, value in values.items() if one.start() <= start < one.end())
    ]


def _within(piece: Piece, around: tuple[int, int], all_places: list[Piece], begin: int) -> Piece:
    """A place of those between marks: with all up to it, and the last with all to the end."""
    is_last = all_places[-1] is piece or all_places[all_places.index(piece) + 1].start >= around[1]
    return Piece(max(around[0], begin), around[1] if is_last else piece.end, "")


def _beside(piece: Piece, text: str, begin: int) -> Piece:
    """A place without a value, with the blanks that part it from the marks' other text."""
    if piece.value.strip():
        return piece
    before, after = text[begin : piece.start], text[piece.end :]
    if AFTER_OPENING.search(text[: piece.start]):
        return Piece(piece.start, piece.end + len(after) - len(after.lstrip(" ")), "")
    if BEFORE_CLOSING.match(after):
        return Piece(begin + len(before.rstrip(" ")), piece.end, "")
    return piece
