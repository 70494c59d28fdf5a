"""A table's columns → the cells of its header: one row, or two where columns that belong together share a group."""

from __future__ import annotations

from itertools import groupby

from msgspec import Struct

from briefgen.document.blocks import Column, Table
from briefgen.document.inlines import Inlines


class HeaderCell(Struct, frozen=True):
    """A header's words, the first column it stands over, how many columns and how many rows of the header it fills."""

    content: Inlines
    column: int
    columns: int = 1
    rows: int = 1
    group: bool = False


def header_rows(table: Table) -> tuple[tuple[HeaderCell, ...], ...]:
    """The header row by row, as it is read; neighbours with one group share a cell above their own."""
    columns = table.columns
    if not has_groups(table):
        return (tuple(HeaderCell(column.title, index) for index, column in enumerate(columns)),)
    upper = tuple(cell for name, first, count in group_runs(columns) for cell in _upper(columns, name, first, count))
    lower = tuple(HeaderCell(column.title, index) for index, column in enumerate(columns) if column.group)
    return upper, lower


def has_groups(table: Table) -> bool:
    """Whether the header has two rows."""
    return any(column.group for column in table.columns)


def group_runs(columns: tuple[Column, ...]) -> tuple[tuple[str, int, int], ...]:
    """Stretches of neighbours with one group, or without any: its name, the first column, how many there are."""
    runs = []
    first = 0
    for name, run in groupby(columns, key=lambda column: column.group):
        count = len(list(run))
        runs.append((name, first, count))
        first += count
    return tuple(runs)


def group_of(columns: tuple[Column, ...], index: int) -> tuple[str, int]:
    """A column's group and how many neighbours share it; an empty name and 1 where it has none."""
    for name, first, count in group_runs(columns):
        if name and first <= index < first + count:
            return name, count
    return "", 1


def _upper(columns: tuple[Column, ...], name: str, first: int, count: int) -> tuple[HeaderCell, ...]:
    if name:
        return (HeaderCell((name,), first, columns=count, group=True),)
    return tuple(HeaderCell(columns[index].title, index, rows=2) for index in range(first, first + count))
