"""The mark `{{body}}`: however it is written, nothing of the house's is lost beside it, or one line says why not."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from backends.docx.lint import problems
from backends.docx.opened import Opened
from backends.docx.test_house_hard import MAIN, changed, rendered, said
from briefgen.backends.docx.house.report import template_report
from briefgen.theme import default_theme

PLAIN = (Path(__file__).parents[2] / "cases" / "templates" / "plain.docx").read_bytes()
OURS = "A short note"
BODY = re.compile(r"(<w:body>).*(<w:sectPr.*</w:body>)", re.DOTALL)
SECTION = '<w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr>'


def runs(*texts: str, before: str = "") -> str:
    return f"<w:p>{before}" + "".join(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in texts) + "</w:p>"


def house(*paragraphs: str) -> bytes:
    """A template of some paragraphs."""

    def write(parts: dict[str, bytes]) -> None:
        parts[MAIN] = BODY.sub(rf"\1{''.join(paragraphs)}\2", parts[MAIN].decode()).encode()

    return changed(PLAIN, write)


def control(inside: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def cell(inside: str) -> str:
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="99"/></w:tblGrid><w:tr><w:tc>{inside}</w:tc></w:tr></w:tbl>'


def words(data: bytes) -> list[str]:
    """The texts of the paper, ours as one."""
    told = [text.strip() for text in Opened(rendered(data)).texts()]
    ours = [text if text in ("Before", "After", "Dear all:", "Yours") else OURS for text in told if text]
    return ours[:1] + [text for last, text in pairwise(ours) if text != last]


@pytest.mark.parametrize("mark", [("{{body}}",), ("{{ body }}",), ("{{BODY}}",), ("{", "{Bo", "dy\u00a0}", "}")])
def test_the_mark_may_be_written_with_spaces_in_capitals_and_in_several_runs(mark: tuple[str, ...]) -> None:
    data = house(runs("Before"), runs(*mark), runs("After"))

    assert words(data) == ["Before", OURS, "After"]
    assert problems(rendered(data)) == []


@pytest.mark.parametrize(
    ("paragraph", "shown"),
    [
        (runs("Dear all: {{ body }}"), ["Before", "Dear all:", OURS, "After"]),
        (runs("{{body}}", "Yours"), ["Before", OURS, "Yours", "After"]),
        (runs("{{body}}Yours", before=SECTION), ["Before", OURS, "Yours", "After"]),
        (control(runs("{{body}}")), ["Before", OURS, "After"]),
        (control(control(runs("{{body}}"))), ["Before", OURS, "After"]),
    ],
)
def test_what_stands_beside_the_mark_stays(paragraph: str, shown: list[str]) -> None:
    data = house(runs("Before"), paragraph, runs("After"))

    assert words(data) == shown
    assert problems(rendered(data)) == []


def test_a_page_break_beside_the_mark_stays() -> None:
    data = house(runs("Before"), '<w:p><w:r><w:t>{{body}}</w:t><w:br w:type="page"/></w:r></w:p>', runs("After"))

    assert b'<w:br w:type="page"/>' in Opened(rendered(data)).files[MAIN]
    assert words(data) == ["Before", OURS, "After"]


def test_the_report_says_that_words_beside_the_mark_stay() -> None:
    told = template_report(house(runs("Dear all: {{body}}")), "House.docx", default_theme())

    assert told.place == "after the paragraph of {{body}}, whose other words stay"


@pytest.mark.parametrize(
    ("paragraphs", "reason"),
    [
        ([cell(runs("{{body}}"))], "{{body}} stands in a table; give {{body}} a paragraph of its own, outside of it"),
        (
            [runs(before=f"<w:r><w:pict><w:txbxContent>{runs('{{body}}')}</w:txbxContent></w:pict></w:r>")],
            "{{body}} stands in a text box",
        ),
        ([control(runs("Before") + runs("{{body}}"))], "{{body}} stands in a content control with other text"),
        ([runs("Dear all: {{body}} Yours")], "{{body}} has words on both sides of it in its paragraph"),
        ([runs("Dear all: {{body}}", before=SECTION)], "{{body}} has words before it, and a section ends there"),
        ([runs("{{body}}"), runs("{{ Body }}")], "has {{body}} 2 times"),
        (
            ['<w:sdt><w:sdtPr><w:tag w:val="briefgen:body"/></w:sdtPr><w:sdtContent/></w:sdt>', runs("{{body}}")],
            "has both the control briefgen:body and {{body}}; delete one of them",
        ),
    ],
)
def test_a_mark_where_no_text_can_go_is_told_in_one_line(paragraphs: list[str], reason: str) -> None:
    told = said(house(*paragraphs))

    assert reason in told
    assert told.startswith("House.docx")
    assert "\n" not in told


def test_a_mark_in_a_header_is_told() -> None:
    german = (Path(__file__).parents[2] / "cases" / "templates" / "german.docx").read_bytes()

    def write(parts: dict[str, bytes]) -> None:
        parts["word/header1.xml"] = parts["word/header1.xml"].replace(b"Ministerium", b"{{body}}")

    assert "{{body}} stands in a header or footer" in said(changed(german, write))
