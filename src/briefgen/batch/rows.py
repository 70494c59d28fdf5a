"""A table of rows (CSV, TSV, XLSX, JSON lines) → the values of each row by column, as typed in the file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from briefgen.batch.values import Place
from briefgen.errors import InputError, Position, Problem, SpecError, cause_of, shown
from briefgen.spec import AssetError

if TYPE_CHECKING:
    from briefgen.spec.data import Data

MAX_BYTES = 1_000_000_000
MAX_ROWS = 10_000_000

VERB = re.compile(r"(is|has)\b")

Values = dict[str, str]


class Rows(list[Values]):
    """The rows of a table, and where each of them stands in its file: its line in a text, its number in a sheet.

    `said` is what is to be told of a column that is passed over, or nothing.
    """

    def __init__(self, rows: Iterable[Values], table: str, lines: Iterable[int], said: str = "") -> None:
        super().__init__(rows)
        self.said = said
        self.places = tuple(Place(shown(table), line) for line in lines)


def place_of(rows: Sequence[Values], number: int) -> Place | None:
    """Where the row of this number stands, from 1, if that is known."""
    return rows.places[number - 1] if isinstance(rows, Rows) and number else None


def read_rows(path: str) -> Rows:
    """The rows of a file, told apart by its ending; a row lacks a column where JSON has null, or no such key.

    Raises InputError for a file that cannot be read, SpecError for rows that are not what they should be.
    """
    reader = READERS.get(PurePath(path).suffix.lower())
    if reader is None:
        raise InputError(f"{path} is no table of rows: save it as one of {', '.join(READERS)}")
    rows = reader(_bytes(path), path)
    if not rows:
        raise SpecError([Problem(Position(path), "", "there are no rows")])
    if all(map(is_blank, rows)):
        raise SpecError([Problem(Position(path), "", "every row is blank")])
    return rows


def is_blank(row: Mapping[str, str]) -> bool:
    """Whether a row has cells and nothing in them, as spreadsheets leave below a table."""
    return bool(row) and not any(value.strip() for value in row.values())


def sums_up(row: Mapping[str, str]) -> tuple[str, str] | None:
    """The column that calls a row a sum of the others, and the first without a value; None for any other row."""
    from briefgen.words.totals import names_total

    empty = [name for name, cell in row.items() if not cell.strip()]
    column = next((name for name, cell in row.items() if cell.strip()), "")
    return (column, empty[0]) if empty and column and names_total(row[column].strip()) else None


def blank_rows(rows: Rows) -> list[Place]:
    """Where the rows are that are blank."""
    return [place for place, row in zip(rows.places, rows, strict=True) if is_blank(row)]


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read: {cause_of(error)}") from None


def _separated(data: bytes, path: str) -> Rows:
    from briefgen.spec.data import read_data
    from briefgen.spec.decode import decode

    try:
        read = read_data(decode(data, path, MAX_BYTES), path, MAX_ROWS)
    except AssetError as error:
        raise _of_file(path, error) from None
    return _named(read, path)


def _named(read: Data, path: str) -> Rows:
    """The cells of the columns that have a name; raises SpecError where others hold something, but for the first.

    Programs that write tables number the rows in a first column without a name.
    """
    from briefgen.spec.data import unnamed

    hint = "name the column in the header, or delete it"
    found = list(unnamed(read))
    stray = [
        Problem(Position(path, line, 1), "", f"'{text}' stands in column {column}, which has no name", hint)
        for column, line, text in found
        if column > 1
    ]
    if stray:
        raise SpecError(stray)
    titles = [title.strip() for title in read.header]
    rows = ({title: cell for title, cell in zip(titles, row, strict=True) if title} for row in read.rows)
    said = f"the first column of {shown(path)} has no name and is passed over; {hint}" if found else ""
    return Rows(rows, path, read.lines, said)


def _of_file(path: str, error: AssetError) -> SpecError:
    """What is wrong with the file as a whole, whose name is said by its position; a sheet cannot be named here."""
    said = (str(each).partition("; name one")[0].removeprefix(f"'{path}' ") for each in error.args)
    return SpecError([Problem(Position(path), "", f"it {each}" if VERB.match(each) else each) for each in said])


def _json_lines(data: bytes, path: str) -> Rows:
    from briefgen.spec.decode import decode

    lines = enumerate(decode(data, path, MAX_BYTES).split("\n"), 1)
    read = [(number, _json_row(line, Position(path, number, 1))) for number, line in lines if line.strip()]
    return Rows((row for _, row in read), path, (number for number, _ in read))


def _json_row(line: str, where: Position) -> Values:
    try:
        row = json.loads(line, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise SpecError([Problem(where, "", f"this line is no JSON object: {error}")]) from None
    if not isinstance(row, dict):
        raise SpecError([Problem(where, "", "expected an object with a value for each column on every line")])
    return {name: _json_text(name, value, where) for name, value in row.items() if value is not None}


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise ValueError(f"the key '{twice}' stands twice")
    return dict(pairs)


def _json_text(name: str, value: object, where: Position) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    raise SpecError([Problem(where, name, "expected a text or a number", "a variable holds one value")])


def _sheet(data: bytes, path: str) -> Rows:
    from briefgen.spec.spreadsheet import read_spreadsheet

    try:
        read = read_spreadsheet(data, path)
    except AssetError as error:
        raise _of_file(path, error) from None
    return _named(read, path)


READERS: dict[str, Callable[[bytes, str], Rows]] = {
    ".csv": _separated,
    ".tsv": _separated,
    ".xlsx": _sheet,
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
}


def columns(rows: Iterable[Mapping[str, str]]) -> Iterator[str]:
    """The names of the columns, each once, as they come."""
    return iter(dict.fromkeys(name for row in rows for name in row))
