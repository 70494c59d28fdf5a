"""What was made lately, by what it was made from: a long life of a process takes no more memory than its beginning."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
MOST = 4_000
"""Values of one kind that are kept for certain while a document is set."""
USUAL = 2_000
"""Those that are kept for certain for the next document; a three-page briefing makes some hundred."""
documents = [0]
"""How many were begun."""


def begin_document() -> None:
    """From here on another document is set."""
    documents[0] += 1


class Recent(Generic[K, V]):
    """The last `MOST` values and perhaps as many before them; what is asked for again stays.

    At the first new value of another document, `USUAL` are enough: a long document needs many, many short ones do not.
    """

    __slots__ = ("_document", "_older", "known")

    def __init__(self) -> None:
        self.known: dict[K, V] = {}
        self._older: dict[K, V] = {}
        self._document = documents[0]

    def get(self, key: K) -> V | None:
        """What was kept, if it is still there."""
        value = self.known.get(key)
        if value is None and (value := self._older.get(key)) is not None:
            self.keep(key, value)
        return value

    def keep(self, key: K, value: V) -> V:
        """Keep a value; it is also the answer."""
        if len(self.known) >= (MOST if self._document == documents[0] else USUAL):
            self._older, self.known = self.known, {}
        self._document = documents[0]
        self.known[key] = value
        return value
