"""Templates of the package, of a house and of a user: listed, chosen, filled in and blank."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import briefgen
from briefgen import starters
from briefgen.cli import new as new_command

from .harness import put, run

MARKINGS = {"action-memo": "SECRET//NOFORN"}
"""Of templates whose sections have markings of their own, which the briefing's must cover."""
HOUSE = """\
# yaml-language-server: $schema=briefgen.schema.json
# briefgen: A note for the cabinet
# ask title: What is it called?
# ask date: Which date?
# ask variables.country: Which country?
# A comment that stays.
title: Example
date: 2026-01-01   # the day
variables:
  country: Norway
bottom_line: About ${country}.
"""


@pytest.fixture(autouse=True)
def user(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(here / "config"))
    monkeypatch.setenv("APPDATA", str(here / "config"))
    monkeypatch.setenv("HOME", str(here / "home"))
    monkeypatch.setattr("sys.platform", "linux")
    return here / "config/briefgen/templates"


def lines(*arguments: str) -> list[list[str]]:
    ran = run("templates", *arguments)
    assert (ran.code, ran.err) == (0, "")
    return [line.split("  ") for line in ran.out.splitlines()]


def test_those_of_the_package_are_listed_with_a_line_each() -> None:
    head, *rows = lines()
    assert head[0] == "name"
    assert [row[0].strip() for row in rows] == list(starters.names())
    assert all(row[-1].strip() for row in rows)


def test_the_houses_come_first_then_the_users_then_the_packages(here: Path, user: Path) -> None:
    put(here / "project/specs/templates/near.yaml", "# Beside the spec\ntitle: A\n")
    put(here / "project/briefgen.yaml", "lang: fr\n")
    put(here / "project/templates/cabinet.yaml", HOUSE)
    put(here / "project/templates/cabinet.blank.yaml", HOUSE)
    put(user / "mine.yaml", "title: A\n")
    rows = [[cell.strip() for cell in row if cell.strip()] for row in lines("project/specs")[1:]]
    assert rows[:2] == [["near", "house", "Beside the spec"], ["cabinet", "house", "A note for the cabinet"]]
    assert rows[2] == ["mine", "user"]
    assert {row[1] for row in rows[3:]} == {"briefgen"}


def test_of_two_with_one_name_the_nearer_counts(here: Path, user: Path) -> None:
    put(user / "policy-brief.yaml", "# Mine\ntitle: Mine\n")
    assert [row[0].strip() for row in lines()[1:]].count("policy-brief") == 1
    assert run("new", "a").code == 0
    assert (here / "a.yaml").read_text() == "# Mine\ntitle: Mine\n"
    put(here / "templates/policy-brief.yaml", "title: Ours\n")
    assert run("new", "b").code == 0
    assert (here / "b.yaml").read_text() == "title: Ours\n"


def test_what_a_template_asks_is_taken_from_options_and_its_comments_stay(here: Path) -> None:
    put(here / "specs/templates/cabinet.yaml", HOUSE)
    given = ("--title", "Fish: a #1 'risk'", "--date", "2026-05-01", "--set", "country=Côte d'Ivoire")
    assert run("new", "specs/a", "--template", "cabinet", *given).code == 0
    text = (here / "specs/a.yaml").read_text(encoding="utf-8")
    assert text == (
        "# yaml-language-server: $schema=briefgen.schema.json\n# A comment that stays.\n"
        "title: \"Fish: a #1 'risk'\"\ndate: 2026-05-01   # the day\n"
        'variables:\n  country: "Côte d\'Ivoire"\nbottom_line: About ${country}.\n'
    )
    assert briefgen.load(here / "specs/a.yaml").title == "Fish: a #1 'risk'"


@pytest.mark.parametrize("template", starters.names())
def test_every_field_can_be_given_to_every_template(here: Path, template: str) -> None:
    marking = MARKINGS.get(template, "TLP:RED")
    said = {"date": "2026-05-01", "marking": marking}
    given = {name: said.get(name, "A: b") for name in new_command.FIELDS}
    options = [part for name, value in given.items() for part in (f"--{name}", value)]
    for kind in ([], ["--blank"]):
        name = f"a{len(kind)}"
        assert run("new", name, "--template", template, *kind, *options).code == 0
        briefing = briefgen.load(here / f"{name}.yaml")
        assert (briefing.title, briefing.audience, briefing.author) == ("A: b", "A: b", ("A: b",))
        assert briefing.marking == marking


@pytest.mark.parametrize("template", starters.names())
def test_every_template_has_a_blank_form_that_asks_the_same_and_reads(here: Path, template: str) -> None:
    full = starters.find(template, here)
    blank = starters.blank_of(full)
    assert (blank.name, blank.about, blank.asks) == (full.name, full.about, full.asks)
    assert run("new", "a", "--template", template, "--blank", "--title", "New").code == 0
    assert [each for each in briefgen.check(here / "a.yaml") if each.severity == "error"] == []


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--date", "soon"), "--date: expected a date as 2026-03-31, found 'soon'"),
        (("--marking", "TLP: RED"), "--marking: "),
        (("--set", "contry=x"), "--set contry: the template cannot take it: it has no variable 'contry'"),
        (("--blank",), "has no blank form: there is no cabinet.blank.yaml beside it"),
    ],
)
def test_what_cannot_stand_there_is_refused_and_nothing_is_written(
    here: Path, given: tuple[str, ...], said: str
) -> None:
    put(here / "templates/cabinet.yaml", HOUSE)
    ran = run("new", "a", "--template", "cabinet", *given)
    assert ran.code == 2
    assert said in ran.err
    assert not (here / "a.yaml").exists()


def test_a_template_that_is_not_utf8_is_named(here: Path) -> None:
    put(here / "templates/cabinet.yaml").write_bytes(b"title: \xe9\n")
    ran = run("new", "a", "--template", "cabinet")
    assert "is not UTF-8" in ran.err


class Answers(io.StringIO):
    """A person at a terminal."""

    def isatty(self) -> bool:
        return True


def test_in_a_terminal_the_rest_is_asked_and_a_wrong_answer_asked_again(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(here / "templates/cabinet.yaml", HOUSE)
    monkeypatch.setattr(new_command, "_is_asked", lambda: True)
    ran = run("new", "a", "--template", "cabinet", "--set", "country=Chad", stdin="New: one\nsoon\n2026-05-01\n")
    assert ran.code == 0
    assert "What is it called? [Example]" in ran.err
    assert "expected a date as 2026-03-31, found 'soon'" in ran.err
    assert "Which country?" not in ran.err
    text = (here / "a.yaml").read_text(encoding="utf-8")
    assert 'title: "New: one"\ndate: 2026-05-01   # the day\n' in text


def test_an_empty_answer_leaves_what_is_there(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(new_command, "_is_asked", lambda: True)
    assert run("new", "a", stdin="\n" * 5).code == 0
    assert (here / "a.yaml").read_bytes() == starters.starter("policy-brief")


def test_nobody_is_asked_where_nobody_sits(here: Path) -> None:
    ran = run("new", "a")
    assert (ran.code, ran.err) == (0, "")
