"""Bytes of an XLSX file → a sheet's header and rows, each cell as it is shown; needs the extra `briefgen[xlsx]`."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from briefgen.spec.assets import AssetError
from briefgen.spec.data import MOST_REPORTED, Data, Numbered, rectangular
from briefgen.spec.decode import CANNOT_STAND
from briefgen.spec.number_formats import shown

INSTALL = "pip install 'briefgen[xlsx]'"
MAX_UNPACKED = 256_000_000
MAX_CELLS = 4_000_000


def read_spreadsheet(data: bytes, name: str, sheet: str = "") -> Data:
    """The table of a sheet, the only one unless it is named; raises AssetError with all that cannot be carried."""
    values, formulas = (_sheet(_workbook(data, name, computed), name, sheet) for computed in (True, False))
    if values.max_row * values.max_column > MAX_CELLS:
        raise AssetError(f"'{name}' has a cell as far out as row {values.max_row:,}, column {values.max_column:,}")
    refused = [f"'{name}' {message}" for message in _refused(values, formulas)]
    if refused:
        raise AssetError(*refused[:MOST_REPORTED])
    rows = [(number, tuple(map(_text, row))) for number, row in enumerate(values.iter_rows(), values.min_row)]
    return rectangular(_without_margins([(number, row) for number, row in rows if any(row)]), name)


def _workbook(data: bytes, name: str, computed: bool) -> Any:
    """The file as the library reads it, with values or with formulas."""
    try:
        import openpyxl
    except ImportError:
        raise AssetError(f"'{name}' is a spreadsheet, which needs an extra: {INSTALL}") from None
    try:
        with ZipFile(BytesIO(data)) as package:
            size = sum(part.file_size for part in package.infolist())
        if size > MAX_UNPACKED:
            raise AssetError(f"'{name}' has {size:,} bytes unpacked; the limit is {MAX_UNPACKED:,}")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what it leaves out: drop-down lists, colours by condition
            return openpyxl.load_workbook(BytesIO(data), data_only=computed)
    except BadZipFile:
        hint = "; if it has a password, save it without" if data.startswith(b"\xd0\xcf\x11\xe0") else ""
        raise AssetError(f"'{name}' is no XLSX file{hint}") from None
    except AssetError:
        raise
    except Exception as error:  # whatever a damaged file leads the library to
        raise AssetError(f"'{name}' is damaged: {type(error).__name__}") from None


def _sheet(workbook: Any, name: str, wanted: str) -> Any:
    seen = {sheet.title: sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"}
    if wanted:
        if wanted not in seen:
            raise AssetError(f"'{name}' has no visible sheet '{wanted}'; its sheets: {', '.join(seen)}")
        return seen[wanted]
    if len(seen) != 1:
        raise AssetError(f"'{name}' has {len(seen)} visible sheets; name one, as in 'sheet: {next(iter(seen), '…')}'")
    return next(iter(seen.values()))


def _refused(values: Any, formulas: Any) -> Iterator[str]:
    """What would come out otherwise than it is shown: hidden and merged cells, formulas without a value, errors."""
    for number, row in values.row_dimensions.items():
        if row.hidden:
            yield f"row {number} is hidden: show it or delete it"
    for letter, column in values.column_dimensions.items():
        if column.hidden:
            yield f"column {letter} is hidden: show it or delete it"
    for merged in values.merged_cells.ranges:
        yield f"cells {merged.coord} are merged: part them, so that each has its own text"
    for row, written in zip(values.iter_rows(), formulas.iter_rows(), strict=True):
        for cell, source in zip(row, written, strict=True):
            if reason := _wrong(cell, source):
                yield f"cell {cell.coordinate} {reason}"


def _wrong(cell: Any, source: Any) -> str:
    if source.data_type == "f" and cell.value is None and cell.data_type != "str":
        return "holds a formula without its value: open the file in a spreadsheet program and save it"
    if cell.data_type == "e":
        return f"shows an error: {cell.value}"
    try:
        text = _text(cell)
    except (ValueError, ArithmeticError):
        return f"has a number format that is not known: {cell.number_format}; choose another, or write text"
    return "holds a character that cannot stand in a document" if CANNOT_STAND.search(text) else ""


def _text(cell: Any) -> str:
    return shown(cell.value, cell.number_format).replace("\r\n", "\n").strip()


def _without_margins(rows: Numbered) -> Numbered:
    """The rows without the columns left and right of them in which nothing stands."""
    used = [index for _, row in rows for index, text in enumerate(row) if text]
    if not used:
        return []
    return [(number, row[min(used) : max(used) + 1]) for number, row in rows]
