"""Bytes of a CSV or TSV file → its header and its rows, as typed in the file."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import dropwhile, islice

from msgspec import Struct

from briefgen.errors import Position, Problem, SpecError
from briefgen.spec.assets import AssetError

MAX_ROWS = 200_000
MOST_REPORTED = 20
DECLARED = re.compile(r"sep=([^\w\s\"']|\t)[ \t]*\n", re.IGNORECASE)
"""The line by which a spreadsheet tells itself the separator; it is no part of the table."""
OTHER_SHEETS = (".xls", ".xlsm", ".xlsb", ".ods", ".numbers")
FORMULA_ERROR = re.compile(
    r"\s*#(N/[AD]|NV|[¡¿]?(DIV/0|REF|VALUE|NAME|NULL|NUM|SPILL|CALC|WERT|BEZUG|ZAHL|VALEUR|NOM|NOMBRE|NUL|VALOR|NULO|NOME|NÚM)"
    r"[!?])\s*"
)
"""What spreadsheets show for a formula without a value, in English, German, French, Spanish and Portuguese."""
VALUE = re.compile(r"\s*[-+−–(~≈<>≤≥]*\s*(?:[$£€¥₽₺₹]|[A-Z]{1,3}\s?)?\s*[-+−]?[.,]?\d")
"""How a number begins, with a sign or a currency before it: `$ 5`, but not `pop2025`."""
SEPARATORS = {".csv": ",", ".tsv": "\t"}


Numbered = list[tuple[int, tuple[str, ...]]]
"""Rows, each with the line of the file that it begins in, or with its number in a sheet."""


class Data(Struct, frozen=True):
    """A data file: header texts, and rows of just as many texts."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...] = ()
    """Where each row begins: its line in a text, its number in a sheet."""


def read_data(text: str, name: str, most: int = MAX_ROWS) -> Data:
    """Parse the text of a data file with `most` rows at most.

    Raises SpecError with the lines that are wrong, AssetError where it is the file as a whole.
    """
    separator = SEPARATORS.get(name[name.rfind(".") :].lower())
    if separator is None:
        hint = "; save it as .xlsx or .csv" if name.lower().endswith(OTHER_SHEETS) else ""
        raise AssetError(f"'{name}' is neither .csv, .tsv nor .xlsx{hint}")
    declared = DECLARED.match(text)
    delimiter = declared[1] if declared else _separator(text, separator)
    lines = io.StringIO(text, newline="")
    lines.seek(declared.end() if declared else 0)
    rows = list(dropwhile(_is_blank, _numbered(lines, delimiter, name, 2 if declared else 1)))
    return rectangular(_without_blank_column(_without_blank_lines(rows)), name, most)


def _is_blank(row: tuple[int, tuple[str, ...]]) -> bool:
    return not any(cell.strip() for cell in row[1])


def without_blank_rows(data: Data) -> Data:
    """The data without the rows in which nothing stands, as spreadsheets leave some below a table and within it."""
    kept = [row for row in zip(data.lines, data.rows, strict=True) if not _is_blank(row)]
    return Data(data.header, tuple(row for _, row in kept), tuple(line for line, _ in kept))


def unnamed(data: Data) -> Iterator[tuple[int, int, str]]:
    """Each column without a name that holds something: its number from 1, the line of its first text, and that text."""
    for at, title in enumerate(data.header):
        filled = () if title.strip() else (one for one in zip(data.lines, data.rows, strict=True) if one[1][at].strip())
        for line, row in islice(filled, 1):
            yield at + 1, line, " ".join(row[at].split())


def _separator(text: str, separator: str) -> str:
    """The semicolon where a spreadsheet of a comma-decimal country wrote the file, a tab where it saved a text."""
    header = text.lstrip().split("\n", 1)[0]
    if separator == "\t" or "," in header:
        return separator
    return next((other for other in ";\t" if other in header), separator)


def _numbered(lines: Iterable[str], delimiter: str, name: str, first: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows with the line that each begins in, but for empty lines; raises SpecError at the row that is wrong."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    begins = first
    try:
        for row in reader:
            if row:
                yield begins, tuple(row)
            begins = first + reader.line_num
    except csv.Error as error:
        said = _in_words(error, begins, first + reader.line_num - 1)
        raise SpecError([Problem(Position(name, begins, 1), "", *said)]) from None


def _in_words(error: csv.Error, begins: int, ends: int) -> tuple[str, str]:
    """What the csv module says of a row, for someone who wrote the file in a spreadsheet, and how to mend it."""
    if "end of data" in str(error):
        return "a quote is opened in this row and not closed", "a quote within a quoted cell is written twice"
    if "expected after" in str(error):
        where = "" if ends == begins else f" in line {ends}"
        return f"text goes on after the closing quote{where}", "a quote within a quoted cell is written twice"
    return str(error), ""


def _without_blank_lines(rows: Numbered) -> Numbered:
    """The rows without those of blanks only that are not as wide as most others, as a line of spaces is not."""
    widths = Counter(len(row[1]) for row in rows if not _is_blank(row))
    width = max(widths, key=lambda each: widths[each], default=0)
    return [row for row in rows if len(row[1]) == width or not _is_blank(row)]


def _without_blank_column(rows: Numbered) -> Numbered:
    """The rows without the last column, where a separator ends each line and nothing ever follows it."""
    width = len(rows[0][1]) if rows else 0
    if width < 2 or any(len(row) != width or row[-1].strip() for _, row in rows):
        return rows
    return _without_blank_column([(line, row[:-1]) for line, row in rows])


def _cells(count: int) -> str:
    return f"{count} cell{'' if count == 1 else 's'}"


def _other_header(rows: Numbered, name: str) -> Problem | None:
    """What is wrong with the first row, where it is no header but a title above one; else nothing."""
    said = _narrower(rows) or _filled_once(rows)
    if not said:
        return None
    return Problem(Position(name, rows[0][0], 1), "", said, "begin with a row of names, one for each column")


def _narrower(rows: Numbered) -> str:
    """What is said where all rows are as wide as each other and not as the first."""
    (_, header), *others = rows
    widths = {len(row) for _, row in others}
    if len(others) < 2 or len(widths) > 1 or len(header) in widths:
        return ""
    return f"this first row has {_cells(len(header))}, all others have {_cells(widths.pop())}"


def _filled_once(rows: Numbered) -> str:
    """What is said where only the first cell of the first row is filled, and all of the next that is not blank.

    A number beside one name is no header: a chart's only column of values needs no name.
    """
    (_, header), *others = rows
    names = next((row for _, row in others if any(map(str.strip, row))), ())
    if list(map(bool, map(str.strip, header))) != [True] + [False] * (len(names) - 1) or len(names) < 2:
        return ""
    if not all(map(str.strip, names)) or (len(names) == 2 and VALUE.match(names[1])):
        return ""
    return f"only the first of {_cells(len(header))} is filled in this first row, and all of them in the next"


def _ragged(name: str, line: int, row: tuple[str, ...], header: tuple[str, ...]) -> Problem:
    hint = "put quotes around a cell that holds the separator" if len(row) > len(header) else ""
    return Problem(Position(name, line, 1), "", f"this row has {_cells(len(row))}, the header has {len(header)}", hint)


def _formula_errors(rows: Numbered, header: tuple[str, ...], name: str) -> Iterator[Problem]:
    for line, row in rows:
        for title, cell in zip(header, row, strict=True):
            if "#" in cell and FORMULA_ERROR.fullmatch(cell):
                column = f" in column '{title.strip()}'" if title.strip() else ""
                message = f"a cell{column} shows an error: {cell.strip()}"
                yield Problem(Position(name, line, 1), "", message, "mend its formula, or leave the cell empty")


def rectangular(rows: Numbered, name: str, most: int = MAX_ROWS) -> Data:
    """The data of a header and rows, all as wide; raises AssetError and SpecError where they are not."""
    if not rows:
        raise AssetError(f"'{name}' is empty")
    if len(rows) - 1 > most:
        raise AssetError(f"'{name}' has {len(rows) - 1:,} rows; the limit is {most:,}")
    _, header = rows[0]
    if (other := _other_header(rows, name)) is not None:
        raise SpecError([other])
    ragged = [(line, row) for line, row in rows[1:] if len(row) != len(header)]
    if ragged:
        raise SpecError(_ragged(name, line, row, header) for line, row in ragged[:MOST_REPORTED])
    twice = next((title for title in header if title.strip() and header.count(title) > 1), None)
    if twice is not None:
        raise AssetError(f"'{name}' has two columns called '{twice}'")
    if failed := list(islice(_formula_errors(rows[1:], header, name), MOST_REPORTED)):
        raise SpecError(failed)
    return Data(header, tuple(row for _, row in rows[1:]), tuple(line for line, _ in rows[1:]))
