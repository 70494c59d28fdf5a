"""Values put into the text of a template: they read as the very text that was given, and nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.spec.nodes import Mapping, Node, Scalar
from briefgen.spec.reader import read_nodes
from briefgen.spec.variables import variables_of
from briefgen.starters.filling import NoPlaceError, current, filled

TEMPLATE = """\
# A head
title: Old — title   # its name
date: 2026-03-02
author: [One, Two]   # several
organisation:
  - First
  - Second
# between
bottom_line: >-
  Some text
  in lines.

# after
variables:
  country: Norway    # a country
  note: |
    Long

  last: ""
# audience: Minister of Transport   # whom it is for
#reference: DT/1
subtitle:            # none yet
"""
KEYS = ("title", "date", "author", "organisation", "bottom_line", "audience", "reference", "subtitle", "version")
VARIABLES = ("variables.country", "variables.note", "variables.last")
ANY_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\n\t"), max_size=30)


def read(text: str) -> dict[str, Node]:
    root, problems, _ = read_nodes(text, "")
    assert not problems
    assert isinstance(root, Mapping)
    return {key.text: value for key, value in root.entries}


def said(text: str, key: str) -> str:
    name, _, variable = key.partition(".")
    if variable:
        return variables_of(read_nodes(text, "")[0])[variable]
    value = read(text)[name]
    assert isinstance(value, Scalar)
    return value.text


def comments(text: str) -> list[str]:
    return [line.partition("#")[2] for line in text.split("\n") if "#" in line]


@pytest.mark.parametrize("key", [*KEYS, *VARIABLES])
@pytest.mark.parametrize(
    "value",
    [
        "New",
        "a: b",
        "- x",
        "# y",
        "[z",
        "{a}",
        "'",
        '"',
        "\\",
        "NO",
        "1.10",
        "a\nb",
        "é — ü",
        "*b*",
        "@x",
        "x #y",
        " x ",
        "",
    ],
)
def test_a_value_reads_as_what_was_given(key: str, value: str) -> None:
    assert said(filled(TEMPLATE, {key: value}), key) == value


@given(value=ANY_TEXT.filter(lambda text: "${" not in text), key=st.sampled_from([*KEYS, *VARIABLES]))
def test_no_value_changes_anything_around_it(value: str, key: str) -> None:
    made = filled(TEMPLATE, {key: value})
    before, after = read(TEMPLATE), read(made)
    assert said(made, key) == value
    for name in before:
        if name != key.partition(".")[0]:
            assert _texts(after[name]) == _texts(before[name])


def _texts(node: Node) -> object:
    match node:
        case Scalar(text):
            return text
        case Mapping():
            return [(key.text, _texts(value)) for key, value in node.entries]
        case _:
            return [_texts(item) for item in getattr(node, "items", ())]


@pytest.mark.parametrize("key", [*KEYS, *VARIABLES])
def test_every_comment_stays(key: str) -> None:
    expected = comments(TEMPLATE)
    switched_on = {"audience": " audience: Minister of Transport   # whom it is for", "reference": "reference: DT/1"}
    if key in switched_on:
        expected.remove(switched_on[key])
    if key == "audience":
        expected.insert(-2, " whom it is for")
    assert sorted(comments(filled(TEMPLATE, {key: "New"}))) == sorted(expected)


def test_a_plain_value_has_no_quotes_and_its_comment_beside_it() -> None:
    assert "title: New name   # its name\n" in filled(TEMPLATE, {"title": "New name"})
    assert "audience: The Board   # whom it is for\n" in filled(TEMPLATE, {"audience": "The Board"})
    assert "date: 2026-04-01\n" in filled(TEMPLATE, {"date": "2026-04-01"})
    assert "subtitle: S            # none yet\n" in filled(TEMPLATE, {"subtitle": "S"})


def test_a_key_of_its_own_stands_after_the_title() -> None:
    assert "# its name\nversion: 1.0\ndate" in filled(TEMPLATE, {"version": "1.0"})
    assert filled("lang: en", {"title": "New"}) == "lang: en\ntitle: New\n"


def test_a_value_names_no_variable() -> None:
    assert "$${x}" in said(filled(TEMPLATE, {"title": "Costs ${x}"}), "title")
    with pytest.raises(NoPlaceError, match="cannot hold another"):
        filled(TEMPLATE, {"variables.country": "${x}"})


def test_a_variable_that_is_not_there_is_refused_with_those_there_are() -> None:
    with pytest.raises(NoPlaceError, match="no variable 'contry'; it has: country, note, last"):
        filled(TEMPLATE, {"variables.contry": "x"})


def test_what_stands_there_now_is_shown_where_it_is_one_line() -> None:
    assert [current(TEMPLATE, key) for key in KEYS] == ["Old — title", "2026-03-02", "", "", "", "", "", "", ""]
    assert current(TEMPLATE, "variables.country") == "Norway"
