"""What binding a spec gathers on its way: problems, positions by path, references to be checked, inline registers."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingABC
from typing import Any, TypeAlias

from msgspec import Struct

from briefgen.briefing import Recommendation, Stakeholder
from briefgen.document import Blocks, Inlines
from briefgen.errors import Position, Problem
from briefgen.spec.assets import Assets
from briefgen.spec.nodes import Mapping, Node, Scalar, Sequence
from briefgen.spec.prose import Parsed, parse_line, parse_prose
from briefgen.spec.shapes import Shape

Binder: TypeAlias = "Callable[[Context, Shape, Node, str], Any]"


class Referred(Struct, frozen=True):
    """Something that prose refers to, and where it does."""

    target: str
    path: str
    position: Position


class Context:
    """The state of one reading of one spec."""

    def __init__(self, file: str, assets: Assets, binders: MappingABC[str, Binder]) -> None:
        self.file = file
        self.binders = binders
        self.assets = assets
        self.problems: list[Problem] = []
        self.positions: dict[str, Position] = {}
        self.references: list[Referred] = []
        self.entries_before: dict[str, int] = {}
        self.stakeholders: list[Stakeholder] = []
        self.recommendations: list[Recommendation] = []

    def count_registers(self, root: Mapping) -> None:
        """Note how many entries the registers at the top hold, since those written in blocks come after them."""
        for key, value in root.entries:
            if key.text in ("stakeholders", "recommendations") and isinstance(value, Sequence):
                self.entries_before[key.text] = len(value.items)

    def position(self, node: Node, lines_down: int = 0) -> Position:
        """The place of a node, or of a line inside its text."""
        if not lines_down and not (isinstance(node, Scalar) and node.style in ("|", ">")):
            return Position(self.file, node.line, node.column)
        first = node.line + 1 if isinstance(node, Scalar) and node.style in ("|", ">") else node.line
        return Position(self.file, first + lines_down if node.line else 0, 1)

    def problem(self, node: Node, path: str, message: str, hint: str = "") -> None:
        """Note an error at a node and go on."""
        self.problems.append(Problem(Position(self.file, node.line, node.column), path, message, hint))

    def warning(self, node: Node, path: str, message: str, hint: str = "") -> None:
        """Note something that renders, yet that the author should know."""
        self.problems.append(Problem(self.position(node), path, message, hint, "warning"))

    def prose(self, node: Scalar, path: str) -> Blocks:
        """Read a text as Markdown blocks, noting its slips and references."""
        return self._noted(parse_prose(node.text), node, path).blocks

    def line(self, node: Scalar, path: str) -> Inlines:
        """Read a text as Markdown within one paragraph, noting its slips and references."""
        return self._noted(parse_line(node.text), node, path).inlines

    def _noted(self, parsed: Parsed, node: Scalar, path: str) -> Parsed:
        for slip in parsed.slips:
            where = self.position(node, slip.line)
            self.problems.append(Problem(where, path, slip.message, slip.hint))
        if parsed.references:
            where = Position(self.file, node.line, node.column)
            self.references += [Referred(target, path, where) for target in parsed.references]
        return parsed
