"""A font file → glyphs: shaping of a run that one face can draw, left to right on the page, cached by nobody here."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cached_property, lru_cache
from typing import Any

import uharfbuzz as hb

from briefgen.backends.pdf.text.alphabets import ALL, ALPHABETS, DIGITS, alphabets
from briefgen.backends.pdf.text.glyphs import Glyph, Glyphs, Letter
from briefgen.backends.pdf.text.showing import CODES, SHIFTS
from briefgen.patterns import Pattern
from briefgen.theme import face_path, variations

READ_AS = str.maketrans("\u00a0\u202f\u2007", "   ", "\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f")
"""Fixed spaces read as spaces; what only steers shaping is not read, as readers would cut the word there."""
NOTHING = "\u200b"
"""What the second glyph of one letter reads as: every glyph must read as something (ISO 14289-1, 7.21.7)."""
EVERYDAY = {
    code: chr(code).translate(READ_AS)
    for code in (*range(0x20, 0xAD), *range(0xAE, 0x180), *range(0x2010, 0x2040), 0x20AC)
}
"""The characters of most texts → what each reads as."""
LIGATURES = ("fi", "fl", "ff", "ffi", "ffl")
FIGURES = ("tnum", "lnum")
BRACKETS = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
STAND_IN = "\ufffd", "\u25a1", "?"


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
APART = UNKERNED | {"ccmp": False}
"""Hebrew points stay glyphs of their own: readers that turn a line round turn the letters of one glyph round too."""
REORDERED, FIRST_REORDERED = Pattern("[\u0900-\u0dff]"), "\u0900"
"""Scripts of India: vowels stand before the letter they follow, and signs over and under it have no width."""


NO_LETTER = Letter("", "", 0.0, 0, 0)


class _Letters(dict[str, Letter]):
    """A glyph as HarfBuzz writes it, `20+550`, in the font's units → its letter; none for one that is off its place."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.face = face

    def __missing__(self, written: str) -> Letter:
        gid, _, advance = written.partition("+")
        known = gid.isdigit() and advance.isdigit() and int(gid) in self.face.own
        self[written] = letter = self._letter(int(gid), int(advance) * self.face.scale) if known else NO_LETTER
        return letter

    def _letter(self, gid: int, advance: float) -> Letter:
        text, shift = self.face.own[gid], self.face.advances[gid] - advance
        return Letter(text, CODES[gid] + (SHIFTS[shift] if shift else ""), advance, gid, alphabets(text))


class Face:
    """One face of a family; it is set `optical` times as large as the text around it.

    Its file is read when a text asks for it: most texts need few of the faces that stand ready to lend a glyph.
    """

    def __init__(self, reference: str, optical: float) -> None:
        self.reference = reference
        self.optical = optical
        self.variations = variations(reference)

    @cached_property
    def hb_face(self) -> hb.Face:
        """The face as HarfBuzz reads it."""
        return hb.Face(hb.Blob.from_file_path(str(face_path(self.reference))))

    @cached_property
    def hb_font(self) -> hb.Font:
        """The face as HarfBuzz sets it."""
        font = hb.Font(self.hb_face)
        if self.variations:
            font.set_variations(self.variations)
        return font

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
        kept_apart = (APART if buffer.script == "Hebr" else UNKERNED) if rtl else {}
        hb.shape(self.hb_font, buffer, dict.fromkeys(features, True) | kept_apart)
        items = self._items(text, buffer.glyph_infos, buffer.glyph_positions, rtl)
        if max(text) < FIRST_REORDERED or not REORDERED.search(text):
            return Glyphs(self, tuple(items))
        return Glyphs(self, (*items, *self._end(items)), text)

    @cached_property
    def own(self) -> dict[int, str]:
        """What the glyphs of everyday letters, figures and ligatures read as in every document."""
        own: dict[int, str] = {}
        nominal = self.hb_font.get_nominal_glyph
        for code, letter in EVERYDAY.items():
            if gid := nominal(code):
                own.setdefault(gid, letter)
        for text, features in [*[(each, ()) for each in LIGATURES], (DIGITS, FIGURES)]:
            for gid, letters, *_ in self.shape(text, False, "en", features).items:
                own.setdefault(gid, letters)
        return own

    @cached_property
    def letters(self) -> dict[str, Letter]:
        """The same with all that it takes to show them, by how HarfBuzz writes them."""
        return _Letters(self)

    @cached_property
    def alphabets(self) -> tuple[frozenset[int], ...]:
        """The glyphs of each alphabet, as `ALPHABETS` has them."""
        usual = [(gid, text) for gid, text in self.own.items() if ALL.issuperset(text)]
        return tuple(frozenset([gid for gid, text in usual if letters.issuperset(text)]) for letters in ALPHABETS)

    def _items(self, text: str, infos: Any, positions: Any, rtl: bool) -> list[Glyph]:
        if not infos:
            return []
        texts = _texts(text, [info.cluster for info in infos], rtl)
        return [
            self._item(info.codepoint, _read(stands_for) or NOTHING, position)
            for info, position, stands_for in zip(infos, positions, texts, strict=True)
        ]

    def _end(self, items: list[Glyph]) -> tuple[Glyph, ...]:
        """A space back over a sign without width that ends a word: PDFium takes the sign for as wide as its picture."""
        space = self.hb_font.get_nominal_glyph(32) or 0
        return ((space, NOTHING, 0.0, -self.advances[space], 0.0),) if space and items and not items[-1][2] else ()

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


def _texts(text: str, clusters: list[int], rtl: bool) -> list[str]:
    """What each glyph stands for, by where its cluster begins in `text`.

    Where several glyphs share a cluster of several letters, as when a vowel is drawn before the letter it follows, each
    stands for one of the letters, in reading order; where they share one letter, the leftmost stands for it.
    """
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    if len(starts) == len(clusters):
        return [text[start : ends[start]] for start in clusters]
    left, reached, texts = Counter(clusters), {start: start for start in starts}, []
    for start in reversed(clusters) if rtl else clusters:
        left[start] -= 1
        alone = rtl and ends[start] == start + 1
        end = min(reached[start] + (not alone), ends[start]) if left[start] else ends[start]
        texts.append(text[reached[start] : end])
        reached[start] = end
    return texts[::-1] if rtl else texts


def _read(text: str) -> str:
    """The letters of a glyph as they are read; in an emoji, joiners and selectors are part of what was written."""
    sign = len(text) > 1 and unicodedata.category(text[0])[0] in "SNP"
    return text if sign else text.translate(READ_AS)


@lru_cache(maxsize=64)
def face(reference: str, optical: float = 1.0) -> Face:
    """The face named `package/path`, read once."""
    return Face(reference, optical)
