"""A register's entries → its table: good default columns, every filled field somewhere, a row to link to."""

from __future__ import annotations

from briefgen.briefing import BriefingParts, RegisterTable
from briefgen.briefing.selection import Entry, entries_of, field_names, filled, selected
from briefgen.compose.registers.fields import cell
from briefgen.compose.registers.labels import Labels
from briefgen.compose.registers.layouts import MAIN, NAMES_ROW, UNDER
from briefgen.document import Caption, Column, Row, Table
from briefgen.words import Words


def register_table(briefing: BriefingParts, block: RegisterTable, words: Words, linked: set[str]) -> Table:
    """The table of a register block; `linked` gathers the entries that already have a row to link to."""
    labels = Labels.of(words, briefing.lang, block.register)
    entries = entries_of(briefing, block.register)
    rows = [entries[place] for place in selected(briefing, block)]
    layout = _layout(block, rows)
    return Table(
        columns=tuple(Column((labels.header(name),)) for name in layout),
        rows=tuple(_row(labels, layout, entry, linked) for entry in rows),
        caption=Caption(words.table, "", block.caption),
        anchor=block.id,
        row_header=next(iter(layout)) in NAMES_ROW,
    )


def _layout(block: RegisterTable, rows: list[Entry]) -> dict[str, tuple[str, ...]]:
    """Each column's main field and the fields beneath it."""
    if block.columns:
        return dict.fromkeys(block.columns, ())
    main, under = MAIN[block.register], UNDER[block.register]
    used = [name for name in field_names(block.register) if any(filled(entry, name) for entry in rows)]
    layout = {name: under.get(name, ()) for name in main if name in used}
    placed = {"id", *layout, *(name for below in layout.values() for name in below)}
    rest = tuple(name for name in used if name not in placed)
    return {**layout, "details": rest} if rest else layout


def _row(labels: Labels, layout: dict[str, tuple[str, ...]], entry: Entry, linked: set[str]) -> Row:
    cells = tuple(cell(labels, entry, name, below) for name, below in layout.items())
    anchor = getattr(entry, "id", "")
    if anchor in linked:
        return Row(cells)
    linked.add(anchor)
    return Row(cells, anchor)
