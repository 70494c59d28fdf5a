"""A text without quotes and the lines it stands in → warnings for what YAML does to it without a word.

YAML ends such a text at ` #`, and reads a line that is indented deeper as its continuation, dash or no dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import yaml
from yaml.events import ScalarEvent

from briefgen.errors import Position, Problem, Repair
from briefgen.spec.nodes import Scalar

CUT = re.compile(r"\s+(#[^\s#].*)$")
ASIDE = re.compile(r"[ \t](#+[ \t]+\w.*)$")
"""A comment right behind a text; one that is meant as such stands off by two spaces or more, as linters of YAML ask."""
HEADING = re.compile(r"[ ]*(?:-[ ]+)*-[ ]+(#{1,6}[ ]+(?P<words>\S.*?))[ ]*$")
DASH = re.compile(r"\s*(-(?: |(?=[^\W\d_])))")
NO_DASH = "the first item of a list has no dash"
NO_CONTENT = "a list right below a title"
NUMBER = re.compile(r"\s*(\d{1,2}[.)] )")
QUESTION = re.compile(r"\?\s+$")


def misread(lines: Sequence[str], event: ScalarEvent, file: str) -> list[Problem]:
    """What YAML takes from a text, or adds to it, that its author may not have meant.

    Raises MarkedYAMLError where its first line lacks the dash of an item, or is a title right above a list.
    """
    (first, _), (row, end) = _marks(event)
    problems: list[Problem] = []
    if row < len(lines) and "#" in lines[row]:
        problems += _comment_cuts(lines[row], first == row, (row, end), file)
    if first < row:
        problems += _joined_items(lines, event, file)
    return problems


def aside(lines: Sequence[str], event: ScalarEvent, file: str) -> Problem | None:
    """The warning for a comment right behind a text; whether that is prose its field says."""
    (first, _), (row, end) = _marks(event)
    found = ASIDE.match(lines[row], end) if row < len(lines) and "#" in lines[row] else None
    if not found or not any(map(str.isalpha, event.value)):
        return None
    message = f"the text after ' # ' is a comment and is not printed: {found[1][:40]}"
    hint = "put quotes around the value, or two spaces before a comment"
    where = Position(file, row + 1, found.start(1) + 1)
    return Problem(where, "", message, hint, "warning", _in_quotes(lines[row]) if first == row else None)


def empty_item(lines: Sequence[str], event: ScalarEvent, file: str) -> Problem | None:
    """The warning for an item of a list that is but a comment, which begins as a heading does in Markdown."""
    (row, _), _ = _marks(event)
    found = HEADING.match(lines[row]) if row < len(lines) else None
    if not found or event.value:
        return None
    from briefgen.spec.quoting import quoted

    head = lines[row][: found.start(1)]
    message = f"this item is empty: '{found[1][:40]}' is a comment and is not printed"
    hint = "a heading is the 'title:' of a section; words in bold may stand in its place"
    repair = Repair(lines[row], head + quoted(f"**{found['words']}**"))
    return Problem(Position(file, row + 1, found.start(1) + 1), "", message, hint, "warning", repair)


def _in_quotes(line: str) -> Repair | None:
    """The line with its value in quotes to the end; none for what stands in brackets."""
    from briefgen.spec.quoting import ENTRY, quoted

    entry = ENTRY.match(line)
    if not entry or entry["value"][0] in "[{":
        return None
    return Repair(line, entry["head"] + quoted(line[entry.start("value") :].rstrip()))


def _comment_cuts(line: str, whole: bool, ends: tuple[int, int], file: str) -> Iterator[Problem]:
    """A warning where a text is followed by ` #1`; `# ` with a space is an ordinary comment.

    `whole` says that the text begins in this line too.
    """
    row, end = ends
    found = CUT.match(line, end)
    if not found:
        return
    where = Position(file, row + 1, found.start(1) + 1)
    message = f"the text after ' #' is a comment and is not printed: {found[1][:40]}"
    repair = _in_quotes(line) if whole else None
    yield Problem(where, "", message, "put quotes around the value", "warning", repair)


def _joined_items(lines: Sequence[str], event: ScalarEvent, file: str) -> Iterator[Problem]:
    """A warning for each line of a text that begins with a dash or number, as an item of a list does.

    Raises MarkedYAMLError where the first line is an item of that list and lacks its dash, or the title above a list.
    """
    (first, column), (last, _) = _marks(event)
    mark: Any = event.start_mark
    end: Any = event.end_mark
    elsewhere: set[int] = set()
    forms = (DASH, NUMBER) if NUMBER.match(lines[first], column) else (DASH,)
    for row in range(first + 1, min(last + 1, len(lines))):
        found = next(filter(None, (form.match(lines[row]) for form in forms)), None)
        if found and found[1].endswith(" ") and found.start(1) == column and not lines[first][:column].strip():
            if found.re is DASH and _stands_in_list(lines, first):
                raise yaml.MarkedYAMLError(problem=NO_DASH, problem_mark=mark)
            yield _lines_joined(lines, first, row, found[1], file)
            return
        if found and _stands_below_title(lines, row, elsewhere):
            raise yaml.MarkedYAMLError(problem=NO_CONTENT, problem_mark=end)
        if found:
            elsewhere.add(row)
            where = Position(file, row + 1, found.start(1) + 1)
            message = f"this line begins with '{found[1]}' but belongs to the text above it"
            hint = "line its dash up with the one above, or put the text in quotes"
            yield Problem(where, "", message, hint, "warning")


def _stands_in_list(lines: Sequence[str], row: int) -> bool:
    from briefgen.spec.list_marks import key_row

    return key_row(lines, row) >= 0


def _stands_below_title(lines: Sequence[str], row: int, elsewhere: set[int]) -> bool:
    """Whether a line is an item of a list right below a title; of the rows elsewhere it is known that they are not."""
    from briefgen.spec.section_mends import list_below_key

    return list_below_key(lines, row, elsewhere) is not None


def _lines_joined(lines: Sequence[str], first: int, row: int, mark: str, file: str) -> Problem:
    """A warning for a text below its key, of which a line begins as the first one does, or as an item."""
    from briefgen.spec.quoting import KEY_ALONE

    above = lines[first - 1] if first else ""
    key = KEY_ALONE.match(above)
    repair = Repair(above, f"{above[: key.end(2)]}: |{above[key.end(2) + 1 :].rstrip()}") if key else None
    where = Position(file, first, key.end(2) + 1) if key else Position(file, first + 1, 1)
    message = f"the lines of this text are joined into one, though line {row + 1} begins with '{mark}' as a list does"
    return Problem(where, "", message, "write '|' after the key, which keeps its lines", "warning", repair)


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
