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
    assert "its variables: more, name, unit" in ran.out


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
    assert "briefgen.yaml:1:10: marking: 'TLP:GREN' is not a TLP 2.0 label" in ran.out
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
