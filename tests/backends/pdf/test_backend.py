"""Whole documents: they conform, lose no word, repeat their bytes, and carry what every page must carry."""

from __future__ import annotations

import gc
from itertools import pairwise

import pytest
from hypothesis import given
from msgspec.structs import replace

from backends.pdf import judge
from briefgen.backends.pdf import PdfBackend
from briefgen.contract import declares_its_format, loses_no_word, repeats_its_bytes, takes_every_node
from briefgen.document import Document, Marking
from briefgen.theme import default_theme
from charted import charts
from documents import kitchen_sink, long_table, minimal, rtl
from readers import pdf_text
from strategies import documents

FIXED = {
    "minimal": minimal(),
    "everything": kitchen_sink(),
    "cover": kitchen_sink(cover=True),
    "arabic": rtl(),
    "long table": long_table(60),
    "charts": charts(),
}
THEME = default_theme()


@pytest.mark.parametrize("name", FIXED)
def test_a_document_conforms_and_loses_no_word(name: str) -> None:
    data = judge.made(FIXED[name])
    judge.assert_words_are_text(data, FIXED[name])
    loses_no_word(PdfBackend(), pdf_text, FIXED[name], THEME)


def test_the_backend_keeps_the_contract() -> None:
    declares_its_format(PdfBackend())
    takes_every_node(PdfBackend(), FIXED.values(), THEME)
    repeats_its_bytes(PdfBackend(), tuple(FIXED.values()), THEME)


@given(documents())
def test_any_document_conforms(document: Document) -> None:
    judge.made(document)


def test_every_page_has_its_notices_beside_its_number() -> None:
    texts = judge.pages_text(judge.made(kitchen_sink()))
    for text in texts:
        assert "Embargoed until 14 May 2026, 06:00 UTC. · Copy 3 of 12" in text


def test_notices_too_long_for_their_line_are_cut_before_the_number() -> None:
    base = minimal()
    furniture = replace(base.furniture, notices=("Embargoed " * 30,))
    text = judge.pages_text(judge.made(replace(base, furniture=furniture)))[0]
    assert "Embargoed…" in text
    assert "Page 1 of 1" in text


def test_every_page_has_its_marking_above_and_below_its_status_and_its_number() -> None:
    texts = judge.pages_text(judge.made(kitchen_sink()))
    assert len(texts) > 2
    for number, text in enumerate(texts, 1):
        assert text.count("TLP:AMBER") >= 2
        assert "DRAFT" in text
        assert f"Page {number} of {len(texts)}" in text


def test_a_marking_stands_above_and_below_the_text() -> None:
    with judge.opened(judge.made(kitchen_sink())) as document:
        for sheet in document:
            text, height = sheet.get_textpage(), sheet.get_height()
            finder = text.search("TLP:AMBER")
            places = []
            while found := finder.get_next():
                places.append(text.get_charbox(found[0])[1] / height)
            assert max(places) > 0.9
            assert min(places) < 0.1


def test_a_marking_too_long_for_a_line_stays_whole() -> None:
    base = minimal()
    marking = Marking("RELEASABLE TO " + " ".join(f"PARTNER{number}" for number in range(60)), "#000000")
    text = judge.pages_text(judge.made(replace(base, furniture=replace(base.furniture, marking=marking))))[0]
    assert text.count("PARTNER59") == 2


def test_bookmarks_are_the_headings_and_lead_to_their_pages() -> None:
    found = judge.bookmarks(judge.made(kitchen_sink()))
    assert (0, "1 The problem") in [(level, title) for level, title, _ in found]
    assert all(page is not None for _, _, page in found)
    assert all(after[0] - before[0] <= 1 for before, after in pairwise(found))


def test_every_link_leads_somewhere() -> None:
    data = judge.made(kitchen_sink())
    found = judge.links(data)
    with judge.opened(data) as document:
        targets = {f"page {number}" for number in range(len(document))}
    assert [where for _, where in found if where in targets]
    assert all(where in targets or where.startswith(("http", "mailto:", "tel:")) for _, where in found)


def test_properties_come_from_the_document_alone() -> None:
    with judge.opened(judge.made(kitchen_sink())) as document:
        held = document.get_metadata_dict()
    assert held["Title"] == "Replacing lead water pipes in public schools"
    assert held["Author"] == "Ingrid Ås; Desk for Public Health & Works"
    assert held["CreationDate"] == "D:20260512000000Z"


def test_a_right_to_left_document_says_so() -> None:
    objects = judge.Objects(judge.made(rtl()))
    assert any(b"/Direction/R2L" in body for body in objects.packed.values())
    assert not any(b"/Direction/R2L" in body for body in judge.Objects(judge.made(minimal())).packed.values())


@pytest.mark.parametrize("name", FIXED)
def test_a_document_leaves_no_cycle_for_the_collector(name: str) -> None:
    PdfBackend().render(FIXED[name], THEME)
    gc.collect()
    gc.disable()
    try:
        PdfBackend().render(FIXED[name], THEME)
        assert gc.collect() == 0
    finally:
        gc.enable()
