"""A key that is misspelt is one problem, and the rest of the spec is read as if it were not."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import Problem
from briefgen.spec import FolderAssets, read
from spec.composing import ROOT, problems

SPECS = [ROOT / "specs" / name for name in ("harbour-line.yaml", "iraq-militias.yaml")]
"""Samples whose keys are all the model's, none their author's."""
KEY = re.compile(r"^(?P<head> *(?:- )*)(?P<key>[a-z_]{4,}):(?= |$)", re.MULTILINE)
KEYS = [(path, found) for path in SPECS for found in KEY.finditer(path.read_text(encoding="utf-8"))]


def misspelt(path: Path, found: re.Match[str], key: str) -> tuple[str, tuple[Problem, ...]]:
    """A sample with another word for one of its keys, and what is said of it."""
    text = found.string[: found.start("key")] + key + found.string[found.end("key") :]
    return text, read(text.encode(), path.name, FolderAssets(path.parent)).problems


@given(st.sampled_from(KEYS))
def test_two_letters_exchanged_are_one_problem_which_asks_for_the_key(place: tuple[Path, re.Match[str]]) -> None:
    path, found = place
    key = found["key"]
    _, said = misspelt(path, found, key[:-2] + key[-1] + key[-2])
    assert [problem.position.line for problem in said] == [found.string[: found.start("key")].count("\n") + 1]
    assert said[0].message.endswith(f"did you mean '{key}'?")


@given(st.sampled_from(KEYS), st.sampled_from([str.capitalize, str.upper, str.title]), st.sampled_from("_ -"))
def test_a_key_in_capitals_is_one_problem_which_its_repair_ends(
    place: tuple[Path, re.Match[str]], spelled: Callable[[str], str], between: str
) -> None:
    path, found = place
    text, (problem,) = misspelt(path, found, spelled(found["key"]).replace("_", between))
    assert problem.repair
    mended = text.replace(problem.repair.written, problem.repair.repaired, 1)
    assert mended == found.string


def test_of_a_value_that_does_not_fit_what_its_key_is_near_nothing_is_said() -> None:
    said = problems("title: A brief\nbottom_line: x\ndates: [soon, late]\nacronym: none\n")
    assert [problem.path for problem in said] == ["dates", "acronym"]


def test_a_key_is_near_no_key_that_is_there_already() -> None:
    (problem,) = problems("title: A brief\nTitle: Another\nbottom_line: x\n")
    assert problem.message == "unknown key 'Title'; did you mean 'title'?"
    assert problem.repair is None
