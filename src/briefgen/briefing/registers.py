"""The registers: what a briefing holds once and shows where its sections say."""

from __future__ import annotations

import datetime
from typing import Annotated

from msgspec import Struct

from briefgen.briefing.kinds import (
    About,
    Identifier,
    Kind,
    Level,
    Line,
    Names,
    Plain,
    Progress,
    Prose,
    Score,
    Stance,
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
    owner: Annotated[Names, About("the responsible actors, the lead first")] = ()
    rationale: Annotated[Prose, About("why")] = ()
    priority: Annotated[Level | None, About("how urgent it is")] = None
    effort: Annotated[Level | None, About("how much work it takes")] = None
    cost: Annotated[Plain, About("what it costs, in words or figures")] = ""
    start: Annotated[datetime.date | None, About("when it begins")] = None
    by: Annotated[datetime.date | None, About("when it must be done")] = None
    depends_on: Annotated[Names, About("ids of recommendations that come first")] = ()
    measure: Annotated[Prose, About("how success is measured")] = ()
    status: Annotated[Progress | None, About("where it stands")] = None


class Source(Struct, frozen=True, kw_only=True):
    """Something cited; `grade` is the Admiralty grade of STANAG 2511: reliability A to F, credibility 1 to 6."""

    title: Annotated[Plain, About("title of the document, dataset or conversation")] = ""
    author: Annotated[Names, About("its authors")] = ()
    publisher: Annotated[Plain, About("who published it")] = ""
    date: Annotated[Plain, About("its date, as precise as it is known")] = ""
    url: Annotated[Annotated[str, Kind("url")], About("where it can be read")] = ""
    accessed: Annotated[datetime.date | None, About("when it was read there")] = None
    grade: Annotated[Annotated[str, Kind("grade")], About("Admiralty grade, A1 to F6")] = ""
    note: Annotated[Line, About("anything a reader should know of it")] = ()
