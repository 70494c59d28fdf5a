"""A table of rows and the specs that it fills → the rows, and what to say of columns that none of the specs uses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import click

from briefgen.batch.heads import KEYS, Head, head_of
from briefgen.batch.names import FIELD, BadNameError
from briefgen.batch.planning import pattern_of, plan
from briefgen.batch.rows import Rows, Values, blank_rows, columns, is_blank, read_rows, sums_up
from briefgen.batch.values import Place
from briefgen.cli.alike import named_rows
from briefgen.cli.reading_options import ReadingOptions
from briefgen.cli.sources import NO_ROW, STANDARD_INPUT, Loaded, Source, TableRow, load
from briefgen.cli.terminal import Terminal

LOOKED_AT = 20
"""Rows by which it is seen what the specs use, since a value may choose what is included."""
IN_SPECS = "${{{0}}} in the spec, or {{{0}}} in --name"
OF_MAIL = frozenset(("to", "cc", "bcc", "name", "email", "e-mail"))
"""Columns that say whom a row is for: one table serves letters and mails."""
CHOSEN = re.compile(rb"include\W[^\n]*\$\{")
"""A file to include that a value chooses."""


def read_filling(
    terminal: Terminal, specs: Sequence[Source], table: str | None, pattern: str | None, reading: ReadingOptions
) -> Sequence[TableRow]:
    """The rows of a table that specs are filled with, one without values where there is no table; blank ones are told.

    Raises UsageError where two rows would be one file, and as `refuse_idle` does.
    """
    if table is None:
        if pattern is not None:
            raise click.UsageError("--name names the briefings of rows: add --each ROWS")
        return (NO_ROW,)
    if any(each.argument == STANDARD_INPUT for each in specs):
        raise click.UsageError("a spec from a pipe is read once, and --each needs it for each row: name a file")
    rows = read_rows(table)
    tell_idle(terminal, rows.said)
    heads = heads_of(specs, rows, pattern, reading)
    try:
        plan([each.argument for each in specs], {"pdf": ".pdf"}, "output", rows, pattern or "", heads=heads)
        named = pattern_of(rows, pattern or "", heads).fields
    except BadNameError as error:
        raise click.UsageError(str(error)) from None
    tell_idle(terminal, refuse_idle(filled(specs, rows, reading), Filling(table, rows, named, IN_SPECS)))
    tell_blank(terminal, blank_rows(rows), table)
    tell_totals(terminal, rows)
    return tuple(
        TableRow(str(place), values, place)
        for place, values in zip(rows.places, rows, strict=True)
        if not is_blank(values)
    )


def heads_of(
    specs: Sequence[Source], rows: Sequence[Values], pattern: str | None, reading: ReadingOptions
) -> dict[str, Head]:
    """The head of each spec by its path, where files are named by what no column says; else nothing."""
    from briefgen.errors import InputError

    fields = {found[1].strip() for found in FIELD.finditer(pattern or "") if found[1]}
    if not fields & ({*KEYS} - {*columns(rows)}):
        return {}
    heads, first = {}, next((TableRow("", values) for values in rows if not is_blank(values)), NO_ROW)
    for spec in specs:
        try:
            data, read, _ = load(spec, reading=reading, row=first)
        except InputError:
            return {}
        head = head_of(data, spec.name, read.variables)
        lang = {"lang": read.briefing.lang} if read.briefing else {}
        heads[spec.argument] = head._replace(texts={**lang, **head.texts})
    return heads


def tell_blank(terminal: Terminal, blank: Sequence[Place], table: str) -> None:
    """Tell which rows are passed over, as nothing stands in them."""
    if blank:
        from briefgen.errors import shown

        terminal.tell(f"briefgen: {shown(table)}: passed over, as blank: {named_rows(blank)}")


def tell_totals(terminal: Terminal, rows: Rows) -> None:
    """Warn of rows of sums, as tables end with, of which a briefing would be made like of any other."""
    from briefgen.errors import shown

    for place, row in zip(rows.places, rows, strict=True):
        if found := sums_up(row):
            column, empty = found
            said = f"'{shown(row[column].strip())}' in column '{shown(column)}', and nothing in '{shown(empty)}'"
            mend = "delete the row, unless it is to have a briefing of its own"
            terminal.tell(f"briefgen: warning: {place} looks like a sum of the others: {said}; {mend}")


class Filling(NamedTuple):
    """A table that fills something: its name, its rows, the columns used beside the specs, and where those may be."""

    table: str
    rows: Sequence[Mapping[str, str]]
    named: Collection[str]
    places: str


def filled(specs: Sequence[Source], rows: Sequence[Values], reading: ReadingOptions) -> Iterator[Loaded]:
    """The specs as they are read with the first rows. Raises InputError."""
    for spec in specs:
        for values in rows[:LOOKED_AT]:
            yield load(spec, reading=reading, row=TableRow("", values))


def refuse_idle(reads: Iterable[Loaded], filling: Filling) -> str:
    """What is to be said of columns that no spec asks for and nothing else uses, or nothing.

    Raises UsageError where a name is likely to be misspelt, as it is near one that no column fills, and where nothing
    of the rows is used. `reads` are the specs with the first `LOOKED_AT` rows. Nothing is said of columns that mails
    know, where a spec has problems, which it is told for itself, and where a further row may choose a file that uses
    the column.
    """
    from briefgen.errors import InputError

    present = set(columns(filling.rows))
    others = {name for name in present if name.casefold() not in OF_MAIL}
    idle, asked, chosen = others - set(filling.named), set[str](), False
    try:
        for data, read, _ in reads if idle else ():
            if read.briefing is None or read.asked is None:
                return ""
            chosen = chosen or any(map(CHOSEN.search, (data, *read.others.values())))
            asked |= read.asked
            idle -= read.asked
            if not idle:
                return ""
    except InputError:
        return ""
    if not idle or (chosen and len(filling.rows) > LOOKED_AT):
        return ""
    said = _said(sorted(idle), filling, asked - present)
    if not present & (asked | set(filling.named)) or _near(idle, asked - present):
        raise click.UsageError(said)
    return said


def tell_idle(terminal: Terminal, said: str) -> None:
    """Tell what is said of columns that nothing uses."""
    if said:
        terminal.tell(f"briefgen: warning: {said}")


def _near(idle: Collection[str], unfilled: Collection[str]) -> bool:
    """Whether a column may be meant for a variable that no column fills."""
    from briefgen.errors import nearest

    return any(nearest(name, unfilled) for name in idle)


def _said(idle: Sequence[str], filling: Filling, asked: Collection[str]) -> str:
    from briefgen.errors import did_you_mean, shown

    names, many = ", ".join(f"'{shown(name)}'" for name in idle), len(idle) > 1
    what = f"the column{'s' * many} {names} of {shown(filling.table)} {'are' if many else 'is'} used nowhere"
    mend = f"write {filling.places.format(idle[0])}, or delete {'them' if many else 'it'}"
    near = next(filter(None, (did_you_mean(name, asked) for name in idle)), "")
    return f"{what}; {mend}{near}"


def empty_cells(rows: Sequence[tuple[Place, Mapping[str, str]]], named: Collection[str], use: str) -> Iterator[str]:
    """What is said of columns for a `use` with cells that say nothing, in rows that are not blank."""
    from briefgen.errors import shown

    for name in columns(row for _, row in rows):
        empty = [place for place, row in rows if name in named and not row.get(name, "").strip()]
        if empty:
            first, more = empty[0], f" and in {len(empty) - 1:,} more" if len(empty) > 1 else ""
            where = f"{first.table} is empty in {first.unit} {first.line}{more}"
            yield f"the column '{shown(name)}' of {where}, and {use}"
