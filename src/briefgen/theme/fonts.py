"""Font files and what they cover: a family's face → a path, a text → the characters no font of a chain has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal, TypeAlias

from briefgen.theme.theme import Family

Face: TypeAlias = Literal["regular", "bold", "italic", "bold_italic"]
FontSet: TypeAlias = frozenset[int]

EVERY_FONT_HAS = re.compile(r"[\t\n -~\u00a0-\u00ff\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]*")
DRAWS_NOTHING = r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]"


@lru_cache(maxsize=64)
def face_path(reference: str) -> Path:
    """The file of a face named `package/file`; raises FileNotFoundError where the package is not installed."""
    package, name = reference.split("/", 1)
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError(f"the font package {package.replace('_', '-')} is not installed")
    return Path(found.submodule_search_locations[0]) / "files" / name


@lru_cache(maxsize=64)
def coverage(reference: str) -> FontSet:
    """The code points that a face has glyphs for."""
    import uharfbuzz

    blob = uharfbuzz.Blob.from_file_path(str(face_path(reference)))
    return frozenset(uharfbuzz.Face(blob).unicodes)


def uncovered(text: str, chain: Iterable[Family]) -> str:
    """The characters of `text`, each once, that no family of the chain can draw."""
    if EVERY_FONT_HAS.fullmatch(text):
        return ""
    missing = {ord(char) for char in re.sub(DRAWS_NOTHING, "", text) if not char.isspace()}
    for family in chain:
        missing -= coverage(family.regular)
        if not missing:
            return ""
    return "".join(map(chr, sorted(missing)))
