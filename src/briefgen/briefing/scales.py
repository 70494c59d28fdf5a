"""The scales of estimative language: words of likelihood, what each stands for, and levels of confidence, by edition.

ICD 203: US Director of National Intelligence, Intelligence Community Directive 203, Analytic Standards, 2015.
PHIA: UK Professional Head of Intelligence Assessment, Probability Yardstick, March 2025; its gaps are meant.
IPCC: Guidance Note on Consistent Treatment of Uncertainties, 2010; its ranges hold one another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from briefgen.briefing.kinds import Confidence
from briefgen.briefing.model import BriefingParts

THREE: tuple[Confidence, ...] = ("high", "moderate", "low")
FIVE: tuple[Confidence, ...] = ("very-high", "high", "medium", "low", "very-low")


class Band(Struct, frozen=True):
    """Words that mean the same likelihood, and its range in per cent; `signs` stand before its ends: `≈`, `<`."""

    terms: tuple[str, ...]
    low: int
    high: int
    signs: tuple[str, str] = ("", "")

    @property
    def range(self) -> str:
        """The range in digits: `55–80`, `≈55–≈75`."""
        return f"{self.signs[0]}{self.low}–{self.signs[1]}{self.high}"


class Scale(Struct, frozen=True):
    """One edition of a scale, from the least likely to the most.

    With `rows` the first terms of all bands are one vocabulary and the second another, and a paper keeps to one.
    """

    title: str
    edition: str
    bands: tuple[Band, ...]
    confidences: tuple[Confidence, ...] = THREE
    rows: bool = False
    gaps: bool = False
    nested: bool = False

    @property
    def name(self) -> str:
        """What messages call it: `ICD 203 (2015)`."""
        return f"{self.title} ({self.edition})"

    @property
    def terms(self) -> tuple[str, ...]:
        """Every term, from the least likely to the most; with `rows`, one vocabulary after the other."""
        if not self.rows:
            return tuple(term for band in self.bands for term in band.terms)
        return tuple(term for row in zip(*(band.terms for band in self.bands), strict=True) for term in row)

    def place(self, term: str) -> int | None:
        """Which band, counted from 0, a term belongs to, whatever its case, hyphens and spaces; None for others."""
        wanted = spelled(term)
        return next((index for index, band in enumerate(self.bands) if wanted in band.terms), None)

    def row(self, term: str) -> int:
        """Which vocabulary a term belongs to: 0, or 1 for the second of a scale with two."""
        return next((band.terms.index(term) for band in self.bands if term in band.terms), 0) if self.rows else 0


EDITIONS: dict[str, dict[str, Scale]] = {
    "icd203": {
        "2015": Scale(
            "ICD 203",
            "2015",
            (
                Band(("almost no chance", "remote"), 1, 5),
                Band(("very unlikely", "highly improbable"), 5, 20),
                Band(("unlikely", "improbable"), 20, 45),
                Band(("roughly even chance", "roughly even odds"), 45, 55),
                Band(("likely", "probable"), 55, 80),
                Band(("very likely", "highly probable"), 80, 95),
                Band(("almost certain", "nearly certain"), 95, 99),
            ),
            rows=True,
        )
    },
    "phia": {
        "2025": Scale(
            "PHIA Probability Yardstick",
            "2025",
            (
                Band(("remote chance",), 0, 5, (">", "≈")),
                Band(("highly unlikely",), 10, 20, ("≈", "≈")),
                Band(("unlikely",), 25, 35, ("≈", "≈")),
                Band(("realistic possibility",), 40, 50, ("≈", "<")),
                Band(("likely", "probable"), 55, 75, ("≈", "≈")),
                Band(("highly likely",), 80, 90, ("≈", "≈")),
                Band(("almost certain",), 95, 100, ("≈", "<")),
            ),
            gaps=True,
        )
    },
    "ipcc": {
        "2010": Scale(
            "IPCC",
            "2010",
            (
                Band(("exceptionally unlikely",), 0, 1),
                Band(("very unlikely",), 0, 10),
                Band(("unlikely",), 0, 33),
                Band(("about as likely as not",), 33, 66),
                Band(("likely",), 66, 100),
                Band(("very likely",), 90, 100),
                Band(("virtually certain",), 99, 100),
            ),
            FIVE,
            nested=True,
        )
    },
}
"""Each scale by its name and edition; the latest edition is the last."""


def scale_of(briefing: BriefingParts) -> Scale | None:
    """The scale that a paper declares, in its edition; None where it declares none, or an edition that is not known."""
    editions = EDITIONS.get(briefing.scale or "", {})
    return editions.get(briefing.scale_edition or next(reversed(editions), ""))


def percentage(text: str) -> float | None:
    """The number of a percentage such as `60 %`, or None for any other text."""
    found = re.fullmatch(r"(\d{1,3}(?:\.\d+)?)\s*%", text.strip())
    return float(found[1]) if found else None


def sum_of_percentages(texts: Iterable[str]) -> float | None:
    """What percentages add up to; None where a text is none, or where there is no text."""
    found = [percentage(text) for text in texts]
    return sum(number for number in found if number is not None) if found and None not in found else None


def spelled(term: str) -> str:
    """A term as the scales write it: small letters, single spaces, no hyphens."""
    return re.sub(r"[\s_-]+", " ", term).strip().lower()
