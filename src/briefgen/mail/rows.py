"""A table of people (CSV, TSV, XLSX, JSON lines) → whom each mail goes to, and the values for its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.errors import Position, Problem, SpecError, did_you_mean, joined
from briefgen.mail.addresses import Address, MailError, address

if TYPE_CHECKING:
    from briefgen.batch import Place

TO, NAME = "to", "name"
ADDRESSES = (TO, "email", "e-mail")
"""What the column of addresses may be called, in capitals too; the first of them that is there is meant."""
SUM = "the row looks like a sum of the others: delete it"
PLACE = re.compile(r"\$(\$?)\{([^${}\n]*)\}")


class Row(Struct, frozen=True):
    """One of the people: the number of the row, from 1 under the header, the address or what is wrong, the values.

    Of a row that is blank there is neither an address nor anything wrong.
    """

    number: int
    to: Address | None
    wrong: str
    values: Mapping[str, str]
    place: Place
    """Where the row stands in its table."""


def read_rows(path: str, warn: Callable[[str], None] | None = None) -> tuple[Row, ...]:
    """The rows of a table with a column `to` or `email`, perhaps `name`, in any case, and others for variables.

    A row whose address no mail can go to says so, and the others stand; `warn` is told of a column that is passed
    over. Raises InputError where the file cannot be read, SpecError where it is no such table.
    """
    from briefgen.batch.rows import columns, is_blank, read_rows

    rows = read_rows(path)
    if warn and rows.said:
        warn(rows.said)
    names = tuple(columns(rows))
    column = _of_addresses(names)
    if not column:
        near = did_you_mean(TO, names) or did_you_mean("email", names)
        raise SpecError([Problem(Position(path), "", f"no column is called '{TO}'{near}", "it holds the addresses")])
    return tuple(
        Row(number, None, "", {}, place) if is_blank(values) else _row(number, place, values, column)
        for number, (place, values) in enumerate(zip(rows.places, rows, strict=True), 1)
    )


def _of_addresses(names: Iterable[str]) -> str:
    """The column that holds the addresses, or nothing."""
    folded = {name.casefold(): name for name in reversed(tuple(names))}
    return next((folded[name] for name in ADDRESSES if name in folded), "")


def _row(number: int, place: Place, values: dict[str, str], column: str) -> Row:
    from briefgen.batch.rows import sums_up

    rest = _with_name({name: value for name, value in values.items() if name != TO})
    try:
        return Row(number, address(values.get(column, ""), rest.get(NAME, "")), "", rest, place)
    except MailError as error:
        return Row(number, None, joined(str(error), SUM) if sums_up(values) else str(error), rest, place)


def _with_name(values: Mapping[str, str]) -> dict[str, str]:
    """The values, and that of a column `Name` or `NAME` as `name` too, where none is called so."""
    called = [value for column, value in values.items() if column.casefold() == NAME]
    return {**values, NAME: values.get(NAME, called[0])} if called else {**values}


def names_in(text: str) -> frozenset[str]:
    """The names that a text asks values for."""
    return frozenset(found[2].strip() for found in PLACE.finditer(text) if not found[1])


class Filler:
    """Fills `${name}` in what is written to each of the people, and notes which values were used."""

    def __init__(self) -> None:
        self.used: set[str] = set()

    def fill(self, text: str, values: Mapping[str, str]) -> str:
        """The text with its values; `$${` stands for `${` itself. Raises MailError for a name that has none."""
        return PLACE.sub(lambda found: self._value(found, values), text)

    def _value(self, found: re.Match[str], values: Mapping[str, str]) -> str:
        name = found[2].strip()
        if found[1]:
            return f"${{{found[2]}}}"
        self.used.add(name)
        if name not in values:
            mend = "add it to the spec's variables or to the table, or write $${ for a plain ${"
            raise MailError(joined(f"no value for '${{{name}}}'{_known(name, values)}", mend))
        return values[name]


def _known(name: str, values: Iterable[str]) -> str:
    near = did_you_mean(name, values)
    return near or (f"; there are {', '.join(values)}" if values else "")
