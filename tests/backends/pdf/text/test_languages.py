"""Stretches in another language: told from their script where that is certain, and said in the structure tree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backends.pdf import judge
from briefgen.backends.pdf.text.languages import foreign
from briefgen.document import Link
from documents import ARABIC, CYRILLIC, GREEK, minimal, rtl, say


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("plain", "en", [("plain", "")]),
        ("see كتاب الطريق. End", "en", [("see ", ""), ("كتاب الطريق", "ar"), (". End", "")]),
        ("see كتاب", "fa", [("see كتاب", "")]),
        ("see گزارش چهارم", "en", [("see گزارش چهارم", "")]),
        ("the angle α and Δ", "en", [("the angle α and Δ", "")]),
        ("as α + 2 β", "en", [("as α + 2 β", "")]),
        ("في 412 مدرسة", "en", [("في 412 مدرسة", "ar")]),
        ("Η έκθεση", "en-GB", [("Η έκθεση", "el")]),
        ("Η έκθεση", "el", [("Η έκθεση", "")]),
        ("ספר", "en", [("ספר", "he")]),
        (CYRILLIC, "en", [(CYRILLIC, "")]),
    ],
)
def test_what_letters_tell(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert list(foreign(text, language)) == expected


@given(st.text(st.sampled_from("ab αβγ كتاب ספר 12.،"), max_size=40))
def test_no_letter_is_lost(text: str) -> None:
    assert "".join(part for part, _ in foreign(text, "en")) == text


def test_the_file_says_it_in_spans_also_within_links() -> None:
    body = (say(f"The ministry writes: {ARABIC} And: {GREEK}"), say(Link("https://example.org", (f"Here {GREEK}",))))
    document = replace(minimal(), body=body)
    data = judge.made(document)
    spans = judge.Objects(data).elements("Span")
    assert sum(b"/Lang(ar)" in span for span in spans) == 1
    assert sum(b"/Lang(el)" in span for span in spans) == 2
    assert len(judge.links(data)) >= 1
    judge.assert_words_are_text(data, document)


def test_a_document_in_arabic_has_no_spans_of_it() -> None:
    assert not any(b"/Lang(ar)" in span for span in judge.Objects(judge.made(rtl())).elements("Span"))
