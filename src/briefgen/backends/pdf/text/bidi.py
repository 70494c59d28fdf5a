"""Text → its bidirectional levels, and the pieces of a line → their order on the page (Unicode Annex 9)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefgen.backends.shared.direction import any_right

STRONG = re.compile(r"[^\W\d_]")
APART = "\ufffc"
"""Stands for each letter of what the text around it takes for a picture: neither a figure nor a letter."""
ISOLATES = str.maketrans(dict.fromkeys("\u2066\u2067\u2068\u2069", "\u200b"))


def base_level(text: str, base: int) -> int:
    """The paragraph's level by its first strong character (rules P2, P3).

    A right-to-left document keeps its direction unless the paragraph holds nothing of such a script.
    """
    if not any_right(text):
        return base if not STRONG.search(text) else 0
    from bidi.algorithm import get_base_level

    return base or int(get_base_level(text))


@lru_cache(maxsize=256)
def levels(text: str, base: int) -> tuple[int, ...]:
    """The embedding level of each character; `base` is 0 for left to right, 1 for right to left.

    Joiners and other characters that rule X9 removes have the level of what stands before them.
    """
    from bidi import algorithm as steps

    storage = steps.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    steps.get_embedding_levels(text.translate(ISOLATES), storage)
    for index, char in enumerate(storage["chars"]):
        char["index"] = index
    steps.explicit_embed_and_overrides(storage)
    steps.resolve_weak_types(storage)
    steps.resolve_neutral_types(storage, False)
    steps.resolve_implicit_levels(storage, False)
    found = {char["index"]: char["level"] for char in storage["chars"]}
    level, whole = base, []
    for index in range(len(text)):
        level = found.get(index, level)
        whole.append(level)
    return tuple(whole)


def isolated(level: int) -> int:
    """The level of figures that stand apart from what is around them, whose own level is `level` (rule X5b)."""
    return (level + 2) & ~1 if level else 0


def visual_order(found: Sequence[int]) -> list[int]:
    """Rule L2 on the levels of pieces: their numbers from left to right.

    From the highest level down, every stretch at that level or above is turned round.
    """
    order = list(range(len(found)))
    lowest_odd = min((level for level in found if level & 1), default=99)
    for level in range(max(found, default=0), lowest_odd - 1, -1):
        _turn(order, found, level)
    return order


def _turn(order: list[int], found: Sequence[int], level: int) -> None:
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and found[order[end]] >= level:
            end += 1
        order[start:end] = order[start:end][::-1]
        start = max(end, start + 1)
