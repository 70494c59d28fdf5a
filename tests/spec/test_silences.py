"""What YAML would do without a word: comments, dashes, signs and empty values that take text away."""

from __future__ import annotations

import pytest

from spec.composing import HEAD, arrived, messages, places, problems, reading

CUT = [
    ("title: A brief\nbottom_line: Rank #1 of the list\n", (2, 19), '"Rank #1 of the list"'),
    ("title: A brief\nbottom_line: Rank   #1\n", (2, 21), '"Rank   #1"'),
    ("title: A brief\nbottom_line: #1 priority\n", (2, 14), '"#1 priority"'),
    ('title: A brief\nkey_points:\n  - One\n  - #2 of "two"\n', (4, 5), "'#2 of \"two\"'"),
    ("title: A brief\nkey_points: [a #1\n  , b]\n", (2, 16), ""),
    ("title: A brief\nkey_points:\n  - One\n    and #2\n", (4, 9), ""),
]


@pytest.mark.parametrize(("spec", "place", "repaired"), CUT)
def test_text_that_a_comment_swallows_is_a_warning(spec: str, place: tuple[int, int], repaired: str) -> None:
    (problem,) = [one for one in problems(spec) if "comment" in one.message]
    assert problem.severity == "warning"
    assert (problem.position.line, problem.position.column) == place
    assert (problem.repair.repaired.endswith(repaired) if problem.repair else "") == bool(repaired) or not repaired
    assert not repaired or (problem.repair and problem.repair.repaired.endswith(f" {repaired}"))


@pytest.mark.parametrize(
    "spec",
    [
        "title: A brief # 1 a note\nbottom_line: Text\n",
        "title: A brief#1\nbottom_line: C# and F#\n",
        "#title: B\ntitle: A brief\nbottom_line: 'Rank #1' # a note\n",
        'title: A brief\nbottom_line: "Rank #1"\n',
        "title: A brief\nbottom_line: |\n  Rank #1\n",
        "title: A brief\nbottom_line: >-\n  Rank\n  #1\n",
        "title: A brief\nkey_points: # the points\n  # - none\n  - One\nbottom_line: # to come\n",
        "title: A brief\nkey_points:\n  - One ##\nbottom_line: x\n",
    ],
)
def test_ordinary_comments_and_signs_are_not(spec: str) -> None:
    assert not problems(spec)


def test_a_comment_that_cuts_a_text_in_two_is_repaired() -> None:
    (problem,) = problems("title: A brief\nbottom_line: Rank #1 of\n  the list\n")
    assert "comment" in problem.message
    assert problem.repair
    assert problem.repair.repaired == 'bottom_line: "Rank #1 of\n  the list"'


ASIDES = [
    ("  - A line with a trailing # comment that vanishes\n", 5, '  - "A line with a trailing # comment that vanishes"'),
    ("  - A line\n    that ends # here\n", 6, ""),
    ("  - [a # b\n    , c]\n", 5, ""),
    ("  - Lead-in: text # b\n", 5, '  - Lead-in: "text # b"'),
    ("  - # Sub heading\n", 5, '  - "**Sub heading**"'),
    ('  - One\n  - ## Sub "heading"\n', 6, "  - '**Sub \"heading\"**'"),
]


@pytest.mark.parametrize(("points", "line", "repaired"), ASIDES)
def test_a_comment_right_behind_prose_or_in_place_of_an_item_is_a_warning(
    points: str, line: int, repaired: str
) -> None:
    spec = f"title: A\nbottom_line: B\n# note\nkey_points:\n{points}  - Last\n"
    (problem,) = problems(spec)
    assert (problem.severity, problem.position.line) == ("warning", line)
    assert problem.message.endswith(" not printed") or "is not printed: #" in problem.message
    assert (problem.repair.repaired if problem.repair else "") == repaired


@pytest.mark.parametrize(
    "spec",
    [
        "title: A # one\nauthor: Desk 5 # two\ndate: 2026-01-01 # three\npurpose: decision # four\nbottom_line: B\n",
        "title: A\nbottom_line: B   # stands off, as comments should\n",
        "title: A\nbottom_line: 'B' # after a quote\nkey_points: [a, b] # after a list\n",
        "title: A\nbottom_line: # of a key alone\n  B\nkey_points:\n  # on a line of its own\n  - 5 # of a number\n",
        "title: A\nsections:\n  - # The first\n    title: One\n    content:\n      - # A list\n        bullets: [a]\n",
        "title: A\nbottom_line: |\n  C # in a block stays\nkey_points:\n  - # Below\n    Text\n",
    ],
)
def test_comments_that_are_meant_as_such_are_not(spec: str) -> None:
    assert not problems(spec)


def test_a_dash_indented_too_far_is_a_warning() -> None:
    spec = "title: A brief\nkey_points:\n  - One\n   - Two\n"
    assert [problem.severity for problem in problems(spec)] == ["warning"]
    assert places(spec) == [(4, 4)]
    assert arrived(spec)[-1] == "One - Two"


@pytest.mark.parametrize("sign", ["! x", "!x y", "!!str x", "? x", ">5", "|", ">", "&a x", "*a", "<<: x"])
def test_signs_that_yaml_takes_away_are_problems(sign: str) -> None:
    assert reading(f"title: A brief\nkey_points:\n  - {sign}\n").briefing is None


@pytest.mark.parametrize("spec", ["title: A\n'': x\n", "title: A\nacronyms: {' ': x}\n", "title: A\n: x\n"])
def test_an_empty_key_is_a_problem(spec: str) -> None:
    assert reading(f"{spec}bottom_line: x\n").briefing is None


def test_an_item_that_ends_in_a_colon_keeps_it() -> None:
    assert arrived(f"{HEAD}      - bullets:\n          - Three reasons:\n          - - one\n")[-2:] == (
        "Three reasons:",
        "one",
    )


def test_two_keys_that_variables_make_the_same_are_a_problem() -> None:
    spec = (
        f"{HEAD}      - table: {{columns: [x, y], rows: [{{'${{a}}': 1, '${{b}}': 2}}]}}\nvariables: {{a: x, b: x}}\n"
    )
    assert "the key 'x' stands twice in one map once variables are filled in" in messages(spec)


def test_a_variable_in_a_variable_is_a_problem() -> None:
    assert "a variable cannot hold another" in messages(
        "title: ${a}\nvariables: {a: '${b}', b: x}\nbottom_line: ${b}\n"
    )


def test_a_main_field_that_no_table_shows_is_a_warning() -> None:
    spec = f"{HEAD}      - recommendations: {{columns: [owner]}}\nrecommendations: [{{do: Act, owner: Us}}]\n"
    assert messages(spec) == ["no table shows 'do' of 'Act'"]


def test_the_table_of_scores_alone_shows_which_option_is_preferred() -> None:
    options = "criteria: [{name: Cost}]\noptions: [{name: Wait, preferred: yes, scores: {Cost: 3}}]\n"
    assert messages(f"{HEAD}      - options: {{columns: [scores]}}\n{options}") == []
    unscored = options.replace(", scores: {Cost: 3}", "")
    hidden = messages(f"{HEAD}      - options: {{columns: [name]}}\n{unscored}")
    assert "no table shows 'preferred' of 'Wait'" in hidden


@pytest.mark.parametrize("char", ["\x00", "\x1b", "\x7f", "\x85", "\u2028", "\ufffe", "\ud800", "\U0001f600", "中"])
@pytest.mark.usefixtures("without_extra")
def test_characters_that_cannot_be_printed_are_problems_in_every_field(char: str) -> None:
    for place in ("title: A{}\n", "title: A\nacronyms: {{'A{}': b}}\n", "title: A\nauthor: [b, 'c{}']\n"):
        assert reading(f"{place.format(char)}bottom_line: x\n").briefing is None


def test_several_control_characters_are_all_shown() -> None:
    assert places("title: a\x01b\x02\nbottom_line: x\x03\n") == [(1, 9), (1, 11), (2, 15)]


def test_line_breaks_in_plain_fields_become_spaces() -> None:
    assert arrived('title: "a\\nb"\nbottom_line: x\nauthor: ["a\\n\\n b"]\n')[:2] == ("a b", "a b")
