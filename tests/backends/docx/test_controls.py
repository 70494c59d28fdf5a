from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import NamedTuple
from xml.etree.ElementTree import Element

import docx
import mammoth
import pytest
from msgspec.structs import replace

import briefgen
from backends.docx.agreement import CORE, stored
from backends.docx.opened import Opened, W, document, opened, path, text, value
from briefgen.document import Document, Field, Link, Paragraph
from documents import kitchen_sink

SPEC = """
title: Night buses
organisation: Transport Desk
author: [Ingrid Ås, Jörg Müller]
date: 2026-03-31
marking: TLP:AMBER
lang: {lang}
recommendations:
  - {{do: Run two lines, owner: Ministry, by: 2026-05-01, start: 2026-04-01, status: in-progress}}
sections: [{{title: A, content: [{{recommendations: }}, {{landscape: [On a wide page.]}}]}}]
"""
WIDE = "sections: [{title: A, content: [{landscape: [On a wide page.]}]}]\n"


class Control(NamedTuple):
    shown: str
    title: str | None
    tag: str | None
    properties: Element

    @property
    def offered(self) -> list[str | None]:
        return [item.get(f"{W}displayText") for item in self.properties.iter(f"{W}listItem")]


def controls(tree: Element) -> list[Control]:
    found = [(node, node.find(f"{W}sdtPr")) for node in tree.iter(f"{W}sdt")]
    return [
        Control(text(node), value(own, "alias"), value(own, "tag"), own)
        for node, own in found
        if own is not None and own.find(f"{W}docPartObj") is None
    ]


@lru_cache(maxsize=8)
def made(lang: str = "en-GB") -> Opened:
    return Opened(briefgen.render(briefgen.load(SPEC.format(lang=lang)), "docx"))


def by_tag(tree: Element, name: str) -> Control:
    return next(each for each in controls(tree) if each.tag == f"briefgen:{name}")


@pytest.mark.parametrize(
    ("lang", "title", "shown", "offered"),
    [
        ("en-GB", "Status", "In progress", ["Proposed", "Accepted", "In progress", "Done", "Rejected"]),
        ("fr", "État", "En cours", ["Proposée", "Acceptée", "En cours", "Faite", "Rejetée"]),
    ],
)
def test_a_status_is_chosen_from_the_words_of_its_scale(lang: str, title: str, shown: str, offered: list[str]) -> None:
    status = by_tag(made(lang).body, "status")

    assert (status.title, status.shown, status.offered) == (title, shown, offered)


@pytest.mark.parametrize(
    ("lang", "shown", "pattern"),
    [
        ("en-GB", "1\u00a0May 2026", "d MMMM yyyy"),
        ("de", "1.\u00a0Mai 2026", "d. MMMM yyyy"),
        ("pt", "1\u00a0de\u00a0maio\u00a0de 2026", "d 'de' MMMM 'de' yyyy"),
        ("ar", "1\u00a0مايو 2026", "d MMMM yyyy"),
    ],
)
def test_a_date_is_picked_and_written_as_the_language_writes_it(lang: str, shown: str, pattern: str) -> None:
    by = by_tag(made(lang).body, "by")

    assert by.shown == shown
    assert value(by.properties, "date", "fullDate") == "2026-05-01T00:00:00Z"
    assert (value(by.properties, "date/dateFormat"), value(by.properties, "date/lid")) == (pattern, lang)
    assert value(by_tag(made(lang).body, "start").properties, "date", "fullDate") == "2026-04-01T00:00:00Z"


def test_a_choice_and_a_date_of_a_row_are_no_values_of_the_paper() -> None:
    assert by_tag(made().body, "status").properties.find(f"{W}dataBinding") is None
    assert by_tag(made().body, "by").properties.find(f"{W}dataBinding") is None


def test_the_head_is_bound_wherever_it_stands() -> None:
    package = made()
    seen = {
        name.removeprefix("word/").removesuffix(".xml"): [(each.tag or "", each.shown) for each in controls(tree)]
        for name, tree in package.trees.items()
        if name.startswith(("word/header", "word/footer"))
    }
    marking, title = ("briefgen:marking", "TLP:AMBER"), ("briefgen:title", "Night buses")
    date = ("briefgen:date", "31\u00a0March\u00a02026")

    assert [(each.tag, each.title, each.shown) for each in controls(package.body)][:4] == [
        ("briefgen:organisation", "Organisation", "Transport Desk"),
        ("briefgen:title", "Title", "Night buses"),
        ("briefgen:date", "Date", "31\u00a0March\u00a02026"),
        ("briefgen:author", "Author", "Ingrid\u00a0Ås,\u00a0Jörg\u00a0Müller"),
    ]
    assert seen["header1"] == [marking]
    assert seen["header2"] == seen["header3"] == [marking, title, date]
    assert seen["footer1"] == seen["footer2"] == [marking]


def test_how_it_is_handled_is_bound_in_head_headers_and_footers() -> None:
    spec = "title: T\nbottom_line: x\nstatus: draft\ncopies: 12\nembargo: 2026-04-01T09:30+01:00\n"
    spec += WIDE
    package = Opened(briefgen.render(briefgen.load(spec), "docx"))
    status, copy = ("briefgen:paper-status", "Draft"), ("briefgen:copy", "Copy ___ of 12")
    embargo = ("briefgen:embargo", "Embargoed until 09:30 UTC+01:00, 1 April 2026")

    def seen(tree: Element) -> list[tuple[str | None, str]]:
        return [(each.tag, each.shown) for each in controls(tree) if each.tag != "briefgen:title"]

    assert seen(package.body) == [status, embargo, copy]
    assert [seen(package.part(f"header{number}")) for number in "123"] == [[status]] * 3
    assert [seen(package.part(f"footer{number}")) for number in "123"] == [[embargo, copy]] * 3
    assert by_tag(package.body, "paper-status").offered == ["Draft", "Final"]
    assert by_tag(package.body, "copy").properties.find(f"{W}dataBinding") is not None


def test_every_bound_value_is_the_one_that_is_kept() -> None:
    package = made()
    bound = [
        (each, found)
        for tree in package.trees.values()
        for each in controls(tree)
        if (found := each.properties.find(f"{W}dataBinding")) is not None
    ]

    assert len(bound) == 4 + 2 * 3 + 4
    assert [each.shown for each, found in bound] == [stored(package, found) for _, found in bound]
    assert {each.tag for each, found in bound if found.get(f"{W}storeItemID") == CORE} == {"briefgen:title"}


def test_a_title_too_long_for_the_core_properties_is_kept_beside_them() -> None:
    title = "Night buses " * 30
    given = replace(kitchen_sink(), record=(Field(title.strip(), "title", "Title"),))
    given = replace(given, title_block=replace(given.title_block, title=title.strip()))
    package = opened(replace(given, properties=replace(given.properties, title=title.strip())))
    bound = by_tag(package.body, "title").properties.find(f"{W}dataBinding")

    assert bound is not None
    assert bound.get(f"{W}storeItemID") != CORE
    assert stored(package, bound) == title.strip()


def test_a_title_with_line_ends_of_its_own_is_kept_without_them() -> None:
    title = "Washington’s Line on Iran-Backed Militias in Iraq"
    spec = SPEC.format(lang="en-US").replace("title: Night buses", f"title: {title}")
    package = Opened(briefgen.render(briefgen.load(spec), "docx"))

    assert package.texts("Title") == ["Washington’s Line on\nIran-Backed Militias in Iraq"]
    control = by_tag(package.body, "title")
    bound = control.properties.find(f"{W}dataBinding")
    assert bound is not None
    assert stored(package, bound) == title
    assert control.properties.find(f"{W}text[@{W}multiLine='1']") is not None


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Northland: Floods in the Arda Valley", "Northland: Floods\nin the Arda Valley"),
        ("Kessara: Early Elections and the Mining Code", "Kessara: Early Elections and the Mining Code"),
    ],
)
def test_a_band_has_line_ends_of_its_own_where_the_last_word_would_stand_alone(title: str, shown: str) -> None:
    spec = SPEC.format(lang="en-GB").replace("title: Night buses", f"title: '{title}'\ntheme: consultancy")
    package = Opened(briefgen.render(briefgen.load(spec), "docx"))

    assert package.texts("Title") == [shown]
    assert by_tag(package.body, "title").shown.split() == title.split()


def test_a_paper_without_a_record_keeps_none() -> None:
    package = opened(document(Paragraph(("Text",))))

    assert controls(package.body) == []
    assert not any(name.startswith("customXml") for name in package.names)


def test_a_value_in_marked_text_looks_like_it() -> None:
    field = Field("Done", "status", "Status", ("Open", "Done"))
    shown = by_tag(opened(document(Paragraph((Link("https://example.org", (field,)),)))).body, "status")

    assert value(shown.properties, "rPr/rStyle") == "Hyperlink"


def test_a_value_that_no_list_offers_is_offered() -> None:
    shown = by_tag(opened(_with(Field("Half done", "status", "Status", ("Open", "Open", "Done")))).body, "status")

    assert shown.offered == ["Open", "Done", "Half done"]


def test_a_text_is_typed() -> None:
    shown = by_tag(opened(_with(Field("a <b>", "x & y", 'A "title"'))).body, "x & y")

    assert (shown.shown, shown.title) == ("a <b>", 'A "title"')
    assert shown.properties.find(path("text")) is not None


def test_others_read_what_stands_in_controls() -> None:
    data = briefgen.render(briefgen.load(SPEC.format(lang="en-GB")), "docx")
    read = mammoth.convert_to_html(BytesIO(data)).value.replace("\u00a0", " ")
    parts = docx.Document(BytesIO(data))

    for said in ("Transport Desk", "Night buses", "31 March 2026", "1 May 2026", "In progress"):
        assert said in read
    assert parts.core_properties.title == "Night buses"
    assert [cell.text for cell in parts.tables[0].rows[0].cells] == [
        "No.", "Recommendation", "Responsible actors", "By", "Status",
    ]  # fmt: skip


def _with(field: Field) -> Document:
    return document(Paragraph((field,)))
