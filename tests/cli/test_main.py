from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

from briefgen.cli import COMMANDS
from briefgen.cli import __file__ as package

from .harness import PAGE, files, put, run


def test_every_module_with_a_command_is_a_command() -> None:
    modules = Path(package).parent.glob("*.py")
    assert {path.stem for path in modules if "\ndef command(" in path.read_text(encoding="utf-8")} == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example_and_a_place_in_the_docs(command: str) -> None:
    ran = run(command, "-h")
    assert ran.code == 0
    assert f"Usage: briefgen {command} " in ran.out
    assert f"\n    briefgen {command}" in ran.out.partition("Examples:")[2]
    page = PAGE.read_text(encoding="utf-8")
    assert f"\n## briefgen {command}\n" in page
    assert f"\nbriefgen {command}" in page


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_has_a_place_in_the_docs(command: str) -> None:
    part = PAGE.read_text(encoding="utf-8").partition(f"\n## briefgen {command}\n")[2].partition("\n## ")[0]
    words = run(command, "--help").out.replace(",", " ").split()
    assert [word for word in words if word.startswith("--") and word != "--help" and f"`{word}" not in part] == []


def test_help_lists_the_commands_in_the_order_of_a_first_day() -> None:
    out = run("--help").out
    places = [out.index(f"\n  {command} ") for command in COMMANDS]
    assert places == sorted(places)


def test_no_command_is_told_of_in_half_a_sentence() -> None:
    assert not [line for line in run("--help").out.splitlines()[1:] if line.endswith("...")]


def test_without_a_command_the_help_is_shown_and_the_code_is_2() -> None:
    ran = run()
    assert (ran.code, ran.out) == (2, "")
    assert "Commands:" in ran.err


def test_the_version() -> None:
    assert run("--version")[:2] == (0, f"briefgen {version('briefgen')}\n")


def test_a_wrong_command_is_2_with_the_near_one_in_one_block(here: Path) -> None:
    ran = run("rendr")
    assert ran.code == 2
    assert ran.err.startswith("briefgen: there is no command 'rendr'; did you mean 'render'?\n  Usage: briefgen ")
    put(here / "a.yaml")
    assert "to render it, write: briefgen render a.yaml" in run("a.yaml").err
    assert f"there are: {', '.join(COMMANDS)}" in run("zzz").err


@pytest.mark.parametrize("arguments", [["render"], ["check", "--format", "xml", "a"], ["schema", "--nope"], ["--nope"]])
def test_wrong_usage_is_2_in_one_block(here: Path, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("briefgen: ")
    assert "\n  Usage: briefgen " in ran.err
    assert files(here) == []
