from __future__ import annotations

import pytest

from backends.docx.lint import sound
from backends.docx.opened import Opened, R, W, document, opened, path, text, value
from briefgen.backends import Pagination
from briefgen.backends.docx.bookmarks import bookmark_names
from briefgen.backends.docx.document_part import document_bytes
from briefgen.backends.docx.survey import survey
from briefgen.backends.docx.template import builtin_template
from briefgen.backends.docx.xml import attribute, escape, text_run
from briefgen.document import (
    Callout,
    CalloutKind,
    Caption,
    Code,
    Column,
    Contents,
    Emphasis,
    Entries,
    Entry,
    Figure,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Reference,
    Row,
    Strong,
    Subscript,
    Superscript,
    Table,
)
from briefgen.theme import default_theme
from documents import kitchen_sink, picture


def say(*content: Inline) -> Paragraph:
    return Paragraph(content)


def test_what_xml_cannot_carry_is_replaced_and_the_rest_escaped() -> None:
    assert escape("a\x00b\x0b\ud800\ufffe <&>") == "a\ufffdb\ufffd\ufffd\ufffd &lt;&amp;&gt;"
    assert attribute(' say "a\tb"\n') == "say &quot;a b&quot;"


def test_tabs_and_new_lines_are_elements() -> None:
    words = '<w:t xml:space="preserve">{}</w:t>'
    assert text_run("a\tb\r\nc") == f"{words.format('a')}<w:tab/>{words.format('b')}<w:br/>{words.format('c')}"


@pytest.mark.parametrize(
    ("inline", "mark"),
    [
        (Strong(("x",)), "b"),
        (Emphasis(("x",)), "i"),
        (Superscript(("x",)), "vertAlign"),
        (Subscript(("x",)), "vertAlign"),
        (Code("x"), "rStyle"),
    ],
)
def test_a_mark_is_a_property_of_its_run_alone(inline: Inline, mark: str) -> None:
    runs = opened(document(say("before ", inline, " after"))).paragraphs()[1].findall(f"{W}r")

    assert [run.find(path(f"rPr/{mark}")) is not None for run in runs] == [False, True, False]


def test_marks_nest() -> None:
    run = opened(document(say(Strong(("a ", Emphasis(("b",))))))).paragraphs()[1].findall(f"{W}r")[1]

    assert run.find(path("rPr/b")) is not None
    assert run.find(path("rPr/i")) is not None


def test_stress_within_italic_is_upright() -> None:
    stressed = Emphasis(("b",))
    package = opened(document(Quote((say("a ", stressed),)), Heading(4, ("c ", stressed)), say(Emphasis((stressed,)))))
    last = [one.findall(f"{W}r")[-1] for one in package.paragraphs()[1:]]

    assert [value(run, "rPr/i") for run in last] == ["0", "0", None]
    assert last[2].find(path("rPr/i")) is None


def test_a_link_leads_out_and_a_link_in_a_note_belongs_to_the_notes() -> None:
    link = Link("https://example.org/?a=1&b=2", ("there",))
    package = opened(document(say(link, Note((link,), 1))))
    outer = package.body.find(f".//{W}hyperlink")
    inner = package.part("footnotes").find(f".//{W}hyperlink")

    assert outer is not None
    assert inner is not None
    assert package.targets("word/document.xml")[outer.attrib[f"{R}id"]] == link.href
    assert package.targets("word/footnotes.xml")[inner.attrib[f"{R}id"]] == link.href


def test_a_reference_leads_to_a_bookmark_and_one_to_nowhere_is_plain_text() -> None:
    package = opened(
        document(Heading(1, ("There",), "the-place"), say(Reference("the-place", ("go",)), Reference("no", ("stay",))))
    )
    links = package.body.findall(f".//{W}hyperlink")

    assert [link.get(f"{W}anchor") for link in links] == ["the_place"]
    assert package.texts()[2] == "gostay"


def test_bookmarks_are_short_safe_and_distinct() -> None:
    names = bookmark_names({"a-b", "a_b", "A-B", "9", "٣", "x" * 50, "x" * 51, ""})

    assert len({name.lower() for name in names.values()}) == 8
    assert all(len(name) <= 40 and name.isascii() and name[0].isalpha() for name in names.values())
    assert names["A-B"] == "A_B"


def test_notes_are_real_and_a_note_in_a_note_keeps_its_words() -> None:
    package = opened(document(say("a", Note(("one", Note(("inner",), 2)), 1), "b", Note(("two",), 3))))
    held = [text(note).strip() for note in package.part("footnotes") if note.get(f"{W}type") is None]

    assert held == ["one [inner]", "two"]
    assert [node.get(f"{W}id") for node in package.body.iter(f"{W}footnoteReference")] == ["1", "2"]


def test_headings_that_count_by_themselves_are_numbered_by_the_list() -> None:
    package = opened(
        document(
            Heading(1, ("One",), number="1"),
            Heading(2, ("Under",), number="1.1"),
            Heading(1, ("Odd",), number="7"),
            Heading(1, ("Two",), number="2"),
            Heading(1, ("Bare",)),
            Heading(1, ("Last",), number="Appendix A"),
        )
    )
    headings = [one for one in package.paragraphs() if (value(one, "pPr/pStyle") or "").startswith("Heading")]

    assert [text(one) for one in headings] == ["One", "Under", "7\u2002Odd", "Two", "Bare", "Appendix A\u2002Last"]
    assert [value(one, "pPr/numPr/numId") for one in headings] == [None, None, "0", None, "0", "0"]
    assert value(package.style("heading 2"), "pPr/numPr/ilvl") == "1"


def test_without_numbers_the_heading_styles_have_none() -> None:
    package = opened(document(Heading(1, ("One",))))

    assert package.style("heading 1").find(path("pPr/numPr")) is None
    assert package.paragraphs("Heading1")[0].find(path("pPr/numPr")) is None


def test_each_numbered_list_starts_where_it_should() -> None:
    def numbered(start: int) -> ListBlock:
        return ListBlock(((say("x"),), (say("y"),)), ordered=True, start=start)

    package = opened(document(numbered(1), say("between"), numbered(4)))
    used = [value(one, "pPr/numPr/numId") for one in package.paragraphs("ListNumber")]
    starts = {
        num.get(f"{W}numId"): value(num, "lvlOverride/startOverride")
        for num in package.part("numbering").iter(f"{W}num")
    }

    assert used[0] == used[1] != used[2] == used[3]
    assert [starts[key] for key in used] == ["1", "1", "4", "4"]


def test_a_numbered_list_in_another_counts_on_its_own_level() -> None:
    inner = ListBlock(((say("inner"),),), ordered=True, start=3)
    package = opened(document(ListBlock(((say("outer"), inner),), ordered=True)))
    outer_item, inner_item = package.paragraphs("ListNumber")[0], package.paragraphs("ListNumber2")[0]
    starts = [num.find(path("lvlOverride")) for num in package.part("numbering").iter(f"{W}num")][-2:]

    assert [value(one, "pPr/numPr/ilvl") for one in (outer_item, inner_item)] == ["0", "1"]
    assert [(one.get(f"{W}ilvl"), value(one, "startOverride")) for one in starts if one is not None] == [
        ("0", "1"),
        ("1", "3"),
    ]


def test_levels_have_their_own_styles_and_further_paragraphs_no_sign() -> None:
    deep = ListBlock(((say("second"),),))
    package = opened(document(ListBlock(((say("first"), say("more"), deep),))))

    assert package.texts("ListBullet") == ["first"]
    assert package.texts("ListContinue") == ["more"]
    assert package.texts("ListBullet2") == ["second"]
    assert value(package.style("List Bullet 2"), "pPr/numPr/ilvl") == "1"


@pytest.mark.parametrize(
    ("kind", "style"),
    [("bottom-line", "BottomLine"), ("key-points", "KeyPoints"), ("warning", "CalloutWarning"), ("note", "Callout")],
)
def test_a_callout_is_paragraphs_of_one_frame(kind: CalloutKind, style: str) -> None:
    package = opened(document(Callout(kind, ("Label",), (say("Text"), ListBlock(((say("point"),),))))))

    assert package.texts(f"{style}Label") == ["Label"]
    assert package.texts(style) == ["Text"]
    assert package.texts(f"{style}List") == ["point"]
    assert package.body.find(f".//{W}tbl") is None


def test_two_boxes_do_not_become_one() -> None:
    box = Callout("note", ("Label",), (say("Text"),))
    styles = [value(one, "pPr/pStyle") for one in opened(document(box, box)).paragraphs()]

    assert styles == ["Title", "CalloutLabel", "Callout", "Gap", "CalloutLabel", "Callout"]


def test_a_reference_to_a_number_follows_it_and_one_in_other_words_is_a_link() -> None:
    table = Table((Column(("A",)),), (Row(((say("a"),),)),), Caption("Table", "1", ("Costs",)), "costs")
    text_of = say("See ", Reference("costs", ("Table 1",)), " or ", Reference("costs", ("the costs",)))
    package = opened(document(text_of, table))
    links = package.paragraphs()[1].findall(f"{W}hyperlink")

    assert [(link.get(f"{W}anchor"), text(link)) for link in links] == [("costs", "Table 1"), ("costs", "the costs")]
    assert [[node.text for node in link.iter(f"{W}instrText")] for link in links] == [
        [" REF _Ref000000001 \\* MERGEFORMAT "],
        [],
    ]


def test_a_reference_to_a_figure_takes_its_number_and_not_its_picture() -> None:
    shown = Figure(picture("image/png"), "Bars", Caption("Figure", "1", ("Bars",)), "bars")
    package = opened(document(say("See ", Reference("bars", ("Figure 1",))), shown))
    marks = {
        one.get(f"{W}name"): value(one_in, "pPr/pStyle")
        for one_in in package.paragraphs()
        for one in one_in.iter(f"{W}bookmarkStart")
    }

    assert marks == {"bars": "Picture", "_Ref000000001": "FigureCaption"}


def test_contents_are_filled_and_linked_and_without_numbers_while_pages_are_unknown() -> None:
    package = opened(kitchen_sink())
    entries = [one for one in package.paragraphs() if (value(one, "pPr/pStyle") or "").startswith("TOC")]
    code = "".join(node.text or "" for node in package.body.iter(f"{W}instrText") if "TOC" in (node.text or ""))

    assert [text(one) for one in entries][:4] == [
        "Contents",
        "1\u2002The problem",
        "1.1\u2002Scripts and signs",
        "2\u2002What it costs",
    ]
    assert all(one.find(f"{W}hyperlink") is not None for one in entries[1:])
    assert code.split() == ["TOC", "\\o", '"1-2"', "\\n", "\\h", "\\z", "\\u"]


def test_contents_say_the_pages_that_are_known() -> None:
    given = kitchen_sink()
    seen = survey(given)
    template = builtin_template(default_theme(), seen.variant)
    package = Opened(sound(document_bytes(given, template, seen, Pagination({"problem": 2, "money": 3}, 9))))
    entries = [text(one) for one in package.paragraphs() if (value(one, "pPr/pStyle") or "").startswith("TOC")]
    codes = [node.text or "" for node in package.body.iter(f"{W}instrText")]

    assert entries[1:4] == ["1\u2002The problem\n2", "1.1\u2002Scripts and signs", "2\u2002What it costs\n3"]
    assert [code for code in codes if "PAGEREF" in code] == [
        " PAGEREF _Toc000000001 \\h ",
        " PAGEREF _Toc000000005 \\h ",
    ]
    assert not any("\\n" in code for code in codes)


def test_the_page_of_an_entry_in_bold_is_not_bold() -> None:
    given = kitchen_sink()
    seen = survey(given)
    template = builtin_template(default_theme(), seen.variant)
    package = Opened(document_bytes(given, template, seen, Pagination({"problem": 2}, 9)))
    entry = next(one for one in package.paragraphs() if value(one, "pPr/pStyle") == "TOC1")
    weights = {text(one): value(one, "rPr/b") for one in entry.iter(f"{W}r") if text(one).strip()}

    assert weights == {"1\u2002": None, "The problem": None, "2": "0"}


def test_contents_of_a_paper_without_headings_are_a_title() -> None:
    package = opened(document(Contents("Contents"), say("Text")))

    assert package.texts() == ["A title", "Contents", "Text"]
    assert package.body.find(f".//{W}instrText") is None


def test_a_page_break_belongs_to_the_paragraph_that_follows() -> None:
    package = opened(document(say("one"), PageBreak(), say("two"), say("three")))

    assert [one.find(path("pPr/pageBreakBefore")) is not None for one in package.paragraphs()] == [
        False,
        False,
        True,
        False,
    ]


def test_a_quote_and_whose_it_is() -> None:
    package = opened(document(Quote((say("Words."),), ("A person",))))

    assert (package.texts("Quote"), package.texts("QuoteAttribution")) == (["Words."], ["A person"])


def test_entries_hang_by_the_width_of_their_labels() -> None:
    def styles(*labels: str) -> set[str | None]:
        package = opened(document(Entries(tuple(Entry(label, ("text",), label) for label in labels))))
        return {value(one, "pPr/pStyle") for one in package.paragraphs()} - {"Title"}

    assert styles("[1]", "[2]") == {"SourceEntry"}
    assert styles("[1]", "UNFCCC") == {"SourceEntry2"}
    assert styles("Ministry of the Environment, Energy") == {"SourceEntry6"}


def test_a_line_break_breaks_the_line() -> None:
    assert opened(document(say("a", LineBreak(), "b"))).texts()[1] == "a\nb"


def test_a_quote_of_an_item_stands_where_the_items_text_does() -> None:
    said = Quote((say("Words."),), ("A person",))
    package = opened(document(ListBlock(((say("One"), said, ListBlock(((say("In"), said),))),)), say("Between"), said))

    for style in ("Quote", "QuoteAttribution"):
        places = [value(one, "pPr/ind", "left") for one in package.paragraphs(style)]
        assert places == ["656", "992", None]


def test_a_list_in_a_quote_of_an_item_is_no_list_of_the_outer_one() -> None:
    within = Quote((say("Words."), ListBlock(((say("Inner"), say("goes on")),))))
    package = opened(document(ListBlock(((say("One"), within), (say("Two"),))), say("Between"), within))

    styles = ("ListBullet", "ListBullet2", "ListContinue", "ListContinue2")
    assert [len(package.paragraphs(style)) for style in styles] == [3, 1, 1, 1]
