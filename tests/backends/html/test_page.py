"""The HTML page: what every one keeps, and what an author's text becomes."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

import briefgen
from backends.html.judge import page_problems
from briefgen.backends.html import HtmlBackend, MailBody
from briefgen.backends.html.escape import css_string
from briefgen.backends.html.style import style_sheet
from briefgen.backends.markdown import MailText, MarkdownBackend
from briefgen.compose import compose
from briefgen.document import (
    Block,
    Callout,
    Caption,
    Column,
    Contents,
    Document,
    Field,
    Figure,
    Furniture,
    Heading,
    Inline,
    KeyFigure,
    KeyFigures,
    Link,
    ListBlock,
    Marking,
    Note,
    PageBreak,
    Quote,
    Reference,
    Strong,
    Table,
    TitleBlock,
)
from briefgen.theme import Palette, default_theme
from charted import chart as charted
from documents import ARABIC, chart, floating, kitchen_sink, long_table, minimal, picture, row, rtl, say
from readers import html_text, html_tree

THEME = default_theme()
SPECS = sorted((Path(__file__).parents[3] / "specs").glob("*.yaml"))
FIXED: dict[str, Callable[[], Document]] = {
    "minimal": minimal,
    "kitchen sink": kitchen_sink,
    "right to left": rtl,
    "floating": floating,
    "long table": lambda: long_table(60),
}


def page(*blocks: Block, **changes: Any) -> str:
    """A page of the blocks."""
    return HtmlBackend().render(replace(minimal(), body=blocks, **changes), THEME).decode()


def main(*blocks: Block, **changes: Any) -> str:
    """What stands in its main part below the title."""
    text = page(*blocks, **changes)
    return text[text.index("</div>", text.index('<div class="head">')) + 7 : text.index("</main>")].strip()


def tree(*blocks: Block, **changes: Any) -> Element:
    return html_tree(page(*blocks, **changes))


def line(*content: Inline) -> str:
    """A paragraph of the inlines, without its tags."""
    made = main(say(*content))
    return made[made.index(">") + 1 : made.index("</p>")]


@pytest.mark.parametrize("document", FIXED)
def test_the_judge_finds_nothing(document: str) -> None:
    assert page_problems(HtmlBackend().render(FIXED[document](), THEME)) == []


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_the_judge_finds_nothing_in_a_sample(path: Path) -> None:
    assert page_problems(briefgen.render(briefgen.load(path), "html")) == []


def test_the_judge_sees_what_is_wrong() -> None:
    good = page(say("See ", Reference("a", ("there",))), Heading(1, ("There",), "a"), _table())
    assert page_problems(good.encode()) == []
    for old, new, said in (
        ('id="a"', 'id="b"', "names a, which is nowhere"),
        ("<h2", "<h4", "follows one of 1"),
        (' scope="row"', "", "no scope"),
        ("<main", '<p onclick="x"></p><main', "does something"),
        ("default-src 'none'", "default-src *", "may fetch"),
        ("<main", '<img src="https://example.org/a.png"><main', "fetches https"),
    ):
        assert said in " ".join(
            page_problems(good.replace(old, new).replace("</h2>", "</h4>" if "h4" in new else "</h2>").encode())
        ), new


# escaping


@given(text=st.text(st.characters(codec="utf-8"), max_size=40))
def test_any_text_is_text_wherever_it_stands(text: str) -> None:
    image = picture("image/png", 8, 8)
    document = replace(
        minimal(),
        title_block=TitleBlock(title=f"x{text}", organisation=text, subtitle=text, facts=(text,), logo=image),
        furniture=Furniture(title=text, detail=text, status=text, page_label=text, marking=Marking(text, "#000000")),
        body=(
            say(text, Strong((text,)), Link(f"https://example.org/?{text}", (text,)), Note((text,), 1)),
            Figure(image, text, Caption("Figure", "1", (text,))),
            Callout("note", (text,), (say(text),)),
        ),
    )
    made = HtmlBackend().render(document, THEME)
    assert [found for found in page_problems(made) if "no title" not in found] == []
    assert re.findall(r"<style>.*?</style>", made.decode(), re.DOTALL)[0].count("<") == 2


@pytest.mark.parametrize("text", ['"', "</style>", "\\", "a\nb", "\\22 ", "é"])
def test_a_string_of_a_style_sheet_cannot_end_before_its_end(text: str) -> None:
    made = css_string(text)
    read = re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), made[1:-1])
    assert set(made[1:-1]).isdisjoint('"<\n')
    assert read == text.replace("\n", " ")


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "file:///etc", "//x", " x"]
)
def test_a_link_of_another_scheme_is_text(href: str) -> None:
    assert line(Link(href, ("words",))) == "words"


def test_a_reference_to_a_part_that_is_not_there_is_text() -> None:
    assert line("see ", Reference("table-9", ("Table 9",))) == "see Table 9"


def test_a_link_in_a_link_is_text_and_a_note_called_in_one_follows_it() -> None:
    inside = Link("https://b.example", ("b", Note(("n",), 1)))
    made = line(Link("https://a.example", ("a ", inside)))
    assert made.startswith('<a href="https://a.example">a b</a><sup><a class="call" id="call:1" href="#note:1"')


# structure


def test_headings_nest_in_sections_and_leave_no_rank_out() -> None:
    made = main(Heading(1, ("A",)), Heading(3, ("B",)), say("b"), Heading(2, ("C",)), Heading(1, ("D",)))
    assert re.findall(r"</?section|h\d", made) == [
        *(
            "<section",
            "h2",
            "h2",
            "<section",
            "h3",
            "h3",
            "</section",
            "<section",
            "h3",
            "h3",
            "</section",
            "</section",
        ),
        *("<section", "h2", "h2", "</section"),
    ]


def test_contents_list_the_headings_with_links_to_them() -> None:
    made = tree(Contents("Contents"), Heading(1, ("One",), "one", "1"), Heading(2, ("Two", Note(("n",), 1))), say("x"))
    nav = next(made.iter("nav"))
    assert [(a.get("href"), "".join(a.itertext())) for a in nav.iter("a")] == [("#one", "1 One"), ("#heading-2", "Two")]


def test_a_note_leads_down_and_back() -> None:
    made = main(say("a", Note(("why", Note(("inner",), 2)), 1)))
    assert '<sup><a class="call" id="call:1" href="#note:1" role="doc-noteref">1</a></sup>' in made
    assert 'role="doc-endnotes"' in made
    assert '<a href="#call:1" role="doc-backlink" aria-label="Back to the call of note 1">' in made
    assert made.index('id="note:1"') < made.index('id="note:2"')


def _table(**changes: Any) -> Table:
    columns = (Column(("Region",)), Column(("2024",), "decimal", group="Budget"), Column(("2025",), group="Budget"))
    made = Table(columns, (row("North", "1.25", "x"), row("South", "10", "y")), Caption("Table", "1", ("Money",)))
    return replace(made, **changes)


def test_a_table_with_groups_has_headers_that_each_cell_names() -> None:
    made = next(tree(_table()).iter("table"))
    cells = {"".join(cell.itertext()): cell for cell in made.iter() if cell.tag in ("th", "td")}
    names = {cell.get("id"): text for text, cell in cells.items()}
    assert [names[name] for name in cells["10"].attrib["headers"].split()] == ["South", "Budget", "2024"]
    assert (cells["Budget"].get("scope"), cells["Budget"].get("colspan")) == ("colgroup", "2")
    assert (cells["Region"].get("scope"), cells["Region"].get("rowspan")) == ("col", "2")
    assert cells["North"].get("scope") == "row"


def test_numbers_are_moved_in_by_the_decimals_they_lack() -> None:
    made = main(_table())
    assert '--lacks:1.39em">10<' in made
    assert "--lacks" not in made[: made.index("1.25")]


def test_a_table_of_prose_becomes_cards_and_any_other_can_be_moved_with_keys() -> None:
    columns = tuple(Column((name,)) for name in ("Who", "Interest", "Impact"))
    prose = Table(columns, (row("Parents", "Safe water in every school", "High"),), Caption("Table", "1"))
    assert '<td data-label="Interest">Safe water' in main(prose)
    assert 'class="table" role="region" tabindex="0" aria-labelledby="table:1"' in main(_table())


def test_a_table_of_prose_is_moved_with_keys_too_where_its_words_need_more_room() -> None:
    columns = tuple(Column((name,)) for name in ("Who", "Interest", "Impact"))
    made = main(Table(columns, (row("Parents", "Safe water in every school", "High"),), Caption("", "")))
    assert '<div class="table cards" role="region" tabindex="0" aria-label="Who, Interest, Impact">' in made


def test_a_row_that_is_linked_to_has_its_id() -> None:
    table = _table(rows=(row("North", "1", "2", anchor="R1"),))
    assert '<tr id="R1">' in main(table)


def test_a_picture_is_data_and_a_drawing_is_text() -> None:
    made = tree(
        Figure(picture("image/png", 8, 8), "Bars", Caption("Figure", "1"), "bars", 0.5),
        Figure(chart(), "Rising bars", Caption("Figure", "2")),
    )
    image = next(made.iter("img"))
    assert image.get("alt") == "Bars"
    assert str(image.get("src")).startswith("data:image/png;base64,")
    assert "50%" in str(image.get("style"))
    svg = next(node for node in made.iter() if str(node.tag).endswith("}svg"))
    assert svg.get("aria-label") == "Rising bars"
    assert "Lead in water, µg/l" in ["".join(text.itertext()) for text in svg.iter() if str(text.tag).endswith("}text")]


def test_a_chart_too_wide_for_the_screen_is_moved_sideways_and_keeps_its_words_readable() -> None:
    page = main(
        Figure(charted("lines"), "Lines", Caption("Figure", "1")), Figure(chart(), "Bars", Caption("Figure", "2"))
    )
    frame = re.search(
        r'<div class="chart" role="region" tabindex="0" aria-label="Figure 1" style="--least:(.*?)rem">', page
    )

    assert frame
    assert float(frame[1]) > 25
    assert page.count('class="chart"') == 1


def test_two_drawings_share_no_id() -> None:
    figures = [Figure(chart(), "Bars", Caption("Figure", str(number))) for number in (1, 2)]
    assert (
        len(re.findall(r'<clipPath id="(.*?)"', main(*figures)))
        == len(set(re.findall(r'clipPath id="(.*?)"', main(*figures))))
        == 2
    )


def test_boxes_quotes_lists_and_numbers_are_what_they_say() -> None:
    made = main(
        Callout("bottom-line", ("Bottom line",), (say("Go."),)),
        Callout("warning", ("Caution",), (say("Wait."),)),
        Quote((say("Never."),), ("A guard",)),
        ListBlock(((say("c"),),), ordered=True, start=3),
        KeyFigures((KeyFigure(("17",), ("schools",), ("+2",)),)),
    )
    assert '<div class="box bottom-line" role="region" aria-labelledby="box:1">' in made
    assert '<aside class="box warning" role="note" aria-labelledby="box:2">' in made
    assert "<figcaption><cite>A guard</cite></figcaption>" in made
    assert '<ol start="3">\n<li>c</li>' in made
    assert '<p class="value">17</p>\n<p class="what">schools</p>\n<p class="change">+2</p>' in made


# language, direction, dates


def test_arabic_in_an_english_page_says_so_and_a_paragraph_that_runs_the_other_way_too() -> None:
    made = main(say("It says: ", ARABIC, " That is all."), say(ARABIC))
    assert 'It says: <span lang="ar">تعتزم' in made
    assert '<p dir="rtl"><span lang="ar">' in made


def test_an_arabic_page_runs_from_right_to_left_and_says_it_once() -> None:
    made = HtmlBackend().render(rtl(), THEME).decode()
    assert '<html lang="ar" dir="rtl">' in made
    assert 'lang="ar"' not in made[made.index("<body") :]


def test_dates_are_read_by_programs() -> None:
    day = Field("12 May 2026", "date", "Date", date=datetime.date(2026, 5, 12))
    made = page(say(day), title_block=TitleBlock(title="T", facts=("12 May 2026", "For decision")), record=(day,))
    assert made.count('<time datetime="2026-05-12">12 May 2026</time>') == 2


# the frame


def test_the_marking_stands_over_and_under_the_page_and_on_each_printed_one() -> None:
    marked = Furniture(title="T", marking=Marking("TLP:AMBER", "#FFC000", "#000000", "right"))
    made = page(say("x"), furniture=marked)
    style = '<p class="marking right"><strong style="color:#FFC000;background:#000000">TLP:AMBER</strong></p>'
    assert made.count(style) == 2
    assert ".banner{position:fixed" in made
    assert 'name="robots" content="noindex' in made
    assert "robots" not in page(say("x"))


def test_how_the_paper_may_be_handled_stands_at_its_foot_in_every_format() -> None:
    document = replace(minimal(), furniture=Furniture(title="T", notices=("Copy 3 of 12 & no more",)))
    made = HtmlBackend().render(document, THEME).decode()
    assert '<p class="handling">Copy 3 of 12 &amp; no more</p>' in made[made.index("<footer") :]
    for maker in (MailBody(), MarkdownBackend(), MailText()):
        assert "Copy 3 of 12" in maker.render(document, THEME).decode()[-200:]


def test_words_of_ours_are_in_the_language_of_the_page() -> None:
    briefing = briefgen.load("title: T\nlang: fr\nmarking: Officiel\nbottom_line: Oui.^[Une note.]\n")
    made = briefgen.render(briefing, "html").decode()
    for words in ("Aller au texte", "Retour à l’appel de la note 1", ">Notes</h2>", '"Page " counter(page) " sur "'):
        assert words in made, words
    assert '<meta name="description" content="Oui.">' in made


def test_pages_of_paper_have_their_title_date_and_number() -> None:
    made = page(say("x"), furniture=Furniture(title="A title", detail="12 May"))
    assert '@top-left{content:"A title"}@top-right{content:"12 May"}' in made
    assert '@bottom-right{content:"Page " counter(page) " of " counter(pages) ""}' in made


# colours


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_colour_of_text_stands_out_on_every_ground_it_may_have() -> None:
    colours = Palette()
    for ground in ("#FFFFFF", colours.tint, colours.zebra):
        for ink in (colours.ink, colours.muted, colours.accent, colours.link, colours.warning):
            assert contrast(ink, ground) >= 4.5, (ink, ground)
    for ink in (colours.ink, colours.warning, colours.link):
        assert contrast(ink, colours.warning_tint) >= 4.5


def test_the_sheet_is_the_themes_and_names_each_variable_it_uses() -> None:
    theme = replace(THEME, palette=Palette(accent="#7A1F1F"))
    sheet = style_sheet(theme, "ltr")
    assert "--accent:#7A1F1F" in sheet
    assert '"IBM Plex Serif","Georgia"' in sheet
    used, given = (set(re.findall(name, sheet)) for name in (r"var\(--([\w-]+)", r"--([\w-]+):"))
    assert used - given == {"lacks", "least", "of", "signs"}
    assert sheet.count("{") == sheet.count("}")


def test_a_briefing_is_rendered_with_nothing_that_cannot_be_read_back() -> None:
    document = compose(briefgen.load("title: A & B\nbottom_line: 1 < 2 && 3 > 2\n"))
    assert "1 < 2 && 3 > 2" in html_text(HtmlBackend().render(document, THEME))


def test_a_box_to_tick_stands_before_each_item_and_turns_break_no_page() -> None:
    boxes = ListBlock(((say("Approve"),), (say("Discuss"),)), boxes=True)
    made = main(PageBreak("landscape"), boxes, PageBreak("portrait"))
    assert '<ul class="ticks" role="list">\n<li><span aria-hidden="true">\u2610</span> Approve</li>' in made
    assert 'class="turn"' not in made


def test_from_right_to_left_the_call_of_a_note_is_no_figure_of_the_number_before_it() -> None:
    called = say(f"{ARABIC} 600", Note(("x",), 1))

    assert "<bdi>1</bdi></a></sup>" in page(called, properties=rtl().properties)
    assert "<bdi>" not in page(called)
