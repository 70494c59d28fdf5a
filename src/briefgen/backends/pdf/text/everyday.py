"""A word of everyday letters → its glyphs with what shows them, in one go, as most words are."""

from __future__ import annotations

import uharfbuzz as hb

from briefgen.backends.pdf.text.faces import Face
from briefgen.backends.pdf.text.glyphs import Glyph, Glyphs
from briefgen.backends.pdf.text.showing import even_fragment


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
    own, gids = face.own, [info.codepoint for info in buffer.glyph_infos]
    if "".join([own.get(gid, "") for gid in gids]) != text:
        return None
    positions = buffer.glyph_positions
    if [each for each in positions if each.x_offset or each.y_offset]:
        return None
    return _made(Everyday(face, text, language, features), gids, [each.x_advance for each in positions])


def _made(run: Everyday, gids: list[int], advances: list[int]) -> Everyday:
    face = run.face
    natural, scale = face.advances, face.scale
    run.width = sum(advances, 0.0) * scale * face.optical
    run.shown = even_fragment(gids, [natural[gid] for gid in gids], [each * scale for each in advances])
    run.gids = "".join(map(chr, gids))
    return run
