"""Anchors → the names of their bookmarks: what Word takes, readable where it can be, and each its own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefgen.digests import sha256

LONGEST = 40  # Word takes no more
UNSAFE = re.compile(r"[^A-Za-z0-9_]+")
SAFE = re.compile(r"[A-Za-z]\w*", re.ASCII)


def bookmark_names(anchors: Iterable[str], others: Iterable[str] = ()) -> dict[str, str]:
    """A name for each anchor: letters, digits and underscores, distinct without regard to capitals, and from others."""
    names: dict[str, str] = {}
    taken = {other.lower() for other in others}
    for anchor in sorted(anchors):
        words = UNSAFE.sub("_", anchor).strip("_")
        fits = SAFE.fullmatch(words) and len(words) <= LONGEST and words.lower() not in taken
        name = words if fits else f"a_{words[: LONGEST - 15]}_{_digest(anchor)}"
        taken.add(name.lower())
        names[anchor] = name
    return names


def _digest(anchor: str) -> str:
    return sha256(anchor.encode("utf-8", "replace")).hexdigest()[:12]
