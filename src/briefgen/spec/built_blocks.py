"""A block of content built in code → what no spec could say: nothing to show, a row of another width, no real share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from briefgen.briefing import (
    ChartBlock,
    FiguresBlock,
    ImageBlock,
    IncludeBlock,
    Items,
    LandscapeBlock,
    QuestionsBlock,
    TableBlock,
)
from briefgen.spec.scalars import EXPECTED
from briefgen.spec.tables import counted


class Fault(NamedTuple):
    """Where in the block something is wrong, what, and how to mend it."""

    where: str
    message: str
    hint: str


def faults(block: Any) -> Iterator[Fault]:
    """What is wrong with the block and with those that it holds."""
    match block:
        case TableBlock():
            yield from _table(block)
        case Items(items=()):
            yield Fault(".items", "a list without items shows nothing", "give it items, or leave it out")
        case FiguresBlock(entries=()) | QuestionsBlock(entries=()):
            yield Fault(".entries", "a block without entries shows nothing", "give it entries, or leave it out")
        case ImageBlock() | ChartBlock():
            yield from _share(".width", block.width)
        case LandscapeBlock() | IncludeBlock():
            for index, inner in enumerate(block.content):
                for where, message, hint in faults(inner):
                    yield Fault(f".content[{index}]{where}", message, hint)


def _table(table: TableBlock) -> Iterator[Fault]:
    if not table.columns or not table.rows:
        missing = "rows" if table.columns else "columns"
        yield Fault(f".{missing}", f"a table needs {missing}", "give it both, or leave it out")
        return
    for index, column in enumerate(table.columns):
        yield from _share(f".columns[{index}].width", column.width)
    for index, row in enumerate(table.rows):
        if len(row) != len(table.columns):
            has = counted(len(table.columns), "column")
            message = f"this row has {counted(len(row), 'cell')}, the table has {has}"
            yield Fault(f".rows[{index}]", message, "give an empty cell as ()")


def _share(where: str, share: float | None) -> Iterator[Fault]:
    if share is not None and not 0 < share <= 1:
        yield Fault(where, f"expected {EXPECTED['share']}, found {share:g}", "in code 40% is 0.4")
