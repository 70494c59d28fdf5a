"""What a table's columns need, and the width there is → the width of each, adding up to all of it; lengths in points.

Each backend measures words with the fonts it sets them in. Where everything fits on one line, the columns share what
is left over; where too little is there even for single words, the widest give way; between the two they are evened.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from briefgen.backends.shared.crowding import Leasts, no_leasts, shares_kept, squeezed
from briefgen.backends.shared.evening import Need, evened, lines_in, width_for

T = TypeVar("T")
SAMPLE = 120
"""Rows that a backend measures, more or less: long tables take no longer than short ones."""
WIDEST_WORD = 0.25
"""A word wider than this share of the table may be broken, but for a number or one in a header."""
AUTHORS_MOST = 0.5
"""Columns with a width of the author's leave at least what the others' words need, up to this share."""
FIGURES_GROW = 0.35
"""Columns of figures take less of what is left over than columns of words."""


def column_widths(
    needs: Sequence[Need], width: float, padding: float, rows: int, leasts: Leasts = no_leasts
) -> list[float]:
    """Widths with the padding of both sides in them; `rows` is how many the table has, however few were measured.

    `leasts` is asked only of columns that may be given less than their longest word.
    """
    least = least_widths(needs, width, padding, leasts)
    given = _given(needs, least, width, padding)
    if any(share is not None and share < need.word + padding for share, need in zip(given, needs, strict=True)):
        given = shares_kept(given, least, leasts, width, padding)
    free = [index for index, share in enumerate(given) if share is None]
    room = width - sum([share for share in given if share is not None], 0.0) - padding * len(free)
    if sum([least[index] for index in free], 0.0) >= room:
        shared = squeezed([leasts(index) for index in free], [least[index] for index in free], room)
    else:
        shared = _shared([needs[index] for index in free], [least[index] for index in free], room, rows)
    rest = iter([each + padding for each in shared])
    return _exactly([next(rest) if share is None else share for share in given], width)


def least_widths(needs: Sequence[Need], width: float, padding: float, leasts: Leasts) -> list[float]:
    """What each column needs so that no word is broken but a very long one, no piece, number nor header at all."""
    most = max(WIDEST_WORD, 1 / max(len(needs), 1)) * width - padding
    least = [need.line if need.fixed else min(need.word, most) for need in needs]
    for index, need in enumerate(needs):
        if need.word > most and not need.fixed:
            found = leasts(index)
            least[index] = max(most, found.number, found.piece, found.head)
    return least


def group_word(longest: float, count: int, padding: float) -> float:
    """The least width that each of `count` columns needs, so that a group's longest word stays whole above them."""
    return (longest - padding * (count - 1)) / count


def sample(rows: Sequence[T], most: int = SAMPLE) -> Sequence[T]:
    """At most about twice `most` rows, evenly spread."""
    return rows[:: max(1, len(rows) // most)]


def _given(needs: Sequence[Need], least: Sequence[float], width: float, padding: float) -> list[float | None]:
    """The author's shares in points: kept as they are unless they fill more, or without any other column less."""
    asked = [need.share if need.share and need.share > 0 else None for need in needs]
    total = sum([share for share in asked if share], 0.0)
    others = sum([each + padding for each, share in zip(least, asked, strict=True) if share is None], 0.0)
    most = 1 - min(others / width, AUTHORS_MOST)
    scaled = most / total if total and (total > most or None not in asked) else 1.0
    return [None if share is None else share * scaled * width for share in asked]


def _shared(needs: Sequence[Need], least: Sequence[float], room: float, rows: int) -> list[float]:
    if not needs:
        return []
    if sum([need.line for need in needs], 0.0) <= room:
        return _grown(needs, _headed(needs, room), room)
    return evened(needs, least, room, rows)


def _headed(needs: Sequence[Need], room: float) -> list[float]:
    """What every column needs so that the headers above numbers have as few lines as there is room for."""
    lines = [need.line for need in needs]
    heads = [need.cells[0] if need.cells else () for need in needs]
    for count in range(1, max(map(lines_in, heads, lines))):
        wider = [max(line, width_for(head, count)) for head, line in zip(heads, lines, strict=True)]
        if sum(wider, 0.0) <= room:
            return wider
    return lines


def _grown(needs: Sequence[Need], least: Sequence[float], room: float) -> list[float]:
    weights = [width * (1.0 if need.grows else FIGURES_GROW) for need, width in zip(needs, least, strict=True)]
    spare = (room - sum(least, 0.0)) / (sum(weights, 0.0) or 1.0)
    return _exactly([width + spare * weight for width, weight in zip(least, weights, strict=True)], room)


def _exactly(widths: list[float], room: float) -> list[float]:
    factor = max(room, 1.0) / (sum(widths, 0.0) or 1.0)
    return [width * factor for width in widths] if sum(widths, 0.0) else [room / len(widths)] * len(widths)
