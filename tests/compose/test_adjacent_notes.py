"""Notes that are called side by side: their numbers stay apart in every format."""

from __future__ import annotations

import pytest

import briefgen
from backends.docx.opened import Opened, W, value
from backends.pdf import judge
from briefgen.compose import compose
from briefgen.document import Note, Paragraph, Strong, Superscript
from readers import html_text

EARLIER = "".join(f" word^[n{number}]" for number in range(1, 19))
SPEC = "title: T\nlang: {lang}\nsections:\n  - {{title: S, content: ['{text}']}}\n"
TEXT = f"{EARLIER} a claim.^[one]^[two] So **it is^[three]**^[four]."


@pytest.mark.parametrize(("language", "comma"), [("en", ","), ("ar", "،")])
def test_a_raised_comma_stands_between_them(language: str, comma: str) -> None:
    paragraph = compose(briefgen.load(SPEC.format(lang=language, text=TEXT))).body[1]
    assert isinstance(paragraph, Paragraph)
    between = Superscript((f"{comma}\u00a0",))
    first, second, third, fourth = [Note((word,), 19 + at) for at, word in enumerate(("one", "two", "three", "four"))]

    assert paragraph.content[-8:] == (first, between, second, " So ", Strong(("it is", third)), between, fourth, ".")
    assert paragraph.content.count(between) == 2


@pytest.mark.parametrize("name", ["pdf", "html"])
def test_they_are_read_apart(name: str) -> None:
    data = briefgen.render(briefgen.load(SPEC.format(lang="en", text=TEXT)), name)
    text = " ".join((judge.pages_text(data)[0] if name == "pdf" else html_text(data)).split())

    assert "a claim.19, 20 So it is21, 22" in text


def test_in_word_they_are_raised_as_the_numbers_are() -> None:
    body = Opened(briefgen.render(briefgen.load(SPEC.format(lang="en", text=TEXT)), "docx")).body
    commas = [run for run in body.iter(f"{W}r") if run.findtext(f"{W}t") == ",\u00a0"]

    assert [value(run, "rPr/vertAlign") for run in commas] == ["superscript"] * 2
