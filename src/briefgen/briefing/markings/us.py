"""The United States' banner and portion marks (32 CFR 2001.20–26, ISOO's booklet, CAPCO's register; CUI: 32 CFR 2002).

A level, then after `//` each category of controls in one order (SCI, SAP, AEA, FGI, dissemination, others'), `/`
between controls of one category in the register's order, commas in a REL TO list that begins with USA. The banner has
words, the portion mark before a portion, in parentheses, has letters: SECRET//NOFORN and (S//NF). The banner is as high
as the highest portion and has its warnings. CUI stands alone, CUI//SP-PRVCY//FED ONLY.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from briefgen.briefing.markings.marked import Marked, Refused
from briefgen.errors import did_you_mean

NAME = "the US register"
LEVELS = (
    ("UNCLASSIFIED", "U"),
    ("SENSITIVE BUT UNCLASSIFIED", "SBU"),
    ("CUI", "CUI"),
    ("CONFIDENTIAL", "C"),
    ("SECRET", "S"),
    ("TOP SECRET", "TS"),
)
CUI = 2
CLASSIFIED = 3
"""The rank from which a marking is a classification (Executive Order 13526, 1.2)."""
SCI, SAP, AEA, FGI, DISSEMINATION, OTHERS, UNKNOWN = range(7)


class Control(Struct, frozen=True):
    """A control: in banners, in portion marks, its category, whether a banner repeats it, and its words in full."""

    banner: str
    portion: str
    category: int
    rolls: bool = False
    full: str = ""


CONTROLS = (
    Control("RD", "RD", AEA, True, "RESTRICTED DATA"),
    Control("FRD", "FRD", AEA, True, "FORMERLY RESTRICTED DATA"),
    Control("RSEN", "RS", DISSEMINATION, True, "RISK SENSITIVE"),
    Control("FOUO", "FOUO", DISSEMINATION, False, "FOR OFFICIAL USE ONLY"),
    Control("ORCON", "OC", DISSEMINATION, True, "ORIGINATOR CONTROLLED"),
    Control("ORCON-USGOV", "OC-USGOV", DISSEMINATION, True, "ORIGINATOR CONTROLLED-USGOV"),
    Control("IMCON", "IMC", DISSEMINATION, True, "CONTROLLED IMAGERY"),
    Control("NOFORN", "NF", DISSEMINATION, True, "NOT RELEASABLE TO FOREIGN NATIONALS"),
    Control("PROPIN", "PR", DISSEMINATION, True, "CAUTION-PROPRIETARY INFORMATION INVOLVED"),
    Control("RELIDO", "RELIDO", DISSEMINATION),
    Control("FISA", "FISA", DISSEMINATION, True, "FOREIGN INTELLIGENCE SURVEILLANCE ACT"),
    Control("FED ONLY", "FED ONLY", DISSEMINATION),
    Control("FEDCON", "FEDCON", DISSEMINATION),
    Control("NOCON", "NOCON", DISSEMINATION),
    Control("DL ONLY", "DL ONLY", DISSEMINATION),
    Control("LIMDIS", "DS", OTHERS, True, "LIMITED DISTRIBUTION"),
    Control("EXDIS", "XD", OTHERS, True, "EXCLUSIVE DISTRIBUTION"),
    Control("NODIS", "ND", OTHERS, True, "NO DISTRIBUTION"),
    Control("SBU", "SBU", OTHERS, False, "SENSITIVE BUT UNCLASSIFIED"),
    Control("SBU NOFORN", "SBU-NF", OTHERS),
    Control("LES", "LES", OTHERS, False, "LAW ENFORCEMENT SENSITIVE"),
    Control("SSI", "SSI", OTHERS),
)
RELEASED = 8.5
"""Where a REL TO list stands among the controls: after PROPIN, before RELIDO."""
PATTERNS = (
    (r"(?:HCS|SI|TK|KDK|RSV)(?:-[A-Z0-9 ]+)*", SCI),
    (r"(?:SAR|SPECIAL ACCESS REQUIRED)-.+", SAP),
    (r"(?:RD|FRD)-.+|TFNI|(?:DOD|DOE) UCNI", AEA),
    (r"FGI(?: .+)?", FGI),
    (r"(?:REL TO|DISPLAY ONLY) .+|REL", DISSEMINATION),
)
COUNTRIES = {"US": "USA", "UK": "GBR", "GB": "GBR", "CA": "CAN", "AU": "AUS", "NZ": "NZL", "DE": "DEU", "FR": "FRA"}
LEVEL = r"\(?(UNCLASSIFIED|U|SENSITIVE BUT UNCLASSIFIED|SBU|CUI|CONTROLLED|CONFIDENTIAL|C|TOP SECRET|TS|SECRET|S)"


def read(text: str) -> Marked | Refused | None:
    """The level and controls that a text means, in the words of a banner or the letters of a portion mark."""
    words = " ".join(text.upper().split()).removesuffix(")")
    found = re.match(rf"{LEVEL} ?(?P<rest>$|/.*)", words)
    if not found:
        return None
    level = {"CONTROLLED": "CUI"}.get(found[1], found[1])
    rank = next(rank for rank, forms in enumerate(LEVELS) if level in forms)
    items = tuple(item for item in _items(found["rest"]) if item)
    if rank == 0 and "CUI" in items:
        rank, items = CUI, tuple(item for item in items if item != "CUI")
    return _refusal(text, rank, items) or _marked(rank, items)


def _items(rest: str) -> list[str]:
    """The controls one by one, in the words of a banner."""
    groups = re.split(r" ?//+ ?", f"/{rest}" if re.match("/[^/]", rest) else rest)
    return [_named(item.strip()) for group in groups for item in group.split("/")]


def _named(item: str) -> str:
    if item.startswith(("REL TO ", "DISPLAY ONLY ")):
        return _countries(item)
    return next((control.banner for control in CONTROLS if item == control.portion), item)


def _countries(item: str) -> str:
    """The list of countries and groups by their codes: USA, other countries, then groups, each in order."""
    head = "REL TO" if item.startswith("REL TO") else "DISPLAY ONLY"
    codes = {COUNTRIES.get(code, code) for code in re.split("[, ]+", item.removeprefix(head).strip())}
    return f"{head} {', '.join(sorted(codes, key=lambda code: (code != 'USA', len(code) > 3, code)))}"


def _refusal(text: str, rank: int, items: Sequence[str]) -> Refused | None:
    if "NOFORN" in items and any(item.startswith("REL TO") for item in items):
        return Refused(f"'{text}' says NOFORN and REL TO, which exclude each other", "keep one of them")
    known = [control.banner for control in CONTROLS]
    for item in items:
        near = did_you_mean(item, known) if _category(item) == UNKNOWN and rank != CUI else ""
        if near:
            return Refused(f"{NAME} has no control '{item}'{near}", f"controls: {', '.join(known)}")
    return None


def _marked(rank: int, items: Sequence[str]) -> Marked:
    full, short = LEVELS[rank]
    return Marked(
        scheme=NAME,
        text=_joined(full, items, rank == CUI),
        portion=_joined(short, items, rank == CUI, short=True),
        rank=rank,
        controls=tuple(items),
        caveats=tuple(item for item in items if _category(item) <= AEA or (_known(item) or Control("", "", 0)).rolls),
    )


def _joined(level: str, items: Sequence[str], is_cui: bool, short: bool = False) -> str:
    """The level and its controls by category, in order; where one is unknown, in the order in which they stand."""
    strange = any(_category(item) == UNKNOWN for item in items)
    ordered = list(items) if strange and not is_cui else sorted(items, key=_place)
    groups = [list(group) for _, group in groupby(ordered, key=_category)]
    return "//".join([level, *("/".join(map(_letters, group) if short else group) for group in groups)])


def _place(item: str) -> tuple[int, float]:
    """Where a control stands: the categories of CUI, which have no order here, first, then those of the register."""
    known = _known(item)
    after = CONTROLS.index(known) if known else RELEASED if item.startswith("REL TO") else 0
    return (_category(item) + 1) % (UNKNOWN + 1), after


def _letters(item: str) -> str:
    control = _known(item)
    return control.portion if control else item


def _known(item: str) -> Control | None:
    return next((control for control in CONTROLS if item in (control.banner, control.full)), None)


def _category(item: str) -> int:
    control = _known(item)
    if control:
        return control.category
    return next((category for pattern, category in PATTERNS if re.fullmatch(pattern, item)), UNKNOWN)


def banner(rank: int, controls: Sequence[str] = ()) -> str:
    """The banner of a level; what is not for foreigners is released to none."""
    kept = [item for item in controls if "NOFORN" not in controls or not item.startswith("REL")]
    return _joined(LEVELS[rank][0], kept, rank == CUI)
