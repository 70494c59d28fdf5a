"""`--set` and the house file on the command line, for `check` and `render` alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from .harness import put, run

SPEC = "title: Hello ${name}\nvariables: {name: Nobody, unit: X}\nbottom_line: For ${unit} and ${more}.\n"


@pytest.fixture
def spec(here: Path) -> Path:
    return put(here / "a.yaml", SPEC)


@pytest.mark.parametrize("value", ["World", "a: b", "[x", "- y", "'", '"', "# z", "a=b", "${name}", "", "two\nlines"])
def test_a_value_is_text_whatever_it_holds(spec: Path, value: str) -> None:
    ran = run("check", spec, "--set", f"unit={value}", "--set", "more=M")
    assert (ran.code, ran.out) == (0, "1 spec: no errors\n")


def test_a_variable_that_is_only_used_may_be_set(spec: Path) -> None:
    assert "unknown variable '${more}'" in run("check", spec).out
    assert run("render", spec, "--to", "pdf", "--set", "more=M", "-o", "out").code == 0


def test_a_name_that_nothing_asks_for_is_a_problem(spec: Path) -> None:
    ran = run("check", spec, "--set", "nme=x", "--set", "more=M")
    assert ran.code == 65
    assert "a.yaml: --set nme: no variable is called 'nme'; did you mean 'name'?" in ran.out
    assert "Its variables: more, name, unit" in ran.out


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["novalue"], "'novalue' is not NAME=VALUE"),
        (["=x"], "'=x' is not NAME=VALUE"),
        (["name=a", "name=b"], "'name' is set twice"),
        (["name=a\x1b"], "holds a character that no document can carry"),
    ],
)
def test_what_is_no_value_is_wrong_usage(spec: Path, given: list[str], said: str) -> None:
    ran = run("check", spec, *(part for each in given for part in ("--set", each)))
    assert ran.code == 2
    assert said in ran.err


def test_the_house_file_counts_unless_it_is_left_aside(here: Path) -> None:
    put(here / "briefgen.yaml", "marking: TLP:GREN\n")
    put(here / "specs/a.yaml")
    ran = run("check", "specs/a.yaml")
    assert ran.code == 65
    assert "marking: 'TLP:GREN' is not a TLP 2.0 label; did you mean 'TLP:GREEN'?" in ran.out
    assert "briefgen.yaml:1:10: marking: " in ran.out
    assert "    1 | marking: TLP:GREN" in ran.out
    assert run("render", "specs/a.yaml", "-q").code == 65
    assert run("check", "specs/a.yaml", "--no-house").code == 0


def test_a_pattern_may_name_the_house_file_too(here: Path) -> None:
    put(here / "briefgen.yaml", "lang: en-GB\n")
    put(here / "a.yaml")
    assert run("check", "a.yaml", "briefgen.yaml").out == "1 spec: no errors\n"
    ran = run("check", "briefgen.yaml")
    assert ran.code == 2
    assert "is a house file" in ran.err


def test_the_house_of_standard_input_is_that_of_the_current_folder(here: Path) -> None:
    put(here / "briefgen.yaml", "langg: en\n")
    assert "langg" in run("check", "-", stdin="title: A brief\nbottom_line: Go.\n").out


FILLED = (
    "title: T\nmarking: ${m}\ndate: ${d}\nbottom_line: |\n  On ${d}: open.\n  See ${t}.\n"
    "variables: {m: TLP:GREEN, d: 2026-01-01, t: x}\n"
)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["m=TLP:GREN"], "a.yaml:2:10: marking: 'TLP:GREN' is not a TLP 2.0 label"),
        (["d=2026-13-01"], "a.yaml:3:7: date: there is no month 13; ${d} is '2026-13-01' by --set d\n"),
        (["t=[x](javascript:y)"], "a.yaml:6:7: bottom_line: "),
        (["t=" + "long " * 20 + "[x](javascript:y)"], "${t} is 'long long long long long long long long …' by --set t"),
    ],
)
def test_a_problem_of_a_value_says_which_option_gave_it(here: Path, given: list[str], said: str) -> None:
    put(here / "a.yaml", FILLED)
    out = run("check", "a.yaml", *(f"--set={each}" for each in given)).out
    assert said in out
    assert f" by --set {given[0][0]}\n" in out
    assert out.count("--set") == 1


@pytest.mark.parametrize("form", ["{table:${r}}", "{ section : a-${r}}", "[@${r}]", "[x](#${r})", "[x](${r})"])
def test_so_does_one_of_a_reference_that_the_value_is_only_a_part_of(here: Path, form: str) -> None:
    put(here / "a.yaml", f'title: T\nbottom_line: "See {form}."\n')
    out = run("check", "a.yaml", "--set", "r=ftp:none").out
    assert out.splitlines()[0].endswith("${r} is 'ftp:none' by --set r")


def test_a_problem_of_the_author_s_own_words_is_not_blamed_on_a_value_beside_it(here: Path) -> None:
    put(here / "a.yaml", "title: T\nbottom_line: On ${d} [x](javascript:y).\nvariables: {d: Monday}\n")
    out = run("check", "a.yaml", "--set", "d=Friday").out
    assert "a.yaml:2:26: bottom_line: " in out
    assert "--set" not in out


def test_a_value_that_stands_in_the_spec_needs_no_origin(here: Path) -> None:
    put(here / "a.yaml", "title: T\nmarking: ${m}\nvariables: {m: TLP:GREN}\n")
    assert "${m} is" not in run("check", "a.yaml").out


def test_a_value_in_an_included_file_says_where_it_came_from(here: Path) -> None:
    put(here / "a.yaml", "title: A\nsections: [{title: B, content: [{include: parts/b.yaml}]}]\n")
    put(here / "parts/b.yaml", "- Fine\n- callout: {kind: '${k}', text: x}\n")
    assert "include[1].callout.kind: " in (out := run("check", "a.yaml", "--set", "k=nte").out)
    assert " ${k} is 'nte' by --set k\n" in out
