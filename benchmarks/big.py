"""The big cases: long tables and long prose, each made in a process of its own that measures itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from measure import Case, Contender, Sample, Target
from tools import fonts, missing_module

SCRIPT = str(Path(__file__).parent / "big_file.py")
MODULES = {
    "briefgen": "briefgen", "typst": "typst", "weasyprint": "weasyprint", "LongTable": "reportlab", "lxml": "lxml",
    "python-docx": "docx",
}  # fmt: skip
MB = 1_000_000


def table_cases(rounds: int) -> tuple[Case, ...]:
    """Tables of 1,000 to 50,000 rows to PDF, and of 10,000 and 100,000 to DOCX."""
    return (
        _peers("PDF: a table of 1,000 rows of 5 wrapped cells", 1_000, rounds, ("typst", "LongTable", "weasyprint")),
        _peers("PDF: a table of 10,000 rows", 10_000, rounds, ("typst", "LongTable"), _pdf_targets()),
        _growth("PDF: a table of 50,000 rows, the render alone", "pdf", 50_000, rounds, _growth_targets()),
        _word("DOCX: a table of 10,000 rows of 6 cells", "docx", ("python-docx",), rounds),
        _word("DOCX: the same read from a CSV file", "csv", ("lxml", "python-docx"), rounds, _csv_targets()),
        _growth("DOCX: a table of 100,000 rows, the render alone", "docx", 100_000, rounds, _docx_targets()),
    )


def prose_cases(rounds: int) -> tuple[Case, ...]:
    """About 1,000 pages with nothing but prose."""
    targets = (
        Target("no slower than typst", "wall", 1, "typst"),
        Target("peak memory at most a tenth of typst's", "peak", 0.1, "typst"),
    )
    contenders = (_contender("briefgen", "pdf", "prose", 1_000), _contender("typst", "pdf", "prose", 1_000))
    return (Case("PDF: about 1,000 pages of prose", contenders, rounds, targets),)


def _pdf_targets() -> tuple[Target, ...]:
    return (
        Target("at most half of typst's time", "wall", 0.5, "typst"),
        Target("at most a tenth of LongTable's time", "wall", 0.1, "LongTable"),
    )


def _growth_targets() -> tuple[Target, ...]:
    return (
        Target("linear: five times the rows, at most six times the time", "cpu", 6, "briefgen, 10,000 rows"),
        Target("peak memory under 400 MB", "peak", 400 * MB),
    )


def _csv_targets() -> tuple[Target, ...]:
    return (
        Target("faster than lxml's elements without styles or widths", "wall", 1, "lxml"),
        Target("faster than those were on another machine, 0.34 s", "cpu", 0.34),
    )


def _docx_targets() -> tuple[Target, ...]:
    return (
        Target("linear: ten times the rows, at most twelve times the time", "cpu", 12, "briefgen, 10,000 rows"),
        Target("under 3 s of CPU (a figure of another machine)", "cpu", 3),
        Target("memory flat: beyond the file that it returns, the render adds no more than 4 MB", "beyond", 4 * MB),
    )


def _peers(title: str, rows: int, rounds: int, names: tuple[str, ...], targets: tuple[Target, ...] = ()) -> Case:
    contenders = tuple(_contender(name, "pdf", "table", rows) for name in ("briefgen", *names))
    return Case(title, contenders, rounds, targets)


def _growth(title: str, form: str, rows: int, rounds: int, targets: tuple[Target, ...]) -> Case:
    many = _contender("briefgen-render", form, "table", rows)._replace(name=f"briefgen, {rows:,} rows")
    few = _contender("briefgen-render", form, "table", 10_000)._replace(name="briefgen, 10,000 rows")
    return Case(title, (many, few), rounds, targets)


def _word(title: str, form: str, names: tuple[str, ...], rounds: int, targets: tuple[Target, ...] = ()) -> Case:
    contenders = tuple(_contender(name, form, "table", 10_000) for name in ("briefgen", *names))
    return Case(title, contenders, rounds, targets)


def _contender(tool: str, form: str, shape: str, size: int) -> Contender:
    command = [sys.executable, SCRIPT, tool, form, shape, str(size), str(fonts())]
    missing = missing_module(MODULES[tool]) if tool in MODULES else ""
    return Contender(tool, lambda _: _run(command), missing)


def _run(command: list[str]) -> Sample:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    return Sample(*json.loads(done.stdout))
