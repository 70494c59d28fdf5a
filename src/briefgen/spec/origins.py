"""Problems of texts that values from outside were filled into → the same, each with where its value came from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from briefgen.errors import Position, Problem, shown
from briefgen.patterns import Pattern
from briefgen.spec.seen import Filled

FORM = Pattern(r"(?:\{\s*\w+\s*:\s*|@|(?<=\]\()#?)[\w.:/+-]*$")
"""`{table:`, `@` or `](#` at the end of a text."""
LONGEST = 40
"""Characters of a value that are shown."""


def said(name: str, value: str, origin: str) -> str:
    """What is said of a value that came from outside."""
    line = " ".join(value.split())
    if not line:
        return f"${{{name}}} is empty by {origin}"
    return f"${{{name}}} is '{shown(line[:LONGEST])}{'…' * (len(line) > LONGEST)}' by {origin}"


def with_origins(problems: Iterable[Problem], filled: Sequence[Filled]) -> tuple[Problem, ...]:
    """Each problem of a value that came from outside says from where."""
    return tuple(replace(one, origin=_origin(one, filled)) if filled else one for one in problems)


def _origin(problem: Problem, filled: Sequence[Filled]) -> str:
    return ", ".join(dict.fromkeys(each for text in filled for each in _blamed(problem, text)))


def _blamed(problem: Problem, text: Filled) -> list[str]:
    """The value at whose place the problem is; all of a text that is wrong as a whole; none where the author is."""
    if problem.position.file != text.file:
        return []
    exact = [said for start, said in text.given if problem.position in _begins(text, start)]
    begin = Position(text.file, text.scalar.line, text.scalar.column)
    whole = problem.position == begin or (problem.path == text.path and problem.position < begin)
    return exact or ([said for _, said in text.given] if whole else [])


def _begins(text: Filled, start: int) -> tuple[Position, ...]:
    """Where a value begins, and the reference, citation or link that it is filled into."""
    form = FORM.search(text.scalar.text[:start])
    return (_place(text, start),) if form is None else (_place(text, start), _place(text, form.start()))


def _place(text: Filled, start: int) -> Position:
    return Position(text.file, *text.places.of(text.scalar, start))
