"""`render --copy`: each numbered copy is a file of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from backends.pdf import judge
from briefgen.cli.copies import copies

from .conftest import Engine
from .harness import files, put, run

NUMBERED = "title: A brief\nbottom_line: Go ahead.\ncopies: 12\n"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("", (0,)), ("3", (3,)), ("1-3", (1, 2, 3)), ("7, 1–2,1", (1, 2, 7)), ("999", (999,))],
)
def test_numbers_are_read_alone_in_ranges_and_in_lists(text: str, numbers: tuple[int, ...]) -> None:
    assert copies(None, None, text) == numbers  # type: ignore[arg-type]  # neither is looked at


@pytest.mark.parametrize("text", ["x", "0", "3-1", "1000", "1-", ",", "-3", "1.5"])
def test_what_is_no_number_is_wrong_usage(engine: Engine, here: Path, text: str) -> None:
    put(here / "a.yaml", NUMBERED)
    ran = run("render", "a.yaml", f"--copy={text}")

    assert ran.code == 2
    assert "--copy 1-12" in ran.err


def test_each_copy_is_a_file_of_its_own(engine: Engine, here: Path) -> None:
    put(here / "a.yaml", NUMBERED)

    assert run("render", "a.yaml", "--copy", "2,11-12").code == 0
    assert files(here / "output") == sorted(
        f"a-copy-{number}.{suffix}" for number in (2, 11, 12) for suffix in ("docx", "pdf")
    )


def test_a_copy_says_its_number_on_every_page(here: Path) -> None:
    put(here / "a.yaml", NUMBERED)

    assert run("render", "a.yaml", "--copy", "3", "--to", "pdf", "-o", "third.pdf").code == 0
    (page,) = judge.pages_text((here / "third.pdf").read_bytes())
    assert page.count("Copy 3 of 12") == 2


def test_a_copy_that_there_is_not_is_told_before_any_is_made(engine: Engine, here: Path) -> None:
    put(here / "a.yaml", NUMBERED)
    put(here / "b.yaml")
    ran = run("render", "a.yaml", "b.yaml", "--copy", "12-13")

    assert ran.code == 2
    assert "a.yaml has no copy 13: it says 'copies: 12'" in ran.err
    assert "b.yaml has no copies to number; write how many there are, as in 'copies: 12'" in ran.err
    assert not (here / "output").exists()
