"""Which files of a folder are specs: those with a title at the top."""

from __future__ import annotations

from pathlib import Path

import pytest

from .harness import put, run

SPECS = [
    "title: A\n",
    "\ufefftitle: A",
    "# c\n---\ntitle: A",
    "date: 1\ntitle : A",
    '"title": A',
    "  title: A\n  date: 1",
    "date: 2026\n title: A\n",
    " title: A\ndate: x",
    '{"title": "A"}',
    '{"a": {"title": 1}, "title": "b"}',
    "{title: A}",
    "{a: 1,title: A}",
    "{'title': A}",
    '{"date": "x",\n "title" : "A"}',
    "Title: A",
    "bottom_line: >-\n  text\ntitle: A\n",
    '{"a": [{"title": 3}],"title":"b"}',
    "a: b\r\ntitle: c\r\n",
    "# x\n{title: A}",
]
OTHERS = [
    "sizes:\n  title: 25\n",
    "sizes: {title: 25}\n",
    "a: {b: 1, title: 2}",
    "- title: x",
    "sections:\n- title: A\n  content: x\n",
    '{"a": {"title": 1}}',
    '{"a": [{"title": 3}]}',
    "# title: A\n",
    "sizes: # pts\n  # n\n  body: 1\n  title: 25",
    "subtitle: x",
    '{"subtitle": 1}',
    '[{"title": 1}]',
    '{"a": "title: x"}',
    "x:\n  - a: 1\n    title: 2",
]


def passed_over(here: Path, text: str) -> bool:
    put(here / "specs/a.yaml")
    put(here / "specs/b.yaml", text)
    return "passed over, as without a title: b.yaml\n" in run("check", "specs").err


@pytest.mark.parametrize("text", SPECS)
def test_a_title_at_the_top_makes_a_spec(here: Path, text: str) -> None:
    assert not passed_over(here, text)


@pytest.mark.parametrize("text", OTHERS)
def test_a_title_further_in_makes_none(here: Path, text: str) -> None:
    assert passed_over(here, text)


def test_a_theme_beside_specs_is_passed_over(here: Path) -> None:
    put(here / "specs/a.yaml")
    put(here / "specs/house.yaml", "base: institute\nsizes:\n  title: 25\n  body: 11\n")
    ran = run("check", "specs")
    assert (ran.code, ran.out) == (0, "1 spec: no errors\n")
    assert "passed over, as without a title: house.yaml" in ran.err
