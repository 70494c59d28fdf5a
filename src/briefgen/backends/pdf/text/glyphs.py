"""Glyphs of one face, one after the other, as a run of text is shaped to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from briefgen.backends.pdf.text.faces import Face

Glyph: TypeAlias = tuple[int, str, float, float, float]
"""Glyph number, the text it stands for, advance, and offsets right and up; lengths in thousandths of the size."""


class Letter:
    """A glyph that reads alike in every document.

    `text` is what it reads as, `shown` what shows it, `advance` how wide it is here, in thousandths of the size; then
    its number, and the `alphabets` that have it.
    """

    __slots__ = ("advance", "alphabets", "gid", "shown", "text")

    def __init__(self, text: str, shown: str, advance: float, gid: int, alphabets: int) -> None:
        self.text = text
        self.shown = shown
        self.advance = advance
        self.gid = gid
        self.alphabets = alphabets


class Glyphs:
    """A shaped run of one face, in visual order; `width` in thousandths of the size of the text around it.

    `said` is what the run as a whole reads as, where its glyphs one after the other do not tell. `shown`, the
    `alphabets` that it needs and the glyphs of other letters, the `gids`, are kept here for whoever shows the run: see
    `showing.settled`.
    """

    __slots__ = ("_items", "alphabets", "face", "gids", "said", "shown", "width")

    def __init__(self, face: Face, items: tuple[Glyph, ...], said: str = "") -> None:
        self.face = face
        self._items = items
        self.said = said
        self.width = sum([item[2] for item in items], 0.0) * face.optical
        self.shown: str | None = None
        self.alphabets = 0
        self.gids: Sequence[int] = ()

    @property
    def items(self) -> tuple[Glyph, ...]:
        """The glyphs."""
        return self._items
