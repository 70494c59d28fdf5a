from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings

from backends.docx.lint import problems
from backends.docx.opened import Opened, opened, rendered
from briefgen.document import Document
from documents import kitchen_sink, long_table, minimal, rtl
from strategies import documents

MISTAKES = [
    ("document", 'w:anchor="costs"', 'w:anchor="cost"', "which is nowhere"),
    ("document", '<w:pStyle w:val="Quote"/>', '<w:pStyle w:val="Quoth"/>', "which is not defined"),
    ("document", '<w:fldChar w:fldCharType="end"/>', "<w:tab/>", "does not end"),
    ("document", '<w:gridCol w:w="', '<w:gridCol w:w="1', "is not the sum"),
    ("document", '<w:tcW w:w="', '<w:tcW w:w="1', "not as wide"),
    ("document", '<w:bookmarkEnd w:id="2"/>', "", "do not end"),
    ("document", 'w:name="src_2"', 'w:name="src 2"', "takes no bookmark"),
    ("document", '<w:footnoteReference w:id="2"/>', "", "the text calls the notes"),
    ("document", 'descr="Bars that fall from year to year"', "", "no alternative text"),
    ("document", '<w:headerReference w:type="first"', '<w:headerReference w:type="default"', "a section has two"),
    ("document", '<wp:docPr id="3"', '<wp:docPr id="4"', "two drawings"),
    ("numbering", '<w:abstractNumId w:val="3"/>', '<w:abstractNumId w:val="93"/>', "has no definition"),
    ("styles", 'w:bidi="ar-SA"', 'w:bidi="arabic (any)"', "speaks"),
    ("styles", 'w:styleId="Quote"', 'w:styleId="Code"', "two styles"),
    ("footnotes", '<w:t xml:space="preserve">', '<w:t r:id="rId77" xml:space="preserve">', "which is no relationship"),
]


@pytest.mark.parametrize("document", [minimal(), kitchen_sink(), kitchen_sink(cover=True), rtl(), long_table(40)])
def test_no_document_has_a_problem(document: Document) -> None:
    assert problems(opened(document)) == []


@settings(max_examples=15)
@given(documents())
def test_no_document_whatever_has_a_problem(document: Document) -> None:
    assert problems(opened(document)) == []


@pytest.mark.parametrize(("part", "right", "wrong", "said"), MISTAKES)
def test_a_mistake_is_found(part: str, right: str, wrong: str, said: str) -> None:
    assert any(said in problem for problem in problems(_spoilt(f"word/{part}.xml", right, wrong)))


def _spoilt(part: str, right: str, wrong: str) -> Opened:
    held = BytesIO()
    with zipfile.ZipFile(BytesIO(rendered(kitchen_sink()))) as source, zipfile.ZipFile(held, "w") as spoilt:
        for name in source.namelist():
            text = source.read(name)
            if name == part:
                assert right.encode() in text
                text = text.replace(right.encode(), wrong.encode(), 1)
            spoilt.writestr(name, text)
    return Opened(held.getvalue())
