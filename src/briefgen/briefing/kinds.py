"""The kinds of value a field of a spec may hold, as annotated types that the binder and the JSON Schema both read."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

from briefgen import document
from briefgen.briefing.periods import Time
from briefgen.document import Blocks, Inlines
from briefgen.theme import Theme


class Kind(Struct, frozen=True):
    """Marks a type whose text is read in its own way, by the name of that way."""

    name: str


class About(Struct, frozen=True):
    """What a field means to an author, and the other names it goes by."""

    text: str
    also: tuple[str, ...] = ()


Plain: TypeAlias = str
"""Text without marks."""
Prose: TypeAlias = Annotated[Blocks, Kind("prose")]
"""Markdown: paragraphs, lists, quotes and tables."""
Points: TypeAlias = Annotated[tuple[Blocks, ...], Kind("points")]
"""Prose in a few points, each perhaps with a bold lead-in or a nested list."""
Line: TypeAlias = Annotated[Inlines, Kind("line")]
"""Markdown within one paragraph."""
Names: TypeAlias = Annotated[tuple[str, ...], Kind("names")]
"""One text or a list of them."""
Picture: TypeAlias = Annotated[document.Picture, Kind("picture")]
"""A PNG, JPEG or SVG file beside the spec."""
Look: TypeAlias = Annotated[Theme, Kind("theme")]
"""A theme by its name, or by its file beside the spec."""
Share: TypeAlias = Annotated[float, Kind("share")]
"""A share of the text width, as `40%`, kept as a number from 0 to 1."""
Identifier: TypeAlias = Annotated[str, Kind("identifier")]
"""Letters, digits, dots, hyphens and underscores."""
LanguageTag: TypeAlias = Annotated[str, Kind("language")]
"""A BCP 47 tag such as `en-GB`."""
MarkingText: TypeAlias = Annotated[str, Kind("marking")]
"""A handling marking in its scheme's own spelling."""
PortionText: TypeAlias = Annotated[str, Kind("portion")]
"""The marking of a part: as in a banner, or as its scheme marks portions."""
Moment: TypeAlias = Annotated[datetime.datetime, Kind("moment")]
"""A date and time with its zone."""
Score: TypeAlias = Annotated[int, Meta(ge=1, le=5)]
"""A whole number from 1 (least) to 5 (most)."""

Weight: TypeAlias = Annotated[float, Kind("weight")]
"""A number above 0, as `3`, `0.5` or `30%`."""
Span: TypeAlias = Annotated[tuple[int, int], Kind("span")]
"""Two whole numbers, as `5-9`; one alone is both."""
When: TypeAlias = Annotated[Time, Kind("when")]
"""A day, a month, a quarter or a year, as `2026-03-31`, `2026-03`, `2026-Q1` or `2026`."""

PaperName: TypeAlias = Literal[
    "policy-brief", "ministerial-submission", "action-memo", "meeting-brief", "talking-points",
    "intelligence-assessment", "research-report", "sitrep", "board-paper", "options-paper", "stakeholder-map",
    "risk-note",
]  # fmt: skip
Stance: TypeAlias = Literal["champion", "supportive", "neutral", "critical", "blocker"]
Level: TypeAlias = Literal["high", "medium", "low"]
Purpose: TypeAlias = Literal["decision", "discussion", "information"]
Status: TypeAlias = Literal["draft", "final"]
Rule: TypeAlias = Literal["chatham-house"]
Progress: TypeAlias = Literal["proposed", "accepted", "in-progress", "done", "rejected"]
Trend: TypeAlias = Literal["up", "steady", "down"]
ScaleName: TypeAlias = Literal["icd203", "phia", "ipcc"]
Confidence: TypeAlias = Literal["very-high", "high", "moderate", "medium", "low", "very-low"]
