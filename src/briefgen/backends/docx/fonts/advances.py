"""A face → how wide texts in it are, so that widths can be reckoned before Word lays anything out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.backends.docx.fonts.subset import SCRIPTS
from briefgen.backends.shared.east_asian import has_east_asian
from briefgen.theme import KNOWN, face_path, variations

if TYPE_CHECKING:
    import uharfbuzz

MEASURED = ("latin", "greek", "cyrillic", "vietnamese")
OTHER_LETTER = 0.6  # em: a letter that nobody measured
JOINED = re.compile("([\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+)")
JOINED_FAMILY = KNOWN["Amiri"]
"""The family that lends Arabic letters to all others."""
EAST_ASIAN_LETTER = 1.0  # em: an ideograph, and the signs that go with it
REMEMBERED = 20_000


class Advances(dict[str, float]):
    """The width of a text in ems. Letters are given; words are added up and kept, as most come again and again.

    Letters that join are as wide as their neighbours make them, so words of them are shaped.
    """

    def __init__(self, letters: dict[str, float]) -> None:
        super().__init__(letters)
        self.letters = letters

    def __missing__(self, text: str) -> float:
        if text.isascii() or not JOINED.search(text):
            width = self._apart(text)
        else:
            pieces = enumerate(JOINED.split(text))
            width = sum([_joined(piece) if index % 2 else self._apart(piece) for index, piece in pieces], 0.0)
        if len(self) >= REMEMBERED:
            self.clear()
            self.update(self.letters)
        self[text] = width
        return width

    def _apart(self, text: str) -> float:
        known = self.letters.get
        return sum([known(sign) or _other(sign) for sign in text], 0.0)


def _other(sign: str) -> float:
    return EAST_ASIAN_LETTER if has_east_asian(sign) else OTHER_LETTER


def _joined(word: str) -> float:
    import uharfbuzz

    font = _joined_font()
    shaped = uharfbuzz.Buffer()
    shaped.add_str(word)
    shaped.guess_segment_properties()
    uharfbuzz.shape(font, shaped)
    width: float = sum([place.x_advance for place in shaped.glyph_positions], 0.0)
    per_em: int = font.face.upem
    return width / per_em * JOINED_FAMILY.scale


@lru_cache(maxsize=1)
def _joined_font() -> uharfbuzz.Font:
    import uharfbuzz

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(face_path(JOINED_FAMILY.bold))))
    return uharfbuzz.Font(face)


@lru_cache(maxsize=16)
def advances(reference: str) -> Advances:
    """Advance widths in ems, measured for the scripts that do not join; the face is named `package/file`."""
    import uharfbuzz

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(face_path(reference))))
    font = uharfbuzz.Font(face)
    font.set_variations(variations(reference))
    found = {}
    for script in MEASURED:
        for first, last in SCRIPTS[script]:
            for code in range(first, last + 1):
                glyph = font.get_nominal_glyph(code)
                if glyph:
                    found[chr(code)] = font.get_glyph_h_advance(glyph) / face.upem
    return Advances(found)
