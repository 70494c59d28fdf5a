"""The part of a briefing that a mail says: bottom line, decisions, recommendations, numbered as in the whole paper."""

from __future__ import annotations

import pytest

import briefgen
from briefgen.backends.html import MailBody
from briefgen.backends.markdown import MailText
from briefgen.compose import compose, cover_note
from briefgen.compose.walk import Rewriter
from briefgen.document import Callout, Document, Figure, Heading, ListBlock, Paragraph, Table, document_text, plain
from briefgen.theme import default_theme

SPEC = """
title: Talks
marking: TLP:AMBER
bottom_line: "They fail without a share.^[An estimate.] See {section:why}, {recommendation:R1} and [@b]."
sources: {a: {title: A study}, b: {title: Another}}
recommendations: [{do: "Offer a share.^[Of all.]", owner: Minister, rationale: Untold}]
sections:
  - {title: First, content: ["Text [@a].^[Not here.]", {recommendations: {columns: [do]}}]}
  - {title: Why, id: why, content: [Because.]}
"""


def test_it_has_the_head_the_bottom_line_and_the_recommendations() -> None:
    briefing = briefgen.load(SPEC)
    made, whole = cover_note(briefing), compose(briefing)

    assert [type(block) for block in made.body] == [Callout, Heading, ListBlock]
    assert (made.title_block, made.furniture.marking) == (whole.title_block, whole.furniture.marking)
    text = " ".join(document_text(made))
    assert "Offer a share." in text
    assert "Minister" in text
    assert "Untold" not in text


def test_references_are_those_of_the_paper_and_notes_begin_anew() -> None:
    text = MailText().render(cover_note(briefgen.load(SPEC)), default_theme()).decode().replace("\\", "")
    assert "share.[^1] See Section 2, R1 and [1]." in text
    assert "[^2]: Of all." in text


def test_a_briefing_may_have_neither() -> None:
    assert cover_note(briefgen.load("title: T\nkey_points: [One]\n")).body == ()


def test_words_to_the_reader_stand_under_the_marking_and_over_the_head() -> None:
    document, theme = cover_note(briefgen.load(SPEC)), default_theme()
    text = MailText("Dear *Ada*,").render(document, theme).decode()
    html = MailBody((Paragraph(("Dear *Ada*,",)),)).render(document, theme).decode()

    assert text.startswith("**TLP:AMBER**\n\nDear *Ada*,\n\n---\n\n")
    assert html.index("TLP:AMBER") < html.index("Dear *Ada*,") < html.index("<h1")


def test_it_asks_for_the_decision_and_says_who_signs_the_paper() -> None:
    asked = """
  - decision:
      ask: "Do we offer a share?^[Of all.]"
      by: 2026-12-01
      sign_off: [{name: Ada Example, role: Minister}, Bo Other]
"""
    made = cover_note(briefgen.load(f"title: T\nbottom_line: B.\nsections:\n- title: A\n  content:{asked}"))
    text = MailText().render(made, default_theme()).decode().replace("\u00a0", " ")

    assert text.index("B.") < text.index("Decision needed by 1 December 2026") < text.index("Do we offer a share?")
    assert "Approve" in text
    assert text.endswith("> **To be signed by:** Ada Example, Minister; Bo Other\n\n[^1]: Of all.\n")
    assert "Signature" not in text


def test_a_decision_without_names_has_no_line_for_them() -> None:
    made = cover_note(briefgen.load("title: T\nsections: [{title: A, content: [{decision: {ask: Agree}}]}]\n"))
    assert "signed" not in MailText().render(made, default_theme()).decode()


TABLES = """
title: Talks
bottom_line: |
  {small}See {{table:costs}}.
recommendations:
  - do: |
      Offer.

      | Offered | Share |
      |---|---|
      | Fees | 2 |
    owner: Minister
sources: {{a: {{title: A}}, b: {{title: B}}, c: {{title: C}}}}
sections:
  - title: First
    content:
      - table: {{columns: [What, Cost], rows: [[Quay, 1]], caption: Costs, id: costs}}
      - decision:
          ask: |
            Agree [@c].

            | Asked | Share |
            |---|---|
            | Fees | 1 |
      - {shown}
"""
HIDDEN = "recommendations: {columns: [owner]}"
SMALL = "| Said | Share |\n  |---|---|\n  | Fees | 3 |\n\n  "


def numbers(document: Document) -> dict[str, str]:
    """What each table that is not part of another is called, by the header of its first column."""
    met: dict[str, str] = {}

    def see(block: Table | Figure) -> Table | Figure:
        if isinstance(block, Table) and (block.caption.number or block.caption.label):
            met[plain(block.columns[0].title)] = f"{block.caption.label} {block.caption.number}"
        return block

    Rewriter(lambda one: one, see, lambda one: one, lambda one: one).blocks(document.body)
    return met


@pytest.mark.parametrize("shown", ["recommendations:", "recommendations: {columns: [id, do]}", HIDDEN])
@pytest.mark.parametrize("small", [SMALL, ""])
def test_a_table_has_the_number_it_has_in_the_paper_and_none_if_it_is_not_there(small: str, shown: str) -> None:
    briefing = briefgen.load(TABLES.format(small=small, shown=shown))
    mail, paper = numbers(cover_note(briefing)), numbers(compose(briefing))

    assert mail.keys() == {*(["Said"] if small else []), "Asked", *([] if shown == HIDDEN else ["Offered"])}
    assert mail.items() <= paper.items()
    assert f"See {paper['What']}." in " ".join(document_text(cover_note(briefing)))


def test_a_source_that_only_the_mail_cites_has_the_number_of_the_paper() -> None:
    spec = """
title: T
sources: {a: {title: A}, b: {title: B}}
recommendations: [{do: "Do [@b].", owner: Minister}]
sections: [{title: Act, content: [recommendations: {columns: [owner]}]}]
"""
    assert "Do [2]." in "".join(document_text(cover_note(briefgen.load(spec))))


@pytest.mark.parametrize(("status", "said"), [("rejected", "Rejected"), ("done", "Done")])
def test_a_recommendation_says_where_it_stands(status: str, said: str) -> None:
    shown = f"recommendations: [{{do: A, status: {status}}}, {{do: B}}]"
    made = cover_note(briefgen.load(f"title: T\nsections: [{{title: S, content: [{shown}]}}]\n"))
    assert f"- **R1:** A\n\n  **Status:** {said}\n" in MailText().render(made, default_theme()).decode()
