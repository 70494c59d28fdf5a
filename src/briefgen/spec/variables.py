"""`${name}` filled into the texts of a tree after it was read, so that no value can break or inject YAML."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from collections.abc import Mapping as MappingABC

from briefgen.errors import Position, Problem, did_you_mean
from briefgen.spec.context import Context
from briefgen.spec.doubled import doubled
from briefgen.spec.emptied import PLACE, pieces
from briefgen.spec.nodes import Mapping, Node, Scalar, Sequence
from briefgen.spec.origins import said
from briefgen.spec.seen import Filled

ANY_NAME = "*"


def any_text(_text: str) -> bool:
    """Every text is wanted."""
    return True


def _has_place(text: str) -> bool:
    return "${" in text


def variables_of(root: Node) -> dict[str, str]:
    """The variables that a spec declares."""
    entries = _variable_entries(root) if isinstance(root, Mapping) else []
    return {key.text: value.text for key, value in entries if isinstance(value, Scalar)}


def check_variables(
    context: Context, root: Mapping, filler: Filler, given: MappingABC[str, str]
) -> frozenset[str] | None:
    """Note variables that hold others or are used nowhere, and values `given` from outside that nothing asks for.

    The names that are declared or used; None where not all of the spec could be read.
    """
    if context.torn:
        return None
    for key, value in _variable_entries(root):
        path = f"variables.{key.text}"
        if isinstance(value, Scalar) and PLACE.search(value.text):
            context.problem(value, path, "a variable cannot hold another", "write its value out")
        if key.text not in filler.used:
            context.warning(key, path, f"the variable '{key.text}' is used nowhere")
        elif isinstance(value, Scalar) and value.empty and not filler.values.get(key.text):
            message = f"the variable '{key.text}' has no value, and nothing is printed for it"
            context.warning(key, path, message, "write one, or '' for nothing")
    known = {key.text for key, _ in _variable_entries(root)} | filler.used
    for name in given:
        if name not in known:
            hint = f"its variables: {', '.join(sorted(known))}" if known else "write ${…} where the value belongs"
            message = f"no variable is called '{name}'{did_you_mean(name, known)}"
            context.problem(Scalar(""), f"--set {name}", message, hint)
    return frozenset(known)


def texts(
    node: Node, path: str = "", skip: str = "", wanted: Callable[[str], bool] = any_text
) -> list[tuple[str, Scalar]]:
    """Path and text of every wanted text of a tree, keys too, but for the map under the key `skip` at the top."""
    found: list[tuple[str, Scalar]] = []
    _gather(node, path, skip, wanted, found)
    return found


def _gather(node: Node, path: str, skip: str, wanted: Callable[[str], bool], found: list[tuple[str, Scalar]]) -> None:
    """Paths are made for what is wanted or holds others, as most texts are not wanted."""
    match node:
        case Sequence():
            for index, item in enumerate(node.items):
                if not isinstance(item, Scalar) or wanted(item.text):
                    _gather(item, f"{path}[{index}]", "", wanted, found)
        case Mapping():
            for key, value in node.entries:
                if key.text == skip:
                    continue
                if wanted(key.text):
                    found.append((path, key))
                if not isinstance(value, Scalar) or wanted(value.text):
                    _gather(value, joined(path, key.text), "", wanted, found)
        case Scalar() if wanted(node.text):
            found.append((path, node))


def joined(path: str, key: str) -> str:
    """The path of a key in the map at a path."""
    return f"{path}.{key}" if path else key


class Filler:
    """Fills texts with the values of variables, and notes which were used."""

    def __init__(
        self,
        context: Context,
        values: dict[str, str],
        origins: MappingABC[str, str] | None = None,
        refused: frozenset[str] = frozenset(),
        cells: Container[str] = (),
    ) -> None:
        """`origins` says where those of the values came from that stand in no file of the spec.

        `refused` are the variables that are no texts, about whose uses nothing is said. Those of `cells` are of a row,
        in which an empty one is more likely forgotten than meant.
        """
        self.context = context
        self.values = values
        self.origins = origins or {}
        self.refused = refused
        self.cells = cells
        self.used: set[str] = set()
        self.told: set[str] = set()

    def tree(self, root: Node, path: str = "") -> None:
        """Replace each `${name}` in a tree; `$${` stands for `${` itself. Unknown names become problems."""
        for here, scalar in texts(root, path, skip="variables", wanted=_has_place):
            self.fill(scalar, here)
        if self.used:
            _refuse_same_keys(self.context, root, path)

    def fill(self, scalar: Scalar, path: str) -> None:
        """Fill one text, and keep what was written so that problems can show its place."""
        made: list[str] = []
        fills: list[tuple[int, int, int]] = []
        end = length = 0
        values = {found.start(): self.value(scalar, path, found) for found in PLACE.finditer(scalar.text)}
        for piece in pieces(scalar.text, values):
            length += piece.start - end
            fills.append((length, len(piece.value), piece.end - piece.start))
            made += [scalar.text[end : piece.start], piece.value]
            length, end = length + len(piece.value), piece.end
        scalar.written, scalar.fills = scalar.text, tuple(fills)
        scalar.text = "".join((*made, scalar.text[end:]))
        self._note(scalar, path)

    def _note(self, scalar: Scalar, path: str) -> None:
        """Keep what came from outside, for the problems of the text."""
        found = zip(PLACE.finditer(scalar.written), scalar.fills, strict=True)
        filled = [(place[2].strip(), start, length) for place, (start, length, _) in found if not place[1]]
        names = [(name, start) for name, start, _ in filled]
        given = tuple(
            (start, said(name, self.values[name], self.origins[name])) for name, start in names if name in self.origins
        )
        if given:
            context = self.context
            context.filled.append(Filled(context.file, context.places, path, scalar, given))
        for name, start in names:
            self._warn_of_empty(name, self.context.within(scalar, start), path)
        for name, start, length in filled:
            if name in self.values and (sign := doubled(scalar.text, start, length)):
                self._warn_of_doubled(name, sign, self.context.within(scalar, start), path)

    def _warn_of_doubled(self, name: str, sign: str, where: Position, path: str) -> None:
        """Tell of a sign that stands in a value and beside its place."""
        message = f"'{sign}' is printed twice, as it stands beside '${{{name}}}' and in its value"
        self.context.problems.append(Problem(where, path, message, "leave one of them out", "warning"))

    def _warn_of_empty(self, name: str, where: Position, path: str) -> None:
        """Tell of an empty cell where it is used first."""
        if name in self.cells and name not in self.told and not self.values[name].strip():
            self.told.add(name)
            message = f"nothing stands here for '${{{name}}}'"
            self.context.problems.append(Problem(where, path, message, "fill its cell in", "warning"))

    def value(self, scalar: Scalar, path: str, found: re.Match[str]) -> str:
        """What stands for one place."""
        if found[1]:
            return f"${{{found[2]}}}"
        name = found[2].strip()
        self.used.add(name)
        if name not in self.values and not self.context.torn and not self._is_told(name):
            known = f"known: {', '.join(self.values)}" if self.values else "add it under 'variables:'"
            message = f"unknown variable '${{{name}}}'{did_you_mean(name, self.values)}"
            where = self.context.within(scalar, found.start())
            self.context.problems.append(Problem(where, path, message, f"{known}; write $${{ for a plain ${{"))
        return self.values.get(name, found[0])

    def _is_told(self, name: str) -> bool:
        """Whether it is told already that a variable is unknown: where one is no text, and once for what no column has.

        That is told where it is declared, this where it is used first.
        """
        if self.cells and name in self.told:
            return True
        self.told.add(name)
        return self.is_refused(name)

    def is_refused(self, name: str) -> bool:
        """Whether the spec declares such a variable, though not as a text, which its declaration is told for."""
        return name in self.refused or ANY_NAME in self.refused


def refused_variables(root: Node) -> frozenset[str]:
    """The variables that a spec declares with another value than a text; any, where they are no map."""
    node = (
        next((value for key, value in root.entries if key.text == "variables"), None)
        if isinstance(root, Mapping)
        else None
    )
    if not isinstance(node, Mapping):
        return frozenset() if node is None or (isinstance(node, Scalar) and node.empty) else frozenset({ANY_NAME})
    return frozenset(key.text for key, value in node.entries if not isinstance(value, Scalar))


def _refuse_same_keys(context: Context, node: Node, path: str) -> None:
    """Two keys of one map may come out the same once they are filled."""
    if isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            _refuse_same_keys(context, item, f"{path}[{index}]")
    if isinstance(node, Mapping):
        filled = {key.text: key for key, _ in node.entries if key.fills}
        for key, value in node.entries:
            if filled.get(key.text, key) is not key:
                context.problem(key, path, f"the key '{key.text}' stands twice in one map once variables are filled in")
            _refuse_same_keys(context, value, joined(path, key.text))


def _variable_entries(root: Mapping) -> list[tuple[Scalar, Node]]:
    maps = [value for key, value in root.entries if key.text == "variables"]
    return maps[0].entries if maps and isinstance(maps[0], Mapping) else []
