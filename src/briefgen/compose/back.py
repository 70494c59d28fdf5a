"""Acronyms → the section that lists them."""

from __future__ import annotations

from briefgen.briefing import BriefingParts
from briefgen.document import Blocks, Entries, Entry, Heading
from briefgen.words import Words


def acronyms(briefing: BriefingParts, words: Words) -> Blocks:
    """The list of short forms, in alphabetical order."""
    if not briefing.acronyms:
        return ()
    pairs = sorted(briefing.acronyms.items(), key=lambda pair: pair[0].casefold())
    entries = tuple(Entry(short, (full,)) for short, full in pairs)
    return (Heading(1, (words.acronyms,), "acronyms-list"), Entries(entries))
