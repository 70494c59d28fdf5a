"""Handling markings: a marking's text → how its scheme prints it, or why the scheme has no such label.

TLP 2.0 (FIRST, August 2022): four labels and AMBER+STRICT, coloured text on black, right-aligned, in the header and
footer of every page, 12 pt or larger. Government markings are centred capitals at top and bottom of every page.
"""

from __future__ import annotations

import re

from briefgen.document import Marking

TLP_GROUND = "#000000"
TLP_INK = {
    "TLP:RED": "#FF2B2B",
    "TLP:AMBER": "#FFC000",
    "TLP:AMBER+STRICT": "#FFC000",
    "TLP:GREEN": "#33FF00",
    "TLP:CLEAR": "#FFFFFF",
}
HOUSE_INK = "#1B1F24"
LOOSE_TLP = r"(?i)\s*TLP\s*[:\- ]?\s*([A-Z]+)(?:\s*\+?\s*(STRICT))?\s*"


def printed(text: str) -> Marking:
    """The marking as it stands on a page; any text that is no TLP label is a house or government marking."""
    if text in TLP_INK:
        return Marking(text, TLP_INK[text], TLP_GROUND, "right")
    return Marking(text, HOUSE_INK)


def objection(text: str) -> tuple[str, str]:
    """Why a marking cannot be printed as written and what to write, or two empty texts."""
    loose = re.fullmatch(LOOSE_TLP, text)
    if text in TLP_INK or not (loose or text.upper().startswith("TLP")):
        return "", ""
    colour = loose[1].upper() if loose else ""
    right = f"TLP:{'CLEAR' if colour == 'WHITE' else colour}{'+STRICT' if loose and loose[2] else ''}"
    if colour == "WHITE":
        return f"'{text}' is a TLP 1.0 label", "write TLP:CLEAR (TLP 2.0)"
    if right in TLP_INK:
        return f"'{text}' is not how TLP 2.0 writes this label", f"write {right}"
    return f"'{text}' is not a TLP 2.0 label", f"the labels are {', '.join(TLP_INK)}"
