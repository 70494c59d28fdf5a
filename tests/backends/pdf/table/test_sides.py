"""Cells whose text runs against the document: they stay on their column's side, and so does its header."""

from __future__ import annotations

from msgspec.structs import replace

from backends.pdf import judge
from briefgen.document import Caption, Column, Table
from documents import minimal, row

ARABIC = ("\u0600", "\u06ff")


def test_a_header_stands_on_the_side_of_the_cells_below_it() -> None:
    columns = (Column(("Name",)), Column(("الكلفة",)), Column(("Note",)))
    table = Table(columns, (row("Buses", "السعر", "x"), row("Wages", "الأجور", "y")), Caption("Table", "1"))
    data = judge.made(replace(minimal(), body=(table,)))
    assert max(edges := left_edges(data)) - min(edges) < 3.0, edges


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
