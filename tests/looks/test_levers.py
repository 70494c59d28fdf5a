"""What a theme can change shows in both files, says the same text, and keeps every rule."""

from __future__ import annotations

import io
import re
import zipfile
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backends.docx.lint import problems
from backends.pdf.judge import made
from briefgen.backends import backend
from briefgen.backends.pdf.style import Sheet
from briefgen.contract import loses_no_word, says_one_text
from briefgen.document import Document
from briefgen.theme import (
    KNOWN,
    Boxes,
    BoxShape,
    HeadingRule,
    Headings,
    LabelPlace,
    Opening,
    OpeningLayout,
    Running,
    TableHead,
    Theme,
    default_theme,
)
from documents import kitchen_sink, minimal, rtl
from readers import read_text

PLAIN = default_theme()
LAYOUTS = {f"opening {layout}": replace(PLAIN, opening=Opening(layout=layout)) for layout in get_args(OpeningLayout)}
SHAPES = {f"boxes {shape}": replace(PLAIN, boxes=Boxes(shape=shape)) for shape in get_args(BoxShape)}
RULES = {f"headings {rule}": replace(PLAIN, headings=Headings(rule=rule)) for rule in get_args(HeadingRule)}
HEADS = {f"table head {head}": replace(PLAIN, table_head=head) for head in get_args(TableHead)}
LABELS = {f"page number {place}": replace(PLAIN, running=Running(page_label=place)) for place in get_args(LabelPlace)}
COLOURED = replace(
    PLAIN, palette=replace(PLAIN.palette, heading_2="#B71C1C", subtitle_text="#00695C", caption_text="#5B2C83")
)
"""It has colours that nothing is in."""
OTHERS = {
    "running rule": replace(PLAIN, running=Running(rule=True)),
    "light title": replace(PLAIN, opening=Opening(bold=False, colour="ink")),
    "inky headings": replace(PLAIN, headings=Headings(colour="ink")),
    "lower headings": replace(COLOURED, headings=Headings(lower="heading_2")),
    "a subtitle's colour": replace(COLOURED, opening=Opening(subtitle="subtitle_text")),
    "captions": replace(COLOURED, captions="caption_text"),
    "light words on a dark head": replace(
        PLAIN,
        table_head="filled",
        palette=replace(PLAIN.palette, table_head="#FFFFFF", table_head_ground="#0B5394", table_rule="#C00000"),
    ),
    "lines between rows": replace(PLAIN, zebra=False),
    "one family": replace(PLAIN, fonts=replace(PLAIN.fonts, body=KNOWN["Public Sans"], sans=KNOWN["Public Sans"])),
}
LEVERS = {**LAYOUTS, **SHAPES, **RULES, **HEADS, **LABELS, **OTHERS}
THEMES = {name: theme for name, theme in LEVERS.items() if theme != PLAIN}
DOCUMENTS = {"kitchen sink": kitchen_sink, "cover": lambda: kitchen_sink(cover=True), "rtl": rtl, "minimal": minimal}


def looks(data: bytes) -> str:
    """Everything of a Word file but its text."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return re.sub(">[^<]+<", "><", "".join(str(package.read(name)) for name in package.namelist()))


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("name", ["docx", "pdf"])
def test_a_lever_changes_each_format(name: str, theme: Theme) -> None:
    pairs = ([backend(name).render(make(), look) for look in (theme, PLAIN)] for make in (kitchen_sink, minimal))
    assert any(one != other for one, other in pairs)


VOICES = (
    "body", "detail", "lead", "quote", "note", "small", "cell", "cell_detail", "column_head", "caption", "label",
    "figure", "figure_label", "furniture", "title", "subtitle", "headings",
)  # fmt: skip
"""What a page of the PDF speaks in."""
WORN = {
    "lower headings": ("B71C1C", "heading-2", ["headings"]),
    "a subtitle's colour": ("00695C", "subtitle-text", ["subtitle"]),
    "captions": ("5B2C83", "caption-text", ["caption"]),
}


@pytest.mark.parametrize("lever", WORN)
def test_a_colour_is_seen_where_something_is_in_it_and_nowhere_else(lever: str) -> None:
    colour, tone, voices = WORN[lever]
    themes = COLOURED, THEMES[lever]
    word, page = ([backend(name).render(kitchen_sink(), theme) for theme in themes] for name in ("docx", "html"))
    bare, worn = (Sheet(theme, "en", rtl=False) for theme in themes)
    names = [name for name in VOICES if getattr(bare, name) != getattr(worn, name)]

    assert [f'w:color w:val="{colour}"' in looks(each) for each in word] == [False, True]
    assert [f"{{color:var(--{tone})}}" in each.decode() for each in page] == [False, True]
    assert names == voices


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_lever_keeps_the_rules_of_both_formats(theme: Theme, document: str) -> None:
    made(DOCUMENTS[document](), theme)
    assert problems(backend("docx").render(DOCUMENTS[document](), theme)) == []


@pytest.mark.parametrize("name", ["docx", "pdf"])
@pytest.mark.parametrize("document", DOCUMENTS)
def test_all_levers_say_one_text(name: str, document: str) -> None:
    says_one_text(backend(name), read_text(name), DOCUMENTS[document](), [PLAIN, *THEMES.values()])


def combined() -> st.SearchStrategy[Theme]:
    """Levers in every combination."""
    return st.builds(
        lambda opening, shape, rule, head, label, line: replace(
            PLAIN,
            opening=Opening(layout=opening),
            boxes=Boxes(shape=shape),
            headings=Headings(rule=rule),
            table_head=head,
            running=Running(page_label=label, rule=line),
        ),
        *(st.sampled_from(get_args(kind)) for kind in (OpeningLayout, BoxShape, HeadingRule, TableHead, LabelPlace)),
        st.booleans(),
    )


@pytest.mark.parametrize("name", ["docx", "pdf"])
@given(theme=combined())
def test_levers_go_together(name: str, theme: Theme) -> None:
    _whole(name, kitchen_sink(), theme)


def _whole(name: str, document: Document, theme: Theme) -> None:
    loses_no_word(backend(name), read_text(name), document, theme, counts_headings=name == "docx")


def test_each_layout_has_its_own_border_in_word() -> None:
    seen = {name: looks(backend("docx").render(minimal(), theme)) for name, theme in LAYOUTS.items()}

    assert "thinThickSmallGap" in seen["opening centred"]
    assert [name for name, text in seen.items() if "thinThickSmallGap" in text] == ["opening centred"]
    assert len(set(seen.values())) == len(LAYOUTS)


def test_one_family_for_all_is_embedded_once() -> None:
    with zipfile.ZipFile(io.BytesIO(backend("docx").render(minimal(), OTHERS["one family"]))) as package:
        names = [name for name in package.namelist() if "publicsans" in name.lower()]

    assert len(names) == len(set(names)) > 0
