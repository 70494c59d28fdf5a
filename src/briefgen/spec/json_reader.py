"""Text of a JSON spec → its node tree, each value with its place; what is not JSON becomes a problem."""

from __future__ import annotations

import json
import re
from itertools import accumulate
from json.decoder import scanstring  # type: ignore[attr-defined]  # public, yet not in the stubs

from briefgen.errors import Position, Problem, SpecError
from briefgen.spec.decode import place
from briefgen.spec.limits import EMPTY, EMPTY_KEY, MAX_DEPTH, MAX_NODES, MAX_SCALAR, too_deep, too_long, too_many
from briefgen.spec.nodes import Mapping, Node, Scalar, Sequence

STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
CONSTANT = re.compile(r"NaN|-?Infinity")
TOKEN = re.compile(r'[ \t\n\r,:]*([{}\[\]"]|[^\s,:{}\[\]"]+)')


def read_json(text: str, file: str) -> tuple[Node, list[Problem]]:
    """The tree of a JSON text and the keys in it that stand twice; raises SpecError for what is not JSON."""
    if not text.strip():
        raise SpecError([Problem(Position(file), "", *EMPTY)])
    try:
        json.loads(text, parse_int=str, parse_float=str, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        where = Position(file, error.lineno, error.colno)
        raise SpecError([Problem(where, "", f"this is not JSON: {error.msg.lower()}")]) from None
    except RecursionError:
        raise SpecError([Problem(Position(file), "", *too_deep())]) from None
    except ValueError as error:
        raise SpecError([Problem(_constant_place(text, file), "", str(error))]) from None
    builder = JsonBuilder(text, file)
    return builder.value(0), builder.problems


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON; put quotes around it")


def _constant_place(text: str, file: str) -> Position:
    """Where the first NaN or Infinity stands outside of texts."""
    bare = STRING.sub(lambda found: " " * len(found[0]), text)
    found = CONSTANT.search(bare)
    return Position(file, *place(text, found.start())) if found else Position(file)


class JsonBuilder:
    """Builds nodes from a text that is known to be JSON."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.problems: list[Problem] = []
        self.at = 0
        self.count = 0
        self.starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        self.row = 0

    def value(self, depth: int) -> Node:
        """The value that begins here."""
        token, line, column = self.next()
        self.count += 1
        if self.count > MAX_NODES:
            raise self.refused(line, column, *too_many())
        if depth > MAX_DEPTH:
            raise self.refused(line, column, *too_deep())
        match token:
            case "{":
                return Mapping(self.entries(depth), line, column)
            case "[":
                return Sequence(self.items(depth), line, column)
            case '"':
                return self.string(line, column)
            case "null":
                return Scalar("", line, column)
            case _:
                return Scalar(token, line, column)

    def items(self, depth: int) -> list[Node]:
        """The values up to the closing bracket."""
        made: list[Node] = []
        while self.peek() != "]":
            made.append(self.value(depth + 1))
        self.next()
        return made

    def entries(self, depth: int) -> list[tuple[Scalar, Node]]:
        """The keys and values up to the closing brace."""
        made: list[tuple[Scalar, Node]] = []
        seen: dict[str, int] = {}
        while self.peek() != "}":
            _, line, column = self.next()
            key = self.string(line, column)
            if key.text in seen:
                message = f"the key '{key.text}' stands twice in one map (first at line {seen[key.text]})"
                self.problems.append(self.problem(line, column, message))
            elif not key.text.strip():
                self.problems.append(self.problem(line, column, *EMPTY_KEY))
            seen.setdefault(key.text, line)
            made.append((key, self.value(depth + 1)))
        self.next()
        return made

    def string(self, line: int, column: int) -> Scalar:
        """The text whose opening quote was just read; JSON's escapes are YAML's in double quotes."""
        text, self.at = scanstring(self.text, self.at)
        if len(text) > MAX_SCALAR:
            raise self.refused(line, column, *too_long(len(text)))
        return Scalar(text.replace("\r\n", "\n").replace("\r", "\n"), line, column, '"')

    def peek(self) -> str:
        """The next token, without reading it."""
        found = TOKEN.match(self.text, self.at)
        return found[1] if found else ""

    def next(self) -> tuple[str, int, int]:
        """The next token with its line and column."""
        found = TOKEN.match(self.text, self.at)
        assert found, "the text was checked to be JSON"
        self.at = found.end()
        while self.row + 1 < len(self.starts) and self.starts[self.row + 1] <= found.start(1):
            self.row += 1
        return found[1], self.row + 1, found.start(1) - self.starts[self.row] + 1

    def problem(self, line: int, column: int, message: str, hint: str = "") -> Problem:
        """A problem at a place."""
        return Problem(Position(self.file, line, column), "", message, hint)

    def refused(self, line: int, column: int, message: str, hint: str = "") -> SpecError:
        """The problem that ends reading."""
        return SpecError([*self.problems, self.problem(line, column, message, hint)])
