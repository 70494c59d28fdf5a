"""The registers: what a briefing holds once and shows where its sections say."""

from __future__ import annotations

import datetime
from typing import Annotated

from msgspec import Struct

from briefgen.briefing.kinds import (
    About,
    Confidence,
    Identifier,
    Kind,
    Level,
    Line,
    Names,
    Plain,
    Points,
    Progress,
    Prose,
    Score,
    Stance,
    Trend,
    Weight,
    When,
)


class Stakeholder(Struct, frozen=True, kw_only=True):
    """A person, body or group with a stake in the matter (power and interest after Mendelow's grid)."""

    name: Annotated[Plain, About("who it is")]
    aka: Annotated[Names, About("other names it goes by")] = ()
    type: Annotated[Plain, About("kind of actor: government, party, company, NGO, …")] = ""
    interest: Annotated[Prose, About("what it wants")] = ()
    impact: Annotated[Prose, About("the potential impact on it, or of it")] = ()
    stance: Annotated[Stance | None, About("where it stands on the matter")] = None
    power: Annotated[Score | None, About("its power to help or hinder, 1 to 5")] = None
    interest_level: Annotated[Score | None, About("how much the matter concerns it, 1 to 5")] = None
    legitimacy: Annotated[bool | None, About("whether its claim is seen as proper")] = None
    urgency: Annotated[bool | None, About("whether its claim calls for attention now")] = None
    alliances: Annotated[Names, About("whom it stands with")] = ()
    rivals: Annotated[Names, About("whom it stands against")] = ()
    red_lines: Annotated[Prose, About("what it will not accept")] = ()
    engagement: Annotated[Prose, About("how to engage it")] = ()
    owner: Annotated[Names, About("who on our side looks after it")] = ()
    sources: Annotated[Names, About("ids of the sources for this entry")] = ()


class Recommendation(Struct, frozen=True, kw_only=True):
    """One thing that somebody should do."""

    do: Annotated[Prose, About("the recommendation itself, as an instruction")]
    id: Annotated[Identifier, About("what it is called: R1, R2, … unless given")] = ""
    impact: Annotated[Prose, About("the expected impact")] = ()
    impact_level: Annotated[Level | None, About("how large the impact is")] = None
    owner: Annotated[Names, About("the responsible actors, the lead first")] = ()
    rationale: Annotated[Prose, About("why")] = ()
    priority: Annotated[Level | None, About("how urgent it is")] = None
    effort: Annotated[Level | None, About("how much work it takes")] = None
    cost: Annotated[Plain, About("what it costs, in words or figures")] = ""
    start: Annotated[When | None, About("when it begins")] = None
    by: Annotated[When | None, About("when it must be done: by the end of a month, quarter or year")] = None
    depends_on: Annotated[Names, About("ids of recommendations that come first")] = ()
    measure: Annotated[Prose, About("how success is measured")] = ()
    status: Annotated[Progress | None, About("where it stands")] = None


class Criterion(Struct, frozen=True, kw_only=True):
    """What options are judged by."""

    name: Annotated[Plain, About("what is judged")]
    weight: Annotated[Weight, About("how much it counts beside the others, as 3, 0.5 or 30%")] = 1.0
    note: Annotated[Line, About("what a high score means")] = ()


class Option(Struct, frozen=True, kw_only=True):
    """One way to act; a list of options should hold business as usual (`baseline`) and the `preferred` one."""

    name: Annotated[Plain, About("what it is called")]
    id: Annotated[Identifier, About("its id: O1, O2, … unless given")] = ""
    summary: Annotated[Prose, About("what it is")] = ()
    pros: Annotated[Points, About("what speaks for it")] = ()
    cons: Annotated[Points, About("what speaks against it")] = ()
    cost: Annotated[Plain, About("what it costs, in words or figures")] = ""
    risk: Annotated[Prose, About("what could go wrong with it")] = ()
    scores: Annotated[dict[str, Score], About("a score from 1 to 5 for each criterion, by its name")] = {}
    preferred: Annotated[bool, About("whether it is the one that is recommended")] = False
    baseline: Annotated[bool, About("whether it is business as usual, which the others are measured against")] = False
    sources: Annotated[Names, About("ids of the sources for this entry")] = ()


class Risk(Struct, frozen=True, kw_only=True):
    """An effect of uncertainty on what is aimed for (ISO 31000): because of a cause, an event, and its consequence."""

    title: Annotated[Plain, About("the risk in a few words", also=("name",))]
    id: Annotated[Identifier, About("what it is called: RK1, RK2, … unless given")] = ""
    cause: Annotated[Prose, About("because of what")] = ()
    event: Annotated[Prose, About("what may happen")] = ()
    consequence: Annotated[Prose, About("what it would lead to")] = ()
    likelihood: Annotated[Score | None, About("how likely it is before any response, 1 to 5")] = None
    impact: Annotated[Score | None, About("how hard it would hit before any response, 1 to 5")] = None
    controls: Annotated[Prose, About("what already holds it down")] = ()
    response: Annotated[Prose, About("what will be done: treat, tolerate, transfer or terminate, and how")] = ()
    owner: Annotated[Names, About("who answers for it")] = ()
    by: Annotated[When | None, About("when the response must be in place")] = None
    residual_likelihood: Annotated[Score | None, About("how likely it is after the response, 1 to 5")] = None
    residual_impact: Annotated[Score | None, About("how hard it would hit after the response, 1 to 5")] = None
    trend: Annotated[Trend | None, About("whether it is growing")] = None
    trigger: Annotated[Prose, About("the sign that it is about to happen")] = ()
    sources: Annotated[Names, About("ids of the sources for this entry")] = ()


class Scenario(Struct, frozen=True, kw_only=True):
    """One way in which things may turn out."""

    name: Annotated[Plain, About("what it is called")]
    id: Annotated[Identifier, About("its id: S1, S2, … unless given")] = ""
    narrative: Annotated[Prose, About("what happens in it")] = ()
    drivers: Annotated[Prose, About("what would bring it about")] = ()
    likelihood: Annotated[Plain, About("a term of the declared scale; without a scale, a percentage")] = ""
    impact: Annotated[Prose, About("what it would mean")] = ()
    indicators: Annotated[Points, About("signs that it is coming; or point to it from `indicators`")] = ()
    response: Annotated[Prose, About("what to do then")] = ()
    sources: Annotated[Names, About("ids of the sources for this entry")] = ()


class Indicator(Struct, frozen=True, kw_only=True):
    """Something to watch, and what it would tell."""

    what: Annotated[Prose, About("what is watched")]
    status: Annotated[Plain, About("where it stands now, in a word or two")] = ""
    threshold: Annotated[Prose, About("from where on it counts")] = ()
    points_to: Annotated[Names, About("names or ids of the scenarios that it points to")] = ()
    checked: Annotated[datetime.date | None, About("when it was last looked at")] = None
    owner: Annotated[Names, About("who watches it")] = ()
    sources: Annotated[Names, About("ids of the sources for this entry")] = ()


class Judgement(Struct, frozen=True, kw_only=True):
    """What the analyst concludes; likelihood and confidence never share a sentence (ICD 203)."""

    text: Annotated[Prose, About("the judgement itself")]
    id: Annotated[Identifier, About("what it is called: J1, J2, … unless given")] = ""
    likelihood: Annotated[Plain, About("a term of the declared scale")] = ""
    confidence: Annotated[Confidence | None, About("how well the judgement is founded")] = None
    horizon: Annotated[Plain, About("for which time it holds")] = ""
    basis: Annotated[Prose, About("what it rests on: reporting, assumptions")] = ()
    sources: Annotated[Names, About("ids of the sources for this entry")] = ()
    would_change_if: Annotated[Prose, About("what would change it")] = ()
    change: Annotated[Plain, About("how it differs from the last one: new, unchanged, revised from …")] = ""


class Event(Struct, frozen=True, kw_only=True):
    """What happened or will, on a date or over a time."""

    event: Annotated[Prose, About("what happened")]
    date: Annotated[When | None, About("its day, month, quarter or year: 2026-03-31, 2026-03, 2026-Q1, 2026")] = None
    start: Annotated[When | None, About("when it began, for what takes time", also=("from",))] = None
    end: Annotated[When | None, About("when it ended", also=("to",))] = None
    detail: Annotated[Prose, About("what else a reader should know of it")] = ()
    sources: Annotated[Names, About("ids of the sources for this entry")] = ()


class Source(Struct, frozen=True, kw_only=True):
    """Something cited; `grade` is the Admiralty grade of STANAG 2511: reliability A to F, credibility 1 to 6."""

    title: Annotated[Plain, About("title of the document, dataset or conversation")] = ""
    author: Annotated[Names, About("its authors")] = ()
    publisher: Annotated[Plain, About("who published it")] = ""
    date: Annotated[Plain, About("its day, month or year, as 2026-03-31, 2026-03 or 2026, or a text")] = ""
    url: Annotated[Annotated[str, Kind("url")], About("where it can be read")] = ""
    accessed: Annotated[datetime.date | None, About("when it was read there")] = None
    grade: Annotated[Annotated[str, Kind("grade")], About("Admiralty grade, A1 to F6")] = ""
    note: Annotated[Line, About("anything a reader should know of it")] = ()
