"""What a careful editor would ask of a paper that can be rendered as it is: dates, orders, names, parts without use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefgen.briefing import BriefingParts, DecisionBlock
from briefgen.briefing.names import all_sections
from briefgen.briefing.selection import REGISTERS, entries_of
from briefgen.errors import Problem, nearest
from briefgen.spec.context import Context
from briefgen.spec.placing import at

CLOSED = ("done", "rejected")
"""Where a recommendation stands whose days nobody waits for."""


def sources_are_cited(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """A source is cited in the text or named by an entry; one that is not stands in the list all the same."""
    if not briefing.sources:
        return
    cited = {one.target.removeprefix("source:") for one in context.references if one.target.startswith("source:")}
    for register in REGISTERS:
        cited.update(name for entry in entries_of(briefing, register) for name in getattr(entry, "sources", ()))
    if not cited:
        return
    cited |= {nearest(name, briefing.sources) for name in cited if name not in briefing.sources}
    for key in briefing.sources:
        if key not in cited:
            yield at(context, f"sources.{key}", f"the source '{key}' is cited nowhere", f"write [@{key}]", "warning")


def recommendations_are_in_order(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """What depends on another comes after it, and not the other way round too."""
    entries = {entry.id: entry for entry in briefing.recommendations}
    told: set[str] = set()
    for index, entry in enumerate(briefing.recommendations):
        path = f"recommendations[{index}]"
        for name in entry.depends_on:
            first = entries.get(name)
            if first is None or first is entry:
                continue
            if circle := _circle(entry.id, name, entries):
                if entry.id in told:
                    continue
                told.update((entry.id, *circle))
                message = f"{entry.id} depends on itself, by way of {' and '.join(circle)}"
                yield at(context, f"{path}.depends_on", message, "let one of them come first", "warning")
            elif first.by and not {entry.status, first.status} & {*CLOSED} and (key := _too_early(entry, first)):
                said = f"{entry.id} {'begins' if key == 'start' else 'is due'} before {name}, on which it depends"
                message = f"{said} and which is due on {first.by}"
                yield at(context, f"{path}.{key}", message, f"move one of them, or leave {name} out", "warning")


def _too_early(entry: Any, first: Any) -> str:
    """The key of the day on which an entry would come before one that is to be done first."""
    if entry.start:
        return "start" if entry.start < first.by else ""
    return "by" if entry.by and entry.by < first.by else ""


def _circle(goal: str, name: str, entries: dict[str, Any]) -> list[str]:
    """The ids by way of which `name` depends on `goal`, the nearest first; nothing where it does not."""
    ways, seen = [[name]], {name}
    while ways:
        way = ways.pop(0)
        for each in entries[way[-1]].depends_on:
            if each == goal:
                return way
            if each in entries and each not in seen:
                seen.add(each)
                ways.append([*way, each])
    return []


def days_are_to_come(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """What is to be done by a day is to be done after the day of the paper, unless it is done."""
    dated: list[tuple[str, Any]] = [
        (f"{register}[{index}]", entry)
        for register in ("recommendations", "risks")
        for index, entry in enumerate(entries_of(briefing, register))
    ]
    dated += [(f"{path}.decision", block) for path, block in context.content if isinstance(block, DecisionBlock)]
    for path, entry in dated:
        if briefing.date and entry.by and entry.by < briefing.date and getattr(entry, "status", "") not in CLOSED:
            message = f"{entry.by} is before the paper's own date, {briefing.date}"
            yield at(context, f"{path}.by", message, "", "warning")


def stakeholders_have_one_name(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """One name is one stakeholder."""
    seen: set[str] = set()
    for index, entry in enumerate(briefing.stakeholders):
        name = " ".join(entry.name.casefold().split())
        if name in seen:
            message = f"the stakeholder '{entry.name}' is there twice"
            yield at(context, f"stakeholders[{index}].name", message, "make them one, or tell them apart", "warning")
        seen.add(name)


def sections_say_something(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """Below a heading something stands."""
    for path, _, section in all_sections(briefing):
        if not (section.content or section.sections):
            message = f"nothing stands below the heading '{section.title[:40]}'"
            yield at(context, f"{path}.title", message, "write 'content:', or leave the section out", "warning")


WHOLE_RULES = (
    sources_are_cited,
    recommendations_are_in_order,
    days_are_to_come,
    stakeholders_have_one_name,
    sections_say_something,
)
