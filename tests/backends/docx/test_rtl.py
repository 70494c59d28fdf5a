from __future__ import annotations

import pytest

from backends.docx.opened import W, document, opened, path, text, value
from briefgen.backends.shared.direction import reads_right
from briefgen.document import Caption, Column, Heading, Paragraph, Strong, Table
from documents import row, rtl

ARABIC = "تعتزم الوزارة"
HEBREW = "משרד החינוך"


def test_right_to_left_words_are_runs_of_their_own() -> None:
    paragraph = opened(document(Paragraph((f"They write: {ARABIC} 412. Done.",)))).paragraphs()[1]
    runs = [(text(run), run.find(path("rPr/rtl")) is not None) for run in paragraph.findall(f"{W}r")]

    assert runs == [("They write: ", False), (ARABIC, True), (" 412. Done.", False)]
    assert paragraph.find(path("pPr/bidi")) is None


def test_they_say_their_language_and_have_their_own_bold() -> None:
    package = opened(document(Paragraph(("Both ", Strong((ARABIC,)), " and ", HEBREW))))
    runs = package.paragraphs()[1].findall(f"{W}r")

    assert [value(run, "rPr/lang", "bidi") for run in runs] == [None, "ar-SA", None, "he-IL"]
    assert runs[1].find(path("rPr/bCs")) is not None


@pytest.mark.parametrize(
    ("words", "rtl", "right"),
    [
        (f"{ARABIC} 412.", False, True),
        (f"412. {ARABIC}: abc; Kurd\u00ee", False, True),
        (f"abc: {ARABIC}", False, False),
        ("412 \u2013 7", False, False),
        (f"WHO {ARABIC}", True, True),
        ("412 \u2013 7", True, True),
        ("Kurd\u00ee only.", True, False),
        ("\u0413\u0440\u0430\u0434 412.", True, False),
    ],
)
def test_a_paragraph_is_read_from_the_side_of_its_first_strong_letter(words: str, rtl: bool, right: bool) -> None:
    assert reads_right((words,), rtl) is right


def test_a_paragraph_that_runs_against_its_document_says_so() -> None:
    mixed, foreign = f"{ARABIC}: abc", "Latin words only."
    english = opened(document(Paragraph((mixed,)), Heading(1, (mixed,)), Paragraph((foreign,))))
    arabic = opened(document(Paragraph((mixed,)), Paragraph((foreign,)), direction="rtl", language="ar"))

    assert [one.find(path("pPr/bidi")) is not None for one in english.paragraphs()] == [False, True, True, False]
    assert [value(one, "pPr/bidi") for one in arabic.paragraphs()[1:]] == [None, "0"]
    assert [value(one, "pPr/jc") for one in arabic.paragraphs()[1:]] == [None, "left"]
    assert arabic.paragraphs()[1].find(path("pPr/bidi")) is None


def test_a_label_counts_as_the_words_that_come_first() -> None:
    given = Table((Column(("a",)),), (row("x"),), Caption("Table", "1", (ARABIC,)))
    captions = [opened(document(given, direction=way)).paragraphs("Caption")[0] for way in ("ltr", "rtl")]

    assert [one.find(path("pPr/bidi")) is not None for one in captions] == [False, False]


def test_a_latin_cell_stays_on_its_columns_side_in_a_right_to_left_paper() -> None:
    given = Table((Column(("a",)), Column(("b",), "right")), (row("WHO", "WHO"),), Caption("Table", "1"))
    package = opened(document(given, direction="rtl", language="ar"))
    cells = [*package.paragraphs("TableText"), *package.paragraphs("TableTextRight")]

    assert [(value(one, "pPr/bidi"), value(one, "pPr/jc")) for one in cells] == [("0", "right"), ("0", "left")]


def test_a_cell_that_turns_stays_on_its_columns_side() -> None:
    given = Table((Column(("a",)), Column(("b",), "right")), (row(ARABIC, ARABIC),), Caption("Table", "1"))
    package = opened(document(given))
    cells = [*package.paragraphs("TableText"), *package.paragraphs("TableTextRight")]

    assert [(one.find(path("pPr/bidi")) is not None, value(one, "pPr/jc")) for one in cells] == [
        (True, "right"),
        (True, "left"),
    ]


def test_a_right_to_left_paper_turns_as_a_whole() -> None:
    package = opened(rtl())

    assert package.style("Normal").find(path("pPr/bidi")) is not None
    assert all(one.find(f"{W}bidi") is not None for one in package.body.iter(f"{W}sectPr"))
    assert all(one.find(path("tblPr/bidiVisual")) is not None for one in package.body.iter(f"{W}tbl"))
    assert value(package.part("styles"), "docDefaults/rPrDefault/rPr/lang", "bidi") == "ar"


def test_there_only_latin_words_run_from_left_to_right() -> None:
    paragraph = opened(rtl()).paragraphs("Normal") or opened(rtl()).paragraphs()
    runs = [run for one in paragraph for run in one.iter(f"{W}r") if "WHO" in text(run) or "µg" in text(run)]

    assert [text(run) for run in runs] == ["WHO", "µg/l"]
    assert all(run.find(path("rPr/rtl")) is None for run in runs)


def test_the_bar_of_a_box_stands_where_lines_begin() -> None:
    left, right = (opened(given).style("Bottom Line") for given in (document(Paragraph(("x",))), rtl()))

    assert value(left, "pPr/pBdr/left", "sz") == value(right, "pPr/pBdr/right", "sz") == "32"


def test_numbers_end_at_the_papers_right_in_both_directions() -> None:
    given = Table((Column(("c",), "decimal"),), (row("1.5"), row("12")), Caption("Table", "1"))
    package = opened(document(given, direction="rtl", language="ar"))
    numbers = package.paragraphs("TableText")

    assert [value(one, "pPr/jc") for one in (package.style("Table Text"), *numbers)] == [None] * 3
    assert [value(one, "pPr/ind", "left") is not None for one in numbers] == [False, True]


def test_the_end_of_a_column_is_where_lines_end_in_both_directions() -> None:
    papers = [document(Paragraph(("x",))), document(Paragraph((ARABIC,)), direction="rtl", language="ar")]

    assert [value(opened(each).style("Table Text Right"), "pPr/jc") for each in papers] == ["right", "right"]
