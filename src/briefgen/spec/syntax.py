"""A YAML error that no repair is known for → what is wrong in an author's words, what to look for, and where."""

from __future__ import annotations

import yaml
from yaml.error import Mark

LINED_UP = "begin the line exactly below the ones it belongs with"
CONTINUES = "if it goes on with the text above, indent it deeper, or put that whole text in quotes"
REASONS = (
    ("did not find expected key", "this line does not line up with those above it", LINED_UP),
    ("did not find expected '-'", "this line is no item of the list above it", "begin it with '- ', or indent it less"),
    ("expected <block end>", "this line does not line up with those above it", LINED_UP),
    ("mapping values are not allowed", "a ':' stands where no key can stand", "put quotes around text that holds ': '"),
    ("could not find expected ':'", "this line is neither 'key: value' nor '- item'", CONTINUES),
    ("sequence entries are not allowed", "a '- ' stands in the middle of a line", "put each '- ' on a line of its own"),
    ("expected ',' or ']'", "a list in [ ] lacks a comma or its ]", "look for it here and in the lines above"),
    ("expected ',' or '}'", "a map in { } lacks a comma or its }", "look for it here and in the lines above"),
    ("unexpected end of stream", "a quote is opened and not closed", "close it, or put quotes around the whole value"),
    ("<document start>", "nothing can stand after a line of '...'", "delete that line"),
    ("tab", "a tab cannot indent", "indent with spaces"),
    ("cannot start any token", "a value cannot begin with this sign", "put quotes around the value"),
)
HELP = "look for a missing quote, dash or colon here or in the line above"


def in_words(error: yaml.YAMLError) -> tuple[str, str, Mark | None]:
    """Message, hint and place of an error."""
    reason = str(getattr(error, "problem", None) or error).splitlines()[0]
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if "could not find expected ':'" in reason:
        mark = getattr(error, "context_mark", None) or mark
    known = next(((message, hint) for part, message, hint in REASONS if part in reason), None)
    return (*(known or (f"this line cannot be read as YAML: {reason}", HELP)), mark)
