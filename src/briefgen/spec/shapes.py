"""The model's classes → the shape each field has, which the binder walks and the JSON Schema prints."""

from __future__ import annotations

import datetime
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import NODEFAULT, Meta, Struct
from msgspec.structs import fields

from briefgen.briefing.kinds import About, Kind

SCALARS: dict[object, str] = {
    str: "plain",
    int: "int",
    float: "float",
    bool: "bool",
    datetime.date: "date",
    datetime.datetime: "moment",
}


class Shape(Struct, frozen=True):
    """What a value must look like: its kind, and what it is made of."""

    kind: str
    of: Shape | None = None
    record: type[Struct] | None = None
    choices: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None
    nonempty: bool = False


class FieldShape(Struct, frozen=True):
    """A key of a record: its name and other names, its shape, whether it must be there, what it means."""

    name: str
    shape: Shape
    required: bool
    about: About


@lru_cache(maxsize=64)
def record_fields(record: type[Struct]) -> tuple[FieldShape, ...]:
    """The keys that an author may write in a map of this class."""
    return tuple(
        FieldShape(field.encode_name, shape_of(field.type), _required(field), about)
        for field in fields(record)
        if (about := _about(field.type)) is not None
    )


def keys_of(shapes: tuple[FieldShape, ...]) -> dict[str, str]:
    """Each key that an author may write, and the name of its field."""
    return {key: field.name for field in shapes for key in (field.name, *field.about.also)}


@lru_cache(maxsize=64)
def record_keys(record: type[Struct]) -> dict[str, str]:
    """The same for a map of this class."""
    return keys_of(record_fields(record))


def shape_of(hint: Any) -> Shape:
    """The shape of a type annotation."""
    base, extras = _unwrapped(hint)
    kind = next((extra for extra in extras if isinstance(extra, Kind)), None)
    if kind:
        return Shape(kind.name)
    made = _plain_shape(base)
    meta = next((extra for extra in extras if isinstance(extra, Meta)), None)
    return _limited(made, meta) if meta else made


def _plain_shape(base: Any) -> Shape:
    origin, arguments = get_origin(base), get_args(base)
    if origin in (Union, UnionType):
        return shape_of(next(part for part in arguments if part is not NoneType))
    if origin is Literal:
        return Shape("choice", choices=tuple(arguments))
    if origin is tuple:
        return Shape("list", of=shape_of(arguments[0]))
    if origin is dict:
        return Shape("map", of=shape_of(arguments[1]))
    if base in SCALARS:
        return Shape(SCALARS[base])
    return Shape("record", record=base)


def _limited(shape: Shape, meta: Meta) -> Shape:
    return Shape(
        shape.kind, shape.of, shape.record, shape.choices, _whole(meta.ge), _whole(meta.le), bool(meta.min_length)
    )


def _whole(bound: float | None) -> int | None:
    return None if bound is None else int(bound)


def _unwrapped(hint: Any) -> tuple[Any, list[Any]]:
    """The bare type, and every annotation on it, through optional and nested ones."""
    extras: list[Any] = []
    while True:
        if get_origin(hint) is Annotated:
            hint, *more = get_args(hint)
            extras += more
        elif get_origin(hint) in (Union, UnionType):
            hint = next(part for part in get_args(hint) if part is not NoneType)
        else:
            return hint, extras


def _about(hint: Any) -> About | None:
    return next((extra for extra in _unwrapped(hint)[1] if isinstance(extra, About)), None)


def _required(field: Any) -> bool:
    return field.default is NODEFAULT and field.default_factory is NODEFAULT
