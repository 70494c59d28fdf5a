"""The tree that YAML, JSON and Python values become before they are bound: scalars as text, each with its place."""

from __future__ import annotations

from types import BuiltinFunctionType, FunctionType, GeneratorType, MethodType
from typing import Any, TypeAlias

from msgspec import Struct


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
    given: tuple[Any, ...] | None = None
    """The tuple that it was in code, which may be a value of the document already."""


class Mapping(Struct):
    """A map; duplicate keys were refused, the order is the author's."""

    entries: list[tuple[Scalar, Node]]
    line: int = 0
    column: int = 0
    given: Struct | None = None
    """The value of the model that it was in code."""


class Ready(Struct):
    """A value built in code that no text stands for: one of the document, or one that no spec can hold."""

    value: Any
    line: int = 0
    column: int = 0

    @property
    def kind(self) -> str:
        """What the value is, for `expected …, found …`; never the value itself, which may say anything."""
        named = next((words for types, words in KINDS if isinstance(self.value, types)), "")
        return named or f"a value of the class '{type(self.value).__name__}'"


Node: TypeAlias = Scalar | Sequence | Mapping | Ready

KINDS = (
    (set | frozenset, "a set"),
    (bytes | bytearray | memoryview, "bytes"),
    (GeneratorType, "a generator"),
    (FunctionType | BuiltinFunctionType | MethodType, "a function"),
    (type, "a class"),
)


def found(node: Node) -> str:
    """What a node is, in an author's words, for `expected …, found …`."""
    if isinstance(node, Scalar):
        if node.empty:
            return "nothing"
        return f"'{node.text[:40]}…'" if len(node.text) > 40 else f"'{node.text}'"
    if isinstance(node, Sequence) and not node.items:
        return "an empty list"
    if isinstance(node, Ready):
        return node.kind
    return "a list" if isinstance(node, Sequence) else "a map"
