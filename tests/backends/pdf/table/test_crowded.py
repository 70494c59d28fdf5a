"""Tables with too many columns for their page: numbers whole, then headers, hyphens that are seen, smaller type."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backends.pdf import judge
from briefgen.backends.pdf.style import sheet
from briefgen.backends.pdf.table.columns import Columns, Voices
from briefgen.backends.pdf.table.measure import Measure, texts_of
from briefgen.backends.pdf.text.lines import break_lines
from briefgen.backends.pdf.text.words import set_text
from briefgen.backends.pdf.voice import Voice
from briefgen.document import Caption, Column, Table
from briefgen.theme import default_theme
from documents import minimal, row

SHEET = sheet(default_theme(), "en-GB", False)
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]  # fmt: skip
WIDTH = 436.0
SMALLEST = 7.5


def lines(*table: Table, language: str = "en-GB") -> list[str]:
    """The lines of text of the first page; a hyphen put in at the end of one is written."""
    found = replace(minimal(), body=table)
    found = replace(found, properties=replace(found.properties, language=language))
    with judge.opened(judge.made(found)) as document:
        text = document[0].get_textpage()
        return [line.strip() for line in text.get_text_range().replace("\ufffe", "-").splitlines()]


def table(heads: list[str], *rows: list[str]) -> Table:
    return Table(tuple(Column((head,)) for head in heads), tuple(row(*each) for each in rows), Caption("Table", "1"))


def test_twelve_months_of_millions_are_whole() -> None:
    numbers = [f"{index},{index}34,567" for index in range(1, 10)] + ["1,111,111", "2,222,222", "3,333,333"]
    found = " ".join(lines(table(MONTHS, numbers)))

    assert all(number in found for number in numbers)


def test_a_number_keeps_its_spaces_unit_and_currency_beside_words() -> None:
    prose = "a long sentence about what the programme does for all of the people who live along the river"
    numbers = ["US$ 234,567,890", "1 234 567 890", "12 345 %", "−12.5 million"]
    found = "\n".join(lines(table(["Programme", "A", "B", "C", "D"], [prose, *numbers])))

    assert all(number in found for number in numbers)


def test_a_number_with_spaces_is_measured_as_one_word() -> None:
    voice = SHEET.cell
    (prose,) = texts_of(("for 1 234 567 people",), voice, 0.0, Measure(SHEET, {}))

    assert len(prose.starts) == 3
    assert prose.longest > width_of("1 234 567", voice)


def test_header_words_are_whole_where_words_of_the_cells_can_give_way() -> None:
    heads = ["Administration", "Communication", "Infrastructure", "No.", "Weight", "Score"]
    found = "\n".join(lines(table(heads, ["internationalisation"] * 6)))

    assert all(head in found for head in heads)


def test_words_that_must_be_divided_have_a_hyphen_that_is_seen() -> None:
    heads = ["Verwaltungsverfahrensgesetz"] * 6
    found = lines(table(heads, ["Verpflichtungsermächtigung"] * 6), language="de")

    assert sum(line.count("-") for line in found) >= 12


NUMBERS = st.integers(0, 10**9).map("{:,}".format)
COLUMNS = st.lists(st.tuples(st.sampled_from(MONTHS), NUMBERS), min_size=2, max_size=14)


@given(COLUMNS)
def test_every_number_is_on_one_line_whenever_some_setting_has_room(given_: list[tuple[str, str]]) -> None:
    made = table([head for head, _ in given_], [number for _, number in given_])
    made = replace(made, row_header=False)
    voices = Voices(SHEET.cell, SHEET.cell, SHEET.cell_detail, SHEET.column_head)
    columns = set_at(made, voices, 12.0)
    size, padding = columns.setting(WIDTH, SMALLEST)
    widths = set_at(made, voices.at(size), padding).widths(WIDTH)

    needed = sum(width_of(number, voices.at(SMALLEST).cell) + 3.0 + 0.1 for _, number in given_)
    if needed * 1.04 <= WIDTH:
        for (_, number), width in zip(given_, widths, strict=True):
            assert len(break_lines(set_text((number,), voices.at(size).cell, SHEET), width - padding)) == 1


def set_at(made: Table, voices: Voices, padding: float) -> Columns:
    return Columns(made, voices, [None] * len(made.columns), Measure(SHEET, {}), padding)


def width_of(number: str, voice: Voice) -> float:
    """Without its spaces."""
    return sum(word.width for word in set_text((number,), voice, SHEET).words)
