"""A text of which YAML joins the lines → a warning where those are the lines of a list, a table or a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace
from yaml.events import ScalarEvent

from briefgen.errors import Position, Problem, Repair
from briefgen.spec.layout_mends import indent
from briefgen.spec.typed_marks import typed_list

FORMS = (
    (re.compile(r"[-*+] "), "a list"),
    (re.compile(r"\d{1,2}[.)] "), "a list"),
    (re.compile(r"[•·▪‣◦●■►➢✓] "), "a list"),
    (re.compile(r"\|(?=.*\|\s*$)"), "a table"),
    (re.compile(r"> "), "a quotation"),
)
PASTED = re.compile(r"[•·▪‣◦●■] ")
"""What a paragraph begins with of which prose says that it looks like a pasted list."""
TYPED_BREAK = re.compile(r"(?<!\\)(?:\\\\)*\\n\\?$")
"""How a line of a text in double quotes ends that stays one."""
HEADER = re.compile(r">[-+]?(?=\s|$)")

Line = tuple[int, str]


def joined_lines(lines: Sequence[str], event: ScalarEvent, file: str) -> Problem | None:
    """The warning for a text with two such lines or more, at the first that loses its place."""
    for paragraph in _paragraphs(lines, event):
        for form, what in FORMS:
            found = [(row, mark[0]) for row, line in paragraph if (mark := form.match(line))]
            if len(found) > 1 and not PASTED.match(paragraph[0][1]):
                return _told(lines, event, found[1], what, file)
        if typed := typed_list(paragraph):
            return _without_repair(event, typed, "a list", file, "leave a line empty before each of them")
    return None


def _told(lines: Sequence[str], event: ScalarEvent, lost: Line, what: str, file: str) -> Problem:
    """The warning, with the line above the text where a sign in it keeps the lines."""
    start = event.start_mark
    assert start is not None, "events that are parsed have marks"
    if event.style != ">":
        return _without_repair(event, lost, what, file, "write the text below a '|', which keeps its lines")
    line = lines[start.line]
    repair = Repair(line, f"{line[: start.column]}|{line[start.column + 1 :]}")
    said = _without_repair(event, lost, what, file, "write '|' in place of '>', which keeps its lines")
    return replace(said, repair=repair)


def _without_repair(event: ScalarEvent, lost: Line, what: str, file: str, hint: str) -> Problem:
    start = event.start_mark
    assert start is not None, "events that are parsed have marks"
    row, mark = lost
    message = f"the lines of this text are joined into one, though line {row + 1} begins with '{mark}' as {what} does"
    return Problem(Position(file, start.line + 1, start.column + 1), "", message, hint, "warning")


def _paragraphs(lines: Sequence[str], event: ScalarEvent) -> Iterator[list[Line]]:
    """Rows and lines that become one line."""
    joined: list[Line] = []
    for row, line in _body(lines, event):
        is_apart = not line or (event.style == ">" and line[0] in " \t")
        if is_apart and joined:
            yield joined
            joined = []
        if not is_apart:
            joined.append((row, line if event.style == ">" else line.strip()))
        if event.style == '"' and TYPED_BREAK.search(line):
            yield joined
            joined = []
    yield joined


def _body(lines: Sequence[str], event: ScalarEvent) -> Iterator[Line]:
    """Rows and lines of a text without what they are indented by."""
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None, "events that are parsed have marks"
    if event.style != ">":
        yield start.line, lines[start.line][start.column + bool(event.style) :].strip()
        yield from ((row, lines[row].strip()) for row in range(start.line + 1, end.line + 1))
    elif HEADER.match(lines[start.line], start.column):
        below = range(start.line + 1, min(end.line + 1, len(lines)))
        wide = next((indent(lines[row]) for row in below if lines[row].strip()), 0)
        for row in below:
            if lines[row].strip() and indent(lines[row]) < wide:
                return
            yield row, lines[row][wide:]
