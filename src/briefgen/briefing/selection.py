"""Which entries of a register a table shows, in what order, and which of their fields are filled."""

from __future__ import annotations

import datetime
from typing import Any, TypeAlias

from msgspec.structs import fields

from briefgen.briefing.content import RegisterTable
from briefgen.briefing.model import BriefingParts
from briefgen.briefing.registers import Recommendation, Stakeholder
from briefgen.document import Paragraph, plain

Entry: TypeAlias = Stakeholder | Recommendation
CLASSES: dict[str, type[Stakeholder] | type[Recommendation]] = {
    "stakeholders": Stakeholder,
    "recommendations": Recommendation,
}
ORDERED = ("high", "medium", "low")
SEPARATE = "\u001f"


def entries_of(briefing: BriefingParts, register: str) -> tuple[Entry, ...]:
    """All entries of a register."""
    entries: tuple[Entry, ...] = getattr(briefing, register)
    return entries


def field_names(register: str) -> tuple[str, ...]:
    """The fields an entry of the register has, in the model's order."""
    return tuple(field.name for field in fields(CLASSES[register]))


def selected(briefing: BriefingParts, table: RegisterTable) -> tuple[int, ...]:
    """The places in the register of the entries the table shows, in its order."""
    entries = entries_of(briefing, table.register)
    places = table.entries if table.entries is not None else tuple(range(len(entries)))
    kept = [place for place in places if place < len(entries) and _matches(entries[place], table.where)]
    if table.sort:
        name = table.sort.removeprefix("-")
        kept.sort(key=lambda place: _sort_key(getattr(entries[place], name)), reverse=table.sort.startswith("-"))
        kept.sort(key=lambda place: not filled(entries[place], name))
    return tuple(kept)


def filled(entry: Entry, name: str) -> bool:
    """Whether the author gave the field a value."""
    return getattr(entry, name) not in ((), "", None)


def as_text(value: Any) -> str:
    """A field's value as plain words, for filters and sorting."""
    match value:
        case None:
            return ""
        case str():
            return value
        case tuple():
            return SEPARATE.join(plain(item.content) if isinstance(item, Paragraph) else str(item) for item in value)
        case _:
            return str(value)


def _matches(entry: Entry, where: dict[str, tuple[str, ...]]) -> bool:
    return all(_has_one(getattr(entry, name), wanted) for name, wanted in where.items())


def _has_one(value: Any, wanted: tuple[str, ...]) -> bool:
    have = {part.strip().casefold() for part in as_text(value).split(SEPARATE)}
    return any(text.strip().casefold() in have for text in wanted)


def _sort_key(value: Any) -> Any:
    if isinstance(value, str) and value in ORDERED:
        return (0, -ORDERED.index(value), "")
    if isinstance(value, int):
        return (0, value, "")
    if isinstance(value, datetime.date):
        return (0, value.toordinal(), "")
    return (1, 0, as_text(value).casefold())
