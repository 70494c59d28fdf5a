from __future__ import annotations

import datetime
import zipfile
from io import BytesIO

import docx
from msgspec.structs import replace

from backends.docx.opened import W, document, opened, rendered, value
from briefgen.backends.docx.house.roles import known_roles
from briefgen.document import Caption, Figure, Heading, Image, Paragraph
from documents import kitchen_sink, minimal

from documents import picture  # isort: skip

ELEMENTS = {
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct",
    "Private", "P", "H", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot",
    "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "Warichu", "Figure",
    "Formula", "Form",
}  # fmt: skip
"""Those with a meaning of their own (ISO 32000-1, 14.8.4)."""


def test_the_content_types_come_first_and_every_date_is_1980() -> None:
    with zipfile.ZipFile(BytesIO(rendered(kitchen_sink()))) as package:
        assert package.testzip() is None
        assert package.infolist()[0].filename == "[Content_Types].xml"
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.external_attr for entry in package.infolist()} == {0}


def test_another_reader_sees_headings_tables_and_pictures() -> None:
    word = docx.Document(BytesIO(rendered(kitchen_sink())))
    headings = [p.text for p in word.paragraphs if p.style is not None and p.style.name.startswith("Heading")]

    assert headings[:3] == ["The problem", "Scripts and signs", "Nested lists"]
    assert headings[-1] == "Appendix A\u2002Acronyms"
    assert [table.rows[0].cells[0].text for table in word.tables[:3]] == ["Option", "Stakeholder", "Substance"]
    assert len(word.inline_shapes) == 4


def test_the_properties_are_the_documents_own() -> None:
    core = docx.Document(BytesIO(rendered(kitchen_sink()))).core_properties

    assert core.title == "Replacing lead water pipes in public schools"
    assert core.author == "Ingrid Ås; Desk for Public Health & Works"
    assert core.keywords == "lead, water, schools (public)"
    assert core.language == "en-GB"
    assert core.created == core.modified == datetime.datetime(2026, 5, 12, tzinfo=datetime.UTC)
    assert core.last_modified_by == ""


def test_a_document_without_a_date_has_none() -> None:
    assert b"dcterms:" not in opened(minimal()).files["docProps/core.xml"].split(b">", 2)[2]


def test_a_long_title_is_whole_on_the_page_and_cut_in_the_properties() -> None:
    title = "A very long title " * 20
    given = replace(minimal(), properties=replace(minimal().properties, title=title))

    assert len(docx.Document(BytesIO(rendered(given))).core_properties.title) == 255


def test_a_picture_is_stored_once_however_often_it_is_shown() -> None:
    shown = Figure(picture("image/png"), "Bars", Caption("Figure", "1"))
    package = opened(document(shown, shown, Paragraph(("Twice.",))))

    assert sum(name.startswith("word/media/") for name in package.names) == 1
    assert package.files[next(name for name in package.names if "media" in name)] == picture("image/png").data


def test_a_picture_is_never_wider_than_the_text_nor_stretched() -> None:
    wide = Image(picture("image/png").data, "image/png", 4000, 1000, 96)
    word = docx.Document(BytesIO(rendered(document(Figure(wide, "Wide", Caption("", "")), Heading(1, ("End",))))))
    shape = word.inline_shapes[0]

    assert round(shape.width.pt, 1) == 436.5
    assert round(shape.width / shape.height, 3) == 4.0


def test_a_figure_takes_the_share_of_the_width_it_asks_for() -> None:
    word = docx.Document(BytesIO(rendered(document(Figure(picture("image/png"), "Bars", Caption("", ""), width=0.5)))))

    assert round(word.inline_shapes[0].width.pt, 1) == 218.3


def test_word_is_not_asked_to_update_anything_nor_told_who_edited_what() -> None:
    package = opened(kitchen_sink())
    everything = b"".join(package.files.values())

    assert b"updateFields" not in everything
    assert b"w:dirty" not in everything
    assert b"rsid" not in everything
    assert b'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"' in everything


def test_no_style_of_ours_goes_by_the_name_of_an_element_of_a_pdf() -> None:
    """LibreOffice tags a paragraph with its style's name; Quote and Code, Word's and our own, are what they say."""
    names = {value(style, "name") for style in opened(kitchen_sink()).part("styles").iter(f"{W}style")}

    assert names & ELEMENTS == {"Quote", "Code"}


def test_styles_that_no_word_knows_call_themselves_a_users_own() -> None:
    styles = docx.Document(BytesIO(rendered(kitchen_sink()))).styles
    known = {style.name.lower() for style in styles if style.builtin}
    own = {style.name for style in styles if not style.builtin}

    assert {"Kicker", "Callout", "Briefing Table", "Table Text", "header landscape", "Cross Reference"} <= own
    assert known - set(known_roles()) == {"default paragraph font", "no list"}
    assert not {name.lower() for name in own} & set(known_roles())


def test_word_shows_the_sheets_own_styles_and_hardly_any_others() -> None:
    (latent,) = opened(kitchen_sink()).part("styles").iter(f"{W}latentStyles")
    shown = {one.get(f"{W}name") for one in latent if one.get(f"{W}semiHidden") == "0"}

    assert latent.get(f"{W}defSemiHidden") == latent.get(f"{W}defUnhideWhenUsed") == "1"
    assert shown == {"Normal", "Emphasis", "Table Grid"}
