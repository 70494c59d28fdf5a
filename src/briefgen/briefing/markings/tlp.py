"""TLP 2.0, the Traffic Light Protocol of FIRST (standards definitions and usage guidance, August 2022).

Four labels and AMBER+STRICT: without spaces, in capitals, never translated (1.b); coloured words on black (its table
of colours), in the header and footer of each page, in 12 points or more, best at the right (on documents); in a mail's
subject. Version 1.0 had TLP:WHITE for TLP:CLEAR and other colours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.briefing.markings.marked import Marked, Refused
from briefgen.errors import nearest

NAME = "TLP 2.0"
GROUND = "#000000"
INKS = {
    "TLP:CLEAR": "#FFFFFF",
    "TLP:GREEN": "#33FF00",
    "TLP:AMBER": "#FFC000",
    "TLP:AMBER+STRICT": "#FFC000",
    "TLP:RED": "#FF2B2B",
}
"""The colour of each label's words, from the lowest to the highest."""
LABELS = tuple(INKS)
CLASSIFIED = len(LABELS)
"""No label is a classification."""
OPENS = r"(?i)\s*\(?\s*TLP"
LOOSE = r"(?i)\s*\(?\s*TLP\s*[:\- ]?\s*([A-Z]+)(?:\s*\+?\s*(STRICT))?\s*\)?\s*"


def read(text: str) -> Marked | Refused | None:
    """The label that a text means, however it is written."""
    if not re.match(OPENS, text):
        return None
    loose = re.fullmatch(LOOSE, text)
    colour = loose[1].upper() if loose else ""
    label = f"TLP:{'CLEAR' if colour == 'WHITE' else colour}{'+STRICT' if loose and loose[2] else ''}"
    if label not in INKS:
        near = nearest(label.removeprefix("TLP:"), [name.removeprefix("TLP:") for name in LABELS]) if colour else ""
        asked = f"did you mean 'TLP:{near}'? " if near else ""
        return Refused(f"'{text}' is not a {NAME} label", f"{asked}the labels are {', '.join(reversed(LABELS))}")
    remark = "is a TLP 1.0 label" if colour == "WHITE" else ""
    return Marked(scheme=NAME, text=label, portion=label, rank=LABELS.index(label), remark=remark)


def banner(rank: int, _controls: Sequence[str] = ()) -> str:
    """The label of a rank."""
    return LABELS[rank]
