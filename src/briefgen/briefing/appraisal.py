"""Options, their scores and the weights of criteria → weighted scores, who leads, and if that hangs on one weight."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from briefgen.briefing.model import BriefingParts
from briefgen.briefing.registers import Option

UNIT = 10**8
"""Weights are counted in this part of one, as whole numbers, so that options that are level are found to be."""
SWING = 5
"""Each weight is moved by one part in so many, to see whether the order holds."""

Weights = Mapping[str, int]


class Turn(Struct, frozen=True):
    """A weight that changes who leads when it is moved: its criterion, up or down, and who leads then."""

    criterion: str
    raised: bool
    leaders: tuple[str, ...]


def weights(briefing: BriefingParts) -> dict[str, int]:
    """The weight of each criterion, in parts of one."""
    return {criterion.name: round(criterion.weight * UNIT) for criterion in briefing.criteria}


def weighted(option: Option, weights: Weights) -> float | None:
    """Sum of weight times score over the sum of weights, from 1 to 5; None where a score is missing."""
    total = _total(option, weights)
    return None if total is None else total / sum(weights.values())


def scored(options: tuple[Option, ...], weights: Weights) -> tuple[Option, ...]:
    """The options that have any score for one of the criteria."""
    return tuple(option for option in options if any(name in weights for name in option.scores))


def leaders(options: tuple[Option, ...], weights: Weights) -> tuple[str, ...]:
    """The names of the options with the highest weighted score; several where they are level."""
    totals = {option.name: total for option in options if (total := _total(option, weights)) is not None}
    best = max(totals.values(), default=None)
    return tuple(name for name, total in totals.items() if total == best)


def turns(options: tuple[Option, ...], weights: Weights) -> tuple[Turn, ...]:
    """Each weight that, moved alone by a fifth of itself, puts other options first."""
    now = leaders(options, weights)
    finer = {name: weight * SWING for name, weight in weights.items()}
    moved = (
        Turn(name, raised, leaders(options, {**finer, name: weight * (SWING + (1 if raised else -1))}))
        for name, weight in weights.items()
        for raised in (True, False)
    )
    return tuple(turn for turn in moved if turn.leaders != now)


def _total(option: Option, weights: Weights) -> int | None:
    """Sum of weight times score; None where a score is missing."""
    if not weights or any(name not in option.scores for name in weights):
        return None
    return sum(weight * option.scores[name] for name, weight in weights.items())
