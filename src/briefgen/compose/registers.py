"""A register's entries → its table: good default columns, every filled field somewhere, a row to link to."""

from __future__ import annotations

import datetime
from typing import Any, get_args

from briefgen.briefing import BriefingParts, RegisterTable
from briefgen.briefing.kinds import Progress
from briefgen.briefing.selection import Entry, entries_of, field_names, filled, selected
from briefgen.document import (
    Block,
    Blocks,
    Caption,
    Cell,
    Column,
    Field,
    Inline,
    Inlines,
    Paragraph,
    Reference,
    Row,
    Strong,
    Table,
)
from briefgen.words import Words

MAIN = {
    "stakeholders": ("name", "interest", "impact", "stance"),
    "recommendations": ("id", "do", "impact", "owner", "priority", "by", "status"),
}
"""Fields with a column of their own where the author names no columns."""
UNDER: dict[str, dict[str, tuple[str, ...]]] = {
    "stakeholders": {
        "name": ("aka", "type"),
        "interest": ("power", "interest_level", "alliances", "rivals", "red_lines"),
        "impact": ("engagement", "owner", "sources"),
    },
    "recommendations": {
        "do": ("rationale", "cost", "depends_on"),
        "impact": ("measure",),
        "priority": ("effort",),
        "by": ("start",),
    },
}
"""Fields that stand beneath the one they tell more of, labelled and smaller; without it they stand in a last column."""
NO_BREAK_SPACE = "\u00a0"
SHORT = frozenset(("priority", "effort", "stance", "status", "by", "start", "id", "power", "interest_level"))
"""Fields whose words are the model's own, never Markdown."""


def register_table(briefing: BriefingParts, block: RegisterTable, words: Words, linked: set[str]) -> Table:
    """The table of a register block; `linked` gathers the recommendations that already have a row to link to."""
    entries = entries_of(briefing, block.register)
    rows = [entries[place] for place in selected(briefing, block)]
    layout = _layout(block, rows)
    return Table(
        columns=tuple(Column((_header(block.register, name, words),)) for name in layout),
        rows=tuple(_row(block.register, layout, entry, words, linked) for entry in rows),
        caption=Caption(words.table, "", block.caption),
        anchor=block.id,
        row_header=next(iter(layout)) in ("name", "id", "do"),
    )


def _layout(block: RegisterTable, rows: list[Entry]) -> dict[str, tuple[str, ...]]:
    """Each column's main field and the fields beneath it."""
    if block.columns:
        return dict.fromkeys(block.columns, ())
    used = [name for name in field_names(block.register) if any(filled(entry, name) for entry in rows)]
    layout = {name: UNDER[block.register].get(name, ()) for name in MAIN[block.register] if name in used}
    placed = {*layout, *(name for below in layout.values() for name in below)}
    rest = tuple(name for name in used if name not in placed)
    return {**layout, "details": rest} if rest else layout


def _row(register: str, layout: dict[str, tuple[str, ...]], entry: Entry, words: Words, linked: set[str]) -> Row:
    cells = tuple(_cell(register, name, below, entry, words) for name, below in layout.items())
    anchor = getattr(entry, "id", "")
    if anchor in linked:
        return Row(cells)
    linked.add(anchor)
    return Row(cells, anchor)


def _cell(register: str, name: str, below: tuple[str, ...], entry: Entry, words: Words) -> Cell:
    main = _field(register, name, getattr(entry, name), words) if name != "details" else ()
    details = [_detail(register, field, entry, words) for field in below if filled(entry, field)]
    return (*main, *(block for blocks in details for block in blocks))


def _detail(register: str, name: str, entry: Entry, words: Words) -> Blocks:
    """A labelled line: `Red lines: …`."""
    label = Strong((f"{_header(register, name, words)}{words.colon}",))
    first, *rest = _field(register, name, getattr(entry, name), words)
    if isinstance(first, Paragraph):
        return (Paragraph((label, " ", *first.content), "detail"), *_as_details(rest))
    return (Paragraph((label,), "detail"), first, *_as_details(rest))


def _as_details(blocks: list[Block]) -> Blocks:
    return tuple(Paragraph(block.content, "detail") if isinstance(block, Paragraph) else block for block in blocks)


def _field(register: str, name: str, value: Any, words: Words) -> Blocks:
    """A field's value as blocks; what changes as the work goes on can be changed in its place."""
    if name == "sources":
        return (Paragraph(_citations(value)),) if value else ()
    match value:
        case None | "" | ():
            return ()
        case datetime.date():
            title = _header(register, name, words)
            return (Paragraph((Field(_date(words.day(value)), name, title, date=value, pattern=words.pattern),)),)
        case str() if name == "status":
            choices = tuple(words.value(name, each) for each in get_args(Progress))
            return (Paragraph((Field(words.value(name, value), name, _header(register, name, words), choices),)),)
        case int():
            return (Paragraph((words.of_five.format(score=value),)),)
        case str():
            return (Paragraph((words.value(name, value) if name in SHORT else value,)),)
        case (str(), *_):
            return (Paragraph(("; ".join(value),)),)
        case _:
            blocks: Blocks = value
            return blocks


def _date(day: str) -> str:
    """A date that a line may end in only before its year, where a narrow column needs that."""
    month, space, year = day.rpartition(" ")
    return month.replace(" ", NO_BREAK_SPACE) + space + year


def _citations(keys: tuple[str, ...]) -> Inlines:
    made: list[Inline] = ["["]
    for index, key in enumerate(keys):
        made += [*(["; "] if index else []), Reference(f"source:{key}")]
    return (*made, "]")


def _header(register: str, name: str, words: Words) -> str:
    if name == "details":
        return words.details
    return words.fields.get(f"{register}.{name}") or words.fields[name]
