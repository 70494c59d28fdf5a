"""What is said of many alike → the first of them told whole, and at the end how many more, and which rows."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.batch import Place

MOST_NAMED = 8
"""Rows that a message names."""


class Alike:
    """Tells each thing once, whatever number of briefings it is to be said of."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self.tell = tell
        self.told: dict[Hashable, tuple[str, int, list[Place]]] = {}

    def add(self, key: Hashable, label: str, row: Place | None, text: Callable[[], str]) -> None:
        """Tell the `text`, made when it is needed, or count; a `row` is named, if it is given."""
        if key not in self.told:
            self.told[key] = label, 0, []
            self.tell(text())
            return
        first, others, rows = self.told[key]
        if row and others <= MOST_NAMED:
            rows.append(row)
        self.told[key] = first, others + 1, rows

    def close(self) -> None:
        """Tell how many were like another."""
        for label, others, rows in self.told.values():
            if others:
                which = f": {named_rows(rows, others)}" if rows else ""
                self.tell(f"briefgen: {others:,} more had the same as {label}{which}")


def named_rows(rows: Sequence[Place], count: int = 0) -> str:
    """`line 3`, `lines 3, 5 and 9`, or the first few and how many more; there are `count`, if not all are given."""
    first, more = (
        [str(line) for line in sorted(row.line for row in rows)[:MOST_NAMED]],
        max(count, len(rows)) - MOST_NAMED,
    )
    last, unit = f"{more:,} more" if more > 0 else first.pop(), rows[0].unit
    return f"{unit}s {', '.join(first)} and {last}" if first else f"{unit} {last}"
