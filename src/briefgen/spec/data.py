"""Bytes of a CSV or TSV file → its header and its rows, as typed in the file."""

from __future__ import annotations

import csv
import io
import re

from msgspec import Struct

from briefgen.spec.assets import AssetError

MAX_ROWS = 200_000
MOST_REPORTED = 20
DECLARED = re.compile(r"sep=([^\w\s\"']|\t)[ \t]*\n", re.IGNORECASE)
"""The line by which a spreadsheet tells itself the separator; it is no part of the table."""
OTHER_SHEETS = (".xls", ".xlsm", ".xlsb", ".ods", ".numbers")
SEPARATORS = {".csv": ",", ".tsv": "\t"}


class Data(Struct, frozen=True):
    """A data file: header texts, and rows of just as many texts."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def read_data(text: str, name: str, most: int = MAX_ROWS) -> Data:
    """Parse the text of a data file with `most` rows at most; raises AssetError naming the line that is wrong."""
    separator = SEPARATORS.get(name[name.rfind(".") :].lower())
    if separator is None:
        hint = "; save it as .xlsx or .csv" if name.lower().endswith(OTHER_SHEETS) else ""
        raise AssetError(f"'{name}' is neither .csv, .tsv nor .xlsx{hint}")
    declared = DECLARED.match(text)
    delimiter = declared[1] if declared else _separator(text, separator)
    lines = io.StringIO(text, newline="")
    lines.seek(declared.end() if declared else 0)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    skipped = 1 if declared else 0
    try:
        rows = [(reader.line_num + skipped, tuple(row)) for row in reader if row]
        return rectangular(_without_blank_column(rows), name, most)
    except csv.Error as error:
        raise AssetError(f"'{name}' line {reader.line_num + skipped}: {_in_words(error)}") from None


def _separator(text: str, separator: str) -> str:
    """The semicolon where a spreadsheet of a comma-decimal country wrote the file."""
    header = text.split("\n", 1)[0]
    return ";" if separator == "," and ";" in header and "," not in header else separator


def _in_words(error: csv.Error) -> str:
    """What the csv module says, for someone who wrote the file in a spreadsheet."""
    if "end of data" in str(error):
        return "a quote is opened and not closed"
    return "text goes on after the closing quote" if "expected after" in str(error) else str(error)


def _without_blank_column(rows: list[tuple[int, tuple[str, ...]]]) -> list[tuple[int, tuple[str, ...]]]:
    """The rows without the last column, where a separator ends each line and nothing ever follows it."""
    width = len(rows[0][1]) if rows else 0
    if width < 2 or any(len(row) != width or row[-1].strip() for _, row in rows):
        return rows
    return _without_blank_column([(line, row[:-1]) for line, row in rows])


def _ragged(name: str, line: int, row: tuple[str, ...], header: tuple[str, ...]) -> str:
    cells = f"{len(row)} cell{'' if len(row) == 1 else 's'}"
    return f"'{name}' line {line} has {cells}, the header has {len(header)}"


def rectangular(rows: list[tuple[int, tuple[str, ...]]], name: str, most: int = MAX_ROWS) -> Data:
    """The data of a header and rows with their line numbers, all as wide; raises AssetError where they are not."""
    if not rows:
        raise AssetError(f"'{name}' is empty")
    if len(rows) - 1 > most:
        raise AssetError(f"'{name}' has {len(rows) - 1:,} rows; the limit is {most:,}")
    _, header = rows[0]
    ragged = [(line, row) for line, row in rows[1:] if len(row) != len(header)]
    if ragged:
        raise AssetError(*(_ragged(name, line, row, header) for line, row in ragged[:MOST_REPORTED]))
    twice = next((title for title in header if header.count(title) > 1), None)
    if twice is not None:
        raise AssetError(f"'{name}' has two columns called '{twice}'")
    return Data(header, tuple(row for _, row in rows[1:]))
