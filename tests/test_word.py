"""Word files with a limit to what may be edited, and with a watermark."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import briefgen
from backends.docx.agreement import disagreements
from backends.docx.lint import sound
from backends.docx.opened import Opened, W, rendered, text, value
from briefgen import word
from briefgen.document import Document
from documents import kitchen_sink, rtl

HEADER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
NOTHING: Mapping[str, str] = {}
V = "{urn:schemas-microsoft-com:vml}"


def shapes(package: Opened) -> dict[str, list[str | None]]:
    """The words of the watermarks of each header."""
    headers = {name: tree for name, tree in package.trees.items() if "/header" in name and not name.endswith(".rels")}
    return {
        name: [node.get("string") for shape in tree.iter(f"{V}shape") for node in shape.iter(f"{V}textpath")]
        for name, tree in headers.items()
    }


@pytest.mark.parametrize(
    ("editing", "said"),
    [("read-only", "readOnly"), ("forms", "forms"), ("comments", "comments"), ("tracked-changes", "trackedChanges")],
)
def test_readers_may_do_what_is_left_to_them(editing: word.Editing, said: str) -> None:
    package = Opened(word.restrict(rendered(kitchen_sink()), editing))
    settings = package.part("settings")
    order = [node.tag.removeprefix(W) for node in settings]

    assert value(settings, "documentProtection", "edit") == said
    assert value(settings, "documentProtection", "enforcement") == "1"
    assert order.index("saveSubsetFonts") < order.index("documentProtection") < order.index("defaultTabStop")
    assert ("trackRevisions" in order) == (editing == "tracked-changes")
    assert disagreements(package) == []


def test_a_limit_takes_the_place_of_another() -> None:
    data = word.restrict(word.restrict(rendered(kitchen_sink()), "tracked-changes"), "comments")
    found = list(Opened(data).part("settings").iter(f"{W}documentProtection"))

    assert [node.get(f"{W}edit") for node in found] == ["comments"]


def test_settings_that_hold_others_come_before_the_limit() -> None:
    settings = '<w:zoom w:percent="80"/><w:mailMerge><w:query w:val="a"/></w:mailMerge><w:compat/>'
    data = _with(f'<w:settings xmlns:w="{W[1:-1]}" a="b">{settings}</w:settings>')
    order = [node.tag.removeprefix(W) for node in Opened(word.restrict(data, "tracked-changes")).part("settings")]

    assert order == ["zoom", "mailMerge", "trackRevisions", "documentProtection", "compat"]


def test_a_watermark_stands_in_every_header_and_no_paragraph_with_it() -> None:
    plain = Opened(rendered(kitchen_sink()))
    package = Opened(word.watermark(rendered(kitchen_sink()), "DRAFT <1>  & more"))

    assert shapes(package) == {f"word/header{number}.xml": ["DRAFT <1> & more"] for number in (1, 2, 3)}
    assert [text(package.part("header2")), len(list(package.part("header2")))] == [
        text(plain.part("header2")),
        len(list(plain.part("header2"))),
    ]
    assert disagreements(package) == []


def test_a_watermark_takes_the_place_of_another() -> None:
    data = word.watermark(word.watermark(rendered(kitchen_sink()), "OLD"), "NEW")

    assert shapes(Opened(data))["word/header1.xml"] == ["NEW"]
    assert data == word.watermark(rendered(kitchen_sink()), "NEW")


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=30).filter(str.strip))
def test_any_words_that_can_be_drawn_are_a_watermark(words: str) -> None:
    if word.watermark_fault(words):
        with pytest.raises(briefgen.InputError, match="cannot be drawn"):
            word.watermark(b"", words)
        return
    assert shapes(Opened(word.watermark(rendered(rtl()), words)))["word/header1.xml"] == [" ".join(words.split())]


def test_nothing_else_of_the_file_changes() -> None:
    before, after = Opened(rendered(kitchen_sink())), Opened(word.restrict(rendered(kitchen_sink()), "forms"))

    assert before.names == after.names
    assert {name for name in before.names if before.files[name] != after.files[name]} == {"word/settings.xml"}
    assert docx.Document(BytesIO(word.watermark(rendered(kitchen_sink()), "X"))).core_properties.title


@pytest.mark.parametrize("make", [kitchen_sink, rtl])
def test_without_fonts_their_names_and_those_in_their_place_stay(make: Callable[[], Document]) -> None:
    before = Opened(rendered(make()))
    package = Opened(sound(word.without_fonts(rendered(make()))))
    names = [[font.get(f"{W}name") for font in each.part("fontTable")] for each in (before, package)]
    settings = [node.tag.removeprefix(W) for node in package.part("settings")]

    assert {name for name in before.names if name not in package.names} == {
        name for name in before.names if "fonts/" in name or "fontTable.xml.rels" in name
    }
    assert names[0] == names[1]
    assert all(font[0].tag == f"{W}altName" for font in package.part("fontTable"))
    assert not any("embed" in node.tag for node in package.part("fontTable").iter())
    assert settings == [tag for tag in settings if tag not in ("embedTrueTypeFonts", "saveSubsetFonts")]
    assert disagreements(package) == []


def test_fonts_that_word_has_listed_one_by_one_go_too() -> None:
    kinds = "".join(f'<Override PartName="/word/{name}" ContentType="a"/>' for name in ("fonts/font1.odttf", "a.xml"))
    data = _with("<w:settings/>", {"[Content_Types].xml": f"<Types>{kinds}</Types>", "word/fonts/font1.odttf": "x"})
    with zipfile.ZipFile(BytesIO(word.without_fonts(data))) as package:
        assert package.namelist() == ["word/settings.xml", "[Content_Types].xml"]
        assert package.read("[Content_Types].xml").count(b"Override") == 1


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", pytest.param(b"PK\5\6" + bytes(18), id="empty zip")])
def test_what_is_no_word_file_is_told(data: bytes) -> None:
    with pytest.raises(briefgen.InputError, match="no Word file"):
        word.restrict(data, "forms")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (" ", "^a watermark needs words$"),
        ("x" * 300, "^a watermark has 300 characters, and can be read with 60 at most$"),
        ("DRAFT \u5bc6", "^a watermark cannot be drawn: no font has '\u5bc6'"),
        ("DRAFT \x01", "^a watermark cannot be drawn: the invisible character U\\+0001"),
    ],
)
def test_a_watermark_that_nobody_could_read_is_told(words: str, said: str) -> None:
    with pytest.raises(briefgen.InputError, match=said) as told:
        word.watermark(rendered(kitchen_sink()), words)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("name", ["briefgen-header.xml", "Kopf1.xml"])
def test_a_header_of_any_name_carries_the_watermark(name: str) -> None:
    listed = f'<Types><Override ContentType="{HEADER_TYPE}" PartName="/word/{name}"/></Types>'
    parts = {"[Content_Types].xml": listed, f"word/{name}": "<w:hdr><w:p></w:p></w:hdr>", "word/headers.xml": "<x/>"}

    with zipfile.ZipFile(BytesIO(word.watermark(_with("<w:settings/>", parts), "DRAFT"))) as package:
        assert b'string="DRAFT"' in package.read(f"word/{name}")
        assert package.read("word/headers.xml") == b"<x/>"


def test_a_file_without_a_header_has_no_watermark() -> None:
    with pytest.raises(briefgen.InputError, match="has no header"):
        word.watermark(_with("<w:settings/>", {"[Content_Types].xml": "<Types/>"}), "DRAFT")
    with pytest.raises(briefgen.InputError, match="no Word file"):
        word.watermark(b"", "DRAFT")


def _with(settings: str, more: Mapping[str, str] = NOTHING) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        for name, text in {"word/settings.xml": settings, **more}.items():
            package.writestr(name, text)
    return held.getvalue()
