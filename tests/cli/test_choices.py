from __future__ import annotations

import os

import pytest

from briefgen import starters

from .harness import spawn


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("briefgen re", {"render"}),
        ("briefgen render --to ", {"docx", "html", "markdown", "pdf"}),
        ("briefgen render --to docx,p", {"docx,pdf"}),
        ("briefgen new a --template ", set(starters.names())),
    ],
)
def test_completion_offers_commands_formats_and_templates(words: str, offered: set[str]) -> None:
    asked = {"_BRIEFGEN_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    ran = spawn(env={**os.environ, **asked})
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert {line.removeprefix("plain,") for line in ran.stdout.decode().splitlines()} == offered


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(name: str) -> None:
    ran = spawn(env={**os.environ, "_BRIEFGEN_COMPLETE": f"{name}_source"})
    assert ran.returncode == 0
    assert b"_BRIEFGEN_COMPLETE" in ran.stdout
