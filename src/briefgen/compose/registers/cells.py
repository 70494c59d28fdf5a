"""An entry and a field → the blocks of a cell, and beneath them the fields that tell more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from briefgen.briefing.computed import made_of, value_of
from briefgen.briefing.selection import Entry, filled
from briefgen.compose.registers import estimates, indicators, options, risks, timeline
from briefgen.compose.registers.fields import field
from briefgen.compose.registers.layouts import ALOUD, MARKS, UNLABELLED
from briefgen.compose.registers.setting import Setting
from briefgen.document import Block, Blocks, Paragraph, Strong

SPECIAL: dict[tuple[str, str], Callable[[Setting, Any], Blocks]] = {
    ("timeline", "when"): timeline.when,
    ("risks", "score"): risks.inherent,
    ("risks", "residual_score"): risks.residual,
    ("options", "score"): options.total,
    ("judgements", "assessment"): estimates.assessment,
    ("judgements", "likelihood"): estimates.likelihood,
    ("scenarios", "likelihood"): estimates.likelihood,
    ("indicators", "points_to"): indicators.points_to,
}
"""Fields that are not printed as they are: scores with their level, periods, likelihoods with their range."""


def cell(setting: Setting, entry: Entry, name: str, below: tuple[str, ...]) -> Blocks:
    """A field, and beneath it those that tell more."""
    main = _field(setting, entry, name) if name != "details" else ()
    details = [_detail(setting, entry, other) for other in below if shows(setting.register, entry, other)]
    return (*main, *(block for blocks in details for block in blocks))


def shows(register: str, entry: Entry, name: str) -> bool:
    """Whether an entry has something to show in a field, the author's or computed."""
    return any(filled(entry, part) for part in made_of(register, name))


def _field(setting: Setting, entry: Entry, name: str) -> Blocks:
    special = SPECIAL.get((setting.register, name))
    if special:
        return special(setting, entry)
    return field(setting, name, value_of(setting.briefing, setting.register, entry, name))


def _detail(setting: Setting, entry: Entry, name: str) -> Blocks:
    """A labelled line: `Red lines: …`."""
    blocks = _field(setting, entry, name)
    if name in ALOUD:
        return blocks
    if name in UNLABELLED or not blocks:
        return _as_details(blocks)
    if name in MARKS:
        return (Paragraph((Strong((setting.header(name),)),), "detail"),)
    label = Strong((f"{setting.header(name)}{setting.words.colon}",))
    first, *rest = blocks
    if isinstance(first, Paragraph):
        return (Paragraph((label, " ", *first.content), "detail"), *_as_details(rest))
    return (Paragraph((label,), "detail"), first, *_as_details(rest))


def _as_details(blocks: Blocks | list[Block]) -> Blocks:
    return tuple(Paragraph(block.content, "detail") if isinstance(block, Paragraph) else block for block in blocks)
