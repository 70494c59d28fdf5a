"""A font of a Word file → the known family that is most like it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from briefgen.theme import KNOWN

Likeness = Literal["same", "metric", "like", "kind"]
"""The family itself; one as wide letter by letter; one of like drawing; one that is at least serif or sans as well."""

METRIC = {"arial": "Arimo", "helvetica": "Arimo", "helvetica neue": "Arimo", "liberation sans": "Arimo"}
LIKE = {
    "georgia": "IBM Plex Serif",
    "calibri": "Fira Sans",
    "calibri light": "Fira Sans",
    "carlito": "Fira Sans",
    "aptos": "Public Sans",
    "aptos display": "Public Sans",
    "segoe ui": "Public Sans",
    "open sans": "Public Sans",
    "roboto": "Public Sans",
    "franklin gothic book": "Public Sans",
    "verdana": "Atkinson Hyperlegible",
    "tahoma": "Atkinson Hyperlegible",
    "times new roman": "Source Serif 4",
    "cambria": "Source Serif 4",
    "liberation serif": "Source Serif 4",
}
SERIF, SANS, MONO = "Source Serif 4", "Public Sans", "IBM Plex Mono"
BY_CLASS = {"roman": SERIF, "swiss": SANS, "modern": MONO}
SERIF_SIGNS = (
    "serif",
    "roman",
    "garamond",
    "times",
    "book",
    "antiqua",
    "palatino",
    "century",
    "bodoni",
    "slab",
    "minion",
)


class Chosen(NamedTuple):
    """A font of a Word file, and the family that stands for it."""

    word: str
    family: str
    likeness: Likeness


def chosen(word: str, font_class: str) -> Chosen:
    """The family for a font of that name; `font_class` is what a file says of it: `roman`, `swiss`, …."""
    name = " ".join(word.lower().split())
    known = {family.lower(): family for family in KNOWN}
    if name in known:
        return Chosen(word, known[name], "same")
    if name in METRIC:
        return Chosen(word, METRIC[name], "metric")
    if name in LIKE:
        return Chosen(word, LIKE[name], "like")
    guessed = SERIF if any(sign in name.replace("sans serif", "") for sign in SERIF_SIGNS) else SANS
    return Chosen(word, BY_CLASS.get(font_class, guessed), "kind")
