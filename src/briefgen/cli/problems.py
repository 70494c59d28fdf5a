"""Problems of a spec → the text that shows them: where, what, the line itself with a caret, and a closing count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

import click

if TYPE_CHECKING:
    from briefgen.errors import Position, Problem
    from briefgen.spec import Reading

Lines: TypeAlias = "Mapping[str, Sequence[str]]"
"""The lines of files by the names that problems call them."""
LINE_END = re.compile("\r\n?|\n")
WIDTH = 100
"""Characters of a source line that are shown; a longer one is cut around its problem."""


def block(name: str, problems: Sequence[Problem], lines: Lines | None = None) -> str:
    """All problems of one spec under its name, each indented; `lines` are its own and those of what it includes."""
    shown = (indent(told(problem, lines or {})) for problem in problems)
    return "\n".join([f"briefgen: {name}: {counted_together(problems)}", *shown])


def told(problem: Problem, files: Lines) -> str:
    """One problem as `file:line:column: path: message`, then its line of the file where no repair shows it."""
    place = str(problem.position)
    text = click.style(place, bold=True) + str(problem).removeprefix(place)
    lines = files.get(problem.position.file, ())
    if problem.repair or not 0 < problem.position.line <= len(lines):
        return text
    return f"{text}\n{pointed(problem.position, lines[problem.position.line - 1])}"


def pointed(position: Position, line: str) -> str:
    """A line of the spec with a caret under the column."""
    at = min(max(position.column - 1, 0), len(line))
    start = max(0, at - WIDTH // 2) if len(line) > WIDTH else 0
    left, right = "…" * bool(start), "…" * (len(line) > start + WIDTH)
    gutter = f"    {position.line} | "
    source = f"{left}{_printable(line[start : start + WIDTH])}{right}"
    room = "".join(map(_blank, f"{left}{line[start:at]}"))
    return f"{gutter}{source}\n{' ' * (len(gutter) - 2)}| {room}{click.style('^', fg='red', bold=True)}"


def lines_of(name: str, data: bytes, reading: Reading) -> Lines:
    """The lines of every file that the problems of a reading may be in; none are needed where there are none."""
    files = {**reading.others, name: data} if reading.problems else {}
    return {each: source_lines(content) for each, content in files.items()}


def source_lines(data: bytes) -> tuple[str, ...]:
    """The lines of a spec's bytes, as an editor numbers them; what cannot be decoded is marked."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return tuple(LINE_END.split(data.decode(encoding, "replace")))


def counted_together(problems: Iterable[Problem]) -> str:
    """`3 problems`, or `2 warnings` where none of them is an error."""
    severities = [problem.severity for problem in problems]
    return counted(len(severities), "problem" if "error" in severities else "warning")


def counted(count: int, noun: str) -> str:
    """`1 spec`, `2 specs`, `no specs`."""
    return f"{f'{count:,}' if count else 'no'} {noun}{'' if count == 1 else 's'}"


def indent(text: str) -> str:
    """The text two columns to the right."""
    return "\n".join(f"  {line}" for line in text.split("\n"))


def _printable(line: str) -> str:
    """Control characters, which could steer a terminal, as a mark each; tabs stay."""
    return "".join("\ufffd" if unicodedata.category(char) == "Cc" and char != "\t" else char for char in line)


def _blank(char: str) -> str:
    """White space as wide as the character on a terminal."""
    if char == "\t":
        return "\t"
    if unicodedata.combining(char):
        return ""
    return "  " if unicodedata.east_asian_width(char) in "WF" else " "
