"""The last two pages of a document → one, if little stands on the last and less air makes room for it."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.backends.pdf.layout.air import air, height
from briefgen.backends.pdf.layout.slabs import Slab

LITTLE = 0.2
"""The share of a page that is little."""
LESS_AIR = 0.42
"""The share of the space between blocks that may go."""
LONGER = 6.0
"""Half a line that may go besides; where there is no space between blocks, the page is longer by so much."""


def pulled_back(page: Sequence[Slab], last: Sequence[Slab], before: float, room: float) -> list[Slab]:
    """The slabs of both pages, to be set closer; nothing where the last one stays. Lengths in points.

    `before` is the space above what begins the last page, which fell away there. A page takes what it lacks from the
    space between its slabs when it is closed.
    """
    if not last or any(slab.notes for slab in last) or height(last) - last[-1].foot > LITTLE * room:
        return []
    slabs = [*page, *last]
    lacking = height(slabs) + before - room - LONGER
    if lacking > LESS_AIR * (before + air(slabs)):
        return []
    last[0].before = before
    return slabs
