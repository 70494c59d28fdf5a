"""What a careful editor would ask of a paper that can be rendered as it is: dates, orders, names, parts without use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, astuple

from briefgen.briefing import BriefingParts, DecisionBlock
from briefgen.briefing.names import all_sections
from briefgen.briefing.periods import last_day, read_time
from briefgen.briefing.selection import REGISTERS, entries_of
from briefgen.document import Emphasis, Strong, Subscript, Superscript, plain
from briefgen.errors import Problem, nearest
from briefgen.patterns import Pattern
from briefgen.spec.context import Context
from briefgen.spec.placing import at

CLOSED = ("done", "rejected")
"""Where a recommendation stands whose days nobody waits for."""
HEADING_NUMBER = Pattern(r"(\d{1,2}(?:\.\d{1,2})+[.)]?|\d{1,2}[.)])\s")
IN_FIGURES = Pattern(r"(\d{4})-(\d{1,2}|[QTqt]\d)(-\d{1,2})?")
NO_TEXT = ("acronyms", "variables", "theme", "logo", "lang", "template")
"""Fields in which no acronym is used."""
NAMED_AT_MOST = 5
MARKED = (Strong, Emphasis, Subscript, Superscript)
HYPHENS = str.maketrans("\u2010\u2011", "--")


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


def dates_of_sources_are_real(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """A date in figures is one that a calendar has, so that it is printed in the language of the paper."""
    for key, source in briefing.sources.items():
        found = IN_FIGURES.fullmatch(source.date)
        if found and not _is_time(source.date) and not _is_span(found):
            from briefgen.spec.dates import objection

            said, hint = objection(source.date, "a day, month, quarter or year as 2026-03-31, 2026-03, 2026-Q1", True)
            yield at(context, f"sources.{key}.date", f"this date is printed as it stands: {said}", hint, "warning")


def _is_time(text: str) -> bool:
    try:
        return bool(read_time(text))
    except ValueError:
        return False


def _is_span(found: re.Match[str]) -> bool:
    """Whether it is rather several years, as in `2023-24`."""
    return len(found[2]) == 2 and found[2].isdecimal() and not found[3] and int(found[2]) > int(found[1]) % 100


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
                message = f"{said} and which is due by {first.by}"
                yield at(context, f"{path}.{key}", message, f"move one of them, or leave {name} out", "warning")


def _too_early(entry: Any, first: Any) -> str:
    """The key of the day on which an entry would come before one that is to be done first."""
    if entry.start:
        return "start" if last_day(entry.start) < last_day(first.by) else ""
    return "by" if entry.by and last_day(entry.by) < last_day(first.by) else ""


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
        late = briefing.date and entry.by and last_day(entry.by) < briefing.date
        if late and getattr(entry, "status", "") not in CLOSED:
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


def headings_are_numbered_once(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """Where the look numbers headings, their titles have no numbers of their own."""
    own = list(_own_numbers(briefing))
    if own and _numbers_headings(briefing, context):
        for path, number in own:
            message = f"the heading begins with '{number}', and the theme numbers it too"
            yield at(context, f"{path}.title", message, f"leave '{number}' out", "warning")


def _own_numbers(briefing: BriefingParts) -> Iterator[tuple[str, str]]:
    """The path of each section whose title begins with the number that it has, and that number as written."""
    for path, _, section in all_sections(briefing):
        found = HEADING_NUMBER.match(section.title)
        places = [int(index) + 1 for index in re.findall(r"\[(\d+)\]", path)]
        has_it = found and found[1].rstrip(".)") in (str(places[-1]), ".".join(map(str, places)))
        if found and has_it and path.startswith("sections"):
            yield path, found[1]


def _numbers_headings(briefing: BriefingParts, context: Context) -> bool:
    from briefgen.spec.themes import look_of

    return look_of(briefing, context.look).headings.numbered


def acronyms_are_used(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """A short form that is listed stands somewhere in the text."""
    if not briefing.acronyms:
        return
    said = {name: value for name, value in asdict(briefing).items() if name not in NO_TEXT}
    text = "\n".join(_texts((said, *briefing.acronyms.values()))).translate(HYPHENS)
    words = set(re.findall("[A-Za-z0-9]+", text))
    unused = [short for short in briefing.acronyms if not _is_used(short, text, words)]
    if unused:
        more = f" and {len(unused) - NAMED_AT_MOST} more" if len(unused) > NAMED_AT_MOST else ""
        named = ", ".join(f"'{short}'" for short in unused[:NAMED_AT_MOST])
        unsaid = f"the acronym {named} is" if len(unused) == 1 else f"the acronyms {named}{more} are"
        hint = "leave out of the list what the text does not use"
        yield at(context, f"acronyms.{unused[0]}", f"{unsaid} used nowhere", hint, "warning")


def _is_used(short: str, text: str, words: set[str]) -> bool:
    """Whether a short form is a word of a text, or the plural of one; of other signs than letters any part will do."""
    is_word = short.isascii() and short.isalnum()
    return short in words or f"{short}s" in words if is_word else short.translate(HYPHENS) in text


def _texts(value: Any) -> Iterator[str]:
    """Every text in a value, however deep."""
    match value:
        case str():
            yield value
        case tuple() | list():
            if any(isinstance(item, MARKED) for item in value):
                yield plain(tuple(value))
            for item in value:
                yield from _texts(item)
        case dict():
            yield from _texts((*value, *value.values()))
        case Struct():
            yield from _texts(astuple(value))


WHOLE_RULES = (
    sources_are_cited,
    dates_of_sources_are_real,
    recommendations_are_in_order,
    days_are_to_come,
    stakeholders_have_one_name,
    sections_say_something,
    headings_are_numbered_once,
    acronyms_are_used,
)
