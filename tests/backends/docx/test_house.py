from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree.ElementTree import Element

import docx
import pytest
from hypothesis import given, settings
from msgspec.structs import replace

import briefgen
from backends.docx.agreement import toggles
from backends.docx.lint import problems
from backends.docx.opened import Opened, R, W, path, text, value
from backends.docx.test_house_hard import STYLES, changed
from briefgen.backends.docx import DocxBackend, HouseBackend
from briefgen.contract import loses_no_word
from briefgen.document import Caption, Column, Document, Furniture, Heading, Marking, Paragraph, Table
from briefgen.errors import InputError, UnsupportedError
from briefgen.theme import default_theme
from documents import kitchen_sink, long_table, minimal, row, rtl
from readers import docx_text
from strategies import documents

FOLDER = Path(__file__).parents[2] / "cases" / "templates"
TEMPLATES = sorted(path.name for path in FOLDER.glob("*.do??"))
DOCUMENTS = {"kitchen sink": kitchen_sink(), "cover": kitchen_sink(cover=True), "rtl": rtl(), "minimal": minimal()}

each_template = pytest.mark.parametrize("name", TEMPLATES)


def house(name: str) -> HouseBackend:
    return DocxBackend().in_house((FOLDER / name).read_bytes(), name)


def made(name: str, document: Document = DOCUMENTS["kitchen sink"]) -> Opened:
    return Opened(rendered(name, document))


def rendered(name: str, document: Document = DOCUMENTS["kitchen sink"]) -> bytes:
    return house(name).render(document, default_theme())


def running(package: Opened, kind: str) -> dict[str, str]:
    """The texts of the headers or footers by the name of their part."""
    found = {name: tree for name, tree in package.trees.items() if kind in name and not name.endswith(".rels")}
    return {name: text(tree) for name, tree in found.items()}


def sections(package: Opened) -> list[dict[str, str]]:
    """Of each section in order, the parts it names by place and kind of page."""
    targets = package.targets("word/document.xml")
    found = []
    for section in package.body.iter(f"{W}sectPr"):
        named = [node for node in section if node.tag.endswith("Reference")]
        found.append(
            {f"{node.tag[len(W) : -9]} {node.get(f'{W}type')}": targets[node.attrib[f"{R}id"]] for node in named}
        )
    return found


def test_there_are_templates_of_many_kinds() -> None:
    assert len(TEMPLATES) >= 10
    assert {Path(name).suffix for name in TEMPLATES} == {".docx", ".dotx", ".docm", ".dotm"}


def test_ten_of_them_were_saved_by_another_program() -> None:
    told = [Opened((FOLDER / name).read_bytes()).files["docProps/app.xml"] for name in TEMPLATES if "office" in name]

    assert sum(b"<Application>LibreOffice/" in each for each in told) >= 10


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_a_file_that_word_saved_takes_every_document(document: Document) -> None:
    saved = (Path(docx.__file__).parent / "templates" / "default.docx").read_bytes()
    backend = DocxBackend().in_house(saved, "default.docx")
    package = Opened(saved)

    assert b"<Application>Microsoft Macintosh Word</Application>" in package.files["docProps/app.xml"]
    assert problems(backend.render(document, default_theme())) == []
    loses_no_word(backend, docx_text, document, default_theme(), counts_headings=True)


@each_template
@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_every_template_takes_every_document(name: str, document: Document) -> None:
    data = rendered(name, document)
    assert problems(data) == []
    assert list(toggles(Opened(data))) == []
    loses_no_word(house(name), docx_text, document, default_theme(), counts_headings=True)


@settings(max_examples=10)
@given(documents())
def test_any_document_has_the_same_words_in_a_house_as_without(document: Document) -> None:
    ours, theirs = (
        [word for word in docx_text(backend.render(document, default_theme())).split() if word != "·"]
        for backend in (DocxBackend(), house("plain.docx"))
    )

    assert theirs == ours


@each_template
def test_the_marking_stands_on_every_page_of_every_section(name: str) -> None:
    package = made(name)
    headers, footers = running(package, "header"), running(package, "footer")
    even = package.part("settings").find(f"{W}evenAndOddHeaders") is not None
    known: dict[str, str] = {}
    for section, named in zip(package.body.iter(f"{W}sectPr"), sections(package), strict=True):
        known |= named
        kinds = [
            "default",
            *(["first"] if section.find(f"{W}titlePg") is not None else []),
            *(["even"] if even else []),
        ]
        assert all("TLP:AMBER" in headers[f"word/{known[f'header {kind}']}"] for kind in kinds)
        assert all("TLP:AMBER" in footers[f"word/{known[f'footer {kind}']}"] for kind in kinds)
        assert "DRAFT" in headers[f"word/{known['header default']}"]


@each_template
def test_nothing_reaches_out_or_asks_on_opening(name: str) -> None:
    package = made(name)
    settings_part = package.part("settings")
    types = package.files["[Content_Types].xml"].decode()

    assert "wordprocessingml.document.main+xml" in types
    assert not any(word in types for word in ("macroEnabled", "template", "vbaProject"))
    assert settings_part.find(f"{W}updateFields") is None
    assert settings_part.find(f"{W}attachedTemplate") is None
    for tree in (tree for part, tree in package.trees.items() if part.endswith(".rels")):
        outward = [row for row in tree if row.get("TargetMode") == "External"]
        assert all(row.attrib["Type"].endswith("/hyperlink") for row in outward)


@each_template
def test_a_page_has_its_number_once(name: str) -> None:
    package = made(name)
    last = sections(package)[-1]
    fields = [
        node.text
        for part in {last["header default"], last["footer default"]}
        for node in package.trees[f"word/{part}"].iter(f"{W}instrText")
    ]

    assert [code for code in fields if code and code.split()[0] == "PAGE"] == [" PAGE "]


def test_styles_are_met_by_name_in_the_words_own_language() -> None:
    package = made("german.docx")
    used = {value(one, "pPr/pStyle") for one in package.paragraphs()}

    assert {"berschrift1", "berschrift2", "Titel", "Aufzhlungszeichen"} <= used
    assert not {"Heading1", "Title", "ListBullet"} & used
    assert package.style("heading 4").attrib[f"{W}styleId"] == "Heading4"
    assert value(package.style("heading 4"), "basedOn") == "Standard"


def test_the_houses_table_is_taken_by_its_alias_and_draws_its_own_cells() -> None:
    package = made("german.docx")
    tables = {value(table, "tblPr/tblStyle") for table in package.body.iter(f"{W}tbl")}

    assert tables == {"Haustabelle", "KeyFigures"}
    assert package.style("Table Header").find(path("rPr/color")) is None


LINED = '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="00695C"/></w:tblBorders></w:tblPr>'
SPACED = '<w:tblPr><w:tblCellMar><w:top w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr>'


def table_style(name: str, inside: str = LINED, more: str = ' w:customStyle="1"') -> str:
    return f'<w:style w:type="table"{more} w:styleId="{name}"><w:name w:val="{name}"/>{inside}</w:style>'


def with_tables(*used: str, styles: str, setting: str = "") -> bytes:
    """A template with tables in some styles, and one for new tables among its settings."""

    def change(parts: dict[str, bytes]) -> None:
        cell = '<w:tr><w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr><w:p/></w:tc></w:tr>'
        grid = f'<w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>{cell}</w:tbl><w:p/>'
        tables = "".join(f'<w:tbl><w:tblPr><w:tblStyle w:val="{key}"/></w:tblPr>{grid}' for key in used)
        main, sheet, settings = "word/document.xml", STYLES, "word/settings.xml"
        parts[main] = parts[main].replace(b"<w:body>", b"<w:body>" + tables.encode(), 1)
        parts[sheet] = parts[sheet].replace(b"</w:styles>", styles.encode() + b"</w:styles>")
        parts[settings] = re.sub(rb"(<w:settings[^>]*>)", rb"\1" + setting.encode(), parts[settings])

    return changed((FOLDER / "plain.docx").read_bytes(), change)


OTHER = table_style("Other")
GRID = table_style("Table Grid", more="").replace('"Table Grid"', '"TableGrid"', 1)
ALIASED = table_style("Aliased", f'<w:aliases w:val="Briefing Table"/>{LINED}')
TABLES = {
    "the most used": (("Maison", "Other", "Other"), OTHER, "", ("Other", "in use")),
    "not Word's own grid": (("TableGrid", "TableGrid", "Maison"), GRID, "", ("Maison", "in use")),
    "none that draws nothing": (("Other", "Maison"), table_style("Other", SPACED), "", ("Maison", "in use")),
    "that of new tables": ((), OTHER, '<w:defaultTableStyle w:val="Other"/>', ("Other", "default")),
    "an alias before all": (("Other",), OTHER + ALIASED, "", ("Aliased", "alias")),
}


@pytest.mark.parametrize("case", TABLES)
def test_the_table_style_of_the_houses_own_tables_is_ours(case: str) -> None:
    used, styles, setting, expected = TABLES[case]
    data = with_tables(*used, styles=table_style("Maison") + styles, setting=setting)
    report = briefgen.template_report(data)
    package = Opened(DocxBackend().in_house(data, "a").render(DOCUMENTS["kitchen sink"], default_theme()))

    assert (report.styles["Briefing Table"], report.by["Briefing Table"]) == expected
    assert expected[0] in {value(table, "tblPr/tblStyle") for table in package.body.iter(f"{W}tbl")}
    assert f"Briefing Table = {expected[0]} ({expected[1]})" in " ".join(str(report).split())


def test_a_table_style_that_nothing_is_in_is_told_with_the_alias_that_it_needs() -> None:
    report = briefgen.template_report(with_tables(styles=table_style("Tableau maison") + GRID))

    assert report.tables == ("Tableau maison",)
    assert "Briefing Table" in report.added
    assert "name it 'Tableau maison,Briefing Table' in Word" in " ".join(str(report).split())
    assert briefgen.template_report(FOLDER / "german.docx").tables == ()


def test_a_house_without_a_table_style_gets_ours_in_its_colours() -> None:
    package = made("plain.docx")
    bottom = package.style("Briefing Table").find(path("tblPr/tblBorders/bottom"))

    assert bottom is not None
    assert bottom.get(f"{W}color") == "7A1F1F"


def test_what_our_own_template_keeps_together_stays_so_where_the_houses_style_says_nothing() -> None:
    """A caption above its table: LibreOffice's style does not keep with what follows, nor does its heading's base."""
    data = (FOLDER / "libreoffice.docx").read_bytes()
    lone = changed(data, lambda parts: parts.update({STYLES: parts[STYLES].replace(b"<w:keepNext/>", b"")}))
    package = Opened(DocxBackend().in_house(lone, "House.docx").render(DOCUMENTS["kitchen sink"], default_theme()))
    ours = Opened(DocxBackend().render(DOCUMENTS["kitchen sink"], default_theme()))
    captions = package.paragraphs(package.style("Caption").attrib[f"{W}styleId"])

    assert captions
    assert [kept(package, one) for one in package.paragraphs()] == [kept(ours, one) for one in ours.paragraphs()]


def test_paragraphs_can_be_told_apart_where_the_houses_normal_leaves_no_space() -> None:
    """LibreOffice's own style for running text is Body Text; a house without one gets it."""
    report = briefgen.template_report(FOLDER / "libreoffice.docx")
    package = made("libreoffice.docx")
    without = changed((FOLDER / "libreoffice.docx").read_bytes(), lambda parts: parts.update({STYLES: no_air(parts)}))
    airless = Opened(DocxBackend().in_house(without, "House.docx").render(minimal(), default_theme()))

    assert report.styles["Body Text"] == "Body Text"
    assert package.paragraphs("TextBody")
    assert value(package.style("Following Text"), "basedOn") == "TextBody"
    assert [text(one) for one in airless.paragraphs("BriefingText")]
    assert int(value(airless.style("Briefing Text"), "pPr/spacing", "after") or 0) > 0
    assert "Body Text" not in briefgen.template_report(FOLDER / "plain.docx").added


def no_air(parts: dict[str, bytes]) -> bytes:
    return parts[STYLES].replace(b'w:after="140"', b'w:after="0"')


def test_a_default_that_no_style_is_marked_as_is_words_own() -> None:
    """LibreOffice marks none; the size of what is added follows Normal, and running text names its style."""
    package = made("libreoffice.dotx")
    note = value(package.style("Table Text"), "rPr/sz")

    assert value(package.style("Normal"), "rPr/sz") == "20"
    assert note == "17"


def test_lines_that_are_added_to_a_header_keep_their_distance_from_the_text() -> None:
    package = made("first-and-even.docx")
    quiet = made("first-and-even.docx", replace(minimal(), furniture=Furniture(title="T", page_label="")))
    head, foot = (package.trees[f"word/{kind}1.xml"] for kind in ("header", "footer"))

    assert value(head[-1], "pPr/pStyle") == value(foot[0], "pPr/pStyle") == "Gap"
    assert value(quiet.trees["word/header1.xml"][-1], "pPr/pStyle") != "Gap"


def test_a_band_is_not_torn_by_the_houses_title_and_a_filled_head_is_in_the_houses_colour() -> None:
    look = default_theme()
    banded = replace(look, opening=replace(look.opening, layout="band"), table_head="filled")
    both = [house(name).render(kitchen_sink(), banded) for name in ("german.docx", "plain.docx")]
    titled, package = map(Opened, both)

    assert list(map(problems, both)) == [[], []]
    assert titled.style("Kicker").find(path("pPr/pBdr")) is None
    assert titled.style("Facts").find(path("pPr/pBdr/bottom")) is not None
    fills = {node.get(f"{W}fill") for node in package.style("Briefing Table").iter(f"{W}shd")}
    assert package.style("Kicker").find(path("pPr/pBdr")) is not None
    assert not {look.palette.band[1:], look.palette.zebra[1:]} & fills


def test_a_bold_header_of_the_houses_stays_bold_in_a_table_of_ours() -> None:
    bold = '<w:name w:val="Table Header"/><w:rPr><w:b/><w:bCs/></w:rPr>'
    own = f'<w:style w:type="paragraph" w:styleId="Own">{bold}</w:style>'

    def change(parts: dict[str, bytes]) -> None:
        parts[STYLES] = parts[STYLES].replace(b"</w:styles>", f"{own}</w:styles>".encode())

    data = changed((FOLDER / "plain.docx").read_bytes(), change)
    package = Opened(DocxBackend().in_house(data, "plain.docx").render(kitchen_sink(), default_theme()))

    assert "Own" in {value(one, "pPr/pStyle") for one in package.paragraphs()}
    assert all(package.style(f"Table Header {side}").find(path("rPr/b")) is not None for side in ("Right", "Centre"))
    assert list(toggles(package)) == []


RULED = '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="4" w:color="4F81BD"/></w:pBdr>'


@pytest.mark.parametrize(
    ("name", "edge"), [("Title", RULED), ("Subtitle", RULED), ("Title", RULED.replace("single", "nil"))]
)
def test_a_title_block_has_one_rule_where_the_houses_title_has_its_own(name: str, edge: str) -> None:
    own = f'<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="{name}"/><w:pPr>{edge}</w:pPr></w:style>'

    def change(parts: dict[str, bytes]) -> None:
        without = re.sub('<w:style [^>]*w:styleId="(?:Title|Subtitle)".*?</w:style>', "", parts[STYLES].decode())
        parts[STYLES] = without.replace("</w:styles>", f"{own}</w:styles>").encode()

    data = changed((FOLDER / "plain.docx").read_bytes(), change)
    for layout in ("rule-below", "rule-above", "centred"):
        theme = replace(default_theme(), opening=replace(default_theme().opening, layout=layout))
        package = Opened(DocxBackend().in_house(data, "a").render(kitchen_sink(), theme))
        ruled = [one for one in ("Kicker", "Facts") if package.style(one).find(path("pPr/pBdr")) is not None]
        assert len(ruled) == ("nil" in edge)


def test_a_title_that_is_added_is_no_smaller_than_the_houses_headings() -> None:
    def change(parts: dict[str, bytes]) -> None:
        without = re.sub('<w:style [^>]*w:styleId="Title".*?</w:style>', "", parts[STYLES].decode())
        parts[STYLES] = re.sub('(w:styleId="Heading1".*?<w:sz w:val=")[0-9]+', r"\g<1>64", without, count=1).encode()

    package = Opened(
        DocxBackend()
        .in_house(changed((FOLDER / "plain.docx").read_bytes(), change), "a")
        .render(minimal(), default_theme())
    )
    assert value(package.style("heading 1"), "rPr/sz") == value(package.style("Title"), "rPr/sz") == "64"


def test_a_caption_without_space_above_it_keeps_a_distance_from_the_table_before() -> None:
    data = changed(
        (FOLDER / "plain.docx").read_bytes(),
        lambda parts: parts.update({STYLES: parts[STYLES].replace(b"</w:styles>", CAPTION + b"</w:styles>")}),
    )
    table = Table((Column(("a",)),), (row("x"),), Caption("Table", "1"))
    document = replace(minimal(), body=(table, replace(table, caption=Caption("Table", "2"))))
    near, far = (
        Opened(DocxBackend().in_house(each, "a").render(document, default_theme()))
        for each in (data, (FOLDER / "plain.docx").read_bytes())
    )

    assert [tag_before_second_table(package) for package in (near, far)] == ["Gap", None]


CAPTION = b'<w:style w:type="paragraph" w:styleId="Cap"><w:name w:val="caption"/></w:style>'


def tag_before_second_table(package: Opened) -> str | None:
    """The style of the paragraph between the first table and the second one's caption."""
    first = list(package.body).index(package.body.findall(f"{W}tbl")[0])
    style = value(package.body[first + 1], "pPr/pStyle")
    return style if style == "Gap" else None


def test_a_house_that_keeps_its_captions_has_no_direct_formatting_for_it() -> None:
    package = made("plain.docx")

    assert kept(package, package.paragraphs("Heading1")[0])
    assert package.paragraphs("Heading1")[0].find(path("pPr/keepNext")) is None


def kept(package: Opened, paragraph: Element) -> bool:
    """Whether a paragraph stays on the page of the next one, by itself or by its style."""
    own = paragraph.find(path("pPr/keepNext"))
    key = value(paragraph, "pPr/pStyle")
    styles = {node.get(f"{W}styleId"): node for node in package.part("styles").iter(f"{W}style")}
    while own is None and key in styles:
        own = styles[key].find(path("pPr/keepNext"))
        key = value(styles[key], "basedOn")
    return own is not None and own.get(f"{W}val", "1") != "0"


def test_a_box_takes_the_house_style_of_an_alias() -> None:
    package = made("callouts.docx")

    assert "InfoBox" in {value(one, "pPr/pStyle") for one in package.paragraphs()}
    assert package.style("Callout Label").find(path("pPr/ind")) is None
    assert package.style("Callout List").find(path("pPr/spacing")) is None
    assert package.style("Code (briefgen)").get(f"{W}type") == "character"
    assert package.style("Old Detail").attrib[f"{W}styleId"] == "Detail"
    assert package.style("Detail").attrib[f"{W}styleId"] == "Detail1"


def test_the_text_stands_in_the_control_and_the_cover_stays() -> None:
    package = made("cover.docx")
    words = package.texts()

    assert words[0] == "The House of Papers"
    assert "Click to write." not in words
    assert "Replacing lead water pipes in public schools" in words
    front, first, *_, last = list(package.body.iter(f"{W}sectPr"))
    assert front.find(f"{W}titlePg") is not None
    assert value(first, "pgNumType", "start") == "1"
    assert value(last, "pgNumType", "start") is None
    assert last.find(f"{W}titlePg") is None


def test_a_mark_in_braces_gives_way_to_the_text() -> None:
    assert not any("{{" in words for words in made("french.dotx").texts())


def test_what_stands_after_the_text_stays_behind_it_on_a_page_of_its_own_turn() -> None:
    package = made("footnotes.docx")

    assert package.texts()[0] == "The house"
    assert package.texts()[-1] == "Imprint: the house, 2026"


def test_the_houses_notes_keep_their_numbers_and_ours_follow() -> None:
    package = made("footnotes.docx")
    keys = [node.get(f"{W}id") for node in package.part("footnotes")]

    assert keys[:5] == ["-1", "0", "3", "4", "5"]
    assert "A note that goes" not in text(package.part("footnotes"))
    assert "https://house.example/" in package.targets("word/footnotes.xml").values()


def test_where_a_link_of_a_note_that_goes_led_is_not_told() -> None:
    saved = Opened((FOLDER / "libreoffice-footnotes.docx").read_bytes())

    assert "https://house.example/" in saved.targets("word/footnotes.xml").values()
    assert not any(b"house.example" in data for data in made("libreoffice-footnotes.docx").files.values())


def test_wide_tables_turn_the_houses_page_and_keep_its_header() -> None:
    package = made("landscape.docx")
    wide = [one for one in package.body.iter(f"{W}pgSz") if one.get(f"{W}orient") == "landscape"]

    assert [(one.get(f"{W}w"), one.get(f"{W}h")) for one in wide] == [("16838", "11906")]
    assert {named["header default"] for named in sections(package)} == {"header1.xml"}
    assert "On every page" in running(package, "header")["word/header1.xml"]


def test_a_wide_table_of_a_paper_in_columns_has_the_whole_page() -> None:
    package = made("callouts.docx")
    wide = next(one for one in package.body.iter(f"{W}sectPr") if value(one, "pgSz", "orient"))
    widths = {int(value(table, "tblPr/tblW", "w") or 0) for table in package.body.iter(f"{W}tbl")}

    assert value(wide, "cols", "num") is None
    assert 16838 - 1418 - 1134 in widths


@pytest.mark.parametrize(("name", "listed"), [("numbered.docx", None), ("plain.docx", "paragraph")])
def test_a_heading_has_one_number(name: str, listed: str | None) -> None:
    furniture = Furniture(title="T", page_label="{page}")
    body = (
        Heading(1, ("One",), "a", number="1"),
        Heading(1, ("Annex",), "b", number="A"),
        Heading(1, ("Two",), "c", number="2"),
    )
    package = made(name, replace(minimal(), furniture=furniture, body=body))
    headings = package.paragraphs("Heading1")

    assert [text(one).strip() for one in headings] == ["One", "A\u2002Annex", "Two"]
    assert [value(one, "pPr/numPr/numId") is not None for one in headings] == [bool(listed), not listed, bool(listed)]


def test_a_control_holds_the_marking_and_nothing_where_there_is_none() -> None:
    package = made("marked.docx")
    quiet = replace(minimal(), furniture=Furniture(title="T", page_label="{page}"))
    without = running(made("marked.docx", quiet), "header")

    assert running(package, "header")["word/header1.xml"].count("TLP:AMBER") == 1
    assert running(package, "footer")["word/footer1.xml"].count("TLP:AMBER") == 1
    assert "DRAFT" not in running(package, "footer")["word/footer1.xml"]
    assert package.trees["word/header1.xml"].find(f".//{W}showingPlcHdr") is None
    assert [words.strip() for words in without.values()] == ["Desk"]
    assert problems(rendered("marked.docx", minimal())) == []


def test_macros_go_and_the_houses_properties_stay() -> None:
    package = made("macros.docm")
    told = package.files["docProps/app.xml"].decode()

    assert not any("vba" in name for name in package.names)
    assert "Papers &amp; Co" in told
    assert "Secret" not in "".join(data.decode("utf-8", "replace") for data in package.files.values())
    assert b"Transport" in package.files["docProps/custom.xml"]
    assert b"Replacing lead water pipes" in package.files["docProps/core.xml"]


def test_our_words_say_their_language_where_the_houses_is_another() -> None:
    british = replace(minimal(), properties=replace(minimal().properties, language="en-GB"))
    german, english = made("german.docx", minimal()), made("plain.docx", british)

    assert {node.get(f"{W}val") for node in german.body.iter(f"{W}lang")} == {"en"}
    assert list(english.body.iter(f"{W}lang")) == []


def test_a_long_table_stands_in_parts_and_every_cell_says_its_language() -> None:
    package = made("german.docx", long_table(1001))
    tables = package.body.findall(f"{W}tbl")
    spoken = [value(one, "rPr/lang") for table in tables for one in table.iter(f"{W}r")]

    assert [len(table.findall(f"{W}tr")) for table in tables] == [334, 335, 335]
    assert set(spoken) == {"en"}
    assert problems(rendered("german.docx", long_table(1001))) == problems(rendered("german.docx", minimal())) == []


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    code = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1]); from documents import kitchen_sink;"
        "from briefgen.backends.docx import DocxBackend; from briefgen.theme import default_theme;"
        "house = DocxBackend().in_house(open(sys.argv[2], 'rb').read(), 'a');"
        "print(hashlib.sha256(house.render(kitchen_sink(), default_theme())).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code, str(FOLDER.parents[1]), str(FOLDER / "german.docx")],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(runs) == 1


def test_the_report_says_what_is_met_added_and_left_out() -> None:
    told = briefgen.template_report(FOLDER / "german.docx")

    assert told.styles["heading 1"] == "heading 1"
    assert told.styles["Briefing Table"] == "Haustabelle"
    assert "Bottom Line" in told.added
    assert told.place == "in the place of the template's text"
    assert briefgen.template_report(FOLDER / "cover.docx").place == "in the control briefgen:body"
    assert briefgen.template_report(FOLDER / "french.dotx").place == "in the place of {{body}}"
    assert briefgen.template_report(FOLDER / "macros.docm").dropped == ("macros", "attached template")
    assert "Briefing Table = Haustabelle" in str(told)
    assert max(map(len, str(told).splitlines())) <= 96


def test_from_python_a_template_is_a_path_or_bytes() -> None:
    briefing = briefgen.load("title: T\nbottom_line: x\n")
    template = FOLDER / "plain.docx"

    by_path = briefgen.render(briefing, "docx", template_docx=template)
    assert by_path == briefgen.render(briefing, "docx", template_docx=template.read_bytes())
    assert by_path != briefgen.render(briefing, "docx")
    with pytest.raises(UnsupportedError, match="without a template"):
        briefgen.render(briefing, "pdf", template_docx=template)
    with pytest.raises(InputError, match=r"nowhere\.docx cannot be read"):
        briefgen.render(briefing, "docx", template_docx="nowhere.docx")


def test_a_marking_of_another_text_is_another_template() -> None:
    one, two = (
        replace(minimal(), furniture=Furniture(title="T", marking=Marking(word, "#000000")), body=(Paragraph(("x",)),))
        for word in ("FIRST", "SECOND")
    )

    assert "FIRST" in "".join(running(made("plain.docx", one), "header").values())
    assert "SECOND" in "".join(running(made("plain.docx", two), "header").values())


def test_a_marking_that_gets_a_header_of_its_own_stands_where_printers_print() -> None:
    quiet = replace(minimal(), furniture=Furniture(title="T", page_label=""))
    distances = [
        [(int(one.attrib[f"{W}header"]), int(one.attrib[f"{W}footer"])) for one in package.body.iter(f"{W}pgMar")]
        for package in (made("libreoffice.docx"), made("libreoffice.docx", quiet))
    ]

    assert set(distances[0]) == {(560, 560)}
    assert set(distances[1]) == {(0, 560)}


def test_the_status_stands_where_a_line_of_the_header_ends_as_in_the_pdf() -> None:
    header = made("cover.docx").trees["word/header1.xml"]
    line = next(one for one in header if text(one).strip() == "DRAFT")

    assert value(line, "pPr/jc") == "right"
