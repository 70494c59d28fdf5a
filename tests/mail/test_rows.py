"""Tables of people: rows that mails can go to, and values for words."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.errors import InputError, SpecError
from briefgen.mail import Filler, MailError, read_rows


def table(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("start", ["", "\ufeff", "sep=,\n"])
def test_a_row_has_an_address_a_name_and_values(tmp_path: Path, start: str) -> None:
    rows = read_rows(table(tmp_path / "a.csv", f'{start}to,name,country\nada@x.org,"Osei, Ada",Ghana\nb@x.org,,Togo\n'))

    assert [str(row.to) for row in rows] == ["Osei, Ada <ada@x.org>", "b@x.org"]
    assert rows[0].values == {"name": "Osei, Ada", "country": "Ghana"}
    assert [row.number for row in rows] == [1, 2]


def test_a_spreadsheet_and_tabs_will_do(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for row in (("name", "to"), ("Ada", "ada@x.org")):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")

    assert str(read_rows(str(tmp_path / "a.xlsx"))[0].to) == "Ada <ada@x.org>"
    assert str(read_rows(table(tmp_path / "a.tsv", "to\tname\na@x.org\tA\n"))[0].to) == "A <a@x.org>"


@pytest.mark.parametrize("column", ["email", "Email", "E-mail", "To"])
def test_the_column_of_addresses_may_be_called_otherwise(tmp_path: Path, column: str) -> None:
    rows = read_rows(table(tmp_path / "a.csv", f"{column},name\nada@x.org,Ada\n"))

    assert str(rows[0].to) == "Ada <ada@x.org>"


@pytest.mark.parametrize("header", ["E-Mail;Name;city", "to,Name,city", "TO,NAME,city"])
def test_the_column_of_names_may_have_capitals(tmp_path: Path, header: str) -> None:
    cells = "ada@x.org,Ada,Accra".replace(",", ";" if ";" in header else ",")
    (row,) = read_rows(table(tmp_path / "a.csv", f"{header}\n{cells}\n"))

    assert str(row.to) == "Ada <ada@x.org>"
    assert row.values["name"] == "Ada"


def test_a_column_name_comes_before_one_with_capitals(tmp_path: Path) -> None:
    (row,) = read_rows(table(tmp_path / "a.csv", "to,Name,name\nada@x.org,Desk,Ada\n"))

    assert str(row.to) == "Ada <ada@x.org>"
    assert row.values == {"Name": "Desk", "name": "Ada"}


def test_a_column_to_comes_before_one_of_mails(tmp_path: Path) -> None:
    (row,) = read_rows(table(tmp_path / "a.csv", "email,to\noffice@x.org,ada@x.org\n"))

    assert str(row.to) == "ada@x.org"
    assert row.values == {"email": "office@x.org"}


@pytest.mark.parametrize(("row", "is_sum"), [(",Total,12", True), ("Summe,,12", True), (",Ann,12", False)])
def test_a_row_without_an_address_that_looks_like_a_sum_is_told_as_one(tmp_path: Path, row: str, is_sum: bool) -> None:
    first, last = read_rows(table(tmp_path / "a.csv", f"to,name,amount\na@x.org,Total,12\n{row}\n"))
    assert first.wrong == ""
    assert "is no address" in last.wrong
    assert last.wrong.endswith("; the row looks like a sum of the others: delete it") is is_sum


def test_a_row_that_would_add_a_header_is_wrong_and_the_others_stand(tmp_path: Path) -> None:
    rows = read_rows(table(tmp_path / "a.csv", 'to,name\na@x.org,"x\nBcc: v@x.org"\nno address,B\nc@x.org,C\n'))

    assert [bool(row.to) for row in rows] == [False, False, True]
    assert "holds a line break" in rows[0].wrong
    assert "is no address" in rows[1].wrong


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("mails,name\na@x.org,A\n", "no column is called 'to'; did you mean 'mails'"),
        ("too,name\na@x.org,A\n", "did you mean 'too'"),
        ("to,name\n", "there are no rows"),
        ("", "is empty"),
        ("to,name\na@x.org\n", "this row has 1 cell"),
        ("to,name\na@x.org,\x07\n", "cannot stand in a document"),
    ],
)
def test_what_is_no_table_of_people_says_why(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(SpecError, match=why):
        read_rows(table(tmp_path / "a.csv", text))


def test_a_table_that_is_not_there_is_named() -> None:
    with pytest.raises(InputError, match=r"none\.csv cannot be read"):
        read_rows("none.csv")


def test_values_stand_in_words() -> None:
    filler = Filler()

    assert filler.fill("Dear ${name}, $${name} of ${ country }", {"name": "Ada", "country": "${x}"}) == (
        "Dear Ada, ${name} of ${x}"
    )
    assert filler.used == {"name", "country"}
    with pytest.raises(MailError, match=r"no value for '\$\{nmae\}'; did you mean 'name'"):
        filler.fill("${nmae}", {"name": "Ada"})
