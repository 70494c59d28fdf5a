"""A decision block → the box that is ticked and signed: the ask, its options, a line for each who signs."""

from __future__ import annotations

import datetime

from briefgen.briefing import DecisionBlock, SignOffEntry
from briefgen.document import (
    Block,
    Callout,
    Caption,
    Cell,
    Column,
    Field,
    Inlines,
    LineBreak,
    ListBlock,
    Paragraph,
    Row,
    Strong,
    Table,
)
from briefgen.words import Words

NO_BREAK_SPACE = "\u00a0"
ROOM = (Paragraph((NO_BREAK_SPACE, LineBreak(), NO_BREAK_SPACE, LineBreak(), NO_BREAK_SPACE)),)
"""A cell as high as a signature."""
DAY = NO_BREAK_SPACE * 12
WIDTHS = (0.4, 0.38, 0.22)


def decision(block: DecisionBlock, words: Words) -> Callout:
    """The box; its label says by when, and a format that people fill in has a box to tick and a day to pick."""
    return _box(block, words, [_sign_off(block.sign_off, words)] if block.sign_off else [])


def asked(block: DecisionBlock, words: Words) -> Callout:
    """The box where nothing can be signed; it says who will."""
    signers = (f"{words.comma} ".join(filter(None, (entry.name, entry.role))) for entry in block.sign_off)
    names = f"{words.semicolon} ".join(signers)
    label = Strong((f"{words.signers}{words.colon}",))
    return _box(block, words, [Paragraph((label, " ", names))] if names else [])


def _box(block: DecisionBlock, words: Words, signing: list[Block]) -> Callout:
    options = tuple((Paragraph(option),) for option in block.options or _usual(words))
    return Callout("decision", _title(block.by, words), (*block.ask, ListBlock(options, boxes=True), *signing))


def _usual(words: Words) -> tuple[Inlines, ...]:
    return tuple((option,) for option in words.options)


def _title(by: datetime.date | None, words: Words) -> Inlines:
    """`Decision needed by 1 May 2026`, its day to be kept up to date; without a day the kind's own word."""
    if by is None:
        return (words.callouts["decision"],)
    before, _, after = words.decide_by.partition("{date}")
    day = Field(words.day(by), "by", words.fields["by"], date=by, pattern=words.pattern)
    return tuple(part for part in (before, day, after) if part)


def _sign_off(entries: tuple[SignOffEntry, ...], words: Words) -> Table:
    """One row for each who signs, high enough for a signature; it is a form, and so has no caption and no number."""
    titles = words.sign_off
    columns = tuple(Column((title,), width=width) for title, width in zip(titles, WIDTHS, strict=True))
    rows = tuple(Row((_signer(entry), ROOM, _day(words))) for entry in entries)
    return Table(columns, rows, Caption("", ""))


def _signer(entry: SignOffEntry) -> Cell:
    name = Paragraph((entry.name,))
    return (name, Paragraph((entry.role,), "detail")) if entry.role else (name,)


def _day(words: Words) -> Cell:
    return (Paragraph((Field(DAY, "signed", words.sign_off[2], pattern=words.pattern),)),)
