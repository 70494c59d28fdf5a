"""The slips of people who write YAML by hand: each says what to write, and what it says can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.errors import Problem
from briefgen.spec import read
from cases.corpus import CASES, NAMES, Beside, case
from spec.composing import arrived, problems, reading

VALUES = [
    "**Lead-in:** text", "*italic* text", "[link](https://x.org) text", "[link](https://x.org)", "[@a] says", "@x",
    "`x`",
    "a: b", "Iraq: the: facts:", "% of GDP", "& more", "! Important: x", "> 100 people", ">100", "| bar", ", then",
    '"Quoted" and more', "'Quoted' and more", "'Tis the season", '"never closed', "it's \"so\": yes", "{table:x} shows",
    '"one" and "two"', "] odd", "} odd", "a \\ b: c: d", "“a”: b: c",
]  # fmt: skip


@pytest.mark.parametrize("value", VALUES)
def test_the_line_as_it_should_be_can_be_read(value: str) -> None:
    spec = f"title: A brief\nbottom_line: x\naudience: {value}\nreference: y\n"
    found = [problem for problem in problems(spec) if problem.repair]
    if not found:
        assert reading(spec).problems
        return
    (problem,) = found
    assert problem.repair
    assert problem.position.line == 3
    assert problem.repair.written == f"audience: {value}"
    mended = spec.replace(problem.repair.written, problem.repair.repaired)
    meant = value.lstrip('"') if problem.hint.startswith("close") else value
    assert f"For {meant}" in arrived(mended)


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


def test_a_spec_on_one_line_is_looked_at_once() -> None:
    sections = ", ".join("{title: A, content: [Some words]}" for _ in range(4_000))
    assert problems(f"{{title: A brief, sections: [{sections}]}}") == ()


def test_parted_numbers_on_the_lines_of_a_map_are_looked_for_line_by_line() -> None:
    entries = ",\n".join(f"  K{number}: 1,234" for number in range(4_000))
    said = problems(f"title: A brief\nbottom_line: Text\nacronyms: {{\n{entries}}}\n")
    assert sum("is parted at its comma" in problem.message for problem in said) == 4_000


@pytest.mark.parametrize("row", ["x, {0}", "[x, {0}]"])
def test_parted_numbers_on_one_line_are_one_warning_with_the_line_once(row: str) -> None:
    numbers = [f"1,{number}" for number in range(100, 900)]
    rows = ", ".join(row.format(number) for number in numbers)
    said = problems(f"title: A brief\nkey_points: [{rows}]\n")
    (parted,) = [problem for problem in said if "is parted at its comma" in problem.message]
    assert parted.message.endswith("'1,105' and 794 more")
    assert parted.repair
    assert parted.repair.repaired == f"key_points: [{', '.join(row.format(repr(each)) for each in numbers)}]".replace(
        "'", '"'
    )


def test_lines_with_a_dash_in_one_text_are_looked_at_once() -> None:
    said = problems("title: A brief\nbottom_line: A\n" + "   - b\n" * 8_000)
    assert len(said) == 8_000


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


def repaired(written: str, problem: Problem) -> str:
    """The text with the lines of a problem as its repair shows them."""
    assert problem.repair
    lines, before = written.split("\n"), problem.repair.written.split("\n")
    first = problem.position.line - 1
    assert lines[first : first + len(before)] == before
    return "\n".join([*lines[:first], problem.repair.repaired, *lines[first + len(before) :]])


def with_repairs(name: str) -> list[tuple[str, Problem]]:
    """The text of a case, with each problem that shows its repair."""
    try:
        text = case(name).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return []
    found = read(text.encode(), Path(name).name, Beside(CASES / "problems")).problems
    return [(text, one) for one in found if one.repair and one.position.file == Path(name).name]


REPAIRS = [(name, text, problem) for name in NAMES for text, problem in with_repairs(name)]


@pytest.mark.parametrize(("name", "text", "problem"), REPAIRS, ids=[f"{n}:{p.position.line}" for n, _, p in REPAIRS])
def test_a_repair_that_is_put_in_its_place_ends_its_problem(name: str, text: str, problem: Problem) -> None:
    mended = repaired(text, problem)
    after = read(mended.encode(), Path(name).name, Beside(CASES / "problems")).problems
    said = [(one.position.line, one.message) for one in after]
    assert (problem.position.line, problem.message) not in said


@pytest.mark.parametrize(
    ("spec", "line"),
    [
        ("title: A brief\nkey_points:\n  - One\n  nonsense\n  - Two\n", 4),
        ("title: A brief\nbottom_line: x\nsections:\n  - title: S\n     what is: this [\n", 5),
        ("title: A brief\nsections:\n  - title: S\n    content:\n      - See {table:t} and [@a]\n x y z: [\n", 6),
        ("title: A brief\nstakeholders:\n  - name: A\n    intrest: b\n    : x: [\n", 5),
        ("title: A brief\nbottom_line: {{name}} ${x}\n", 2),
    ],
)
def test_what_cannot_be_read_hides_no_other_slip_and_makes_none(spec: str, line: int) -> None:
    alone = {problem.position.line for problem in problems(spec)} - {line}
    assert alone <= {4}
    assert alone == {4} or "intrest" not in spec
    more = problems(f"{spec}purpse: decision\ndate: tomorrow\n")
    assert [problem.path for problem in more if problem.position.line > spec.count("\n")] == ["purpse", "date"]


@pytest.mark.parametrize("block", ["- {[x]: 1}", "- {{ x }}", "- options: {where: {[z]: 2}}", "- table: {{[x]: 1}: 2}"])
def test_a_key_that_is_no_text_is_one_problem(block: str) -> None:
    found = problems(f"title: A brief\nbottom_line: x\nsections:\n  - title: S\n    content:\n      {block}\n")
    assert [problem.message for problem in found] == ["a key must be text"]


def test_a_key_that_is_no_text_is_no_name() -> None:
    assert [problem.message for problem in problems("title: A brief\nsources: {[s]: 1}\n")] == ["a key must be text"]


def test_there_are_repairs_to_try() -> None:
    assert len(REPAIRS) > 60
