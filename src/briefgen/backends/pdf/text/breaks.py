"""A stretch of text without spaces → the parts between which a line may end (a small part of Unicode Annex 14)."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import Literal, TypeAlias

After: TypeAlias = Literal["", "hyphen"]
Part: TypeAlias = tuple[str, After]

SPACES = " \t\n\r\f\v\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000"
SPACE, NO_SPACE = re.compile(f"[{SPACES}]+"), re.compile(f"[^{SPACES}]+")
UNBROKEN = re.compile(r"[ !-%'-,.0-<>@-^`-~\u00a0-\u00ac\u00ae-\u024f\u2018-\u201f\u2026\u20ac]*")
"""Text whose lines end at spaces alone."""
CJK = "\u2e80-\u2fff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
OPENERS = "\u3008\u300a\u300c\u300e\u3010\uff08"
CLOSERS = "\u3001\u3002\u3009\u300b\u300d\u300f\u3011\uff09\uff0c\uff0e\uff1a\uff1b\uff01\uff1f\u30fc\u3005"
WESTERN = re.compile(
    "(?<=[^\\W\\d_]-)(?=\\w)"  # after a hyphen between letters, never in -5
    "|(?<=\\w[\u2013\u2014])(?=\\w)"  # after a dash between words; before it never
    "|(?<=[\u2010\u2014\u200b\u00ad])(?=.)"
    "|(?<=\\w/)(?=[^\\W\\d_])|(?<=[?&=_])(?=\\w{3})"  # long addresses
)
EASTERN = f"(?<=[{CJK}{CLOSERS}])(?=[{CJK}{OPENERS}])|(?<=[\\w!-/])(?=[{OPENERS}])"
"""Not compiled before a text needs it: such large sets take longer than all other patterns of a render."""
FIRST_EASTERN = CJK[0]
INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")


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
