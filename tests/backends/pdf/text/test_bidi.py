"""Calls of notes in right-to-left text: they follow what they belong to, as the eye of a reader does."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from backends.pdf import judge
from briefgen.backends.pdf.text.bidi import isolated
from briefgen.document import Inlines, Note, Paragraph, Properties
from documents import minimal

MARK, LEADING = "7", 12.0


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("القدرة 600", " ميغاواط."),
        ("انتهى العقد في 2025.", " ثم بدأ."),
        ("انتهى العقد في 2025", "، ثم"),
        ("القدرة 5 GW", " اليوم."),
        ("600", ""),
    ],
)
def test_the_call_of_a_note_stands_at_the_left_of_what_it_belongs_to(before: str, after: str) -> None:
    places = places_of((before, note(7), after))
    call = next(left for char, left in places if char == MARK)

    assert call < min(left for char, left in places if char in before and char in "0256GW")


def test_two_figures_of_a_call_keep_their_order() -> None:
    places = dict(places_of(("القدرة 600", note(79), " ميغاواط.")))

    assert places["7"] < places["9"] < places["6"]


def test_a_call_among_latin_words_stays_at_their_right() -> None:
    places = dict(places_of(("قال WHO", note(7), " UN اليوم.")))

    assert places["W"] < places["7"] < places["U"]


@pytest.mark.parametrize(("outer", "inner"), [(0, 0), (1, 2), (2, 4), (3, 4)])
def test_what_stands_apart_runs_from_left_to_right_deeper_than_what_is_around(outer: int, inner: int) -> None:
    assert isolated(outer) == inner


def note(number: int) -> Note:
    return Note(("حاشية",), number)


def places_of(content: Inlines) -> list[tuple[str, float]]:
    """Each letter of a paragraph and where it begins at the left, in points, from left to right."""
    properties = Properties(title="", language="ar", direction="rtl")
    data = judge.made(replace(minimal(), properties=properties, body=(Paragraph(content),)))
    with judge.opened(data) as document:
        text = document[0].get_textpage()
        boxes = [(text.get_text_range(at, 1), text.get_charbox(at)) for at in range(text.count_chars())]
    line = max(box[1] for char, box in boxes if char == MARK)
    near = [(char, box[0]) for char, box in boxes if char.strip() and abs(box[1] - line) < LEADING]
    return sorted(near, key=lambda one: one[1])
