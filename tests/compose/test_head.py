"""Header keys: each one is printed, in the document's language."""

from __future__ import annotations

import datetime

import pytest

import briefgen
from briefgen.compose import compose
from briefgen.document import Callout, Contents, Document, Marking, document_text, plain


def composed(text: str) -> Document:
    return compose(briefgen.load(text))


FULL = """
title: The title
subtitle: The subtitle
date: 2026-03-31
author: [Ann, Bob]
organization: The Desk
audience: the Minister
reference: X/1
version: 1.10
purpose: decision
status: draft
marking: TLP:AMBER
embargo: 2026-04-01T09:30+01:00
lang: en-GB
bottom_line: Do it.
key_points: [One, Two]
"""


def test_the_title_block_prints_every_header_key() -> None:
    head = composed(FULL).title_block

    assert (head.title, head.subtitle, head.organisation, head.kind) == (
        "The title", "The subtitle", "The Desk", "Policy brief",
    )  # fmt: skip
    assert head.facts == (
        "31 March 2026", "Ann, Bob", "For the Minister", "For decision", "Ref. X/1", "Version 1.10", "Draft",
    )  # fmt: skip
    assert head.notices == ("Embargoed until 09:30 UTC+01:00, 1 April 2026",)


def test_the_furniture_carries_marking_status_and_reference() -> None:
    furniture = composed(FULL).furniture

    assert furniture.marking == Marking("TLP:AMBER", "#FFC000", "#000000", "right")
    assert (furniture.title, furniture.detail, furniture.status) == ("The title", "X/1", "Draft")


def test_the_metadata_is_the_specs_own() -> None:
    properties = composed(FULL).properties

    assert (properties.title, properties.authors, properties.language) == ("The title", ("Ann", "Bob"), "en-GB")
    assert properties.date == datetime.date(2026, 3, 31)


def test_the_summary_stands_first_in_its_own_boxes() -> None:
    boxes = [block for block in composed(FULL).body if isinstance(block, Callout)]

    assert [(box.kind, plain(box.title)) for box in boxes] == [
        ("bottom-line", "Bottom line"), ("key-points", "Key points"),
    ]  # fmt: skip


def test_a_long_running_title_is_cut_between_words() -> None:
    title = "word " * 30
    document = composed(f"title: {title}\nbottom_line: x\n")

    assert document.furniture.title == ("word " * 14).strip() + "…"
    assert document.title_block.title == title.strip()


def test_direction_follows_the_language() -> None:
    assert composed("title: عنوان\nlang: ar\nbottom_line: x\n").properties.direction == "rtl"
    assert composed("title: T\nlang: fr\nbottom_line: x\n").properties.direction == "ltr"


def test_fixed_words_follow_the_language() -> None:
    text = document_text(composed("title: T\nlang: de\ndate: 2026-03-01\npurpose: decision\nbottom_line: x\n"))

    assert "1. März 2026" in text
    assert "Zur Entscheidung" in text
    assert "Das Wichtigste" in text


@pytest.mark.parametrize(("toc", "expected"), [("true", True), ("false", False)])
def test_contents_stand_where_they_are_asked_for(toc: str, expected: bool) -> None:
    document = composed(f"title: T\ntoc: {toc}\nsections: [{{title: A}}]\n")

    assert any(isinstance(block, Contents) for block in document.body) is expected


def test_contents_come_by_themselves_after_four_pages() -> None:
    def with_paragraphs(count: int) -> Document:
        text = "\n".join(f"      - {'Many words stand here. ' * 30}" for _ in range(count))
        return composed(f"title: T\nsections:\n  - title: A\n    content:\n{text}\n")

    assert not any(isinstance(block, Contents) for block in with_paragraphs(12).body)
    assert any(isinstance(block, Contents) for block in with_paragraphs(40).body)


def test_authors_with_commas_are_parted_by_semicolons() -> None:
    head = composed('title: T\nauthor: ["Müller, Jörg", Desk]\nbottom_line: x\n').title_block

    assert head.facts == ("Müller, Jörg; Desk",)


NAMED = """
title: A
lang: {lang}
author: ["Le Goff, Ana", Bo]
bottom_line: Go[@x].
sources: {{x: {{title: T, author: [Cy, Di]}}}}
recommendations: [{{do: Act, owner: [Ed, Flo]}}]
sections: [{{title: S, content: [recommendations: ]}}]
"""


@pytest.mark.parametrize(("lang", "mark"), [("en", ";"), ("fr", "\u00a0;"), ("ar", "؛")])
def test_names_are_parted_as_the_language_parts_them(lang: str, mark: str) -> None:
    said = "\n".join(document_text(composed(NAMED.format(lang=lang))))

    assert [names in said for names in (f"Le Goff, Ana{mark} Bo", f"Cy{mark} Di", f"Ed{mark} Flo")] == [True] * 3


def test_arabic_names_in_a_row_have_its_comma() -> None:
    assert composed("title: A\nlang: ar\nauthor: [ليلى, ربى]\n").title_block.facts[0] == "ليلى، ربى"
