"""Data files beside a spec: what of them is printed, and what is told of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.briefing import ChartBlock, TableBlock
from briefgen.document import plain_blocks
from briefgen.spec import FolderAssets, Reading, read

TABLE = "title: T\nsections:\n  - title: S\n    content:\n      - table: {data: d.csv}\n"
CHART = "title: T\nsections:\n  - title: S\n    content:\n      - chart: {kind: bar, from: d.csv, alt: C}\n"


def reading(folder: Path, data: str, spec: str = TABLE) -> Reading:
    (folder / "d.csv").write_text(data, encoding="utf-8")
    return read(spec.encode(), "a.yaml", FolderAssets(folder))


def said(folder: Path, data: str, spec: str = TABLE) -> list[str]:
    return [str(each) for each in reading(folder, data, spec).problems]


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#¡REF!", "#NV"])
@pytest.mark.parametrize("spec", [TABLE, CHART])
def test_an_error_of_a_formula_is_told_with_its_line(tmp_path: Path, error: str, spec: str) -> None:
    told = f"d.csv:3:1: a cell in column 'b' shows an error: {error}; mend its formula, or leave the cell empty"
    assert said(tmp_path, f"a,b\nx,1\ny,{error}\n", spec) == [told]


def test_a_word_behind_a_number_sign_is_text(tmp_path: Path) -> None:
    assert said(tmp_path, "a,b\n#NAME of all?,#1\n#MeToo,#NVA\n") == []


@pytest.mark.parametrize("blank", [";;", " ; ;", '"";;"	"', "", "   ", "\u00a0", ";", ";;;"])
def test_blank_rows_are_passed_over(tmp_path: Path, blank: str) -> None:
    data = f"{blank}\nName;Cost;Share\na;1;2\n{blank}\nb;3;\n{blank}\n{blank}\n"
    table, chart = (reading(tmp_path, data, spec).briefing for spec in (TABLE, CHART))
    assert table
    assert chart
    (block,), (drawn,) = (each.sections[0].content for each in (table, chart))
    assert isinstance(block, TableBlock)
    assert [tuple(map(plain_blocks, row)) for row in block.rows] == [("a", "1", "2"), ("b", "3", "")]
    assert isinstance(drawn, ChartBlock)
    assert drawn.rows == (("a", "1", "2"), ("b", "3", ""))


def test_a_line_of_spaces_keeps_no_column_and_hides_no_title(tmp_path: Path) -> None:
    assert said(tmp_path, "a,b,\n1,2,\n  \n3,4,\n") == []
    assert "this first row has 1 cell, all others have 2" in said(tmp_path, "Towns\n  \na,b\n1,2\n  \n")[0]


def test_a_file_of_a_header_and_blank_rows_has_no_rows(tmp_path: Path) -> None:
    assert "'d.csv' has a header and no rows" in said(tmp_path, "a;b\n;\n;\n")[0]


def test_a_column_without_a_name_is_told_with_its_line(tmp_path: Path) -> None:
    hint = "name it in the header, or choose others with 'columns:'"
    told = f"warning: column 3 of 'd.csv' has no name, and 'x' stands in it in line 3; {hint}"
    assert said(tmp_path, "a;b;\n1;2;\n3;4;x\n") == [f"a.yaml:5:23: sections[0].content[0].table.data: {told}"]
    chosen = TABLE.replace("data: d.csv", "data: d.csv, columns: [b, a]")
    assert said(tmp_path, "a;b;\n1;2;\n3;4;x\n", chosen) == []
    assert said(tmp_path, ";2025;2026\nCost;2;3\n") == []


@pytest.mark.parametrize("spec", [TABLE, CHART])
def test_a_title_does_not_become_the_header(tmp_path: Path, spec: str) -> None:
    (told,) = said(tmp_path, "Towns 2026,,\na,b,c\nx,1,2\n", spec)
    assert told.startswith("d.csv:1:1: only the first of 3 cells is filled in this first row")


def test_the_only_column_of_a_chart_needs_no_name(tmp_path: Path) -> None:
    for value in ("1", "−1", "$1", "EUR 1", "1 %", ".5", "١"):
        reads = reading(tmp_path, f"Town,\nx,{value}\ny,2\n", CHART)
        assert not any("first row" in str(each) for each in reads.problems)
    assert reading(tmp_path, "Town,\nx,1\ny,2\n", CHART).briefing


def test_a_slip_of_a_file_that_is_read_twice_is_told_once(tmp_path: Path) -> None:
    twice = f"{TABLE}      - chart: {{kind: bar, from: d.csv, alt: C}}\n"
    assert said(tmp_path, "a,b\n1\n", twice) == ["d.csv:2:1: this row has 1 cell, the header has 2"]


DRAWN = "'Total, all' is drawn as a bar beside those that it sums up; "
MEANT = ", or name it after 'highlight:' if it is meant"


def test_a_sum_that_is_drawn_beside_its_parts_is_a_warning(tmp_path: Path) -> None:
    data = 'a,b\nx,1\ny,2\n"Total, all",3\n'
    told = f"a.yaml:5:28: sections[0].content[0].chart.from: warning: {DRAWN}take the row out{MEANT}"
    assert said(tmp_path, data, CHART) == [told]
    assert "is drawn as a slice" in said(tmp_path, data, CHART.replace("bar", "pie"))[0]
    for other in (CHART.replace("alt: C", "alt: C, highlight: 'Total, all'"), CHART.replace("bar", "line")):
        assert said(tmp_path, data, other) == []
    assert said(tmp_path, "a,b\nTotal,3\nx,1\ny,2\n", CHART) == []


def test_a_table_that_ends_with_a_sum_is_drawn_without_it_or_with_a_warning(tmp_path: Path) -> None:
    rows = "rows: [[x, 1], [y, 2], ['Total, all', 3]]"
    chart = "      - chart: {kind: bar, from: t, alt: C}\n"
    spec = TABLE.replace("data: d.csv", f"id: t, columns: [A, B], {rows}") + chart
    mend = "give the table 't' 'total: true', which leaves it out"
    told = f"a.yaml:6:28: sections[0].content[1].chart.from: warning: {DRAWN}{mend}{MEANT}"
    assert said(tmp_path, "", spec) == [told]
    assert said(tmp_path, "", spec.replace("id: t,", "id: t, total: true,")) == []
    (written,) = said(tmp_path, "", CHART.replace("from: d.csv", rows))
    assert written.startswith("a.yaml:5:52: sections[0].content[0].chart.rows[2][0]: warning: 'Total, all' is drawn")


def test_a_cell_that_is_no_number_is_found_by_the_name_of_its_row(tmp_path: Path) -> None:
    (told,) = said(tmp_path, "a;b\nx;1\n;\ny;dear\n", CHART)
    assert "expected a number in the row 'y' of 'd.csv', column 'b', found 'dear'" in told
