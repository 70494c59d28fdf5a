"""Font files and what they cover: a family's face → a path, a text → the characters no font of a chain has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal, TypeAlias

from briefgen.theme.theme import Family, Fonts

Face: TypeAlias = Literal["regular", "bold", "italic", "bold_italic"]
FontSet: TypeAlias = frozenset[int]

EVERY_FONT_HAS = r"[\t\n -~\u00a0-\u00ff\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]*"
EXTRA = Path(__file__).with_name("extra.txt")
DRAWS_NOTHING = r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]"


@lru_cache(maxsize=64)
def face_path(reference: str) -> Path:
    """The file of a face; raises FileNotFoundError where its package is not installed.

    A face is named by its package and the path inside it, `package/path`, or by the whole path of a file; `#wght=600`
    after it chooses a weight of a variable font.
    """
    whole = reference.rpartition("#")[0] or reference
    if Path(whole).is_absolute():
        return Path(whole)
    package, name = whole.split("/", 1)
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError(f"the font package {package.replace('_', '-')} is not installed")
    return Path(found.submodule_search_locations[0]) / name


def variations(reference: str) -> dict[str, float]:
    """Where on its axes a variable font is to be set, empty where it has none: `#wght=600` is `{"wght": 600.0}`."""
    settings = reference.rpartition("#")[2] if "#" in reference else ""
    return {tag: float(value) for tag, value in (each.split("=") for each in settings.split(",") if each)}


@lru_cache(maxsize=64)
def is_installed(reference: str) -> bool:
    """Whether the file of a face is there."""
    try:
        return face_path(reference).is_file()
    except FileNotFoundError:
        return False


@lru_cache(maxsize=64)
def coverage(reference: str) -> FontSet:
    """The code points that a face has glyphs for."""
    import uharfbuzz

    blob = uharfbuzz.Blob.from_file_path(str(face_path(reference)))
    return frozenset(uharfbuzz.Face(blob).unicodes)


def uncovered(text: str, chain: Iterable[Family]) -> str:
    """The characters of `text`, each once, that no family of the chain can draw."""
    if re.fullmatch(EVERY_FONT_HAS, text):
        return ""
    missing = {ord(char) for char in re.sub(DRAWS_NOTHING, "", text) if not char.isspace()}
    for family in chain:
        missing -= coverage(family.regular)
        if not missing:
            return ""
    return "".join(map(chr, sorted(missing)))


def missing_glyphs(text: str, fonts: Fonts) -> str:
    """The characters of `text`, each once, that neither the theme's families nor the extra ones here can draw."""
    missing = uncovered(text, fonts.chain(fonts.body))
    if not missing:
        return ""
    return uncovered(missing, [family for family in fonts.extra if is_installed(family.regular)])


def extra_has(missing: str) -> str:
    """Those of some characters that the fonts of `briefgen[fonts]` can draw, whether they are installed or not."""
    return "".join(char for char in missing if ord(char) in _extra())


@lru_cache(maxsize=1)
def _extra() -> FontSet:
    rows = EXTRA.read_text("ascii").split()
    ends = [row.partition("-") for row in rows]
    return frozenset(code for first, _, last in ends for code in range(int(first, 16), int(last or first, 16) + 1))
