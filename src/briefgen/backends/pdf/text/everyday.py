"""A word of everyday letters → its glyphs with what shows them, in one go, as most words are."""

from __future__ import annotations

from typing import Any

import uharfbuzz as hb

from briefgen.backends.pdf.text.faces import Face
from briefgen.backends.pdf.text.glyphs import Glyph, Glyphs
from briefgen.backends.pdf.text.showing import SHIFTS, count


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
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "ltr"
    buffer.language = language
    hb.shape(face.hb_font, buffer, dict.fromkeys(features, True))
    run = Everyday(face, text, language, features)
    return run if _took(run, buffer.glyph_infos, buffer.glyph_positions) else None


def _took(run: Everyday, infos: Any, positions: Any) -> bool:
    """Give a run what shows it, unless there is a glyph in it that is not everyday."""
    known, scale, width = run.face.everyday, run.face.scale, 0
    gids: list[int] = []
    read: list[str] = []
    shown: list[str] = []
    for info, position in zip(infos, positions, strict=True):
        letter = known.get(info.codepoint)
        if letter is None or position.x_offset or position.y_offset:
            return False
        shift = letter.advance - position.x_advance
        gids.append(info.codepoint)
        read.append(letter.text)
        shown.append(letter.code + SHIFTS[shift * scale] if shift else letter.code)
        width += letter.advance - shift
    run.width = width * scale * run.face.optical
    run.shown = f"({''.join(shown)})"
    count(run, run.text, gids)
    return "".join(read) == run.text
