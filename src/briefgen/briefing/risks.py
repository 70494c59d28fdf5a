"""A risk and the bands of its paper → its score and what that score is called."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.briefing.model import BriefingParts
from briefgen.briefing.registers import Risk

LARGEST = 25
"""The score of a risk whose likelihood and impact are both 5."""
BANDS: Mapping[str, tuple[int, int]] = {"low": (1, 4), "moderate": (5, 9), "high": (10, 14), "critical": (15, LARGEST)}
"""What scores are called unless the paper says otherwise; ISO 31000 leaves it to each organisation."""


def score(risk: Risk) -> int | None:
    """Likelihood times impact before any response, from 1 to 25; None where one is missing."""
    return risk.likelihood * risk.impact if risk.likelihood and risk.impact else None


def residual_score(risk: Risk) -> int | None:
    """Likelihood times impact after the response, from 1 to 25; None where one is missing."""
    likelihood, impact = risk.residual_likelihood, risk.residual_impact
    return likelihood * impact if likelihood and impact else None


def bands(briefing: BriefingParts) -> Mapping[str, tuple[int, int]]:
    """The bands of a paper: names, and the first and last score of each."""
    return briefing.risk_bands or BANDS


def band(briefing: BriefingParts, points: int | None) -> str:
    """The name of the band that a score lies in, or nothing."""
    found = (name for name, (low, high) in bands(briefing).items() if points is not None and low <= points <= high)
    return next(found, "")
