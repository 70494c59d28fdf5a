"""Values built in code → the node tree that a spec's text becomes; what no text stands for is kept as it is."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingABC
from contextlib import contextmanager
from decimal import Decimal
from numbers import Real
from pathlib import PurePath
from typing import Any

from msgspec import UNSET, Struct
from msgspec.structs import asdict, fields

from briefgen.briefing import Criterion, Period, Section, Source
from briefgen.briefing.selection import CLASSES
from briefgen.errors import Position, Problem, SpecError
from briefgen.spec.limits import MAX_DEPTH, MAX_NODES, too_deep, too_many
from briefgen.spec.nodes import Mapping, Node, Ready, Scalar, Sequence

BOUND_AGAIN: tuple[type[Struct], ...] = (Section, Source, Criterion, *CLASSES.values())
"""Classes that people build themselves, and whose fields are therefore read as those of a dict are."""


def from_python(value: object) -> Node:
    """The node of dicts, lists, texts, numbers, dates, and values of the model; raises SpecError for an endless one."""
    return Builder().node(value, "")


def given_fields(value: Struct) -> dict[str, object]:
    """The fields of a struct that differ from their defaults, as its author gave them."""
    pairs = ((field, getattr(value, field.name)) for field in fields(value))
    return {field.name: item for field, item in pairs if item is not UNSET and item is not field.default}


class Builder:
    """Builds one tree, within the limits of a spec's text."""

    def __init__(self) -> None:
        self.count = 0
        self.within: list[int] = []

    def node(self, value: object, path: str) -> Node:
        """The node of one value."""
        self.count += 1
        if self.count > MAX_NODES:
            raise _refused(path, *too_many())
        match value:
            case None:
                return Scalar("")
            case bool():
                return Scalar("true" if value else "false")
            case str():
                return Scalar(str.__str__(value).replace("\r\n", "\n").replace("\r", "\n"), style="'")
            case Real() | Decimal() | datetime.date() | Period():
                return _written(value)
            case PurePath():
                return Scalar(value.as_posix(), style="'")
            case MappingABC() | list() | tuple():
                return self.collection(value, path)
            case Struct() if isinstance(value, BOUND_AGAIN):
                return self.collection(value, path)
            case _:
                if too_nested(value):
                    raise _refused(path, *too_deep())
                return Ready(value)

    def collection(self, value: MappingABC[Any, object] | Iterable[object] | Struct, path: str) -> Node:
        """The node of a value that holds others."""
        with self.inside(value, path):
            if isinstance(value, Struct):
                return Mapping(list(self.entries(given_fields(value), path)), given=value)
            if isinstance(value, MappingABC):
                return Mapping(list(self.entries(value, path)))
            items = [self.node(item, f"{path}[{index}]") for index, item in enumerate(value)]
            return Sequence(items, given=value if isinstance(value, tuple) else None)

    def entries(self, given: MappingABC[Any, object], path: str) -> Iterator[tuple[Scalar, Node]]:
        """The entries of a map, its keys as text."""
        for key, item in given.items():
            name = self.node(key, path)
            if not isinstance(name, Scalar):
                raise _refused(path, f"a key must be text, found {name.kind if isinstance(name, Ready) else 'a list'}")
            yield Scalar(name.text, style="'"), self.node(item, f"{path}.{name.text}" if path else name.text)

    @contextmanager
    def inside(self, value: object, path: str) -> Iterator[None]:
        """Refuse a value within itself, and one too deep."""
        if id(value) in self.within:
            raise _refused(path, "this value contains itself")
        if len(self.within) >= MAX_DEPTH:
            raise _refused(path, *too_deep())
        self.within.append(id(value))
        yield
        self.within.pop()


def too_nested(value: object) -> bool:
    """Whether values of the document stand within each other deeper than a spec's may, looked at without recursion."""
    seen: dict[int, int] = {}
    waiting: list[tuple[object, int]] = [(value, 0)]
    while waiting:
        each, depth = waiting.pop()
        if not isinstance(each, Struct | tuple | list) or seen.get(id(each), -1) >= depth:
            continue
        if depth > MAX_DEPTH:
            return True
        seen[id(each)] = depth
        inner = asdict(each).values() if isinstance(each, Struct) else each
        deeper = depth + (not isinstance(each, tuple))
        waiting += [(one, deeper) for one in inner]
    return False


def _written(value: object) -> Node:
    """A number or date as text; no number is so long that it could be meant."""
    try:
        return Scalar(value.isoformat() if isinstance(value, datetime.date) else str(value))
    except ValueError:
        return Ready(value)


def _refused(path: str, message: str, hint: str = "") -> SpecError:
    return SpecError([Problem(Position(), path, message, hint)])
