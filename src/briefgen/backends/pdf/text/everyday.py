"""A word of everyday letters → its glyphs with what shows them, in one go, as most words are."""

from __future__ import annotations

import uharfbuzz as hb

from briefgen.backends.pdf.text.alphabets import OTHERS
from briefgen.backends.pdf.text.faces import Face
from briefgen.backends.pdf.text.glyphs import Glyph, Glyphs

TEXT = hb.BufferSerializeFormat.TEXT
PLAIN = hb.BufferSerializeFlags.NO_CLUSTERS | hb.BufferSerializeFlags.NO_GLYPH_NAMES
"""A word is read as HarfBuzz writes it, `[20+550|71+544]`, as asking for each number of each glyph takes longer."""


class Everyday(Glyphs):
    """A run from left to right that every document shows and reads alike; its glyphs are shaped again if asked for."""

    __slots__ = ("features", "language", "text")

    def __init__(self, face: Face, text: str, language: str, features: tuple[str, ...]) -> None:
        super().__init__(face, ())
        self.text = text
        self.language = language
        self.features = features

    @property
    def items(self) -> tuple[Glyph, ...]:
        """The glyphs."""
        return self.face.shape(self.text, False, self.language, self.features).items


def everyday(face: Face, text: str, language: str, features: tuple[str, ...]) -> Everyday | None:
    """The glyphs of a word; None where one is not everyday, or stands off its place."""
    known = face.letters
    letters = [known[glyph] for glyph in _written(face, text, language, features)]
    if "".join([letter[0] for letter in letters]) != text:
        return None
    run = Everyday(face, text, language, features)
    run.width = sum([letter[2] for letter in letters], 0.0) * face.optical
    run.shown = f"({''.join([letter[1] for letter in letters])})"
    for letter in letters:
        run.alphabets |= letter[4]
    run.gids = [letter[3] for letter in letters] if run.alphabets & OTHERS else ()
    return run


def _written(face: Face, text: str, language: str, features: tuple[str, ...]) -> list[str]:
    """The glyphs as HarfBuzz writes them: number, offsets if any, advance."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "ltr"
    buffer.language = language
    hb.shape(face.hb_font, buffer, dict.fromkeys(features, True) if features else None)
    said: str = buffer.serialize(face.hb_font, TEXT, PLAIN)
    return said[1:-1].split("|")
