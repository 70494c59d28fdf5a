"""Key figures on the page and in the structure tree."""

from __future__ import annotations

import re

import pytest

from backends.pdf import judge
from backends.pdf.test_structure import holding
from briefgen.backends.shared.figures import PAD
from briefgen.document import Block, KeyFigure, KeyFigures, Note
from documents import say
from readers import pdf_text

LONG = " ".join(f"label{number}" for number in range(40))


def figures(count: int, caption: str = "") -> KeyFigures:
    items = tuple(KeyFigure((f"{n}00",), (f"label {n}",), (f"+{n} %",)) for n in range(1, count + 1))
    return KeyFigures(items, (caption,) if caption else ())


def place_of(data: bytes, words: str) -> tuple[int, float, float]:
    """Page, distance from the left and height above the page's foot of the first place that has the words."""
    with judge.opened(data) as document:
        for number, sheet in enumerate(document):
            text = sheet.get_textpage()
            found = text.search(words).get_next()
            if found:
                left, bottom, _, _ = text.get_charbox(found[0])
                return number, round(left), bottom
    raise AssertionError(words)


def test_they_are_a_list_of_one_item_a_figure_read_one_after_the_other() -> None:
    data = judge.made(holding(figures(5, "In numbers")))
    parsed = judge.Objects(data)
    (listed,) = parsed.elements("L")
    assert b"/ListNumbering/None" in listed
    assert len(parsed.elements("LI")) == len(parsed.elements("LBody")) == 5
    assert all(len(re.findall(rb"\d+ 0 R", body.split(b"/K")[1])) == 3 for body in parsed.elements("LBody"))
    words = pdf_text(data).split()
    start = words.index("100")
    assert words[start : start + 10] == ["100", "label", "1", "+1", "%", "200", "label", "2", "+2", "%"]


def test_columns_are_equally_wide_and_rows_even() -> None:
    data = judge.made(holding(figures(6)))
    lefts = [place_of(data, f"{number}00")[1] for number in range(1, 7)]
    assert lefts[:3] == pytest.approx(lefts[3:], abs=1)
    assert lefts[1] - lefts[0] == pytest.approx(lefts[2] - lefts[1], abs=PAD + 1)
    assert place_of(data, "100")[2] > place_of(data, "400")[2]


def test_a_value_is_never_parted_from_its_label_by_the_end_of_a_page() -> None:
    for lines in range(30, 44):
        filler: list[Block] = [say(f"Line {number}.") for number in range(lines)]
        data = judge.made(holding(*filler, figures(5, "In numbers"), say("End.")))
        pages = {place_of(data, words)[0] for words in ("In numbers", "100", "label 1", "+1 %", "500", "label 5")}
        assert len(pages) == 1


def test_labels_longer_than_a_page_go_on_overleaf() -> None:
    endless = KeyFigures((KeyFigure(("1",), (LONG * 60,)), KeyFigure(("2",), ("short",))))
    document = holding(endless, say("End."))
    data = judge.made(document)
    assert len(judge.pages_text(data)) > 1
    judge.assert_words_are_text(data, document)


def test_a_note_called_in_a_label_stands_at_the_foot() -> None:
    noted = KeyFigures((KeyFigure(("1",), ("counted", Note(("By hand.",), 1))),))
    assert "By hand." in judge.pages_text(judge.made(holding(noted)))[0]
