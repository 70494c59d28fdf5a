"""Which entries of a register a table shows, in what order, and which of their fields are filled."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import Any, TypeAlias

from msgspec import Struct
from msgspec.structs import fields

from briefgen.briefing.computed import COMPUTED, levels_of, rank_of, value_of
from briefgen.briefing.content import RegisterTable
from briefgen.briefing.model import BriefingParts
from briefgen.briefing.periods import Period, first_day
from briefgen.briefing.registers import (
    Event,
    Indicator,
    Judgement,
    Option,
    Recommendation,
    Risk,
    Scenario,
    Stakeholder,
)
from briefgen.document import Blocks, plain_blocks

Entry: TypeAlias = Stakeholder | Recommendation | Option | Risk | Scenario | Judgement | Indicator | Event
CLASSES: dict[str, type[Struct]] = {
    "stakeholders": Stakeholder,
    "recommendations": Recommendation,
    "options": Option,
    "risks": Risk,
    "scenarios": Scenario,
    "judgements": Judgement,
    "indicators": Indicator,
    "timeline": Event,
}
REGISTERS = tuple(CLASSES)
EMPTY: tuple[Any, ...] = ((), "", None, {})
SORTED = {"timeline": "when"}
"""What registers are sorted by where the author says nothing; others keep the author's order."""
ORDERED = ("very-high", "high", "moderate", "medium", "low", "very-low")
SPELLED = {"true": "yes", "on": "yes", "false": "no", "off": "no"}
SEPARATE = "\u001f"


def entries_of(briefing: BriefingParts, register: str) -> tuple[Entry, ...]:
    """All entries of a register."""
    entries: tuple[Entry, ...] = getattr(briefing, register)
    return entries


@lru_cache(maxsize=16)
def field_names(register: str) -> tuple[str, ...]:
    """The fields an entry of the register has, in the model's order."""
    return tuple(field.name for field in fields(CLASSES[register]))


@lru_cache(maxsize=16)
def column_names(register: str) -> tuple[str, ...]:
    """What a table of the register can show, sort and choose by: its fields, and what is computed from them."""
    return (*field_names(register), *COMPUTED.get(register, ()))


def title_of(entry: Entry) -> str:
    """What an entry is called, or says, as plain words."""
    said = says_first(entry)
    return said if isinstance(said, str) else plain_blocks(said)


def says_first(entry: Entry) -> str | Blocks:
    """What an entry is called, or says: its first required field."""
    said: str | Blocks = getattr(entry, _defaults(type(entry))[0][0])
    return said


@lru_cache(maxsize=16)
def _defaults(record: type[Struct]) -> tuple[tuple[str, ...], dict[str, Any]]:
    """The required fields of a class, and the default of each other field."""
    required = tuple(field.name for field in fields(record) if field.required)
    return required, {field.name: field.default for field in fields(record) if not field.required}


def selected(briefing: BriefingParts, table: RegisterTable) -> tuple[int, ...]:
    """The places in the register of the entries the table shows, in its order."""
    entries = entries_of(briefing, table.register)
    places = table.entries if table.entries is not None else tuple(range(len(entries)))
    kept = [place for place in places if place < len(entries) and _matches(briefing, table, entries[place])]
    if sort := table.sort or SORTED.get(table.register, ""):
        ranks = {place: rank_of(briefing, table.register, entries[place], sort.removeprefix("-")) for place in kept}
        kept.sort(key=lambda place: _sort_key(ranks[place]), reverse=sort.startswith("-"))
        kept.sort(key=lambda place: ranks[place] in EMPTY)
    return tuple(kept)


def filled(entry: Entry, name: str) -> bool:
    """Whether the author gave the field a value."""
    return bool(getattr(entry, name) not in (*EMPTY, _defaults(type(entry))[1].get(name)))


def as_text(value: Any) -> str:
    """A field's value as plain words, for filters and sorting."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case str():
            return value
        case tuple():
            return SEPARATE.join(str(item) if isinstance(item, str | int) else plain_blocks((item,)) for item in value)
        case _:
            return str(value)


def values_of(briefing: BriefingParts, register: str, name: str) -> tuple[str, ...]:
    """The texts that a filter of a field may name: what its entries have, and the levels that it may reach."""
    texts = [as_text(value_of(briefing, register, entry, name)) for entry in entries_of(briefing, register)]
    had = (part.strip() for text in texts for part in text.split(SEPARATE))
    return tuple(dict.fromkeys(filter(None, (*had, *levels_of(briefing, register, name)))))


def _matches(briefing: BriefingParts, table: RegisterTable, entry: Entry) -> bool:
    values = ((value_of(briefing, table.register, entry, name), wanted) for name, wanted in table.where.items())
    return all(_has_one(value, wanted) for value, wanted in values)


def _has_one(value: Any, wanted: tuple[str, ...]) -> bool:
    if isinstance(value, bool):
        wanted = tuple(SPELLED.get(text.strip().casefold(), text) for text in wanted)
    have = {part.strip().casefold() for part in as_text(value).split(SEPARATE)}
    return any(text.strip().casefold() in have for text in wanted)


def _sort_key(value: Any) -> Any:
    if isinstance(value, str) and value in ORDERED:
        return (0, -ORDERED.index(value), "")
    if isinstance(value, int | float):
        return (0, value, "")
    if isinstance(value, datetime.date | Period):
        return (0, first_day(value).toordinal(), "")
    return (1, 0, as_text(value).casefold())
