"""The slabs of a page that lack a little room → the same, with less space between their blocks."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.backends.pdf.layout.slabs import Slab

GIVES = 0.25
"""The share of the space between blocks that a page gives up for what would else leave it white."""
WORTH = 0.15
"""The share of a page that is white enough to be worth it: some seven lines."""


def height(slabs: Sequence[Slab]) -> float:
    """How high slabs stand below one another, in points, with the room that frames need where they stop."""
    return sum([slab.before + slab.height for slab in slabs], 0.0) + (slabs[-1].foot if slabs else 0.0)


def air(slabs: Sequence[Slab]) -> float:
    """The space between slabs in points."""
    return sum([slab.before for slab in slabs[1:]], 0.0)


def lessen(slabs: Sequence[Slab], points: float) -> None:
    """Take so much of the space between slabs, of each the same share, and no more than there is."""
    between = air(slabs)
    if points > 0 < between:
        share = 1 - min(points / between, 1.0)
        for slab in slabs[1:]:
            slab.before *= share
