"""A font file → glyphs: shaping of a run that one face can draw, left to right on the page, cached by nobody here."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeAlias

import uharfbuzz as hb

from briefgen.theme import face_path

Glyph: TypeAlias = tuple[int, str, float, float, float]
"""Glyph number, the text it stands for, advance, and offsets right and up; lengths in thousandths of the size."""

READ_AS = str.maketrans("\u00a0\u202f\u2007", "   ", "\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f")
"""Fixed spaces read as spaces; what only steers shaping is not read, as readers would cut the word there."""
NOTHING = "\u200b"
"""What the second glyph of one letter reads as: every glyph must read as something (ISO 14289-1, 7.21.7)."""
EVERYDAY = "".join(map(chr, [*range(0x20, 0xAD), *range(0xAE, 0x180), *range(0x2010, 0x2040), 0x20AC]))
LIGATURES = ("fi", "fl", "ff", "ffi", "ffl")
FIGURES = ("tnum", "lnum")
BRACKETS = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
STAND_IN = "\ufffd", "\u25a1", "?"


class Glyphs:
    """A shaped run of one face, in visual order; `width` in thousandths of the size of the text around it.

    `shown` and `gids` are kept here for whoever shows the run: see `showing.settled`; glyph numbers are kept as
    characters, as there are many.
    """

    __slots__ = ("_items", "face", "gids", "shown", "width")

    def __init__(self, face: Face, items: tuple[Glyph, ...]) -> None:
        self.face = face
        self._items = items
        self.width = sum([item[2] for item in items]) * face.optical
        self.shown: str | None = None
        self.gids = ""

    @property
    def items(self) -> tuple[Glyph, ...]:
        """The glyphs."""
        return self._items

    def rightmost_first(self) -> tuple[Glyphs, ...]:
        """The run in parts of one height above the line, as they are read from the right: each is shown on its own."""
        if not any(item[4] for item in self.items):
            return (self,)
        parts = [Glyphs(self.face, tuple(part)) for _, part in groupby(self.items, key=itemgetter(4))]
        return tuple(reversed(parts))


class _Advances(dict[int, float]):
    """A glyph → its own advance, in thousandths of the size."""

    def __init__(self, font: hb.Font, scale: float) -> None:
        super().__init__()
        self.font = font
        self.scale = scale

    def __missing__(self, gid: int) -> float:
        advance: float = self.font.get_glyph_h_advance(gid) * self.scale
        self[gid] = advance
        return advance


CLUSTERS, FLAGS = hb.BufferClusterLevel.MONOTONE_CHARACTERS, hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
UNKERNED = {"kern": False}
"""Readers that guess spaces from gaps (poppler, PDFium) cut kerned Arabic words in two, so those are set without."""


class Face:
    """One face of a family; it is set `optical` times as large as the text around it.

    Its file is read when a text asks for it: most texts need few of the faces that stand ready to lend a glyph.
    """

    def __init__(self, reference: str, optical: float) -> None:
        self.reference = reference
        self.optical = optical
        self._own: dict[int, str] = {}

    @cached_property
    def hb_face(self) -> hb.Face:
        """The face as HarfBuzz reads it."""
        return hb.Face(hb.Blob.from_file_path(str(face_path(self.reference))))

    @cached_property
    def hb_font(self) -> hb.Font:
        """The face as HarfBuzz sets it."""
        return hb.Font(self.hb_face)

    @cached_property
    def coverage(self) -> frozenset[int]:
        """The code points it has glyphs for."""
        return frozenset(self.hb_face.unicodes)

    @cached_property
    def scale(self) -> float:
        """Thousandths of the size in one of the font's units."""
        return 1000 / float(self.hb_face.upem)

    @cached_property
    def advances(self) -> _Advances:
        """The face's own advances by glyph."""
        return _Advances(self.hb_font, self.scale)

    def shape(self, text: str, rtl: bool, language: str, features: tuple[str, ...]) -> Glyphs:
        """The glyphs of `text`, which all goes in one direction."""
        buffer = hb.Buffer()
        buffer.cluster_level, buffer.flags = CLUSTERS, FLAGS
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.language = language
        hb.shape(self.hb_font, buffer, dict.fromkeys(features, True) | (UNKERNED if rtl else {}))
        return Glyphs(self, tuple(self._items(text, buffer.glyph_infos, buffer.glyph_positions)))

    @property
    def own(self) -> dict[int, str]:
        """What the glyphs of everyday letters, figures and ligatures read as in every document."""
        if not self._own:
            for letter in EVERYDAY:
                if gid := self.hb_font.get_nominal_glyph(ord(letter)):
                    self._own.setdefault(gid, letter.translate(READ_AS))
            for text, features in [*[(each, ()) for each in LIGATURES], ("0123456789", FIGURES)]:
                for gid, letters, *_ in self.shape(text, False, "en", features).items:
                    self._own.setdefault(gid, letters)
        return self._own

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
            return gid, text, self.advances[gid], 0.0, 0.0
        return gid, text, position.x_advance * scale, position.x_offset * scale, position.y_offset * scale

    @lru_cache(maxsize=64)  # noqa: B019 - faces live as long as the process
    def _stand_in(self) -> int:
        """What is drawn for a character that no face has: ISO 14289-1, 7.21.8 forbids glyph 0."""
        return next((gid for char in STAND_IN if (gid := self.hb_font.get_nominal_glyph(ord(char)))), 1)


@lru_cache(maxsize=64)
def face(reference: str, optical: float = 1.0) -> Face:
    """The face named `package/file`, read once."""
    return Face(reference, optical)
