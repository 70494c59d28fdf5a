from __future__ import annotations

import zipfile
from pathlib import Path
from shutil import copy

import pytest

import briefgen
from brand.test_brand import edited

from .harness import files, put, run

TEMPLATES = Path(__file__).parents[1] / "cases" / "templates"


def test_a_word_file_becomes_a_theme_beside_it(here: Path) -> None:
    copy(TEMPLATES / "german.docx", "House.docx")
    put(here / "a.yaml")
    ran = run("theme", "import", "House.docx")

    assert ran.code == 0
    assert ran.out.splitlines() == [
        "wrote House.yaml, set in Arimo for Arial",
        "wrote House-logo.png, the logo of the template's header",
        "Word files have of House.docx what PDFs, which follow the theme, have not:",
        '  the words of the headers: "Ministerium"',
        "  the logo on every page: it stands at the title",
        "next: read its comments, then: briefgen render my-brief.yaml --theme House.yaml",
    ]
    assert run("render", "a.yaml", "--theme", "House.yaml").err == ""
    assert {"output/a.docx", "output/a.pdf"} <= set(files(here))


def test_what_must_be_installed_first_is_said(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.theme.is_installed", lambda reference: "arimo" not in reference)
    copy(TEMPLATES / "german.docx", "House.docx")

    assert run("theme", "import", "House.docx").out.splitlines()[-2:] == [
        "first: pip install 'briefgen[themes]'; what it is set in is not installed: Arimo",
        "next: read its comments, then: briefgen render my-brief.yaml --theme House.yaml",
    ]


def test_without_its_fonts_an_imported_theme_makes_the_word_file_and_a_pdf_in_others_and_says_so(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy(TEMPLATES / "german.docx", "House.docx")
    put(here / "a.yaml")
    run("theme", "import", "House.docx")
    whole = run("render", "a.yaml", "--theme", "House.yaml", "-o", "whole", "--to", "docx")
    monkeypatch.setattr("briefgen.spec.families.is_installed", lambda reference: "arimo" not in reference)
    ran = run("render", "a.yaml", "--theme", "House.yaml")

    assert (whole.code, ran.code) == (0, 0)
    assert {"output/a.docx", "output/a.pdf"} <= set(files(here))
    said = " ".join(ran.err.split())
    assert "the font Arimo is not installed; Fira Sans stands for it" in said
    assert "pip install 'briefgen[themes]'" in said
    body = briefgen.load_theme("House.yaml").fonts.body
    assert (body.name, body.word_fallback) == ("Fira Sans", "Arial")
    with zipfile.ZipFile(here / "output/a.docx") as made, zipfile.ZipFile(next((here / "whole").iterdir())) as before:
        assert made.read("word/styles.xml") == before.read("word/styles.xml")


def test_what_is_darker_in_both_files_is_told(here: Path) -> None:
    data = (TEMPLATES / "german.docx").read_bytes()
    (here / "House.docx").write_bytes(edited(data, "word/styles.xml", lambda text: text.replace("0B5394", "9FC5E8")))
    ran = run("theme", "import", "House.docx")

    said = "darker than in House.docx, to be read, in PDFs and Word files: Title 9FC5E8 → "
    assert [line.startswith(said) for line in ran.out.splitlines()[:2]] == [False, True]
    assert "made darker" in " ".join(
        run("render", put(here / "a.yaml"), "--to", "docx", "--template-docx", "House.docx", "--report").err.split()
    )


def test_a_title_smaller_than_headings_is_as_large_in_the_theme_and_told(here: Path) -> None:
    data = (TEMPLATES / "german.docx").read_bytes()
    (here / "House.docx").write_bytes(
        edited(data, "word/styles.xml", lambda text: text.replace('<w:sz w:val="52"/>', '<w:sz w:val="31"/>'))
    )
    ran = run("theme", "import", "House.docx")

    said = "the title is as large as headings, 16 points, in PDFs: 15.5 points in House.docx, which Word files keep"
    assert said in ran.out.splitlines()
    text = (here / "House.yaml").read_text(encoding="utf-8")
    assert "  title: 16  # 15.5 in the template, less than its headings have\n" in text
    assert briefgen.load_theme("House.yaml").scale.title == 16


def test_the_line_to_go_on_with_can_be_copied_whatever_the_path(here: Path) -> None:
    copy(TEMPLATES / "plain.docx", "Our House.docx")

    said = run("theme", "import", "Our House.docx").out.splitlines()[-1]
    assert said == "next: read its comments, then: briefgen render my-brief.yaml --theme 'Our House.yaml'"


def test_where_the_theme_lies_elsewhere_the_template_goes_along(here: Path) -> None:
    copy(TEMPLATES / "plain.docx", "House.docx")
    put(here / "a.yaml")

    assert run("theme", "import", "House.docx", "-o", "brand/ours.yaml").code == 0
    assert (here / "brand/House.docx").read_bytes() == (here / "House.docx").read_bytes()
    assert run("render", "a.yaml", "--theme", "brand/ours.yaml").code == 0


def test_a_theme_that_is_there_is_not_overwritten(here: Path) -> None:
    copy(TEMPLATES / "german.docx", "House.docx")
    put(here / "House.yaml", "extends: plain\n")
    ran = run("theme", "import", "House.docx")

    assert (ran.code, files(here)) == (73, ["House.docx", "House.yaml"])
    assert ran.err == "briefgen: House.yaml is there already; choose another name, or move it away\n"


def test_what_is_no_word_file_is_one_line(here: Path) -> None:
    put(here / "House.docx", "Dear reader")

    assert run("theme", "import", "House.docx").err.startswith("briefgen: House.docx is no Word file, or damaged")
    assert run("theme", "import", "House.docx").code == run("theme", "import", "nix.docx").code == 66
    assert run("theme", "import", "nix.docx").err == "briefgen: nix.docx cannot be read: no such file or directory\n"
    assert files(here) == ["House.docx"]


def test_a_theme_file_ends_in_yaml(here: Path) -> None:
    copy(TEMPLATES / "plain.docx", "House.docx")
    ran = run("theme", "import", "House.docx", "-o", "ours.txt")

    assert (ran.code, files(here)) == (2, ["House.docx"])
    assert "a theme file ends in .yaml: -o ours.yaml" in ran.err


NUMBERED = "title: T\nsections:\n  - {title: 1. First, content: ['${x}']}\n"
TOLD_TWICE = "the heading begins with '1.', and the theme numbers it too"


@pytest.mark.parametrize("many", [False, True])
def test_warnings_are_about_the_look_that_is_asked_for(here: Path, many: bool) -> None:
    put(here / "numbered.yaml", "headings: {numbered: true}\n")
    put(here / "unnumbered.yaml", "headings: {numbered: false}\n")
    put(here / "a.yaml", NUMBERED)
    put(here / "b.yaml", NUMBERED + "theme: numbered.yaml\n")
    put(here / "rows.csv", "x\nSome words\n")
    options = (*(("--each", "rows.csv") if many else ("--set", "x=Some words")), "--to", "markdown", "--theme")
    assert TOLD_TWICE in run("render", "a.yaml", *options, "numbered.yaml").err
    assert TOLD_TWICE not in run("render", "b.yaml", *options, "unnumbered.yaml").err
    assert TOLD_TWICE in run("render", "b.yaml", *options[:-1]).err
