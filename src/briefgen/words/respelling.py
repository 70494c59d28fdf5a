"""The words of a language and what a region spells otherwise → the words of the region."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec import convert, to_builtins

from briefgen.words.words import Words


def respelled(words: Words, spelling: Mapping[str, str]) -> Words:
    """The words with each spelling on the left of the map replaced by the one on its right; keys stay as they are."""
    left = re.compile("|".join(map(re.escape, spelling)))
    return convert(_each(to_builtins(words), lambda text: left.sub(lambda found: spelling[found[0]], text)), Words)


def _each(value: Any, change: Any) -> Any:
    match value:
        case str():
            return change(value)
        case dict():
            return {key: _each(item, change) for key, item in value.items()}
        case list() | tuple():
            return [_each(item, change) for item in value]
        case _:
            return value
