"""One briefing in several formats: composed once, laid out once, and Word told the pages that the PDF has."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import pytest
from msgspec.structs import replace

import briefgen
from backends.docx.opened import Opened, W, text, value
from briefgen.backends import Layout, Pagination, find_pages, lay_out
from briefgen.backends.docx import DocxBackend
from briefgen.build import Build
from briefgen.document import Contents, Heading, PageBreak, Paragraph
from briefgen.errors import BackendError
from briefgen.theme import default_theme
from documents import kitchen_sink
from readers import pdf_text

PARAGRAPH = "Lines of text that fill the page until there is no more room on it, and then some. " * 6
LONG = "title: Long\ntoc: yes\nsections:\n" + "".join(
    f"  - title: Part {number}\n    content: [{', '.join([PARAGRAPH.strip().replace(',', '')] * 5)}]\n"
    for number in range(1, 10)
)
SHORT = "title: Short\nbottom_line: Go ahead.\nsections: [{title: One, content: [Text.]}]\n"


def entries(data: bytes) -> list[str]:
    found = Opened(data).paragraphs()
    return [text(one) for one in found if (value(one, "pPr/pStyle") or "").startswith("TOC")][1:]


def test_word_names_the_pages_that_the_pdf_has() -> None:
    build = Build(briefgen.load(LONG))
    pages = pdf_text(build.render("pdf")).split("\f")
    listed = entries(build.render("docx"))

    assert len(pages) > 4
    assert len(listed) == 9
    for entry in listed:
        title, page = entry.split("\n")
        assert re.search(rf"^{title}\s*$", pages[int(page) - 1], re.MULTILINE), entry


def test_the_number_of_pages_is_the_layouts() -> None:
    build = Build(briefgen.load(LONG))
    count = pdf_text(build.render("pdf")).count("\f") + 1
    footers = [tree for name, tree in Opened(build.render("docx")).trees.items() if "footer" in name]

    assert [text(footer).strip() for footer in footers[:2]] == [f"Page 1 of {count}", f"Page 2 of {count}"]


def test_word_alone_names_the_same_pages() -> None:
    briefing = briefgen.load(LONG)
    build = Build(briefing)
    build.render("pdf")

    assert briefgen.render(briefing, "docx") == build.render("docx")
    assert briefgen.render(briefing, "pdf") == build.render("pdf")


@pytest.mark.parametrize(("spec", "names", "count"), [
    (LONG, ["docx", "pdf"], 1),
    (LONG, ["pdf", "docx"], 1),
    (LONG, ["docx"], 1),
    (SHORT, ["docx"], 0),
    (SHORT, ["pdf", "docx"], 1),
])  # fmt: skip
def test_a_paper_is_laid_out_once_and_where_nothing_names_pages_not_at_all(
    spec: str, names: list[str], count: int, counted: Callable[[], int]
) -> None:
    build = Build(briefgen.load(spec), formats=names)
    for name in names:
        build.render(name)

    assert counted() == count


def test_where_no_pdf_is_made_none_is_drawn_for_its_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    briefing = briefgen.load(LONG)
    beside = Build(briefing)
    beside.render("pdf")
    monkeypatch.setattr("briefgen.backends.pdf.render.Ink.save", None)

    assert briefgen.render(briefing, "docx") == beside.render("docx")


def test_a_layout_that_fails_is_the_fault_of_who_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Layout:
        raise ZeroDivisionError("no room")

    monkeypatch.setattr("briefgen.build.find_pages", fail)
    with pytest.raises(BackendError, match="the docx backend failed: ZeroDivisionError: no room"):
        briefgen.render(briefgen.load(LONG), "docx")


def test_a_heading_that_nobody_named_has_a_page_too() -> None:
    body = (Contents("Contents"), Heading(1, ("One",)), Paragraph(("Text",)), PageBreak(), Heading(1, ("Two",)))
    given = replace(kitchen_sink(), body=(*body, Paragraph(("Text",))))
    data = DocxBackend().render(given, default_theme(), lambda: lay_out(given, default_theme()))

    assert entries(data) == ["One\n1", "Two\n2"]


def test_fields_ask_for_nothing_to_be_updated() -> None:
    package = Opened(briefgen.render(briefgen.load(LONG), "docx"))

    assert package.part("settings").find(f"{W}updateFields") is None
    assert not any(f"{W}dirty" in node.attrib for tree in package.trees.values() for node in tree.iter())


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    calls: list[int] = []

    def count(set_on_pages: Callable[..., Pagination], *given: object) -> Pagination:
        calls.append(1)
        return set_on_pages(*given)

    monkeypatch.setattr("briefgen.build.lay_out", partial(count, lay_out))
    monkeypatch.setattr("briefgen.build.find_pages", partial(count, find_pages))
    return lambda: len(calls)
