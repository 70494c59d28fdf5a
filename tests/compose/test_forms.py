"""Decisions and questions on their way from a spec to a document; pages turned."""

from __future__ import annotations

import datetime

import pytest

import briefgen
from briefgen.compose import compose
from briefgen.document import Block, Callout, Field, ListBlock, PageBreak, Paragraph, Strong, Table, plain

HEAD = "title: A brief\nlang: {lang}\nsections:\n  - title: Part\n    content:\n"


def composed(content: str, lang: str = "en") -> tuple[Block, ...]:
    return compose(briefgen.load(HEAD.format(lang=lang) + content)).body[1:]


def box(content: str, lang: str = "en") -> Callout:
    (made,) = composed(content, lang)
    assert isinstance(made, Callout)
    return made


def options(made: Callout) -> list[str]:
    (listed,) = [block for block in made.content if isinstance(block, ListBlock)]
    assert listed.boxes
    return [plain(item[0].content) for item in listed.items if isinstance(item[0], Paragraph)]


def test_a_decision_offers_the_usual_in_the_language_of_the_paper() -> None:
    made = box("      - decision: Agree to this.\n", "de")
    assert options(made) == ["Zustimmung", "Ablehnung", "Rücksprache"]
    assert plain(made.title) == "Entscheidung"
    assert not any(isinstance(block, Table) for block in made.content)


@pytest.mark.parametrize(("lang", "title"), [("en", "Decision needed by 1 May 2026"), ("fr", "pour le 1er mai 2026")])
def test_the_label_says_by_when_in_a_field(lang: str, title: str) -> None:
    made = box("      - decision: {ask: Agree, by: 2026-05-01, options: [A, B]}\n", lang)
    assert plain(made.title).endswith(title)
    (field,) = [part for part in made.title if isinstance(part, Field)]
    assert field.date == datetime.date(2026, 5, 1)
    assert options(made) == ["A", "B"]


def test_each_who_signs_has_a_row_without_a_number_or_a_caption() -> None:
    content = "      - decision: {ask: Agree, sign_off: [A, {name: B, role: Minister}]}\n"
    table = box(content).content[-1]
    assert isinstance(table, Table)
    assert [plain(column.title) for column in table.columns] == ["Name", "Signature", "Date"]
    assert len(table.rows) == 2
    assert plain(table.caption.text) == table.caption.label == table.caption.number == ""


def test_the_tables_after_a_form_are_numbered_as_if_it_were_none() -> None:
    content = (
        "      - decision: {ask: Agree, sign_off: A}\n"
        "      - table: {id: t, columns: [a, b], rows: [[1, 2]]}\n"
        '      - "See {table:t}.\\n\\n| a |\\n| - |\\n| 1 |"\n'
    )
    _, table, text, piped = composed(content)
    assert isinstance(table, Table)
    assert isinstance(piped, Table)
    assert isinstance(text, Paragraph)
    assert (table.caption.number, piped.caption.number) == ("1", "2")
    assert plain(text.content) == "See Table 1."


def test_questions_are_numbered_each_in_bold_above_its_answer() -> None:
    (listed,) = composed('      - qa: [{q: Who *pays*?, a: "We.\\n\\n- A\\n- B"}]\n')
    assert isinstance(listed, ListBlock)
    assert listed.ordered
    ((question, answer, points),) = listed.items
    assert isinstance(question, Paragraph)
    assert isinstance(question.content[0], Strong)
    assert answer == Paragraph(("We.",))
    assert isinstance(points, ListBlock)


def test_turned_content_stands_between_two_turns() -> None:
    made = composed("      - landscape: [Text]\n      - After.\n")
    text, after = Paragraph(("Text",)), Paragraph(("After.",))
    assert made == (PageBreak("landscape"), text, PageBreak("portrait"), after)
