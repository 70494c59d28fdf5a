"""A regular expression that is compiled at its first use: a command that starts needs few of the many there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator


class Pattern:
    """What `re.compile` makes, made late; for patterns that most runs of a command never ask for."""

    __slots__ = ("_made", "flags", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        self._made: re.Pattern[str] | None = None

    def _compiled(self) -> re.Pattern[str]:
        if self._made is None:
            self._made = re.compile(self.pattern, self.flags)
        return self._made

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """As of `re.Pattern`."""
        return self._compiled().match(text, start)

    def fullmatch(self, text: str, start: int = 0) -> re.Match[str] | None:
        """As of `re.Pattern`."""
        return self._compiled().fullmatch(text, start)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """As of `re.Pattern`."""
        return self._compiled().search(text, start)

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """As of `re.Pattern`."""
        return self._compiled().finditer(text, start)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """As of `re.Pattern`."""
        return self._compiled().sub(by, text)
