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
