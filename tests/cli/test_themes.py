from __future__ import annotations

import json
from pathlib import Path

import pytest

from .harness import PAGE, files, put, run

GUIDE = PAGE.parent / "themes.md"


def test_each_theme_has_a_line_with_its_fonts_and_what_it_is() -> None:
    ran = run("themes")
    lines = ran.out.splitlines()

    assert ran.code == 0
    assert [line.split()[0] for line in lines] == ["institute", "consultancy", "ministry", "plain"]
    assert "IBM Plex Serif, Fira Sans  " in lines[0]
    assert all(len(line) < 160 for line in lines)


def test_fonts_that_are_missing_are_told_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.spec.families.is_installed", lambda reference: "source_serif" not in reference)

    assert [line.split()[0] for line in run("themes").out.splitlines() if "not installed" in line] == ["ministry"]
    assert "(not installed: pip install 'briefgen[themes]')" in run("themes").out
    assert [row["missing"] for row in json.loads(run("themes", "--format", "json").raw)] == [
        [],
        [],
        ["Source Serif 4"],
        [],
    ]


def test_as_json_each_theme_has_the_keys_that_the_docs_name() -> None:
    rows = json.loads(run("themes", "--format", "json").raw)

    assert [list(row) for row in rows] == [["name", "fonts", "about", "missing"]] * 4


def test_the_schema_of_a_theme_is_printed() -> None:
    schema = json.loads(run("schema", "--theme").raw)

    assert {"extends", "colours", "template_docx"} <= schema["properties"].keys()
    assert schema["title"] == "briefgen theme"


def test_a_theme_is_chosen_for_a_render(here: Path) -> None:
    put(here / "a.yaml")
    put(here / "house.yaml", "extends: plain\n")

    assert run("render", "a.yaml", "--theme", "ministry", "--to", "pdf").code == 0
    usual = (here / "output/a.pdf").read_bytes()
    assert run("render", "a.yaml", "--theme", "house.yaml", "--to", "pdf").code == 0
    assert (here / "output/a.pdf").read_bytes() != usual


@pytest.mark.parametrize(
    ("theme", "code", "message"),
    [
        ("ministri", 66, "briefgen: no theme is called 'ministri'; did you mean 'ministry'? Known: institute, "),
        ("nix.yaml", 66, "briefgen: nix.yaml cannot be read: no such file or directory\n"),
        ("house.yaml", 65, "briefgen: house.yaml: 2 problems\n  house.yaml:1:1: nme: unknown key 'nme'"),
    ],
)
def test_a_theme_that_is_not_right_stops_the_run_before_anything_is_made(
    here: Path, theme: str, code: int, message: str
) -> None:
    put(here / "a.yaml")
    put(here / "house.yaml", "nme: x\npage: {size: a5}\n")
    ran = run("render", "a.yaml", "--theme", theme)

    assert (ran.code, files(here)) == (code, ["a.yaml", "house.yaml"])
    assert ran.err.startswith(message)


def test_a_theme_whose_fonts_are_missing_is_69(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(here / "a.yaml")
    monkeypatch.setattr("briefgen.spec.families.is_installed", lambda reference: "source_serif" not in reference)
    ran = run("render", "a.yaml", "--theme", "ministry")

    assert (ran.code, files(here)) == (69, ["a.yaml"])
    assert ran.err == (
        "briefgen: the theme 'ministry' is set in Source Serif 4, which is not installed; "
        "pip install 'briefgen[themes]'\n"
    )


def test_a_warning_of_a_theme_is_told_and_the_files_are_made(here: Path) -> None:
    put(here / "a.yaml")
    put(here / "house.yaml", "about: ours #7 and on\n")
    ran = run("render", "a.yaml", "--theme", "house.yaml", "--to", "pdf")

    assert ran.code == 0
    assert "house.yaml:1:13: warning: the text after ' #' is a comment" in ran.err
    assert (here / "output/a.pdf").exists()


def test_the_theme_that_the_docs_show_is_right(here: Path) -> None:
    text = GUIDE.read_text(encoding="utf-8").partition("```yaml\n")[2].partition("```")[0]
    put(here / "house.yaml", "\n".join(line for line in text.splitlines() if "logo" not in line and "docx" not in line))
    put(here / "a.yaml")

    assert run("render", "a.yaml", "--theme", "house.yaml", "--to", "pdf").err == ""
