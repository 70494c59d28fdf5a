"""Rules of estimative language: words of the declared scale only, one vocabulary, levels that the scale has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from briefgen.briefing import BriefingParts, Judgement, Scenario
from briefgen.briefing.scales import EDITIONS, Scale, percentage, scale_of, spelled
from briefgen.briefing.selection import as_text
from briefgen.errors import Problem, did_you_mean
from briefgen.spec.context import Context
from briefgen.spec.placing import at
from briefgen.words import register_words_for

DECLARE = "write 'scale: icd203', 'scale: phia' or 'scale: ipcc' at the top"
Estimated = Judgement | Scenario


def in_words_of_scale(briefing: BriefingParts, entry: Estimated) -> Estimated:
    """The entry with its likelihood as the scale spells it, whether it was written so or in the paper's language."""
    scale = scale_of(briefing)
    if scale is None or not entry.likelihood:
        return entry
    term = spelled(entry.likelihood)
    here = {spelled(local): english for english, local in register_words_for(briefing.lang).terms.items()}
    known = here.get(term, term)
    return replace(entry, likelihood=known) if known in scale.terms else entry


def edition_is_known(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """A scale's edition is one whose ranges are known."""
    if briefing.scale_edition and briefing.scale is None:
        yield at(context, "scale_edition", "an edition of no scale", DECLARE)
    elif briefing.scale and scale_of(briefing) is None:
        known = ", ".join(EDITIONS[briefing.scale])
        message = f"the ranges of {briefing.scale} in the edition '{briefing.scale_edition}' are not known"
        yield at(context, "scale_edition", message, f"editions of {briefing.scale}: {known}")


def likelihoods_are_terms(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """The likelihood of judgements and scenarios is a term of the scale; without one, scenarios have percentages."""
    scale = scale_of(briefing)
    for path, entry in estimated(briefing):
        if not entry.likelihood or (scale and scale.place(entry.likelihood) is not None):
            continue
        here = f"{path}.likelihood"
        if scale:
            yield at(context, here, *_no_term(scale, entry.likelihood))
        elif briefing.scale is None and not (isinstance(entry, Scenario) and percentage(entry.likelihood) is not None):
            yield at(context, here, f"'{entry.likelihood}' is a term of no scale, as the paper declares none", DECLARE)


def _no_term(scale: Scale, text: str) -> tuple[str, str]:
    number = percentage(text)
    terms = f"terms: {', '.join(scale.terms)}"
    if number is None:
        return f"'{text}' is no term of {scale.name}{did_you_mean(spelled(text), scale.terms)}", terms
    if scale.gaps:
        why = "its ranges leave gaps on purpose, so no word is made of a number"
        return f"{scale.name} takes a word and no percentage, found '{text}'; {why}", terms
    holding = [band.terms[0] for band in scale.bands if band.low <= number <= band.high]
    says = f": {text} is '{holding[0]}'" if len(holding) == 1 else ""
    return f"{scale.name} takes a word and no percentage, found '{text}'{says}", terms


def confidence_is_of_scale(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """A level of confidence is one of the scale's."""
    scale = scale_of(briefing)
    for index, judgement in enumerate(briefing.judgements):
        if scale and judgement.confidence and judgement.confidence not in scale.confidences:
            message = f"'{judgement.confidence}' is no level of confidence of {scale.name}"
            yield at(context, f"judgements[{index}].confidence", message, f"levels: {', '.join(scale.confidences)}")


def one_vocabulary(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """A paper keeps to one of ICD 203's two vocabularies; where it does not, the legend says which terms are one."""
    scale = scale_of(briefing)
    terms = [
        (path, entry.likelihood) for path, entry in estimated(briefing) if scale and entry.likelihood in scale.terms
    ]
    if scale is None or not terms:
        return
    first = scale.row(terms[0][1])
    for path, term in terms:
        if scale.row(term) != first:
            band = scale.bands[scale.place(term) or 0]
            hint = f"write '{band.terms[first]}', which means the same"
            message = f"'{term}' mixes the two vocabularies of {scale.name}"
            yield at(context, f"{path}.likelihood", message, hint, "warning")


def text_says_what_field_says(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """A judgement's own words name no other likelihood than its field."""
    scale = scale_of(briefing)
    if scale is None:
        return
    pattern = re.compile(rf"\b({'|'.join(sorted(scale.terms, key=len, reverse=True))})\b", re.IGNORECASE)
    for index, judgement in enumerate(briefing.judgements):
        for said in dict.fromkeys(pattern.findall(as_text(judgement.text))):
            if judgement.likelihood and scale.place(said) != scale.place(judgement.likelihood):
                message = f"the text says '{said}', the likelihood '{judgement.likelihood}'"
                hint = "leave the likelihood to its own sentence, which is printed after the text"
                yield at(context, f"judgements[{index}].text", message, hint, "warning")


def estimated(briefing: BriefingParts) -> Iterator[tuple[str, Estimated]]:
    """Path and entry of whatever has a likelihood in words."""
    yield from ((f"judgements[{index}]", entry) for index, entry in enumerate(briefing.judgements))
    yield from ((f"scenarios[{index}]", entry) for index, entry in enumerate(briefing.scenarios))


RULES = (edition_is_known, likelihoods_are_terms, confidence_is_of_scale, one_vocabulary, text_says_what_field_says)
