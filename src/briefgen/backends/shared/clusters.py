"""A text → its clusters, what a reader takes for one sign: a letter with its marks, an emoji with all that it joins.

The part of Unicode Annex 29 that decides which characters one face must draw and no line end may part: marks, joiners,
skin tones, flags, and in Devanagari the letter after a virama.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

ZWJ, VIRAMA = "\u200d", "\u094d"
JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f")
SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
TAGS = frozenset(map(chr, range(0xE0020, 0xE0080)))
FLAG_LETTERS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))


def continues(before: str, char: str) -> bool:
    """Whether `char` belongs to the cluster that ends with `before`."""
    if char.isascii():
        return False
    last = before[-1]
    if char in JOINERS or char in SKIN_TONES or char in TAGS or unicodedata.category(char)[0] == "M":
        return not last.isspace()
    if last == ZWJ:
        return len(before) > 1 and (unicodedata.category(char) == "So" or _after_virama(before[-2:]))
    if char in FLAG_LETTERS:
        return last in FLAG_LETTERS and len(before) % 2 == 1
    return _after_virama(before[-1:]) and unicodedata.category(char) == "Lo"


def _after_virama(end: str) -> bool:
    return end[0] == VIRAMA


def clusters(text: str) -> Iterator[str]:
    """The clusters of a text in order."""
    start = 0
    for index in range(1, len(text)):
        if not continues(text[start:index], text[index]):
            yield text[start:index]
            start = index
    if text:
        yield text[start:]
