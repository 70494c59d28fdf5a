"""Texts of a tree → problems for characters that cannot be printed, and warnings for those that can deceive."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import astuple

from briefgen.errors import Problem
from briefgen.patterns import Pattern
from briefgen.spec.context import Context
from briefgen.spec.decode import CANNOT_STAND, named
from briefgen.spec.nodes import Node, Scalar
from briefgen.spec.variables import texts
from briefgen.theme import default_theme, extra_has, missing_glyphs

OVERRIDES = Pattern("[\u202a-\u202e\u2066-\u2069]")
NAMED_AT_MOST = 5
DELETE = "delete it"
INSTALL = "pip install 'briefgen[fonts]'"
REWRITE = "write it another way"


def check_characters(context: Context, root: Node, path: str = "") -> None:
    """Note each text with characters that no document can carry or no font has, or that turn the reading direction."""
    for here, scalar in texts(root, path, wanted=_is_uncommon):
        _check_text(context, scalar, here)


def _is_uncommon(text: str) -> bool:
    return not (text.isascii() and text.isprintable())


def check_value(context: Context, value: object, path: str) -> None:
    """Note the same in the texts of a value built in code."""
    match value:
        case str():
            _check_text(context, Scalar(value), path)
        case tuple():
            for item in value:
                check_value(context, item, path)
        case Struct():
            check_value(context, astuple(value), path)


def _check_text(context: Context, scalar: Scalar, path: str) -> None:
    text = scalar.text
    control = CANNOT_STAND.search(text)
    if control:
        _note(context, scalar, control.start(), path, f"{named(control[0])} cannot stand in a document", DELETE)
        return
    for offset, message, hint in unprintable(text):
        _note(context, scalar, offset, path, message, hint)
    override = OVERRIDES.search(text)
    if override:
        message = f"{named(override[0])} turns the direction of reading"
        _note(context, scalar, override.start(), path, message, DELETE, "warning")


def _note(
    context: Context,
    scalar: Scalar,
    offset: int,
    path: str,
    message: str,
    hint: str,
    severity: Literal["error", "warning"] = "error",
) -> None:
    context.problems.append(Problem(context.within(scalar, offset), path, message, hint, severity))


def unprintable(text: str) -> Iterator[tuple[int, str, str]]:
    """Where a text first has characters that no font can draw, what they are, and the repair.

    Those that the fonts of the extra would draw come apart from those that nothing draws.
    """
    missing = missing_glyphs(text, default_theme().fonts)
    if not missing:
        return
    lent = extra_has(missing)
    rest = "".join(char for char in missing if char not in lent)
    for chars, hint in ((lent, INSTALL), (rest, REWRITE)):
        if chars:
            yield min(map(text.index, chars)), f"no font has {described(chars)}", hint


def described(missing: str) -> str:
    """The first few characters with their code points and names."""
    some = [
        f"'{char}' (U+{ord(char):04X} {unicodedata.name(char, 'unnamed').lower()})" for char in missing[:NAMED_AT_MOST]
    ]
    more = f" and {len(missing) - NAMED_AT_MOST} more" if len(missing) > NAMED_AT_MOST else ""
    return ", ".join(some) + more
