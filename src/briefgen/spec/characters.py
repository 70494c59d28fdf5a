"""Texts of a tree → problems for characters that cannot be printed, and warnings for those that can deceive."""

from __future__ import annotations

import re
import unicodedata

from briefgen.errors import Problem
from briefgen.spec.context import Context
from briefgen.spec.nodes import Node, Scalar
from briefgen.spec.variables import texts
from briefgen.theme import default_theme, uncovered

OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
NAMED_AT_MOST = 5


def check_characters(context: Context, root: Node) -> None:
    """Note each text with characters that no font of the theme has, or with overrides of reading direction."""
    for scalar in texts(root):
        if not scalar.text.isascii():
            _check_text(context, scalar, scalar.text)


def _check_text(context: Context, scalar: Scalar, text: str) -> None:
    missing = missing_glyphs(text)
    if missing:
        line = text[: text.index(missing[0])].count("\n")
        where = context.position(scalar, line)
        context.problems.append(Problem(where, "", f"no font has {described(missing)}", "write it another way"))
    if OVERRIDES.search(text):
        context.warning(scalar, "", "the text overrides the direction it is read in", "delete the invisible characters")


def missing_glyphs(text: str) -> str:
    """The characters of a text that the theme's fonts cannot draw."""
    fonts = default_theme().fonts
    return uncovered(text, fonts.chain(fonts.body))


def described(missing: str) -> str:
    """The first few characters with their code points and names."""
    some = [
        f"'{char}' (U+{ord(char):04X} {unicodedata.name(char, 'unnamed').lower()})" for char in missing[:NAMED_AT_MOST]
    ]
    more = f" and {len(missing) - NAMED_AT_MOST} more" if len(missing) > NAMED_AT_MOST else ""
    return ", ".join(some) + more
