"""Months, quarters and years on their way from a spec, or from code, to a document."""

from __future__ import annotations

import datetime

import pytest
from msgspec.structs import replace

import briefgen
from briefgen.briefing import Period, Recommendation
from briefgen.compose import compose
from briefgen.document import Field, Inline, Paragraph, Table

LEFT_TO_RIGHT = "\u200e"
WRITTEN = ("2027-05-03", "2027-05", "Q2 2027", "2027")
SPEC = """title: A brief
lang: {lang}
recommendations: [{entries}]
sections: [{{title: Part, content: [recommendations: {{columns: [do, by]}}]}}]
"""


def written(lang: str) -> briefgen.Briefing:
    """A briefing with a recommendation for each way to write a deadline."""
    return briefgen.load(SPEC.format(lang=lang, entries=", ".join(f"{{do: Act, by: {each}}}" for each in WRITTEN)))


def deadlines(briefing: briefgen.Briefing) -> list[Inline]:
    """What stands in the column `by`."""
    (table,) = [block for block in compose(briefing).body if isinstance(block, Table)]
    said = [row.cells[1][0] for row in table.rows]
    return [paragraph.content[0] for paragraph in said if isinstance(paragraph, Paragraph)]


@pytest.mark.parametrize(
    ("lang", "month", "quarter"),
    [
        ("en", "May 2027", "Q2 2027"),
        ("de", "Mai 2027", "2. Quartal 2027"),
        ("fr", "mai 2027", "2e trimestre 2027"),
        ("es", "mayo de 2027", "2.º trimestre de 2027"),
        ("pt", "maio de 2027", "2.º trimestre de 2027"),
        ("ar", "مايو 2027", "الربع الثاني 2027"),
    ],
)
def test_only_a_day_is_a_date_to_be_picked(lang: str, month: str, quarter: str) -> None:
    day, *others = deadlines(written(lang))
    assert isinstance(day, Field)
    assert day.date == datetime.date(2027, 5, 3)
    assert [str(each).strip(LEFT_TO_RIGHT) for each in others] == [month, quarter, "2027"]


def test_periods_built_in_code_are_those_of_a_spec() -> None:
    in_code = (datetime.date(2027, 5, 3), Period(2027, 5), Period(2027, quarter=2), Period(2027))
    given = tuple(Recommendation(do=(Paragraph(("Act",)),), by=each) for each in in_code)
    again = replace(written("en"), recommendations=given)
    assert again.recommendations == written("en").recommendations


def test_a_year_is_printed_as_it_was_written() -> None:
    briefing = briefgen.load(
        "title: A brief\ntimeline: [{event: The charter, date: '0999'}]\nsections: [{title: P, "
        "content: [timeline: {}]}]"
    )
    assert "0999" in str(compose(briefing).body)
