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


def test_pages_and_markdown_are_made_under_either_name(here: Path) -> None:
    run("new", "brief")
    assert run("render", "brief.yaml", "--to", "html,md,markdown").code == 0
    assert files(here / "output") == ["brief.html", "brief.md"]
    assert (here / "output/brief.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>\n<html lang=")
    assert run("render", "brief.yaml", "--to", "md", "-o", "other.md").code == 0
    assert (here / "other.md").read_bytes() == (here / "output/brief.md").read_bytes()


def test_a_file_that_ends_like_another_format_is_a_slip(here: Path) -> None:
    run("new", "brief")
    assert "--to md?" in run("render", "brief.yaml", "--to", "html", "-o", "brief.md").err


def test_the_formats_are_listed() -> None:
    rows = [line.split()[:3] for line in run("backends").out.splitlines()]
    assert ["docx", ".docx", "briefgen"] in rows
    assert ["pdf", ".pdf", "briefgen"] in rows
    assert ["html", ".html", "briefgen"] in rows
    assert ["markdown", ".md", "briefgen"] in rows
