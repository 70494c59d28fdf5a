"""What a mail says of a briefing: subject, bodies, and files under safe names."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import briefgen
from backends.html.judge import mail_problems
from briefgen.mail import drafted, safe_name
from readers import html_text

SPEC = """
title: Talks on the harbour
date: 2026-11-22
version: "1.0"
marking: TLP:AMBER
{more}
bottom_line: "The talks fail without a **share** of the fees.^[An estimate.] See {{section:why}} and [@a]."
sources: {{a: {{title: A study}}, b: {{title: Another}}}}
recommendations:
  - {{do: "Offer a share.^[Of all fees.]", owner: Minister, by: 2026-12-01, impact: Talks go on, rationale: Untold}}
sections:
  - title: First
    content: ["Text [@b].^[Not in the mail.]"]
  - {{title: Why, id: why, content: [recommendations: ]}}
"""


def briefing(more: str = "") -> briefgen.Briefing:
    return briefgen.load(SPEC.format(more=more))


def test_it_says_the_bottom_line_and_the_recommendations_and_brings_the_paper() -> None:
    made = drafted(briefing(), ("pdf", "docx"), "Dear Ada,\n\nsee *below*.\nYours")

    assert made.subject == "[TLP:AMBER] Talks on the harbour"
    assert [file.name for file in made.files] == [
        "2026-11-22_Talks-on-the-harbour_v1.0_TLP-AMBER.pdf",
        "2026-11-22_Talks-on-the-harbour_v1.0_TLP-AMBER.docx",
    ]
    assert made.files[0].data == briefgen.render(briefing(), "pdf")
    assert made.text.startswith("**TLP:AMBER**\n\nDear Ada,\n\nsee *below*.\nYours\n\n---\n\n")
    assert mail_problems(made.html.encode()) == []
    for text in (made.text.replace("**", "").replace("\\", ""), html_text(made.html.encode())):
        for said in (
            "The talks fail",
            "Offer a share.",
            "Minister",
            "1\u00a0December 2026",
            "Talks go on",
            "An estimate.",
        ):
            assert said in text
        for left_out in ("Not in the mail", "Untold", "Table"):
            assert left_out not in text


def test_references_have_the_numbers_of_the_paper_and_notes_begin_anew() -> None:
    text = drafted(briefing(), ()).text
    assert "See Section 2 and" in text.replace("\\", "")
    assert "[1]" in text.replace("\\", "")
    assert "fees.[^1]" in text
    assert "share.[^2]" in text


def test_an_embargo_is_said_first_and_in_the_subject() -> None:
    made = drafted(briefing("embargo: 2026-11-24T09:30+00:00\nstatus: draft"), (), "Dear Ada,")
    held = "Embargoed until 09:30 UTC, 24 November 2026"

    assert made.subject == f"[TLP:AMBER] {held}: Talks on the harbour"
    assert made.text.split("\n\n")[:3] == ["**TLP:AMBER**", f"**{held} · Draft**", "Dear Ada,"]
    text = html_text(made.html.encode())
    assert text.index(held) < text.index("Dear Ada,") < text.index("Talks on the harbour", text.index("Dear Ada,"))


def test_a_subject_of_ones_own_keeps_marking_and_embargo() -> None:
    assert drafted(briefing(), (), subject="For you").subject == "[TLP:AMBER] For you"
    assert drafted(briefing(), (), subject="[TLP:AMBER] For you").subject == "[TLP:AMBER] For you"
    assert drafted(briefgen.load("title: T\nbottom_line: x\n"), (), subject="For you").subject == "For you"


@pytest.mark.parametrize(
    ("spec", "name"),
    [
        ("title: ../../x", "x"),
        ("title: 'a/b\\c:d*e?f\"g<h>i|j'", "a-b-c-d-e-f-g-h-i-j"),
        ("title: Évaluation – 政策\ndate: 2026-11-22", "2026-11-22_Évaluation-政策"),
        ("title: Washington’s line\nversion: v2", "Washingtons-line_v2"),
        ("title: Line\nversion: Version 2.1 (final)", "Line_v2.1-final"),
        ("title: CON", "briefing_CON"),
        ("title: com1.x", "com1-x"),
        ("title: '…'", "briefing"),
        ("title: سياسة", "سياسة"),
        (f"title: {'word ' * 40}", "-".join(["word"] * 12)),
        (f"title: {'x' * 400}", "x" * 60),
        ("title: T\nmarking: SECRET//NOFORN", "T_SECRET-NOFORN"),
    ],
)
def test_files_have_names_that_sort_and_are_safe(spec: str, name: str) -> None:
    assert safe_name(briefgen.load(f"{spec}\nbottom_line: x\n")) == name


@given(title=st.text(min_size=1, max_size=200), version=st.text(max_size=40))
def test_any_title_makes_a_name_that_every_system_takes(title: str, version: str) -> None:
    made: Any = type("Briefing", (), {"title": title, "version": version, "date": None, "marking": ""})
    name = safe_name(made)

    assert 0 < len(name.encode()) < 250
    assert not set(name) & set('/\\:*?"<>|\0')
    assert not any(unicodedata.category(char)[0] in "CZ" for char in name)
    assert name == name.strip(" .-")
    assert unicodedata.is_normalized("NFC", name)
