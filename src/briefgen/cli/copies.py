"""Which numbered copies a command is to make: `3`, `1-12` or `1,4-6` → their numbers; and a briefing as one of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from briefgen.spec import Briefing

MOST = 999
NO_COPY = 0
EXPECTED = "write a number or a range, as in --copy 3, --copy 1-12 or --copy 1,4-6"


def copies(_context: click.Context, _option: click.Parameter, value: str) -> tuple[int, ...]:
    """The numbers, each once and in order; without any, the paper as its spec has it."""
    found: set[int] = set()
    for part in value.split(",") if value else ():
        numbers = re.fullmatch(r"\s*(\d{1,3})\s*(?:[-–]\s*(\d{1,3})\s*)?", part)
        first, last = (int(numbers[1]), int(numbers[2] or numbers[1])) if numbers else (0, 0)
        if not 1 <= first <= last <= MOST:
            raise click.BadParameter(EXPECTED)
        found.update(range(first, last + 1))
    return tuple(sorted(found)) or (NO_COPY,)


def as_copy(briefing: Briefing, number: int, name: str) -> Briefing:
    """The briefing as the copy of a number; raises UsageError where there is none, `name` being the spec's."""
    if number == NO_COPY:
        return briefing
    if briefing.copies is None:
        raise click.UsageError(f"{name} has no copies to number; write how many there are, as in 'copies: 12'")
    if number > briefing.copies:
        raise click.UsageError(f"{name} has no copy {number}: it says 'copies: {briefing.copies}'")
    from msgspec.structs import replace

    return replace(briefing, copy=number)
