"""A register's block → its table, with the note, the further table or the box that belongs to it."""

from __future__ import annotations

from typing import Any

from briefgen.briefing import BriefingParts, RegisterTable
from briefgen.briefing.papers import PAPERS
from briefgen.compose.registers.setting import Setting
from briefgen.compose.registers.table import Layout, layout_of, shown_entries, table_of
from briefgen.document import Blocks, Callout, Inlines, Table
from briefgen.words import Words

SCORED = frozenset(("score", "residual_score", "band", "residual_band"))
ESTIMATED = frozenset(("likelihood", "assessment", "confidence"))


class Registers:
    """Sets the registers of one briefing, in reading order: a row is a link's target, and a legend stands, but once."""

    def __init__(self, briefing: BriefingParts, words: Words) -> None:
        self.briefing = briefing
        self.words = words
        self.linked: set[str] = set()
        self.legend_stands = False

    def blocks(self, block: RegisterTable) -> Blocks:
        """The blocks that a register's block becomes."""
        setting = Setting.of(self.briefing, block.register, self.words)
        entries = shown_entries(setting, block)
        scores = self._scores(setting, block, entries)
        apart = frozenset(("scores",)) if scores else frozenset()
        layout = layout_of(block, entries, apart, PAPERS[self.briefing.template])
        note = _note(setting, layout, entries) if block.legend else ()
        tables = (table_of(setting, block, entries, layout, note, self.linked),) if layout else ()
        return (*tables, *scores, *self._legend(setting, block, layout))

    def _scores(self, setting: Setting, block: RegisterTable, entries: tuple[Any, ...]) -> tuple[Table, ...]:
        """The scores of options have a table of their own, unless the author's columns leave them out."""
        if block.register != "options" or (block.columns and "scores" not in block.columns):
            return ()
        from briefgen.compose.registers.options import score_table

        alone = set(block.columns) == {"scores"}
        caption = (block.caption if alone else ()) or (setting.phrase("scores"),)
        return score_table(setting, entries, caption, block.id if alone else "", block.legend)

    def _legend(self, setting: Setting, block: RegisterTable, layout: Layout) -> tuple[Callout, ...]:
        """The box that explains the scale, where its words are first shown."""
        shown = {*layout, *(name for below in layout.values() for name in below)}
        estimated = block.register in ("judgements", "scenarios") and shown & ESTIMATED
        if not estimated or not block.legend or self.legend_stands:
            return ()
        from briefgen.compose.registers.estimates import legend

        box = legend(setting)
        self.legend_stands = box is not None
        return (box,) if box else ()


def _note(setting: Setting, layout: Layout, entries: tuple[Any, ...]) -> Inlines:
    """What explains the numbers of a table, beneath it."""
    if setting.register == "risks" and SCORED & set(layout):
        from briefgen.compose.registers.risks import rule

        return rule(setting)
    if setting.register == "scenarios" and "likelihood" in layout:
        from briefgen.compose.registers.estimates import percentages

        return percentages(setting, entries)
    return ()
