"""Every paragraph of a box begins and ends where the box does, or Word and LibreOffice tear its ground apart."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from msgspec.structs import replace

from backends.docx.lint import problems
from backends.docx.opened import Opened, W, path, text, value
from briefgen.backends.docx import DocxBackend
from briefgen.document import Callout, ListBlock, Paragraph, Quote
from briefgen.theme import Theme, default_theme
from documents import minimal

HOUSE = (Path(__file__).parents[2] / "cases" / "templates" / "callouts.docx").read_bytes()
THEME = default_theme()
DEEP = replace(THEME, boxes=replace(THEME.boxes, side=24.0))


def say(*content: str) -> Paragraph:
    return Paragraph(content)


def nested(ordered: bool = False, boxes: bool = False) -> ListBlock:
    deepest = ListBlock(((say("deep"), say("deep second")),), ordered, boxes=boxes)
    return ListBlock(
        ((say("top"), say("second"), ListBlock(((say("inner"), deepest),), ordered, boxes=boxes)),),
        ordered,
        boxes=boxes,
    )


CONTENT = (
    say("before"),
    nested(),
    nested(ordered=True),
    nested(boxes=True),
    Quote((say("said"),), ("who",)),
    say("after"),
)
DOCUMENT = replace(minimal(), body=(Callout("note", ("Label",), CONTENT),))


def moved(data: bytes, place: str) -> bytes:
    """The template with its box set in."""
    from brand.test_brand import edited

    return edited(data, "word/styles.xml", lambda text: re.sub('(w:fill="FFF4CC"/>)', rf"\1{place}", text))


HOUSES = {
    "from edge to edge": HOUSE,
    "set in": moved(HOUSE, '<w:ind w:left="300" w:right="200"/>'),
    "set in at one side": moved(HOUSE, '<w:ind w:start="600"/>'),
}


def boxed(package: Opened) -> list[Element]:
    """The paragraphs of the box."""
    told = [text(one).strip() for one in package.paragraphs()]
    return package.paragraphs()[told.index("Label") : told.index("after") + 1]


def edges(package: Opened, paragraph: Element) -> tuple[int, int]:
    """From the column's edges to the leftmost line and to the right, as a paragraph, its list and its style say."""
    found = {"left": 0, "right": 0, "hanging": 0}
    for node in (*reversed(list(styles(package, paragraph))), level(package, paragraph), paragraph):
        place = node.find(path("pPr/ind")) if node is not None else None
        given = place.attrib if place is not None else {}
        for name, also in (("left", "start"), ("right", "end"), ("hanging", "hanging")):
            found[name] = int(given.get(f"{W}{name}", given.get(f"{W}{also}", found[name])))
    return found["left"] - found["hanging"], found["right"]


def styles(package: Opened, paragraph: Element) -> list[Element]:
    sheet = {one.get(f"{W}styleId"): one for one in package.part("styles").iter(f"{W}style")}
    found, key = [], value(paragraph, "pPr/pStyle")
    while key in sheet:
        found.append(sheet[key])
        key = value(sheet[key], "basedOn")
    return found


def level(package: Opened, paragraph: Element) -> Element | None:
    key, depth = value(paragraph, "pPr/numPr/numId"), value(paragraph, "pPr/numPr/ilvl")
    part = package.part("numbering")
    instance = next((one for one in part.iter(f"{W}num") if one.get(f"{W}numId") == key), None)
    kind = value(instance, "abstractNumId") if instance is not None else None
    definition = next((one for one in part.iter(f"{W}abstractNum") if one.get(f"{W}abstractNumId") == kind), None)
    levels = definition.iter(f"{W}lvl") if definition is not None else ()
    return next((one for one in levels if one.get(f"{W}ilvl") == depth), None)


@pytest.mark.parametrize("theme", [THEME, DEEP], ids=["usual", "set in far"])
def test_a_box_of_ours_is_one_rectangle(theme: Theme) -> None:
    data = DocxBackend().render(DOCUMENT, theme)
    package = Opened(data)

    assert len({edges(package, one) for one in boxed(package)}) == 1
    assert len(boxed(package)) == 20
    assert problems(data) == []


@pytest.mark.parametrize("name", HOUSES)
def test_a_box_of_the_houses_is_one_rectangle(name: str) -> None:
    data = DocxBackend().in_house(HOUSES[name], "House.docx").render(DOCUMENT, THEME)
    package = Opened(data)
    box = package.style("Info Box").find(path("pPr/ind"))
    given = box.attrib if box is not None else {}
    left = int(given.get(f"{W}left", given.get(f"{W}start", 0)))

    assert {edges(package, one) for one in boxed(package)} == {(left, int(given.get(f"{W}right", 0)))}
    assert problems(data) == []


def shown(package: Opened, paragraph: Element) -> Element | None:
    """What the list itself says of the level, or else its definition."""
    depth, key = value(paragraph, "pPr/numPr/ilvl"), value(paragraph, "pPr/numPr/numId")
    instances = [one for one in package.part("numbering").iter(f"{W}num") if one.get(f"{W}numId") == key]
    said = [one for each in instances for one in each.iter(f"{W}lvl") if one.get(f"{W}ilvl") == depth]
    return said[0] if said else level(package, paragraph)


def test_signs_within_a_box_stand_further_in_the_deeper_they_are_and_bullets_are_defined_as_such() -> None:
    package = Opened(DocxBackend().render(DOCUMENT, THEME))
    items = [one for one in boxed(package) if text(one).strip() in ("top", "inner", "deep")]
    levels, seen = [level(package, one) for one in items], [shown(package, one) for one in items]
    defined = [(value(one, "numFmt"), value(one, "lvlText")) for one in levels if one is not None]
    signs = [value(one, "lvlText") or "" for one in seen if one is not None]

    assert defined[:3] == [("bullet", "\u2022"), ("bullet", "\u2013"), ("bullet", "\u2022")]
    assert [sign.strip() for sign in signs[:3]] == ["\u2022", "\u2013", "\u2022"]
    assert [len(sign) - len(sign.lstrip()) for sign in signs] == [0, 2, 4, 0, 2, 4]
    assert [value(one, "numFmt") for one in seen[1:3] if one is not None] == ["none", "none"]
