"""What follows from an entry's fields, and can be shown, sorted and chosen by as if it were a field."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from msgspec import Struct

from briefgen.briefing.model import BriefingParts
from briefgen.briefing.periods import Time, last_day
from briefgen.briefing.registers import Event, Judgement, Option, Recommendation, Risk, Scenario, Stakeholder

Value = Callable[[BriefingParts, Any], Any]


class Computed(Struct, frozen=True):
    """A computed field: the fields it is made of, its value, and what it is sorted by where that is something else."""

    made_of: tuple[str, ...]
    value: Value
    rank: Value | None = None


def _when(_briefing: BriefingParts, event: Event) -> Time | None:
    return event.date or event.start or event.end


def _deadline(_briefing: BriefingParts, entry: Recommendation | Risk) -> datetime.date | None:
    return last_day(entry.by) if entry.by else None


def _likelihood_rank(briefing: BriefingParts, entry: Judgement | Scenario) -> int | str:
    from briefgen.briefing.scales import scale_of

    scale = scale_of(briefing)
    place = scale.place(entry.likelihood) if scale else None
    return entry.likelihood if place is None else place


def _salience(_briefing: BriefingParts, stakeholder: Stakeholder) -> str:
    from briefgen.briefing.salience import salience

    return salience(stakeholder)


def _salience_rank(_briefing: BriefingParts, stakeholder: Stakeholder) -> int | None:
    from briefgen.briefing.salience import ORDER, salience

    found = salience(stakeholder)
    return ORDER.index(found) if found else None


def _weighted(briefing: BriefingParts, option: Option) -> float | None:
    from briefgen.briefing.appraisal import weighted, weights

    return weighted(option, weights(briefing))


def _score(_briefing: BriefingParts, risk: Risk) -> int | None:
    from briefgen.briefing.risks import score

    return score(risk)


def _residual_score(_briefing: BriefingParts, risk: Risk) -> int | None:
    from briefgen.briefing.risks import residual_score

    return residual_score(risk)


def _band_of(points: Callable[[BriefingParts, Risk], int | None]) -> Value:
    """The level that a score is called, in the paper's bands."""

    def band_of(briefing: BriefingParts, risk: Risk) -> str:
        from briefgen.briefing.risks import band

        return band(briefing, points(briefing, risk))

    return band_of


INHERENT, RESIDUAL = ("likelihood", "impact"), ("residual_likelihood", "residual_impact")
COMPUTED: dict[str, dict[str, Computed]] = {
    "stakeholders": {"salience": Computed(("power", "legitimacy", "urgency"), _salience, _salience_rank)},
    "options": {"score": Computed(("scores",), _weighted)},
    "risks": {
        "score": Computed(INHERENT, _score),
        "band": Computed(INHERENT, _band_of(_score), _score),
        "residual_score": Computed(RESIDUAL, _residual_score),
        "residual_band": Computed(RESIDUAL, _band_of(_residual_score), _residual_score),
    },
    "judgements": {"assessment": Computed(("likelihood", "confidence"), _likelihood_rank)},
    "timeline": {"when": Computed(("date", "start", "end"), _when)},
}
"""The computed fields of each register."""
RANKS: dict[tuple[str, str], Value] = {
    ("scenarios", "likelihood"): _likelihood_rank,
    ("judgements", "likelihood"): _likelihood_rank,
    ("recommendations", "by"): _deadline,
    ("risks", "by"): _deadline,
}
"""Fields of the author's that are sorted by something else than their text."""


def value_of(briefing: BriefingParts, register: str, entry: Any, name: str) -> Any:
    """The value of a field, the author's or computed."""
    computed = COMPUTED.get(register, {}).get(name)
    return computed.value(briefing, entry) if computed else getattr(entry, name)


def levels_of(briefing: BriefingParts, register: str, name: str) -> tuple[str, ...]:
    """The levels that a computed field can reach, whether an entry does or not."""
    if register == "risks" and name.endswith("band"):
        from briefgen.briefing.risks import bands

        return tuple(bands(briefing))
    if register == "stakeholders" and name == "salience":
        from briefgen.briefing.salience import ORDER

        return tuple(ORDER)
    return ()


def rank_of(briefing: BriefingParts, register: str, entry: Any, name: str) -> Any:
    """What a field is sorted by."""
    computed = COMPUTED.get(register, {}).get(name)
    rank = computed.rank if computed else RANKS.get((register, name))
    return rank(briefing, entry) if rank else value_of(briefing, register, entry, name)


def made_of(register: str, name: str) -> tuple[str, ...]:
    """The author's fields that showing a field shows: itself, or those it is computed from."""
    computed = COMPUTED.get(register, {}).get(name)
    return computed.made_of if computed else (name,)
