"""What was made lately, by what it was made from: a long life of a process takes no more memory than its beginning."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
MOST = 4_000
"""Values of one kind that are kept for certain; a three-page briefing makes some hundred."""


class Recent(Generic[K, V]):
    """The last `MOST` values and perhaps as many before them; what is asked for again stays."""

    __slots__ = ("_older", "known")

    def __init__(self) -> None:
        self.known: dict[K, V] = {}
        self._older: dict[K, V] = {}

    def get(self, key: K) -> V | None:
        """What was kept, if it is still there."""
        value = self.known.get(key)
        if value is None and (value := self._older.get(key)) is not None:
            self.keep(key, value)
        return value

    def keep(self, key: K, value: V) -> V:
        """Keep a value; it is also the answer."""
        if len(self.known) >= MOST:
            self._older, self.known = self.known, {}
        self.known[key] = value
        return value
