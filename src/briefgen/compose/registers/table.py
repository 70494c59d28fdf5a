"""A register's entries → its table: good default columns, every filled field somewhere, a row to link to."""

from __future__ import annotations

from briefgen.briefing import RegisterTable
from briefgen.briefing.computed import made_of
from briefgen.briefing.papers import Paper
from briefgen.briefing.selection import Entry, entries_of, field_names, filled, selected
from briefgen.compose.registers.cells import cell, shows
from briefgen.compose.registers.layouts import MAIN, NAMES_ROW, UNDER
from briefgen.compose.registers.setting import Setting
from briefgen.document import Caption, Column, Inlines, Row, Table

Layout = dict[str, tuple[str, ...]]
"""Each column's main field and the fields beneath it."""


def shown_entries(setting: Setting, block: RegisterTable) -> tuple[Entry, ...]:
    """The entries that a block shows, in its order."""
    entries = entries_of(setting.briefing, block.register)
    return tuple(entries[place] for place in selected(setting.briefing, block))


def layout_of(block: RegisterTable, entries: tuple[Entry, ...], apart: frozenset[str], paper: Paper) -> Layout:
    """The columns an author named, or the paper's or the register's own; fields in `apart` are shown elsewhere."""
    if block.columns:
        return {name: () for name in block.columns if name not in apart}
    register = block.register
    main, under = paper.columns.get(register, MAIN[register]), UNDER[register]
    columns = [name for name in main if any(shows(register, entry, name) for entry in entries)]
    layout = {name: tuple(other for other in under.get(name, ()) if other not in main) for name in columns}
    placed = {"id", *apart, *covered(register, layout)}
    used = [name for name in field_names(register) if any(filled(entry, name) for entry in entries)]
    rest = tuple(name for name in used if name not in placed)
    return {**layout, "details": rest} if rest else layout


def covered(register: str, layout: Layout) -> set[str]:
    """The author's fields that a layout shows."""
    shown = (*layout, *(name for below in layout.values() for name in below))
    return {part for name in shown for part in made_of(register, name)}


def table_of(
    setting: Setting, block: RegisterTable, entries: tuple[Entry, ...], layout: Layout, note: Inlines, linked: set[str]
) -> Table:
    """The table of entries; `linked` gathers those that already have a row to link to."""
    return Table(
        columns=tuple(Column((setting.header(name),)) for name in layout),
        rows=tuple(_row(setting, layout, entry, linked) for entry in entries),
        caption=Caption(setting.words.table, "", block.caption),
        anchor=block.id,
        note=note,
        row_header=next(iter(layout)) in NAMES_ROW,
    )


def _row(setting: Setting, layout: Layout, entry: Entry, linked: set[str]) -> Row:
    cells = tuple(cell(setting, entry, name, below) for name, below in layout.items())
    anchor = getattr(entry, "id", "")
    if anchor in linked:
        return Row(cells)
    linked.add(anchor)
    return Row(cells, anchor)
