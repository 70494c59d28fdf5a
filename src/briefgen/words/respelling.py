"""Words of a language and what a region spells otherwise → the words of the region."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from msgspec import Struct, convert, to_builtins

AnyWords = TypeVar("AnyWords", bound=Struct)


def respelled(words: AnyWords, spelling: Mapping[str, str]) -> AnyWords:
    """The words with each spelling on the left of the map replaced by the one on its right; keys stay as they are."""
    left = re.compile("|".join(map(re.escape, spelling)))
    changed = _each(to_builtins(words), lambda text: left.sub(lambda found: spelling[found[0]], text))
    return convert(changed, type(words))


def _each(value: Any, change: Callable[[str], str]) -> Any:
    match value:
        case str():
            return change(value)
        case dict():
            return {key: _each(item, change) for key, item in value.items()}
        case list() | tuple():
            return [_each(item, change) for item in value]
        case _:
            return value
