"""Boxes to tick, days to pick, questions kept with their answers, and pages turned, in Word's own means."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import briefgen
from backends.docx.opened import Opened, W, document, opened, text, value
from briefgen.document import Caption, Column, Heading, ListBlock, PageBreak, Paragraph, Strong, Table
from documents import row, say

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
SPEC = """
title: A brief
lang: fr
sections:
  - title: Part
    content:
      - decision: {ask: Agree, by: 2026-05-01, options: ["A & ‘B’", B], sign_off: [C, {name: D, role: Minister}]}
"""


def made() -> Opened:
    return Opened(briefgen.render(briefgen.load(SPEC), "docx"))


def test_each_option_has_a_box_that_is_ticked_with_a_click() -> None:
    body = made().body
    boxes = [node for node in body.iter(f"{W}sdt") if node.find(f"{W}sdtPr/{W14}checkbox") is not None]
    titles = [node.find(f"{W}sdtPr/{W}alias") for node in boxes]
    assert [title.get(f"{W}val") for title in titles if title is not None] == ["A & ‘B’", "B"]
    assert [text(node) for node in boxes] == ["\u2610", "\u2610"]
    assert all(node.find(f"{W}sdtPr/{W14}checkbox/{W14}checked").get(f"{W14}val") == "0" for node in boxes)  # type: ignore[union-attr]


def test_the_day_of_a_signature_is_picked_and_that_of_the_decision_is_changed() -> None:
    dates = list(made().body.iter(f"{W}date"))
    assert [date.get(f"{W}fullDate") for date in dates] == ["2026-05-01T00:00:00Z", None, None]
    assert all(date.find(f"{W}dateFormat") is not None for date in dates)


def test_boxes_of_running_text_are_sound_as_well() -> None:
    boxes = ListBlock(((say("One"), say("More")), (row_table(),)), boxes=True)
    assert len(list(opened(document(boxes)).body.iter(f"{W14}checkbox"))) == 2


def kept(paragraph: Element) -> bool:
    return paragraph.find(f"{W}pPr/{W}keepNext") is not None


def test_a_question_stands_nearer_to_its_answer_than_to_what_is_above() -> None:
    question = (Paragraph((Strong(("Why?",)),)), say("So."))
    package = opened(document(ListBlock((question, (say("No question"),)), ordered=True)))
    asked, other = package.paragraphs("ListNumber")
    above, below = (float(value(asked, "pPr/spacing", side) or 0) for side in ("before", "after"))
    assert (above, below) == (150.0, 30.0)
    assert value(other, "pPr/spacing", "before") is None


def test_a_question_stays_with_its_answer() -> None:
    question = (Paragraph((Strong(("Why?",)),)), say("So."), say("And so."))
    long = (Paragraph((Strong(("Why?",)),)), say("So. " * 400))
    package = opened(document(ListBlock((question, long), ordered=True)))
    paragraphs = [one for one in package.paragraphs() if text(one).startswith(("Why", "So", "And"))]
    assert [kept(one) for one in paragraphs] == [True, True, False, False, False]


def test_who_signs_sees_what_is_decided_on_the_same_page() -> None:
    body = list(made().body)
    table = next(index for index, node in enumerate(body) if node.tag == f"{W}tbl")
    label = next(index for index, node in enumerate(body) if text(node).startswith("Décision attendue"))
    assert all(kept(paragraph) for paragraph in body[label + 1 : table])


def test_content_is_turned_with_the_heading_above_it() -> None:
    body = (
        say("Before."), Heading(1, ("Wide",)), PageBreak("landscape"), say("Turned."),
        row_table(), PageBreak("portrait"), say("After."),
    )  # fmt: skip
    package = opened(document(*body))
    sections = [list(each) for each in _sections(package.body)]
    assert [[text(one) for one in each if text(one)][-2:] for each in sections][1][0] != "Before."
    turned = [size.get(f"{W}orient") for size in package.body.iter(f"{W}pgSz")]
    assert turned == [None, "landscape", None]
    assert "Wide" in [text(one) for one in sections[1]]
    assert "After." in [text(one) for one in sections[2]]


def row_table() -> Table:
    return Table((Column(("A",)), Column(("B",))), (row("1", "2"),), Caption("Table", "1"))


def _sections(body: Element) -> list[list[Element]]:
    found: list[list[Element]] = [[]]
    for node in body:
        found[-1].append(node)
        if node.find(f"{W}pPr/{W}sectPr") is not None:
            found.append([])
    return found
