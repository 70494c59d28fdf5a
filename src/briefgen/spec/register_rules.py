"""Rules of single registers: scores name criteria, bands cover scores, indicators point to scenarios, times run on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefgen.briefing import BriefingParts, Event
from briefgen.briefing.periods import first_day, last_day
from briefgen.errors import Problem, did_you_mean
from briefgen.spec.context import Context
from briefgen.spec.placing import at

NEAR_ALL = (95.0, 105.0)
"""What percentages of scenarios that shut one another out should add up to, with room for rounding."""


def criteria_have_one_name(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """One name is one criterion."""
    seen: set[str] = set()
    for index, criterion in enumerate(briefing.criteria):
        if criterion.name in seen:
            yield at(context, f"criteria[{index}].name", f"the criterion '{criterion.name}' is there twice")
        seen.add(criterion.name)


def scores_name_criteria(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """Scores are for criteria, and an option that has some has all."""
    names = list(dict.fromkeys(criterion.name for criterion in briefing.criteria))
    for index, option in enumerate(briefing.options):
        path = f"options[{index}].scores"
        for name in option.scores:
            if name not in names:
                hint = (
                    f"criteria: {', '.join(names)}"
                    if names
                    else f"add '- {{name: {name}, weight: 1}}' under 'criteria:'"
                )
                yield at(context, f"{path}.{name}", f"no criterion is called '{name}'{did_you_mean(name, names)}", hint)
        missing = [name for name in names if name not in option.scores]
        if missing and len(missing) < len(names):
            message = f"'{option.name}' has no score for {', '.join(missing)}, and so no weighted score"
            yield at(context, path, message, "give it a score from 1 to 5", "warning")


def criteria_are_used(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """Criteria score options, and bands name the scores of risks."""
    if briefing.criteria and not any(option.scores for option in briefing.options):
        yield at(context, "criteria", "no option is scored by the criteria", "add 'scores:' to the options", "warning")
    if briefing.risk_bands and not briefing.risks:
        yield at(context, "risk_bands", "there are no risks whose scores the bands could name", "", "warning")


def one_option_is_preferred(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """At most one option is preferred, and one business as usual."""
    for field in ("preferred", "baseline"):
        marked = [index for index, option in enumerate(briefing.options) if getattr(option, field)]
        for index in marked[1:]:
            first = briefing.options[marked[0]].name
            yield at(context, f"options[{index}].{field}", f"'{field}' stands at '{first}' too", "keep one", "warning")


def bands_cover_scores(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """Each score from 1 to 25 lies in one band."""
    if not briefing.risk_bands:
        return
    from briefgen.briefing.risks import LARGEST

    held = Counter(score for low, high in briefing.risk_bands.values() for score in range(low, high + 1))
    hint = "as in {low: 1-4, moderate: 5-9, high: 10-14, critical: 15-25}"
    for said, scores in (
        ("no band holds", [score for score in range(1, LARGEST + 1) if not held[score]]),
        ("more than one band holds", [score for score, times in held.items() if times > 1]),
        (f"scores run from 1 to {LARGEST}, and bands to", [score for score in held if not 1 <= score <= LARGEST][-1:]),
    ):
        if scores:
            yield at(context, "risk_bands", f"{said} {', '.join(map(str, scores))}", hint)


def indicators_point_to_scenarios(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """`points_to` names scenarios."""
    names = [name for scenario in briefing.scenarios for name in (scenario.name, scenario.id)]
    known = ", ".join(scenario.name for scenario in briefing.scenarios)
    for index, indicator in enumerate(briefing.indicators):
        for name in indicator.points_to:
            if name not in names:
                hint = f"scenarios: {known}" if known else "add it under 'scenarios:'"
                message = f"no scenario is called '{name}'{did_you_mean(name, names)}"
                yield at(context, f"indicators[{index}].points_to", message, hint)


def percentages_add_up(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """Scenarios shut one another out, so that their percentages make up the whole."""
    if not briefing.scenarios:
        return
    from briefgen.briefing.scales import sum_of_percentages

    total = sum_of_percentages(scenario.likelihood for scenario in briefing.scenarios)
    if total is not None and briefing.scale is None and not NEAR_ALL[0] <= total <= NEAR_ALL[1]:
        message = f"the likelihoods of the scenarios add up to {total:g} %"
        yield at(context, "scenarios", message, "scenarios shut one another out: make it 100 %", "warning")


def events_have_a_time(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """An event has a date or a period, and a period ends after it begins."""
    told = {problem.path for problem in context.problems}
    for index, event in enumerate(briefing.timeline):
        path = f"timeline[{index}]"
        if not (event.date or event.start or event.end):
            if told.isdisjoint(context.written_path(f"{path}.{name}") for name in ("date", "start", "end")):
                yield at(context, path, "the event has no time", "write 'date: 2026-03-31', or 'from:' and 'to:'")
        elif event.date and (event.start or event.end):
            yield at(context, f"{path}.date", "the event has a date and a period", "keep 'date:', or 'from:' and 'to:'")
        elif _ends_before_it_begins(event):
            yield at(context, f"{path}.end", f"the period ends on {event.end}, before it begins on {event.start}")


def _ends_before_it_begins(event: Event) -> bool:
    """Whether the whole of the end is before it: 2025 does not end before 2025-06."""
    return event.start is not None and event.end is not None and last_day(event.end) < first_day(event.start)


RULES = (
    criteria_have_one_name,
    one_option_is_preferred,
    bands_cover_scores,
    events_have_a_time,
)
WHOLE_RULES = (scores_name_criteria, criteria_are_used, indicators_point_to_scenarios, percentages_add_up)
