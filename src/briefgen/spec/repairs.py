"""A line that YAML reads and a briefing does not → the lines as they should be, for slips that only binding can see."""

from __future__ import annotations

import re

from briefgen.errors import Repair
from briefgen.spec.mends import in_item_quotes
from briefgen.spec.nodes import Node, Scalar, Sequence
from briefgen.spec.parted import parted_numbers
from briefgen.spec.places import Places
from briefgen.spec.quoting import ITEM, needs_quotes, quoted

IN_BRACES = re.compile(r"[,\[\]{}]")
PLAIN_KEY = re.compile(r"[^\"\s]:\s*$")
"""The end of a key in YAML, where JSON has quotes."""


def whole_item_quoted(places: Places, node: Node) -> Repair | None:
    """The item that begins on the node's line in quotes, key and all."""
    line = places.line_of(node)
    entry = ITEM.match(line)
    if not entry or len(entry["head"]) != node.column - 1:
        return None
    mended = in_item_quotes(places.written, node.line - 1, entry)
    return Repair("\n".join(places.written[node.line - 1 : node.line - 1 + len(mended)]), "\n".join(mended))


def item_under_key(places: Places, node: Node, key: str) -> Repair | None:
    """`- text` as `- key: text`."""
    line = places.line_of(node)
    entry = ITEM.match(line)
    if not entry or not isinstance(node, Scalar) or len(entry["head"]) != node.column - 1 or "\n" in node.text:
        return None
    if not node.style and entry["value"] != node.text:
        return None
    value = quoted(node.text) if needs_quotes(node.text) else entry["value"]
    return Repair(line, f"{entry['head']}{key}: {value}{entry['rest']}".rstrip())


def in_braces(places: Places, node: Node, key: str) -> Repair | None:
    """`iea: A text` as `iea: {title: "A text"}`."""
    line = places.line_of(node)
    if not isinstance(node, Scalar) or line[node.column - 1 :].rstrip() not in (node.text, quoted(node.text)):
        return None
    head = line[: node.column - 1]
    key = "url" if key == "title" and "://" in node.text and " " not in node.text else key
    return Repair(line, f"{head}{{{key}: {quoted(node.text)}}}") if PLAIN_KEY.search(head) else None


def picture_in_map(places: Places, node: Node) -> Repair | None:
    """`image: pic.png` as `image: {file: pic.png, alt: …}`."""
    line = places.line_of(node)
    if not isinstance(node, Scalar) or node.style or line[node.column - 1 :].rstrip() != node.text:
        return None
    name = quoted(node.text) if needs_quotes(node.text) or IN_BRACES.search(node.text) else node.text
    return Repair(line, f"{line[: node.column - 1]}{{file: {name}, alt: …}}")


def in_brackets(places: Places, node: Scalar) -> Repair | None:
    """`a, b`, `a | b` or `a; b` at the end of its line as `[a, b]`."""
    line, start = places.line_of(node), node.column - 1
    end = start + len(node.text)
    plain = not IN_BRACES.search(node.text.replace(",", "")) and not needs_quotes(node.text)
    is_whole = line[start:end] == node.text and not line[end:].strip()
    parts = cells_of(node.text)
    if len(parts) == 1 and "," not in node.text:
        return None
    cells = ", ".join(f'"{part}"' if "," in part else part for part in parts) if len(parts) > 1 else node.text
    return Repair(line, f"{line[:start]}[{cells}]{line[end:]}") if plain and is_whole else None


def cells_of(text: str) -> list[str]:
    """What bars or else semicolons part in a text; the text alone where there is none."""
    sign = next((each for each in "|;" if each in text), "")
    return [part.strip() for part in text.strip(f"{sign} ").split(sign)] if sign else [text]


def is_parted(places: Places, node: Sequence) -> bool:
    """Whether a comma in the list seems to part a number, of which the reader has told with the line repaired."""
    return bool(parted_numbers(places.line_of(node), node))


def respelled(places: Places, key: Scalar, meant: str, *, without_colon: bool = False) -> Repair | None:
    """The line with another name for its key, in the same quotes if any, or with another text for key and colon."""
    line, start = places.line_of(key), key.column - 1 + bool(key.style)
    end = start + len(key.text)
    after = line[end:].removeprefix(":") if without_colon else line[end:]
    return Repair(line, line[:start] + meant + after) if line[start:end] == key.text else None
