"""What was written in registers → a problem for what no section shows: a register, an entry, a field."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.briefing import BriefingParts, ChartBlock, RegisterTable
from briefgen.briefing.computed import made_of
from briefgen.briefing.selection import REGISTERS, Entry, entries_of, field_names, filled, selected, title_of
from briefgen.errors import Problem
from briefgen.spec.context import Context
from briefgen.spec.placing import at
from briefgen.spec.table_rules import is_sound, register_tables

SAID_WITH_SCORES = ("name", "preferred", "baseline")
"""What the table of scores says of an option at the head of its column."""


def registers_are_shown(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """What was written in a register is printed somewhere."""
    for register in REGISTERS:
        if not entries_of(briefing, register):
            continue
        tables = [table for _, table in register_tables(context) if table.register == register]
        charts = _charts(briefing, context, register)
        if not tables and not charts:
            yield at(context, register, f"no section shows the {register}", f"add '- {register}:' to a content list")
        elif all(is_sound(table) for table in tables):
            yield from _hidden(briefing, context, register, tables, charts)


def _charts(briefing: BriefingParts, context: Context, register: str) -> list[dict[int, tuple[str, ...]]]:
    """What each chart of a register prints of its entries."""
    charts = [block for _, block in context.content if isinstance(block, ChartBlock)]
    if not charts:
        return []
    from briefgen.briefing.charting import REGISTER_KINDS, printed, register_of

    drawing = [block for block in charts if block.kind in REGISTER_KINDS and register_of(block) == register]
    return [printed(briefing, block) for block in drawing]


def _hidden(
    briefing: BriefingParts,
    context: Context,
    register: str,
    tables: list[RegisterTable],
    charts: list[dict[int, tuple[str, ...]]],
) -> Iterator[Problem]:
    """Entries and filled fields that no table or chart of their register shows."""
    entries = entries_of(briefing, register)
    shown: dict[int, set[str]] = {}
    for table in tables:
        for place in selected(briefing, table):
            columns = table.columns or field_names(register)
            shown.setdefault(place, set()).update(part for name in columns for part in made_of(register, name))
            if "scores" in columns and getattr(entries[place], "scores", None):
                shown[place].update(SAID_WITH_SCORES)
    drawn = [pair for chart in charts for pair in chart.items()]
    yield from _drawn_in_part(
        context, register, entries, [(at, set(names) - shown.get(at, set())) for at, names in drawn]
    )
    for place, fields in drawn:
        shown.setdefault(place, set()).update(fields)
    hidden: dict[str, list[int]] = {}
    for place, entry in enumerate(entries):
        if place not in shown:
            title = title_of(entry)[:50]
            yield at(context, f"{register}[{place}]", f"no table shows '{title}'", "loosen 'where'", "warning")
            continue
        for name in field_names(register):
            if name != "id" and name not in shown[place] and filled(entry, name):
                hidden.setdefault(name, []).append(place)
    if hidden:
        yield _told_once(context, register, entries, hidden)


def _told_once(context: Context, register: str, entries: tuple[Entry, ...], hidden: dict[str, list[int]]) -> Problem:
    """One warning for the fields that no table shows, with how many entries have each."""
    words: dict[str, list[str]] = {}
    for name, places in hidden.items():
        here = context.written_path(f"{register}[{places[0]}].{name}")
        whose = f"'{title_of(entries[places[0]])[:50]}'" if len(places) == 1 else f"{len(places)} entries"
        words.setdefault(whose, []).append(context.spelled.get(here, name))
    name, places = min(hidden.items(), key=lambda pair: pair[1][0])
    what = "them" if len(hidden) > 1 else next(iter(words.values()))[0]
    hint = f"add {what} to 'columns', or leave 'columns' out to show all"
    said = ", ".join(f"{_listed(names)} of {whose}" for whose, names in words.items())
    return at(context, f"{register}[{places[0]}].{name}", f"no table shows {said}", hint, "warning")


def _listed(names: list[str]) -> str:
    """`'a', 'b' and 'c'`."""
    *most, last = (f"'{name}'" for name in names)
    return f"{', '.join(most)} and {last}" if most else last


def _drawn_in_part(
    context: Context, register: str, entries: tuple[Entry, ...], drawn: list[tuple[int, set[str]]]
) -> Iterator[Problem]:
    """Fields that only charts show, which cannot print all that these hold."""
    if not drawn:
        return
    from briefgen.briefing.charting import says_more

    for place, name in sorted({(place, name) for place, names in drawn for name in names}):
        if says_more(entries[place], name):
            title = title_of(entries[place])[:50]
            message = f"no chart can print the links, notes and references in '{name}' of '{title}'"
            yield at(
                context, f"{register}[{place}].{name}", message, f"add '- {register}:' to a content list", "warning"
            )
