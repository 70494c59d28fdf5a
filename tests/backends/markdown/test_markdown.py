"""Markdown out and back: another reader finds the same words and the same structure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

import briefgen
from briefgen.backends.markdown import MailText, MarkdownBackend
from briefgen.backends.markdown.tables import is_long
from briefgen.contract import declares_its_format, loses_no_word, repeats_its_bytes, takes_every_node
from briefgen.contract.expected import _rebuilt
from briefgen.document import (
    Block,
    Callout,
    Caption,
    Code,
    Column,
    Contents,
    Document,
    Emphasis,
    Entries,
    Entry,
    Heading,
    Inline,
    KeyFigure,
    KeyFigures,
    LineBreak,
    Link,
    ListBlock,
    Note,
    Quote,
    Reference,
    Row,
    Strong,
    Subscript,
    Superscript,
    Table,
    plain,
)
from briefgen.theme import Theme, default_theme
from charted import charts
from documents import cell, floating, kitchen_sink, long_table, minimal, row, rtl, say
from readers import html_tree, markdown_page, markdown_text
from strategies import documents, marked, words

THEME = default_theme()
SPECS = sorted((Path(__file__).parents[3] / "specs").glob("*.yaml"))
FIXED: dict[str, Callable[[], Document]] = {
    "minimal": minimal,
    "kitchen sink": kitchen_sink,
    "charts": charts,
    "right to left": rtl,
    "floating": floating,
    "long table": lambda: long_table(20),
}


def written(*blocks: Block, maker: Any = MarkdownBackend) -> str:
    """What stands below the title of a file of the blocks."""
    text: str = maker().render(replace(minimal(), body=blocks), THEME).decode()
    return text.partition("\n---\n\n")[2].rstrip("\n")


def read(text: str) -> Element:
    """What another reader makes of it."""
    body = html_tree(markdown_page(text.encode())).find("body")
    assert body is not None
    return body


def seen(content: tuple[Inline, ...]) -> list[tuple[str, ...]]:
    """Each stretch of text with the elements it stands in, from the author's own values."""
    return _merged(_stretches(content, ()))


def _stretches(content: tuple[Inline, ...], around: tuple[str, ...]) -> list[tuple[str, ...]]:
    made: list[tuple[str, ...]] = []
    for inline in content:
        match inline:
            case str():
                made.append((inline, *around))
            case Code(text):
                made.append((text, *around, "code"))
            case Strong():
                made += _stretches(inline.content, (*around, "strong"))
            case Emphasis():
                made += _stretches(inline.content, (*around, "em"))
            case Superscript():
                made += _stretches(inline.content, (*around, "sup"))
            case Subscript():
                made += _stretches(inline.content, (*around, "sub"))
            case Link(href):
                made += _stretches(inline.content, (*around, f"a {href}"))
            case _:
                raise AssertionError(inline)
    return made


def found(node: Element, around: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """The same, read back."""
    made: list[tuple[str, ...]] = [(node.text or "", *around)]
    for child in node:
        name = f"a {child.get('href')}" if child.tag == "a" else child.tag
        made += found(child, (*around, name) if isinstance(child.tag, str) else around)[
            isinstance(child.tag, str) - 1 :
        ]
        made.append((child.tail or "", *around))
    return made


def _merged(stretches: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Signs one by one with what they stand in; white space aside."""
    return [(sign, *around) for text, *around in stretches for sign in text if not sign.isspace()]


MANY = st.lists(
    st.one_of(words(), st.just(" "), marked().map(Strong), marked().map(Emphasis), words().map(Code)),
    min_size=1,
    max_size=6,
).map(tuple)
"""Words and emphases side by side, with and without spaces between them."""


@given(content=MANY)
def test_inlines_are_read_back_as_they_are_nested(content: tuple[Inline, ...]) -> None:
    body = read(written(say(*content)))
    wanted = seen(content)
    assert [node.tag for node in body] == ["p"] * bool(wanted)
    assert _merged(found(body[0]) if wanted else []) == wanted


@given(content=MANY)
def test_inlines_are_read_back_from_the_cell_of_a_table(content: tuple[Inline, ...]) -> None:
    table = Table((Column(("A",)), Column(("B",))), (Row((cell("x"), cell(*content))),), Caption("", ""))
    cells = list(read(written(table)).iter("td"))
    assert len(cells) == 2
    assert _merged(found(cells[1])) == seen(content)


@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=30))
def test_any_text_is_one_paragraph_of_itself(text: str) -> None:
    body = read(written(say("a", LineBreak(), text)))
    assert [node.tag for node in body] == ["p"]
    assert [child.tag for child in body[0]] == ["br"] * bool(text.strip(" "))
    assert "".join("".join(body[0].itertext()).split()) == "a" + "".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. May was wet", "1\\. May was wet"),
        ("- no list", "\\- no list"),
        ("-1.5 stays", "-1.5 stays"),
        ("# no heading", "\\# no heading"),
        ("5 * 3 * 2, 5*3 and snake_case_name", "5 * 3 * 2, 5\\*3 and snake_case_name"),
        ("R&D, AT&T and &amp;", "R&D, AT&T and \\&amp;"),
        ("see [x](y) and ![z](w)", "see [x\\](y) and ![z\\](w)"),
        ("wages rose [1, p. 41], a lot [2][3]", "wages rose [1, p. 41], a lot [2\\][3]"),
        ("[ ] no task, no note[^1]", "\\[ ] no task, no note\\[\\^1]"),
        ("$38.4 million, $x$", "$38.4 million, \\$x\\$"),
        ("a < b > c | d <e>", "a < b > c \\| d \\<e>"),
        ("C:\\dir, \\*", "C:\\dir, \\\\\\*"),
        ("> no quote", "\\> no quote"),
    ],
)
def test_text_that_looks_like_markdown_is_escaped_and_no_other(text: str, expected: str) -> None:
    assert written(say(text)) == expected
    assert "".join(read(expected).itertext()).strip() == text


def test_an_exclamation_before_a_link_makes_no_image() -> None:
    made = written(say("Go!", Link("https://example.org", ("there",))))
    assert made == "Go\\![there](https://example.org)"


def test_emphasis_that_marks_cannot_say_is_said_in_elements() -> None:
    assert written(say("un", Strong(("believ",)), "able")) == "un**believ**able"
    assert written(say("a", Strong(("“b”",)), "c")) == "a<strong>“b”</strong>c"
    raised = Strong((Superscript((Strong(("@a",)), " b")),))
    assert written(say(raised)) == "**<sup><strong>@a</strong> b</sup>**"
    assert written(say(Strong((Emphasis(("x",)),)))) == "<strong><em>x</em></strong>"


@pytest.mark.parametrize(
    "href", ["https://example.org/?a=1&b=(2)", "https://e.org/a_b*c", "mailto:a@b.org", "https://e.org/&copy;"]
)
def test_an_address_is_read_back(href: str) -> None:
    assert [a.get("href") for a in read(written(say(Link(href, ("x",))))).iter("a")] == [href]


def test_a_link_of_another_scheme_and_a_reference_to_nothing_are_text() -> None:
    assert written(say(Link("javascript:x", ("a",)), " ", Reference("nowhere", ("b",)))) == "a b"


def test_two_lists_that_follow_each_other_stay_two() -> None:
    lists = [ListBlock(((say("a"),),), ordered) for ordered in (False, False, False, True, True)]
    assert [node.tag for node in read(written(*lists))] == ["ul", "ul", "ul", "ol", "ol"]


def test_a_list_keeps_its_first_number_and_its_nesting() -> None:
    inner = ListBlock(((say("b"),), (say("c"), say("d"))))
    body = read(written(ListBlock(((say("a"), inner), (say("e"),)), ordered=True, start=9)))
    assert body[0].get("start") == "9"
    assert [len(node) for node in body.iter("ul")] == [2]
    assert [len(node) for node in body.iter("ol")] == [2]


def test_key_figures_without_a_caption_are_a_list_alone() -> None:
    assert written(KeyFigures((KeyFigure(("412",), ("passengers",)),))) == "- **412** passengers"


def test_a_cell_of_several_blocks_stays_one_line() -> None:
    ways = ListBlock(((say("Talk."),), (say("Write."),)), ordered=True)
    table = Table(
        (Column(("A",)), Column(("B",), "decimal")), (Row((cell("x"), (say("Two:"), ways))),), Caption("Table", "1")
    )
    assert written(table).splitlines()[-3:] == [
        "| A | B |",
        "| --- | ---: |",
        "| **x** | Two:<br>1\\. Talk.<br>2\\. Write. |",
    ]


def test_a_table_in_a_cell_is_a_line_for_each_row() -> None:
    columns = (Column(("Who", Note(("In part.",), 1))), Column(("Share|s",)))
    rows = (Row((cell("Norrhamn"), ())), Row((cell("Åkerby"), (say("5"), ListBlock((cell("of 9"),))))))
    inner = Table(columns, rows, Caption("Table", "2", ("Fees",)), "fees", ("In full.",))
    outer = Table((Column(("A",)), Column(("B",))), (Row((cell("x"), (say("Two:"), inner))),), Caption("", ""))

    assert written(outer).splitlines()[2] == (
        "| **x** | Two:<br>**Table 2** Fees<br>• **Who[^1]:** Norrhamn · **Share\\|s:** –"
        "<br>• **Who:** Åkerby · **Share\\|s:** 5<br>• of 9<br>In full. |"
    )


def test_groups_of_columns_are_the_header_and_their_names_the_first_row() -> None:
    columns = (Column(("Region",)), Column(("2024",), group="Budget"), Column(("2025",), group="Budget"))
    made = written(Table(columns, (row("North", "1", "2"),), Caption("Table", "1")))
    assert made.splitlines()[2:] == [
        "| Region | Budget |  |",
        "| --- | --- | --- |",
        "|  | **2024** | **2025** |",
        "| **North** | 1 | 2 |",
    ]


def test_notes_stand_at_the_end_and_those_called_in_notes_too() -> None:
    made = written(say("a", Note(("why ", Note(("inner",), 2)), 1), "."))
    assert made == "a[^1].\n\n[^1]: why [^2]\n[^2]: inner"


def test_boxes_and_quotes_are_quotations_that_stay_apart() -> None:
    made = written(Callout("note", ("Method",), (say("One."),)), Quote((say("Two."),), ("A guard",)))
    assert made == "> **Method**\n>\n> One.\n\n> Two.\n>\n> —\u00a0A guard"
    assert [node.tag for node in read(made)] == ["blockquote", "blockquote"]


def test_sources_with_numbers_are_a_numbered_list_and_others_have_bold_labels() -> None:
    numbered = Entries((Entry("1", ("A.",), "s1"), Entry("2", ("B.",))))
    assert written(say(Reference("s1", ("1",))), numbered) == '[1](#s1)\n\n1. <a id="s1"></a>A.\n2. B.'
    assert written(Entries((Entry("EU", ("Union",)),))) == "- **EU** Union"


def test_contents_lead_to_the_names_that_readers_give_headings() -> None:
    made = written(
        Contents("Contents"), Heading(1, ("Costs & gains!",), "a", "1"), Heading(1, ("Twice",)), Heading(1, ("Twice",))
    )
    assert re.findall(r"\(#(.*?)\)", made) == ["1-costs--gains", "twice", "twice-1"]


@pytest.mark.parametrize("document", FIXED)
def test_links_lead_to_what_is_there(document: str) -> None:
    made = MarkdownBackend().render(FIXED[document](), THEME)
    body = read(made.decode())
    names = {node.get("id") for node in body.iter()} | {
        _slug("".join(node.itertext())) for node in body.iter() if str(node.tag)[0] == "h"
    }
    assert {href[1:] for a in body.iter("a") if (href := a.get("href", "")).startswith("#")} <= names


def _slug(words: str) -> str:
    return re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")


# the text of a mail


def test_long_rows_are_items_in_the_text_of_a_mail() -> None:
    columns = tuple(Column((name,)) for name in ("Measure", "Impact", "Who"))
    long = row(
        "Replace the pipes", "Safe water in every school of the country by 2029", "Ministry of Works", anchor="R1"
    )
    made = written(Table(columns, (long,), Caption("Table", "1")), maker=MailText)
    assert made == (
        "**Table 1**\n\n- **Measure:** Replace the pipes\n\n"
        "  - **Impact:** Safe water in every school of the country by 2029\n  - **Who:** Ministry of Works"
    )


def test_lists_of_every_kind_that_follow_each_other_stay_their_own() -> None:
    table = Table((Column(("Measure",)),), (row("Replace the pipes " * 5),), Caption("", ""))
    counted = Entries((Entry("7", ("Seven",), ""),))
    bullets = ListBlock(((say("One"),),))
    figures = KeyFigures((KeyFigure(("412",), ("passengers",)),))
    body = read(written(bullets, table, bullets, figures, counted, counted, maker=MailText))

    assert [node.tag for node in body] == ["ul", "ul", "ul", "ul", "ol", "ol"]
    assert [node.get("start") for node in body.iter("ol")] == ["7", "7"]


def test_a_note_that_a_header_calls_is_called_once() -> None:
    columns = (Column(("Measure",)), Column(("Cost", Note(("in 2026",), 1))))
    made = written(Table(columns, (row("Replace the pipes " * 5, "9"),) * 2, Caption("", "")), maker=MailText)

    assert made.count("[^1]") == 2  # where it is called, and at the foot
    assert "[^1]: in 2026" in made


def test_an_item_names_groups_and_says_where_nothing_is() -> None:
    columns = (Column(("Measure",)), Column(("2026",), group="Budget"), Column(("2027",), group="Budget"))
    made = written(Table(columns, (row("Replace the pipes " * 5, "", "9"),), Caption("", "")), maker=MailText)

    assert made.splitlines()[2:] == ["  - **Budget · 2026:** –", "  - **Budget · 2027:** 9"]


def test_entries_right_after_others_keep_their_numbers() -> None:
    twice = (Entries((Entry("7", ("Seven",)),)), Entries((Entry("7", ("Seven again",)),)))
    made = MarkdownBackend().render(replace(minimal(), body=twice), THEME).decode()

    assert made.splitlines()[-3:] == ["7. Seven", "", "7) Seven again"]


class Made:
    """A backend that has made the mail of one document; whatever is asked of it, it answers with that."""

    suffix, media_type = MailText.suffix, MailText.media_type

    def __init__(self, document: Document) -> None:
        self.data = MailText().render(document, THEME)

    def render(self, document: Document, theme: Theme) -> bytes:
        return self.data


def as_items(part: Any) -> Any:
    """The same with the words of each table of long rows in the order of its items."""
    if isinstance(part, Table) and is_long(part):
        label = say(f"{part.caption.label} {part.caption.number} ", *part.caption.text)
        items = [block for row in part.rows for block in as_item(part.columns, row)]
        return Callout("note", (), _rebuilt((label, *items, say(*part.note)), as_items))
    return part


def as_item(columns: tuple[Column, ...], row: Row) -> Iterator[Block]:
    for column, content in zip(columns, row.cells, strict=True):
        yield from (say(column.group), say(*column.title), *content)


@pytest.mark.parametrize("name", FIXED)
def test_the_text_of_a_mail_loses_no_word(name: str) -> None:
    document = FIXED[name]()
    loses_no_word(Made(document), markdown_text, _rebuilt(document, as_items), THEME)


@given(document=documents())
def test_a_mail_of_any_document_and_any_part_of_it_loses_no_word(document: Document) -> None:
    loses_no_word(Made(document), markdown_text, _rebuilt(document, as_items), THEME)
    loses_no_word(MarkdownBackend(), markdown_text, replace(document, body=document.body[2::2]), THEME)


def test_the_text_of_a_mail_keeps_the_contract() -> None:
    made = [make() for make in FIXED.values()]
    declares_its_format(MailText())
    takes_every_node(MailText(), made, THEME)
    repeats_its_bytes(MailText(), made, THEME)


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_a_sample_has_as_many_tables_and_headings_as_its_page(path: Path) -> None:
    briefing = briefgen.load(path)
    page, back = (
        html_tree(text)
        for text in (briefgen.render(briefing, "html").decode(), markdown_page(briefgen.render(briefing, "md")))
    )
    for tag in ("h1", "h3", "table", "tr"):
        assert len(list(back.iter(tag))) == len(list(page.iter(tag))), tag


def test_the_words_are_the_title_too() -> None:
    made = MarkdownBackend().render(minimal(), THEME).decode()
    assert made == "# A short note\n\n---\n\nOne sentence is enough.\n"
    assert plain(("x",)) == "x"


def test_a_box_to_tick_stands_before_each_item() -> None:
    boxes = ListBlock(((say("Approve"),), (say("Discuss"),)), ordered=True, boxes=True)
    assert "- [ ] Approve\n- [ ] Discuss" in written(boxes)
