from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backends.docx.lint import sound
from backends.docx.opened import Opened, W, document, opened, path, text, value
from briefgen.backends.docx import DocxBackend, tables
from briefgen.contract import loses_no_word, repeats_its_bytes
from briefgen.document import Caption, Column, Reference, Table
from briefgen.theme import default_theme
from documents import long_table, row, say
from readers import docx_text


@pytest.fixture
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "WHOLE", 10)
    monkeypatch.setattr(tables, "PART", 4)


def numbered(count: int, **more: object) -> Table:
    rows = tuple(row(f"name {n}", f"value {n}", anchor=f"row-{n}") for n in range(count))
    given = {"caption": Caption("Table", "1", ("What it shows",)), "anchor": "all", **more}
    return Table((Column(("Name",)), Column(("Value",))), rows, **given)  # type: ignore[arg-type]


def parts(package: Opened) -> list[Element]:
    return package.body.findall(f"{W}tbl")


def data(part: Element) -> Iterator[list[str]]:
    for one in part.findall(f"{W}tr"):
        if one.find(path("trPr/tblHeader")) is None:
            yield [text(cell) for cell in one.findall(f"{W}tc")]


def instructions(package: Opened) -> list[str]:
    return [(code.text or "").strip() for code in package.body.iter(f"{W}instrText")]


@pytest.mark.parametrize(("rows", "wanted"), [(1000, [1000]), (1001, [333, 334, 334]), (1500, [500, 500, 500])])
def test_a_table_of_more_than_a_thousand_rows_stands_in_parts(rows: int, wanted: list[int]) -> None:
    package = opened(long_table(rows))

    assert [len(list(data(part))) for part in parts(package)] == wanted


@pytest.mark.usefixtures("short_parts")
def test_each_part_has_its_caption_its_header_and_the_same_columns() -> None:
    package = opened(document(numbered(11), language="en"))
    found = parts(package)
    headers = [part.findall(f"{W}tr")[0] for part in found]

    assert package.texts("Caption") == ["Table 1\u2002What it shows", "Table 1 (continued)", "Table 1 (continued)"]
    assert [[text(cell) for cell in header.findall(f"{W}tc")] for header in headers] == [["Name", "Value"]] * 3
    assert all(header.find(path("trPr/tblHeader")) is not None for header in headers)
    assert len({tuple(column.get(f"{W}w") for column in part.iter(f"{W}gridCol")) for part in found}) == 1
    assert [value(part, "tblPr/tblCaption") for part in found] == [
        "Table 1 What it shows",
        "Table 1 What it shows (continued, 2/3)",
        "Table 1 What it shows (continued, 3/3)",
    ]


@pytest.mark.usefixtures("short_parts")
def test_a_table_in_parts_counts_as_one_table() -> None:
    after = Table((Column(("Name",)),), (row("a"),), Caption("Table", "2"))
    package = opened(document(numbered(11), after))

    assert [code for code in instructions(package) if code.startswith("SEQ")] == ["SEQ Table \\* ARABIC"] * 2
    assert [code for code in instructions(package) if code.startswith("REF")] == ["REF _Parted1 \\h"] * 2


@pytest.mark.usefixtures("short_parts")
def test_references_lead_to_the_first_part_and_to_rows_of_any() -> None:
    seen = say("See ", Reference("all", ("Table 1",)), " and ", Reference("row-9", ("the tenth row",)), ".")
    package = opened(document(numbered(11), seen))
    marks = {mark.get(f"{W}name"): mark for mark in package.body.iter(f"{W}bookmarkStart")}

    assert [link.get(f"{W}anchor") for link in package.body.iter(f"{W}hyperlink")] == ["all", "row_9"]
    assert any(mark is marks["all"] for mark in package.paragraphs("Caption")[0].iter())
    assert any(mark is marks["row_9"] for mark in parts(package)[2].iter())


@pytest.mark.usefixtures("short_parts")
def test_only_the_last_part_has_the_total_and_the_note() -> None:
    package = opened(document(numbered(11, total=True, note=("A note.",))))
    last_rows = [part.findall(f"{W}tr")[-1] for part in parts(package)]

    assert [value(part, "tblPr/tblLook", "lastRow") for part in parts(package)] == ["0", "0", "1"]
    assert [value(one, "trPr/cnfStyle", "val") == "010000000000" for one in last_rows] == [False, False, True]
    assert package.texts("TableNote") == ["A note."]


@pytest.mark.usefixtures("short_parts")
def test_parts_without_a_caption_say_that_they_go_on() -> None:
    package = opened(document(numbered(11, caption=Caption("", "")), language="en"))

    assert package.texts("Caption") == ["(continued)"] * 2
    assert instructions(package) == []


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=6)


@given(st.lists(CELLS, max_size=45), st.booleans(), st.booleans(), st.sampled_from(["ltr", "rtl"]))
def test_no_row_is_lost_or_doubled(words: list[str], total: bool, captioned: bool, direction: str) -> None:
    rows = tuple(row(str(number), word) for number, word in enumerate(words))
    shown = Caption("Table", "7", ("Rows",)) if captioned else Caption("", "")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "WHOLE", 10)
        patch.setattr(tables, "PART", 4)
        given = document(Table((Column(("No",)), Column(("Word",))), rows, shown, total=total), direction=direction)
        package = Opened(sound(DocxBackend().render(given, default_theme())))
        loses_no_word(DocxBackend(), docx_text, given, default_theme(), counts_headings=True)
        repeats_its_bytes(DocxBackend(), [given], default_theme())
    sizes = [len(list(data(part))) for part in parts(package)]

    assert [cells for part in parts(package) for cells in data(part)] == [
        [str(n), word] for n, word in enumerate(words)
    ]
    assert len(sizes) == (1 if len(words) <= 10 else -(-len(words) // 4))
    assert max(sizes) - min(sizes) <= 1
