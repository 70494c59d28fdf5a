"""The part of a briefing that a mail says: bottom line and recommendations, numbered as in the whole paper."""

from __future__ import annotations

import briefgen
from briefgen.backends.html import MailBody
from briefgen.backends.markdown import MailText
from briefgen.compose import compose, cover_note
from briefgen.document import Callout, Paragraph, Table, document_text
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

    assert [type(block) for block in made.body] == [Callout, Table]
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


def test_it_asks_for_the_decision_and_leaves_the_signing_to_the_paper() -> None:
    asked = """
  - decision: {ask: "Do we offer a share?^[Of all.]", by: 2026-12-01, sign_off: [{name: Ada Example, role: Minister}]}
"""
    made = cover_note(briefgen.load(f"title: T\nbottom_line: B.\nsections:\n- title: A\n  content:{asked}"))
    text = MailText().render(made, default_theme()).decode().replace("\u00a0", " ")

    assert text.index("B.") < text.index("Decision needed by 1 December 2026") < text.index("Do we offer a share?")
    assert "Approve" in text
    assert "Ada Example" not in text
