"""Readable cases: each spec under cases/ beside what `briefgen check` says of it, or the texts that arrive."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from backends.html.judge import mail_problems, page_problems
from backends.pdf.judge import assert_conforms, assert_inside_pages, assert_logical_text, assert_marks_once
from briefgen.backends import backend
from briefgen.backends.html import MailBody
from briefgen.compose import compose
from briefgen.contract import loses_no_word
from briefgen.document import document_text
from briefgen.spec import Reading, read
from briefgen.theme import default_theme
from cases.corpus import CASES, IN_FILES, NAMES, Beside, case, document_of, names_that_read, reading_of
from readers import html_text, markdown_text, read_text
from untraced import untraced

OVERRIDE = "\u202e"
"""It turns the letters of a word round for readers that go by places, as PDFium does: its author was warned."""
LINES = 40
"""How much of a case is shown."""
LARGE = 100_000
"""Signs of a document of which every word was looked for twice already."""
SECONDS = 1.0
"""A promise: what is refused, is refused at once."""

pytestmark = pytest.mark.usefixtures("without_extra")
VERBATIM = (8, 10, 13, 15, 18, 20, 21, 23, 24, 34, 35, 36, 39, 40, 59, 60, 62, 64, 65)
"""Numbers of the corpus whose texts must arrive as they were written, where the case reads."""


def told(reading: Reading) -> str:
    """What the case is expected to say: its problems, and where it reads, each text that arrives."""
    said = [str(problem) for problem in reading.problems]
    if reading.briefing:
        texts = document_text(compose(reading.briefing))
        said += ["reads", *(f"  | {_visible(text)}" for text in texts[1:])]
    more = [f"… and {len(said) - LINES} more"] if len(said) > LINES else []
    return "\n".join(said[:LINES] + more) + "\n"


def _visible(text: str) -> str:
    shown = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
    return shown if len(shown) < 300 else f"{shown[:140]} … {shown[-140:]}"


@pytest.mark.parametrize("name", NAMES)
def test_a_case_says_what_is_expected(name: str, accept: bool) -> None:
    data = case(name)
    with untraced():
        began = time.process_time()
        reading = read(data, Path(name).name, Beside(CASES / "problems"))
        took = time.process_time() - began
    expected = (CASES / name).with_suffix(f"{Path(name).suffix}.txt")
    if accept:
        expected.write_text(told(reading), encoding="utf-8")
    assert told(reading) == expected.read_text(encoding="utf-8")
    assert took < SECONDS
    assert list(reading.problems) == sorted(reading.problems, key=lambda problem: problem.position)


@pytest.mark.parametrize("name", names_that_read())
def test_a_case_that_reads_becomes_two_sound_files_that_lose_no_word(name: str) -> None:
    document = document_of(name)
    theme = default_theme(document.properties.language)
    pdf = backend("pdf").render(document, theme)

    assert_conforms(pdf)
    assert_marks_once(pdf)
    assert_inside_pages(pdf)
    assert_logical_text(pdf, document)
    if not any(OVERRIDE in text for text in document_text(document)):
        loses_no_word(backend("pdf"), read_text("pdf"), document, theme)
    loses_no_word(backend("docx"), read_text("docx"), document, theme, counts_headings=True)


@pytest.mark.parametrize("name", names_that_read())
def test_a_case_that_reads_becomes_a_page_a_mail_and_markdown_that_lose_no_word(name: str) -> None:
    document = document_of(name)
    theme = default_theme(document.properties.language)
    page, body = backend("html").render(document, theme), MailBody().render(document, theme)

    assert page_problems(page) == []
    assert mail_problems(body) == []
    if sum(map(len, document_text(document))) < LARGE:
        loses_no_word(backend("html"), html_text, document, theme)
        loses_no_word(backend("markdown"), markdown_text, document, theme)


def test_there_are_cases_and_each_expectation_has_one() -> None:
    numbers = {int(name[7:9]) for name in NAMES if name.startswith("corpus/")}
    assert numbers == set(range(1, 70))
    assert len(NAMES) > 100
    expectations = {f"{path.parent.name}/{path.stem}" for path in IN_FILES if path.suffix == ".txt"}
    assert expectations == set(NAMES)


@pytest.mark.parametrize("name", [name for name in NAMES if name[7:9].isdigit() and int(name[7:9]) in VERBATIM])
def test_texts_arrive_as_they_were_written(name: str) -> None:
    reading = reading_of(name)
    if reading.briefing is None:
        return
    arrived = "\n".join(document_text(compose(reading.briefing)))
    lost = [text for text in _texts(_tree(name)) if text not in arrived]
    assert not lost


def _tree(name: str) -> object:
    data = case(name)
    if name.endswith(".json"):
        return json.loads(data)
    return yaml.load(data.replace(b"\r\n", b"\n"), Loader=yaml.BaseLoader)


PRINTED = ("title", "subtitle", "version", "bottom_line", "key_points", "columns", "rows", "content")


def _texts(tree: object) -> Iterator[str]:
    """The texts that a page holds, each line of prose on its own."""
    match tree:
        case str():
            yield from (line.strip() for line in tree.splitlines() if line.strip())
        case list():
            for item in tree:
                yield from _texts(item)
        case dict():
            for key, value in tree.items():
                if key in PRINTED or isinstance(value, dict | list):
                    yield from _texts(value)
