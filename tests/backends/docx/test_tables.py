from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest

from backends.docx.opened import Opened, W, document, opened, path, text, value
from briefgen.backends.docx.fonts.advances import advances
from briefgen.backends.docx.widths import Letters, table_widths, text_width
from briefgen.document import (
    Align,
    Block,
    Caption,
    Column,
    Heading,
    Inlines,
    LineBreak,
    ListBlock,
    Paragraph,
    Row,
    Strong,
    Table,
)
from briefgen.theme import default_theme
from documents import cell, kitchen_sink, row, say

LONG = "The ministry loses its discretion over the filters and gains a duty to report every sample. " * 3


LETTERS = Letters(advances(default_theme().fonts.sans.regular), advances(default_theme().fonts.sans.bold))


def table(*rows: Row, columns: tuple[Column, ...] = (), **more: object) -> Table:
    given = columns or tuple(Column((f"Column {n}",)) for n in range(len(rows[0].cells)))
    return Table(given, rows, Caption("Table", "1", ("What it shows",)), **more)  # type: ignore[arg-type]


def only(package: Opened) -> Element:
    found = package.body.find(f".//{W}tbl")
    assert found is not None
    return found


def rows(package: Opened) -> list[Element]:
    return only(package).findall(f"{W}tr")


def test_the_header_row_repeats_and_says_so_in_every_way() -> None:
    package = opened(document(table(row("a", "b"), row("c", "d"))))
    header, *data = rows(package)

    assert header.find(path("trPr/tblHeader")) is not None
    assert value(header, "trPr/cnfStyle") == "100000000000"
    assert value(only(package), "tblPr/tblLook", "firstRow") == "1"
    assert all(one.find(path("trPr/tblHeader")) is None for one in data)
    assert all(one.find(path("trPr/cantSplit")) is not None for one in (header, *data))


def test_a_very_long_row_may_split() -> None:
    package = opened(document(table(row("a", LONG * 6), row("c", LONG))))

    assert [one.find(path("trPr/cantSplit")) is not None for one in rows(package)] == [True, False, True]


def test_no_row_stands_alone_and_a_note_stays_with_its_table() -> None:
    def kept(note: Inlines = ()) -> list[bool]:
        package = opened(document(table(*(row(str(n)) for n in range(11)), note=note)))
        return [one.find(path("pPr/keepNext")) is not None for one in package.paragraphs("TableText")]

    assert kept() == [True, *[False] * 8, True, False]
    assert kept(note=("Source: us.",)) == [True, *[False] * 8, True, True]


def test_few_rows_stay_together_unless_they_are_high() -> None:
    def kept(words: str) -> list[bool]:
        package = opened(document(table(*[row(words) for _ in range(6)])))
        return [one.find(path("pPr/keepNext")) is not None for one in package.paragraphs("TableText")]

    assert kept("a") == [*[True] * 5, False]
    assert kept("one and the other " * 20) == [False] * 6


def test_a_tall_row_may_stand_alone() -> None:
    package = opened(document(table(row(LONG), row("b"), row("c"), row(LONG))))
    assert not any(one.find(path("pPr/keepNext")) is not None for one in package.paragraphs("TableText"))


def test_bands_first_column_and_total_are_flagged_on_cells() -> None:
    package = opened(document(table(row("a", "b"), row("c", "d"), row("Total", "e"), total=True)))
    flags = [[value(one, "tcPr/cnfStyle") for one in each.findall(f"{W}tc")] for each in rows(package)[1:]]

    assert flags == [
        ["001000100000", "000000100000"],
        ["001000010000", "000000010000"],
        ["011000000000", "010000000000"],
    ]
    assert value(only(package), "tblPr/tblLook", "lastRow") == "1"


def test_without_row_headers_no_column_stands_out() -> None:
    package = opened(document(table(row("a", "b"), row_header=False)))

    assert value(only(package), "tblPr/tblLook", "firstColumn") == "0"
    assert value(rows(package)[1].findall(f"{W}tc")[0], "tcPr/cnfStyle") == "000000100000"


def test_a_table_is_named_and_its_caption_counts() -> None:
    package = opened(document(table(row("a", "b"), anchor="costs")))
    caption = package.paragraphs("Caption")[0]
    code = [node.text for node in caption.iter(f"{W}instrText")]

    assert value(only(package), "tblPr/tblCaption") == "Table 1 What it shows"
    assert text(caption) == "Table 1\u2002What it shows"
    assert code == [" SEQ Table \\* ARABIC "]
    assert value(caption, "bookmarkStart", "name") == "costs"


def test_a_sequence_that_jumps_is_told_where_it_stands_and_a_letter_is_text() -> None:
    def numbered(number: str) -> Table:
        return Table((Column(("c",)),), (row("a"),), Caption("Table", number))

    package = opened(document(numbered("1"), numbered("3"), numbered("4"), numbered("A.1")))
    codes = ["".join(node.text or "" for node in one.iter(f"{W}instrText")) for one in package.paragraphs("Caption")]

    assert codes == [" SEQ Table \\* ARABIC ", " SEQ Table \\* ARABIC \\r 3 ", " SEQ Table \\* ARABIC ", ""]
    assert package.texts("Caption") == ["Table 1", "Table 3", "Table 4", "Table A.1"]


@pytest.mark.parametrize(
    ("align", "style"), [("left", "TableText"), ("right", "TableTextRight"), ("center", "TableTextCentre")]
)
def test_alignment_is_a_style(align: Align, style: str) -> None:
    package = opened(document(table(row("a"), columns=(Column(("c",), align),))))

    assert package.texts(style) == ["a"]
    assert package.body.find(f".//{W}jc") is None


def test_decimals_align_on_the_point() -> None:
    given = table(row("12.5"), row("1,204"), row("0.25"), row("n/a"), columns=(Column(("c",), "decimal"),))
    places = [value(one, "pPr/ind", "right") for one in opened(document(given)).paragraphs("TableTextRight")]

    assert places[0] is not None
    assert places[1] is not None
    assert 0 < int(places[0]) < int(places[1])
    assert places[2:] == [None, None]


def test_a_cell_holds_blocks_and_an_empty_one_a_paragraph() -> None:
    points = ListBlock(((Paragraph(("one",)),), (Paragraph(("two",)),)), ordered=True, start=3)
    given = table(Row((cell("a"), (Paragraph(("b",)), Paragraph(("c",), "detail"), points), ())))
    package = opened(document(given))

    assert package.texts("TableDetail") == ["c"]
    assert package.texts("TableList") == ["one", "two"]
    assert [text(one) for one in rows(package)[1].findall(f"{W}tc")] == ["a", "bconetwo", ""]


def test_small_print_in_the_first_column_is_not_bold_unless_it_says_so() -> None:
    small = (Paragraph(("name",)), Paragraph((Strong(("Type:",)), " public"), "detail"))
    package = opened(document(table(Row((small, small)))))
    bold = [[value(run, "rPr/b") for run in one.findall(f"{W}r")] for one in package.paragraphs("TableDetail")]

    assert bold == [[None, "0"], [None, None]]
    assert package.paragraphs("TableDetail")[1].findall(f"{W}r")[0].find(path("rPr/b")) is not None


def test_a_row_can_be_a_target() -> None:
    package = opened(document(table(row("a", "b", anchor="row-a"))))

    assert rows(package)[1].find(f".//{W}bookmarkStart[@{W}name='row_a']") is not None


def test_a_wide_table_has_a_wide_page_with_its_furniture_and_its_heading() -> None:
    wide = table(row("a", "b"), landscape=True)
    package = opened(document(Paragraph(("Before.",)), Heading(1, ("Over it",)), wide, Paragraph(("After.",))))
    sections = list(package.body.iter(f"{W}sectPr"))
    order = [text(node) if node.tag == f"{W}p" else node.tag.removeprefix(W) for node in package.body]

    assert [value(one, "pgSz", "orient") for one in sections] == [None, "landscape", None]
    assert [len(one.findall(f"{W}headerReference")) for one in sections] == [2, 1, 1]
    assert order == ["A title", "Before.", "", "Over it", "Table 1\u2002What it shows", "tbl", "", "After.", "sectPr"]
    assert int(value(only(package), "tblPr/tblW", "w") or 0) == 13663


def test_a_wide_table_at_the_end_leaves_no_empty_page() -> None:
    package = opened(document(table(row("a", "b"), landscape=True)))

    assert [value(one, "pgSz", "orient") for one in package.body.iter(f"{W}sectPr")] == [None, "landscape"]


def test_no_caption_leaves_the_anchor_on_the_header_row() -> None:
    given = Table((Column(("c",)),), (row("a"),), Caption("", ""), anchor="bare")
    package = opened(document(given))

    assert rows(package)[0].find(f".//{W}bookmarkStart[@{W}name='bare']") is not None
    assert package.texts("Caption") == []


def test_tables_of_the_kitchen_sink_fill_the_text_width() -> None:
    widths = [int(value(one, "tblPr/tblW", "w") or 0) for one in opened(kitchen_sink()).body.iter(f"{W}tbl")]

    assert widths == [8731, 13663, 8731, 8730]


SCALE = default_theme().scale


def test_a_name_is_not_squeezed_by_long_prose() -> None:
    columns = tuple(Column((title,)) for title in ("Stakeholder", "Interest", "Impact", "Engagement"))
    given = table(*(row("Ministry of Health", LONG, LONG, LONG),) * 3, columns=columns)
    widths = table_widths(given, 436.5, SCALE, 12, LETTERS).widths

    assert sum(widths) == 8730
    assert widths[0] / 20 - 12 >= text_width("Ministry of", 9, LETTERS.bold)
    assert max(widths[1:]) - min(widths[1:]) <= 300


def test_the_column_with_the_most_to_say_is_the_widest() -> None:
    columns = tuple(Column((title,)) for title in ("No.", "Recommendation", "Expected impact", "Owner", "By"))
    given = table(
        row("R1", LONG, "Fewer corrections from partners, and sooner", "Protocol Desk", "31 March 2026"),
        columns=columns,
    )
    number, what, impact, owner, by = table_widths(given, 436.5, SCALE, 12, LETTERS).widths

    assert what == max(number, what, impact, owner, by)
    assert impact > number


def test_small_bold_and_listed_text_is_measured_as_it_is_set() -> None:
    def width(*blocks: Block) -> int:
        return table_widths(table(Row((cell("x" * 40), tuple(blocks)))), 1000, SCALE, 12, LETTERS).widths[1]

    said = "A phrase of some length"
    plain, bold = width(Paragraph((said,))), width(Paragraph((Strong((said,)),)))
    small, listed = width(Paragraph((said,), "detail")), width(ListBlock(((Paragraph((said,)),),)))

    assert small < plain < min(bold, listed)
    assert width(Paragraph((said, LineBreak(), said))) == plain


def test_columns_add_up_whatever_is_rounded() -> None:
    for count in range(2, 10):
        shares = tuple(Column((f"c{n}",), width=1 / 7 if n % 2 else None) for n in range(count))
        given = table(row(*(LONG[: 9 * n] for n in range(1, count + 1))), columns=shares)

        assert sum(table_widths(given, 435.377, SCALE, 12, LETTERS).widths) == round(435.377 * 20)


def grouped() -> Table:
    columns = [Column((year,), "decimal", group=group) for group in ("Budget", "Actual") for year in ("2024", "2025")]
    return Table((Column(("Heading",)), *columns), (row("Rent", "1", "2", "3", "4"),), Caption("Table", "1"))


def test_a_group_spans_its_columns_and_both_rows_repeat() -> None:
    package = opened(document(grouped(), say("After.")))
    first, second, _ = package.body.iter(f"{W}tr")
    assert [text(cell) for cell in first.iter(f"{W}tc")] == ["Heading", "Budget", "Actual"]
    assert [value(cell, "tcPr/gridSpan") for cell in first.iter(f"{W}tc")] == [None, "2", "2"]
    assert [text(cell) for cell in second.iter(f"{W}tc")] == ["", "2024", "2025", "2024", "2025"]
    assert len(list(package.body.iter(f"{W}tblHeader"))) == 2


def test_a_header_without_a_group_is_one_cell_over_both_rows() -> None:
    package = opened(document(grouped(), say("After.")))
    merged = [value(cell, "tcPr/vMerge") or "on" for cell in package.body.iter(f"{W}tc") if _merged(cell)]
    assert merged == ["restart", "on"]


def _merged(cell: Element) -> bool:
    return cell.find(path("tcPr/vMerge")) is not None


def test_the_description_names_columns_with_their_groups() -> None:
    (table,) = opened(document(grouped())).body.iter(f"{W}tbl")
    said = "Heading; Budget 2024; Budget 2025; Actual 2024; Actual 2025"
    assert value(table, "tblPr/tblDescription") == said


@pytest.mark.parametrize(("times", "said"), [(3, [None]), (20, ["0"])])
@pytest.mark.parametrize("group", ["", "Grouped"])
def test_a_header_of_more_than_a_third_of_a_page_stands_once(times: int, said: list[str | None], group: str) -> None:
    words = "words of a header that say at length what its column is about " * times
    columns = (Column((words,)), Column(("B",), group=group), Column((words,)))
    made = rows(opened(document(table(*[row("a", "b", "c")] * 3, columns=columns))))
    marks = [mark for one in made if (mark := one.find(path("trPr/tblHeader"))) is not None]

    assert [mark.get(f"{W}val") for mark in marks] == said * (2 if group else 1)
    assert [one.find(path("trPr/cantSplit")) is None for one in made[: len(marks)]] == [said == ["0"]] * len(marks)
