"""`${name}` filled into the texts of a tree after it was read, so that no value can break or inject YAML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefgen.errors import did_you_mean
from briefgen.spec.context import Context
from briefgen.spec.nodes import Mapping, Node, Scalar, Sequence

PLACE = re.compile(r"\$(\$?)\{([^${}\n]*)\}")


def fill_variables(context: Context, root: Mapping) -> None:
    """Replace each `${name}` in the tree; `$${` stands for `${` itself. Unknown names become problems."""
    values = dict(_values(root))
    used: set[str] = set()
    for scalar in texts(root, skip="variables"):
        if "${" in scalar.text:
            scalar.text = PLACE.sub(_replacement(context, scalar, values, used), scalar.text)
    for key, _ in _variable_entries(root):
        if key.text not in used:
            context.warning(key, f"variables.{key.text}", f"the variable '{key.text}' is used nowhere")


def texts(node: Node, skip: str = "") -> Iterator[Scalar]:
    """Every text of a tree, keys too, but for the map under the key `skip` at the top."""
    match node:
        case Scalar():
            yield node
        case Sequence():
            for item in node.items:
                yield from texts(item)
        case Mapping():
            for key, value in node.entries:
                if key.text != skip:
                    yield key
                    yield from texts(value)


def _replacement(
    context: Context, scalar: Scalar, values: dict[str, str], used: set[str]
) -> Callable[[re.Match[str]], str]:
    def replacement(found: re.Match[str]) -> str:
        if found[1]:
            return f"${{{found[2]}}}"
        name = found[2].strip()
        if name not in values:
            hint = f"known: {', '.join(values)}" if values else "add it under 'variables:', or write $${ for a plain ${"
            context.problem(scalar, "", f"unknown variable '${{{name}}}'{did_you_mean(name, values)}", hint)
        used.add(name)
        return values.get(name, found[0])

    return replacement


def _variable_entries(root: Mapping) -> list[tuple[Scalar, Node]]:
    maps = [value for key, value in root.entries if key.text == "variables"]
    return maps[0].entries if maps and isinstance(maps[0], Mapping) else []


def _values(root: Mapping) -> Iterator[tuple[str, str]]:
    for key, value in _variable_entries(root):
        if isinstance(value, Scalar):
            yield key.text, value.text
