from __future__ import annotations

from xml.etree.ElementTree import Element

from backends.docx.opened import W, document, opened, path, value
from briefgen.document import Block, Callout, Caption, Column, ListBlock, Paragraph, Quote, Table
from briefgen.theme import default_theme
from documents import row


def say(*content: str) -> Paragraph:
    return Paragraph(content)


def box(*content: Block) -> Callout:
    return Callout("note", ("Label",), content)


def kept(paragraphs: list[Element]) -> list[tuple[bool, bool]]:
    """With the next paragraph, in one piece: as each paragraph itself says."""
    found = [(one.find(path("pPr/keepNext")), one.find(path("pPr/keepLines"))) for one in paragraphs]
    return [(following is not None, whole is not None) for following, whole in found]


def test_a_quote_in_a_box_wears_the_box() -> None:
    package = opened(document(box(say("a"), Quote((say("said"),), ("Who",)), say("b"))))
    used = [value(one, "pPr/pStyle") for one in package.paragraphs()[1:]]

    assert used == ["CalloutLabel", "Callout", "CalloutQuote", "CalloutAttribution", "Callout"]
    assert {value(package.style(name), "basedOn") for name in ("Callout Quote", "Callout Attribution")} == {"Callout"}
    assert package.style("Callout Quote").find(path("pPr/ind")) is None
    assert package.style("Callout Quote").find(path("rPr/i")) is not None


def test_a_table_in_a_box_stands_below_it_from_edge_to_edge_and_the_box_goes_on() -> None:
    inner = Table((Column(("a",)),), (row("x"),), Caption("Table", "1"))
    package = opened(document(box(say("before"), inner, say("after"))))
    table = next(package.body.iter(f"{W}tbl"))

    assert table.find(path("tblPr/tblInd")) is None
    assert value(table, "tblPr/tblW", "w") == str(round(default_theme().page.text_width * 20))
    assert package.paragraphs("Caption")[0].find(path("pPr/ind")) is None
    assert package.texts("Callout") == ["before", "after"]
    assert value(package.body[-2], "pPr/pStyle") == "Callout"


def test_a_table_without_a_caption_keeps_a_distance_from_the_box_above_it() -> None:
    package = opened(document(box(say("before"), Table((Column(("a",)),), (row("x"),), Caption("", "")))))
    gap = package.paragraphs("Gap")[0]

    assert value(gap, "pPr/spacing", "line") == "180"
    assert value(gap, "pPr/spacing", "lineRule") == "exact"


def test_a_short_box_stays_whole_and_a_long_one_only_begins_whole() -> None:
    short = opened(document(box(say("a"), ListBlock(((say("b"),), (say("c"),)))), say("after")))
    long = opened(document(box(say("a " * 200), say("b " * 200)), say("after")))
    points = opened(document(box(ListBlock(tuple((say("x"),) for _ in range(11))))))

    assert kept(short.paragraphs()[2:]) == [(True, True), (True, True), (False, True), (False, False)]
    assert kept(long.paragraphs()[2:]) == [(False, False)] * 3
    assert kept(points.paragraphs()[2:]) == [(False, False)] * 11
    assert [long.style(name).find(path("pPr/keepLines")) is None for name in ("Callout", "Callout Label")] == [
        True,
        False,
    ]
    assert long.style("Callout Label").find(path("pPr/keepNext")) is not None


def test_signs_of_bullets_alternate_on_every_level() -> None:
    package = opened(document(say("x")))
    levels = package.part("numbering").findall(path("abstractNum"))[1].findall(path("lvl"))

    assert "".join(value(level, "lvlText") or "" for level in levels) == "\u2022\u2013" * 4 + "\u2022"
