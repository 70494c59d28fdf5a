"""A mail wears its theme as far as mail programs let it: in styles on elements and in cells."""

from __future__ import annotations

import re
from typing import Any

import pytest
from msgspec.structs import replace

from briefgen.backends.html import MailBody
from briefgen.backends.html.mail_style import Styles
from briefgen.document import Block, Callout, Caption, Column, Heading, Note, Table
from briefgen.theme import Box, Boxes, Headings, Opening, Palette, default_theme
from documents import minimal, row, say

THEME = default_theme()
COLOURS = Palette()
RULE = COLOURS.rule


def mail(*blocks: Block, **changes: Any) -> str:
    """A mail of the blocks in a theme with the changes."""
    return MailBody().render(replace(minimal(), body=blocks), replace(THEME, **changes)).decode()


def tag(name: str, kind: str = "", said: str = "", **changes: Any) -> str:
    return Styles(replace(THEME, **changes), "ltr")(name, kind, said)


@pytest.mark.parametrize(
    ("layout", "said"),
    [
        ("rule-below", f'align="left" style="padding:0 0 12px;border-bottom:2px solid {RULE};text-align:left"'),
        ("rule-above", f'align="left" style="padding:12px 0 0;border-top:6px solid {RULE};text-align:left"'),
        ("band", f'bgcolor="{COLOURS.band}" style="padding:20px 20px;background:{COLOURS.band};text-align:left"'),
        ("centred", f'align="center" style="padding:0 0 12px;border-bottom:4px double {RULE};text-align:center"'),
    ],
)
def test_the_title_stands_in_a_cell_that_draws_the_layout_of_the_theme(layout: Any, said: str) -> None:
    made = mail(opening=Opening(layout=layout))
    assert f"{said}>\n<h1" in made


def test_the_title_has_the_colour_and_the_weight_of_the_theme() -> None:
    light = tag("h1", opening=Opening(colour="ink", bold=False))
    assert f"color:{COLOURS.ink}" in light
    assert "font-weight:normal" in light
    assert "font-weight:bold" in tag("h1")


@pytest.mark.parametrize(("rule", "edge"), [("above", "border-top"), ("below", "border-bottom")])
def test_headings_have_the_rule_and_the_colour_of_the_theme(rule: Any, edge: str) -> None:
    heading = Headings(rule=rule, colour="warning")
    made = mail(Heading(1, ("A",)), Heading(2, ("B",)), say("x", Note(("n",), 1)), headings=heading)
    first, second, last = re.findall(r"<h[23].*?>", made)
    assert f"{edge}:2px solid {RULE}" in first
    assert all(f"color:{COLOURS.warning}" in each for each in (first, second))
    assert "border" not in second + last


def test_headings_of_the_fourth_level_are_slanted_ink() -> None:
    made = tag("h5", headings=Headings(colour="warning"))
    assert f"color:{COLOURS.ink}" in made
    assert "font-style:italic" in made


def test_the_head_of_a_table_is_filled_where_the_theme_fills_it_and_headers_of_rows_are_not() -> None:
    table = Table((Column(("Who",)), Column(("2025",), "decimal")), (row("North", "1"),), Caption("", ""))
    made = mail(table, table_head="filled")
    ground = f"background:{COLOURS.band}"
    assert [ground in found for found in re.findall(r"<thead.*?>|<th .*?>", made)] == [True, True, True, False]
    assert ground not in mail(table, table_head="rules")
    assert f"border-top:2px solid {RULE};border-bottom:2px solid {RULE}" in made


@pytest.mark.parametrize(
    ("shape", "edge"), [("bar", "border-left:5px"), ("frame", "border:5px"), ("band", "border-top:5px")]
)
def test_a_box_has_the_shape_and_its_label_the_colour_of_the_edge(shape: Any, edge: str) -> None:
    box = Box(ground="zebra", edge="warning", weight=4.0)
    made = mail(Callout("decision", ("Decide",), (say("x"),)), boxes=Boxes(shape=shape, decision=box))
    assert f"background:{COLOURS.zebra};{edge} solid {COLOURS.warning};" in made
    label = re.findall(r"<p ([^>]*)>Decide", made)[0]
    assert f"color:{COLOURS.warning}" in label


def test_text_of_a_box_that_leads_is_larger_but_in_a_table() -> None:
    table = Table((Column(("Who",)),), (replace(row("A"), cells=((say("cell"), say("more")),)),), Caption("", ""))
    made = mail(Callout("bottom-line", ("B",), (say("led"), table, say("again"))), say("plain"))
    found = re.findall(r"<p style=\"[^\"]*font-size:(\d+px)[^\"]*\">(led|cell|again|plain)<", made)
    assert {words: size for size, words in found} == {"led": "18px", "cell": "14px", "again": "18px", "plain": "16px"}
