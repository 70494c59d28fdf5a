"""A word and its language → the syllables it may be divided into, by Liang's patterns as pyphen ships them.

The pattern files are read here rather than by pyphen: that takes a twentieth of the time, which a single document
would notice. Patterns that change letters (German "Zuk-ker") are left out: the author's letters stay.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from itertools import accumulate, pairwise
from os import listdir
from pathlib import Path
from typing import TypeAlias

from briefgen.patterns import Pattern

Patterns: TypeAlias = dict[bytes, bytes]
"""The letters of a pattern → the pattern with its digits: odd digits allow a break, even ones forbid it.

Bytes of UTF-8 are parted and looked up in half the time that texts take, and a document waits for its language.
"""

SHORTEST_WORD, LONGEST_WORD = 6, 100
"""More letters in a row are no word but an address or a key, in which looking for patterns would take long."""
FIRST, LAST = 3, 3
"""Letters that stay before a hyphen and after it at least."""
DIGITS = b"0123456789"
ZERO, NINE = DIGITS[0], DIGITS[-1]
LETTERS = Pattern(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
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
    written = dotted.encode()
    ends = list(accumulate([len(letter.encode()) for letter in dotted], initial=0))
    weights = [0] * (len(written) + 1)
    for place, start in enumerate(ends):
        for end in ends[place + 1 :]:
            if pattern := patterns.get(written[start:end]):
                _raise(weights, start, pattern)
    return [place for place in range(FIRST, len(word) - LAST + 1) if weights[ends[place + 1]] & 1]


def _raise(weights: list[int], at: int, pattern: bytes) -> None:
    """The highest digit at each place counts."""
    for code in pattern:
        if ZERO <= code <= NINE:
            weights[at] = max(weights[at], code - ZERO)
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
    name = encoding.decode("ascii").strip()
    patterns = (rest if name == "UTF-8" else rest.decode(name).encode()).replace(b"\r", b"")
    return dict(zip(patterns.translate(None, DIGITS).split(b"\n"), patterns.split(b"\n"), strict=True))


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
