"""The European Union's classified information (Council Decision 2013/488/EU, article 2; the Commission's 2015/444).

Four levels, each in French and English around one stroke; top and bottom centre of each page, which is numbered
(2015/444, article 25). LIMITE is the Council's marking of what is not classified. Portions have abbreviations such as
R-UE/EU-R. RELEASABLE TO and the like may follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.briefing.markings.marked import Marked, added, with_dashes

NAME = "the EU"
LEVELS = (
    ("LIMITE", "LIMITE"),
    ("RESTREINT UE/EU RESTRICTED", "R-UE/EU-R"),
    ("CONFIDENTIEL UE/EU CONFIDENTIAL", "C-UE/EU-C"),
    ("SECRET UE/EU SECRET", "S-UE/EU-S"),
    ("TRÈS SECRET UE/EU TOP SECRET", "TS-UE/EU-TS"),
)
CLASSIFIED = 1
"""The rank from which a marking is a classification: LIMITE is none."""
SHAPES = (
    r"LIMITE",
    r"(?:RESTREINT UE|EU RESTRICTED|R-UE|EU-R)",
    r"(?:CONFIDENTIEL UE|EU CONFIDENTIAL|C-UE|EU-C)",
    r"(?:SECRET UE|EU SECRET|S-UE|EU-S)",
    r"(?:TR[EÈ]S SECRET UE|EU TOP SECRET|TS-UE|EU-TS)",
)
"""The words of each level, of which one or both may stand, in either order."""
BEARS = (
    ("date", 1, "EU classified information is dated"),
    ("reference", 1, "EU classified information has a registration number"),
    ("copies", 3, "SECRET UE/EU SECRET and above has a copy number on every page where there are several"),
)
"""What a paper bears from a rank on (Commission Decision (EU, Euratom) 2015/444, article 25)."""
FOLLOWS = r"(?P<rest>|\s+[-–—/]+\s*\S.*|\s+RELEASABLE TO\b.*)"


def read(text: str) -> Marked | None:
    """The level that a text means, in one language or both, in full or abbreviated."""
    words = " ".join(text.split()).strip("()")
    for rank, shape in reversed(tuple(enumerate(SHAPES))):
        found = re.fullmatch(rf"(?i:{shape}(?: ?/+ ?{shape})?){FOLLOWS}", words)
        if found:
            return _marked(rank, found["rest"])
    return None


def _marked(rank: int, rest: str) -> Marked:
    full, short = LEVELS[rank]
    return Marked(scheme=NAME, text=full + rest, portion=short + rest, rank=rank, controls=added(rest))


def banner(rank: int, controls: Sequence[str] = ()) -> str:
    """The banner of a level."""
    return with_dashes(LEVELS[rank][0], controls)
