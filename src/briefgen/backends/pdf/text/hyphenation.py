"""A word and its language → the syllables it may be divided into, by Liang's patterns as pyphen ships them.

The pattern files are read here rather than by pyphen: that takes a twentieth of the time, which a single document
would notice. Patterns that change letters (German "Zuk-ker") are left out: the author's letters stay.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.util import find_spec
from itertools import pairwise
from os import listdir
from pathlib import Path
from typing import TypeAlias

Patterns: TypeAlias = dict[str, str]
"""The letters of a pattern → the pattern with its digits: odd digits allow a break, even ones forbid it."""

SHORTEST_WORD, LONGEST_WORD = 6, 100
"""More letters in a row are no word but an address or a key, in which looking for patterns would take long."""
FIRST, LAST = 3, 3
"""Letters that stay before a hyphen and after it at least."""
DIGITS = b"0123456789"
LETTERS = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
NORWEGIAN = {"no": "nb"}
CAPITAL_NOUNS = frozenset(("de", "lb", "nds"))
"""Languages that write all nouns with a capital: it says nothing of a name there."""


@lru_cache(maxsize=4096)
def syllables(word: str, language: str) -> tuple[str, ...]:
    """The parts of `word`, at least one; signs around a word stay with its ends, names and acronyms are kept whole."""
    found = LETTERS.search(word)
    if found is None or found[0].isupper() or not word.replace(found[0], "", 1).isprintable():
        return (word,)
    around = word[: found.start()] + word[found.end() :]
    if not SHORTEST_WORD <= len(found[0]) <= LONGEST_WORD or any(char.isalnum() for char in around):
        return (word,)
    cuts = [0, *(found.start() + place for place in _places(found[0].lower(), language)), len(word)]
    return tuple([word[start:end] for start, end in pairwise(cuts)])


def may_be_name(word: str, language: str) -> bool:
    """Whether a word begins with a capital, as names do; those are divided only where there is no other way."""
    found = LETTERS.search(word)
    return found is not None and found[0][0].isupper() and language.partition("-")[0].lower() not in CAPITAL_NOUNS


def _places(word: str, language: str) -> list[int]:
    """Before which letters a hyphen may stand."""
    patterns = _patterns(language)
    dotted = f".{word}."
    weights = [0] * (len(dotted) + 1)
    for start in range(len(dotted)):
        for end in range(start + 1, len(dotted) + 1):
            if pattern := patterns.get(dotted[start:end]):
                _raise(weights, start, pattern)
    return [place for place in range(FIRST, len(word) - LAST + 1) if weights[place + 1] & 1]


def _raise(weights: list[int], at: int, pattern: str) -> None:
    """The highest digit at each place counts."""
    for char in pattern:
        if char.isdigit():
            weights[at] = max(weights[at], int(char))
        else:
            at += 1


@lru_cache(maxsize=16)
def _patterns(language: str) -> Patterns:
    """The patterns of a language, none where pyphen has none.

    Its settings, comments and patterns with a stroke stay among them: each has a sign that no small letters have.
    """
    path = _file(language)
    if path is None:
        return {}
    encoding, _, rest = path.read_bytes().partition(b"\n")
    patterns = rest.decode(encoding.decode("ascii").strip()).replace("\r", "")
    letters = patterns.encode().translate(None, DIGITS).decode()  # bytes lose signs ten times as fast as text
    return dict(zip(letters.split("\n"), patterns.split("\n"), strict=True))


def _file(language: str) -> Path | None:
    """`en-GB` → its own file, else that of another country's English, the first by name."""
    main, _, country = language.replace("-", "_").partition("_")
    main = NORWEGIAN.get(main.lower(), main.lower())
    folder = _folder()
    if folder is None or not (main.isascii() and main.isalpha() and len(main) in (2, 3)):
        return None
    names = sorted(listdir(folder))  # noqa: PTH208  # names are all that is wanted, and quicker
    files = {name.lower(): name for name in names if name.startswith(f"hyph_{main}")}
    wanted = [f"hyph_{main}_{country}.dic".lower(), f"hyph_{main}.dic"]
    others = [name for name in files if name.startswith(f"hyph_{main}_") and name.endswith(".dic")]
    return next((folder / files[name] for name in [*wanted, *others] if name in files), None)


def _folder() -> Path | None:
    found = find_spec("pyphen")
    if found is None or not found.submodule_search_locations:
        return None
    return Path(found.submodule_search_locations[0]) / "dictionaries"
