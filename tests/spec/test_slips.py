"""The slips of people who write YAML by hand: each says what to write, and what it says can be read."""

from __future__ import annotations

import pytest

from spec.composing import arrived, problems, reading

VALUES = [
    "**Lead-in:** text", "*italic* text", "[link](https://x.org) text", "[link](https://x.org)", "[@a] says", "@x",
    "`x`",
    "a: b", "Iraq: the: facts:", "% of GDP", "& more", "! Important: x", "> 100 people", ">100", "| bar", ", then",
    '"Quoted" and more', "'Quoted' and more", "'Tis the season", '"never closed', "it's \"so\": yes", "{table:x} shows",
    '"one" and "two"', "- dash: x: y", "] odd", "} odd", "a \\ b: c: d", "“a”: b: c",
]  # fmt: skip


@pytest.mark.parametrize("value", VALUES)
def test_the_line_as_it_should_be_can_be_read(value: str) -> None:
    spec = f"title: A brief\nbottom_line: x\naudience: {value}\nreference: y\n"
    found = [problem for problem in problems(spec) if problem.repair]
    if not found:
        assert reading(spec).problems or "dash" in value
        return
    (problem,) = found
    assert problem.repair
    assert problem.position.line == 3
    assert problem.repair.written == f"audience: {value}"
    mended = spec.replace(problem.repair.written, problem.repair.repaired)
    assert f"For {value}" in arrived(mended)


def test_a_text_of_several_lines_is_quoted_whole() -> None:
    spec = "title: A brief\nbottom_line: *Do* it\n  now, said \"he\",\n  and 'she'\nkey_points: [a]\n"
    (problem,) = problems(spec)
    assert problem.repair
    mended = spec.replace(problem.repair.written, problem.repair.repaired)
    assert arrived(mended)[2] == "Do it now, said \"he\", and 'she'"


def test_every_slip_is_shown_in_one_run_with_everything_else() -> None:
    spec = "titel: A: b: c\n" + "".join(f"k{n}: @x\n" for n in range(12)) + "date: tomorrow\n"
    found = problems(spec)
    assert sum(problem.repair is not None for problem in found) == 13
    assert any("expected a date" in problem.message for problem in found)
    assert list(found) == sorted(found, key=lambda problem: problem.position)


def test_no_line_is_mended_twice() -> None:
    found = problems("title: A brief\nkey_points:\n  - Second: colon: here\n\t- tab\n  - '''\n")
    repairs = [problem.position.line for problem in found if problem.repair]
    assert len(repairs) == len(set(repairs))
    assert max(len(str(problem)) for problem in found) < 400


def test_slips_in_a_long_text_are_not_looked_for_for_ever() -> None:
    spec = "title: A brief\n" + "key: value\n" * 100_000 + "a: @b\n" * 30
    assert sum(problem.repair is not None for problem in problems(spec)) <= 2


REPAIRED = [
    ("sections:\n- title: S\n  content:\n  - The answer is: yes we can: now.\n", "The answer is: yes we can: now."),
    ("sections:\n  - title: S\n    content: # here\n      - ok\n      - Note well: this is\n", "Note well: this is"),
    ('sections:\n- title: S\n  content:\n  - It is "so": prose # x\n', 'It is "so": prose'),
    ("sections:\n- title: S\n  content:\n  - bullets:\n    - Lead: in: here\n", "Lead: in: here"),
    ("recommendations:\n- Do this\nsections: [{title: S, content: [recommendations: ]}]\n", "Do this"),
    ("stakeholders:\n  - 'It: is'\nsections: [{title: S, content: [stakeholders: ]}]\n", "It: is"),
    ("\u00a0bottom_line: Lined up\n", "Lined up"),
    ("bottom\u00a0line: Named\n", "Named"),
    ("status: draft\nbottom_line:\u00a0After the key\n", "After the key"),
    ("sections:\n- title: S\n  content:\n\u00a0\u00a0- The text\n", "The text"),
]


@pytest.mark.parametrize(("written", "text"), REPAIRED)
def test_the_repair_of_what_is_no_slip_of_syntax_can_be_read(written: str, text: str) -> None:
    spec = f"title: A brief\n{written}"
    repair = next(problem.repair for problem in problems(spec) if problem.repair)
    mended = spec.replace(repair.written, repair.repaired)
    assert mended != spec
    assert not [problem for problem in problems(mended) if problem.severity == "error"]
    assert text in arrived(mended)


def test_no_repair_is_offered_for_what_stands_within_a_line() -> None:
    spec = "title: A brief\nsections:\n  - {title: S, content: [Note Well: this is]}\n"
    (problem,) = problems(spec)
    assert "unknown block 'Note Well'" in problem.message
    assert problem.repair is None
