from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from backends.docx.opened import Opened, W, document, opened, path, text, value
from briefgen.document import Caption, Column, Document, Marking, PageBreak, Paragraph, Table, TitleBlock
from documents import kitchen_sink, row

AMBER = Marking("TLP:AMBER", "#FFC000", "#000000", "right")


def furniture(package: Opened) -> dict[str, str]:
    return {
        name.removeprefix("word/").removesuffix(".xml"): "\n".join(text(one) for one in tree.iter(f"{W}p"))
        for name, tree in package.trees.items()
        if name.startswith(("word/header", "word/footer"))
    }


@pytest.mark.parametrize("cover", [False, True])
def test_the_marking_stands_in_every_header_and_footer(cover: bool) -> None:
    said = furniture(opened(kitchen_sink(cover=cover)))

    assert len(said) == 6
    assert all("TLP:AMBER" in words for words in said.values())


def test_notices_stand_in_every_footer_beside_the_number() -> None:
    said = furniture(opened(kitchen_sink(cover=True)))

    footers = [words for name, words in said.items() if name.startswith("footer")]
    assert len(footers) == 3
    assert {"".join(words.split("Page")[0].split("\n")) for words in footers} == {
        "Embargoed until 14 May 2026, 06:00 UTC. · Copy 3 of 12"
    }


def test_every_section_names_its_furniture() -> None:
    package = opened(kitchen_sink(cover=True))
    sections = list(package.body.iter(f"{W}sectPr"))

    assert len(sections) == 4
    assert all(one.find(f"{W}headerReference") is not None for one in sections)
    assert all(one.find(f"{W}footerReference") is not None for one in sections)
    assert [one.find(f"{W}titlePg") is not None for one in sections] == [True, False, False, False]


def test_the_marking_has_its_schemes_colours_and_place() -> None:
    package = opened(document(Paragraph(("Text",)), marking=AMBER))

    assert value(package.style("Marking"), "pPr/jc") == "right"
    assert value(package.style("Marking"), "rPr/color") == "FFC000"
    assert value(package.style("Marking"), "rPr/shd", "fill") == "000000"
    assert value(package.style("Marking"), "rPr/sz") == "24"


def test_without_a_marking_there_is_no_style_for_one() -> None:
    package = opened(document(Paragraph(("Text",))))

    assert "Marking" not in {value(one, "name") for one in package.part("styles").iter(f"{W}style")}


def test_the_status_stands_on_every_page_and_the_title_on_all_but_the_first() -> None:
    turned = PageBreak("landscape"), Paragraph(("Text",))
    said = furniture(opened(document(*turned, title="Short title", status="DRAFT", detail="12 May")))

    assert all("DRAFT" in words for name, words in said.items() if name.startswith("header"))
    assert [("Short title" in said[f"header{number}"]) for number in "123"] == [False, True, True]
    assert [("12 May" in said[f"header{number}"]) for number in "123"] == [False, True, True]


def test_page_numbers_are_fields_with_a_result() -> None:
    package = opened(document(Paragraph(("Text",)), page_label="Seite {page}/{pages} ({page})"))
    codes = [node.text for node in package.part("footer2").iter(f"{W}instrText")]

    assert codes == [" PAGE ", " NUMPAGES ", " PAGE "]
    assert furniture(package)["footer1"].strip() == "Seite 1/1 (1)"


def test_a_page_label_without_places_is_text() -> None:
    package = opened(document(Paragraph(("Text",)), page_label="{pagina} {"))

    assert furniture(package)["footer1"].strip() == "{pagina} {"


def test_a_cover_is_a_section_of_its_own() -> None:
    package = opened(kitchen_sink(cover=True))
    styles = [value(one, "pPr/pStyle") for one in package.paragraphs()]

    assert styles.index("SectionBreak") < styles.index("BottomLineLabel")
    assert "CoverKicker" in styles


def test_the_title_block_in_its_styles() -> None:
    package = opened(kitchen_sink())

    assert package.texts("Kicker") == ["Institute for Public Works · Policy brief"]
    assert package.texts("Title") == ["Replacing lead water pipes in public schools"]
    assert package.texts("Facts") == [
        "12\u00a0May\u00a02026 · Ingrid\u00a0Ås · For\u00a0decision · PH-2026/17 · Version\u00a01.10"
    ]
    assert len(package.texts("Notice")) == 2


def test_the_lines_of_a_title_come_out_even() -> None:
    def inset(title: str) -> str | None:
        base = document(Paragraph(("Text",)))
        given = Document(
            properties=base.properties,
            furniture=base.furniture,
            title_block=TitleBlock(title=title, facts=("2026",)),
            body=base.body,
        )
        return value(opened(given).paragraphs("Title")[0], "pPr/ind", "right")

    assert inset("Short") is None
    assert inset("Who Is Who around the Mediterranean") is None  # it fits on one line, just
    assert int(inset("Replacing lead water pipes in public schools") or 0) > 3000
    assert 500 < int(inset("Replacing lead water pipes in all the public schools of the north") or 0) < 3000


def test_the_rule_below_the_title_block_is_there_without_facts() -> None:
    base = document(Paragraph(("Text",)))

    def ruled(**changes: Any) -> list[bool]:
        given = replace(base, title_block=TitleBlock(title="A title", **changes))
        return [one.find(path("pPr/pBdr/bottom")) is not None for one in opened(given).paragraphs()[:-1]]

    assert ruled() == [True]
    assert ruled(subtitle="More of it") == [False, True]
    assert ruled(subtitle="More of it", facts=("2026",)) == [False, False, False]


def test_a_rule_below_a_long_title_is_not_cut_by_an_indent() -> None:
    base = document(Paragraph(("Text",)))
    long = "Replacing lead water pipes in all the public schools of the north"
    title = opened(replace(base, title_block=TitleBlock(title=long))).paragraphs("Title")[0]

    assert title.find(path("pPr/ind")) is None
    assert text(title).count("\n") == 1


def test_a_title_is_not_broken_at_a_hyphen_that_holds_a_word_together() -> None:
    def lines(title: str) -> list[str]:
        base = document(Paragraph(("Text",)))
        given = Document(
            properties=base.properties, furniture=base.furniture, title_block=TitleBlock(title=title), body=base.body
        )
        return opened(given).texts("Title")[0].split("\n")

    assert lines("Washington’s Line on Iran-Backed Militias in Iraq") == [
        "Washington’s Line on",
        "Iran-Backed Militias in Iraq",
    ]
    assert lines("Iran-Backed Militias") == ["Iran-Backed Militias"]
    assert lines("An" + "-unbreakable" * 9) == ["An" + "-unbreakable" * 9]


def test_facts_break_between_facts_without_a_dot() -> None:
    base = document(Paragraph(("Text",)))
    facts = tuple(f"Fact {number} of some length" for number in range(6))
    block = TitleBlock(title="A title", facts=facts)
    given = Document(properties=base.properties, furniture=base.furniture, title_block=block, body=base.body)
    lines = opened(given).texts("Facts")[0].split("\n")

    assert [len(line.split(" · ")) for line in lines] == [3, 3]


def test_wide_pages_have_tab_stops_of_their_own() -> None:
    wide = Table((Column(("c",)),), (row("a"),), Caption("Table", "1"), landscape=True)
    package = opened(document(wide))

    assert value(package.part("header3").findall(f"{W}p")[-1], "pPr/pStyle") == "HeaderLandscape"
    stops = package.style("header landscape").findall(path("pPr/tabs/tab"))
    assert [(stop.get(f"{W}val"), stop.get(f"{W}pos")) for stop in stops] == [("clear", "8731"), ("right", "13663")]
