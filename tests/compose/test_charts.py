"""Charts on their way from a spec to a document."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen import Briefing
from briefgen.backends.shared.pictures import told
from briefgen.compose import compose
from briefgen.document import Block, Figure, Paragraph, Reference, Table, document_text, plain
from briefgen.document.charts import Bars, Chart, Grid, Lines, Pie, Scatter, Schedule
from briefgen.spec import FolderAssets, read
from briefgen.words import language_codes
from briefgen.words.charts import chart_words_for
from briefgen.words.charts.words import LANGUAGES

HEAD = "title: A brief\nsections:\n  - title: Part\n    content:\n"
LINE = "kind: line, rows: {2024: 3, 2025: 4.50}"
TWO = "columns: [Year, A, B], rows: [[24, 3, 5], [25, 4, 6]]"


def composed(content: str, folder: Path | None = None, head: str = "") -> tuple[Block, ...]:
    assets = FolderAssets(folder) if folder else None
    spec = (head + HEAD + content).encode()
    result = read(spec, "spec.yaml", assets) if assets else read(spec, "spec.yaml")
    assert result.briefing is not None, result.problems
    return compose(result.briefing).body[1:]


def chart(block: Block) -> Chart:
    assert isinstance(block, Figure)
    assert isinstance(block.image, Chart)
    return block.image


@pytest.mark.parametrize(
    ("said", "beneath"),
    [
        (LINE, True), (f"{LINE}, table: no", False), ("kind: bar, rows: {A: 3}", False),
        ("kind: bar, rows: {A: 3}, table: yes", True),
    ],
)  # fmt: skip
def test_numbers_that_only_an_axis_tells_stand_in_a_table(said: str, beneath: bool) -> None:
    figure, *rest = composed(f"      - chart: {{{said}, caption: Up}}\n")

    assert isinstance(figure, Figure)
    assert (figure.data is None) == beneath
    assert [type(block) for block in rest] == ([Table] if beneath else [])
    if beneath:
        assert isinstance(rest[0], Table)
        assert plain(rest[0].caption.text) == "Data: Up"


@pytest.mark.parametrize(
    ("said", "names", "counted"),
    [
        ("kind: bar, columns: [City, Trips], rows: [[A, 3]]", "City", "Trips"),
        ("kind: bar, columns: [City, Trips], rows: [[A, 3]], unit: thousand a day", "City", "Trips, thousand a day"),
        ("kind: column, columns: [Year, Trips], rows: [[A, 3]], unit: 'trips, thousand'", "Year", "trips, thousand"),
        ("kind: bar, columns: [City, 'Trips, millions'], rows: [[A, 3]], unit: millions", "City", "Trips, millions"),
        ("kind: bar, columns: [City, Trips], rows: [[A, 3]], caption: Trips by city, unit: a day", "", "a day"),
        ("kind: bar, columns: [City, Trips, Calls], rows: [[A, 3, 4]], unit: a day", "City", "a day"),
        ("kind: line, columns: [Year, Trips], rows: [[2024, 3], [2025, 4]]", "Year", ""),
        ("kind: pie, columns: [City, Trips], rows: [[A, 3], [B, 4]]", "City", "Trips"),
        ("kind: pie, unit: of all trips, rows: {A: 30%, B: 70%}", "", "of all trips"),
        ("kind: pie, columns: [City, Share], unit: '%', rows: [[A, 30], [B, 70]]", "City", "Share"),
        ("kind: bar, unit: a day, rows: {A: 30, B: 70}", "", "a day"),
    ],
)  # fmt: skip
def test_names_of_columns_are_drawn_unless_something_says_them(said: str, names: str, counted: str) -> None:
    drawn = chart(composed(f"      - chart: {{{said}}}\n")[0]).plot

    assert isinstance(drawn, Bars | Lines | Pie)
    assert (drawn.names_title, drawn.unit) == (names, counted)


def test_what_the_points_of_a_scatter_plot_are_is_drawn() -> None:
    said = "kind: scatter, columns: [City, Trips, Calls], rows: [[A, 3, 4]]"
    for more, title in (("", "City"), (", caption: Any city", "")):
        drawn = chart(composed(f"      - chart: {{{said}{more}}}\n")[0]).plot
        assert isinstance(drawn, Scatter)
        assert drawn.names_title == title


@pytest.mark.parametrize(
    ("said", "alt"),
    [
        ("bar, columns: [City, Trips], unit: a day, caption: Trip", "Bar chart: City: Trips, a day; A: 3; B: 4."),
        ("bar, columns: [City, Trips], caption: Trips by city", "Bar chart: City: Trips; A: 3; B: 4."),
        ("bar, columns: ['', Trips]", "Bar chart: Trips; A: 3; B: 4."),
        ("line, columns: [City, Trips]", "Line chart: City; Trips: A 3, B 4."),
        ("pie, columns: [City, Trips]", "Pie chart: City: Trips; A: 43% (3); B: 57% (4)."),
    ],
)  # fmt: skip
def test_the_alternative_text_names_the_columns_whatever_the_caption_says(said: str, alt: str) -> None:
    figure = composed(f"      - chart: {{kind: {said}, rows: [[A, 3], [B, 4]]}}\n")[0]

    assert isinstance(figure, Figure)
    assert figure.alt == alt


def test_arabic_sets_its_own_comma_between_a_name_and_a_unit() -> None:
    said = "kind: bar, columns: [مدينة, رحلات], rows: [[أ, 3]], unit: في اليوم"
    drawn = chart(composed(f"      - chart: {{{said}}}\n", head="lang: ar\n")[0]).plot

    assert isinstance(drawn, Bars)
    assert drawn.unit == "رحلات، في اليوم"


@pytest.mark.parametrize(
    ("said", "caption", "heads"),
    [
        ("columns: [Year, Up], rows: [[2024, 3], [2025, 4]], unit: a day", "", ["Year", "Up, a day"]),
        (f"{TWO}, unit: km", "km", ["Year", "A", "B"]),
        (f"{TWO}, unit: km, caption: Up", "Data: Up (km)", ["Year", "A", "B"]),
        (f"{TWO}, unit: km, caption: 9 km", "Data: 9 km", ["Year", "A", "B"]),
        (TWO, "", ["Year", "A", "B"]),
        ("rows: {2024: 3, 2025: 4}, unit: a day", "", ["Date", "a day"]),
        ("rows: {Up: 3, Down: 4}", "", ["Item", "Value"]),
    ],
)  # fmt: skip
def test_a_table_of_data_says_what_its_numbers_count(said: str, caption: str, heads: list[str]) -> None:
    folded, printed = (composed(f"      - chart: {{kind: line, {said}, table: {yes}}}\n") for yes in ("no", "yes"))
    table = printed[1]

    assert isinstance(table, Table)
    assert plain(table.caption.text) == caption
    assert [plain(head.title) for head in table.columns] == heads
    assert isinstance(folded[0], Figure)
    assert folded[0].data
    assert ("(km)" in plain(folded[0].data.caption.text)) == ("km" in caption)


def test_where_a_chart_is_told_its_labels_are_a_line_that_says_so() -> None:
    kinds = {"en": "Labels: km", "fr": "Libellés\u00a0: km", "ar": "التسميات: km"}
    for lang, line in kinds.items():
        shown = composed("      - chart: {kind: line, rows: {A: 3, B: 4}, unit: km}\n", head=f"lang: {lang}\n")[0]
        assert isinstance(shown, Figure)
        assert told(shown.image) == line


def test_numbers_that_stand_in_a_table_are_not_printed_again() -> None:
    table = "      - table: {id: t, columns: [Year, Trams], rows: [[2024, 3], [2025, 4]]}\n"
    assert [type(block) for block in composed(table + "      - chart: {kind: line, from: t}\n")] == [Table, Figure]


DATA = "Year;bcm;price\n2023;1,5;7\n2024;2,5;8\n"


@pytest.mark.parametrize(
    ("table", "drawn"),
    [
        ("data: a.csv", "from: a.csv"),
        ("{id: t, data: a.csv}", "from: a.csv"),
        ("data: a.csv, columns: [Year, bcm]", "from: a.csv, y: bcm"),
        ("columns: [When, How much], rows: [[2023, '1,5'], [2024, '2,5']]", "from: a.csv, y: bcm"),
        ("columns: [A, B], rows: [[2023, 1], [2024, 2], [Sum, 3]], total: yes", "rows: {2023: 1, 2024: 2}"),
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_numbers_of_a_table_of_the_paper_are_linked_to(tmp_path: Path, table: str, drawn: str, before: bool) -> None:
    (tmp_path / "a.csv").write_text(DATA)
    blocks = [f"      - table: {{{table.strip('{}')}}}\n", f"      - chart: {{kind: line, {drawn}, caption: Up}}\n"]
    made = composed("".join(blocks if before else blocks[::-1]), tmp_path)
    assert sorted(type(block).__name__ for block in made) == ["Figure", "Table"]
    (beside,) = [block for block in made if isinstance(block, Table)]
    (figure,) = [block for block in made if isinstance(block, Figure)]
    assert figure.caption.text == ("Up", " (Data: ", Reference(beside.anchor, ("Table 1",)), ")")
    assert figure.data is None, "it would be printed in Markdown"


@pytest.mark.parametrize(
    ("table", "drawn"),
    [
        ("data: a.csv, columns: [Year, price]", "from: a.csv, y: bcm"),
        ("columns: [A, B], rows: [[2023, 1], [2024, 3]]", "rows: {2023: 1, 2024: 2}"),
        ("columns: [A, B], rows: [[2023, 1]]", "rows: {2023: 1, 2024: 2}"),
        ("data: a.csv", "from: a.csv, table: yes"),
    ],
)
def test_other_numbers_have_a_table_of_their_own(tmp_path: Path, table: str, drawn: str) -> None:
    (tmp_path / "a.csv").write_text(DATA)
    made = composed(f"      - table: {{{table}}}\n      - chart: {{kind: line, {drawn}}}\n", tmp_path)
    assert [type(block).__name__ for block in made] == ["Table", "Figure", "Table"]


def test_a_data_file_is_drawn(tmp_path: Path) -> None:
    (tmp_path / "trams.csv").write_text("Year,Trams,Remark\n2025,4,late\n2024,3,\n", encoding="utf-8")
    lines = chart(composed("      - chart: {kind: line, from: trams.csv}\n", tmp_path)[0]).plot

    assert isinstance(lines, Lines)
    assert (lines.labels, lines.dated) == (("2024", "2025"), True)
    assert [(series.name, series.values) for series in lines.series] == [("Trams", (3, 4))]


def test_an_author_s_own_alternative_text_stands() -> None:
    figure = composed(f"      - chart: {{{LINE}, alt: It rises}}\n")[0]
    assert isinstance(figure, Figure)
    assert figure.alt == "It rises"


def test_a_chart_is_a_figure_that_prose_can_name() -> None:
    content = f"      - chart: {{{LINE}, id: rise}}\n      - 'As {{figure:rise}} shows.'\n"
    last = composed(content)[-1]
    assert isinstance(last, Paragraph)
    assert last.content == ("As ", Reference("rise", ("Figure 1",)), " shows.")


def test_numbers_are_printed_as_typed_or_as_the_language_writes_them() -> None:
    content = "      - chart: {kind: bar, rows: {A: 1234567.50, B: € 3, C: '', D: -4}}\n"
    bars = chart(composed(content, head="lang: de\n")[0]).plot

    assert isinstance(bars, Bars)
    assert bars.series[0].texts == ("1.234.567,50", "€ 3", "", "−4")
    assert bars.series[0].values == (1234567.5, 3, None, -4)


def test_what_stands_for_no_number_is_printed_as_typed() -> None:
    figure, table = composed("      - chart: {kind: bar, rows: {A: 3, B: n/a, C: …, D: ''}, table: yes}\n")
    bars = chart(figure).plot

    assert isinstance(bars, Bars)
    assert isinstance(table, Table)
    assert bars.series[0].texts == ("3", "n/a", "…", "")
    assert [row.cells[1] for row in table.rows] == [
        (Paragraph((text,)),) if text else () for text in bars.series[0].texts
    ]


def test_what_cannot_be_drawn_is_named() -> None:
    stakeholders = "stakeholders: [{name: A, power: 1, interest_level: 2}, {name: B, power: 3}, {name: C}]\n"
    body = composed("      - chart: power-interest\n      - stakeholders:\n", head=stakeholders)

    assert chart(body[0]).note == "Not shown for lack of data (Power, Level of interest): B; C"


def test_prose_of_any_kind_is_one_line_in_a_chart() -> None:
    do = "Build **now**:\\n\\n- here [@law, p. 3]\\n- there\\n\\n| Who | When |\\n| --- | --- |\\n| Us | May |"
    register = f'sources: {{law: {{title: A law}}}}\nrecommendations: [{{do: "{do}", by: 2026-05-01}}]\n'
    schedule = chart(composed("      - chart: gantt\n", head=register)[0]).plot

    assert isinstance(schedule, Schedule)
    assert schedule.tasks[0].name == "Build now: here; there Who, When; Us, May"


def test_the_title_of_a_table_of_data_has_no_empty_citation() -> None:
    content = f"      - chart: {{{LINE}, caption: 'It *rises* [@law, p. 3; @act]'}}\n"
    table = composed(content, head="sources: {law: {title: A law}, act: {title: An act}}\n")[1]

    assert isinstance(table, Table)
    assert plain(table.caption.text) == "Data: It rises"


def test_an_arabic_chart_is_mirrored() -> None:
    assert chart(composed(f"      - chart: {{{LINE}}}\n", head="lang: ar\n")[0]).notation.rtl
    assert not chart(composed(f"      - chart: {{{LINE}}}\n")[0]).notation.rtl


def test_a_chart_counts_as_what_shows_a_register() -> None:
    register = "stakeholders: [{name: A, power: 1, interest_level: 2, type: firm}]\n"
    result = read(f"{register}{HEAD}      - chart: power-interest\n".encode(), "spec.yaml")

    assert result.briefing is not None
    assert [problem.message for problem in result.problems] == ["no table shows 'type' of 'A'"]


def test_a_briefing_built_in_code_may_hold_a_chart() -> None:
    block = {"chart": {"kind": "column", "columns": ["Year", "Trams"], "rows": [[2024, 3], [2025, 4.5]]}}
    briefing = Briefing.of({"title": "A", "sections": [{"title": "Part", "content": [block]}]})

    assert "4.5" in document_text(compose(briefing))


def test_grids_print_quadrants_in_the_language_of_the_paper() -> None:
    stakeholders = "lang: fr\nstakeholders: [{name: A, power: 1, interest_level: 2, stance: blocker}]\n"
    grid = chart(composed("      - chart: power-interest\n", head=stakeholders)[0]).plot

    assert isinstance(grid, Grid)
    assert grid.quadrants[1] == "Associer de près"
    assert [(kind.name, kind.letter) for kind in grid.kinds] == [("Opposant", "O")]


@pytest.mark.parametrize(
    ("tag", "months"),
    [
        ("ar-IQ", ("كانون الثاني", "تموز")),
        ("ar", ("يناير", "يوليو")),
        ("de-AT", ("Jänner", "Juli")),
        ("de", ("Jan.", "Juli")),
        ("es-PE", ("ene", "jul")),
    ],
)
def test_axes_name_months_as_the_region_does(tag: str, months: tuple[str, str]) -> None:
    tasks = f"lang: {tag}\nrecommendations: [{{do: A, start: 2026-01-01, by: 2027-06-30}}]\n"
    drawn = chart(composed("      - chart: gantt\n", head=tasks)[0])

    assert (drawn.notation.months[0], drawn.notation.months[6]) == months


def test_the_languages_of_charts_are_those_of_the_fixed_words() -> None:
    assert sorted(LANGUAGES) == sorted(language_codes())
    english = chart_words_for("en")
    for code in LANGUAGES:
        words = chart_words_for(code)
        assert (words is english) == (code == "en")
        assert [set(words.kinds), set(words.axes), set(words.letters)] == [
            set(english.kinds), set(english.axes), set(english.letters)
        ]  # fmt: skip
        assert len(set(words.letters.values())) == 5
        counts = [(len(w.months), len(w.likelihoods), len(w.impacts)) for w in (words, english)]
        assert counts[0] == counts[1]
