"""The foot of a page: room kept for the notes that its lines call, and what runs on to the next foot."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.layout.slabs import LineSlab, NoteText, Slab
from briefgen.theme import PageSetup

ABOVE = 14.0
"""Room for the rule and the air around it, in points."""
RULE = 60.0
RULE_WEIGHT = 0.5
LONG = 8
"""A note of more lines than this may run on; a shorter one stays whole with the line that calls it."""


class NoteArea:
    """The notes of the page being filled; `carried` are lines that the page before had no room for."""

    def __init__(self, colour: str, rtl: bool) -> None:
        self.colour = colour
        self.rtl = rtl
        self.carried: list[LineSlab] = []
        self.height = 0.0

    def height_with(self, notes: Sequence[NoteText]) -> float:
        """The height of the foot, were these notes on the page as well."""
        height = self.height + sum([note.height for note in notes], 0.0)
        return height + ABOVE if height else 0.0

    def add(self, notes: Sequence[NoteText]) -> None:
        """Keep room for these notes."""
        self.height += sum([note.height for note in notes], 0.0)

    def split_fits(self, slab: Slab, room: float) -> bool:
        """Whether a line with a long note fits if only the note's beginning stands on its page."""
        if not any(len(note.lines) > LONG for note in slab.notes):
            return False
        beginning = sum([line.height for note in slab.notes for line in note.lines[:3]], 0.0)
        return slab.before + slab.height + slab.foot + self.height + beginning + ABOVE <= room

    def paint(self, ink: Ink, page: PageSetup, called: Sequence[NoteText], room: float) -> None:
        """Draw the notes at the foot of the text area, `room` points high at most; the rest is carried over."""
        lines = [*self.carried, *[line for note in called for line in note.lines]]
        fitting = _fitting(lines, room - ABOVE)
        height = sum([line.height for line in lines[:fitting]], 0.0)
        if fitting:
            top = page.bottom + height
            self._rule(ink, page, top + ABOVE * 0.45)
            for line in lines[:fitting]:
                if line.anchor:
                    ink.anchor(line.anchor, page.left, top)
                line.paint(ink, page.left, top)
                top -= line.height
        self.carried = lines[fitting:]
        self.height = min(sum([line.height for line in self.carried], 0.0), _most(page))

    def _rule(self, ink: Ink, page: PageSetup, y: float) -> None:
        x = page.width - page.right - RULE if self.rtl else page.left
        ink.fill(self.colour, [(x, y, RULE, RULE_WEIGHT)])


def _most(page: PageSetup) -> float:
    """Carried lines take no more than two thirds of the next page, so that the text goes on as well."""
    return (page.height - page.top - page.bottom) * 2 / 3


def _fitting(lines: Sequence[LineSlab], room: float) -> int:
    for index, line in enumerate(lines):
        room -= line.height
        if room < -0.1:
            return index
    return len(lines)
