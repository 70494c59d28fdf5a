"""The bytes of a spec, of a file that it includes or of a house file → their tree, JSON by the name or YAML."""

from __future__ import annotations

from briefgen.errors import Problem
from briefgen.spec.decode import decode
from briefgen.spec.everyday import everyday
from briefgen.spec.nodes import Node
from briefgen.spec.places import Places


def read_bytes(data: bytes, file: str) -> tuple[Node, list[Problem], Places]:
    """The tree, the problems met on the way, and its places; raises SpecError where reading cannot go on."""
    text = decode(data, file)
    if file.lower().endswith(".json"):
        from briefgen.spec.json_reader import read_json

        return *read_json(text, file), Places(text)
    root = everyday(text)
    if root is not None:
        return root, [], Places(text)
    from briefgen.spec.reader import read_nodes

    return read_nodes(text, file)
