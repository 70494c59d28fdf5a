"""What a careful editor would ask: a warning with its line each, and none for what is in order."""

from __future__ import annotations

import pytest

from spec.composing import problems

RECOMMENDED = "sections: [{title: S, content: [{recommendations: }]}]\n"


def said(spec: str) -> list[tuple[int, str, str]]:
    """Line, path and message of each problem, all of which are warnings."""
    found = problems(spec)
    assert all(one.severity == "warning" for one in found)
    return [(one.position.line, one.path, one.message) for one in found]


def test_a_source_that_is_cited_nowhere() -> None:
    spec = (
        "title: T\nsources:\n  a: {title: A}\n  b: {title: B}\n  c: {title: C}\nbottom_line: See [@a].\n"
        "stakeholders: [{name: X, sources: [b]}]\nsections: [{title: S, content: [{stakeholders: }]}]\n"
    )
    assert said(spec) == [(5, "sources.c", "the source 'c' is cited nowhere")]
    assert said("title: T\nbottom_line: B\nsources:\n  a: {title: A}\n") == [], "a list of further reading"


def recommended(*entries: str, head: str = "") -> list[tuple[int, str, str]]:
    register = "".join(f"  - {{do: Do, {entry}}}\n" for entry in entries)
    return said(f"title: T\n{head}{RECOMMENDED}recommendations:\n{register}")


def test_recommendations_that_depend_on_each_other() -> None:
    assert recommended("depends_on: R2", "depends_on: R1") == [
        (4, "recommendations[0].depends_on", "R1 depends on itself, by way of R2")
    ]
    assert recommended("depends_on: R2", "depends_on: R3", "depends_on: [R4, R1]", "depends_on: R5", "cost: 1") == [
        (4, "recommendations[0].depends_on", "R1 depends on itself, by way of R2 and R3")
    ]
    assert recommended("depends_on: [R2, R3]", "depends_on: R3", "cost: 1") == []


@pytest.mark.parametrize(
    ("days", "key", "does"),
    [
        ("start: 2026-05-01, by: 2026-09-01", "start", "begins"),
        ("by: 2026-05-01", "by", "is due"),
        ("start: 2026-06-01, by: 2026-09-01", "", ""),
        ("by: 2026-06-01", "", ""),
        ("by: 2026-05-01, status: rejected", "", ""),
        ("cost: 1", "", ""),
    ],
)
def test_a_recommendation_before_what_it_depends_on(days: str, key: str, does: str) -> None:
    found = recommended("by: 2026-06-01", f"{days}, depends_on: R1")
    message = f"R2 {does} before R1, on which it depends and which is due by 2026-06-01"
    assert found == ([(5, f"recommendations[1].{key}", message)] if key else [])


def test_a_day_before_the_paper_s_own() -> None:
    late = "2026-01-31 is before the paper's own date, 2026-02-01"
    head = "date: 2026-02-01\n"
    assert recommended("by: 2026-01-31", head=head) == [(5, "recommendations[0].by", late)]
    for fine in ("by: 2026-02-01", "by: 2026-01-31, status: done", "by: 2026-01-31, status: rejected", "cost: 1"):
        assert recommended(fine, head=head) == []
    assert recommended("by: 2026-01-31") == []
    decided = f"title: T\n{head}sections: [{{title: S, content: [{{decision: {{ask: Go, by: 2026-01-31}}}}]}}]\n"
    assert said(decided) == [(3, "sections[0].content[0].decision.by", late)]


def test_two_stakeholders_of_one_name() -> None:
    spec = "title: T\nstakeholders:\n  - {name: The Port}\n  - {name: the  port}\n  - {name: Port}\n"
    shown = "sections: [{title: S, content: [{stakeholders: }]}]\n"
    assert said(spec + shown) == [(4, "stakeholders[1].name", "the stakeholder 'the  port' is there twice")]


def test_a_section_with_nothing_in_it() -> None:
    spec = (
        "title: T\nsections:\n  - title: Empty\n  - title: Parent\n    sections:\n      - title: Child\n"
        "        content: [x]\n"
    )
    assert said(spec) == [(3, "sections[0].title", "nothing stands below the heading 'Empty'")]


def test_items_that_bring_the_number_that_they_get() -> None:
    spec = (
        "title: T\nsections:\n  - title: S\n    content:\n      - numbered: [1. One, 2) Two, 2026. A year, 4 apples]\n"
    )
    assert [(line, message) for line, _, message in said(spec)] == [
        (5, "the item begins with '1.', and the list numbers it too"),
    ]
