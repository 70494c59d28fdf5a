from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.sfnt import calcChecksum

from backends.docx.opened import Opened, R, W, document, opened, path, value
from briefgen.backends.docx.fonts.rename import renamed
from briefgen.backends.docx.fonts.subset import subset
from briefgen.document import Code, Paragraph
from briefgen.theme import default_theme
from documents import rtl

PLAIN = document(Paragraph(("Plain words.",)))
FONTS = default_theme().fonts


def families(package: Opened) -> dict[str, list[str]]:
    table = package.part("fontTable").findall(f"{W}font")
    return {
        font.get(f"{W}name", ""): [node.tag.removeprefix(f"{W}embed") for node in font if f"{R}id" in node.attrib]
        for font in table
    }


def embedded(package: Opened, family: str, face: str) -> TTFont:
    font = next(one for one in package.part("fontTable") if one.get(f"{W}name") == family)
    slot = font.find(f"{W}embed{face}")
    assert slot is not None
    data = package.files[f"word/{package.targets('word/fontTable.xml')[slot.attrib[f'{R}id']]}"]
    key = bytes.fromhex(slot.attrib[f"{W}fontKey"].strip("{}").replace("-", ""))[::-1]
    plain = bytes(data[at] ^ key[at % 16] for at in range(32)) + data[32:]
    return TTFont(BytesIO(plain), checkChecksums=2)


def test_the_faces_a_plain_paper_needs_go_along() -> None:
    assert families(opened(PLAIN)) == {
        "IBM Plex Serif": ["Regular", "Bold", "Italic"],
        "Fira Sans": ["Regular", "Bold"],
        "IBM Plex Mono": [],
        "Amiri": [],
    }


def test_code_and_arabic_bring_their_own() -> None:
    assert families(opened(document(Paragraph((Code("x"),)))))["IBM Plex Mono"] == ["Regular"]
    assert families(opened(rtl()))["Amiri"] == ["Regular", "Bold"]


@pytest.mark.parametrize(("face", "weight"), [("Regular", 400), ("Bold", 700), ("Italic", 400)])
def test_an_embedded_face_opens_under_its_familys_name(face: str, weight: int) -> None:
    font = embedded(opened(PLAIN), "IBM Plex Serif", face)

    assert (font["name"].getDebugName(1), font["name"].getDebugName(2)) == ("IBM Plex Serif", face)
    assert font["OS/2"].usWeightClass == weight
    assert bool(font["head"].macStyle & 1) == (face == "Bold")
    assert {ord(sign) for sign in "aÅž–€“ "} <= set(font.getBestCmap())


def test_a_plain_paper_carries_less_than_250_kilobytes_of_fonts() -> None:
    files = opened(PLAIN).files

    assert 50_000 < sum(len(data) for name, data in files.items() if name.endswith("odttf")) < 400_000


def test_a_script_is_carried_where_it_is_used() -> None:
    greek, latin = (opened(document(Paragraph((words,)))) for words in ("Έκθεση", "Report"))

    assert ord("Έ") in embedded(greek, "Fira Sans", "Regular").getBestCmap()
    assert ord("Έ") not in embedded(latin, "Fira Sans", "Regular").getBestCmap()


def test_letters_the_body_lacks_are_lent_by_the_other_family() -> None:
    runs = opened(document(Paragraph(("The Έκθεση της επιτροπής, in Greek",)))).paragraphs()[1].findall(f"{W}r")

    assert [value(run, "rPr/rStyle") for run in runs] == [None, "LentLetters", None]
    assert runs[1].find(f"{W}t").text == "Έκθεση της επιτροπής"  # type: ignore[union-attr]  # a run has text


def test_arabic_keeps_its_joining_forms() -> None:
    features = {
        record.FeatureTag
        for record in embedded(opened(rtl()), "Amiri", "Regular")["GSUB"].table.FeatureList.FeatureRecord
    }

    assert {"init", "medi", "fina"} <= features


def test_a_face_that_may_not_be_embedded_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.backends.docx.fonts.subset._may_embed", lambda table: False)

    assert subset.__wrapped__(FONTS.body, "regular", frozenset({"latin"})) is None


@pytest.mark.parametrize(
    ("rights", "may"), [(0, True), (2, False), (4, True), (8, True), (0x100, False), (0x200, False)]
)
def test_the_rights_a_face_declares_are_kept(rights: int, may: bool) -> None:
    from briefgen.backends.docx.fonts.subset import _may_embed

    assert _may_embed(bytes(8) + rights.to_bytes(2, "big")) is may


def test_a_renamed_font_is_whole() -> None:
    source = subset(FONTS.sans, "bold", frozenset({"latin"}))
    assert source is not None
    made = renamed(source, "Another Name", "bold_italic")
    font = TTFont(BytesIO(made), checkChecksums=2)

    assert calcChecksum(made) == 0xB1B0AFBA
    assert font["name"].getDebugName(4) == "Another Name Bold Italic"
    assert font["OS/2"].fsSelection & 0x61 == 0x21


def test_every_family_says_what_to_use_instead() -> None:
    table = opened(PLAIN).part("fontTable")

    assert [value(font, "altName") for font in table] == ["Georgia", "Calibri", "Consolas", "Times New Roman"]
    assert table.find(path("font")) is not None
