"""Laws of reading: nothing raises, nothing is lost, and the ways of writing a spec agree."""

from __future__ import annotations

import json
import re
import time
from typing import Any

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

import briefgen
from briefgen.compose import compose
from briefgen.document import document_text
from briefgen.errors import Problem, SpecError
from briefgen.spec import FolderAssets, read
from briefgen.spec.decode import CANNOT_STAND
from briefgen.theme import default_theme, missing_glyphs
from spec.composing import HEAD, SAMPLES, arrived, problems, quoted, reading

TEXTS = {path.name: path.read_text(encoding="utf-8") for path in SAMPLES}
SECONDS = 3.0
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""libyaml where there is one, as for users: PyYAML's own parser refuses some of what that takes."""
PIECES = [
    "*",
    "**a",
    "[x](",
    "{",
    "}",
    "@",
    "`",
    ": ",
    " #1",
    "\t",
    "- ",
    "? ",
    "'",
    '"',
    "|",
    ">",
    "&a ",
    "*a",
    "!t ",
    "${x}",
]
PIECES += [
    "<b>",
    "^[",
    "[@",
    "~",
    "\x00",
    "\u2028",
    "中",
    "\u202e",
    "{table:x}",
    "\n\n",
    "    ",
    "---\n",
    "...\n",
    "<<: ",
]


def quick(data: bytes, file: str = "spec.yaml") -> briefgen.spec.Reading:
    began = time.process_time()
    result = read(data, file, FolderAssets(SAMPLES[0].parent))
    assert time.process_time() - began < SECONDS
    assert (result.briefing is None) == any(problem.severity == "error" for problem in result.problems)
    return result


@given(st.binary(max_size=400), st.sampled_from(["a.yaml", "a.json", ""]))
@example(b"\xff\xfe\x00", "a.yaml")
@example(b"\xef\xbb\xbf", "a.json")
def test_no_bytes_raise(data: bytes, file: str) -> None:
    quick(data, file)


@given(st.text(st.sampled_from("-:?|>'\"[]{},&*!#%@` \n\tab1"), max_size=60))
def test_no_signs_of_yaml_raise(text: str) -> None:
    quick(text.encode())


@given(st.text(st.sampled_from('{}[],:"\\ \n\tab1u0e+-.tn'), max_size=60))
def test_no_signs_of_json_raise(text: str) -> None:
    quick(text.encode(), "a.json")


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A real spec with lines and characters deleted, doubled, moved and put in."""
    lines = draw(st.sampled_from(sorted(TEXTS.values()))).splitlines()
    for _ in range(draw(st.integers(1, 4))):
        at, to = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
        piece, column = draw(st.sampled_from(PIECES)), draw(st.integers(0, 60))
        match draw(st.integers(0, 5)):
            case 0:
                del lines[at]
            case 1:
                lines.insert(to, lines[at])
            case 2:
                lines[at], lines[to] = lines[to], lines[at]
            case 3:
                lines[at] = lines[at][:column] + piece + lines[at][column:]
            case 4:
                lines[at] = lines[at][:column] + lines[at][column + 1 :]
            case _:
                lines[at:to] = []
        assume(lines)
    return "\n".join(lines)


@given(mutated())
def test_no_mutated_spec_raises(spec: str) -> None:
    result = quick(spec.encode("utf-8", "surrogatepass"))
    if result.briefing:
        compose(result.briefing)
    assert all(problem.position.line <= spec.count("\n") + 2 for problem in result.problems)


@given(mutated())
def test_no_word_of_a_mutated_spec_is_lost_without_a_word(spec: str) -> None:
    result = quick(spec.encode("utf-8", "surrogatepass"))
    if result.briefing is None or result.problems:
        return
    printed = " ".join(document_text(compose(result.briefing)))
    words = re.findall(r"\w{4,}", " ".join(_prose(yaml.load(spec, Loader=LOADER))))
    assert not [word for word in words if word not in printed]


def _prose(tree: Any, key: str = "") -> list[str]:
    """The texts that stand in content, without addresses, references, citations and variables."""
    match tree:
        case str() if key in ("content", "items", "rows", "text", "bottom_line", "key_points", "caption", "bullets"):
            return [re.sub(r"\]\([^)]*\)|\{[^}]*\}|\[@[^\]]*\]|<[^>]*>", " ", tree)]
        case list():
            return [text for item in tree for text in _prose(item, key)]
        case dict():
            return [text for name, item in tree.items() for text in _prose(item, name)]
        case _:
            return []


def printable(text: str) -> bool:
    drawn = not missing_glyphs(text, default_theme().fonts)
    return bool(text.strip()) and drawn and not CANNOT_STAND.search(text) and "${" not in text


LINES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=60)
ASCII = st.text(st.sampled_from(" !\"#$%&'()*+,-./0123456789:;<=>?@ABCXYZ[\\]^_`abcxyz{|}~"), max_size=60)
ANY_TEXT = st.one_of(LINES, ASCII).filter(printable)


@given(ANY_TEXT)
@example("a\\")
@example("1. a")
@example("> 5")
def test_any_title_and_any_literal_text_arrives(text: str) -> None:
    assume(text.strip() == " ".join(text.split("\n")).strip())
    spec = f"title: {quoted(text)}\nversion: {quoted(text)}\nbottom_line: x\n"
    texts = arrived(spec)
    assert texts[0] == text.strip()
    assert f"Version {text.strip()}" in texts


MARKS = re.compile(r"([!-/:-@\[-`{-~])")


@given(ANY_TEXT)
@example("- a")
@example("1. a")
@example("a|b")
@example("<b>x</b> &amp; **y**")
def test_any_text_with_its_signs_escaped_arrives_from_prose_and_cells(text: str) -> None:
    escaped = re.sub(r"^(\s*\d+)([.)])", r"\1\\\2", MARKS.sub(r"\\\1", text))
    bare = text.strip()
    spec = f"{HEAD}      - {quoted(escaped)}\n      - table: {{columns: [a], rows: [[{quoted(escaped)}]]}}\n"
    assert not problems(spec)
    texts = [part.strip() for part in arrived(spec)]
    assert texts.count(bare) >= 2


@given(ANY_TEXT)
def test_prose_keeps_every_letter_and_digit(text: str) -> None:
    result = reading(f"{HEAD}      - {quoted(text)}\n")
    if result.briefing is None:
        return
    document = compose(result.briefing)
    printed = re.sub(r"[\W_]", "", "".join(document_text(document)[3:]))
    assert printed == re.sub(r"[\W_]", "", re.sub(r"\]\([^)]*\)", "", text))


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_spec_and_the_same_in_json_are_equal(name: str) -> None:
    assets = FolderAssets(SAMPLES[0].parent)
    tree = yaml.load(TEXTS[name], Loader=yaml.BaseLoader)
    as_yaml = read(TEXTS[name].encode(), "spec.yaml", assets)
    as_json = read(json.dumps(tree).encode(), "spec.json", assets)
    assert as_yaml.briefing is not None
    assert as_json.briefing == as_yaml.briefing


VALUES = st.recursive(
    st.one_of(
        st.none(), st.text("abc ${}*[@^~<|-:1\n", max_size=12), st.integers(0, 9).map(str), st.booleans().map(str)
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["title", "content", "sections", "table", "rows", "columns", "x"]), inner, max_size=3
        ),
    ),
    max_leaves=12,
)
TREES = st.dictionaries(
    st.sampled_from(
        [
            "title",
            "sections",
            "bottom_line",
            "stakeholders",
            "recommendations",
            "sources",
            "variables",
            "date",
            "options",
            "criteria",
            "risks",
            "risk_bands",
            "judgements",
            "scenarios",
            "timeline",
            "scale",
        ]
    ),
    VALUES,
    max_size=5,
)


@given(TREES)
@example(
    {
        "title": "x",
        "stakeholders": [{"name": "a"}, None],
        "sections": [{"title": "y", "content": [{"stakeholders": [{"name": "b"}]}]}],
    }
)
def test_any_tree_is_read_or_refused(tree: dict[str, Any]) -> None:
    result = quick(json.dumps(tree).encode(), "a.json")
    if result.briefing:
        compose(result.briefing)


@given(TREES)
def test_a_briefing_in_code_and_in_a_file_agree(tree: dict[str, Any]) -> None:
    result = quick(json.dumps(tree).encode(), "a.json")
    made, refused = in_code(tree)
    assert made == result.briefing
    assert {problem.path for problem in refused} <= {problem.path for problem in result.problems}


def in_code(tree: dict[str, Any]) -> tuple[briefgen.Briefing | None, tuple[Problem, ...]]:
    """The briefing, or why there is none; a missing title is Python's to refuse."""
    try:
        return briefgen.Briefing(**tree), ()
    except TypeError:
        return None, ()
    except SpecError as error:
        return None, error.problems
