"""A stretch of text without spaces → the parts between which a line may end (a small part of Unicode Annex 14)."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import Literal, TypeAlias

from briefgen.patterns import Pattern

After: TypeAlias = Literal["", "hyphen"]
Part: TypeAlias = tuple[str, After]

FIXED_SPACES = "\u00a0\u2007\u202f\x85\x1c\x1d\x1e\x1f"
"""What Python takes for spaces, too, but that part no words."""
UNBROKEN = re.compile(r"[ !-%'-,.0-<>@-^`-~\u00a0-\u00ac\u00ae-\u024f\u2018-\u201f\u2026\u20ac]*")
"""Text whose lines end at spaces alone."""
LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u052f"
CJK = (
    "\u2e80-\u2fff\u3003-\u3007\u3012\u3020-\u3029\u3040-\u30ff\u3105-\u312f\u31a0-\u31ff\u3200-\u33ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9d\U00020000-\U0003ffff"
)
OPENERS = "\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301a\u301d\uff08\uff3b\uff5b\uff5f\uff62"
CLOSERS = (
    "\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301b\u301e\u301f\uff09\uff3d\uff5d\uff60\uff63"
    "\uff0c\uff0e\uff1a\uff1b\uff01\uff1f\uff05\uff61\uff64"
)
NEVER_FIRST = (
    f"{CLOSERS}\u3005\u303b\u309d\u309e\u30fd\u30fe\u30fb\u30fc\u30a0\u301c\uff5e\uff65\uff70"
    "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u3095\u3096"
    "\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6\u31f0-\u31ff\uff67-\uff6f\u3099-\u309c"
)
"""Closing signs, marks of length and repetition, small kana begin no line (JIS X 4051; classes CL, NS and CJ)."""
AFTER = f"{CJK}{CLOSERS}\u30fb\u301c\uff5e\u2026%\u2103"
WESTERN = Pattern(
    "(?<=[^\\W\\d_]-)(?=\\w)"  # after a hyphen between letters, never in -5
    "|(?<=\\w[\u2013\u2014])(?=\\w)(?!(?<=\\d\u2013)[\\d.,]{1,7}(?![.,]?\\d))"  # after a dash but in 450–500
    "|(?<=[\u2010\u2014\u200b\u00ad])(?=[^\u2014])"
    "|(?<=\\w/)(?=[^\\W\\d_]{2})|(?<=[?&=_])(?=\\w{3})"  # long addresses, never km/h
)
EASTERN = (
    f"(?<=[{AFTER}])(?<!\u7b2c)(?=[{CJK}{LATIN}0-9])(?![{NEVER_FIRST}])"  # an ordinal keeps its number
    f"|(?<=[{AFTER}])(?=[({OPENERS}\u2018\u201c])"
    f"|(?<=[{LATIN})\\]\u2019\u201d])(?=[{CJK}])(?![{NEVER_FIRST}])"  # a number keeps its counter
    f"|(?<=[\\w!-')-/])(?=[{OPENERS}])"
)
"""Not compiled before a text needs it: such large sets take longer than all other patterns of a render."""
FIRST_EASTERN = CJK[0]
INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")


def stretches(text: str) -> list[str]:
    """What stands between the spaces of a text."""
    if text.isascii() or not any(space in text for space in FIXED_SPACES):
        return text.split()
    found = spaces(text)
    starts, ends = [0, *(end for _, end in found)], [*(start for start, _ in found), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True) if start < end]


def spaces(text: str) -> list[tuple[int, int]]:
    """Where the spaces of a text begin and end, several in a row as one."""
    found: list[tuple[int, int]] = []
    for place, sign in enumerate(text):
        if is_space(sign):
            start = found.pop()[0] if found and found[-1][1] == place else place
            found.append((start, place + 1))
    return found


def is_space(sign: str) -> bool:
    """Whether a sign parts words."""
    return sign.isspace() and sign not in FIXED_SPACES


@lru_cache(maxsize=4096)
def parts(chunk: str) -> tuple[Part, ...]:
    """The parts of a chunk, each with what follows it if the line ends there; the chunk itself where nothing breaks."""
    found: list[Part] = []
    for raw in _split(chunk):
        text = raw.translate(INVISIBLE)
        if text:
            found.append((text, "hyphen" if raw.endswith("\u00ad") else ""))
        elif found and raw.endswith("\u00ad"):
            found[-1] = (found[-1][0], "hyphen")
    return tuple(found)


def _split(chunk: str) -> list[str]:
    places = {0, len(chunk), *(match.start() for match in WESTERN.finditer(chunk))}
    if max(chunk, default="") >= FIRST_EASTERN:
        places.update(match.start() for match in re.finditer(EASTERN, chunk))
    return [chunk[start:end] for start, end in itertools.pairwise(sorted(places))]
