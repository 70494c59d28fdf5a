"""The house file: whose defaults count, where they come from in problems, and how far up one is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefgen
from briefgen.errors import InputError
from briefgen.spec import find_house, load_with_files
from cases.made import png


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def house(tmp_path: Path) -> Path:
    text = "organisation: Ministry of ${unit}\nvariables: {unit: Transport, person: A}\nlang: fr\nmarking: TLP:GREEN\n"
    return put(tmp_path / "briefgen.yaml", text)


def spec(house: Path, more: str = "") -> Path:
    return put(house.parent / "specs/a.yaml", f"title: A brief\nbottom_line: Go.\n{more}")


def test_what_a_spec_leaves_out_the_house_says(house: Path) -> None:
    briefing = briefgen.load(spec(house), house=house)
    assert briefing.organisation == "Ministry of Transport"
    assert (briefing.lang, briefing.marking) == ("fr", "TLP:GREEN")


def test_what_a_spec_says_counts(house: Path) -> None:
    briefing = briefgen.load(spec(house, "lang: de\norganization: Other\n"), house=house)
    assert (briefing.lang, briefing.organisation) == ("de", "Other")


def test_no_house_is_looked_for_in_code(house: Path) -> None:
    assert briefgen.load(spec(house)).organisation == ""


def test_variables_count_from_the_house_up(house: Path) -> None:
    path = spec(house, "variables: {person: B}\nsubtitle: '${unit} ${person}'\n")
    assert briefgen.load(path, house=house).subtitle == "Transport B"
    assert briefgen.load(path, house=house, variables={"person": "C", "unit": "Rail"}).subtitle == "Rail C"


def test_a_houses_unused_variable_is_no_news(house: Path) -> None:
    assert briefgen.check(spec(house), house=house) == ()


def test_a_picture_lies_beside_the_house_file(house: Path) -> None:
    (house.parent / "logo.png").write_bytes(png(4, 4))
    put(house, "logo: logo.png\n")
    assert briefgen.load(spec(house), house=house).logo is not None


def test_problems_are_at_their_place_in_the_house_file(house: Path) -> None:
    put(house, "lang: en\ntitle: Ours\norganistion: X\ntheme: nne\nmarking: TLP:GREN\nauthor: '${who}'\n")
    found = briefgen.check(spec(house), house=house)
    places = [(problem.position.line, problem.position.column) for problem in found]
    assert {problem.position.file for problem in found} == {str(house)}
    assert places == [(2, 1), (3, 1), (4, 8), (5, 10), (6, 10)]
    assert "did you mean 'organisation'" in found[1].message


def test_a_spec_that_repairs_the_house_is_told_of_its_own_line(house: Path) -> None:
    put(house, "theme: institute\n")
    (problem,) = briefgen.check(spec(house, "theme: nne\n"), house=house)
    assert problem.position.file.endswith("a.yaml")


@pytest.mark.parametrize("text", ["", "# Nothing yet\n\n  # really\n"])
def test_a_house_file_may_say_nothing(house: Path, text: str) -> None:
    put(house, text)
    assert briefgen.check(spec(house), house=house) == ()


@pytest.mark.parametrize("text", ["- a\n", "just text", "a: [\n", "a: &b c\n", "\0"])
def test_a_house_file_that_is_none_is_a_problem(house: Path, text: str) -> None:
    put(house, text)
    found = briefgen.check(spec(house), house=house)
    assert found
    assert {problem.position.file for problem in found} == {str(house)}


def test_the_house_file_travels_with_the_spec(house: Path) -> None:
    _, files = load_with_files(spec(house), house=house)
    assert [(file.name, file.relationship) for file in files] == [("a.yaml", "source"), ("briefgen.yaml", "data")]


def test_one_that_cannot_be_read_is_an_error(house: Path) -> None:
    with pytest.raises(InputError, match="absent"):
        briefgen.load(spec(house), house=house.parent / "absent.yaml")


def test_the_nearest_one_above_is_found_and_none_beyond_the_project(tmp_path: Path) -> None:
    put(tmp_path / "briefgen.yaml", "lang: fr\n")
    inner = tmp_path / "project/specs/deep"
    inner.mkdir(parents=True)
    assert find_house(inner) == tmp_path / "briefgen.yaml"
    (tmp_path / "project/.git").mkdir()
    assert find_house(inner) is None
    near = put(tmp_path / "project/briefgen.yaml", "lang: de\n")
    assert find_house(inner) == near


def test_the_search_ends_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "briefgen.yaml", "lang: fr\n")
    home = tmp_path / "home"
    (home / "specs").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    assert find_house(home / "specs") is None
    assert find_house(home) is None
