"""What a spec includes: where names are looked for, what is filled in, and how far it goes."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefgen
from briefgen.compose import compose
from briefgen.document import document_text
from briefgen.errors import Problem
from briefgen.spec import load_with_files
from briefgen.spec.limits import MAX_INCLUDE_DEPTH, MAX_INCLUDES
from cases.made import png

SPEC = """\
title: Night buses
variables: {who: World}
sections:
  - title: Part
    content:
      - include: parts/one.yaml
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path / "spec.yaml", SPEC)
    return tmp_path


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def said(folder: Path) -> list[str]:
    briefing = briefgen.load(folder / "spec.yaml")
    return [text for text in document_text(compose(briefing)) if text][3:]


def problems(folder: Path) -> tuple[Problem, ...]:
    return briefgen.check(folder / "spec.yaml")


def test_a_variable_that_only_an_included_file_uses_is_used(folder: Path) -> None:
    put(folder / "parts/one.yaml", "- Hello ${who}\n")
    assert problems(folder) == ()
    assert "Hello World" in said(folder)


def test_a_value_cannot_become_yaml_in_an_included_file(folder: Path) -> None:
    put(folder / "spec.yaml", SPEC.replace("World", "'x: {[ - y'"))
    put(folder / "parts/one.yaml", "- Hello ${who}\n")
    assert "Hello x: {[ - y" in said(folder)


@pytest.mark.parametrize(("name", "text"), [("one.yaml", "- Text\n"), ("one.json", '["Text"]'), ("one.yaml", "Text")])
def test_a_list_a_json_file_and_one_text_are_content(folder: Path, name: str, text: str) -> None:
    put(folder / "spec.yaml", SPEC.replace("one.yaml", name))
    put(folder / "parts" / name, text)
    assert said(folder) == ["Text"]


def test_files_are_found_beside_the_one_that_names_them(folder: Path) -> None:
    inner = "- table: {data: d.csv}\n- image: {file: pics/a.png, alt: Dot}\n- include: deep/two.yaml\n"
    put(folder / "parts/one.yaml", inner)
    put(folder / "parts/d.csv", "a,b\n1,2\n")
    put(folder / "parts/deep/two.yaml", "- table: {data: d.csv}\n")
    put(folder / "parts/deep/d.csv", "c,d\n3,4\n")
    (folder / "parts/pics").mkdir()
    (folder / "parts/pics/a.png").write_bytes(png(4, 4))
    briefing, files = load_with_files(folder / "spec.yaml")
    names = ["spec.yaml", "parts/one.yaml", "parts/deep/two.yaml", "parts/d.csv", "parts/deep/d.csv"]
    assert [file.name for file in files] == names
    assert {"a", "3"} <= set(document_text(compose(briefing)))


def test_a_link_out_of_the_folder_is_not_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = put(tmp_path_factory.mktemp("elsewhere") / "secret.yaml", "- Secret\n")
    (folder / "parts").mkdir()
    (folder / "parts/one.yaml").symlink_to(secret)
    (problem,) = [each for each in problems(folder) if each.severity == "error"]
    assert "is a link out of the spec's folder" in problem.message


def test_it_stops_at_a_depth(folder: Path) -> None:
    for depth in range(1, MAX_INCLUDE_DEPTH + 3):
        put(folder / f"parts/{depth}.yaml", f"- include: {depth + 1}.yaml\n")
    put(folder / "parts/one.yaml", "- include: 1.yaml\n")
    (problem,) = [each for each in problems(folder) if each.severity == "error"]
    assert "deep" in problem.message


def test_it_stops_at_a_number_of_files_however_they_are_nested(folder: Path) -> None:
    for depth in range(1, MAX_INCLUDE_DEPTH - 1):
        put(folder / f"parts/{depth}.yaml", f"- include: {depth + 1}.yaml\n" * 10)
    put(folder / f"parts/{MAX_INCLUDE_DEPTH - 1}.yaml", "- Text\n")
    put(folder / "parts/one.yaml", "- include: 1.yaml\n" * 10)
    (problem,) = [each for each in problems(folder) if each.severity == "error"]
    assert problem.message == f"the spec includes more than {MAX_INCLUDES} files"


def test_it_stops_at_a_size(folder: Path) -> None:
    put(folder / "parts/one.yaml", "- include: 1.yaml\n" * 5)
    put(folder / "parts/1.yaml", f"- Text # {'x' * 1_000_000}\n")
    assert [each.message for each in problems(folder) if "bytes together" in each.message]


def test_entries_of_an_included_register_join_the_briefing(folder: Path) -> None:
    put(folder / "parts/one.yaml", "- recommendations: [{do: Go, owner: We}]\n- Do {recommendation:R1}.\n")
    assert "Do R1." in said(folder)


def test_a_briefing_in_code_includes_too(folder: Path) -> None:
    put(folder / "parts/one.yaml", "- Text\n")
    fields = {"title": "A", "sections": [{"title": "B", "content": [{"include": "parts/one.yaml"}]}]}
    briefing = briefgen.Briefing.of(fields, folder)
    assert "Text" in document_text(compose(briefing))
