"""Readers that others wrote see what is in the document, in each sample, script and case."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

import briefgen
from backends.docx.opened import rendered
from backends.docx.others import by_mammoth, by_python_docx
from briefgen.compose import compose
from briefgen.document import Document
from cases.corpus import document_of, names_that_read
from documents import kitchen_sink, rtl
from outline import Outline, Title, outline

LONG = "corpus/52-collide-keys.yaml"
"""A table of thousands of cells like one another, on which both take ten seconds."""
ROOT = Path(__file__).parents[3]
SPECS = [*sorted((ROOT / "specs").glob("*.yaml")), *sorted((ROOT / "tests/cases/scripts").glob("*.yaml"))]
MADE: dict[str, Callable[[], Document]] = {
    "kitchen sink": kitchen_sink,
    "rtl": rtl,
    **{path.stem: partial(lambda path: compose(briefgen.load(path)), path) for path in SPECS},
    **{name: partial(document_of, name) for name in names_that_read() if name != LONG},
}


@pytest.mark.parametrize("make", MADE.values(), ids=MADE)
def test_mammoth_sees_what_is_there(make: Callable[[], Document]) -> None:
    document = make()
    wanted, found = outline(document), by_mammoth(rendered(document))

    assert without_numbers(found, wanted) == without_numbers(wanted, wanted)


@pytest.mark.parametrize("make", MADE.values(), ids=MADE)
def test_python_docx_sees_what_is_there_but_in_controls(make: Callable[[], Document]) -> None:
    document = make()
    wanted, found = outline(document, fields=False), by_python_docx(rendered(document))

    assert found == wanted._replace(titles=as_printed(wanted))


def as_printed(wanted: Outline) -> tuple[Title, ...]:
    """Headings as they are printed: the number is part of the line, whoever counts it."""
    return tuple(Title(title.level, "", title.number + title.words) for title in wanted.titles)


def without_numbers(read: Outline, wanted: Outline) -> Outline:
    """The same without the numbers that a list gives, which HTML leaves to the list, and items of nothing but lists."""
    numbers = [title.number for title in wanted.titles]
    titles = (
        Title(title.level, "", title.words.removeprefix(number))
        for title, number in zip(read.titles, numbers, strict=True)
    )
    items = (item._replace(number=item.number and 0) for item in read.items if item.words)
    return read._replace(titles=tuple(titles), items=tuple(items))
