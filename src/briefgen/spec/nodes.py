"""The tree that YAML, JSON and Python values become before they are bound: scalars as text, each with its place."""

from __future__ import annotations

import datetime
from collections.abc import Mapping as MappingABC
from typing import Any, TypeAlias

from msgspec import UNSET, Struct
from msgspec.structs import fields


class Scalar(Struct, gc=False):
    """A text as the author wrote it; `style` is YAML's (`|`, `>`, `'`, `"`, or empty for a plain one)."""

    text: str
    line: int = 0
    column: int = 0
    style: str = ""
    written: str = ""
    """The text before variables were filled in, where any were."""
    fills: tuple[tuple[int, int, int], ...] = ()
    """For each variable filled in: where it stands in `text`, its length there, its length in `written`."""

    @property
    def empty(self) -> bool:
        """A plain scalar with nothing in it, which stands for an absent value."""
        return not self.text and not self.style


class Sequence(Struct):
    """A list."""

    items: list[Node]
    line: int = 0
    column: int = 0


class Mapping(Struct):
    """A map; duplicate keys were refused, the order is the author's."""

    entries: list[tuple[Scalar, Node]]
    line: int = 0
    column: int = 0


class Ready(Struct):
    """A value built in code that needs no binding."""

    value: Any
    line: int = 0
    column: int = 0


Node: TypeAlias = Scalar | Sequence | Mapping | Ready

WORDS = {Scalar: "text", Sequence: "a list", Mapping: "a map", Ready: "a value"}


def found(node: Node) -> str:
    """What a node is, in an author's words, for `expected …, found …`."""
    if isinstance(node, Scalar):
        if node.empty:
            return "nothing"
        return f"'{node.text[:40]}…'" if len(node.text) > 40 else f"'{node.text}'"
    if isinstance(node, Sequence) and not node.items:
        return "an empty list"
    return WORDS[type(node)]


def from_python(value: object) -> Node:
    """The node of a value built in code: dicts, lists, texts, numbers, dates, and structs of the model."""
    match value:
        case None:
            return Scalar("")
        case bool():
            return Scalar("true" if value else "false")
        case str():
            return Scalar(value, style="'")
        case int() | float():
            return Scalar(str(value))
        case datetime.datetime() | datetime.date():
            return Scalar(value.isoformat())
        case MappingABC():
            return Mapping([(Scalar(str(key), style="'"), from_python(item)) for key, item in value.items()])
        case list() | tuple():
            return Sequence([from_python(item) for item in value])
        case Struct():
            return Ready(value)
        case _:
            return Scalar(str(value), style="'")


def given_fields(value: Struct) -> dict[str, object]:
    """The fields of a struct that differ from their defaults, as its author gave them."""
    pairs = ((field, getattr(value, field.name)) for field in fields(value))
    return {field.name: item for field, item in pairs if item is not UNSET and item != field.default}
