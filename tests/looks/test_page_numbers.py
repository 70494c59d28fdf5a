"""The page's number stands at the end of the footer, on its middle or at its start, in PDF and Word alike."""

from __future__ import annotations

from typing import get_args

import pytest
from msgspec.structs import replace

from backends.docx.opened import Opened, W
from backends.pdf import judge
from briefgen.backends import backend
from briefgen.document import Document
from briefgen.theme import LabelPlace, Running, default_theme
from documents import minimal, rtl

THEME = default_theme()
PAGE = THEME.page
ARABIC = replace(rtl(), furniture=replace(rtl().furniture, notices=(), marking=None))


def number_at(document: Document, place: LabelPlace) -> float:
    """The middle of the footer's words in the PDF, as a share of the text's width."""
    data = backend("pdf").render(document, replace(THEME, running=Running(page_label=place)))
    with judge.opened(data) as opened:
        words = opened[0].get_textpage()
        boxes = [words.get_charbox(index) for index in range(words.count_chars())]
    foot: list[float] = [
        (left + right) / 2 for left, bottom, right, _ in boxes if bottom < PAGE.bottom - 20 and right > left
    ]
    return (sum(foot) / len(foot) - PAGE.left) / PAGE.text_width


@pytest.mark.parametrize("place", get_args(LabelPlace))
def test_the_pdf_has_it_where_the_theme_says(place: LabelPlace) -> None:
    shares = {"start": 0.06, "centre": 0.5, "end": 0.94}

    assert number_at(minimal(), place) == pytest.approx(shares[place], abs=0.06)
    assert number_at(ARABIC, place) == pytest.approx(1 - shares[place], abs=0.06)


@pytest.mark.parametrize(("place", "tabs"), [("start", 0), ("centre", 1), ("end", 1)])
def test_the_word_file_has_it_there_too(place: LabelPlace, tabs: int) -> None:
    package = Opened(backend("docx").render(minimal(), replace(THEME, running=Running(page_label=place))))
    footers = [tree for name, tree in package.trees.items() if "footer" in name and "rels" not in name]

    assert footers
    assert {len(list(tree.iter(f"{W}tab"))) for tree in footers} == {tabs}
