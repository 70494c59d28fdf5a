"""What is found amiss in a picture → sentences with the picture's name and line, each said once."""

from __future__ import annotations

MOST_SAID = 8


class Refused(Exception):  # noqa: N818 - raised and caught within this package
    """An element cannot be carried; the text says why."""


class TooLarge(Refused):
    """The whole picture cannot be carried; nothing more of it is looked at."""


class Notes:
    """Refusals and warnings as they are met."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._refusals: dict[str, list[int]] = {}
        self._warnings: dict[str, list[int]] = {}

    def refuse(self, line: int, message: str) -> None:
        """Note what cannot be carried; line 0 is no line of its own."""
        self._refusals.setdefault(message, []).append(line)

    def warn(self, line: int, message: str) -> None:
        """Note what is carried in another way."""
        self._warnings.setdefault(message, []).append(line)

    @property
    def refusals(self) -> tuple[str, ...]:
        """In the order they were met; where they are many, the first of them and how many more."""
        return self._said(self._refusals)

    @property
    def warnings(self) -> tuple[str, ...]:
        """The same for warnings."""
        return self._said(self._warnings)

    def _said(self, found: dict[str, list[int]]) -> tuple[str, ...]:
        said = [f"'{self.name}'{_lines(lines)}: {message}" for message, lines in found.items()]
        more = f"'{self.name}' has {len(said) - MOST_SAID} more problems of other kinds"
        return tuple(said if len(said) <= MOST_SAID else [*said[:MOST_SAID], more])


def _lines(lines: list[int]) -> str:
    others = len(lines) - 1
    more = f" and {others} other{'s' if others > 1 else ''}" if others else ""
    return f", line {lines[0]}{more}" if lines[0] else ""
