"""A briefing → a name for its files that sorts by date, says what it is, and is safe on every system."""

from __future__ import annotations

import re
import unicodedata

from briefgen.briefing import BriefingParts
from briefgen.briefing.markings import file_token

LONGEST_TITLE, LONGEST_VERSION = 60, 20
RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:[_.]|$)")
"""Names that Windows has devices for."""


def safe_name(briefing: BriefingParts) -> str:
    """`2026-11-22_Title-of-the-paper_v1.0_TLP-AMBER`, without an ending; what the briefing lacks is left out."""
    version = slug(re.sub(r"(?i)^v(?:ersion)?\.?\s*(?=\d)", "", briefing.version), LONGEST_VERSION, ".")
    parts = (
        briefing.date.isoformat() if briefing.date else "",
        slug(briefing.title, LONGEST_TITLE) or "briefing",
        f"v{version}" if version else "",
        file_token(briefing.marking),
    )
    name = "_".join(filter(None, parts))
    return f"briefing_{name}" if RESERVED.match(name) else name


def slug(text: str, longest: int, also: str = "") -> str:
    """Letters, marks and digits of any script with hyphens between; cut between words where that leaves a half."""
    plain = unicodedata.normalize("NFC", text).replace("’", "").replace("'", "")
    kept = "".join(char if unicodedata.category(char)[0] in "LMN" or char in also else " " for char in plain)
    words = "-".join(kept.split())
    if len(words) > longest:
        cut = words[: longest + 1].rpartition("-")[0]
        words = cut if len(cut) > longest // 2 else words[:longest]
    return words.strip("-.")
