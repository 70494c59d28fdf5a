"""A chart of a register → the entries it draws, those it cannot, and why there may be none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from briefgen.briefing.charting.wrong import Wrong
from briefgen.briefing.content import ChartBlock, RegisterTable
from briefgen.briefing.model import BriefingParts
from briefgen.briefing.periods import first_day, last_day
from briefgen.briefing.selection import REGISTERS, column_names, entries_of, filled, selected
from briefgen.document import Link, Note, Reference
from briefgen.errors import did_you_mean

DEFAULTS = {
    "power-interest": "stakeholders",
    "impact-effort": "recommendations",
    "risk-matrix": "risks",
    "gantt": "recommendations",
    "timeline": "timeline",
}
"""The register that a kind of chart draws where its author names none."""
REGISTER_KINDS: dict[str, dict[str, tuple[str, ...]]] = {
    "power-interest": {"stakeholders": ("power", "interest_level")},
    "impact-effort": {"recommendations": ("impact_level", "effort")},
    "risk-matrix": {"risks": ("likelihood", "impact")},
    "gantt": {"recommendations": ("by",)},
    "timeline": {"timeline": ("date",), "recommendations": ("by",)},
}
"""The registers that a kind can draw, and the fields that an entry must have to be drawn."""
ALSO: dict[str, tuple[str, ...]] = {
    "power-interest": ("name", "stance"),
    "impact-effort": ("id", "do"),
    "risk-matrix": ("id", "title"),
    "gantt": ("id", "do", "start", "depends_on"),
    "timeline": ("id", "do", "event", "start", "end", "detail"),
}
"""What else of an entry a kind prints."""
NAMES = ("id", "name", "title", "do", "event")
"""What the note says of an entry that cannot be drawn."""


class Drawn(Struct, frozen=True):
    """Places in a register: of the entries that are drawn, and of those that lack what it takes."""

    register: str
    shown: tuple[int, ...]
    lacking: tuple[int, ...]


def register_of(block: ChartBlock) -> str:
    """The register that the block draws."""
    return block.source or DEFAULTS[block.kind]


def needed(block: ChartBlock) -> tuple[str, ...]:
    """The fields that an entry must have."""
    return REGISTER_KINDS[block.kind][register_of(block)]


def drawn_entries(briefing: BriefingParts, block: ChartBlock) -> Drawn:
    """The entries of a block whose register and fields are known to be right."""
    register = register_of(block)
    entries = entries_of(briefing, register)
    places = selected(briefing, RegisterTable(register=register, where=block.where))  # type: ignore[arg-type]  # known
    shown = tuple(place for place in places if _has(entries[place], needed(block)))
    return Drawn(register, shown, tuple(place for place in places if place not in shown))


def _has(entry: Any, names: tuple[str, ...]) -> bool:
    return all(filled(entry, name) or (name == "date" and filled(entry, "start")) for name in names)


def printed(briefing: BriefingParts, block: ChartBlock) -> dict[int, tuple[str, ...]]:
    """Places in the register, each with the fields that the chart prints; none where it cannot be drawn."""
    if next(wrong_entries(briefing, block), None):
        return {}
    drawn = drawn_entries(briefing, block)
    shown = dict.fromkeys(drawn.shown, (*needed(block), *ALSO[block.kind]))
    return {**shown, **dict.fromkeys(drawn.lacking, NAMES)}


def says_more(entry: Any, name: str) -> bool:
    """Whether a field holds links, notes, citations or references: these need a page, or its numbers."""
    return _needs_page(getattr(entry, name, None))


def _needs_page(value: Any) -> bool:
    if isinstance(value, Link | Note | Reference):
        return True
    parts = value if isinstance(value, tuple) else asdict(value).values() if isinstance(value, Struct) else ()
    return any(map(_needs_page, parts))


def wrong_entries(briefing: BriefingParts, block: ChartBlock) -> Iterator[Wrong]:
    """Why the block cannot be drawn from a register."""
    register = register_of(block)
    if register not in REGISTER_KINDS[block.kind]:
        allowed = " or ".join(REGISTER_KINDS[block.kind])
        what = f"the register '{register}'" if register in REGISTERS else f"'{register}'"
        yield Wrong(
            "source", f"a {block.kind} chart draws {allowed}, not {what}", f"write 'from: {allowed.split()[0]}'"
        )
        return
    known = column_names(register)
    unknown = [name for name in block.where if name not in known]
    for name in unknown:
        message = f"{register} have no field '{name}'{did_you_mean(name, known)}"
        yield Wrong(f"where.{name}", message, f"fields: {', '.join(known)}")
    if not unknown:
        yield from _none(briefing, block, register)
        if block.kind == "gantt":
            yield from _backwards(briefing, block)


def _none(briefing: BriefingParts, block: ChartBlock, register: str) -> Iterator[Wrong]:
    drawn = drawn_entries(briefing, block)
    names = " and ".join(f"'{name}'" for name in needed(block))
    if not drawn.shown and drawn.lacking:
        message = f"none of the {register} has {names}, so there is nothing to draw"
        yield Wrong("", message, f"give entries of '{register}' {names}")
    elif not drawn.shown:
        yield Wrong("", "'where' leaves no entry" if block.where else f"there are no {register} to draw")


def _backwards(briefing: BriefingParts, block: ChartBlock) -> Iterator[Wrong]:
    for place in drawn_entries(briefing, block).shown:
        entry: Any = briefing.recommendations[place]
        if entry.start and first_day(entry.start) > last_day(entry.by):
            message = f"{entry.id} starts on {entry.start} and must be done by {entry.by}, which is earlier"
            yield Wrong("", message, "exchange the two dates")
