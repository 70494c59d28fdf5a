"""Judgements and scenarios → how likely and how sure, in the declared scale's words, and the box that explains them."""

from __future__ import annotations

from briefgen.briefing import Judgement, Scenario
from briefgen.briefing.scales import Band, Scale, sum_of_percentages
from briefgen.compose.registers.setting import NO_BREAK_SPACE, Setting, marked, within
from briefgen.document import Blocks, Callout, Inline, Inlines, Paragraph, Strong


def likelihood(setting: Setting, entry: Judgement | Scenario) -> Blocks:
    """A word of likelihood, and its range beneath."""
    band = _band(setting, entry)
    if band is None:
        return (Paragraph((entry.likelihood,)),) if entry.likelihood else ()
    return (Paragraph((setting.term(entry.likelihood),)), Paragraph((setting.range(band),), "detail"))


def assessment(setting: Setting, judgement: Judgement) -> Blocks:
    """Likelihood in one sentence and confidence in a second, never both in one (ICD 203)."""
    sentences = [sentence for sentence in (_how_likely(setting, judgement), _how_sure(setting, judgement)) if sentence]
    spaced = [part for sentence in sentences for part in (" ", *sentence)]
    return (Paragraph(tuple(spaced[1:])),) if spaced else ()


def _how_likely(setting: Setting, judgement: Judgement) -> Inlines:
    band = _band(setting, judgement)
    if band is None:
        return ()
    term = Strong((setting.term(judgement.likelihood),))
    template = setting.own.sentences.get(judgement.likelihood, setting.own.phrases["likelihood"])
    return marked(template, "term", term, range=setting.range(band))


def _how_sure(setting: Setting, judgement: Judgement) -> Inlines:
    if judgement.confidence is None:
        return ()
    level = Strong((setting.level("confidence", judgement.confidence),))
    return marked(setting.own.phrases["confidence"], "level", level)


def _band(setting: Setting, entry: Judgement | Scenario) -> Band | None:
    place = setting.scale.place(entry.likelihood) if setting.scale else None
    return setting.scale.bands[place] if setting.scale and place is not None else None


def legend(setting: Setting) -> Callout | None:
    """The scale's words with their ranges, and what confidence means; None where no scale is declared."""
    scale = setting.scale
    if scale is None:
        return None
    title = setting.phrase("legend", scale=f"{scale.title}, {scale.edition}")
    sure = any(judgement.confidence for judgement in setting.briefing.judgements)
    levels = (Paragraph((_levels(setting, scale),)),) if sure else ()
    return Callout("note", (title,), (Paragraph(_terms(setting, scale)), *levels))


def _terms(setting: Setting, scale: Scale) -> Inlines:
    """`very unlikely 5–20%; unlikely 20–45%; …`, in another language each with the scale's own term after it."""
    rows = _rows(setting, scale)
    made: list[Inline] = []
    for band in scale.bands:
        terms = [band.terms[row] for row in rows] if scale.rows else band.terms
        here, there = " / ".join(map(setting.term, terms)), " / ".join(terms)
        told = NO_BREAK_SPACE + setting.range(band) + (f" ({there})" if here != there else "")
        made += [*([f"{setting.words.semicolon} "] if made else []), Strong((here,)), told]
    notes = {"rows": len(rows) > 1, "gaps": scale.gaps, "nested": scale.nested}
    return (*made, " ".join([".", *(setting.phrase(name) for name, holds in notes.items() if holds)]))


def _rows(setting: Setting, scale: Scale) -> tuple[int, ...]:
    """Which of a scale's vocabularies the paper uses, the first where it uses none."""
    entries: tuple[Judgement | Scenario, ...] = (*setting.briefing.judgements, *setting.briefing.scenarios)
    return tuple(sorted({scale.row(entry.likelihood) for entry in entries if entry.likelihood})) or (0,)


def _levels(setting: Setting, scale: Scale) -> str:
    levels = [within(setting.own.values[level]) for level in scale.confidences]
    return setting.phrase("levels", levels=", ".join(levels))


def percentages(setting: Setting, scenarios: tuple[Scenario, ...]) -> Inlines:
    """What the likelihoods of scenarios add up to, where all of them are percentages."""
    total = sum_of_percentages(scenario.likelihood for scenario in scenarios)
    return () if total is None else (setting.phrase("sum", sum=setting.words.percent(total / 100, None)),)
