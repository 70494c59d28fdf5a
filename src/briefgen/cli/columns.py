"""A table of rows and the specs that it fills → the rows, or an error where a column is used by none of the specs."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import click

from briefgen.batch.names import BadNameError, Pattern
from briefgen.batch.planning import plan
from briefgen.batch.rows import Values, columns, read_rows
from briefgen.cli.reading_options import ReadingOptions
from briefgen.cli.sources import NO_ROW, STANDARD_INPUT, Source, TableRow, load

LOOKED_AT = 20
"""Rows by which it is seen what the specs use, since a value may choose what is included."""
CHOSEN = re.compile(rb"include\W[^\n]*\$\{")
"""A file to include that a value chooses."""


def read_filling(
    specs: Sequence[Source], table: str | None, pattern: str | None, reading: ReadingOptions
) -> Sequence[TableRow]:
    """The rows of a table that specs are filled with, one without values where there is no table.

    Raises UsageError where two rows would be one file, and as `refuse_idle` does.
    """
    if table is None:
        if pattern is not None:
            raise click.UsageError("--name names the briefings of rows: add --each ROWS")
        return (NO_ROW,)
    if any(each.argument == STANDARD_INPUT for each in specs):
        raise click.UsageError("a spec from a pipe is read once, and --each needs it for each row: name a file")
    rows = read_rows(table)
    try:
        plan([each.argument for each in specs], {"pdf": ".pdf"}, "output", rows, pattern or "")
        named = Pattern(pattern or "", columns(rows)).fields
    except BadNameError as error:
        raise click.UsageError(str(error)) from None
    refuse_idle(specs, rows, table, reading, named)
    return tuple(TableRow(f"{table}, row {number}", values) for number, values in enumerate(rows, 1))


def refuse_idle(
    specs: Sequence[Source], rows: Sequence[Values], table: str, reading: ReadingOptions, named: Collection[str]
) -> None:
    """Raise UsageError for columns that no spec asks for and no file is `named` by: a name is likely to be misspelt.

    Nothing is said where a spec has problems, which it is told for itself, and where a further row may choose a file
    that uses the column.
    """
    from briefgen.errors import InputError

    idle, asked, chosen = set(columns(rows)) - set(named), set[str](), False
    for spec in specs:
        for number, values in enumerate(rows[:LOOKED_AT], 1):
            if not idle:
                return
            try:
                data, read, _ = load(spec, reading=reading, row=TableRow(f"{table}, row {number}", values))
            except InputError:
                return
            if read.briefing is None or read.asked is None:
                return
            chosen = chosen or any(map(CHOSEN.search, (data, *read.others.values())))
            asked |= read.asked
            idle -= read.asked
    if idle and not (chosen and len(rows) > LOOKED_AT):
        raise click.UsageError(_said(sorted(idle), table, asked))


def _said(idle: Sequence[str], table: str, asked: Collection[str]) -> str:
    from briefgen.errors import did_you_mean, shown

    names, many = ", ".join(f"'{shown(name)}'" for name in idle), len(idle) > 1
    what = f"the column{'s' * many} {names} of {shown(table)} {'are' if many else 'is'} used nowhere"
    mend = f"write ${{{idle[0]}}} in the spec, or {{{idle[0]}}} in --name, or delete {'them' if many else 'it'}"
    return f"{what}; {mend}{did_you_mean(idle[0], asked)}"
