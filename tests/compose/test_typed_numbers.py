"""Numbers with signs in papers that are read from right to left: alike in a table, a chart and a row of key figures."""

from __future__ import annotations

import pytest

import briefgen
from briefgen.compose import compose, cover_note
from briefgen.compose.typed_numbers import kept, kept_inlines
from briefgen.document import Blocks, Figure, KeyFigures, Note, Paragraph, Strong, Table, plain_blocks
from briefgen.document.charts import Bars, Chart

MARK = "\u200e"
SPEC = """
title: T
lang: {lang}
bottom_line: "Said.\\n\\n| a | b |\\n|---|---|\\n| x | **{number}** |"
sections:
  - title: S
    content:
      - table: {{columns: [a, b], rows: [[x, "{number}"], [y, "5 % of it"]]}}
      - chart: {{kind: bar, columns: [a, b], rows: [[x, "{number}"]], table: yes}}
      - figures: [{{value: "{number}", label: L, change: "**{number}**"}}]
"""
TYPED = ("-99.5", "4 %", "−7", "+3", "(12)", "12 €", "EUR 5", "1 234", "4%", "99.5")


@pytest.mark.parametrize("number", TYPED)
def test_a_number_keeps_its_signs_on_their_sides(number: str) -> None:
    assert kept(number) == f"{MARK}{number}{MARK}"
    assert kept_inlines((Strong((number,)),)) == (Strong((kept(number),)),)
    assert kept_inlines((Strong((number,)), Note(("n",), 1))) == (MARK, Strong((number,)), Note(("n",), 1), MARK)


@pytest.mark.parametrize("text", ["", "–", "-٩٩", "٤ ٪", "4 مليون", "R1", "5 % of it", "2026-11-27"])
def test_what_is_no_number_in_western_digits_stays(text: str) -> None:
    assert kept(text) == text
    assert kept_inlines((text,)) == (text,)


def values(blocks: Blocks) -> set[str]:
    """What stands in the second column of tables, at bars and in key figures."""
    made: set[str] = set()
    for block in blocks:
        match block:
            case Table():
                made.add(plain_blocks(block.rows[0].cells[1]))
            case KeyFigures():
                made |= {plain_blocks((Paragraph(said),)) for said in (block.items[0].value, block.items[0].change)}
            case Figure(image=Chart(plot=Bars(series=(series,)))):
                made.add(series.texts[0])
            case _:
                made |= values(getattr(block, "content", ())) if not isinstance(block, Paragraph) else set()
    return made


@pytest.mark.parametrize("number", ["4 %", "(12)", "12 €"])
def test_a_table_a_chart_and_key_figures_set_a_number_alike(number: str) -> None:
    right, left = (briefgen.load(SPEC.format(lang=lang, number=number)) for lang in ("ar", "en"))

    assert values(compose(right).body) == {f"{MARK}{number}{MARK}"}
    assert values(cover_note(right).body) == {f"{MARK}{number}{MARK}"}
    assert values(compose(left).body) == values(cover_note(left).body) == {number}
