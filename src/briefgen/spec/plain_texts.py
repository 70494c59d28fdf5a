"""A text without quotes and the lines it stands in → warnings for what YAML does to it without a word.

YAML ends such a text at ` #`, and reads a line that is indented deeper as its continuation, dash or no dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from yaml.events import ScalarEvent

from briefgen.errors import Position, Problem, Repair
from briefgen.spec.nodes import Scalar

CUT = re.compile(r"\s+(#[^\s#].*)$")
DASH = re.compile(r"\s*(-(?: |(?=[^\W\d_])))")
QUESTION = re.compile(r"\?\s+$")


def misread(lines: Sequence[str], event: ScalarEvent, file: str) -> list[Problem]:
    """What YAML takes from a text, or adds to it, that its author may not have meant."""
    (first, _), (row, end) = _marks(event)
    problems: list[Problem] = []
    if row < len(lines) and "#" in lines[row]:
        problems += _comment_cuts(lines[row], first == row, (row, end), file)
    if first < row:
        problems += _joined_items(lines, first, row, file)
    return problems


def _comment_cuts(line: str, whole: bool, ends: tuple[int, int], file: str) -> Iterator[Problem]:
    """A warning where a text is followed by ` #1`; `# ` with a space is an ordinary comment.

    `whole` says that the text begins in this line too.
    """
    row, end = ends
    found = CUT.match(line, end)
    if not found:
        return
    from briefgen.spec.quoting import ENTRY, quoted

    where = Position(file, row + 1, found.start(1) + 1)
    message = f"the text after ' #' is a comment and is not printed: {found[1][:40]}"
    entry = ENTRY.match(line) if whole else None
    simple = entry and entry["value"][0] not in "[{"
    repair = Repair(line, entry["head"] + quoted(line[entry.start("value") :].rstrip())) if entry and simple else None
    yield Problem(where, "", message, "put quotes around the value", "warning", repair)


def _joined_items(lines: Sequence[str], first: int, last: int, file: str) -> Iterator[Problem]:
    """A warning for each line of a text that begins with a dash, as an item of a list does."""
    for row in range(first + 1, min(last + 1, len(lines))):
        dash = DASH.match(lines[row])
        if dash:
            where = Position(file, row + 1, dash.start(1) + 1)
            message = f"this line begins with '{dash[1]}' but belongs to the text above it"
            yield Problem(
                where, "", message, "line its dash up with the one above, or put the text in quotes", "warning"
            )


def is_question(lines: Sequence[str], key: Scalar) -> bool:
    """Whether a key was written after `? `, which YAML takes away."""
    line = lines[key.line - 1] if key.line <= len(lines) else ""
    return bool(QUESTION.search(line[: key.column - 1]))


def _marks(event: ScalarEvent) -> tuple[tuple[int, int], tuple[int, int]]:
    """Row and column, from 0, of where a text begins and ends."""
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None, "events that are parsed have marks"
    return (start.line, start.column), (end.line, end.column)
