"""A face → how wide its letters are, so that widths can be reckoned before Word lays anything out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from briefgen.backends.docx.fonts.subset import SCRIPTS
from briefgen.theme import face_path

MEASURED = ("latin", "greek", "cyrillic", "vietnamese")


@lru_cache(maxsize=16)
def advances(reference: str) -> Mapping[str, float]:
    """Advance widths in ems by letter, for the scripts that do not join; the face is named `package/file`."""
    import uharfbuzz

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(face_path(reference))))
    font = uharfbuzz.Font(face)
    found = {}
    for script in MEASURED:
        for first, last in SCRIPTS[script]:
            for code in range(first, last + 1):
                glyph = font.get_nominal_glyph(code)
                if glyph:
                    found[chr(code)] = font.get_glyph_h_advance(glyph) / face.upem
    return found
