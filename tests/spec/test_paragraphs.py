"""A blank line ends a paragraph in every way that YAML has of writing a text, and where it was typed only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.spec.nodes import Mapping, Scalar
from briefgen.spec.trees import read_bytes
from spec.composing import arrived, messages

STYLES = ("|", ">", ">-", "", "'", '"')
WORDS = st.lists(
    st.text("abcé", min_size=1, max_size=4).map(lambda word: f"{word}.")
    | st.sampled_from(["**bold**", "10", "x'y", "–"]),
    min_size=1,
    max_size=4,
).map(lambda words: " ".join(["Q", *words]))
PARAGRAPHS = st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=4)


def written(paragraphs: list[list[str]], style: str, gap: int = 1) -> str:
    """A spec whose key points are one text of such paragraphs, of such lines."""
    lines = ("\n" * (gap + 1)).join("\n".join(lines) for lines in paragraphs).split("\n")
    if style == "'":
        lines = [line.replace("'", "''") for line in lines]
    lines[0] = style + lines[0] if style in ("", "'", '"') else f"{style}\n    {lines[0]}"
    lines[-1] += style if style in ("'", '"') else ""
    return "title: A brief\nkey_points:\n  - " + "\n    ".join(lines).replace("\n    \n", "\n\n") + "\n"


@given(PARAGRAPHS, st.sampled_from(STYLES), st.integers(1, 3))
def test_the_same_paragraphs_are_the_same_document_in_every_style(
    paragraphs: list[list[str]], style: str, gap: int
) -> None:
    assert arrived(written(paragraphs, style, gap)) == arrived(written(paragraphs, "|"))
    assert len(arrived(written(paragraphs, style))) == len(paragraphs) + 2


def value(spec: str) -> str:
    root, _, _ = read_bytes(spec.encode(), "a.yaml")
    assert isinstance(root, Mapping)
    scalar = root.entries[0][1]
    assert isinstance(scalar, Scalar)
    return scalar.text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("'a\n\n b'", "a\n\nb"),
        ("'a\n\n\n b'", "a\n\n\nb"),
        ('"a\\nb"', "a\nb"),
        ('"a\\nb\n\n c"', "a\nb\n\nc"),
        ('"a\\x0Ab\n\n c\\u000ad\\U0000000Ae"', "a\nb\n\nc\nd\ne"),
        ('"a\\r\\nb\n\n c\\rd"', "a\nb\n\nc\nd"),
        ('"a\\\\nb\n\n c"', "a\\nb\n\nc"),
        ('"a\\nb \\\n\n c"', "a\nb \n\nc"),
        ('"a\\n\n\n b"', "a\n\nb"),
        ('"é \\" \\n b\n\n c"  # d', 'é " \n b\n\nc'),
        (">-\n a\n\n b\n  c\n d\n\n  e\n\n f", "a\n\nb\n c\nd\n\n e\n\nf"),
        (">+\n a\n\n b\n\n", "a\n\nb\n\n"),
        (">\n\n a\n", "\na\n"),
        (">\n a\\\n\n b\\\\\n\n c\n", "a\\\nb\\\\\n\nc\n"),
        (">\n |a|\n\n |-|\n\n |b|\n\n c|\n", "|a|\n|-|\n|b|\n\nc|\n"),
    ],
)
def test_breaks_are_those_that_were_typed(written: str, expected: str) -> None:
    assert value(f"a: {written}") == expected


@pytest.mark.parametrize("below", ["- a\n  b", "- a", "One\n  - 5 per cent", "1. a\n  2018. b", "| a\n  | b"])
def test_other_lines_that_are_joined_are_no_list(below: str) -> None:
    assert messages(f"title: A brief\nbottom_line: >\n  {below}\n") == []


def test_lines_whose_ends_are_typed_in_quotes_stay_lines() -> None:
    spec = 'title: A brief\nbottom_line: "- a\\n\n  - b\\n\\\n  - c"\n'
    assert arrived(spec)[2:] == ("a", "b", "c")
    assert messages(spec) == []
    assert len(messages('title: A brief\nbottom_line: "- a\\\\n\n  - b"\n')) == 1
