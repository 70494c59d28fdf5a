from __future__ import annotations

import json
from pathlib import Path

import pytest

import briefgen
from briefgen.build import render
from briefgen.inspection import RULES
from inspection.edited import MAIN, Edit, edited
from inspection.plain_pdf import Sheet, pdf

from .harness import PAGE, run

RUN = '<w:r><w:t xml:space="preserve">The problem</w:t></w:r>'
KEYS = ["file", "format", "unreadable", "findings", "facts"]
SHOWN = pdf(Sheet("TLP:GREEN", "A", "TLP:GREEN"), Sheet("", "B"), info="/Title(A brief)/Author(J. Doe)")
"""The file whose inspection the docs show."""
GUIDE = PAGE.parent / "inspect.md"


@pytest.fixture
def brief(here: Path) -> Path:
    spec = briefgen.load("title: A brief\nmarking: TLP:GREEN\nbottom_line: Go ahead.\n")
    for name in ("pdf", "docx"):
        (here / f"a.{name}").write_bytes(render(spec, name))
    return here


def test_of_our_own_files_there_is_no_problem_and_what_is_in_them_is_told(brief: Path) -> None:
    ran = run("inspect", "a.pdf", "a.docx")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("a.pdf: no problems\n  Is in it\n    title ")
    assert "\na.docx: no problems\n" in ran.out
    assert ran.out.count("\n    marking ") == 2
    assert "TLP:GREEN, at top and bottom of 1 of 1 pages" in ran.out


def test_problems_are_65_and_stand_first_with_their_mend(here: Path) -> None:
    (here / "a.docx").write_bytes(edited(Edit(MAIN, RUN, f'<w:ins w:author="Ann\x7f">{RUN}</w:ins>')))

    ran = run("inspect", "a.docx")

    assert ran.code == 65
    assert ran.out.startswith(
        "a.docx: 1 problem\n"
        "  Would embarrass\n"
        "    1 tracked change by Ann [tracked-changes]\n"
        "      to mend it: in Word: Review, Accept or Reject All Changes\n"
        "  Is in it\n"
    )


def test_warnings_alone_are_0(here: Path) -> None:
    (here / "a.docx").write_bytes(edited())

    assert run("inspect", "a.docx").code == 0


def test_a_file_that_cannot_be_read_is_66_and_the_others_are_inspected(brief: Path) -> None:
    (brief / "a.txt").write_text("Dear colleagues")

    ran = run("inspect", "gone.docx", "a.txt", "a.pdf")

    assert ran.code == 66
    assert ran.out.startswith("a.pdf: no problems\n")
    assert ran.err == (
        "briefgen: gone.docx cannot be inspected: there is no such file\n"
        "briefgen: a.txt cannot be inspected: it is neither a Word file (.docx) nor a PDF\n"
    )


def test_json_is_one_array_of_all_files(brief: Path) -> None:
    (brief / "b.pdf").write_bytes(SHOWN)

    ran = run("inspect", "a.docx", "b.pdf", "gone.pdf", "--format", "json")
    good, bad, gone = json.loads(ran.raw)

    assert ran.code == 66
    assert all(list(one) == KEYS for one in (good, bad, gone))
    assert (good["file"], good["format"], good["findings"]) == ("a.docx", "docx", [])
    assert good["facts"]["title"] == ["A brief"]
    assert bad["findings"][0] == {
        "rule": "marking",
        "group": "exposed",
        "severity": "error",
        "where": "page 2",
        "message": "the marking TLP:GREEN is not at the top nor at the bottom",
        "mend": RULES["marking"].mend,
    }
    assert gone["format"] is None
    assert gone["unreadable"] == "gone.pdf cannot be inspected: there is no such file"


def test_a_marking_that_is_asked_for_must_be_there(brief: Path) -> None:
    assert run("inspect", "a.pdf", "a.docx", "--marking", "tlp: green").code == 0
    assert run("inspect", "a.docx", "--marking", "TLP:RED").code == 65


def test_standard_input_is_inspected(brief: Path) -> None:
    assert run("inspect", "-", stdin=(brief / "a.docx").read_bytes()).out.startswith("<stdin>: no problems\n")


def test_an_encrypted_pdf_opens_with_the_password_of_the_environment(
    brief: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefgen.protect import encrypt

    (brief / "a.pdf").write_bytes(encrypt((brief / "a.pdf").read_bytes(), "secret"))

    assert "is encrypted, and opens with its password only" in run("inspect", "a.pdf").err
    monkeypatch.setenv("BRIEFGEN_PASSWORD", "secret")
    assert run("inspect", "a.pdf").code == 0


def test_what_stands_in_a_file_cannot_steer_the_terminal(here: Path) -> None:
    data = pdf(Sheet(), info="/Title(\\033[31mA\\033]0;b\\007)/Author(\\033[2J)")
    (here / "a.pdf").write_bytes(data)

    ran = run("inspect", "a.pdf")

    assert "\x1b" not in ran.out
    assert "\x07" not in ran.out


def test_the_docs_show_what_is_printed(here: Path) -> None:
    (here / "brief.pdf").write_bytes(SHOWN)

    out = run("inspect", "brief.pdf").out

    assert f"```\n{out[: out.index('  Is in it')]}" in GUIDE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_a_row_in_the_docs(name: str) -> None:
    assert f"\n| `{name}` |" in GUIDE.read_text(encoding="utf-8")
