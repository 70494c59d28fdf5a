"""What is read without libyaml is what libyaml reads: the same tree, with the same places, and nothing to say of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.errors import SpecError
from briefgen.spec.decode import decode
from briefgen.spec.everyday import everyday
from briefgen.spec.nodes import Mapping, Scalar, Sequence
from briefgen.spec.reader import read_nodes

ROOT = Path(__file__).parents[2]
SPECS = [*ROOT.glob("specs/*.yaml"), *ROOT.glob("src/briefgen/templates/*.yaml"), *ROOT.glob("tests/cases/**/*.yaml")]
WRITTEN = """\
# What a spec is made of
title: The harbour’s line    # its name
facts: {place: Sund, days of: 3, cost: 40%, by: -5, more: +2 000}
least: -5
lists:
- one
- "two: \\"2\\" \\\\"   # quoted
-   - it''s
    - 'it''s'
prose: Plain words that go on
  in a deeper line, (and end) here.
empty:
Two words:
    - key: >-
        Folded lines
        are joined.

        A second one.
      kept: |
        as
          they

        are
      rows: [[a, b c, "d, e"], [1.5, x], []]

last: >
  with its end
"""
SIGNS = (
    ": ", " #", "#", "# ", '"', "'", "-", "- ", "  ", " ", "\n", "\n\n", "[", "]", "{", "}", ",", ", ", "&a", "*a",
    "!t", "?", "? ", "%", "@", "`", "\\", '\\"', "\\n", "''", '""', "~", "é", "(", "1,000", "2018", "key: ", "key:",
    "- a", "...", "---", "\n  ", "\n    ", "null", "<<: ", "x", "_", ".", "=", "–", "a: b", " : ", "\u00a0", "\u200b",
    "  # c", " #c", "   ", ">", ">-", ">2", "|", "|-", "|+",
)  # fmt: skip


def judged(text: str) -> bool:
    """Whether a text is read without libyaml; it must then agree."""
    tree = everyday(text)
    if tree is None:
        return False
    assert read_nodes(text, "")[:2] == (tree, [])
    return True


def readable(path: Path) -> str:
    try:
        return decode(path.read_bytes(), "")
    except SpecError:
        return ""


def test_every_spec_and_case_is_read_alike() -> None:
    read = {path.name for path in SPECS if judged(readable(path))}

    assert {"harbour-line.yaml", "iraq-militias.yaml", "country-codes.yaml", "policy-brief.yaml"} <= read


def test_its_forms() -> None:
    assert judged(WRITTEN)
    tree = everyday("a:\n- b: 'it''s'\n  c: {d: [x, 1]}\n")
    item = Mapping([(Scalar("b", 2, 3), Scalar("it's", 2, 6, "'"))], 2, 3)
    drawn = Sequence([Scalar("x", 3, 11), Scalar("1", 3, 14)], 3, 10)
    item.entries.append((Scalar("c", 3, 3), Mapping([(Scalar("d", 3, 7), drawn)], 3, 6)))
    assert tree == Mapping([(Scalar("a", 1, 1), Sequence([item], 2, 1))], 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "", "# only words\n", "- a\n", "text\n", "a\n", "a:b\n", "a :\n", "a: b: c\n", "a: b:\n", "a: 1\na: 2\n",
        "a: &x b\n", "a: *x\n", "a: !t b\n", "<<: b\n", "? a\n: b\n", "a: -\n", "a: b #c\n", "a: b # c\n",
        "a: b  #c\n", "a: b  # c\n  d\n", "a: --b\n", "a: -b\n", "a: [-]\n",
        "a: b\n  - c\n", "a: b\n  c: d\n", "a: b\n\n  c\n", "a:\n\t- b\n", "a:\n - b\n  - c\n", "a:\n  b: 1\n c: 2\n",
        "a:\n  b: '1'\n   c: 2\n", "a:\n - 'b'\n  - c\n", "  a: 1\nb: 2\n", "a: b\t\n", "a: b\ufeff\n",
        'a: "b\n', 'a: "\\u00e9"\n', "a: 'b' c\n", "a: 'b'#c\n", "a: 'b'# c\n",
        "a: [1,000]\n", "a: [b\n", "a: [b,]\n", "a: [b]]\n", "a: {b}\n", "a: {b: 1, b: 2}\n",
        "a: |\n", "a: |+\n  b\n", "a: |\n  b", "a: >\n  b\n    c\n", "a: >\n\n  b\n", "a: >\n b\nc\n",
        "a: >\n  b\n  - c\n", "a: >\n  b\n  (2) c\n", "a: b\n  iv) c\n",
        "a: >\n  b\n\n  | c |\n", "a: >\n  b\\\n\n  c\n",
        "a: |\n  b\n    \n  c\n", "a:\n  |\n -x\n",
        "---\na: b\n", "a: b\n---\nc: d\n", "a: b\n...\n", "\ufeffa: b\n",
    ],
)  # fmt: skip
def test_other_forms_are_left_to_libyaml(text: str) -> None:
    assert everyday(text) is None


def test_so_are_texts_beyond_the_limits() -> None:
    deep = "a: " + "[" * 49 + "]" * 49 + "\n"
    assert everyday(deep.replace("[" * 49, "[" * 40).replace("]" * 49, "]" * 40)) is not None
    assert everyday(deep) is None
    assert everyday("a: " + "x" * 200_001) is None
    assert everyday("a: [" + ",".join("b" * 99_998) + "]\n") is None
    assert everyday("k" * 1_030 + ": b\n") is None


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Some lines of a spec with what authors do to them: signs put in, letters lost, lines moved, doubled, left out."""
    lines = draw(st.sampled_from([WRITTEN, *map(readable, SPECS)])).split("\n")
    first = draw(st.integers(0, len(lines) - 1))
    lines = ["k:", *lines[first : first + draw(st.integers(1, 16))]]
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(lines) - 1))
        line = lines[at]
        place = draw(st.integers(0, len(line)))
        kind = draw(st.sampled_from(("put in", "put in", "lose", "move", "double", "leave out")))
        if kind == "put in":
            lines[at] = line[:place] + draw(st.sampled_from(SIGNS)) + line[place:]
        elif kind == "lose":
            lines[at] = line[:place] + line[place + 1 :]
        elif kind == "move":
            lines[at] = " " * draw(st.integers(0, 9)) + line.lstrip(" ")
        else:
            lines[at : at + 1] = [line, line] if kind == "double" else []
            lines = lines or [""]
    return "\n".join(lines)


@given(texts())
@example(WRITTEN)
@example("k:\n- a: b\n    -c\n")
@example("k:\n- a: b\n    \u00a0 - c\n")
def test_it_agrees_with_libyaml_or_stands_aside(text: str) -> None:
    judged(text)
