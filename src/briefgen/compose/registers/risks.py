"""A risk → its scores with their level; the bands of a paper → the note that explains them."""

from __future__ import annotations

from briefgen.briefing import Risk
from briefgen.briefing.risks import band, bands, residual_score, score
from briefgen.compose.registers.setting import Setting
from briefgen.document import Blocks, Inlines, Paragraph, Strong

Given = dict[str, int | None]


def inherent(setting: Setting, risk: Risk) -> Blocks:
    """The score before any response, with its level, and what it is the product of."""
    return _product(setting, score(risk), {"likelihood": risk.likelihood, "impact": risk.impact})


def residual(setting: Setting, risk: Risk) -> Blocks:
    """The score after the response, likewise."""
    given = {"residual_likelihood": risk.residual_likelihood, "residual_impact": risk.residual_impact}
    return _product(setting, residual_score(risk), given)


def _product(setting: Setting, points: int | None, given: Given) -> Blocks:
    """A score in words and digits; where one of its factors is missing, the other."""
    if points is None:
        return tuple(_factor(setting, name, value) for name, value in given.items() if value)
    level = setting.level("band", band(setting.briefing, points))
    product = " × ".join(str(value) for value in given.values())
    return (
        Paragraph((Strong((str(points),)), f" {level}") if level else (str(points),)),
        Paragraph((product,), "detail"),
    )


def _factor(setting: Setting, name: str, value: int) -> Paragraph:
    label = Strong((f"{setting.header(name)}{setting.words.colon}",))
    return Paragraph((label, " ", setting.words.of_five.format(score=value)), "detail")


def rule(setting: Setting) -> Inlines:
    """How scores are made, and what they are called."""
    named = [
        f"{_range(low, high)} {setting.level('band', name)}" for name, (low, high) in bands(setting.briefing).items()
    ]
    return (setting.phrase("bands", bands=", ".join(named)),)


def _range(low: int, high: int) -> str:
    return f"{low}–{high}" if low != high else str(low)
