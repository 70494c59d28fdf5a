"""The list of sources and the list of acronyms."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    ("lang", "date", "printed"),
    [
        ("en", "2026-11", "November 2026"),
        ("fr", "2026-11", "Novembre 2026"),
        ("es", "2026-11", "Noviembre de 2026"),
        ("de", "2026-Q4", "4. Quartal 2026"),
        ("en", "2026", "2026"),
        ("en", "spring 2025", "spring 2025"),
        ("en", "2026-13", "2026-13"),
        ("en", "20261103", "20261103"),
    ],
)
def test_a_month_is_one_of_the_language_and_other_wording_stands_as_written(lang: str, date: str, printed: str) -> None:
    (entry,) = entries_of(f"title: T\nlang: {lang}\nsources: {{a: {{title: A, date: {date}}}}}\n")
    assert entry.content[-1] == f". {printed}."


def test_a_month_behind_a_publisher_is_written_as_the_language_has_it() -> None:
    (entry,) = entries_of("title: T\nlang: fr\nsources: {a: {title: A, publisher: eBay, date: 2026-11}}\n")
    assert entry.content[-1] == ". eBay, novembre 2026."


def test_acronyms_stand_in_alphabetical_order() -> None:
    spec = "title: T\nacronyms: {UN: United Nations, eu: European Union}\n"

    assert entries_of(spec) == [Entry("eu", ("European Union",)), Entry("UN", ("United Nations",))]
