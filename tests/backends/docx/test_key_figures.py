"""Key figures in the Word file."""

from __future__ import annotations

from backends.docx.opened import Opened, W, document, opened, path, text, value
from briefgen.document import KeyFigure, KeyFigures
from documents import say


def figures(count: int, caption: str = "", value: str = "12") -> KeyFigures:
    items = tuple(KeyFigure((value,), (f"label {number}",), (f"+{number} %",)) for number in range(count))
    return KeyFigures(items, (caption,) if caption else ())


def cells(package: Opened) -> list[list[list[str]]]:
    """For each row its cells, each as the texts of its paragraphs."""
    return [
        [[text(one) for one in cell.findall(f"{W}p")] for cell in row.findall(f"{W}tc")]
        for row in package.body.iter(f"{W}tr")
    ]


def test_a_cell_holds_a_whole_figure() -> None:
    package = opened(document(figures(5), say("After.")))
    assert [len(row) for row in cells(package)] == [3, 2]
    assert cells(package)[1][1] == ["12", "label 4", "+4 %"]


def test_no_row_or_column_claims_to_be_a_header() -> None:
    package = opened(document(figures(3)))
    assert not list(package.body.iter(f"{W}tblHeader"))
    assert {value(table, "tblPr/tblLook", "firstRow") for table in package.body.iter(f"{W}tbl")} == {"0"}
    (table,) = package.body.iter(f"{W}tbl")
    assert value(table, "tblPr/tblDescription") == "label 0; label 1; label 2"


def test_the_caption_stands_above_and_rows_stay_together() -> None:
    package = opened(document(figures(6, "In numbers"), say("After.")))
    assert package.texts("KeyFiguresCaption") == ["In numbers"]
    for style in ("KeyFigureValue", "KeyFigureLabel", "KeyFigureChange"):
        kept = [one.find(path("pPr/keepNext")) is not None for one in package.paragraphs(style)]
        assert kept == [True, True, True, False, False, False], style


def test_two_in_a_row_are_two_tables() -> None:
    package = opened(document(figures(2), figures(2)))
    assert len(list(package.body.iter(f"{W}tbl"))) == 2
    assert "tbl tbl" not in " ".join(child.tag.removeprefix(W) for child in package.body)


def test_long_values_wear_a_smaller_style() -> None:
    package = opened(document(figures(2, value="between 114.7 and 398.2 million")))
    assert package.paragraphs("KeyFigureValue2") or package.paragraphs("KeyFigureValue3")
    assert not package.paragraphs("KeyFigureValue")
