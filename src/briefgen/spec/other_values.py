"""A text that is none of the values that a field can have → the one that its author may have meant, or nothing."""

from __future__ import annotations

import re
from difflib import get_close_matches

from briefgen.errors import nearest
from briefgen.spec.shapes import Shape

BETWEEN = re.compile(r"[\s_/.,;:!?()-]+")
FILLERS = (
    "a an the to for of is level rating rated priority effort impact confidence stance status rule chart graph diagram"
    " plot grid paper somewhat rather quite fairly moderately strongly mostly"
)
"""Words beside the one that counts: high priority, for decision, line chart."""
OF_FIVE = re.compile(r"([1-5])(?:[.,]0)?\s*(?:/|of|out of)\s*5")
GRADE = re.compile(r"([1-6])[\s/-]*([A-F])|([A-F])[\s/-]+([1-6])")
ENDS_AS_CHART = re.compile(r"[\s_-]*(?:chart|graph|plot|diagram)s?$", re.IGNORECASE)
NEAR = 0.85
"""How alike a misspelt word is to the one that is meant; letters that change places count as more than that."""
RANKS = ("1", "2", "3")
"""Priorities as numbers, the most urgent first."""
OTHER_VALUES: dict[str, str] = {
    # stance
    "champion": "advocate advocates advocating sponsor promoter leader leads driver owner enthusiast fan",
    "supportive": "support supports supported supporter supporters for favour favor in-favour in-favor favourable"
    " favorable pro positive backs backing backer ally allied friendly approves approving agrees agree yes with-us",
    "neutral": "undecided unsure unknown mixed ambivalent indifferent uncommitted open unclear balanced impartial"
    " abstains wait-and-see tbc none",
    "critical": "oppose opposes opposed opposing opposition opponent against contra con negative sceptical skeptical"
    " sceptic skeptic unfavourable unfavorable disagrees resistant reluctant doubtful wary concerned no not-supportive",
    "blocker": "block blocks blocking blocked veto vetoes hostile enemy adversary spoiler obstructs obstructive"
    " saboteur strongly-opposed strongly-against",
    # levels, and how sure a judgement is
    "very-high": "vh highest extreme extremely-high",
    "high": "h hi higher highest very-high vh urgent critical top major large big great important strong severe"
    " essential must must-have significant substantial considerable immediate asap p1 heavy extreme key first",
    "moderate": "mod fair intermediate",
    "medium": "m med mid mid-level middle moderate mod average normal standard should should-have intermediate p2 fair"
    " some reasonable medium-high medium-low second",
    "low": "l lo lower lowest very-low vl minor small little minimal slight weak could nice-to-have negligible p3 light"
    " easy marginal limited insignificant trivial third",
    "very-low": "vl lowest minimal extremely-low",
    # purpose
    "decision": "decide decides deciding approval approve action sign-off signature agreement ask ask-for-decision",
    "discussion": "discuss discusses discussing consultation consult debate comment comments steer input feedback",
    "information": "info inform informs informing fyi noting note awareness update background briefing reading",
    # status of a paper
    "draft": "final-draft wip work-in-progress in-progress preliminary provisional working-draft first-draft outline"
    " unfinished interim pending under-review",
    "final": "finished finalised finalized published approved complete completed done definitive signed-off released"
    " issued closed agreed",
    # status of a recommendation
    "proposed": "new propose planned plan suggested suggestion open pending to-do todo not-started not-yet-started"
    " under-review recommended tbd tbc idea draft submitted outstanding awaiting-approval future",
    "accepted": "accept approved approve agreed adopted endorsed confirmed yes decided",
    "in-progress": "progressing ongoing on-going under-way underway started begun wip work-in-progress active doing"
    " implementing current running on-track delayed partial partly-done partially-done half-done",
    "done": "complete completed finished closed implemented delivered achieved fulfilled met final ended accomplished",
    "rejected": "reject declined refused dismissed withdrawn cancelled canceled dropped no abandoned not-accepted"
    " turned-down superseded",
    # trend
    "up": "rising rise rises increasing increase increased growing grows higher upward upwards worse worsening"
    " worsened deteriorating escalating climbing ↑ ↗ ▲ +",
    "steady": "stable flat unchanged constant same no-change static sideways level even → ↔ = none",
    "down": "falling fall falls decreasing decrease decreased declining lower downward downwards better improving"
    " improved easing shrinking reducing reduced receding ↓ ↘ ▼ -",
    # scale, rule
    "icd203": "icd-203 icd us usa odni dni american",
    "phia": "uk british yardstick probability-yardstick phia-yardstick",
    "ipcc": "un climate ar5 ar6",
    "chatham-house": "chatham chatham-house-rules",
    # template
    "policy-brief": "brief briefing policy policy-briefing policy-paper policy-note default",
    "ministerial-submission": "submission ministerial minister ministerial-brief ministerial-briefing",
    "action-memo": "memo memorandum decision-memo action",
    "meeting-brief": "meeting meeting-briefing meeting-note bilateral",
    "talking-points": "talking speaking-points speaking-notes points lines-to-take ltt",
    "intelligence-assessment": "intelligence intel assessment intelligence-report threat-assessment",
    "research-report": "report research study white-paper working-paper",
    "sitrep": "situation situation-report update situation-update",
    "board-paper": "board board-report",
    "options-paper": "options option option-paper options-appraisal appraisal",
    "stakeholder-map": "stakeholder stakeholders stakeholder-analysis stakeholder-mapping",
    "risk-note": "risk risks risk-register risk-assessment risk-paper",
    # callout
    "note": "info information tip hint remark comment box notice nb",
    "warning": "warn caution alert danger attention important caveat",
    "judgement": "judge assessment conclusion finding key-judgement key-judgment",
    "example": "case case-study illustration sample instance e-g eg",
    # chart
    "power-interest": "stakeholder stakeholders mendelow stakeholder-map stakeholder-matrix influence-interest"
    " interest-power power-interest-matrix",
    "impact-effort": "recommendations effort-impact impact-effort-matrix prioritisation prioritization quick-wins",
    "risk-matrix": "risk risks heatmap heat-map risk-map risk-heatmap matrix likelihood-impact probability-impact",
    "timeline": "history chronology events milestones",
    "gantt": "schedule roadmap plan workplan work-plan",
    "bar": "bars horizontal horizontal-bar horizontal-bars barchart",
    "column": "columns vertical vertical-bar vertical-bars histogram",
    "line": "lines trend time-series timeseries curve area",
    "pie": "donut doughnut circle share shares",
    "scatter": "xy x-y bubble points scatterplot dots",
    # columns of a table
    "left": "start l leading",
    "right": "end r trailing",
    "center": "middle c mid centred centre",
    "decimal": "number numbers numeric point dot",
    "text": "string words word plain txt",
    "number": "numeric numbers num decimal integer int float currency percent percentage money amount",
    # yes and no
    "true": "yes on y t x 1 ✓ ✔ ok okay always enabled enable oui ja si sí da",
    "false": "no off n f 0 ✗ ✘ none never disabled disable non nein nicht",
    # paper and rows of a theme
    "a4": "din-a4 iso-a4 european",
    "letter": "us-letter us american",
    "zebra": "striped stripes stripe banded bands",
    "lines": "line rules rule ruled borders",
}
"""What authors write for a value, by that value; which of these a field can have tells two meanings apart."""
SCORES: dict[str, str] = {
    "5": "very-high highest extreme critical severe catastrophic decisive almost-certain certain vh maximum max",
    "4": "high hi h strong major large big likely probable considerable significant",
    "3": "medium med mid m moderate mod average possible fair some",
    "2": "low lo l minor small weak unlikely little limited",
    "1": "very-low lowest negligible none minimal rare remote vl insignificant minimum min no",
}
"""The same for scores from 1 to 5."""
LANGUAGES: dict[str, str] = {
    "en": "english british british-english uk-english english-uk english-gb english-united-kingdom",
    "en-US": "american american-english us-english english-us english-usa english-united-states",
    "fr": "french français francais french-france",
    "es": "spanish español espanol castellano castilian spanish-spain",
    "de": "german deutsch german-germany",
    "pt": "portuguese português portugues european-portuguese portuguese-portugal",
    "pt-BR": "brazilian brazilian-portuguese portuguese-brazil português-brasileiro português-brasil"
    " português-do-brasil brasileiro",
    "ar": "arabic العربية عربية عربي اللغة-العربية",
}
"""What the languages that pages have words in are called, in English and by themselves, by their tags."""


def meant(shape: Shape, text: str, field: str = "") -> str:
    """The value of a shape that a text may stand for, or nothing; `field` is the name of the field, if it has one."""
    match shape.kind:
        case "bool":
            return _said_for(text, ("true", "false"), OTHER_VALUES)
        case "int" if (shape.low, shape.high) == (1, 5):
            of_five = OF_FIVE.fullmatch(text.strip())
            return of_five[1] if of_five else _said_for(text, tuple(SCORES), SCORES)
        case "choice":
            return _choice_meant(shape.choices, text, field)
        case "grade":
            parts = GRADE.fullmatch(text.strip().upper())
            return f"{parts[2] or parts[3]}{parts[1] or parts[4]}" if parts else ""
        case "language":
            return _said_for(text, tuple(LANGUAGES), LANGUAGES)
        case "identifier":
            name = re.sub(r"[^\w.]+", "-", text).strip("-.")
            return name if name.isascii() or name.isidentifier() else ""
    return ""


def _choice_meant(choices: tuple[str, ...], text: str, field: str) -> str:
    if field == "priority" and text in RANKS:
        return choices[RANKS.index(text)]
    found = _by_word(text, choices, OTHER_VALUES) or _by_word(ENDS_AS_CHART.sub("", text), choices, {})
    if found:
        return found
    from briefgen.spec.printed_words import value_printed_as

    misspelt = value_printed_as(text, choices) or _by_misspelt_word(text, choices, OTHER_VALUES)
    return misspelt or nearest(_folded(text), choices)


def _said_for(text: str, values: tuple[str, ...], words: dict[str, str]) -> str:
    return _by_word(text, values, words) or _by_misspelt_word(text, values, words)


def _by_misspelt_word(text: str, values: tuple[str, ...], words: dict[str, str]) -> str:
    """The value that is, or has among its words, one that differs by a letter or so: Danish is not Spanish."""
    known = {value: value for value in values}
    for value in values:
        for word in words.get(value, "").split():
            known.setdefault(word, value)
    folded = _folded(text)
    turned = (word for word in known if sorted(word) == sorted(folded))
    near = next(iter((*get_close_matches(folded, known, n=1, cutoff=NEAR), *turned)), "")
    return known.get(near, "")


def _by_word(text: str, values: tuple[str, ...], words: dict[str, str]) -> str:
    """The value that has the text among its words, as it stands, or but for words that are beside the point."""
    whole = _folded(text)
    core = "-".join(part for part in whole.split("-") if part not in FILLERS.split())
    for word in filter(None, (whole, core)):
        named = word if word in values else ""
        found = named or next((value for value in values if word in words.get(value, "").split()), "")
        if found:
            return found
    return ""


def _folded(text: str) -> str:
    return BETWEEN.sub("-", text.strip().lower()).strip("-") or text.strip()
