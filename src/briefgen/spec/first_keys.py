"""A map that begins with a text where its first key should stand → the map with that key, and the repaired line."""

from __future__ import annotations

from briefgen.errors import Repair
from briefgen.spec.context import Context
from briefgen.spec.keys import meant_as
from briefgen.spec.nodes import Mapping, Node, Scalar
from briefgen.spec.places import Places
from briefgen.spec.quoting import needs_quotes, quoted


def with_first_key(context: Context, names: dict[str, str], first: str, node: Mapping, path: str) -> Mapping:
    """`- What:` read as `- title: What`, where the map lacks that key and its own first is none that is known."""
    key, value = node.entries[0]
    has_it = any(names.get(other.text) == first for other, _ in node.entries)
    if has_it or not _is_text(key, value) or meant_as(key.text, tuple(names)):
        return node
    rest = value.text if isinstance(value, Scalar) else ""
    text = f"{key.text}: {rest}" if rest else key.text
    message = f"'{first}:' is missing before this text"
    context.problem(key, path, message, f"write '{first}: …'", _repair(context.places, key, first, text))
    named = Scalar(first, key.line, key.column), Scalar(text, key.line, key.column, "'")
    return Mapping([named, *node.entries[1:]], node.line, node.column, node.given)


def _is_text(key: Scalar, value: Node) -> bool:
    """Whether an entry is rather a text than a key with its value."""
    if not isinstance(value, Scalar) or not key.text.strip():
        return False
    return value.empty or ((" " in key.text or key.text != key.text.lower()) and not value.style)


def _repair(places: Places, key: Scalar, first: str, text: str) -> Repair | None:
    line = places.line_of(key)
    start = key.column - 1
    written = line[start:].rstrip()
    if key.style or written not in (text, f"{text}:"):
        return None
    return Repair(line, f"{line[:start]}{first}: {quoted(text) if needs_quotes(text) else text}")
