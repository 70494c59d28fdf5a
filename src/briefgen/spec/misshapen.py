"""A map where a list should be, or a list where a map should be → the other, and a problem with the repaired line."""

from __future__ import annotations

from msgspec import Struct

from briefgen.errors import Repair
from briefgen.spec.context import Context
from briefgen.spec.nodes import Mapping, Node, Scalar, Sequence, found
from briefgen.spec.places import Places
from briefgen.spec.shapes import record_keys

NAMES = ("id", "key", "name")
"""Keys that authors give an entry whose name should be its key."""
MOST_LINES = 12
"""How many lines a repair shows at most."""


def refuse_text(context: Context, record: type[Struct], first: str, node: Node, path: str) -> None:
    """Note what stands where a map should; a text with the key that it would have there."""
    from briefgen.spec.repairs import in_braces, item_under_key

    key = first or ("title" if "title" in record_keys(record) else "")
    hint = f"write at least '{key}: …'" if key else ""
    repair = item_under_key(context.places, node, key) if first else None
    repair = repair or (in_braces(context.places, node, key) if key else None)
    context.problem(node, path, f"expected a map, found {found(node)}", hint, repair)


def as_list(context: Context, node: Node, path: str, first: str) -> Sequence | None:
    """The list of one that a map is meant as, if its entries would have `first`; None for what cannot be read."""
    hint = f"begin each entry with '- {first}: …'" if first else "begin each entry with '- '"
    is_entry = isinstance(node, Mapping) and any(key.text == first for key, _ in node.entries)
    repair = _with_dash(context.places, node) if is_entry else None
    context.problem(node, path, f"expected a list, found {found(node)}", hint, repair)
    return Sequence([node], node.line, node.column) if is_entry else None


def as_map(context: Context, node: Node, path: str) -> Mapping | None:
    """The map that a list of one-key maps is meant as, or one of maps with their names; None for what is neither."""
    items = node.items if isinstance(node, Sequence) else []
    entries = [entry for item in items if (entry := _entry(item))]
    hint, repair = "write each entry as 'key: value'", None
    if entries and len(entries) == len(items):
        name = entries[0][0]
        is_bare = isinstance(items[0], Mapping) and items[0].entries[0][0] is name
        repair = _without_dash(context.places, [key for key, _ in entries]) if is_bare else None
        under = "delete the dashes and line the keys up" if is_bare else "without a dash, and the rest below, indented"
        hint = under if is_bare else f"write '{name.text}:' {under}"
    context.problem(node, path, f"expected a map, found {found(node)}", hint, repair)
    return Mapping(entries, node.line, node.column) if len(entries) == len(items) > 0 else None


def _entry(item: Node) -> tuple[Scalar, Node] | None:
    """The key and value that an item of a list would be in a map."""
    if not isinstance(item, Mapping):
        return None
    if len(item.entries) == 1:
        return item.entries[0]
    named = next((pair for pair in item.entries if pair[0].text in NAMES and isinstance(pair[1], Scalar)), None)
    if named is None or not isinstance(named[1], Scalar):
        return None
    rest = [pair for pair in item.entries if pair is not named]
    return named[1], Mapping(rest, item.line, item.column)


def _with_dash(places: Places, node: Node) -> Repair | None:
    """The line of a map's first key as the first of an entry."""
    line, at = places.line_of(node), node.column - 1
    return Repair(line, f"{line[: at - 2]}- {line[at:]}") if at >= 2 and line[:at].isspace() else None


def _without_dash(places: Places, keys: list[Scalar]) -> Repair | None:
    """The lines of a few items with a space for each of their dashes."""
    first, last = keys[0].line - 1, keys[-1].line - 1
    written = places.written[first : last + 1]
    if not all(places.line_of(key)[: key.column - 1].strip() == "-" for key in keys) or len(written) > MOST_LINES:
        return None
    mended = list(written)
    for key in keys:
        mended[key.line - 1 - first] = " " * (key.column - 1) + places.line_of(key)[key.column - 1 :]
    return Repair("\n".join(written), "\n".join(mended))
