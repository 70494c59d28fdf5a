"""Boxes to tick, questions kept with their answers, and pages turned, as the pages show them."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace
from pypdfium2 import PdfDocument

import briefgen
from backends.pdf import judge
from briefgen.document import (
    Block,
    Callout,
    Caption,
    Column,
    Document,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Strong,
    Table,
)
from documents import minimal, row, say

LINES = "one line of text that is as long as any and then goes on over the end of it " * 2
SPEC = """
title: A brief
sections:
  - title: Part
    content:
      - decision: {ask: Agree, by: 2026-05-01, sign_off: [C, {name: D, role: Minister}]}
"""


def holding(*body: Block) -> Document:
    return replace(minimal(), body=body)


def sizes(data: bytes) -> list[bool]:
    """For each page whether it is wider than high."""
    with PdfDocument(data) as file:
        return [width > height for width, height in (page.get_size() for page in file)]


def test_a_decision_is_tagged_whole_and_its_boxes_are_artifacts() -> None:
    data = briefgen.render(briefgen.load(SPEC), "pdf")
    judge.assert_conforms(data)
    judge.assert_marks_once(data)
    assert "Approve" in judge.pages_text(data)[0]


def test_each_item_has_a_box_of_its_own() -> None:
    one, three = (ListBlock(((say("Tick."),),) * count, boxes=True) for count in (1, 3))
    with PdfDocument(judge.made(holding(one))) as single, PdfDocument(judge.made(holding(three))) as triple:
        paths = [sum(each.type == 2 for each in file[0].get_objects()) for file in (single, triple)]
    assert paths[1] == paths[0] + 2


def test_a_question_is_never_parted_from_its_answer() -> None:
    question = (Paragraph((Strong(("Why so?",)),)), say("Because of " + LINES), say("The end of it."))
    for count in range(14, 22):
        filler = [say(f"{number} {LINES}") for number in range(count)]
        texts = judge.pages_text(judge.made(holding(*filler, ListBlock((question,), ordered=True))))
        page = next(text for text in texts if "Why so?" in text)
        assert "The end of it." in page


def test_items_stand_as_far_apart_where_one_leads_into_a_list() -> None:
    inner = ListBlock(((say("third"),), (say("fourth"),)), ordered=True)
    lead = (Paragraph((Strong(("second:",)),)), inner)
    with PdfDocument(judge.made(holding(ListBlock(((say("first"),), lead, (say("fifth"),)), ordered=True)))) as file:
        text = file[0].get_textpage()
        words = ("first", "second", "third", "fourth", "fifth")
        lines = [text.get_charbox(text.search(word).get_next()[0], loose=True)[1] for word in words]

    gaps = [above - below for above, below in pairwise(lines)]
    assert max(gaps) - min(gaps) < 1


def test_who_signs_sees_what_is_decided_on_the_same_page() -> None:
    table = Table((Column(("Name",)), Column(("Signature",))), (row("Anna", ""), row("Jonas", "")), Caption("", ""))
    box = Callout("decision", ("To decide",), (say("The ask."), ListBlock(((say("Approve"),),), boxes=True), table))
    for count in range(12, 22):
        texts = judge.pages_text(judge.made(holding(*[say(f"{number} {LINES}") for number in range(count)], box)))
        page = next(text for text in texts if "To decide" in text)
        assert "Jonas" in page


def test_a_decision_is_signed_below_its_box_from_edge_to_edge_as_in_word() -> None:
    table = Table((Column(("Name",)), Column(("Signature",))), (row("Anna", ""),), Caption("", ""))
    with PdfDocument(judge.made(holding(Callout("decision", ("To decide",), (say("The ask."), table))))) as file:
        bounds = [each.get_bounds() for each in file[0].get_objects() if each.type == 2]
        text = file[0].get_textpage()
        signed = text.get_charbox(text.search("Anna").get_next()[0])
    ground = max(bounds, key=lambda one: (one[2] - one[0]) * (one[3] - one[1]))
    rules = [one for one in bounds if one[3] < ground[1]]

    assert signed[3] < ground[1]
    assert rules
    assert all(abs(rule[side] - ground[side]) < 0.1 for rule in rules for side in (0, 2))


def test_pages_turn_with_the_heading_above_and_turn_back() -> None:
    body = (
        say("Before."), Heading(1, ("Wide",)), PageBreak("landscape"), say("Turned " + LINES), PageBreak("portrait"),
        PageBreak("landscape"), say("Again."), PageBreak("portrait"), say("After."), PageBreak("landscape"),
    )  # fmt: skip
    data = judge.made(holding(*body))
    texts = judge.pages_text(data)
    assert sizes(data) == [False, True, False]
    assert "Wide" in texts[1]
    assert "Again." in texts[1]
    assert "After." in texts[2]


def test_a_line_is_as_long_as_the_turned_page_allows() -> None:
    upright, turned = (
        judge.pages_text(judge.made(holding(PageBreak(turn), say(LINES * 3))))[0].count("\n")
        for turn in ("portrait", "landscape")
    )
    assert turned < upright
