"""What each command may import: start-up is what a user waits for."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Set
from pathlib import Path

import pytest

from inspection.edited import good

from .harness import put

HEAVY = {
    "PIL",
    "aiohttp",
    "bidi",
    "cryptography",
    "distributed",
    "docx",
    "fontTools",
    "fsspec",
    "importlib.metadata",
    "lxml",
    "markdown_it",
    "msgspec",
    "multiprocessing",
    "openpyxl",
    "pyhanko",
    "pypdfium2",
    "reportlab",
    "rich",
    "svglib",
    "uharfbuzz",
    "yaml",
}
UNASKED = {
    "aiohttp",
    "cryptography",
    "lxml",
    "pyhanko",
    "pypdfium2",
    "reportlab",
    "svglib",
    "distributed",
    "fsspec",
    "multiprocessing",
    "openpyxl",
    "rich",
}
READING = {"markdown_it", "msgspec", "yaml"}
USUAL = """
title: A brief
date: 2026-03-31
marking: OFFICIAL
bottom_line: "**Go ahead**, as *all* say [@a, p. 3]."
sources: {a: {title: A study}}
stakeholders: [{name: The port, interest: Trade, stance: supportive}]
recommendations: [{do: Go ahead, owner: The port, by: 2026-05-01}]
sections:
  - title: Why
    content:
      - stakeholders:
      - recommendations:
      - |
        First paragraph,
        in two lines.

        Second paragraph: see {table:t}.
      - bullets: [One, "Two: **both**"]
      - table: {id: t, caption: Costs, columns: [Item, Cost], rows: [[Paper, "1"], [Ink, "2.50"]]}
"""
SELDOM = {
    "PIL", "babel", "bidi", "concurrent", "csv", "dataclasses", "email", "html", "http", "importlib.metadata",
    "json", "logging", "markdown_it", "multiprocessing", "pyphen", "random", "rich", "secrets", "socket", "subprocess",
    "tempfile", "yaml", "zipfile", "briefgen.batch", "briefgen.cli.batch", "briefgen.cli.progress",
    "briefgen.cli.watch", "briefgen.briefing.markings.eu", "briefgen.briefing.markings.nato",
    "briefgen.briefing.markings.us", "briefgen.spec.data", "briefgen.spec.dates", "briefgen.spec.json_reader",
    "briefgen.spec.markdown", "briefgen.spec.mends", "briefgen.spec.pictures", "briefgen.spec.quoting",
    "briefgen.spec.reader", "briefgen.spec.repairs", "briefgen.words.languages.de", "briefgen.words.languages.en_us",
    "briefgen.words.languages.fr", "briefgen.words.respelling", "briefgen.spec.themes", "briefgen.looks",
    "briefgen.compose.decision", "briefgen.compose.registers.estimates", "briefgen.compose.registers.indicators",
    "briefgen.compose.registers.options", "briefgen.compose.registers.risks", "briefgen.compose.registers.timeline",
    "briefgen.briefing.appraisal", "briefgen.briefing.risks", "briefgen.briefing.salience", "briefgen.briefing.scales",
    "briefgen.spec.estimate_rules", "briefgen.briefing.charting", "briefgen.charts", "briefgen.compose.charts",
    "briefgen.document.charts", "briefgen.spec.charts", "briefgen.words.charts",
}  # fmt: skip
"""What an English spec without slips, pictures, data, code, lists in prose and right-to-left words can do without."""
SHOW = "import sys; print(*sorted((set(sys.modules) - before) & {heavy!r}), file=sys.stderr)"


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        ([], set()),
        (["--help"], set()),
        (["render", "--help"], set()),
        (["--version"], {"importlib.metadata"}),
        (["check", "a.yaml"], READING),
        (["check", "a.yaml", "--format", "json"], READING),
        (["schema"], READING),
        (["templates"], READING),
        (["new", "c", "--blank", "--title", "A: b"], READING),
        (["schema", "--theme"], READING),
        (["themes"], READING),
        (["inspect", "a.yaml"], {"msgspec"}),
        (["inspect", "a.docx"], {"msgspec"}),
        (["new", "b"], READING),
        (["render", "a.yaml", "--to", "docx"], HEAVY - UNASKED),
        (["render", "a.yaml", "--to", "pdf"], HEAVY - UNASKED - {"docx"}),
        (["render", "a.yaml", "--to", "html,md"], READING | {"uharfbuzz"}),
        (["mail", "--help"], set()),
        (["mail", "a.yaml", "--attach", "none"], READING | {"uharfbuzz"}),
    ],
)
def test_a_command_imports_no_more_than_it_needs(here: Path, arguments: list[str], allowed: set[str]) -> None:
    put(here / "a.yaml")
    (here / "a.docx").write_bytes(good())
    assert loaded(f"from briefgen.cli import main; main({arguments!r})") <= allowed


def test_the_package_of_the_command_line_is_light() -> None:
    assert loaded("import briefgen.cli") == set()


@pytest.mark.parametrize(
    "command", ["check", "render --to docx", "render --to pdf", "render --to docx,pdf", "render --to html,md"]
)
def test_a_usual_spec_is_read_and_rendered_without_what_is_needed_seldom(here: Path, command: str) -> None:
    put(here / "a.yaml", USUAL)
    arguments = [*command.split(), "a.yaml"]
    assert loaded(f"from briefgen.cli import main; assert main({arguments!r}) == 0", SELDOM) == set()


def loaded(program: str, heavy: Set[str] = HEAVY) -> set[str]:
    """Those of the heavy modules that a program has imported at its end."""
    program = f"import sys; before = set(sys.modules)\n{program}\n{SHOW.format(heavy=set(heavy))}"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, timeout=30)
    return set(ran.stderr.decode().splitlines()[-1].split())
