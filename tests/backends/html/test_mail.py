"""The body of a mail: the contract, and what mail programs need."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from msgspec.structs import replace

import briefgen
from backends.html.judge import mail_problems, page_problems
from briefgen.backends.html import HtmlBackend, MailBody
from briefgen.compose import compose
from briefgen.contract import declares_its_format, loses_no_word, repeats_its_bytes, says_one_text, takes_every_node
from briefgen.document import Callout, Document, ListBlock, Marking, Table
from briefgen.theme import Palette, default_theme
from charted import charts
from documents import floating, kitchen_sink, long_table, minimal, rtl, say
from readers import html_text
from strategies import documents

THEME = default_theme()
OTHER = replace(THEME, name="red", palette=Palette(accent="#7A1F1F"))
SPECS = Path(__file__).parents[3] / "specs"
FIXED: dict[str, Callable[[], Document]] = {
    "minimal": minimal,
    "kitchen sink": kitchen_sink,
    "charts": charts,
    "right to left": rtl,
    "floating": floating,
    "long table": lambda: long_table(20),
}


def test_it_keeps_the_contract() -> None:
    made = [make() for make in FIXED.values()]
    declares_its_format(MailBody())
    takes_every_node(MailBody(), made, THEME)
    repeats_its_bytes(MailBody(), made, THEME)


@pytest.mark.parametrize("name", FIXED)
def test_it_loses_no_word_and_relies_on_nothing_that_is_dropped(name: str) -> None:
    document = FIXED[name]()
    loses_no_word(MailBody(), html_text, document, THEME)
    says_one_text(MailBody(), html_text, document, [THEME, OTHER])
    assert mail_problems(MailBody().render(document, THEME)) == []


@given(document=documents())
def test_any_document_and_any_part_of_it_is_a_sound_page_and_mail(document: Document) -> None:
    loses_no_word(MailBody(), html_text, document, THEME)
    for part in (document, replace(document, body=document.body[2::2])):
        assert page_problems(HtmlBackend().render(part, THEME)) == []
        assert mail_problems(MailBody().render(part, THEME)) == []


def test_bottom_line_and_recommendations_alone_are_a_small_mail() -> None:
    document = compose(briefgen.load(SPECS / "iraq-militias.yaml"))
    kept = [
        block
        for block in document.body
        if (isinstance(block, Callout) and block.kind == "bottom-line")
        or (isinstance(block, Table) and any(row.anchor == "R1" for row in block.rows))
    ]
    made = MailBody().render(replace(document, body=tuple(kept)), THEME)
    text = html_text(made)
    assert "Pressure alone will not enforce that line." in text
    assert "Judicial reform" in text
    assert "A critical juncture" not in text
    assert len(made) < 20_000


def test_the_marking_keeps_its_ground_in_a_cell() -> None:
    made = MailBody().render(rtl(), THEME).decode()
    assert made.count('<td bgcolor="#000000" style="padding:4px 8px;font:bold 16px/20px Arial,sans-serif;') == 2
    assert 'aria-roledescription="email" lang="ar" dir="rtl">' in made
    assert "text-align:right" in made


def test_a_box_to_tick_has_no_bullet_before_it() -> None:
    boxes = ListBlock(((say("Approve"),),), boxes=True)
    made = MailBody().render(replace(minimal(), body=(boxes,)), THEME).decode()
    assert re.findall(r"<ul [^>]*list-style:none[^>]*>\s*<li[^>]*><span[^>]*>\u2610</span> Approve", made)


def test_the_marking_stands_above_all_else() -> None:
    marking = Marking("TLP:RED", "#FF2B2B", "#000000")
    furniture = replace(minimal().furniture, marking=marking, status="Draft")
    made = MailBody().render(replace(minimal(), furniture=furniture), THEME).decode()

    assert made.index("TLP:RED") < made.index("Draft")
