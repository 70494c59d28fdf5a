from __future__ import annotations

import datetime
from pathlib import Path

import openpyxl
import pytest

from briefgen.batch.rows import Rows, read_rows
from briefgen.errors import InputError, SpecError


def rows(folder: Path, name: str, text: str | bytes) -> Rows:
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_rows(str(folder / name))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "country,amount,\nMalta,1.10,\n Fiji ,007, \n"),
        ("a.csv", "\ufeffcountry;amount; ;\r\nMalta;1.10;;\r\n Fiji ;007;;\r\n"),
        ("a.csv", "country\tamount\nMalta\t1.10\n Fiji \t007\n".encode("utf-16")),
        ("a.tsv", "country\tamount\nMalta\t1.10\n Fiji \t007\n"),
        ("a.jsonl", '{"country": "Malta", "amount": 1.10}\n\n{"country": " Fiji ", "amount": "007"}\n'),
        ("A.NDJSON", '{"country": "Malta", "amount": 1.10}\n{"country": " Fiji ", "amount": "007", "x": null}'),
    ],
)
def test_values_are_as_typed(tmp_path: Path, name: str, text: str | bytes) -> None:
    assert rows(tmp_path, name, text) == [
        {"country": "Malta", "amount": "1.10"},
        {"country": " Fiji ", "amount": "007"},
    ]


def test_a_workbook_is_read_as_its_sheet_shows_it(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet
    sheet.append(["country", "date", "share", "amount"])
    sheet.append(["Malta", datetime.date(2026, 3, 31), 0.075, 3])
    sheet.append(["Fiji", datetime.date(2026, 4, 1), None, 2.5])
    sheet["C2"].number_format = "0.0%"
    book.save(tmp_path / "a.xlsx")
    assert read_rows(str(tmp_path / "a.xlsx")) == [
        {"country": "Malta", "date": "2026-03-31", "share": "7.5%", "amount": "3"},
        {"country": "Fiji", "date": "2026-04-01", "share": "", "amount": "2.5"},
    ]


def test_a_text_beside_a_workbooks_table_is_named_with_its_row(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active
    for row in (["a", None], ["1", None], [None, None], ["2", "a remark"]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(SpecError, match=r"a\.xlsx:4:1: 'a remark' stands in column 2, which has no name"):
        read_rows(str(tmp_path / "a.xlsx"))


def test_a_first_column_without_a_name_is_passed_over_and_told(tmp_path: Path) -> None:
    read = rows(tmp_path, "a.csv", ",a,b\n0,x,1\n1,y,2\n")
    assert read == [{"a": "x", "b": "1"}, {"a": "y", "b": "2"}]
    said = (
        f"the first column of {tmp_path}/a.csv has no name and is passed over; name the column in the header, or delete"
    )
    assert read.said.startswith(said)
    assert rows(tmp_path, "a.csv", ",a\n,x\n").said == ""
    with pytest.raises(SpecError) as caught:
        rows(tmp_path, "a.csv", ",a,\n0,x,y\n")
    assert [str(each).partition(": ")[2] for each in caught.value.problems] == [
        "'y' stands in column 3, which has no name; name the column in the header, or delete it"
    ]


def test_a_formula_without_a_value_and_a_second_sheet_are_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active
    book.active.append(["a", "b"])
    book.active.append(["1", "=A2+1"])
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(SpecError, match=r"a\.xlsx: .*cell B2 holds a formula without its value"):
        read_rows(str(tmp_path / "a.xlsx"))
    book.create_sheet("more")
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(SpecError, match=r"a\.xlsx: it has 2 visible sheets$"):
        read_rows(str(tmp_path / "a.xlsx"))


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.csv", "a,b\n1\n", "a.csv:2:1: this row has 1 cell, the header has 2"),
        ("a.csv", "a,a\n1,2\n", "a.csv: it has two columns called 'a'"),
        ("a.csv", 'a,b\nx,"open\ny,z\n', "a.csv:2:1: a quote is opened in this row and not closed"),
        ("a.csv", 'sep=,\na,b\n"two\nlines",2\n"a "b",c\n', "a.csv:5:1: text goes on after the closing quote;"),
        ("a.csv", 'a,b\nx,"open\ny,"z"\n', "a.csv:2:1: text goes on after the closing quote in line 3"),
        ("a.csv", "a,b\n1,2\n1, #REF! \n", "a.csv:3:1: a cell in column 'b' shows an error: #REF!; mend its formula"),
        ("a.tsv", "a\n#NV\n", "a.tsv:2:1: a cell in column 'a' shows an error: #NV"),
        ("a.csv", "a,b,\n1,2,\n3,4,x\n5,6,y\n", "a.csv:3:1: 'x' stands in column 3, which has no name; name"),
        ("a.csv", "A list,,\na,b,\n1,2,3\n", "a.csv:2:1: 'b' stands in column 2, which has no name"),
        ("a.csv", "A list,\nx,1\n", "a.csv:2:1: '1' stands in column 2, which has no name"),
        ("a.csv", "A list\na,b\n1,2\n", "a.csv:1:1: this first row has 1 cell, all others have 2 cells; begin"),
        ("a.csv", "a\n", "there are no rows"),
        ("a.csv", b"a\nx\x00\n", "U+0000"),
        ("a.jsonl", '{"a": 1}\n{"a": [1]}\n', "a.jsonl:2:1: a: expected a text or a number"),
        ("a.jsonl", '{"a": 1}\n{"a": \n', "a.jsonl:2:1: this line is no JSON object"),
        ("a.jsonl", "[1]\n", "expected an object"),
        ("a.jsonl", '{"a": 1, "a": 2}\n', "the key 'a' stands twice"),
        ("a.jsonl", "[" * 100_000, "this line is no JSON object"),
        ("a.jsonl", "", "there are no rows"),
    ],
)
def test_a_slip_is_named_with_its_line(tmp_path: Path, name: str, text: str | bytes, says: str) -> None:
    with pytest.raises(SpecError) as caught:
        rows(tmp_path, name, text)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("name", "says"),
    [("none.csv", "cannot be read: no such file"), ("a.ods", "save it as one of .csv"), ("a.xlsx", "is no XLSX file")],
)
def test_what_cannot_be_read_is_one_line(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"no workbook")
    with pytest.raises((InputError, SpecError), match=says):
        read_rows(str(tmp_path / name))


@pytest.mark.parametrize(
    "text",
    ["A list,,\na,b,c\n1,2,3\n", "A list,,\n,,\na,b,c\n", "A list, \na,b\n", "Towns,\ncity,pop2025\nBern,5\n"],
)
def test_a_title_as_spreadsheets_save_it_is_one_problem(tmp_path: Path, text: str) -> None:
    with pytest.raises(SpecError) as caught:
        rows(tmp_path, "a.csv", text)
    (problem,) = caught.value.problems
    many = text.partition("\n")[0].count(",") + 1
    said = f"only the first of {many} cells is filled in this first row, and all of them in the next"
    assert str(problem).endswith(f"a.csv:1:1: {said}; begin with a row of names, one for each column")


def test_a_title_in_a_sheet_is_one_problem_in_its_row(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active
    for row in ([None, None], ["A list", None], [None, None], ["a", "b"], ["1", "2"]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(SpecError, match=r"a\.xlsx:2:1: only the first of 2 cells is filled"):
        read_rows(str(tmp_path / "a.xlsx"))


def test_a_line_of_spaces_is_passed_over_and_a_blank_row_is_kept_to_be_named(tmp_path: Path) -> None:
    assert rows(tmp_path, "a.csv", "a,b\n1,2\n   \n,\n3,4\n \n") == [
        {"a": "1", "b": "2"}, {"a": "", "b": ""}, {"a": "3", "b": "4"},
    ]  # fmt: skip
    assert rows(tmp_path, "a.csv", 'a\n1\n""\n2\n') == [{"a": "1"}, {"a": ""}, {"a": "2"}]


def test_a_row_is_called_by_its_line_or_its_row_of_the_sheet(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('sep=;\na;b\n1;"two\nlines"\n\n;\n2;\n', encoding="utf-8")
    (tmp_path / "a.jsonl").write_text('{"a": 1}\n\n{"a": 2}\n', encoding="utf-8")
    book = openpyxl.Workbook()
    assert book.active
    for place, text in {"B3": "a", "B4": "1", "B6": "2"}.items():
        book.active[place] = text
    book.save(tmp_path / "a.xlsx")

    def places(name: str) -> list[str]:
        return [str(place).removeprefix(f"{tmp_path}/") for place in read_rows(str(tmp_path / name)).places]

    assert places("a.csv") == ["a.csv, line 3", "a.csv, line 6", "a.csv, line 7"]
    assert places("a.jsonl") == ["a.jsonl, line 1", "a.jsonl, line 3"]
    assert places("a.xlsx") == ["a.xlsx, row 4", "a.xlsx, row 6"]
