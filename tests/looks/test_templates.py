"""Every template, filled and blank, in every theme of the package: both files keep the rules, and nothing is lost."""

from __future__ import annotations

import pytest

import briefgen
from backends.docx.lint import problems
from backends.pdf.judge import assert_conforms, assert_inside_pages, assert_logical_text, assert_marks_once
from briefgen import starters
from briefgen.build import Build
from briefgen.contract import loses_no_word
from briefgen.document import Document
from briefgen.looks.shipped import shipped_names
from briefgen.spec import read
from briefgen.spec.themes import shipped
from briefgen.starters.places import FOLDER
from briefgen.starters.template import read_template
from briefgen.theme import Theme
from readers import docx_text, pdf_text

each_theme = pytest.mark.parametrize("theme", shipped_names())
each_template = pytest.mark.parametrize("name", starters.names())


class Made:
    """A file that is made already, as a backend: the contract need not make it again."""

    suffix, media_type = ".made", "application/octet-stream"

    def __init__(self, data: bytes) -> None:
        self.data = data

    def render(self, document: Document, theme: Theme) -> bytes:
        return self.data


def filled(name: str) -> briefgen.Briefing:
    result = read(starters.starter(name), name)
    assert [str(problem) for problem in result.problems] == []
    assert result.briefing
    return result.briefing


def blank(name: str) -> briefgen.Briefing:
    """The blank form with a title: what is not written yet is a warning at most."""
    text = read_template(FOLDER / f"{name}.blank.yaml", "briefgen").text
    result = read(text.replace("\ntitle:", "\ntitle: A New Paper", 1).encode(), name)
    assert [str(problem) for problem in result.problems if problem.severity == "error"] == []
    assert result.briefing
    return result.briefing


def assert_both_files_keep_the_rules(briefing: briefgen.Briefing, theme: str) -> None:
    build = Build(briefing, theme=shipped(theme))
    pdf, docx = build.render("pdf"), build.render("docx")

    assert_conforms(pdf)
    assert_marks_once(pdf)
    assert_inside_pages(pdf)
    assert_logical_text(pdf, build._document, build.theme)
    assert problems(docx) == []
    loses_no_word(Made(pdf), pdf_text, build._document, build.theme)
    loses_no_word(Made(docx), docx_text, build._document, build.theme, counts_headings=True)


@each_theme
@each_template
def test_a_filled_template_is_clean_in_every_theme(name: str, theme: str) -> None:
    assert_both_files_keep_the_rules(filled(name), theme)


@each_theme
@each_template
def test_a_blank_template_is_clean_in_every_theme(name: str, theme: str) -> None:
    assert_both_files_keep_the_rules(blank(name), theme)
