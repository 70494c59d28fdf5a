"""An entry and a field → the blocks of a cell, and beneath them the fields that tell more."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from briefgen.briefing.computed import made_of, value_of
from briefgen.briefing.selection import Entry, filled
from briefgen.compose.registers.fields import field
from briefgen.compose.registers.layouts import ALOUD, MARKS, UNLABELLED
from briefgen.compose.registers.setting import Setting
from briefgen.document import Block, Blocks, Paragraph, Strong

Printed = Callable[[Setting, Any], Blocks]
"""What makes a cell of an entry."""


def cell(setting: Setting, entry: Entry, name: str, below: tuple[str, ...]) -> Blocks:
    """A field, and beneath it those that tell more."""
    main = _field(setting, entry, name) if name != "details" else ()
    details = [_detail(setting, entry, other) for other in below if shows(setting.register, entry, other)]
    return (*main, *(block for blocks in details for block in blocks))


def shows(register: str, entry: Entry, name: str) -> bool:
    """Whether an entry has something to show in a field, the author's or computed."""
    return any(filled(entry, part) for part in made_of(register, name))


def _field(setting: Setting, entry: Entry, name: str) -> Blocks:
    special = _special(setting.register).get(name)
    if special:
        return special(setting, entry)
    return field(setting, name, value_of(setting.briefing, setting.register, entry, name))


@cache
def _special(register: str) -> dict[str, Printed]:
    """Fields that are not printed as they are: scores with their level, periods, likelihoods with their range."""
    match register:
        case "timeline":
            from briefgen.compose.registers.timeline import when

            return {"when": when}
        case "risks":
            from briefgen.compose.registers.risks import inherent, residual

            return {"score": inherent, "residual_score": residual}
        case "options":
            from briefgen.compose.registers.options import total

            return {"score": total}
        case "judgements" | "scenarios":
            from briefgen.compose.registers.estimates import assessment, likelihood

            judged: dict[str, Printed] = {"assessment": assessment} if register == "judgements" else {}
            return {**judged, "likelihood": likelihood}
        case "indicators":
            from briefgen.compose.registers.indicators import points_to

            return {"points_to": points_to}
        case _:
            return {}


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
