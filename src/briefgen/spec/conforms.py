"""A value built in code and a type annotation → whether the value is of that type, all the way down."""

from __future__ import annotations

from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Struct


def conforms(value: object, hint: Any) -> bool:
    """Whether a value is of a type of the model or of the document."""
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return conforms(value, parts[0])
    if origin in (Union, UnionType):
        return any(conforms(value, part) for part in parts)
    if origin is Literal:
        return value in parts
    if origin is tuple:
        return isinstance(value, tuple) and all(conforms(item, parts[0]) for item in value)
    if origin is dict:
        return isinstance(value, dict) and all(conforms(item, parts[1]) for item in value.values())
    return _is_instance(value, hint)


def _is_instance(value: object, base: Any) -> bool:
    if base is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if base is NoneType or base is None:
        return value is None
    if type(value) is not base:
        return False
    return not isinstance(value, Struct) or all(
        conforms(getattr(value, name), hint) for name, hint in _hints(type(value)).items()
    )


@lru_cache(maxsize=64)
def _hints(record: type[Struct]) -> dict[str, Any]:
    return get_type_hints(record)
