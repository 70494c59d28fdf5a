"""`briefgen render` of many, with real workers."""

from __future__ import annotations

import json
import os
import re
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from briefgen.batch import Outcome, Task
from briefgen.cli.batch import Teller
from briefgen.cli.terminal import Terminal
from briefgen.errors import Position, Problem

from .harness import BAD, GOOD, WARNED, files, put, run, spawn, without_progress

ROW_SPEC = "title: Water in ${country}\nbottom_line: Lend ${amount}.\nvariables: {amount: 2 million}\n"


def outputs(folder: Path) -> list[str]:
    return [name for name in files(folder) if not name.endswith(".jsonl")]


def test_a_folder_stands_for_its_specs_and_no_other_file(here: Path) -> None:
    for name in ("b.yaml", "a.yml", "bad.yaml"):
        put(here / "specs" / name, BAD if name == "bad.yaml" else GOOD)
    put(here / "specs/c.json", json.dumps({"title": "C", "bottom_line": "Go."}))
    for name in ("briefgen.schema.json", "theme.schema.json", ".hidden.yaml", "templates/t.yaml", "data.csv"):
        put(here / "specs" / name)
    put(here / "specs/briefgen.yaml", "organisation: The house\n")
    put(here / "specs/data.json", "[1, 2]")
    put(here / "specs/parts.yaml", "- a\n- b\n")
    ran = run("render", "specs", "--to", "pdf", "-j", "2")
    assert ran.code == 65
    assert outputs(here / "output") == ["a.pdf", "b.pdf", "c.pdf"]
    assert "specs: passed over, as without a title: data.json, parts.yaml" in ran.err
    assert "briefgen: specs/bad.yaml: 2 problems\n  specs/bad.yaml:2:1: statsu: " in ran.err
    assert "    2 | statsu: draft" in ran.err
    assert re.fullmatch(
        r"4 briefings: 3 written, 1 failed; [\d.]+ s, \d+ a second; output/briefgen-manifest\.jsonl\n", ran.out
    )


def test_numbers_of_rows_without_a_name_are_passed_over_with_one_warning(here: Path) -> None:
    put(here / "w.yaml", ROW_SPEC)
    put(here / "rows.csv", ",country,amount\n0,Malta,1\n1,Fiji,2\n")
    said = "the first column of rows.csv has no name and is passed over; name the column in the header, or delete it"
    for command in (("render", "w.yaml", "--to", "pdf"), ("check", "w.yaml")):
        ran = run(*command, "--each", "rows.csv")
        assert (ran.code, without_progress(ran.err)) == (0, f"briefgen: warning: {said}\n")
    assert outputs(here / "output") == ["w-1.pdf", "w-2.pdf"]


def test_few_specs_of_a_folder_have_a_line_each(here: Path) -> None:
    put(here / "specs/a.yaml")
    ran = run("render", "specs", "--to", "pdf")
    assert (ran.code, files(here / "output")) == (0, ["a.pdf"])
    assert ran.out.startswith("pdf  output/a.pdf")


def test_more_than_a_few_are_a_batch(here: Path) -> None:
    for number in range(17):
        put(here / f"specs/{number}.yaml")
    ran = run("render", "specs", "--to", "pdf")
    assert (ran.code, len(outputs(here / "output"))) == (0, 17)
    assert ran.out.startswith("17 briefings: 17 written; ")
    assert without_progress(ran.err) == ""


def test_a_batch_makes_the_bytes_that_one_render_makes(here: Path) -> None:
    put(here / "a.yaml")
    run("render", "a.yaml", "-o", "one")
    run("render", "a.yaml", "-o", "many", "-j", "1", "--watermark", "DRAFT")
    run("render", "a.yaml", "-o", "marked", "--watermark", "DRAFT")
    assert (here / "one/a.pdf").read_bytes() == (here / "many/a.pdf").read_bytes()
    assert (here / "marked/a.docx").read_bytes() == (here / "many/a.docx").read_bytes()


def test_each_row_makes_a_briefing_named_by_its_columns(here: Path) -> None:
    put(here / "a.yaml", ROW_SPEC)
    put(
        here / "rows.csv",
        "date,country,amount\n2026-03-31,Malta,3\n2026-04-01,Côte d'Ivoire,4 [@x]\n2026-04-02,Fiji,5\n",
    )
    ran = run("render", "a.yaml", "--each", "rows.csv", "--name", "{date}/{country}", "--to", "pdf", "--json")
    lines = [json.loads(each) for each in ran.out.splitlines()]
    assert ran.code == 65
    assert outputs(here / "output") == ["2026-03-31/Malta.pdf", "2026-04-02/Fiji.pdf"]
    assert sorted((each["row"], each["status"]) for each in lines[:3]) == [
        (1, "written"),
        (2, "failed"),
        (3, "written"),
    ]
    assert lines[3]["summary"] == {"written": 2, "unchanged": 0, "failed": 1, "stopped": 0}
    assert lines[3]["code"] == 65
    assert "briefgen: a.yaml with rows.csv, line 3: 1 problem\n  a.yaml:2:" in ran.err


def test_an_empty_cell_that_files_are_named_by_is_a_warning(here: Path) -> None:
    put(here / "a.yaml", ROW_SPEC)
    put(here / "rows.csv", "country,amount\nMalta,3\n,4\n,5\n")
    ran = run("render", "a.yaml", "--each", "rows.csv", "--to", "md", "--name", "{country}-{amount}")
    assert ran.code == 0
    warning = "the column 'country' of rows.csv is empty in line 3 and in 1 more, and files are named by it"
    assert f"briefgen: warning: {warning}\n" in ran.err


@pytest.mark.parametrize(
    ("table", "pattern", "said"),
    [
        (
            "country,amont\nMalta,3\n",
            None,
            "'amont' of rows.csv is used nowhere; write ${amont} in the spec, or {amont}",
        ),
        ("country,amont\nMalta,3\n", None, "did you mean 'amount'?"),
    ],
)
def test_a_column_that_seems_misspelt_is_refused(here: Path, table: str, pattern: str | None, said: str) -> None:
    put(here / "a.yaml", ROW_SPEC)
    put(here / "rows.csv", table)
    ran = run("render", "a.yaml", "--each", "rows.csv", "--to", "pdf", *(["--name", pattern] if pattern else []))
    assert (ran.code, files(here)) == (2, ["a.yaml", "rows.csv"])
    assert said in ran.err


@pytest.mark.parametrize(
    ("table", "pattern", "said"),
    [
        ("country,amount,to,cc,name,email\nMalta,3,x@x.org,,Ada,a@x.org\n", None, ""),
        (
            "country,a,b\nMalta,3,4\n",
            "{a}",
            "briefgen: warning: the column 'b' of rows.csv is used nowhere; write ${b",
        ),
        ("country,a,b\nMalta,3,4\n", None, "briefgen: warning: the columns 'a', 'b' of rows.csv are used nowhere"),
    ],
)
def test_one_table_serves_letters_and_mails_and_what_nothing_uses_is_a_warning(
    here: Path, table: str, pattern: str | None, said: str
) -> None:
    put(here / "a.yaml", ROW_SPEC)
    put(here / "rows.csv", table)
    arguments = ["--each", "rows.csv", *(["--name", pattern] if pattern else [])]
    for ran in (run("check", "a.yaml", *arguments), run("render", "a.yaml", "--to", "markdown", *arguments)):
        assert "used nowhere" not in ran.err if not said else said in ran.err
    quiet = run("render", "a.yaml", "--to", "markdown", "-q", *arguments)
    assert "used nowhere" not in quiet.err


def test_a_name_knows_what_the_head_of_the_spec_says_after_the_columns(here: Path) -> None:
    put(here / "briefgen.yaml", "variables: {year: '2026'}\n")
    put(here / "a.yaml", "title: For ${country}\ndate: ${year}-03-31\nversion: 1.10\nreference: R/1\nlang: en_GB\n")
    put(here / "rows.csv", "country,version\nMalta,2\nFiji,3\n")
    pattern = "{date}-{title}-{version}-{reference}-{lang}"
    ran = run("render", "a.yaml", "--each", "rows.csv", "--name", pattern, "--to", "markdown", "-q")
    assert ran.code == 0
    assert outputs(here / "output") == ["2026-03-31-For Fiji-3-R-1-en_GB.md", "2026-03-31-For Malta-2-R-1-en_GB.md"]
    assert run("check", "a.yaml", "--each", "rows.csv", "--name", pattern).code == 0


def test_a_name_knows_only_what_every_spec_says(here: Path) -> None:
    put(here / "a.yaml", ROW_SPEC + "date: 2026-03-31\n")
    put(here / "b.yaml", ROW_SPEC)
    put(here / "rows.csv", "country\nMalta\n")
    ran = run("render", "a.yaml", "b.yaml", "--each", "rows.csv", "--name", "{date}-{spec}", "--to", "pdf")
    assert ran.code == 2
    assert "no column is called 'date'; there are: spec, row, country" in ran.err
    ran = run("render", "a.yaml", "--each", "rows.csv", "--name", "{date}", "--to", "pdf")
    assert (ran.code, outputs(here / "output")) == (0, ["2026-03-31.pdf"])


def test_a_column_may_be_for_a_name_alone_or_for_one_of_the_specs_or_for_what_is_included(here: Path) -> None:
    put(here / "a.yaml", ROW_SPEC)
    put(
        here / "b.yaml",
        "title: B\nbottom_line: For ${desk}.\nsections: [{title: S, content: [{include: '${part}.yaml'}]}]\n",
    )
    put(here / "one.yaml", "- One\n")
    put(here / "two.yaml", "- Two for ${minister}\n")
    put(here / "rows.csv", "country,desk,code,part,minister\nMalta,D1,mt,one,A\nFiji,D2,fj,two,B\n")
    ran = run("render", "a.yaml", "b.yaml", "--each", "rows.csv", "--name", "{code}-{spec}", "--to", "pdf")
    assert (ran.code, ran.err) == (0, "")
    assert outputs(here / "output") == ["fj-a.pdf", "fj-b.pdf", "mt-a.pdf", "mt-b.pdf"]


def test_what_many_rows_have_wrong_alike_is_told_with_the_first_row_s_value(here: Path) -> None:
    put(here / "a.yaml", "title: T\nversion: '${country}'\nmarking: ${mark}\n")
    put(here / "rows.csv", "country,mark\n" + "".join(f"{n},TLP:GREN\n" for n in range(9)))
    ran = run("render", "a.yaml", "--each", "rows.csv", "--to", "pdf", "-j", "1")
    assert ran.code == 65
    assert ran.err.count("is not a TLP 2.0 label") == 1
    assert "; ${mark} is 'TLP:GREN' by rows.csv, line 2, column 'mark'\n" in ran.err
    assert (
        "briefgen: 8 more had the same as a.yaml with rows.csv, line 2: lines 3, 4, 5, 6, 7, 8, 9 and 10\n" in ran.err
    )


def test_an_empty_cell_that_is_used_is_told_and_a_blank_row_makes_nothing(here: Path) -> None:
    put(here / "a.yaml", "title: To ${city}\nbottom_line: We grant **${amount}** to ${city}.\n")
    put(here / "rows.csv", "city,amount\nCahul,\n,\nOrhei,5\nLeova, \n,6\n , \n")
    ran = run("render", "a.yaml", "--each", "rows.csv", "--to", "markdown", "-j", "1")
    assert ran.code == 0
    assert outputs(here / "output") == ["a-1.md", "a-3.md", "a-4.md", "a-5.md"]
    assert "briefgen: rows.csv: passed over, as blank: lines 3 and 7\n" in ran.err
    said = "nothing stands here for '${amount}'; fill its cell in; ${amount} is empty by rows.csv, line 2"
    assert f"  a.yaml:2:23: bottom_line: warning: {said}, column 'amount'\n" in ran.err
    assert "briefgen: 1 more had the same as a.yaml with rows.csv, line 2: line 5\n" in ran.err
    assert ran.err.count("'${city}'") == 1, "once a cell, however often it is used"
    assert "We grant to Cahul." in (here / "output/a-1.md").read_text()


def test_a_table_of_blank_rows_makes_nothing(here: Path) -> None:
    put(here / "a.yaml", "title: To ${city}\n")
    put(here / "rows.csv", "city,amount\n,\n,\n")
    ran = run("render", "a.yaml", "--each", "rows.csv")
    assert (ran.code, "every row is blank" in ran.err) == (65, True)


def test_what_goes_wrong_alike_is_told_once(here: Path) -> None:
    put(here / "a.yaml", ROW_SPEC + "statsu: draft\n")
    put(here / "rows.jsonl", "".join(json.dumps({"country": str(number)}) + "\n" for number in range(30)))
    ran = run("render", "a.yaml", "--each", "rows.jsonl", "--to", "pdf")
    assert ran.code == 65
    assert ran.err.count("statsu") == 3
    assert re.search(r"briefgen: 29 more had the same as a\.yaml with rows\.jsonl, line \d+\n", ran.err)


def test_two_rows_for_one_file_are_refused_before_anything_is_made(here: Path) -> None:
    put(here / "a.yaml", ROW_SPEC)
    put(here / "rows.csv", "country\nMalta\nMALTA\n")
    ran = run("render", "a.yaml", "--each", "rows.csv", "--name", "{country}")
    assert (ran.code, files(here)) == (2, ["a.yaml", "rows.csv"])
    both = "a.yaml with rows.csv, line 2 and a.yaml with rows.csv, line 3"
    assert f"{both} would both be written to output/MALTA.docx; tell the rows apart" in ran.err


def test_resume_makes_the_rest(here: Path) -> None:
    for name in "abc":
        put(here / f"specs/{name}.yaml")
    put(here / "specs/d.yaml", BAD)
    assert run("render", "specs", "--to", "pdf", "--resume").code == 65
    put(here / "specs/d.yaml", GOOD)
    (here / "output/a.pdf").unlink()
    ran = run("render", "specs", "--to", "pdf", "--resume")
    assert (ran.code, ran.out.split(";")[0]) == (0, "4 briefings: 2 written, 2 unchanged")
    assert run("render", "specs", "--to", "pdf", "--resume").out.startswith("4 briefings: 4 unchanged; ")


def test_warnings_are_told_unless_it_is_to_be_quiet(here: Path) -> None:
    put(here / "a.yaml", WARNED)
    assert "a.yaml: 1 warning" in run("render", "a.yaml", "--to", "pdf", "-j", "1").err
    assert run("render", "a.yaml", "--to", "pdf", "-j", "1", "-q")[:3] == (0, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")
def test_a_person_sees_a_bar_and_what_went_wrong_above_it(here: Path) -> None:
    for number in range(20):
        put(here / f"specs/{number:02}.yaml", BAD if number == 5 else GOOD)
    ours, theirs = os.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    ran = spawn("render", "specs", "--to", "pdf", cwd=here, stderr=theirs, env=environment)
    os.close(theirs)
    with os.fdopen(ours, "rb", closefd=True) as terminal:
        seen = read_all(terminal.fileno()).decode()
    assert ran.returncode == 65
    assert ran.stdout.startswith(b"20 briefings: 19 written, 1 failed; ")
    assert "20/20" in seen
    assert "a second, " in seen
    assert "specs/05.yaml: 2 problems" in seen


def read_all(terminal: int) -> bytes:
    """All that was shown; its end is an error of Linux's."""
    shown = b""
    with suppress(OSError):
        while more := os.read(terminal, 65536):
            shown += more
    return shown


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["-", "-j", "2"], "'-' is neither"),
        (["a.yaml", "-j", "2", "-o", "-"], "'-' is neither"),
        (["a.yaml", "--name", "x"], "add --each ROWS"),
        (["a.yaml", "-j", "2", "-o", "x.pdf", "--to", "pdf"], "'-o x.pdf' is one file, and a batch makes many"),
        (["a.yaml", "-j", "2", "-o", "x.docx", "--to", "pdf"], "ends like docx"),
        (["a.yaml", "-j", "2", "--open"], "--open is for a few files"),
        (["a.yaml", "-j", "2", "--copy", "1"], "--copy is for a few specs"),
        (["a.yaml", "--dask", "local", "--timeout", "3"], "not those of --dask"),
        (["a.yaml", "--each", "rows.csv", "--name", "{x}"], "no column is called 'x'"),
    ],
)
def test_what_cannot_be_together_is_refused(here: Path, arguments: list[str], says: str) -> None:
    put(here / "a.yaml")
    put(here / "rows.csv", "country\nMalta\n")
    ran = run("render", *arguments)
    assert ran.code == 2
    assert says in " ".join(ran.err.split())
    assert files(here) == ["a.yaml", "rows.csv"]


def test_an_empty_folder_and_a_manifest_that_cannot_be_are_one_line(here: Path) -> None:
    (here / "specs").mkdir()
    assert run("render", "specs")[:3:2] == (66, "briefgen: specs has no specs: no .yaml, .yml, .json with a title\n")
    put(here / "a.yaml")
    ran = run("render", "a.yaml", "-j", "1", "--manifest", "a.yaml/x")
    assert (ran.code, ran.err.count("\n")) == (73, 1)


def test_problems_are_told_in_the_order_of_specs_and_rows() -> None:
    told: list[str] = []

    class Ear(Terminal):
        def tell(self, text: str) -> None:
            told.append(text.splitlines()[0].partition(": ")[2])

    def outcome(spec: str, row: int) -> Outcome:
        wrong = Problem(Position(spec, row, 1), "", f"wrong {spec} {row}")
        return Outcome(Task(spec, ("x.pdf",), row), "failed", 65, problems=(wrong,))

    teller = Teller(Ear(), False, ("b.yaml", "a.yaml"), 3)
    rows = [("b.yaml", 2), ("b.yaml", 1), ("a.yaml", 1), ("b.yaml", 3), ("b.yaml", 9)]
    for at, (spec, row) in enumerate(rows):
        teller.add(outcome(spec, row))
        assert len(told) == (0, 0, 0, 2, 2)[at], "no problem waits for more than may be under way"
    teller.close()
    assert [one.split(":")[0] for one in told] == [
        f"{spec}, row {row}"
        for spec, row in (("b.yaml", 1), ("b.yaml", 2), ("b.yaml", 3), ("b.yaml", 9), ("a.yaml", 1))
    ]


def test_a_row_of_sums_is_told(here: Path) -> None:
    word = "Total général"
    put(here / "a.yaml", "title: To ${city}\nbottom_line: We grant ${amount}.\n")
    put(here / "rows.csv", f"city,mayor,amount\nTotal SA,,3\nCahul,A,5\n,,\n{word},,8\n")
    put(here / "full.csv", f"city,mayor,amount\n{word},B,8\n")
    told = f"rows.csv, line 5 looks like a sum of the others: '{word}' in column 'city', and nothing in 'mayor'; delete"
    for command in (("check", "a.yaml"), ("render", "a.yaml", "--to", "markdown", "-j", "1")):
        ran = run(*command, "--each", "rows.csv")
        assert ran.code == 0
        assert f"briefgen: warning: {told}" in ran.err
        assert ran.err.count("looks like") == 1
    assert "looks like" not in run("check", "a.yaml", "--each", "full.csv").err
    assert "looks like" not in run("render", "a.yaml", "--each", "rows.csv", "--to", "markdown", "-q").err
