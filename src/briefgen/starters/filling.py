"""The text of a spec and values for its keys → the same text with the values in their places, all comments kept.

A value is put in as a quoted scalar: whatever it holds, it is text, and changes nothing around it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

PLAIN = re.compile(r"[^\W_](?:[\w .()’–/-]*[\w.)])?")
"""A text that needs no quotes."""
VARIABLE = re.compile(r"\$+\{")
INSERT_AFTER = "title"


class Span(NamedTuple):
    """From which character of a text to which a value stands."""

    start: int
    end: int


class NoPlaceError(Exception):
    """A template has no place for a value: the text says why."""


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with a value for each key; a key is one at the top, or `variables.NAME`. Raises NoPlaceError."""
    for key, value in values.items():
        text = _put(text, key, scalar(value, in_variables="." in key))
    return text


def scalar(value: str, in_variables: bool = False) -> str:
    """A text as YAML that reads as just that text; `${` in it stays as it is and names no variable."""
    if in_variables and VARIABLE.search(value):
        raise NoPlaceError("a variable cannot hold another: write its value without '${'")
    safe = VARIABLE.sub(lambda found: f"${found[0]}", value)
    return safe if PLAIN.fullmatch(safe) else json.dumps(safe, ensure_ascii=False)


def current(text: str, key: str) -> str:
    """The text that stands under a key now, where it is one line; else nothing."""
    span = places(text).get(key)
    shown = text[span.start : span.end] if span else ""
    return "" if "\n" in shown or shown.startswith(("[", "{", "|", ">")) else shown.strip("\"'")


def _put(text: str, key: str, value: str) -> str:
    known = places(text)
    if key in known:
        span = known[key]
        gap = " " if text[span.start - 1 : span.start] == ":" else ""
        return f"{text[: span.start]}{gap}{value}{text[span.end :]}"
    if "." in key:
        name = key.partition(".")[2]
        names = [each.partition(".")[2] for each in known if "." in each]
        raise NoPlaceError(f"it has no variable '{name}'" + (f"; it has: {', '.join(names)}" if names else ""))
    return _uncommented(text, key, value) or _inserted(text, key, value, known)


def _uncommented(text: str, key: str, value: str) -> str:
    """The text with a line such as `# audience: Minister` switched on."""
    pattern = rf"^#[ ]?{re.escape(key)}:(?P<old>[ ][^\n]*?)?(?P<rest>[ ]+#[^\n]*)?$"
    found = re.search(pattern, text, re.MULTILINE)
    if not found:
        return ""
    return f"{text[: found.start()]}{key}: {value}{found['rest'] or ''}{text[found.end() :]}"


def _inserted(text: str, key: str, value: str, known: Mapping[str, Span]) -> str:
    """The text with a line of its own for the key, after the title's or at the end."""
    after = known[INSERT_AFTER].end if INSERT_AFTER in known else len(text)
    end = text.find("\n", after)
    before = text if end < 0 else text[:end]
    return f"{before.rstrip(chr(10))}\n{key}: {value}{'' if end < 0 else text[end:]}" + ("\n" if end < 0 else "")


def places(text: str) -> dict[str, Span]:
    """Where the value of each key at the top stands, and of each variable; raises NoPlaceError for what is no YAML."""
    import yaml

    from briefgen.spec.reader import LOADER

    try:
        root = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError:
        raise NoPlaceError("it cannot be read as YAML") from None
    return dict(_spans(text, root, ""))


def _spans(text: str, root: Any, before: str) -> list[tuple[str, Span]]:
    import yaml

    made: list[tuple[str, Span]] = []
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        name = f"{before}{key.value}"
        made.append((name, _span(text, key, value)))
        if name == "variables":
            made += _spans(text, value, "variables.")
    return made


def _span(text: str, key: Any, value: Any) -> Span:
    """From the value's first character to its last: what ends a block runs on to the next key, past comments."""
    import yaml

    if isinstance(value, yaml.ScalarNode):
        start, end = value.start_mark.index, value.end_mark.index
        if start == end:  # an absent value: right behind the colon
            start = end = text.index(":", key.end_mark.index) + 1
        return Span(start, start + len(text[start:end].rstrip()))
    if value.flow_style:
        return Span(value.start_mark.index, value.end_mark.index)
    last = value
    while isinstance(last, yaml.CollectionNode) and not last.flow_style and last.value:
        inner = last.value[-1]
        last = inner[1] if isinstance(inner, tuple) else inner
    return Span(value.start_mark.index, _span(text, key, last).end)
