"""The path of a value → a problem at its line."""

from __future__ import annotations

from briefgen.errors import Position, Problem
from briefgen.spec.context import Context


def at(context: Context, path: str, message: str, hint: str = "", severity: str = "error") -> Problem:
    """A problem at the nearest place that the path has in the file."""
    path = context.written_path(path)
    place = path
    while place and place not in context.positions:
        place = place[: max(place.rfind("."), place.rfind("["), 0)]
    position = context.positions.get(place, Position(context.file))
    return Problem(position, path, message, hint, severity)  # type: ignore[arg-type]  # one of two words
