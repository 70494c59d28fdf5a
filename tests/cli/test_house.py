"""`render --template-docx`: the text goes into a house's own Word file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from brand.test_brand import edited

from .harness import files, put, run

FOLDER = Path(__file__).parents[1] / "cases" / "templates"


@pytest.fixture
def spec(here: Path) -> Path:
    (here / "House.docx").write_bytes((FOLDER / "german.docx").read_bytes())
    return put(here / "a.yaml")


def test_the_word_file_is_the_houses_and_the_pdf_stays_as_it_is(spec: Path, here: Path) -> None:
    run("render", spec, "-o", "plain")
    assert run("render", spec, "--template-docx", "House.docx").code == 0
    assert files(here / "output") == ["a.docx", "a.pdf"]
    assert (here / "output/a.pdf").read_bytes() == (here / "plain/a.pdf").read_bytes()
    with zipfile.ZipFile(io.BytesIO((here / "output/a.docx").read_bytes())) as package:
        assert "Ministerium" in package.read("word/header1.xml").decode()


def test_the_report_goes_to_standard_error(spec: Path) -> None:
    ran = run("render", spec, "--to", "docx", "--template-docx", "House.docx", "--report")
    assert ran.code == 0
    assert ran.err.startswith("House.docx\n  text: in the place of the template's text\n  ")
    assert "Briefing Table = Haustabelle" in ran.err
    assert run("render", spec, "--to", "docx", "--template-docx", "House.docx").err == ""


def test_a_file_that_is_no_template_is_told_once_and_nothing_is_written(spec: Path, here: Path) -> None:
    put(here / "House.docx", "no Word file")
    ran = run("render", spec, "--template-docx", "House.docx")
    assert (ran.code, files(here / "output") if (here / "output").exists() else []) == (66, [])
    assert ran.err == "briefgen: House.docx is no Word file, or damaged: file is not a zip file\n"


def test_a_template_that_is_not_there_is_told(spec: Path) -> None:
    ran = run("render", spec, "--template-docx", "none.docx")
    assert (ran.code, ran.err) == (66, "briefgen: none.docx cannot be read: no such file or directory\n")


def test_options_that_do_not_go_together_are_wrong_usage(spec: Path) -> None:
    no_word = run("render", spec, "--to", "pdf", "--template-docx", "House.docx")
    assert (no_word.code, "add docx to --to" in no_word.err) == (2, True)
    alone = run("render", spec, "--report")
    assert (alone.code, "add --template-docx FILE" in alone.err) == (2, True)


def test_a_table_too_wide_for_the_templates_page_is_a_warning(here: Path) -> None:
    plain = (FOLDER / "plain.docx").read_bytes()
    small = edited(plain, "word/document.xml", lambda text: text.replace('"11906"', '"6000"'))
    (here / "Small.docx").write_bytes(small)
    row = "[Responsible, Kilometres, Passengers, Vehicles]"
    table = f"{{table: {{columns: {row}, rows: [{row}]}}}}"
    spec = put(here / "a.yaml", f"title: T\nbottom_line: x\nsections: [{{title: S, content: [{table}]}}]\n")
    ran = run("render", spec, "--to", "docx", "--template-docx", "Small.docx")

    assert ran.code == 0
    assert ran.err.startswith("briefgen: warning: Small.docx: ")
    assert "has no room for 4 such columns" in ran.err
    assert run("render", spec, "--to", "docx", "--template-docx", "Small.docx", "--quiet").err == ""
    said = ran.err.removeprefix("briefgen: ").removesuffix("\n")
    put(here / "b.yaml", spec.read_text())
    batch = (
        "render",
        "a.yaml",
        "b.yaml",
        "--jobs",
        "1",
        "--to",
        "docx,pdf",
        "--template-docx",
        "Small.docx",
        "-o",
        "x",
    )
    many = run(*batch)

    assert many.code == 0
    assert many.err.splitlines()[:2] == [f"briefgen: a.yaml: {said}", "briefgen: 1 more had the same as a.yaml"]
    assert f'"{said}"' in (here / "x/briefgen-manifest.jsonl").read_text()
    assert "warning" not in run(*batch, "--quiet").err
