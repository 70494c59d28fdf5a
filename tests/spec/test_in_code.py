"""A briefing built in Python: the same fields, the same checks, the same value."""

from __future__ import annotations

import datetime
import decimal
from typing import Any

import pytest

import briefgen
from briefgen.errors import SpecError
from spec.composing import reading

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
    assert "unknown key 'nam'" in told["stakeholders[0].nam"]
    assert told["stakeholders[0]"].startswith("'name' is missing")
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
