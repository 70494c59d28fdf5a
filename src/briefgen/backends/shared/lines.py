"""Where the lines of a title and of its facts end, and how far a reference list hangs: widths in points → choices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from briefgen.patterns import Pattern

Width: TypeAlias = Callable[[str], float]
"""How wide a text is on one line."""

DOT = " \u00b7 "
LONGEST_FACT = 40
"""A fact of more signs than this may be broken over lines."""
INNER_HYPHEN = Pattern(r"(?<=\w)-(?=\w)")
HANGS = (26.0, 44.0, 62.0, 80.0, 98.0, 116.0)
"""How far the texts of a reference list stand in: few steps, so that lists align with one another."""
LABEL_GAP = 7.0
SLACK = 0.01


def counted(words: Sequence[float], space: float, room: float) -> int:
    """How many lines words of these widths fill."""
    lines, used = 1, -space
    for word in words:
        if used > 0 and used + space + word > room:
            lines, used = lines + 1, -space
        used += space + word
    return lines


def ends_alone(words: Sequence[float], space: float, room: float) -> bool:
    """Whether the last of words of these widths has a line for itself below others."""
    return len(words) > 1 and counted(words, space, room) > counted(words[:-1], space, room)


def even_measure(words: Sequence[float], space: float, room: float) -> float:
    """The least measure in which they fill no more lines than in `room`: its lines are as even as can be."""
    lines = counted(words, space, room)
    low, high = max(words, default=0.0), room
    if lines == 1 or low >= room:
        return room
    for _ in range(12):
        middle = (low + high) / 2
        low, high = (low, middle) if counted(words, space, middle) == lines else (middle, high)
    return high


def even_lines(pieces: Sequence[str], between: str, room: float, width: Width) -> tuple[tuple[str, ...], ...]:
    """The pieces that stand on each line: as few lines as can be, and even ones."""
    gap, widths = width(between), [min(width(piece), room) for piece in pieces]
    measure = even_measure(widths, gap, room) + SLACK
    lines: list[list[str]] = []
    used = 0.0
    for piece, wide in zip(pieces, widths, strict=True):
        if lines and used + gap + wide <= measure:
            lines[-1].append(piece)
            used += gap + wide
        else:
            lines.append([piece])
            used = wide
    return tuple(map(tuple, lines))


def held(title: str, room: float, width: Width) -> tuple[str, ...]:
    """The lines of a title of which one would end at a hyphen inside a word, though another break is as good.

    Nothing where no line would, where it would cost a line, or where a word is wider than the room.
    """
    words, parts = title.split(), INNER_HYPHEN.sub("- ", title).split()
    if len(words) == len(parts) or max(map(width, words)) > room:
        return ()
    parted, whole = even_lines(parts, " ", room, width), even_lines(words, " ", room, width)
    if len(whole) > len(parted) or not any(line[-1].endswith("-") for line in parted[:-1]):
        return ()
    return tuple(map(" ".join, whole))


def fact_lines(facts: Sequence[str], room: float, width: Width) -> tuple[tuple[str, ...], ...]:
    """The facts on each line, between which a dot stands."""
    return tuple(tuple(map(held_together, line)) for line in even_lines(facts, DOT, room, width))


def held_together(fact: str) -> str:
    """A fact that no line ends within, unless it is long."""
    return fact.replace(" ", "\u00a0") if len(fact) <= LONGEST_FACT else fact


def hang(longest: float) -> float:
    """How far texts stand in beside labels of which the longest is so wide; one that is too wide sticks out."""
    return next((step for step in HANGS if longest + LABEL_GAP <= step), HANGS[-1])
