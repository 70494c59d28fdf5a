"""Runs command lines: in this process with streams of our own, or as a process with real ones."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

from click.testing import CliRunner

from briefgen.cli import main

GOOD = "title: A brief\nbottom_line: Go ahead.\n"
BAD = "title: A brief\nstatsu: draft\npurpose: decisoin\nbottom_line: Go ahead.\n"
WARNED = "title: A brief\n"
"""No text: readable, but worth a warning."""

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"
COMMAND = (sys.executable, "-m", "briefgen")


class Ran(NamedTuple):
    code: int
    out: str
    err: str
    raw: bytes


def run(*arguments: str | Path, stdin: str | bytes = b"") -> Ran:
    with CliRunner().isolation(input=stdin) as streams:
        code = main([str(argument) for argument in arguments])
        out, err = streams[0].getvalue(), streams[1].getvalue()
    return Ran(code, out.decode(errors="replace"), err.decode(), out)


def spawn(*arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[bytes]:
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL, **options}
    return subprocess.run([*COMMAND, *map(str, arguments)], check=False, timeout=30, **options)


def shell(script: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a line of sh in the folder, `briefgen` being ours."""
    briefgen = f'briefgen() {{ "{sys.executable}" -m briefgen "$@"; }}\n'
    return subprocess.run(["sh", "-c", briefgen + script], cwd=folder, capture_output=True, check=False, timeout=30)


def put(path: Path, text: str = GOOD) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def without_progress(err: str) -> str:
    """What was told on standard error but how far a batch was, which a slow computer is asked more often."""
    return re.sub(r"(?m)^briefgen: [\d,]+ of [\d,]+, [^\n]* left\n", "", err)


def files(folder: Path) -> list[str]:
    """Every file below the folder, hidden ones too."""
    return sorted(
        os.path.relpath(os.path.join(place, name), folder)  # noqa: PTH118
        for place, _, names in os.walk(folder)
        for name in names
    )
