from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from briefgen import starters

from .harness import files, put, run


def test_a_starter_and_its_schema_are_written_and_the_next_step_is_said(here: Path) -> None:
    ran = run("new", "my-brief")
    assert ran.code == 0
    assert files(here) == ["briefgen.schema.json", "my-brief.yaml"]
    assert (here / "my-brief.yaml").read_bytes() == starters.starter("policy-brief")
    assert "briefgen.schema.json" in ran.out
    assert ran.out.endswith("next: edit it, then run: briefgen render my-brief.yaml\n")


def test_the_editor_finds_the_schema_beside_the_starter_without_a_network(here: Path) -> None:
    run("new", "specs/my-brief")
    first = (here / "specs/my-brief.yaml").read_text(encoding="utf-8").splitlines()[0]
    name = first.removeprefix("# yaml-language-server: $schema=")
    assert "title" in json.loads((here / "specs" / name).read_bytes())["properties"]


@pytest.mark.parametrize("template", starters.names())
def test_every_starter_is_clean_and_commented(here: Path, template: str) -> None:
    run("new", "brief", "--template", template)
    assert run("check", "brief.yaml")[:2] == (0, "1 spec: no errors\n")
    assert (here / "brief.yaml").read_text(encoding="utf-8").count("# ") > 10


@pytest.mark.parametrize(
    ("name", "file"),
    [("a", "a.yaml"), ("a.yaml", "a.yaml"), ("a.yml", "a.yml"), ("v1.2", "v1.2.yaml"), ("a b/c d", "a b/c d.yaml")],
)
def test_the_name_may_lack_its_suffix_and_lie_in_a_folder(here: Path, name: str, file: str) -> None:
    ran = run("new", name)
    assert file in files(here)
    assert shlex.split(ran.out.splitlines()[-1])[-1] == file


@pytest.mark.parametrize("name", ["", " ", "specs/", "..", "."])
def test_a_name_without_a_file_is_refused(here: Path, name: str) -> None:
    assert run("new", name).code == 2
    assert files(here) == []


def test_a_file_that_is_there_is_never_overwritten(here: Path) -> None:
    put(here / "mine.yaml", "my work")
    (here / "link.yaml").symlink_to("nowhere")
    for name in ("mine", "mine.yaml", "link"):
        ran = run("new", name)
        assert ran.code == 73
        assert "is there already; choose another name" in ran.err
    assert (here / "mine.yaml").read_text() == "my work"
    assert files(here) == ["link.yaml", "mine.yaml"]


def test_a_stale_schema_is_brought_up_to_date_and_a_fresh_one_left_alone(here: Path) -> None:
    put(here / "briefgen.schema.json", "{}")
    assert "brought up to date: briefgen.schema.json" in run("new", "a").out
    there = (here / "briefgen.schema.json").stat()
    assert "schema" not in run("new", "b").out
    assert (here / "briefgen.schema.json").stat().st_ino == there.st_ino


def test_an_unknown_template_suggests_the_near_one_and_lists_all(here: Path) -> None:
    ran = run("new", "a", "--template", "polcy-brief")
    assert ran.code == 2
    known = ", ".join(starters.names())
    assert f"no template is called 'polcy-brief'; did you mean 'policy-brief'? There are: {known}" in ran.err
    assert files(here) == []


def test_a_folder_that_cannot_be_made_is_73(here: Path) -> None:
    put(here / "file", "")
    ran = run("new", "file/a")
    assert ran.code == 73
    assert "a part of its path is a file" in ran.err


def test_the_house_files_name_is_left_to_it(here: Path) -> None:
    ran = run("new", "briefgen")

    assert ran.code == 2
    assert "house file" in ran.err
    assert files(here) == []


@pytest.mark.parametrize(("template", "said"), [("options-paper", "an options-paper"), ("sitrep", "a sitrep")])
def test_what_is_written_has_its_article(here: Path, template: str, said: str) -> None:
    assert f", {said} that renders" in run("new", "x", "--template", template).out


HOUSE = "organisation: MFA\nlang: en-GB\nmarking: TLP:AMBER\nauthor:\n  - Desk\n  - Team\ntemplate: action-memo\n"


def keys(path: Path) -> dict[str, str]:
    """What a spec says under each of its keys that are one line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {line.partition(":")[0]: line.partition(":")[2].partition(" #")[0].strip() for line in lines if ":" in line}


@pytest.mark.parametrize("template", starters.names())
def test_the_house_and_a_title_of_one_s_own_leave_no_fact_of_the_example(here: Path, template: str) -> None:
    put(here / "briefgen.yaml", HOUSE)
    ran = run("new", "a", "--template", template, "--title", "Mine", "--audience", "Cabinet")
    said = keys(here / "a.yaml")
    assert (said["template"], said["title"], said["audience"]) == (template, "Mine", "Cabinet")
    assert not {*said} & {"organisation", "lang", "author", "subtitle", "date", "reference", "status", "distribution"}
    assert said["# organisation"] == "MFA"
    assert "left to briefgen.yaml: organisation, lang, " in ran.out
    assert "switched off, as they were the example's: " in ran.out
    checked = run("check", "a.yaml")
    assert (checked.code, "unknown" in checked.out) == (0, False)
    assert "MFA" in run("render", "a.yaml", "--to", "markdown", "-o", "-").out


def test_an_example_keeps_its_facts_and_a_blank_form_what_it_asks_for(here: Path) -> None:
    put(here / "briefgen.yaml", "organisation: MFA\n")
    run("new", "a", "--template", "sitrep")
    assert keys(here / "a.yaml")["reference"] == "SR/2026/ARDA/03"
    run("new", "b", "--template", "sitrep", "--title", "Mine", "--blank")
    assert {**keys(here / "b.yaml")}.items() >= {"title": "Mine", "reference": "", "status": "draft"}.items()


def test_what_is_given_counts_before_the_house(here: Path) -> None:
    put(here / "briefgen.yaml", HOUSE)
    run("new", "a", "--organisation", "Ours")
    assert keys(here / "a.yaml")["organisation"] == "Ours"
    put(here / "briefgen.yaml", "organization: MFA\n")
    run("new", "b")
    assert keys(here / "b.yaml")["# organisation"] == "MFA"


def test_a_template_of_the_house_says_what_it_says(here: Path) -> None:
    put(here / "briefgen.yaml", "organisation: MFA\n")
    put(here / "templates/note.yaml", "title: A note\norganisation: Desk 5\nreference: D5\n")
    run("new", "a", "--template", "note", "--title", "Mine")
    assert {**keys(here / "a.yaml")}.items() >= {"organisation": "Desk 5", "reference": "D5"}.items()


def test_answers_leave_no_fact_of_the_example_either(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefgen.cli import new as new_command

    put(here / "briefgen.yaml", "organisation: MFA\n")
    monkeypatch.setattr(new_command, "_is_asked", lambda: True)
    ran = run("new", "a", "--template", "sitrep", stdin="Mine\nCabinet\n\n\n")
    said = keys(here / "a.yaml")
    assert (said["title"], said["audience"], ran.code) == ("Mine", "Cabinet", 0)
    assert not {"author", "date", "reference", "organisation"} & {*said}
    assert "Who issues it?" not in ran.err
