"""What a marking is once a scheme has read it: its banner, its portion mark, how high it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Protocol

from msgspec import Struct


class Marked(Struct, frozen=True, kw_only=True):
    """A marking as its scheme reads it.

    `text` is the banner of every page, `portion` the mark of a part, without its parentheses. `rank` counts the
    scheme's levels from 0, the lowest; `controls` are what is added to the level, and `caveats` those of them that a
    banner must repeat when a portion has them. `remark` says what is wrong with a form that is out of date.
    """

    scheme: str
    text: str
    portion: str
    rank: int = 0
    controls: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    remark: str = ""


class Refused(Struct, frozen=True):
    """Why words that are a scheme's own are no marking of it, and what to write."""

    message: str
    hint: str


class Scheme(Protocol):
    """A module of a scheme: its name in messages, how it reads a text, and the banner of a rank with controls.

    `CLASSIFIED` is the rank from which its markings are classifications.
    """

    NAME: str
    CLASSIFIED: int
    read: Callable[[str], Marked | Refused | None]
    banner: Callable[[int, Sequence[str]], str]


def is_shouted(text: str) -> bool:
    """Whether it is written in capitals, as markings of governments are."""
    return text == text.upper()


def added(rest: str) -> tuple[str, ...]:
    """What follows a level, parted at its dashes."""
    return tuple(part.strip(" []") for part in re.split(r"\s+[-–—]+\s+|(?<=\S)\s+(?=\[)|\]", rest) if part.strip(" []"))


def with_dashes(level: str, controls: Sequence[str]) -> str:
    """A level and what is added to it, as Europe's schemes join them."""
    return " – ".join((level, *controls))
