from __future__ import annotations

import json
from pathlib import Path

import pytest

from .harness import BAD, GOOD, PAGE, WARNED, files, put, run

SLIP = "title: A brief\nbottom_line: **Go** ahead.\n"
KEYS = ["file", "line", "column", "path", "severity", "message", "hint", "origin", "written", "repaired"]


def test_problems_are_greppable_lines_with_a_closing_count(here: Path) -> None:
    put(here / "bad.yaml", BAD)
    ran = run("check", "bad.yaml")
    assert ran.code == 65
    assert ran.out.startswith("bad.yaml:2:1: statsu: ")
    assert "did you mean 'status'?" in ran.out
    assert ran.out.endswith("1 spec: 2 errors\n")
    assert ran.err == ""


def test_a_problem_shows_its_line_with_a_caret(here: Path) -> None:
    put(here / "bad.yaml", BAD)
    assert "    3 | purpose: decisoin\n      |          ^\n" in run("check", "bad.yaml").out


def test_a_slip_shows_its_repair_in_place_of_the_caret(here: Path) -> None:
    put(here / "slip.yaml", SLIP)
    out = run("check", "slip.yaml").out
    assert "    written:  bottom_line: **Go** ahead.\n    write:    bottom_line: " in out
    assert "^" not in out


def test_clean_specs_and_warnings_are_0(here: Path) -> None:
    put(here / "good.yaml")
    put(here / "warned.yaml", WARNED)
    assert run("check", "good.yaml")[:3] == (0, "1 spec: no errors\n", "")
    ran = run("check", "good.yaml", "warned.yaml")
    assert ran.code == 0
    assert "warning: " in ran.out
    assert ran.out.endswith("2 specs: no errors, 1 warning\n")


def test_a_folder_stands_for_its_specs(here: Path) -> None:
    put(here / "specs/good.yaml")
    put(here / "specs/bad.yaml", BAD)
    put(here / "specs/parts.yaml", "- a\n")
    ran = run("check", "specs")
    assert ran.code == 65
    assert ran.out.startswith("specs/bad.yaml:2:1: statsu: ")
    assert ran.out.endswith("2 specs: 2 errors\n")
    assert ran.err == "briefgen: specs: passed over, as without a title: parts.yaml\n"


def test_a_finished_file_is_no_spec(here: Path) -> None:
    (here / "brief.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\n")
    (here / "brief.docx").write_bytes(b"PK\x03\x04\x14\x00")
    ran = run("check", "brief.pdf", "brief.docx")
    assert ran.code == 66
    assert "briefgen: brief.pdf cannot be read: it is a PDF; name the spec that it was made from\n" in ran.err
    assert "briefgen: brief.docx cannot be read: it is a Word file or another archive; name the" in ran.err


def test_nothing_is_written(here: Path) -> None:
    put(here / "good.yaml")
    run("check", "good.yaml")
    assert files(here) == ["good.yaml"]


def test_json_is_one_array_of_all_problems(here: Path) -> None:
    put(here / "bad.yaml", BAD)
    put(here / "slip.yaml", SLIP)
    ran = run("check", "bad.yaml", "slip.yaml", "--format", "json")
    found = json.loads(ran.raw)
    assert ran.code == 65
    assert [(one["file"], one["line"], one["column"], one["path"]) for one in found] == [
        ("bad.yaml", 2, 1, "statsu"),
        ("bad.yaml", 3, 10, "purpose"),
        ("slip.yaml", 2, 14, "bottom_line"),
    ]
    assert all(list(one) == KEYS and one["severity"] == "error" and one["message"] for one in found)
    assert found[0]["written"] is None
    assert found[2]["written"] == "bottom_line: **Go** ahead."
    assert found[2]["repaired"].startswith("bottom_line: ")


def test_json_of_a_clean_spec_is_an_empty_array(here: Path) -> None:
    put(here / "good.yaml")
    assert run("check", "good.yaml", "--format", "json")[:3] == (0, "[]\n", "")


def test_a_spec_that_is_not_there_is_66_and_the_others_are_checked(here: Path) -> None:
    put(here / "bad.yaml", BAD)
    ran = run("check", "none.yaml", "bad.yaml")
    assert ran.code == 66
    assert ran.err == "briefgen: none.yaml cannot be read: there is no such file\n"
    assert ran.out.endswith("2 specs: 2 errors, 1 not read\n")
    found = json.loads(run("check", "none.yaml", "--format", "json").raw)
    assert [(one["file"], one["line"]) for one in found] == [("none.yaml", 0)]


def test_standard_input_is_checked() -> None:
    assert run("check", "-", stdin=GOOD).code == 0
    assert run("check", "-", stdin=BAD).out.startswith("<stdin>:2:1: ")


def test_files_named_in_a_spec_are_beside_it_or_for_standard_input_here(here: Path) -> None:
    spec = "title: A brief\nsections:\n  - title: Data\n    content:\n      - table: {data: rows.csv}\n"
    put(here / "specs/a.yaml", spec)
    put(here / "specs/rows.csv", "a,b\n1,2\n")
    assert run("check", "specs/a.yaml").code == 0
    assert "rows.csv" in run("check", "-", stdin=spec).out
    put(here / "rows.csv", "a,b\n1,2\n")
    assert run("check", "-", stdin=spec).code == 0


def test_a_file_name_cannot_steer_the_terminal(here: Path) -> None:
    put(here / "a\x1b[31m\u202eb.yaml", BAD)
    out = run("check", "a\x1b[31m\u202eb.yaml").out
    assert out.startswith(r"a\x1b[31m\u202eb.yaml:2:1: ")
    assert "\x1b" not in out


def test_the_docs_show_what_is_printed(here: Path) -> None:
    put(here / "my-brief.yaml", "title: A brief\npurpose: decisoin\nbottom_line: **Go** ahead.\n")
    assert f"```\n{run('check', 'my-brief.yaml').out}```" in PAGE.read_text(encoding="utf-8")


def test_a_device_without_end_is_read_no_further_than_a_spec_may_go() -> None:
    ran = run("check", "/dev/zero")
    assert ran.code == 65
    assert "16,000,000 bytes" in ran.out


def test_a_problem_in_an_included_file_shows_that_files_line(here: Path) -> None:
    put(here / "a.yaml", "title: A brief\nsections: [{title: B, content: [{include: parts/b.yaml}]}]\n")
    put(here / "parts/b.yaml", "- Fine\n- callout: {kind: nte, text: x}\n")
    ran = run("check", "a.yaml")
    assert ran.code == 65
    assert "parts/b.yaml:2:19: sections[0].content[0].include[1].callout.kind" in ran.out
    assert "    2 | - callout: {kind: nte, text: x}" in ran.out


ROWS = "country,amount\nMalta,3\nFiji,[@x]\nChad,4\n"
ROW_SPEC = "title: Water in ${country}\nbottom_line: Lend ${amount}.\nvariables: {amount: 2 million}\n"


def test_a_merge_is_checked_before_it_is_run(here: Path) -> None:
    put(here / "a.yaml", ROW_SPEC + "statsu: draft\n")
    put(here / "rows.csv", ROWS)
    ran = run("check", "a.yaml", "--each", "rows.csv", "--name", "{country}")
    assert ran.code == 65
    assert ran.out.count("statsu: ") == 2, "what all rows have is told once, with its line"
    assert "a.yaml:2:19: bottom_line: " in ran.out
    assert "; ${amount} is '[@x]' by rows.csv, line 3, column 'amount'\n" in ran.out
    assert ran.out.endswith("1 spec with 3 rows: 2 errors\n")
    found = json.loads(run("check", "a.yaml", "--each", "rows.csv", "--format", "json").raw)
    assert sorted(one["origin"] for one in found) == ["", "${amount} is '[@x]' by rows.csv, line 3, column 'amount'"]


def test_a_variable_that_no_column_has_is_told_once(here: Path) -> None:
    put(here / "a.yaml", "title: To ${country}\nbottom_line: Pay ${country}, dear ${country}.\n")
    put(here / "rows.csv", "Country\nMalta\n")
    ran = run("check", "a.yaml", "--each", "rows.csv")
    assert ran.out.startswith("a.yaml:1:11: title: unknown variable '${country}'; did you mean 'Country'?")
    assert ran.out.endswith("1 spec: 1 error\n")
    assert run("check", "a.yaml").out.endswith("1 spec: 3 errors\n")


def test_what_the_values_of_many_rows_are_wrong_in_alike_is_told_of_the_first(here: Path) -> None:
    put(here / "a.yaml", "title: A\nbottom_line: See ${t}.\n")
    put(here / "rows.csv", "t\n{table:a}\n{table:b}\n{table:b}\n{table:b}\n")
    ran = run("check", "a.yaml", "--each", "rows.csv")
    assert ran.out.count("rows.csv, line ") == 2
    assert "; ${t} is '{table:b}' by rows.csv, line 3, column 't'; lines 4 and 5 likewise\n" in ran.out
    assert ran.out.endswith("1 spec with 4 rows: 2 errors\n")


def test_a_column_that_only_the_file_for_a_late_row_uses_is_not_refused(here: Path) -> None:
    put(here / "a.yaml", "title: A\nsections: [{title: B, content: [{include: '${part}.yaml'}]}]\n")
    put(here / "x.yaml", "- Fine\n")
    put(here / "y.yaml", "- Lend ${amount}.\n")
    put(here / "rows.csv", "part,amount\n" + "x,1\n" * 25 + "y,2\n")
    assert run("check", "a.yaml", "--each", "rows.csv").code == 0
    put(here / "few.csv", "part,amount\nx,1\n")
    assert "the column 'amount' of few.csv is used nowhere" in run("check", "a.yaml", "--each", "few.csv").err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["a.yaml", "--name", "x"], 2, "--name names the briefings of rows: add --each ROWS"),
        (["-", "--each", "rows.csv"], 2, "a spec from a pipe is read once"),
        (["a.yaml", "--each", "rows.csv", "--name", "{x}"], 2, "no column is called 'x'"),
        (["a.yaml", "--each", "rows.csv", "--name", "same"], 2, "would both be written to"),
        (["b.yaml", "--each", "people.csv"], 2, "the column 'city' of people.csv is used nowhere"),
        (["b.yaml", "--each", "rows.csv"], 2, "the columns 'amount', 'country' of rows.csv are used nowhere"),
        (["a.yaml", "--each", "none.csv"], 66, "none.csv cannot be read"),
        (["none.yaml", "--each", "rows.csv"], 66, "none.yaml cannot be read: there is no such file"),
    ],
)
def test_what_render_would_refuse_of_a_table_is_refused(here: Path, arguments: list[str], code: int, said: str) -> None:
    put(here / "a.yaml", ROW_SPEC)
    put(here / "b.yaml")
    put(here / "rows.csv", ROWS)
    put(here / "people.csv", "to,name,city\na@x.org,A,Oslo\n")
    ran = run("check", *arguments)
    assert ran.code == code
    assert ran.err.count(said) == 1
