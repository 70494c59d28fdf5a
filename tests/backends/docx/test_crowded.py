"""Tables in Word with too many columns, or in a font that is not the one measured: no number or header broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backends.docx.lint import problems
from backends.docx.opened import Opened, W
from briefgen.backends.docx import DocxBackend
from briefgen.backends.docx.fonts.advances import Advances, advances
from briefgen.backends.docx.house.letters import WIDER, _widened, house_letters
from briefgen.backends.docx.house.nodes import read
from briefgen.backends.docx.house.sheet import Sheet
from briefgen.backends.docx.widths import Fitted, Letters, table_widths
from briefgen.backends.docx.xml import W as NAMESPACE
from briefgen.document import Caption, Column, Document, Table
from briefgen.theme import default_theme
from documents import minimal, row

FOLDER = Path(__file__).parents[2] / "cases" / "templates"
SANS = default_theme().fonts.sans
LETTERS = Letters(advances(SANS.regular), advances(SANS.bold))
SCALE = default_theme().scale
NUMBERS = st.integers(0, 10**9).map("{:,}".format)
PROSE = "a long sentence about what the programme does for all of the people who live along the river"


def table(heads: list[str], *rows: list[str]) -> Table:
    return Table(tuple(Column((head,)) for head in heads), tuple(row(*each) for each in rows), Caption("Table", "1"))


def fitted(given_: Table, letters: Letters = LETTERS) -> Fitted:
    return table_widths(given_, 436.0, SCALE, 12.0, letters)


def document(given_: Table) -> Document:
    return replace(minimal(), body=(given_,))


@given(st.lists(st.tuples(st.sampled_from(["Weight", "May", "Responsibility"]), NUMBERS), min_size=1, max_size=12))
def test_a_number_is_on_one_line_whenever_all_have_room(given_: list[tuple[str, str]]) -> None:
    made = replace(table([head for head, _ in given_], [each for _, each in given_]), row_header=False)
    widths, padding = fitted(made)
    needed = [LETTERS.plain[number] * SCALE.table * 1.005 for _, number in given_]

    assert sum(widths) == 436 * 20
    if sum(needed) + 3 * len(needed) <= 436:
        assert all(width >= (need + padding) * 20 - 2 for width, need in zip(widths, needed, strict=True))


def test_a_number_with_spaces_counts_as_one_word() -> None:
    numbers = ["1 234 567 890", "US$ 234,567,890 million", "−1 234 567 €"]
    widths, padding = fitted(table(["Programme", "A", "B", "C"], [PROSE, *numbers]))

    for width, number in zip(widths[1:], numbers, strict=True):
        assert width / 20 >= LETTERS.plain[number] * SCALE.table + padding


def test_cells_of_a_crowded_table_have_less_air_at_their_sides() -> None:
    crowded = table(["1,234,567"] * 11, ["9,876,543"] * 11)
    package = Opened(data := DocxBackend().render(document(crowded), default_theme()))
    margins = package.body.find(f".//{W}tblPr/{W}tblCellMar")

    assert not problems(data)
    assert margins is not None
    assert [side.get(f"{W}w") for side in margins] == ["30", "30"]
    usual = Opened(DocxBackend().render(document(table(["One", "Two"], ["1", "2"])), default_theme()))
    assert usual.body.find(f".//{W}tblPr/{W}tblCellMar") is None


def test_the_header_of_a_decimal_column_may_take_several_lines() -> None:
    plain, decimal = Column(("Programme",)), Column(((head := "Expected cost in the first year"),), "decimal")
    made = replace(table(["", ""], [PROSE * 2, "1.5"]), columns=(plain, decimal))

    assert fitted(made).widths[1] / 20 < LETTERS.bold[head] * SCALE.table


@pytest.mark.parametrize("name", ["german.docx", "french.dotx", "libreoffice.docx"])
def test_short_words_are_whole_in_whatever_font_a_reader_has(name: str) -> None:
    backend = DocxBackend().in_house((FOLDER / name).read_bytes(), name)
    made = document(table(["No.", "Risk", "Owner"], ["RK1", PROSE, "Operations"]))
    package = Opened(backend.render(made, default_theme()))
    first, _, third = (int(grid.attrib[f"{W}w"]) / 20 - 12 for grid in package.body.iter(f"{W}gridCol"))

    assert first >= 1.2 * LETTERS.bold["RK1"] * SCALE.table
    assert third >= 1.2 * LETTERS.plain["Operations"] * SCALE.table


def house_of(font: str) -> Letters:
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>'
    text = f"<w:styles {NAMESPACE}>{normal}<w:rPr>{font}</w:rPr></w:style></w:styles>"
    return house_letters(Sheet(read(text.encode(), "styles")), None)


def test_the_letters_of_a_house_are_about_as_wide_as_its_font() -> None:
    verdana, times, unknown = (
        house_of(f'<w:rFonts w:ascii="{name}"/>') for name in ("Verdana", "Times New Roman", "Own Grotesk")
    )

    assert verdana.bold["Weight"] > 1.2 * LETTERS.bold["Weight"]
    assert times.plain["Weight"] < LETTERS.plain["Weight"] < unknown.plain["Weight"] == house_of("").plain["Weight"]
    assert all(0.8 < share < 1.4 for each in WIDER.values() for share in each)


def test_the_letters_of_a_house_are_the_same_however_much_was_measured_before(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = Advances(LETTERS.plain.letters)
    fresh = _widened(measured, 1.1, 1.2)
    monkeypatch.setattr("briefgen.backends.docx.fonts.advances.REMEMBERED", len(measured) + 2)
    for text in ("漢", "Weight", "Trade", "Ports"):
        assert measured[text]

    assert dict(_widened(measured, 1.1, 1.2)) == dict(fresh)


@pytest.mark.parametrize("font", ["DejaVu Serif", "Liberation Serif"])
def test_words_are_whole_in_a_wide_font_and_where_it_takes_the_place_of_another(font: str) -> None:
    """The longest words of the columns in points, as DejaVu Serif has them at 9.5 points."""
    heads = ["No.", "Measure", "Expected impact", "Responsible actors", "Priority", "By"]
    cells = ["RK1", "Recommendation", "Lending", "European Commission", "High", "31\u00a0December 2027"]
    letters = house_of(f'<w:rFonts w:ascii="{font}"/>')
    widths, padding = table_widths(table(heads, cells, cells), 439.4, replace(SCALE, table=9.5), 12.0, letters)

    for width, word in zip(widths, [22.8, 84.1, 48.5, 64.5, 42.6, 64.6], strict=True):
        assert width / 20 - padding >= word


def test_padding_gives_way_before_a_word_of_a_cell_is_broken() -> None:
    words = ["Administration", "Environmental", "Infrastructure", "Responsibility", "Communication", "Transformation"]
    words.append("Classified")
    made = fitted(table(list("ABCDEFG"), words, words))
    needed = [LETTERS.plain[word] * SCALE.table for word in words]

    assert sum(needed) + 12.0 * len(words) > 436
    assert made.padding < 12.0
    assert all(width / 20 - made.padding >= need for width, need in zip(made.widths, needed, strict=True))
