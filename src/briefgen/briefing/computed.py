"""What follows from an entry's fields, and can be shown, sorted and chosen by as if it were a field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from briefgen.briefing import appraisal, risks, salience, scales
from briefgen.briefing.model import BriefingParts
from briefgen.briefing.registers import Event

Value = Callable[[BriefingParts, Any], Any]


class Computed(Struct, frozen=True):
    """A computed field: the fields it is made of, its value, and what it is sorted by where that is something else."""

    made_of: tuple[str, ...]
    value: Value
    rank: Value | None = None


def _when(_briefing: BriefingParts, event: Event) -> str:
    return event.date or event.start or event.end


def _likelihood_rank(briefing: BriefingParts, entry: Any) -> int | str:
    scale = scales.scale_of(briefing)
    place = scale.place(entry.likelihood) if scale else None
    return entry.likelihood if place is None else place


def _band_of(points: Callable[[Any], int | None]) -> Computed:
    made_of = ("likelihood", "impact") if points is risks.score else ("residual_likelihood", "residual_impact")
    return Computed(made_of, lambda briefing, risk: risks.band(briefing, points(risk)), lambda _, risk: points(risk))


COMPUTED: dict[str, dict[str, Computed]] = {
    "stakeholders": {
        "salience": Computed(
            ("power", "legitimacy", "urgency"),
            lambda _, entry: salience.salience(entry),
            lambda _, entry: salience.ORDER.index(found) if (found := salience.salience(entry)) else None,
        )
    },
    "options": {
        "score": Computed(("scores",), lambda briefing, entry: appraisal.weighted(entry, appraisal.weights(briefing)))
    },
    "risks": {
        "score": Computed(("likelihood", "impact"), lambda _, risk: risks.score(risk)),
        "band": _band_of(risks.score),
        "residual_score": Computed(
            ("residual_likelihood", "residual_impact"), lambda _, risk: risks.residual_score(risk)
        ),
        "residual_band": _band_of(risks.residual_score),
    },
    "judgements": {"assessment": Computed(("likelihood", "confidence"), _likelihood_rank)},
    "timeline": {"when": Computed(("date", "start", "end"), _when)},
}
"""The computed fields of each register."""
RANKS: dict[tuple[str, str], Value] = {
    ("scenarios", "likelihood"): _likelihood_rank,
    ("judgements", "likelihood"): _likelihood_rank,
}
"""Fields of the author's that are sorted by something else than their text."""


def value_of(briefing: BriefingParts, register: str, entry: Any, name: str) -> Any:
    """The value of a field, the author's or computed."""
    computed = COMPUTED.get(register, {}).get(name)
    return computed.value(briefing, entry) if computed else getattr(entry, name)


def rank_of(briefing: BriefingParts, register: str, entry: Any, name: str) -> Any:
    """What a field is sorted by."""
    computed = COMPUTED.get(register, {}).get(name)
    rank = computed.rank if computed else RANKS.get((register, name))
    return rank(briefing, entry) if rank else value_of(briefing, register, entry, name)


def made_of(register: str, name: str) -> tuple[str, ...]:
    """The author's fields that showing a field shows: itself, or those it is computed from."""
    computed = COMPUTED.get(register, {}).get(name)
    return computed.made_of if computed else (name,)
