"""Tables from spreadsheets: each cell as it is shown, and a problem for whatever would come out otherwise."""

from __future__ import annotations

import datetime
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import briefgen
from briefgen.compose import compose
from briefgen.document import document_text
from briefgen.spec import load_with_files
from briefgen.spec.assets import AssetError
from briefgen.spec.data import Data
from briefgen.spec.spreadsheet import read_spreadsheet

SPEC = """\
title: A brief
sections:
  - title: Part
    content:
      - table: {data: d.xlsx, columns: [Year, Share]}
"""


def book(fill: Callable[[Any], None]) -> bytes:
    """The bytes of a workbook of one sheet, called `Figures`."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "Figures"
    fill(made if fill.__code__.co_varnames[:1] == ("whole",) else sheet)
    held = BytesIO()
    made.save(held)
    return held.getvalue()


def usual(sheet: Any) -> None:
    sheet.append(["Year", "Day", "Share", "Cost"])
    sheet.append([2025, datetime.date(2025, 3, 1), 0.256, 1234.5])
    sheet.append([2026, datetime.date(2026, 3, 1), 0.5, -7])
    for row in (2, 3):
        for column, code in (("B", "d mmm yyyy"), ("C", "0.0%"), ("D", "#,##0.00")):
            sheet[f"{column}{row}"].number_format = code


def read(fill: Callable[[Any], None], sheet: str = "") -> Data:
    return read_spreadsheet(book(fill), "d.xlsx", sheet)


def refused(fill: Callable[[Any], None], sheet: str = "") -> str:
    with pytest.raises(AssetError) as caught:
        read(fill, sheet)
    return "\n".join(caught.value.args)


def test_cells_come_as_they_are_shown() -> None:
    data = read(usual)
    assert data.header == ("Year", "Day", "Share", "Cost")
    assert data.rows == (("2025", "1 Mar 2025", "25.6%", "1,234.50"), ("2026", "1 Mar 2026", "50.0%", "-7.00"))


def test_a_table_may_stand_anywhere_on_its_sheet_and_have_gaps() -> None:
    def fill(sheet: Any) -> None:
        for place, text in {"C4": "a", "D4": "b", "C6": "1", "D7": "2"}.items():
            sheet[place] = text

    assert read(fill) == Data(("a", "b"), (("1", ""), ("", "2")), (6, 7))


def test_a_table_block_takes_columns_of_a_sheet_and_the_file_travels(tmp_path: Path) -> None:
    (tmp_path / "d.xlsx").write_bytes(book(usual))
    briefing, files = load_with_files(SPEC, tmp_path)
    texts = document_text(compose(briefing))
    assert texts[-6:] == ("Year", "Share", "2025", "25.6%", "2026", "50.0%")
    assert [file.name for file in files] == ["briefing.yaml", "d.xlsx"]


def test_one_of_several_sheets_is_named() -> None:
    def fill(whole: Any) -> None:
        usual(whole.active)
        whole.create_sheet("More").append(["x"])
        whole.create_sheet("Secret").sheet_state = "hidden"

    assert "has 2 visible sheets; name one, as in 'sheet: Figures'" in refused(fill)
    assert "no visible sheet 'Secret'; its sheets: Figures, More" in refused(fill, "Secret")
    assert len(read(fill, "Figures").rows) == 2


def hidden_row(sheet: Any) -> None:
    usual(sheet)
    sheet.row_dimensions[3].hidden = True


def hidden_column(sheet: Any) -> None:
    usual(sheet)
    sheet.column_dimensions["B"].hidden = True


def merged(sheet: Any) -> None:
    usual(sheet)
    sheet.merge_cells("B2:B3")


def formula(sheet: Any) -> None:
    usual(sheet)
    sheet["D3"] = "=SUM(A2:A3)"


def error(sheet: Any) -> None:
    usual(sheet)
    sheet["D3"] = "#DIV/0!"


def fraction(sheet: Any) -> None:
    usual(sheet)
    sheet["D3"].number_format = "# ?/?"


def twice(sheet: Any) -> None:
    sheet.append(["a", "a"])
    sheet.append([1, 2])


def far(sheet: Any) -> None:
    sheet["XFD1048576"] = 1


@pytest.mark.parametrize(
    ("fill", "said"),
    [
        (hidden_row, "'d.xlsx' row 3 is hidden"),
        (hidden_column, "'d.xlsx' column B is hidden"),
        (merged, "'d.xlsx' cells B2:B3 are merged"),
        (formula, "'d.xlsx' cell D3 holds a formula without its value"),
        (error, "'d.xlsx' cell D3 shows an error: #DIV/0!"),
        (fraction, "'d.xlsx' cell D3 has a number format that is not known: # ?/?"),
        (twice, "two columns called 'a'"),
        (far, "a cell as far out as row 1,048,576"),
        (lambda sheet: None, "'d.xlsx' is empty"),
    ],
)
def test_what_would_come_out_otherwise_is_a_problem(fill: Callable[[Any], None], said: str) -> None:
    assert said in refused(fill)


def test_a_formula_comes_as_its_kept_value() -> None:
    data = book(formula)
    held = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as given, zipfile.ZipFile(held, "w") as made:
        for name in given.namelist():
            part = given.read(name)
            for empty in (b"</f><v></v>", b"</f><v />", b"</f><v/>"):
                part = part.replace(empty, b"</f><v>4051</v>")
            made.writestr(name, part)
    assert read_spreadsheet(held.getvalue(), "d.xlsx").rows[1][3] == "4,051.00"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is no XLSX file"),
        (b"a,b\n1,2\n", "is no XLSX file"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 512, "if it has a password, save it without"),
    ],
)
def test_a_file_that_is_none_is_a_problem(data: bytes, said: str) -> None:
    with pytest.raises(AssetError, match=said):
        read_spreadsheet(data, "d.xlsx")


def test_a_damaged_file_is_a_problem() -> None:
    held = BytesIO()
    with zipfile.ZipFile(BytesIO(book(usual))) as given, zipfile.ZipFile(held, "w") as made:
        for name in given.namelist():
            made.writestr(name, given.read(name)[:40])
    with pytest.raises(AssetError, match="is damaged"):
        read_spreadsheet(held.getvalue(), "d.xlsx")


def test_a_bomb_is_not_unpacked() -> None:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made, made.open("xl/workbook.xml", "w") as part:
        for _ in range(300):
            part.write(b" " * 1_000_000)
    with pytest.raises(AssetError, match="unpacked; the limit is"):
        read_spreadsheet(held.getvalue(), "d.xlsx")


def test_without_the_extra_the_repair_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(AssetError, match=r"pip install 'briefgen\[xlsx\]'"):
        read_spreadsheet(b"", "d.xlsx")


def test_a_sheet_without_a_file_is_a_problem(tmp_path: Path) -> None:
    spec = SPEC.replace("{data: d.xlsx, columns: [Year, Share]}", "{sheet: X, columns: [a], rows: [[b]]}")
    (problem,) = briefgen.check(spec, tmp_path)
    assert "'sheet' names a sheet of a 'data' file" in problem.message


def test_a_letter_that_no_font_has_is_a_problem(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["Year", "Share"])
        sheet.append(["\U00010900", "2"])

    (tmp_path / "d.xlsx").write_bytes(book(fill))
    assert "no font has" in briefgen.check(SPEC, tmp_path)[0].message
