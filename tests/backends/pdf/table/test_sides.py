"""Cells whose text runs against the document: they stay on their column's side, and so does its header."""

from __future__ import annotations

from msgspec.structs import replace

from backends.pdf import judge
from briefgen.document import Caption, Column, Properties, Table
from briefgen.theme import default_theme
from documents import minimal, row

ARABIC = ("\u0600", "\u06ff")


def test_a_header_stands_on_the_side_of_the_cells_below_it() -> None:
    columns = (Column(("Name",)), Column(("الكلفة",)), Column(("Note",)))
    table = Table(columns, (row("Buses", "السعر", "x"), row("Wages", "الأجور", "y")), Caption("Table", "1"))
    data = judge.made(replace(minimal(), body=(table,)))
    assert max(edges := left_edges(data)) - min(edges) < 3.0, edges


def test_from_right_to_left_numbers_end_at_the_right_of_their_column_below_its_header() -> None:
    columns = (Column(("القيمة",), "decimal"), Column(("نص",)), Column(("نص",), "right"))
    table = Table(columns, (row("1200", "نص", "نص"), row("15", "نص", "نص")), Caption("", ""))
    properties = Properties(title="", language="ar", direction="rtl")
    with judge.opened(judge.made(replace(minimal(), properties=properties, body=(table,)))) as document:
        text = document[0].get_textpage()
        boxes = [(text.get_text_range(at, 1), text.get_charbox(at)) for at in range(text.count_chars())]
        middle = document[0].get_width() / 2
    figures = {char: right for char, (_, _, right, _) in boxes if char in "05"}
    sides = [left < middle for char, (left, *_) in boxes if char == "ص"]

    assert abs(figures["0"] - figures["5"]) < 1.0
    assert min(figures.values()) > 2 * middle - default_theme().page.right - 12
    assert sides.count(True) >= 3


def left_edges(data: bytes) -> list[float]:
    """Where each line of Arabic begins at the left, in points."""
    with judge.opened(data) as document:
        text = document[0].get_textpage()
        boxes = [(text.get_text_range(index, 1), text.get_charbox(index)) for index in range(text.count_chars())]
    lines: dict[int, float] = {}
    for char, (left, bottom, *_) in boxes:
        if ARABIC[0] <= char <= ARABIC[1]:
            line = round(bottom / 14)
            lines[line] = min(lines.get(line, left), left)
    return list(lines.values())
