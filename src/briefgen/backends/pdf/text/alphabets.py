"""Letters that are embedded together: a text that needs one of an alphabet gets all of it.

So most documents have the same few subsets, which are made once in a process.
"""

from __future__ import annotations

SMALL = "abcdefghijklmnopqrstuvwxyz"
DIGITS = "0123456789"
SIGNS = "!\"%&'()*+,-./:;=?@ –—‘’“”…"
ALPHABETS = (frozenset(SMALL), frozenset(SMALL.upper()), frozenset(DIGITS), frozenset(SIGNS))
"""Small letters, capitals, figures and the signs that most texts in Latin letters need."""
ALL = frozenset().union(*ALPHABETS)
OTHERS = 1 << len(ALPHABETS)
"""The bit of letters that are in no alphabet."""


def alphabets(text: str) -> int:
    """Which alphabets a text needs: a bit for each of `ALPHABETS`, and `OTHERS`."""
    found = 0 if ALL.issuperset(text) else OTHERS
    for index, letters in enumerate(ALPHABETS):
        if not letters.isdisjoint(text):
            found |= 1 << index
    return found
