"""Where a problem stands: line and column, in every way YAML and JSON have of writing a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.spec.nodes import Mapping, Scalar
from briefgen.spec.places import Places
from briefgen.spec.reader import read_nodes
from spec.composing import places, problems

WRITTEN = [
    "bottom_line: See {table:x} here",
    "bottom_line:\n  See {table:x} here",
    "bottom_line: See\n  and {table:x} here",
    "bottom_line: 'It''s {table:x} here'",
    "bottom_line: 'It''s\n\n  {table:x} here'",
    'bottom_line: "A \\"quote\\" and \\u00e9 \\t {table:x}"',
    'bottom_line: "Folded \\\n  and \\x41 {table:x}"',
    "bottom_line: |\n  One\n\n  two {table:x}",
    "bottom_line: >-\n  One\n  two {table:x}\n",
    "bottom_line: >\n  One\n\n  two\n    deeper {table:x}\n",
    "bottom_line: |2\n    One {table:x}\n",
    "bottom_line: C:\\dir\\ and {table:x}",
    "key_points: [one, 'two {table:x}']",
    "key_points:\n- - x\n- a {table:x}\n",
    "sections:\n- title: A\n  content:\n  - bullets:\n    - Lead {table:x}: text",
    "sections:\n- title: A\n  content:\n  - '* a\n\n    * b {table:x}'",
    "sections:\n- title: A\n  content:\n  - |\n    | a | b |\n    |---|---|\n    | 1 | {table:x} |",
    "bottom_line: ${long} and {table:x} of ${long}\nvariables: {long: a very long value}",
    "bottom_line: '${long}''s {table:x}'\nvariables: {long: a}",
    "bottom_line: **Mended** and {table:x}",
    "bottom_line: {table:x} was mended",
    "bottom_line: Mended: it is {table:x}: so",
]


@pytest.mark.parametrize("written", WRITTEN)
def test_a_reference_is_found_in_every_way_of_writing(written: str) -> None:
    spec = f"title: A brief\n{written}"
    before = spec[: spec.index("{table:x}")]
    assert (before.count("\n") + 1, len(before) - before.rfind("\n")) in places(spec)


@pytest.mark.usefixtures("without_extra")
def test_a_json_value_has_its_place() -> None:
    spec = (
        '{"title": "A \\"b\\"",\n "bottom_line": "One\\n\\u00e9 \\ud83d\\ude00 {table:x}",\n\n  "powr": [1, {"a": 2}]}'
    )
    line = spec.split("\n")[1]
    assert places(spec, "a.json") == [
        (2, line.index("\\ud83d") + 1),
        (2, line.index("{table") + 1),
        (4, 3),
    ]


STYLES = st.sampled_from(["'", '"', "|", ">", ""])
WORDS = st.lists(st.text("abcé#-:'\"\\x", min_size=1, max_size=5), min_size=1, max_size=6)


@given(WORDS, STYLES, st.lists(st.sampled_from([" ", "\n", "\n\n", "  "]), min_size=5, max_size=5))
def test_every_letter_is_found_again(words: list[str], style: str, gaps: list[str]) -> None:
    spec = _written("Q" + "".join(word + gap for word, gap in zip(words, gaps, strict=False)) + "Z", style)
    if spec is None:
        return
    root, _, found = read_nodes(spec, "")
    assert isinstance(root, Mapping)
    value = root.entries[0][1]
    assert isinstance(value, Scalar)
    lines = spec.split("\n")
    for offset, char in enumerate(value.text):
        line, column = found.of(value, offset)
        if not char.isspace() and char not in "'\"\\":
            assert lines[line - 1][column - 1] == char


TWO_TEXTS = "a: |\n  One two\n\n  three four\nb: 'five '' six\n  and seven'\n"


@given(st.lists(st.tuples(st.integers(0, 1), st.integers(0, 30))))
def test_a_place_is_the_same_whatever_was_asked_for_before(asked: list[tuple[int, int]]) -> None:
    root, _, one = read_nodes(TWO_TEXTS, "")
    assert isinstance(root, Mapping)
    for which, offset in asked:
        text = root.entries[which][1]
        assert isinstance(text, Scalar)
        assert one.of(text, offset) == Places(TWO_TEXTS).of(text, offset)


def test_places_of_many_slips_are_found_in_one_long_text() -> None:
    said = problems("title: A brief\nbottom_line: |\n  " + "<b>x</b> " * 3_000 + "\n")
    assert [problem.position.column for problem in said[1:3]] == [12, 21]
    assert len(said) == 3_000


@pytest.mark.parametrize("value", ["", "x", "a long value"])
def test_places_behind_many_values_are_found(value: str) -> None:
    spec = f"title: A brief\nvariables: {{a: '{value}'}}\nbottom_line: |\n  " + "${a}, <b> " * 3_000 + "\n"
    columns = [problem.position.column for problem in problems(spec) if problem.position.line == 4]
    assert columns == [9 + 10 * number for number in range(3_000)]


def _written(text: str, style: str) -> str | None:
    """A spec that holds the text in a style, or nothing where the style cannot hold it."""
    lines = [line.strip() for line in text.split("\n")]
    match style:
        case "|" | ">":
            return f"t: {style}\n" + "\n".join(f"  {line}" if line else "" for line in lines) + "\n"
        case "'":
            return "t: '" + "\n  ".join(lines).replace("'", "''") + "'\n"
        case '"':
            return 't: "' + "\n  ".join(lines).replace("\\", "\\\\").replace('"', '\\"') + '"\n'
        case _:
            return None if any(sign in text for sign in "#:-\\'\"") else "t: " + "\n  ".join(lines) + "\n"
