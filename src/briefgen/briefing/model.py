"""The whole briefing: header, summary, registers and sections, as its author means them."""

from __future__ import annotations

import datetime
from typing import Annotated

from msgspec import Meta, Struct

from briefgen.briefing.content import Content
from briefgen.briefing.kinds import (
    About,
    Identifier,
    LanguageTag,
    Look,
    MarkingText,
    Moment,
    Names,
    PaperName,
    Picture,
    Plain,
    Points,
    PortionText,
    Prose,
    Purpose,
    Rule,
    ScaleName,
    Span,
    Status,
)
from briefgen.briefing.registers import (
    Criterion,
    Event,
    Indicator,
    Judgement,
    Option,
    Recommendation,
    Risk,
    Scenario,
    Source,
    Stakeholder,
)


class Section(Struct, frozen=True, kw_only=True):
    """A titled part; sections nest to three levels in all."""

    title: Annotated[Plain, About("its heading")]
    id: Annotated[Identifier, About("target of [text](#id); by default made from the title")] = ""
    marking: Annotated[PortionText, About("the marking of this section alone, covered by the briefing's")] = ""
    content: Annotated[Content, About("prose strings and one-key maps, each a block")] = ()
    sections: Annotated[tuple[Section, ...], About("its sub-sections")] = ()


class BriefingParts(Struct, frozen=True, kw_only=True):
    """Every key of a spec. `Briefing` in `briefgen.spec` adds the checks to these fields."""

    title: Annotated[Plain, About("the briefing's title")]
    subtitle: Annotated[Plain, About("a second line under the title")] = ""
    template: Annotated[PaperName, About("which kind of paper this is: its parts, its look, its columns")] = (
        "policy-brief"
    )
    date: Annotated[datetime.date | None, About("the briefing's date; none is invented")] = None
    author: Annotated[Names, About("people or desk")] = ()
    organisation: Annotated[Plain, About("who issues the briefing", also=("organization",))] = ""
    audience: Annotated[Plain, About("whom it is for")] = ""
    reference: Annotated[Plain, About("file or case reference")] = ""
    version: Annotated[Plain, About("version, printed as written")] = ""
    purpose: Annotated[Purpose | None, About("what the reader is asked for")] = None
    status: Annotated[Status | None, About("draft or final; a draft says so on every page")] = None
    marking: Annotated[MarkingText, About("handling marking, on every page, top and bottom")] = ""
    embargo: Annotated[Moment | None, About("not for release before this date and time, with zone")] = None
    distribution: Annotated[Names, About("who gets it: people or desks, listed at its end")] = ()
    copies: Annotated[int | None, Meta(ge=1, le=999), About("how many numbered copies there are")] = None
    copy: Annotated[int | None, Meta(ge=1, le=999), About("which of them this is; else a blank to fill in")] = None
    rule: Annotated[Rule | None, About("the rule it is under, printed with its text")] = None
    lang: Annotated[LanguageTag, About("language as a BCP 47 tag: en-GB, fr, ar")] = "en"
    theme: Annotated[
        Look | None,
        About("the look: a name of `briefgen themes`, or a file beside the spec; by default the template's"),
    ] = None
    toc: Annotated[
        bool | None, About("table of contents; by default as the template has it, or from five pages on")
    ] = None
    cover: Annotated[bool | None, About("give the title a page of its own; by default as the template has it")] = None
    logo: Annotated[Picture | None, About("the logo of who issues it: a PNG, JPEG or SVG file beside the spec")] = None
    variables: Annotated[dict[str, str], About("values for ${name} anywhere in the spec")] = {}
    acronyms: Annotated[dict[str, str], About("short forms and what they stand for")] = {}
    sources: Annotated[dict[str, Source], About("what is cited as [@id]")] = {}
    bottom_line: Annotated[Prose, About("the one thing the reader must know, in its own box")] = ()
    key_points: Annotated[Points, About("the points that carry the bottom line")] = ()
    stakeholders: Annotated[tuple[Stakeholder, ...], About("who has a stake; shown by a stakeholders block")] = ()
    recommendations: Annotated[
        tuple[Recommendation, ...], About("what should be done; shown by a recommendations block")
    ] = ()
    criteria: Annotated[tuple[Criterion, ...], About("what options are scored by")] = ()
    options: Annotated[tuple[Option, ...], About("ways to act; shown by an options block")] = ()
    risk_bands: Annotated[
        dict[str, Span], About("names of the scores of risks: {low: 1-4, moderate: 5-9, high: 10-14, critical: 15-25}")
    ] = {}
    risks: Annotated[tuple[Risk, ...], About("what may go wrong; shown by a risks block")] = ()
    scenarios: Annotated[tuple[Scenario, ...], About("how things may turn out; shown by a scenarios block")] = ()
    indicators: Annotated[tuple[Indicator, ...], About("what to watch; shown by an indicators block")] = ()
    scale: Annotated[ScaleName | None, About("whose words of likelihood the paper uses")] = None
    scale_edition: Annotated[Plain, About("which edition of the scale; by default its latest")] = ""
    judgements: Annotated[
        tuple[Judgement, ...], About("what is concluded; shown by a judgements block", also=("judgments",))
    ] = ()
    timeline: Annotated[tuple[Event, ...], About("what happened when; shown by a timeline block")] = ()
    source_summary: Annotated[
        Prose, About("what the sources are worth as a whole: strengths, gaps, which carry the judgements")
    ] = ()
    sections: Annotated[tuple[Section, ...], About("the body")] = ()
    appendices: Annotated[tuple[Section, ...], About("sections lettered A, B, …")] = ()
