"""A line of a spec → its parts, and a text → the quotes that YAML needs around it."""

from __future__ import annotations

import re

ENTRY = re.compile(
    r"""(?P<head>[ ]*(?:-[ ]+)*                                  # indentation and list dashes
        (?:(?:"[^"]*"|'[^']*'|[^\s"'#\[\]{}*&!|>%@`:-][^:#]*?):[ ]+)?)   # and a key
        (?P<value>\S.*?)(?P<rest>[ ]+\#.*|[ ]*)$""",
    re.VERBOSE,
)

ITEM = re.compile(r"(?P<head>[ ]*(?:-[ ]+)+)(?P<value>\S.*?)(?P<rest>[ ]+#.*|[ ]*)$")
"""An item of a list; what may be a key is part of its value."""

KEY_ALONE = re.compile(r"([ ]*(?:-[ ]+)*)(\w+):\s*(?:#.*)?$")
"""A key with its value below it."""

NEEDS_QUOTES = re.compile(r": |:$| #|^[\[{*&!|>%@`'\",}\]]|^[-?:] ")


def needs_quotes(value: str) -> bool:
    """Whether a text can be a value only in quotes."""
    return bool(NEEDS_QUOTES.search(value))


def quoted(value: str) -> str:
    """The text in the YAML quotes that need the least escaping."""
    opening, shown = in_quotes(value)
    return opening + shown + opening


def in_quotes(value: str) -> tuple[str, str]:
    """The quote to put around a text, and the text as it stands between them."""
    if '"' in value or "\\" in value:
        return "'", value.replace("'", "''")
    return '"', value
