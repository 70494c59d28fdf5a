"""The command line with the real reader and the real formats, as a user has it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefgen import starters

from .harness import files, run, spawn


@pytest.mark.parametrize("template", starters.names())
def test_a_new_briefing_renders_as_it_is(here: Path, template: str) -> None:
    run("new", "brief", "--template", template)
    ran = run("render", "brief.yaml")
    assert (ran.code, ran.err) == (0, "")
    assert (here / "output/brief.docx").read_bytes().startswith(b"PK\x03\x04")
    assert (here / "output/brief.pdf").read_bytes().startswith(b"%PDF-")
    assert files(here / "output") == ["brief.docx", "brief.pdf"]
    assert re.search(r"^pdf .* \d+ pages? ", ran.out, re.MULTILINE)


def test_standard_output_has_the_same_bytes_as_the_file(here: Path) -> None:
    run("new", "brief")
    for name in ("docx", "pdf"):
        ran = spawn("render", "brief.yaml", "--to", name, "-o", "-", cwd=here)
        run("render", "brief.yaml", "--to", name)
        assert (ran.returncode, ran.stderr) == (0, b"")
        assert ran.stdout == (here / f"output/brief.{name}").read_bytes()


def test_the_formats_are_listed() -> None:
    rows = [line.split()[:3] for line in run("backends").out.splitlines()]
    assert ["docx", ".docx", "briefgen"] in rows
    assert ["pdf", ".pdf", "briefgen"] in rows
