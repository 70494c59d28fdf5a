"""A command line with several faults is refused once, with a line for each."""

from __future__ import annotations

from pathlib import Path

import pytest

from .harness import put, run


def told(*arguments: str) -> list[str]:
    """The faults of a command line."""
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    return [line for line in ran.err.splitlines() if line.startswith("briefgen: ")]


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        ("render a.yaml --to html --sign x.p12 --restrict forms --watermark DRAFT --report --no-archive", 5),
        ("render a.yaml --to docx --encrypt --timestamp x", 4),
        ("render a.yaml --watch --name x --open -o -", 3),
        ("render a.yaml --timeout 3 --dask local --open --copy 1", 3),
        ("mail - --each rows.csv --to a@b.org --resend a@b.org -o -", 4),
    ],
)
def test_all_that_is_wrong_with_the_options_is_told_in_one_run(here: Path, arguments: str, count: int) -> None:
    put(here / "a.yaml")
    assert len(told(*arguments.split())) == count
    assert not (here / "output").exists()


@pytest.mark.parametrize("command", ["render --to", "mail --to a@b.org --attach"])
def test_each_format_that_nothing_goes_by_is_told_with_the_one_that_is_meant(here: Path, command: str) -> None:
    put(here / "a.yaml")
    assert told(*command.split(), "Word,pfd,md,zip", "a.yaml") == [
        "briefgen: no backend is called 'word'; did you mean 'docx'? Installed: docx, html, markdown, pdf",
        "briefgen: no backend is called 'pfd'; did you mean 'pdf'? Installed: docx, html, markdown, pdf",
        "briefgen: no backend is called 'zip'; installed: docx, html, markdown, pdf",
    ]
