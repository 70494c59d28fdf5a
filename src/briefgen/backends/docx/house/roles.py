"""The name, id or outline level of a house's style → the style of Word's that it is, where it is called otherwise."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeAlias

from briefgen.backends.docx.house.nodes import Node
from briefgen.backends.docx.styles.style import identifier

Met: TypeAlias = Literal["name", "alias", "localised name", "style id", "outline level", "default", "in use"]
"""By what a style of a house is known, from what is trusted most; a table's also by the tables of its own text."""
NAMES = Path(__file__).with_name("names.txt")
LEVEL, MOST_LEVELS = "#", 9
CHARACTER = ("footnote reference", "Hyperlink", "Strong")
TABLE = ("Normal Table", "Table Grid")
UNSEEN = dict.fromkeys(map(ord, "\u200e\u200f\u061c\ufeff\u00ad"))


def kind_of_role(role: str) -> str:
    """Paragraph, character or table."""
    return "character" if role in CHARACTER else "table" if role in TABLE else "paragraph"


def plain_name(name: str) -> str:
    """A name as names are compared: in one case and one form of each letter and digit, without what nobody sees."""
    whole = unicodedata.normalize("NFKC", name).translate(UNSEEN).casefold()
    digits = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in whole)
    stem = digits.rstrip("0123456789")
    return " ".join([*stem.split(), digits[len(stem) :]]).strip()


@lru_cache(maxsize=1)
def localised() -> dict[tuple[str, str], str]:
    """The role by kind of style and name, compared as `plain_name` has it; of two roles the first one's."""
    found: dict[tuple[str, str], str] = {}
    for line in NAMES.read_text(encoding="utf-8").splitlines():
        role, colon, names = line.strip().partition(": ")
        if colon and not line.startswith("#"):
            for known, name in _levels(role, names.split("; ")):
                found.setdefault((kind_of_role(known), plain_name(name)), known)
    return found


def _levels(role: str, names: list[str]) -> list[tuple[str, str]]:
    if LEVEL in role:
        levels = [str(level) for level in range(1, MOST_LEVELS + 1)]
        return [(role.replace(LEVEL, level), name.replace(LEVEL, level)) for level in levels for name in names]
    further = ("", " 2", " 3") if role.startswith("List ") else ("",)
    return [(role + level, name + level) for level in further for name in names]


@lru_cache(maxsize=1)
def known_roles() -> dict[str, str]:
    """The names of Word's own styles in small letters, each with its kind."""
    return {role.lower(): kind for (kind, _), role in localised().items()}


@lru_cache(maxsize=1)
def role_ids() -> dict[tuple[str, str], str]:
    """The role by kind and style id, as an English Word writes it, in small letters."""
    roles = dict.fromkeys(localised().values())
    return {(kind_of_role(role), identifier(role).lower()): role for role in roles}


def outlined(style: Node) -> str:
    """The heading that a paragraph style is by its own outline level (17.3.1.20), nothing where it is none."""
    level = style.value("w:pPr/w:outlineLvl") or ""
    return (
        f"heading {int(level) + 1}"
        if level.isdecimal() and int(level) < MOST_LEVELS and not style.says("w:default")
        else ""
    )
