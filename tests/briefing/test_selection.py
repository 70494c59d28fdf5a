"""Which entries a register's table shows, and in what order."""

from __future__ import annotations

import datetime

from briefgen.briefing import BriefingParts, Recommendation, RegisterTable, Stakeholder
from briefgen.briefing.names import numbered, slug
from briefgen.briefing.selection import selected
from briefgen.document import Paragraph


def prose(text: str) -> tuple[Paragraph]:
    return (Paragraph((text,)),)


BRIEFING = BriefingParts(
    title="A brief",
    stakeholders=(
        Stakeholder(name="b", stance="critical", power=2, aka=("Bee", "B & Co")),
        Stakeholder(name="A", stance="neutral", power=5),
        Stakeholder(name="c", stance="critical", interest=prose("Peace")),
    ),
    recommendations=(
        Recommendation(do=prose("x"), priority="low", by=datetime.date(2026, 5, 1)),
        Recommendation(do=prose("y"), priority="high", id="first", by=datetime.date(2026, 1, 1)),
        Recommendation(do=prose("z"), priority="medium"),
    ),
)


def shown(register: str, **settings: object) -> tuple[int, ...]:
    return selected(BRIEFING, RegisterTable(register=register, **settings))  # type: ignore[arg-type]  # two names


def test_all_in_the_authors_order() -> None:
    assert shown("stakeholders") == (0, 1, 2)


def test_only_the_tables_own_entries() -> None:
    assert shown("stakeholders", entries=(2, 0)) == (2, 0)


def test_where_takes_one_of_several_values_in_any_case() -> None:
    assert shown("stakeholders", where={"stance": ("CRITICAL",)}) == (0, 2)
    assert shown("stakeholders", where={"stance": ("neutral", "critical"), "power": ("5",)}) == (1,)
    assert shown("stakeholders", where={"aka": ("b & co",)}) == (0,)
    assert shown("stakeholders", where={"interest": ("peace",)}) == (2,)
    assert shown("stakeholders", where={"interest": ("pea",)}) == ()


def test_sorting_puts_empty_fields_last_both_ways() -> None:
    assert shown("stakeholders", sort="power") == (0, 1, 2)
    assert shown("stakeholders", sort="-power") == (1, 0, 2)
    assert shown("stakeholders", sort="name") == (1, 0, 2)
    assert shown("recommendations", sort="by") == (1, 0, 2)


def test_levels_sort_by_their_weight() -> None:
    assert shown("recommendations", sort="-priority") == (1, 2, 0)
    assert shown("recommendations", sort="priority") == (0, 2, 1)


def test_ids_are_made_where_none_was_given() -> None:
    assert [entry.id for entry in numbered("recommendations", BRIEFING.recommendations)] == ["R1", "first", "R3"]


def test_a_slug_keeps_letters_of_any_script() -> None:
    assert slug("What it means: Iraq’s aims!") == "what-it-means-iraq-s-aims"
    assert slug("الأمن والسيادة") == "الأمن-والسيادة"
    assert slug("…") == "section"
