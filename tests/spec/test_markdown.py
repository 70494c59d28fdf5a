"""Prose → blocks: every inline form, every block form, and the signs that stay what they are."""

from __future__ import annotations

from typing import Any

import pytest

from briefgen.document import (
    Code,
    Emphasis,
    Inlines,
    LineBreak,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Reference,
    Strong,
    Subscript,
    Superscript,
    Table,
    plain,
)
from briefgen.spec.parsed import Mention, Slip
from briefgen.spec.prose import parse_line, parse_prose
from spec.composing import blocks

LINES: list[tuple[str, Inlines]] = [
    ("plain text", ("plain text",)),
    ("**bold**", (Strong(("bold",)),)),
    ("__bold__", (Strong(("bold",)),)),
    ("*italic* and _italic_", (Emphasis(("italic",)), " and ", Emphasis(("italic",)))),
    ("***both***", (Emphasis((Strong(("both",)),)),)),
    ("**bold *and italic***", (Strong(("bold ", Emphasis(("and italic",)))),)),
    ("*italic **and bold***", (Emphasis(("italic ", Strong(("and bold",)))),)),
    ("snake_case_word", ("snake_case_word",)),
    ("in**side** a word", ("in", Strong(("side",)), " a word")),
    ("`code *as* is`", (Code("code *as* is"),)),
    ("``a ` tick``", (Code("a ` tick"),)),
    ("[text](https://x.org)", (Link("https://x.org", ("text",)),)),
    ("[**bold** link](https://x.org)", (Link("https://x.org", (Strong(("bold",)), " link")),)),
    ("**a [link](https://x.org) in bold**", (Strong(("a ", Link("https://x.org", ("link",)), " in bold")),)),
    ("[](https://x.org)", (Link("https://x.org", ("https://x.org",)),)),
    ("<https://x.org/?a=1&b=2>", (Link("https://x.org/?a=1&b=2", ("https://x.org/?a=1&b=2",)),)),
    ("<me@x.org>", (Link("mailto:me@x.org", ("me@x.org",)),)),
    ("[there](#results)", (Reference("#results", ("there",)),)),
    ("{table:a} and { Figure : b-1 }", (Reference("table:a"), " and ", Reference("figure:b-1"))),
    ("[@a]", ("[", Reference("source:a"), "]")),
    ("[@a, p. 3]", ("[", Reference("source:a"), ", p. 3]")),
    ("[@a; @b, p. 3]", ("[", Reference("source:a"), "; ", Reference("source:b"), ", p. 3]")),
    ("*[@a]*", (Emphasis(("[", Reference("source:a"), "]")),)),
    ("so^[a note]", ("so", Note(("a note",)))),
    (
        "^[note with **bold** and [link](https://x.org)]",
        (Note(("note with ", Strong(("bold",)), " and ", Link("https://x.org", ("link",)))),),
    ),
    ("^[a [b] c]", (Note(("a [b] c",)),)),
    ("^[see [@a]]", (Note(("see [", Reference("source:a"), "]")),)),
    ("H~2~O", ("H", Subscript(("2",)), "O")),
    ("**CO**~2~", (Strong(("CO",)), Subscript(("2",)))),
    ("m^2^", ("m", Superscript(("2",)))),
    ("5^th^, m^2^s^-1^", ("5", Superscript(("th",)), ", m", Superscript(("2",)), "s", Superscript(("-1",)))),
    ("Na^+^, SO~4~^2-^", ("Na", Superscript(("+",)), ", SO", Subscript(("4",)), Superscript(("2-",)))),
    ("one\\\ntwo", ("one", LineBreak(), "two")),
    ("one  \ntwo", ("one", LineBreak(), "two")),
    ("one\ntwo", ("one two",)),
    (r"\*not\* \[a\](b) \`c\` \^[d] \{table:e} \@ \<b> \~~f~~", ("*not* [a](b) `c` ^[d] {table:e} @ <b> ~~f~~",)),
    (r"\a C:\temp \\", ("\\a C:\\temp \\",)),
    ("a\\", ("a\\",)),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_inline_forms(text: str, expected: Inlines) -> None:
    assert blocks(text) == (Paragraph(expected),)
    assert parse_line(text).inlines == expected


SIGNS = [
    "~5 to ~10", "~5–~10", "~5%/~10%", "costs ~ 5", "x^2", "10^6-10^7", "x^2/y^2", "2*3*4", "2**3", "5 * 3 * 2",
    "p < 0.05*, p < 0.01**", "> 100", ">100", ">= 5 %", "> EUR 5 bn", "- 3.2 %", "-3.2 %", "+ 5", "+5", "- £3m",
    "1986. A great year", "15. März 2025", "1.", "1)", "*", "**", "+", "-", "#", ">", "_", "#1 in the list",
    "#hashtag", "@minister said", "a@b.org", "[1]", "[sic]", "(a) [b] (c)", "[x] [y]", "R&D; AT&T", "&copy; &#60;",
    "a<b", "List<int>", "<5", "a -> b", "<- c", "<foo>", "</w:t>", "<!DOCTYPE x>", "1 < 2 > 1", "{a} {{b}} {% c %}",
    "{table:}", "$x$ %s ${x} #{y}", "a | b", "|", "||", "https://x.org/a_b_c", "C:\\dir\\file", "::", "==", "a\tb",
    "“bold”", "'", "\"", "[text][ref]", "-- and --- and ...", "5' 6\"", "a  b", "^", "~", "^[", "x^a b^", "~~", "@",
    "[@]", "`", "``", "**", "_a", "a_", "1986) b", "\u00a0a\u00a0b",
]  # fmt: skip


@pytest.mark.parametrize("text", SIGNS)
def test_signs_that_are_no_markdown_stay(text: str) -> None:
    parsed = parse_prose(text)
    assert parsed.blocks == (Paragraph((text.strip(),)),)
    assert not [slip for slip in parsed.slips if slip.severity == "error"]


def item(*content: Any) -> tuple[Paragraph, ...]:
    return (Paragraph(tuple(content)),)


BLOCKS: list[tuple[str, Any]] = [
    ("one\n\n\n\ntwo", (*item("one"), *item("two"))),
    ("- a\n- b", (ListBlock((item("a"), item("b"))),)),
    ("* a\n* b", (ListBlock((item("a"), item("b"))),)),
    ("+ a\n+ b", (ListBlock((item("a"), item("b"))),)),
    ("- a\n* b", (ListBlock((item("a"),)), ListBlock((item("b"),)))),
    ("1. a\n2. b", (ListBlock((item("a"), item("b")), ordered=True),)),
    ("1. a\n1. b", (ListBlock((item("a"), item("b")), ordered=True),)),
    ("0. a\n1. b", (ListBlock((item("a"), item("b")), ordered=True, start=0),)),
    ("4) a\n5) b", (ListBlock((item("a"), item("b")), ordered=True, start=4),)),
    ("1986. a\n1987. b", (ListBlock((item("a"), item("b")), ordered=True, start=1986),)),
    ("- a\n  - b\n    1. c\n- d", (
        ListBlock((
            (*item("a"), ListBlock(((*item("b"), ListBlock((item("c"),), ordered=True)),))),
            item("d"),
        )),
    )),
    ("- a\n\n  more\n- b", (ListBlock(((*item("a"), *item("more")), item("b"))),)),
    ("- [ ] a\n- [x] b", (ListBlock((item("[ ] a"), item("[x] b"))),)),
    ("text\n- a\n- b", (*item("text"), ListBlock((item("a"), item("b"))))),
    ("> a\n> b\n>\n> c", (Quote((*item("a b"), *item("c"))),)),
    ("> - a", (Quote((ListBlock((item("a"),)),)),)),
    ("    indented", item("indented")),
    ("a\n\n    indented", (*item("a"), *item("indented"))),
    ("in\n1986. Then", item("in 1986. Then")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_block_forms(text: str, expected: Any) -> None:
    assert blocks(text) == expected


def test_a_pipe_table_keeps_cells_alignment_and_escaped_bars() -> None:
    (table,) = blocks("| a | **b** | c |\n|---|--:|:-:|\n| 1 | x\\|y | |\n| `z` | [t](https://x.org) | - |")
    assert isinstance(table, Table)
    assert [(plain(column.title), column.align) for column in table.columns] == [
        ("a", "left"),
        ("b", "right"),
        ("c", "center"),
    ]
    assert [row.cells for row in table.rows] == [
        (item("1"), item("x|y"), ()),
        (item(Code("z")), item(Link("https://x.org", ("t",))), item("-")),
    ]


SLIPS = [
    ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "this row has 3 cells, the table has 2 columns"),
    ("| a | b |\n|---|---|\n| 1 |", "this row has 1 cell, the table has 2 columns"),
    ("| a | b |\n|---|---|\n| 1 | 2 |\nand so on", "this row has 1 cell, the table has 2 columns"),
    ("> | a | b |\n> |---|---|\n> | 1 | 2 | 3 |", "this row has 3 cells, the table has 2 columns"),
    ("| a | b |\n|---|\n| 1 | 2 |", "this is not read as a table: its header and its line of dashes differ"),
    ("| a | |\n|---|---|\n| 1 | 2 |", "a column of this table has no header"),
    ("| a | b |\n|---|---|", "this table has a header and no rows"),
    ("1. a\n3. b", "this item is numbered 3 and would be printed as 2"),
    ("2. a\n2. b", "this item is numbered 2 and would be printed as 3"),
    ("- a\n-\n- b", "an item of a list is empty"),
    ("a\n\n>", "a quotation is empty"),
    ("grew by\n- 5 per cent", "this line begins with '-' and would be read as a list"),
    ("more than\n> 100 people", "this line begins with '>' and would be read as a quotation"),
    ("# Title", "a heading cannot stand in prose"),
    ("Title\n=====", "a heading cannot stand in prose"),
    ("Title\n---", "a heading cannot stand in prose"),
    ("---", "a rule cannot stand in prose"),
    ("```\ncode\n```", "a block of code cannot stand in prose"),
    ("![alt](a.png)", "a picture cannot stand in prose"),
    ("<b>", "raw HTML cannot be printed: <b>"),
    ("a <BR/> b", "raw HTML cannot be printed: <BR/>"),
    ("<!-- a -->", "raw HTML cannot be printed: <!--"),
    ("~~gone~~", "struck-out text cannot be printed: ~~gone~~"),
    ('[a](https://x.org "t")', "the title of a link cannot be printed"),
    ("[a]()", "the link has no address"),
    ("[a](x.html)", "'x.html' is not an address"),
    ("[a](javascript:b)", "a link of the scheme 'javascript:' is not allowed"),
    ("<ftp://x.org>", "a link of the scheme 'ftp:' is not allowed"),
    ("^[]", "a footnote is empty"),
    ("^[a ^[b] c]", "a footnote cannot hold another"),
    ("[@a p. 3]", "'@a p. 3' is not a citation"),
    ("[@a; p. 3]", "'p. 3' is not a citation"),
    ("[see @a]", "'[see @a]' is not read as a citation: it does not begin with @"),
    ("{tabel:a}", "'tabel' is nothing that can be referred to; did you mean 'table'?"),
    ("{appendix:a}", "'appendix' is nothing that can be referred to"),
]


@pytest.mark.parametrize(("text", "message"), SLIPS)
def test_what_cannot_be_printed_is_said(text: str, message: str) -> None:
    assert message in [slip.message for slip in parse_prose(text).slips]


@pytest.mark.parametrize("text", ["**open", "**Lead-in:**text", "see **this"])
def test_stars_that_make_nothing_bold_are_a_warning(text: str) -> None:
    (slip,) = parse_prose(text).slips
    assert (slip.severity, "printed" in slip.message) == ("warning", True)
    assert not parse_prose(text.replace("**", r"\*\*")).slips


def test_each_slip_and_reference_knows_where_it_stands() -> None:
    text = "A `{table:a}` and {table:a},\n[one](#b) <b>\n\n- [@c; @d]\n- x^[{figure:e}]"
    parsed = parse_prose(text)
    assert parsed.references == (
        Mention("table:a", text.index("{table:a},")),
        Mention("#b", text.index("#b")),
        Mention("source:c", text.index("@c")),
        Mention("source:d", text.index("@d")),
        Mention("figure:e", text.index("{figure")),
    )
    assert [slip.offset for slip in parsed.slips] == [text.index("<b>")]


def test_deep_nesting_is_a_slip_and_no_crash() -> None:
    for text in ("> " * 500 + "a", "- " * 500 + "a", "*a " * 500, "[" * 2000, "^[" * 500 + "]" * 500, "**" * 3000):
        parsed = parse_prose(text)
        assert all(isinstance(slip, Slip) for slip in parsed.slips)
    assert parse_prose("> " * 500 + "a").slips
