"""What each command may import: start-up is what a user waits for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .harness import put

HEAVY = {
    "PIL",
    "aiohttp",
    "bidi",
    "cryptography",
    "docx",
    "fontTools",
    "importlib.metadata",
    "lxml",
    "markdown_it",
    "msgspec",
    "pyhanko",
    "reportlab",
    "uharfbuzz",
    "yaml",
}
UNASKED = {"aiohttp", "cryptography", "pyhanko", "reportlab"}
READING = {"markdown_it", "msgspec", "yaml"}
SHOW = "import sys; print(*sorted(set(sys.modules) & set({heavy!r})), file=sys.stderr)"


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
        (["new", "b"], READING),
        (["render", "a.yaml", "--to", "docx"], HEAVY - UNASKED),
        (["render", "a.yaml", "--to", "pdf"], HEAVY - UNASKED - {"docx", "lxml"}),
    ],
)
def test_a_command_imports_no_more_than_it_needs(here: Path, arguments: list[str], allowed: set[str]) -> None:
    put(here / "a.yaml")
    assert loaded(f"from briefgen.cli import main; main({arguments!r})") <= allowed


def test_the_package_of_the_command_line_is_light() -> None:
    assert loaded("import briefgen.cli") == set()


def loaded(program: str) -> set[str]:
    """The heavy libraries that a program has imported at its end."""
    ran = subprocess.run(
        [sys.executable, "-c", f"{program}\n{SHOW.format(heavy=HEAVY)}"], capture_output=True, check=True, timeout=30
    )
    return set(ran.stderr.decode().splitlines()[-1].split())
