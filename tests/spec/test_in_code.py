"""A briefing built in Python: the same fields, the same checks, the same value."""

from __future__ import annotations

import copy
import datetime
import decimal
import io
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

import briefgen
from briefgen.briefing import (
    ChartBlock,
    FiguresBlock,
    Items,
    LandscapeBlock,
    RegisterTable,
    TableBlock,
    TableColumn,
    Text,
)
from briefgen.compose import compose
from briefgen.document import Block, Code, Heading, Inline, ListBlock, Paragraph, Quote, Strong, document_text
from briefgen.errors import SpecError
from briefgen.spec import check, load
from spec.composing import SAMPLES, reading

SPEC = """
title: A brief
date: 2026-03-31
author: [Desk, Team]
version: 1.10
cover: yes
status: draft
embargo: 2026-03-31T09:00+01:00
variables: {country: Iraq}
sources: {a: {title: A report, date: 2020}}
bottom_line: "**Act** in ${country} [@a]."
key_points: [One]
stakeholders: [{name: A, power: 3, interest: Peace}]
recommendations: [{do: Act, owner: Us, by: 2026-05-01}]
sections:
  - title: Part
    content:
      - Text with {table:t}.
      - table: {id: t, columns: [a, b], rows: [[1, NO], [1.5, '']]}
      - stakeholders:
      - recommendations: {columns: [do, owner, by]}
      - bullets: [One, {Two: text}]
"""


def test_fields_take_what_a_spec_takes() -> None:
    fields: dict[str, Any] = {
        "title": "A brief",
        "date": datetime.date(2026, 3, 31),
        "author": ["Desk", "Team"],
        "version": "1.10",
        "cover": True,
        "status": "draft",
        "embargo": datetime.datetime.fromisoformat("2026-03-31T09:00+01:00"),
        "variables": {"country": "Iraq"},
        "sources": {"a": {"title": "A report", "date": 2020}},
        "bottom_line": "**Act** in ${country} [@a].",
        "key_points": ["One"],
        "stakeholders": [{"name": "A", "power": 3, "interest": "Peace"}],
        "recommendations": [{"do": "Act", "owner": "Us", "by": datetime.date(2026, 5, 1)}],
        "sections": [
            {
                "title": "Part",
                "content": [
                    "Text with {table:t}.",
                    {"table": {"id": "t", "columns": ["a", "b"], "rows": [[1, "NO"], [decimal.Decimal("1.5"), ""]]}},
                    {"stakeholders": None},
                    {"recommendations": {"columns": ["do", "owner", "by"]}},
                    {"bullets": ["One", {"Two": "text"}]},
                ],
            }
        ],
    }
    made = briefgen.Briefing(**fields)
    assert made == reading(SPEC).briefing == briefgen.load(SPEC)


def test_mistakes_are_told_with_their_paths_as_in_a_file() -> None:
    wrong: dict[str, Any] = {
        "title": "A\x00",
        "purpose": "decison",
        "stakeholders": [{"nam": "A"}],
        "sections": [{"title": "Part", "content": ["See {table:x} <b>"]}],
    }
    with pytest.raises(SpecError) as raised:
        briefgen.Briefing(**wrong)
    told = {problem.path: problem.message for problem in raised.value.problems}
    assert told["purpose"].endswith("found 'decison'; did you mean 'decision'?")
    assert "unknown key 'nam'; did you mean 'name'?" in told["stakeholders[0].nam"]
    assert "cannot stand in a document" in told["title"]
    assert "sections[0].content[0]" in told
    assert all(problem.position.line == 0 for problem in raised.value.problems)
    assert "<briefing>: purpose: expected" in str(raised.value)


def test_parts_of_one_briefing_serve_another() -> None:
    first = briefgen.load(SPEC)
    second = briefgen.Briefing(
        title="Another", sections=first.sections[:0], bottom_line=first.bottom_line, sources=first.sources
    )
    assert second.bottom_line == first.bottom_line


def test_a_briefing_is_frozen_and_equal_by_value() -> None:
    first, second = briefgen.load(SPEC), briefgen.load(SPEC)
    assert first == second
    with pytest.raises(AttributeError):
        first.title = "Other"  # type: ignore[misc]  # that is the test


def test_references_of_parts_built_elsewhere_are_checked() -> None:
    first = briefgen.load(SPEC)
    with pytest.raises(SpecError, match=r"\[@a\] cites a source that is not there"):
        briefgen.Briefing(title="Another", bottom_line=first.bottom_line)
    with pytest.raises(SpecError, match="expected a Stakeholder, found a Section"):
        briefgen.Briefing(title="Another", stakeholders=first.sections)  # type: ignore[arg-type]  # wrong on purpose


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_copies_are_equal(path: Path) -> None:
    first = briefgen.load(path)
    for made in (copy.copy(first), copy.deepcopy(first), pickle.loads(pickle.dumps(first)), replace(first)):
        assert made == first
        assert type(made) is briefgen.Briefing
    assert replace(first, title="Other") != first
    with pytest.raises(SpecError, match="status: expected one of"):
        replace(first, status="perhaps")


def test_a_changed_briefing_is_warned_of_by_its_values_and_the_first_by_its_text() -> None:
    first = briefgen.load("title: A\nbottom_line: This is *bold.\nacronyms: {UN: United Nations}\n")
    in_text, of_values = briefgen.check(first)
    assert "is printed as it stands" in in_text.message
    (told,) = briefgen.check(replace(first, title="Other"))
    assert (told.path, told.message) == (of_values.path, of_values.message)


def test_copies_bind_nothing_again() -> None:
    first = briefgen.load("title: A\nbottom_line: x costs $${y}\nversion: $${y}\n")
    assert copy.deepcopy(first) == pickle.loads(pickle.dumps(first)) == first


def test_every_bound_field_serves_another_briefing() -> None:
    first = briefgen.load(SPEC + "subtitle: S\nlang: fr\nacronyms: {WHO: x}\n")
    given = {name: getattr(first, name) for name in first.__struct_fields__}
    assert briefgen.Briefing(**given) == briefgen.Briefing.of(given) == first
    points: Any = ["**Two**", *first.key_points]
    mixed = briefgen.Briefing(title="B", key_points=points)
    assert mixed.key_points == ((Paragraph((Strong(("Two",)),)),), *first.key_points)


def test_lines_and_points_that_are_bound_are_not_read_again() -> None:
    literal = (Paragraph(("**x**",)),)
    made = briefgen.Briefing(
        title="A",
        bottom_line=literal,
        key_points=(literal,),
        sources={"a": briefgen.Source(title="A", note=("**x**", Code("y")))},
        sections=(briefgen.Section(title="S", content=(Text(literal), *literal)),),  # type: ignore[arg-type]  # as said
    )
    assert made.bottom_line == made.key_points[0] == literal
    assert made.sources["a"].note == ("**x**", Code("y"))
    assert made.sections[0].content == (Text(literal), Text(literal))


def test_values_of_the_model_pass_the_same_checks_as_dicts() -> None:
    parts: dict[str, Any] = {
        "stakeholders": [{"name": "x", "interest": "**b**", "power": 3}],
        "recommendations": [{"do": "**b**", "by": "2026-05-01"}],
        "sources": {"a": {"title": "A", "note": "*n*"}},
        "sections": [{"title": "S", "content": ["plain [@a]", {"stakeholders": None}, {"recommendations": None}]}],
    }
    structs: dict[str, Any] = {
        "stakeholders": [briefgen.Stakeholder(**parts["stakeholders"][0])],
        "recommendations": (briefgen.Recommendation(**parts["recommendations"][0]),),
        "sources": {"a": briefgen.Source(**parts["sources"]["a"])},
        "sections": [briefgen.Section(**parts["sections"][0])],
    }
    made = briefgen.Briefing(title="T", **structs)
    assert made == briefgen.Briefing(title="T", **parts)
    assert "**b**" not in "".join(document_text(compose(made)))


def told(**fields: Any) -> dict[str, str]:
    """The problems of a briefing built in code, by their path."""
    with pytest.raises(SpecError) as raised:
        briefgen.Briefing.of(fields)
    return {problem.path: f"{problem.message}; {problem.hint}" for problem in raised.value.problems}


def test_wrong_values_of_the_model_are_told_with_their_paths() -> None:
    wrong: Any = briefgen.Stakeholder(name="x", power=9, stance="foo")  # type: ignore[arg-type]  # wrong on purpose
    assert set(told(title="T", stakeholders=[wrong])) == {"stakeholders[0].power", "stakeholders[0].stance"}
    content = [TableBlock(rows="x"), Heading(1, ("H",)), Text("plain"), {1}]  # type: ignore[arg-type]  # wrong on purpose
    found = told(title="T", sections=[{"title": "S", "content": content}])
    assert set(found) == {f"sections[0].content[{index}]" for index in range(4)}
    assert found["sections[0].content[1]"].startswith("expected prose or a block, found a value of the class 'Heading'")


@pytest.mark.parametrize(("field", "value"), [("power", 9), ("stance", "odd"), ("sources", ["x"])])
def test_a_wrong_value_of_the_model_is_told_as_in_a_spec_when_the_briefing_is_made(field: str, value: Any) -> None:
    stakeholder = briefgen.Stakeholder(name="x", **{field: value})
    parts: Any = {"stakeholders": (stakeholder,), "sections": [{"title": "S", "content": [{"stakeholders": None}]}]}
    other = briefgen.load("title: T\nbottom_line: B\n")
    entry = f"{{name: x, {field}: {value}}}"
    spec = f"title: T\nstakeholders: [{entry}]\nsections: [{{title: S, content: [stakeholders: ]}}]\n"
    written = said(lambda: briefgen.load(spec))

    assert said(lambda: briefgen.Briefing(title="T", **parts)) == written
    assert said(lambda: replace(other, **parts)) == written


CELL: Any = (Paragraph(("x",)),)
ONE: Any = (TableColumn(title=("A",)),)
NO_BLOCKS: list[tuple[Any, str, str]] = [
    (TableBlock(), ".columns", "a table needs columns"),
    (TableBlock(columns=ONE), ".rows", "a table needs rows"),
    (TableBlock(columns=ONE, rows=((CELL, CELL),)), ".rows[0]", "this row has 2 cells, the table has 1 column"),
    (TableBlock(columns=(replace(ONE[0], width=7.0),), rows=((CELL,),)), ".columns[0].width", "found 7"),
    (TableBlock(columns=(replace(ONE[0], width=float("inf")),), rows=((CELL,),)), ".columns[0].width", "found inf"),
    (ChartBlock(kind="bar", rows=(("a", "1"),), columns=("b", "c"), width=0.0), ".width", "found 0"),
    (FiguresBlock(entries=()), ".entries", "shows nothing"),
    (Items(items=()), ".items", "shows nothing"),
    (LandscapeBlock(content=(Text(CELL), Items(items=()))), ".content[1].items", "shows nothing"),
]


@pytest.mark.parametrize(("block", "where", "message"), NO_BLOCKS)
def test_a_block_that_no_spec_could_hold_is_told_as_the_briefing_is_made(block: Any, where: str, message: str) -> None:
    found = told(title="T", sections=[{"title": "S", "content": [block]}])
    assert list(found) == [f"sections[0].content[0]{where}"]
    assert message in found[f"sections[0].content[0]{where}"]


def said(make: Callable[[], object]) -> list[tuple[str, str, str]]:
    """What is wrong with what cannot be made."""
    with pytest.raises(SpecError) as raised:
        make()
    return [(problem.path, problem.message, problem.hint) for problem in raised.value.problems]


def test_characters_in_values_of_the_document_are_checked() -> None:
    assert "U+0000" in told(title="T", bottom_line=(Paragraph((Strong(("a\0",)),)),))["bottom_line"]


def test_a_table_of_entries_that_are_elsewhere_shows_nothing() -> None:
    table = RegisterTable(register="stakeholders", entries=(0,))
    assert "there are no stakeholders" in str(told(title="T", sections=[{"title": "S", "content": [table]}]))


UNFIT: list[tuple[Any, str]] = [
    (object(), "a value of the class 'object'"), (b"secret", "bytes"), (len, "a function"), (lambda: 1, "a function"),
    ((x for x in range(0)), "a generator"), ({1}, "a set"), (int, "a class"), (10**5000, "a value of the class 'int'"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "kind"), UNFIT, ids=[kind for _, kind in UNFIT])
def test_what_no_spec_can_hold_is_named_with_its_path(value: Any, kind: str) -> None:
    wrong = dict.fromkeys(("title", "date", "author", "acronyms", "bottom_line", "stakeholders", "logo"), value)
    content = [value, {"bullets": [value]}, {"table": {"columns": ["a"], "rows": [[value]]}}, {"quote": value}]
    found = told(**wrong, key_points=[value], sections=[{"title": "S", "content": content}])
    assert all(f"found {kind}" in message for path, message in found.items() if path)
    assert {*wrong, "key_points[0]", "sections[0].content[0]", "sections[0].content[2].table.rows[0][0]"} <= set(found)
    assert "secret" not in str(found)


def test_endless_values_are_told() -> None:
    within: list[Any] = []
    within.append(within)
    assert told(title="T", bottom_line=within) == {"bottom_line[0]": "this value contains itself; "}
    deep: Any = "x"
    for _ in range(2000):
        deep = [deep]
    assert "nested deeper than" in str(told(title="T", bottom_line=deep))
    wide: Any = ["x"] * 10
    for _ in range(6):
        wide = [wide] * 10
    assert "more than 100,000 values" in str(told(title="T", bottom_line=wide))
    assert told(title="T", acronyms={(1,): "x"}) == {"acronyms": "a key must be text, found a list; "}


def test_unknown_and_missing_keys_are_told_by_of() -> None:
    assert "did you mean 'title'" in told(titel="x")["titel"]
    assert "'title' is missing" in told()[""]
    assert briefgen.Briefing.of({"title": "T", "organization": "O"}).organisation == "O"


def test_files_are_found_in_the_folder(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    content = [{"table": {"data": Path("x.csv")}}]
    made = briefgen.Briefing.of({"title": "T", "sections": [{"title": "S", "content": content}]}, folder=tmp_path)
    spec = "title: T\nsections: [{title: S, content: [table: {data: x.csv}]}]\n"
    assert made == briefgen.load(spec, folder=str(tmp_path))
    assert briefgen.check(spec, tmp_path) == ()
    assert "a spec without a folder" in str(briefgen.check(spec)[0])


def test_check_tells_warnings_and_raises_nothing() -> None:
    assert [problem.severity for problem in briefgen.check("title: T\n")] == ["warning"]
    assert [problem.severity for problem in briefgen.check("titel: T\n")] == ["error", "warning"]


def test_what_is_no_spec_is_told() -> None:
    with pytest.raises(SpecError, match="the spec is empty"):
        briefgen.load("")
    with pytest.raises(SpecError, match=r"U\+0000"):
        briefgen.load("a\0b")
    with pytest.raises(TypeError, match=r"not a str: briefgen\.load a spec first"):
        briefgen.render("spec.yaml", "pdf")  # type: ignore[arg-type]  # wrong on purpose


@pytest.mark.parametrize("text", ["> said\r\nby one", "> said\rby one", "\r> said\nby one"])
def test_a_text_in_code_may_end_its_lines_as_a_file_may(text: str) -> None:
    given: dict[str, Any] = {"title": "Buses", "bottom_line": text}
    (quote,) = briefgen.Briefing(**given).bottom_line

    assert isinstance(quote, Quote)


@pytest.mark.parametrize("wrap", [lambda inner: Quote(inner), lambda inner: ListBlock((inner,))])
def test_blocks_within_each_other_without_end_are_a_problem_like_any_other(
    wrap: Callable[[tuple[Block, ...]], Block],
) -> None:
    def nested(depth: int) -> tuple[Block, ...]:
        blocks: tuple[Block, ...] = (Paragraph(("x",)),)
        for _ in range(depth):
            blocks = (wrap(blocks),)
        return blocks

    assert briefgen.Briefing(title="T", bottom_line=nested(40)).bottom_line == nested(40)
    for depth in (60, 300, 5000):
        assert "nested deeper than" in str(told(title="T", bottom_line=nested(depth)))


def test_inlines_within_each_other_without_end_are_a_problem_and_shared_ones_cost_no_time() -> None:
    inlines: tuple[Inline, ...] = ("x",)
    for _ in range(300):
        inlines = (Strong((*inlines, *inlines)),)
    assert "nested deeper than" in str(told(title="T", bottom_line=(Paragraph(inlines),)))


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (5, "5"),
        (2.5, "2.5"),
        (datetime.date(2026, 3, 31), "2026-03-31"),
        (True, "true"),
        ("a\r\nb", "a b"),
        (None, "X"),
    ],
)
def test_variables_take_what_fields_in_code_take(value: object, printed: str) -> None:
    assert load("title: ${a}\nvariables: {a: X}\n", variables={"a": value}).title == printed


@pytest.mark.parametrize("value", [[1], {"b": 1}, b"x", object()])
def test_a_variable_that_is_no_text_says_so(value: object) -> None:
    with pytest.raises(TypeError, match="the variable 'a' takes a text, a number or a date, not "):
        load("title: ${a}\n", variables={"a": value})


def test_a_spec_may_be_bytes() -> None:
    assert load("title: Ä\n".encode()).title == load("title: Ä\n".encode("utf-16")).title == "Ä"


@pytest.mark.parametrize(
    ("source", "instead"),
    [
        ({"title": "X"}, "a dict; briefgen.Briefing.of takes"),
        (io.StringIO("title: X"), "give what it reads"),
        (5, "int"),
    ],
)
def test_what_is_no_spec_is_told_what_to_call(source: Any, instead: str) -> None:
    for take in (load, check) if not isinstance(source, dict) else (load,):
        with pytest.raises(TypeError, match=instead):
            take(source)


FIELDS: dict[str, Any] = {
    "title": "A note",
    "bottom_line": "Act now^[by law.",
    "stakeholders": [{"name": "EC", "interest": "Rules", "power": 4}],
    "sections": [{"title": "Who", "content": [{"stakeholders": {"columns": ["name", "interest"]}}]}],
}
WARNINGS = [("bottom_line", "'^['"), ("stakeholders[0].power", "no table shows 'power'")]


@pytest.mark.parametrize("build", [lambda fields: briefgen.Briefing(**fields), briefgen.Briefing.of, dict])
def test_check_tells_the_warnings_of_a_briefing_that_was_built_in_code(build: Callable[[Any], Any]) -> None:
    told = check(build(FIELDS))
    assert [problem.severity for problem in told] == ["warning", "warning"]
    for problem, (path, begins) in zip(told, WARNINGS, strict=True):
        assert problem.path == path
        assert problem.message.startswith(begins)


def test_copies_of_a_briefing_and_one_that_was_loaded_keep_their_warnings() -> None:
    built, loaded = briefgen.Briefing(**FIELDS), load("title: A note\nbottom_line: Act^[by law.\n")
    assert built == briefgen.Briefing.of(FIELDS)
    assert (
        check(copy.copy(built))
        == check(copy.deepcopy(built))
        == check(pickle.loads(pickle.dumps(built)))
        == check(built)
        != ()
    )
    assert [(problem.path, problem.position.line) for problem in check(loaded)] == [("bottom_line", 2)]
    assert check(briefgen.Briefing.of({"title": "A note", "bottom_line": "Act."})) == ()


def test_check_tells_the_errors_of_a_map_and_raises_none() -> None:
    endless: dict[str, object] = {}
    endless["title"] = endless
    assert [problem.path for problem in check({"titel": "A", "bottom_line": "B"})] == ["titel"]
    assert [problem.severity for problem in check(endless)] == ["error"]
