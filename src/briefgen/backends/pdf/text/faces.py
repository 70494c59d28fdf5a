"""A font file → glyphs: shaping of a run that one face can draw, left to right on the page, cached by nobody here."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias

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


class Usual(NamedTuple):
    """How most files show a run: its operators, the glyphs with their texts, and whether marks are raised."""

    fragment: str
    pairs: frozenset[tuple[int, str]]
    raised: bool


class Glyphs:
    """A shaped run of one face, in visual order; `width` in thousandths of the size of the text around it.

    `usual` is kept here for whoever writes it into files.
    """

    __slots__ = ("face", "items", "usual", "width")

    def __init__(self, face: Face, items: tuple[Glyph, ...]) -> None:
        self.face = face
        self.items = items
        self.usual: Usual | None = None
        self.width = sum([item[2] for item in items]) * face.optical

    def rightmost_first(self) -> tuple[Glyphs, ...]:
        """The run in parts of one height above the line, as they are read from the right: each is shown on its own."""
        if not any(item[4] for item in self.items):
            return (self,)
        parts = [Glyphs(self.face, tuple(part)) for _, part in groupby(self.items, key=itemgetter(4))]
        return tuple(reversed(parts))


UNKERNED = {"kern": False}
"""Readers that guess spaces from gaps (poppler, PDFium) cut kerned Arabic words in two, so those are set without."""


class Face:
    """One face of a family, read from its file; it is set `optical` times as large as the text around it."""

    def __init__(self, reference: str, optical: float) -> None:
        self.reference = reference
        self.optical = optical
        self.hb_face = hb.Face(hb.Blob.from_file_path(str(face_path(reference))))
        self.hb_font = hb.Font(self.hb_face)
        self.coverage = frozenset(self.hb_face.unicodes)
        self.scale = 1000 / self.hb_face.upem
        self._advances: dict[int, float] = {}

    def shape(self, text: str, rtl: bool, language: str, features: tuple[str, ...]) -> Glyphs:
        """The glyphs of `text`, which all goes in one direction."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.language = language
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        hb.shape(self.hb_font, buffer, dict.fromkeys(features, True) | (UNKERNED if rtl else {}))
        return Glyphs(self, tuple(self._items(text, buffer.glyph_infos, buffer.glyph_positions)))

    def advance(self, gid: int) -> float:
        """The face's own advance of a glyph, in thousandths of the size."""
        found = self._advances.get(gid)
        if found is None:
            found = self._advances[gid] = self.hb_font.get_glyph_h_advance(gid) * self.scale
        return found

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
def face(reference: str, optical: float = 1.0) -> Face:
    """The face named `package/file`, read once."""
    return Face(reference, optical)
