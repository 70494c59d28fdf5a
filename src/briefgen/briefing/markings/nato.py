"""NATO's classifications (C-M(2002)49-REV1, Security within NATO; AC/35-D/2002 on the security of information).

Four levels and NATO UNCLASSIFIED, which says whose a paper is; the highest is COSMIC TOP SECRET. Top and bottom of each
page; portions have abbreviations. ATOMAL marks atomic information and goes with the level, releasability follows it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.briefing.markings.marked import Marked, added, with_dashes

NAME = "NATO"
LEVELS = (
    ("NATO UNCLASSIFIED", "NU"),
    ("NATO RESTRICTED", "NR"),
    ("NATO CONFIDENTIAL", "NC"),
    ("NATO SECRET", "NS"),
    ("COSMIC TOP SECRET", "CTS"),
)
CLASSIFIED = 1
"""The rank from which a marking is a classification: UNCLASSIFIED is none."""
SHAPES = (
    r"NATO[ /-]UNCLASSIFIED|NU",
    r"NATO[ /-]RESTRICTED|NR",
    r"NATO[ /-]CONFIDENTIAL|NC",
    r"NATO[ /-]SECRET|NS",
    r"COSMIC[ /-]TOP SECRET|(?P<former>NATO[ /-]TOP SECRET)|CTS",
)
FOLLOWS = r"(?P<rest>(?: (?:ATOMAL|BOHEMIA))?(?: [-–—/]+ ?\S.*|//\S.*| (?i:RELEASABLE TO|REL TO)\b.*)?)"


def read(text: str) -> Marked | None:
    """The level that a text means, in full or abbreviated."""
    words = " ".join(text.split()).strip("()")
    for rank, shape in enumerate(SHAPES):
        found = re.fullmatch(rf"(?:(?i:{shape})){FOLLOWS}", words)
        if found:
            former = found.groupdict().get("former")
            return _marked(rank, found["rest"], "is COSMIC TOP SECRET in NATO's own words" if former else "")
    return None


def _marked(rank: int, rest: str, remark: str) -> Marked:
    full, short = LEVELS[rank]
    caveats = ("ATOMAL",) if "ATOMAL" in rest else ()
    controls = added(rest.removeprefix(" ATOMAL"))
    return Marked(
        scheme=NAME, text=full + rest, portion=short + rest, rank=rank, controls=(*caveats, *controls),
        caveats=caveats, remark=remark,
    )  # fmt: skip


def banner(rank: int, controls: Sequence[str] = ()) -> str:
    """The banner of a level; ATOMAL goes with it."""
    atomal = " ATOMAL" if "ATOMAL" in controls else ""
    return with_dashes(LEVELS[rank][0] + atomal, [control for control in controls if control != "ATOMAL"])
