"""Each rule for Word files: a mistake made in a good file is found by it, and by no other."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from backends.docx.opened import document, rendered
from briefgen.document import Callout, Heading, Link, ListBlock, Note, Paragraph
from briefgen.inspection import RULES, inspect
from documents import say

from .edited import MAIN, TYPES, Edit, edited, good, new_findings, related, typed

STYLES, NUMBERING, NOTES, CORE = "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "docProps/core.xml"
RUN = '<w:r><w:t xml:space="preserve">The problem</w:t></w:r>'
HEADING = f'<w:bookmarkEnd w:id="1"/>{RUN}'
"""The same words where they are no entry of the contents."""
BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
WHITE = '<w:color w:val="FFFFFF"/>'
TITLE, QUOTE = 'w:styleId="Title"><w:name w:val="Title"/>', '<w:name w:val="Quote"/>'
HEADER = '<w:headerReference w:type="default" r:id="rId10"/>'
EMPTY = '<w:p><w:pPr><w:pStyle w:val="Subtitle"/></w:pPr></w:p>'
BEFORE = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="2"'
MISTAKES: dict[str, tuple[str, str, list[Edit]]] = {
    "a page without its marking": (
        "marking", "section 1, first page: the marking TLP:AMBER is not at the top",
        [Edit("word/header1.xml", "TLP:AMBER", "")],
    ),
    "pages of another marking": (
        "marking", "section 2, pages: it is marked TLP:RED, other pages TLP:AMBER",
        [Edit("word/footer3.xml", "TLP:AMBER", "TLP:RED")],
    ),
    "an insertion": (
        "tracked-changes", "1 tracked change by Ann Reviser",
        [Edit(MAIN, RUN, f'<w:ins w:id="900" w:author="Ann Reviser">{RUN}</w:ins>')],
    ),
    "a deletion": (
        "tracked-changes", "1 tracked change by Ann Reviser",
        [Edit(MAIN, RUN, f'{RUN}<w:del w:author="Ann Reviser"><w:r><w:delText>No</w:delText></w:r></w:del>')],
    ),
    "a comment": (
        "comments", "1 comment by Ann Reviser: Is this true?",
        [
            related("comments", "comments.xml"),
            typed("word/comments.xml", "vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"),
            Edit(
                "word/comments.xml", "",
                '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"'
                ' w:author="Ann Reviser"><w:p><w:r><w:t>Is this true?</w:t></w:r></w:p></w:comment></w:comments>',
            ),
        ],
    ),
    "a hidden run": (
        "hidden-text", "word/document.xml: there is hidden text: The problem",
        [Edit(MAIN, RUN, RUN.replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>"))],
    ),
    "a hidden style": (
        "hidden-text", "word/document.xml: there is hidden text: Replacing lead water pipes",
        [Edit(STYLES, TITLE, f"{TITLE}<w:rPr><w:vanish/></w:rPr>")],
    ),
    "an author who is not in the text": (
        "names", "the properties name J. Doe as author, whom the text does not name",
        [Edit(CORE, "Ingrid Ås", "J. Doe")],
    ),
    "a last editor": (
        "names", "the properties name J. Doe as last editor, whom the text does not name",
        [Edit(CORE, "</cp:core", "<cp:lastModifiedBy>J. Doe</cp:lastModifiedBy></cp:core")],
    ),
    "a link to somebody's disk": (
        "local-path", "word/document.xml: a path of somebody's computer: file:///C:/Users/jd/plan.docx",
        [related("hyperlink", "file:///C:/Users/jd/plan.docx", external=True)],
    ),
    "a template on a server": (
        "local-path", "word/document.xml: a path of somebody's computer: \\\\srv\\share\\House.dotm",
        [related("attachedTemplate", "\\\\srv\\share\\House.dotm", external=True)],
    ),
    "a picture's name with a path": (
        "local-path", "word/document.xml: a path of somebody's computer: /home/jd/chart.png",
        [Edit(MAIN, 'name="Picture 3"', 'name="/home/jd/chart.png"')],
    ),
    "a picture elsewhere": (
        "fetched", "word/document.xml: opening it asks https://example.org/pixel.png for a part (image)",
        [related("image", "https://example.org/pixel.png", external=True)],
    ),
    "a macro": (
        "programs", "word/vbaProject.bin: it holds a macro or a control that runs",
        [
            related("vbaProject", "vbaProject.bin"),
            typed("word/vbaProject.bin", "vnd.ms-office.vbaProject"),
            Edit("word/vbaProject.bin", "", "Sub AutoOpen()"),
        ],
    ),
    "a workbook inside": (
        "embedded-file", "word/embeddings/all.xlsx: another file is inside, perhaps with more than the page shows",
        [
            related("package", "embeddings/all.xlsx"),
            typed("word/embeddings/all.xlsx", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Edit("word/embeddings/all.xlsx", "", "PK"),
        ],
    ),
    "no title": (
        "title", "the file has no title",
        [Edit(CORE, "<dc:title>Replacing lead water pipes in public schools</dc:title>", "")],
    ),
    "a file's name for a title": (
        "title", "the title is a file's name: brief_v3_FINAL.docx",
        [Edit(CORE, "Replacing lead water pipes in public schools", "brief_v3_FINAL.docx")],
    ),
    "no language": (
        "language", "the text has no language",
        [Edit(STYLES, '<w:lang w:val="en-GB"', "<w:lang")],
    ),
    "a level skipped": (
        "headings", "a heading of level 3 follows level 1: Scripts and signs",
        [Edit(MAIN, '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading3"/>')],
    ),
    "an empty heading": (
        "headings", "a heading of level 1 is empty",
        [Edit(MAIN, HEADING, HEADING.replace("The problem", ""))],
    ),
    "no header row": (
        "header-row", "table 1: it has no header row",
        [Edit(MAIN, "<w:cantSplit/><w:tblHeader/>", "<w:cantSplit/>")],
    ),
    "merged cells": (
        "merged-cells", "table 4: 1 of its cells stand for several, which some readers get lost in",
        [
            Edit(
                MAIN, '<w:tc><w:tcPr><w:tcW w:w="4365" w:type="dxa"/></w:tcPr>',
                '<w:tc><w:tcPr><w:tcW w:w="4365" w:type="dxa"/><w:vMerge/></w:tcPr>',
            )
        ],
    ),
    "no alternative text": (
        "alt-text", "word/document.xml: drawing 2 has no alternative text",
        [Edit(MAIN, 'descr="Bars that fall from year to year"', 'descr=""')],
    ),
    "a file's name for an alternative text": (
        "alt-text", "word/document.xml: the alternative text of drawing 2 is a file's name: chart-3.png",
        [Edit(MAIN, 'descr="Bars that fall from year to year"', 'descr="chart-3.png"')],
    ),
    "a link that says nothing": (
        "link-text", "word/document.xml: a link says only 'Click here'",
        [Edit(MAIN, RUN, f'<w:hyperlink w:anchor="problem">{RUN.replace("The problem", "Click here")}</w:hyperlink>')],
    ),
    "a pale run": (
        "contrast", "#CCCCCC on #FFFFFF has a contrast of 1.6:1, in the style heading 1",
        [Edit(MAIN, HEADING, HEADING.replace("<w:r>", '<w:r><w:rPr><w:color w:val="CCCCCC"/></w:rPr>'))],
    ),
    "a pale style on its background": (
        "contrast", "#FFFFFF on #FFEE00 has a contrast of 1.2:1, in the style heading 1",
        [
            Edit(
                MAIN, HEADING,
                HEADING.replace("<w:r>", f'<w:r><w:rPr>{WHITE}<w:shd w:val="clear" w:fill="FFEE00"/></w:rPr>'),
            )
        ],
    ),
    "blank paragraphs": (
        "blank-paragraphs", "empty paragraphs make white space in 1 place",
        [Edit(MAIN, BEFORE, f"{EMPTY}{EMPTY}{BEFORE}")],
    ),
    "a part without a type": (
        "content-types", "word/numbering.xml has no content type",
        [Edit(TYPES, "/word/numbering.xml", "/word/numbering.xmk"), Edit("word/numbering.xmk", "", "no part")],
    ),
    "a type without a part": (
        "content-types", "the content type of word/gone.xml is for no part",
        [typed("word/gone.xml", "xml")],
    ),
    "a dangling relationship": (
        "relationships", "word/document.xml: a relationship points to word/media/gone.png, which is no part",
        [related("image", "media/gone.png")],
    ),
    "a relationship that is not there": (
        "relationships", "word/footnotes.xml: it uses rId77, which is no relationship",
        [Edit(NOTES, '<w:t xml:space="preserve">', '<w:t r:id="rId77" xml:space="preserve">')],
    ),
    "a bookmark without end": (
        "bookmarks", "bookmarks do not end as they start",
        [Edit(MAIN, '<w:bookmarkEnd w:id="1"/>', "")],
    ),
    "two bookmarks of one name": (
        "bookmarks", "two bookmarks are called problem",
        [Edit(MAIN, RUN, f'<w:bookmarkStart w:id="900" w:name="Problem"/>{RUN}<w:bookmarkEnd w:id="900"/>')],
    ),
    "a bookmark that Word would not name so": (
        "bookmark-names", "Word itself takes no bookmark called the place",
        [Edit(MAIN, RUN, f'<w:bookmarkStart w:id="900" w:name="the place"/>{RUN}<w:bookmarkEnd w:id="900"/>')],
    ),
    "a link to nowhere": (
        "anchors", "word/document.xml: a link leads to _Toc100000001, which is nowhere",
        [Edit(MAIN, 'w:anchor="_Toc000000001"', 'w:anchor="_Toc100000001"')],
    ),
    "a reference to nowhere": (
        "anchors", "word/document.xml: a field asks for gone, which is nowhere",
        [Edit(MAIN, RUN, f'<w:fldSimple w:instr=" REF gone \\h ">{RUN}</w:fldSimple>')],
    ),
    "a field without end": (
        "fields", "word/document.xml: a field does not end: PAGE",
        [Edit(MAIN, HEADING, f"{BEGIN}<w:r><w:instrText>PAGE</w:instrText></w:r>{HEADING}")],
    ),
    "a field without a result": (
        "field-results", "word/document.xml: the field PAGE has no result",
        [Edit(MAIN, RUN, f'{RUN}<w:fldSimple w:instr="PAGE"/>')],
    ),
    "a style that is not there": (
        "styles", "word/document.xml: it uses the style Quoth, which is not defined",
        [Edit(MAIN, '<w:pStyle w:val="Quote"/>', '<w:pStyle w:val="Quoth"/>')],
    ),
    "a style based on itself": (
        "styles", "the style Quote is based on itself",
        [Edit(STYLES, f'{QUOTE}<w:basedOn w:val="Normal"/>', f'{QUOTE}<w:basedOn w:val="Quote"/>')],
    ),
    "a list that is not there": (
        "lists", "word/document.xml: it uses list 93, which is not there",
        [Edit(MAIN, '<w:numId w:val="4"/>', '<w:numId w:val="93"/>')],
    ),
    "a note that is not called": (
        "notes", "the text does not call footnote 2",
        [Edit(MAIN, '<w:footnoteReference w:id="2"/>', "")],
    ),
    "a row too short": (
        "grid", "table 1: row 1 has cells for 4 columns, not 5",
        [Edit(MAIN, "<w:tblGrid>", '<w:tblGrid><w:gridCol w:w="0"/>')],
    ),
    "a cell too wide": (
        "grid-widths", "table 4: cells are not as wide as their columns in 1 of its rows",
        [Edit(MAIN, '<w:tcW w:w="4365"', '<w:tcW w:w="5365"')],
    ),
    "two drawings of one number": (
        "drawing-ids", "two drawings have the number 4",
        [Edit(MAIN, '<wp:docPr id="3"', '<wp:docPr id="4"')],
    ),
    "two controls of one number": (
        "controls", "two content controls have the number 7",
        [Edit(MAIN, RUN, '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr></w:sdt>' * 2 + RUN)],
    ),
    "two headers of one kind": (
        "sections", "section 1: it has two of its default header",
        [Edit(MAIN, HEADER, HEADER * 2)],
    ),
    "a language that is none": (
        "language-tags", "word/styles.xml: 'arabic (any)' is no language",
        [Edit(STYLES, 'w:bidi="ar-SA"', 'w:bidi="arabic (any)"')],
    ),
}  # fmt: skip
"""What was done → the rule that finds it, what it says, and the edits."""
GREY = '<w:color w:val="808080"/>'
"""It has a contrast of 3.9:1 to white."""
OTHER_TESTS = {"entries", "no-headings", "grid-table", "tags", "fonts", "conformance"}
"""Rules that are shown elsewhere: below, or with the PDFs."""


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_found_by_its_rule_alone(name: str) -> None:
    rule, said, edits = MISTAKES[name]

    found = new_findings(edited(*edits))

    assert found
    assert {each for each, _ in found} == {rule}
    assert any(message.startswith(said) for _, message in found), found


def test_every_rule_has_its_mistake() -> None:
    assert {rule for rule, _, _ in MISTAKES.values()} | OTHER_TESTS == set(RULES)


@pytest.mark.parametrize(
    ("size", "bold", "found"), [(36, "", False), (35, "", True), (28, "<w:b/>", False), (27, "<w:b/>", True)]
)
def test_large_letters_may_be_fainter(size: int, bold: str, found: bool) -> None:
    weight = bold or '<w:b w:val="0"/>'
    large = HEADING.replace("<w:r>", f'<w:r><w:rPr>{weight}{GREY}<w:sz w:val="{size}"/></w:rPr>')

    assert bool(new_findings(edited(Edit(MAIN, HEADING, large)))) is found


def test_a_hint_at_what_embarrasses_stands_before_a_problem_of_another_kind() -> None:
    hint, problem = MISTAKES["a workbook inside"], MISTAKES["no title"]
    findings = inspect(edited(*hint[2], *problem[2])).findings

    assert [(finding.rule, finding.severity) for finding in findings][:2] == [
        ("embedded-file", "warning"),
        ("title", "error"),
    ]


def test_of_a_good_file_nothing_is_to_be_mentioned() -> None:
    assert inspect(good()).findings == ()


@pytest.mark.parametrize("said", ["", "Figures of the year"])
def test_a_table_without_headers_is_a_warning_unless_its_description_names_each_cell(said: str) -> None:
    with zipfile.ZipFile(BytesIO(good())) as package:
        figures = package.read(MAIN).decode().partition('<w:tblLook w:val="0600"')[2]
    told = figures[figures.index("<w:tblDescription") : figures.index("</w:tblPr>")]

    assert new_findings(edited(Edit(MAIN, told, f'<w:tblDescription w:val="{said}"/>'))) == [
        ("grid-table", "table 4: it has no header row")
    ]


def test_facts_count_what_a_style_puts_into_a_list_and_links_of_notes_too() -> None:
    listed = ListBlock(((say("one"),), (say("two"),), (Callout("note", (), (ListBlock(((say("three"),),)),)),)))
    noted = Paragraph(("Words", Note((Link("https://example.org/a", ("the source",)),))))
    told = {fact.name: fact.values for fact in inspect(rendered(document(Heading(1, ("One",)), listed, noted))).facts}

    assert told["links"] == ("https://example.org/a",)
    assert "list items: 3" in told["structure"]
