"""A font file → glyphs: shaping of a run that one face can draw, left to right on the page, cached by nobody here."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, TypeAlias

import uharfbuzz as hb

from briefgen.theme import face_path

Glyph: TypeAlias = tuple[int, str, float, float, float]
"""Glyph number, the text it stands for, advance, and offsets right and up; lengths in thousandths of the size."""

READ_AS = str.maketrans("\u00a0\u202f\u2007", "   ", "\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f")
"""Fixed spaces read as spaces; what only steers shaping is not read, as readers would cut the word there."""
NOTHING = "\u200b"
"""What the second glyph of one letter reads as: every glyph must read as something (ISO 14289-1, 7.21.7)."""
BRACKETS = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
STAND_IN = "\ufffd", "\u25a1", "?"


class Glyphs:
    """A shaped run of one face, in visual order; `width` in thousandths of the size."""

    __slots__ = ("face", "items", "width")

    def __init__(self, face: Face, items: tuple[Glyph, ...]) -> None:
        self.face = face
        self.items = items
        self.width = sum([item[2] for item in items])


class Face:
    """One face of a family, read from its file."""

    def __init__(self, reference: str) -> None:
        self.reference = reference
        self.hb_face = hb.Face(hb.Blob.from_file_path(str(face_path(reference))))
        self.hb_font = hb.Font(self.hb_face)
        self.coverage = frozenset(self.hb_face.unicodes)
        self.scale = 1000 / self.hb_face.upem

    def shape(self, text: str, rtl: bool, language: str, features: tuple[str, ...]) -> Glyphs:
        """The glyphs of `text`, which all goes in one direction."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.language = language
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        hb.shape(self.hb_font, buffer, dict.fromkeys(features, True))
        return Glyphs(self, tuple(self._items(text, buffer.glyph_infos, buffer.glyph_positions)))

    def advance(self, gid: int) -> float:
        """The face's own advance of a glyph, in thousandths of the size."""
        advance: float = self.hb_font.get_glyph_h_advance(gid) * self.scale
        return advance

    def space(self) -> int:
        """The glyph of a space."""
        gid: int = self.hb_font.get_nominal_glyph(32) or 1
        return gid

    def _items(self, text: str, infos: Any, positions: Any) -> list[Glyph]:
        if not infos:
            return []
        starts = sorted({info.cluster for info in infos})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        items = []
        for info, position in zip(infos, positions, strict=True):
            start = info.cluster
            stands_for = text[start : ends.pop(start, start)].translate(READ_AS)
            items.append(self._item(info.codepoint, stands_for or NOTHING, position))
        return items

    def _item(self, gid: int, text: str, position: Any) -> Glyph:
        scale = self.scale
        if not gid:
            gid = self._stand_in()
            return gid, text, self.advance(gid), 0.0, 0.0
        return gid, text, position.x_advance * scale, position.x_offset * scale, position.y_offset * scale

    @lru_cache(maxsize=64)  # noqa: B019 - faces live as long as the process
    def _stand_in(self) -> int:
        """What is drawn for a character that no face has: ISO 14289-1, 7.21.8 forbids glyph 0."""
        return next((gid for char in STAND_IN if (gid := self.hb_font.get_nominal_glyph(ord(char)))), 1)


@lru_cache(maxsize=64)
def face(reference: str) -> Face:
    """The face named `package/file`, read once."""
    return Face(reference)
