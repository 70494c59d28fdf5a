"""A field of an entry → the blocks of a cell."""

from __future__ import annotations

import datetime
from typing import Any, get_args

from briefgen.briefing.kinds import Progress
from briefgen.briefing.selection import Entry, filled
from briefgen.compose.registers.labels import Labels, unbroken
from briefgen.compose.registers.layouts import UNLABELLED
from briefgen.document import Block, Blocks, Field, Inline, Inlines, ListBlock, Paragraph, Reference, Strong

WHEN = frozenset(("date", "start", "end"))
"""Fields of an event, whose texts are dates."""


def cell(labels: Labels, entry: Entry, name: str, below: tuple[str, ...]) -> Blocks:
    """A field, and beneath it those that tell more."""
    main = field(labels, name, getattr(entry, name)) if name != "details" else ()
    details = [_detail(labels, other, entry) for other in below if filled(entry, other)]
    return (*main, *(block for blocks in details for block in blocks))


def field(labels: Labels, name: str, value: Any) -> Blocks:
    """A field's value as blocks; what changes as the work goes on can be changed in its place."""
    if name == "sources" or not value:
        return (Paragraph(_citations(value)),) if value else _empty(labels, value)
    match value:
        case datetime.date():
            return (Paragraph((_date_field(labels, name, value),)),)
        case str() if (labels.register, name) == ("recommendations", "status"):
            return (Paragraph((_status_field(labels, value),)),)
        case bool():
            return (Paragraph((labels.flag(value),)),)
        case int():
            return (Paragraph((labels.words.of_five.format(score=value),)),)
        case str():
            is_date = labels.register == "timeline" and name in WHEN
            return (Paragraph((labels.when(value) if is_date else labels.value(name, value),)),)
        case dict():
            return (Paragraph(("; ".join(f"{key}{labels.words.colon} {score}" for key, score in value.items()),)),)
        case (str(), *_):
            return (Paragraph(("; ".join(value),)),)
        case (tuple(), *_):
            return value[0] if len(value) == 1 else (ListBlock(value),)
        case _:
            blocks: Blocks = value
            return blocks


def _empty(labels: Labels, value: Any) -> Blocks:
    return (Paragraph((labels.flag(value),)),) if value is False else ()


def _date_field(labels: Labels, name: str, value: datetime.date) -> Field:
    words = labels.words
    return Field(unbroken(words.day(value)), name, labels.header(name), date=value, pattern=words.pattern)


def _status_field(labels: Labels, value: str) -> Field:
    choices = tuple(labels.value("status", each) for each in get_args(Progress))
    return Field(labels.value("status", value), "status", labels.header("status"), choices)


def _detail(labels: Labels, name: str, entry: Entry) -> Blocks:
    """A labelled line: `Red lines: …`."""
    blocks = field(labels, name, getattr(entry, name))
    if name in UNLABELLED:
        return _as_details(blocks)
    label = Strong((f"{labels.header(name)}{labels.words.colon}",))
    first, *rest = blocks
    if isinstance(first, Paragraph):
        return (Paragraph((label, " ", *first.content), "detail"), *_as_details(rest))
    return (Paragraph((label,), "detail"), first, *_as_details(rest))


def _as_details(blocks: Blocks | list[Block]) -> Blocks:
    return tuple(Paragraph(block.content, "detail") if isinstance(block, Paragraph) else block for block in blocks)


def _citations(keys: tuple[str, ...]) -> Inlines:
    made: list[Inline] = ["["]
    for index, key in enumerate(keys):
        made += [*(["; "] if index else []), Reference(f"source:{key}")]
    return (*made, "]")
