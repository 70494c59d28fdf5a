"""The list of sources and the list of acronyms."""

from __future__ import annotations

import briefgen
from briefgen.compose import compose
from briefgen.document import Emphasis, Entries, Entry, Link


def entries_of(text: str) -> list[Entry]:
    blocks = compose(briefgen.load(text)).body
    return [entry for block in blocks if isinstance(block, Entries) for entry in block.items]


def test_a_source_prints_every_field() -> None:
    spec = """
title: T
sources:
  un:
    title: A title?
    author: [Ann, Bob]
    publisher: The Press
    date: 2025-11-12
    url: https://example.org/a
    accessed: 2026-01-02
    grade: B2
    note: Chapter *three*
"""
    assert entries_of(spec) == [
        Entry(
            "1",
            (
                "Ann; Bob. ", Emphasis(("A title?",)), " The Press, 12 November 2025. ",
                Link("https://example.org/a", ("https://example.org/a",)),
                ". Accessed 2 January 2026. Grade B2: usually reliable, probably true. Chapter ",
                Emphasis(("three",)), ".",
            ),
            "source-un",
        )
    ]  # fmt: skip


def test_a_date_less_than_full_stands_as_written() -> None:
    assert entries_of("title: T\nsources: {a: {title: A, date: Spring 2025}}\n")[0].content[-1] == ". Spring 2025."


def test_acronyms_stand_in_alphabetical_order() -> None:
    spec = "title: T\nacronyms: {UN: United Nations, eu: European Union}\n"

    assert entries_of(spec) == [Entry("eu", ("European Union",)), Entry("UN", ("United Nations",))]
