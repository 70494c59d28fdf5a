"""A marking's text → the forms it takes for one paper: furniture, portion mark, part of a file's name, mail subject."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from briefgen.briefing.markings.engine import readings, scheme_of, without_parentheses
from briefgen.document import Marking

INK = "#1B1F24"
LONGEST_TOKEN = 40


def printed(text: str) -> Marking:
    """The marking as it stands on each page: TLP in colour on black at the right, all others centred in ink."""
    if text.startswith("TLP:"):
        from briefgen.briefing.markings.tlp import GROUND, INKS

        if text in INKS:
            return Marking(text, INKS[text], GROUND, "right")
    return Marking(text, INK)


def portion(text: str, banner: str = "", portions: Sequence[str] = ()) -> str:
    """The mark before a portion, in parentheses, as the scheme of the banner writes it: `(S//NF)`, `(TLP:GREEN)`.

    Letters alone are of the banner's scheme, of which `portions` decide where the banner belongs to two.
    """
    bare = without_parentheses(text)
    scheme = scheme_of(banner, portions)
    found = (readings(bare, scheme) if scheme else []) or readings(bare)
    return f"({found[0].portion if found else bare})"


def file_token(text: str) -> str:
    """The marking as part of a file's name, in ASCII letters, digits and hyphens: `TLP-AMBER-STRICT`, `SECRET-NOFORN`.

    A text without any of these is `MARKED`, and an empty one empty.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    token = "-".join(re.findall(r"[A-Za-z0-9]+", plain))[:LONGEST_TOKEN].strip("-")
    return token or ("MARKED" if text.strip() else "")


def subject_prefix(text: str) -> str:
    """The marking at the head of a mail's subject (TLP 2.0 and GSCP ask for it there): `[TLP:AMBER] `; '' for none."""
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return f"[{line}] " if line else ""
