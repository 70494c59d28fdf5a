"""What cannot be read is 66 and one line, whatever kind of thing it is and whichever command is asked to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import pytest

from briefgen.cli import COMMANDS

from .harness import files, put, run


def parameters(command: click.Command) -> Iterator[click.Parameter]:
    yield from command.params
    for inner in getattr(command, "commands", {}).values():
        yield from parameters(inner)


@pytest.mark.parametrize("name", COMMANDS)
def test_click_looks_at_no_file_itself_since_it_would_say_2(name: str) -> None:
    paths = [each.type for each in parameters(import_module(f"briefgen.cli.{name}").command)]
    assert [one for one in paths if isinstance(one, click.Path) and (one.exists or one.readable or one.writable)] == []


def denied(*_arguments: object, **_options: object) -> None:
    raise PermissionError(13, "Permission denied")


def but_for_a(real: Callable[..., Any]) -> Callable[..., Any]:
    """A reader of files that is denied those called `a`."""
    return lambda path, *given, **named: (denied if path.stem == "a" else real)(path, *given, **named)


LINES = {
    "check": ["check", "a.yaml"],
    "render": ["render", "a.yaml", "--to", "pdf"],
    "mail": ["mail", "a.yaml", "--to", "a@example.org"],
    "inspect": ["inspect", "a.yaml"],
    "theme": ["theme", "import", "a.yaml"],
    "each": ["render", "b.yaml", "--each", "a.csv", "--to", "pdf"],
    "template": ["render", "b.yaml", "--template-docx", "a.docx"],
    "message": ["mail", "b.yaml", "--to", "a@example.org", "--message-file", "a.txt"],
}


@pytest.mark.parametrize("name", LINES)
def test_a_file_that_may_not_be_read_is_66(here: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    for file in ("a.yaml", "b.yaml", "a.csv", "a.docx", "a.txt"):
        put(here / file)
    before = files(here)
    for call in ("open", "read_bytes", "read_text"):
        monkeypatch.setattr(Path, call, but_for_a(getattr(Path, call)))
    monkeypatch.setattr(os, "access", lambda path, mode, **_: Path(path).stem != "a")
    ran = run(*LINES[name])
    assert (ran.code, ran.err.count("\n")) == (66, 1)
    assert "permission denied" in ran.err
    assert files(here) == before


@pytest.mark.parametrize("command", ["check", "render"])
def test_a_folder_that_may_not_be_looked_into_is_66(here: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    put(here / "specs/a.yaml")
    monkeypatch.setattr(Path, "iterdir", denied)
    ran = run(command, "specs")
    assert (ran.code, ran.err) == (66, "briefgen: specs cannot be read: permission denied\n")


@pytest.mark.parametrize("arguments", [["check", "a.yaml/x"], ["mail", "folder"], ["inspect", "folder"]])
def test_what_is_no_file_is_66(here: Path, arguments: list[str]) -> None:
    put(here / "a.yaml")
    (here / "folder").mkdir()
    ran = run(*arguments)
    assert (ran.code, ran.err.count("\n")) == (66, 1)


def test_a_folder_of_templates_that_is_none_is_66(here: Path) -> None:
    assert run("templates", "none")[:3:2] == (66, "briefgen: none is no folder\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no names here")
def test_a_pipe_is_read_as_standard_input_is(here: Path) -> None:
    from threading import Thread

    os.mkfifo(here / "pipe")
    writer = Thread(target=lambda: (here / "pipe").write_text("title: A\nbottom_line: B\n"))
    writer.start()
    assert run("check", "pipe").code == 0
    writer.join(10)


@pytest.mark.parametrize(("name", "said"), [("x", "the current folder"), ("ro/x", "the folder ro"), ("ro/y/x", "ro")])
def test_a_new_spec_in_a_folder_that_may_not_be_written_in_names_the_folder(
    here: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    (here / "ro").mkdir()
    monkeypatch.setattr(Path, "mkdir", denied if name == "ro/y/x" else Path.mkdir)
    monkeypatch.setattr("briefgen.output._open_new", denied)
    ran = run("new", name)
    assert (ran.code, ran.err.count("\n")) == (73, 1)
    assert f"briefgen: {name}.yaml cannot be created: nothing may be written in " in ran.err
    assert f"{said}; choose another folder" in ran.err
