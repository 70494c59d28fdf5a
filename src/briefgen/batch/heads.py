"""A spec's bytes and the values of a row → what the names of files may say of its head, as it is written there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from briefgen.errors import SpecError
from briefgen.spec.emptied import PLACE
from briefgen.spec.nodes import Mapping as MappingNode
from briefgen.spec.nodes import Scalar
from briefgen.spec.trees import read_bytes

KEYS = ("date", "version", "reference", "lang", "title")


class Head(NamedTuple):
    """The texts of a spec's head by key, and the values of its variables that come after those of a row."""

    texts: Mapping[str, str]
    variables: Mapping[str, str]

    def filled(self, row: Mapping[str, str]) -> dict[str, str]:
        """What the head says with the values of a row, the row's own columns before it."""
        values = {**self.variables, **row}
        said = {
            key: PLACE.sub(lambda found: found[0][1:] if found[1] else values.get(found[2].strip(), ""), text)
            for key, text in self.texts.items()
        }
        return {**said, **row}


def head_of(data: bytes, file: str, variables: Mapping[str, str]) -> Head:
    """The head of a spec; empty where it cannot be read, for which the spec is told itself."""
    try:
        root, _, _ = read_bytes(data, file)
    except SpecError:
        return Head({}, variables)
    entries = root.entries if isinstance(root, MappingNode) else []
    texts = {key.text: value.text for key, value in entries if isinstance(value, Scalar) and value.text.strip()}
    return Head({key: texts[key] for key in KEYS if key in texts}, variables)


def known_of_all(heads: Mapping[str, Head]) -> tuple[str, ...]:
    """The keys that every one of the heads has."""
    return tuple(key for key in KEYS if heads and all(key in head.texts for head in heads.values()))
