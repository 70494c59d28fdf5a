"""A chart of numbers written in its block → what of them no page would show."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.briefing.charting.numbers import Figures, date_of
from briefgen.briefing.charting.wrong import Wrong
from briefgen.briefing.content import ChartBlock

MOST_PRINTED = 30
"""A table of more rows is printed only where it is asked for."""
THINNED = {"line": "points", "column": "columns", "scatter": "points"}
"""Kinds that name but a few of many, and what these are."""


def unprinted(block: ChartBlock, figures: Figures) -> Iterator[Wrong]:
    """Columns that are not drawn, and names that are neither drawn nor printed in a table beneath."""
    if block.rows and not block.source:
        yield from _columns(figures)
        yield from _names(block, figures)


def _columns(figures: Figures) -> Iterator[Wrong]:
    """Of a scatter plot the points' names are the label's, and `x` counts among the columns of numbers."""
    drawn = {*figures.y, figures.x if figures.label is None else figures.label}
    for at, name in enumerate(figures.columns):
        if at not in drawn and (name or any(row[at] for row in figures.rows)):
            what = f"the column '{name}'" if name else f"column {at + 1}"
            where = f"columns[{at}]" if name else f"rows[0][{at}]"
            yield Wrong(where, f"the chart does not show {what}", "leave it out, or put the numbers in a table")


def _names(block: ChartBlock, figures: Figures) -> Iterator[Wrong]:
    """Dates that an axis leaves out are told by those beside them."""
    at = figures.label if block.kind == "scatter" else figures.x
    if block.kind not in THINNED or at is None or block.table is not None or len(figures.rows) <= MOST_PRINTED:
        return
    if not all(date_of(row[at]) for row in figures.rows):
        message = f"there is no room for the names of {len(figures.rows)} {THINNED[block.kind]}"
        yield Wrong("rows", message, "print them all with 'table: yes', or as many as fit with 'table: no'")
