"""Every theme of the package with every real spec: both files conform, nothing is lost, nothing else is said."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

import briefgen
from backends.docx.lint import problems
from backends.pdf.judge import assert_conforms, assert_inside_pages, assert_logical_text, assert_marks_once
from briefgen.backends import backend
from briefgen.build import Build
from briefgen.contract import loses_no_word, says_one_text
from briefgen.looks.shipped import shipped_names
from briefgen.spec.themes import shipped
from readers import read_text

ROOT = Path(__file__).parents[2]
STARTERS = [path for path in Path(briefgen.__file__).parent.glob("templates/*.yaml") if ".blank" not in path.name]
SPECS = sorted((ROOT / "specs").glob("*.yaml"))
FORMATS = ("docx", "pdf")
OTHERS = [name for name in shipped_names() if name != "institute"]

each_theme = pytest.mark.parametrize("theme", OTHERS)
each_spec = pytest.mark.parametrize("spec", SPECS, ids=lambda path: path.stem)


@lru_cache
def built(spec: Path, theme: str) -> Build:
    return Build(briefgen.load(spec), theme=shipped(theme))


def test_there_are_four_at_least() -> None:
    assert len(shipped_names()) >= 4


@each_theme
@each_spec
def test_both_files_keep_the_rules(spec: Path, theme: str) -> None:
    build = built(spec, theme)
    pdf = build.render("pdf")

    assert_conforms(pdf)
    assert_marks_once(pdf)
    assert_inside_pages(pdf)
    assert_logical_text(pdf, build._document, build.theme)
    assert problems(build.render("docx")) == []


@each_theme
@each_spec
@pytest.mark.parametrize("name", FORMATS)
def test_nothing_is_lost(spec: Path, theme: str, name: str) -> None:
    build = built(spec, theme)

    loses_no_word(backend(name), read_text(name), build._document, build.theme, counts_headings=name == "docx")


@pytest.mark.parametrize("spec", [*SPECS, *sorted(STARTERS)], ids=lambda path: path.stem)
@pytest.mark.parametrize("name", FORMATS)
def test_all_themes_say_one_text(spec: Path, name: str) -> None:
    build = built(spec, "institute")

    says_one_text(backend(name), read_text(name), build._document, [shipped(theme) for theme in shipped_names()])


@pytest.mark.parametrize("name", FORMATS)
def test_no_two_themes_look_the_same(name: str) -> None:
    briefing = briefgen.load(SPECS[1])

    assert len({briefgen.render(briefing, name, theme=theme) for theme in shipped_names()}) == len(shipped_names())
