from __future__ import annotations

import re
from functools import lru_cache

import pytest

import briefgen
from backends.docx.lint import sound
from backends.pdf.judge import assert_conforms, opened
from briefgen import starters
from briefgen.briefing.papers import PAPERS
from briefgen.build import Build
from briefgen.errors import InputError
from briefgen.looks import shipped_names
from briefgen.spec.themes import load_theme
from briefgen.starters.places import FOLDER

MOST_PAGES = {"action-memo": 2, "talking-points": 2, "research-report": 6}
"""What readers expect of the short kinds; the others have four at most."""


@lru_cache
def build(name: str, theme: str = "") -> Build:
    return Build(briefgen.load(FOLDER / f"{name}.yaml"), theme=load_theme(theme) if theme else None)


def test_the_policy_brief_is_there() -> None:
    assert "policy-brief" in starters.names()


def test_every_starter_is_one_that_a_spec_may_name() -> None:
    assert set(starters.names()) <= set(PAPERS)


@pytest.mark.parametrize("name", starters.names())
def test_a_starter_names_its_schema_for_the_editor_and_its_own_template(name: str) -> None:
    text = starters.starter(name).decode()
    assert text.startswith("# yaml-language-server: $schema=briefgen.schema.json\n")
    assert f"\ntemplate: {name}\n" in text


@pytest.mark.parametrize("name", ["", "polcy-brief", "../errors", "policy-brief.yaml"])
def test_an_unknown_name_is_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(InputError, match=f"no template is called '{name}'.*[Tt]here are: .*policy-brief"):
        starters.starter(name)


@pytest.mark.parametrize("name", starters.names())
def test_a_blank_form_has_the_sections_of_its_starter(name: str) -> None:
    full, blank = (FOLDER / f"{name}{end}.yaml" for end in ("", ".blank"))
    assert re.findall(r"^    id: (\S+)", blank.read_text("utf-8"), re.M) == [
        section.id for section in briefgen.load(full).sections if f"id: {section.id}" in full.read_text("utf-8")
    ]


@pytest.mark.parametrize("theme", shipped_names())
@pytest.mark.parametrize("name", starters.names())
def test_a_starter_wears_every_theme(name: str, theme: str) -> None:
    assert_conforms(build(name, theme).render("pdf"))
    sound(build(name, theme).render("docx"))


@pytest.mark.parametrize("name", starters.names())
def test_a_starter_is_as_short_as_its_kind(name: str) -> None:
    assert len(opened(build(name).render("pdf"))) <= MOST_PAGES.get(name, 4)
