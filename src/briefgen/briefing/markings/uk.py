"""The United Kingdom's Government Security Classifications Policy (GSCP, Cabinet Office, 5 August 2024).

Three tiers, OFFICIAL, SECRET and TOP SECRET, and -SENSITIVE as an addition to OFFICIAL alone; capitals, centred at the
top and bottom of each page. Then come, each after a dash, a handling instruction, a descriptor and a national caveat:
`UK OFFICIAL-SENSITIVE – RECIPIENTS ONLY [COMMERCIAL] – UK EYES ONLY`; UK stands before what goes abroad. Organisations
may have instructions of their own. RESTRICTED, CONFIDENTIAL and others ended with April 2014.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.briefing.markings.marked import Marked, Refused, added, is_shouted, with_dashes

NAME = "the UK's GSCP"
LEVELS = ("OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET")
CLASSIFIED = 2
"""The rank from which a paper stays on systems that are accredited for it."""
HANDLING = ("RECIPIENTS ONLY", "HMG USE ONLY", "FOR PUBLIC RELEASE", "EMBARGOED")
DESCRIPTORS = (
    "PERSONAL DATA", "PERSONAL", "LEGAL PROFESSIONAL PRIVILEGE", "LPP", "LEGAL", "MARKET SENSITIVE", "COMMERCIAL",
    "HR/MANAGEMENT",
)  # fmt: skip
EYES = r"[A-Z][A-Z/ ]* EYES ONLY|EYES ONLY"
OWN_WORDS = "|".join((EYES, *map(re.escape, HANDLING), *map(re.escape, DESCRIPTORS)))
TIER = r"\(?(UK )?(OFFICIAL(?: ?[-–—:]+ ?| )SENSITIVE|OFFICIAL|TOP SECRET|SECRET)"
FORMER = r"UK (?:RESTRICTED|CONFIDENTIAL|UNCLASSIFIED|PROTECT)\b.*|NOT PROTECTIVELY MARKED"


def read(text: str) -> Marked | Refused | None:
    """The tier and additional markings that a text means."""
    words = " ".join(text.upper().split()).removesuffix(")")
    if re.fullmatch(FORMER, words):
        return Refused(f"'{text}' is a UK marking of before April 2014", f"the tiers are {', '.join(LEVELS)}")
    found = re.match(TIER, words)
    if not found or not _goes_on(words[found.end() :], text):
        return None
    tier = "OFFICIAL-SENSITIVE" if "SENSITIVE" in found[2] else found[2]
    return _marked(found[1] or "", tier, words[found.end() :])


def _goes_on(rest: str, text: str) -> bool:
    """Whether what follows the tier is added to it, and does not go on in words of a sentence."""
    apart = re.match(r" [-–—]+ \S| \[", rest) is not None
    return not rest or apart or (is_shouted(text) and re.match(rf" (?:{OWN_WORDS})(?=$| )", rest) is not None)


def _marked(prefix: str, tier: str, rest: str) -> Marked | Refused:
    controls = (*prefix.split(), *added(rest))
    if "FOR PUBLIC RELEASE" in controls and tier != "OFFICIAL":
        return Refused(f"what is {tier} is not for public release", "write OFFICIAL – FOR PUBLIC RELEASE")
    whole = f"{prefix}{tier}{rest}"
    caveats = tuple(control for control in controls if re.fullmatch(EYES, control))
    rank = LEVELS.index(tier)
    return Marked(scheme=NAME, text=whole, portion=whole, rank=rank, controls=controls, caveats=caveats)


def banner(rank: int, controls: Sequence[str] = ()) -> str:
    """The banner of a tier; UK stands before it."""
    prefix = "UK " if "UK" in controls else ""
    return with_dashes(prefix + LEVELS[rank], [control for control in controls if control != "UK"])
