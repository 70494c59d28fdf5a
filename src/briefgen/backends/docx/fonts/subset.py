"""A face and the scripts or letters in use → a small TrueType file that goes by its family's name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

from briefgen.backends.docx.fonts.rename import Line, renamed
from briefgen.theme import Face, Family, face_path, variations

LATIN = (
    *((0x20, 0x7E), (0xA0, 0x17F), (0x192, 0x192), (0x218, 0x21B), (0x2C6, 0x2DD), (0x300, 0x304), (0x307, 0x30C)),
    *((0x1E80, 0x1E85), (0x1E9E, 0x1E9E), (0x2002, 0x2015), (0x2018, 0x2026), (0x202F, 0x203A), (0x2044, 0x2044)),
    *((0x2070, 0x208E), (0x20A0, 0x20BF), (0x2113, 0x2122), (0x2126, 0x2126), (0x2150, 0x215F), (0x2190, 0x2193)),
    *((0x2202, 0x2265), (0x25A0, 0x25CF), (0x2713, 0x2717), (0xFB00, 0xFB04)),
)
ARABIC = (
    *((0x20, 0x7E), (0xA0, 0xBF), (0x60C, 0x60C), (0x61B, 0x61B), (0x61F, 0x61F), (0x621, 0x63A), (0x640, 0x655)),
    *((0x660, 0x66D), (0x670, 0x671), (0x679, 0x679), (0x67E, 0x67E), (0x686, 0x686), (0x688, 0x688), (0x691, 0x691)),
    *((0x698, 0x698), (0x6A9, 0x6A9), (0x6AF, 0x6AF), (0x6BA, 0x6BA), (0x6BE, 0x6BE), (0x6C1, 0x6C3), (0x6CC, 0x6CC)),
    *((0x6D2, 0x6D4), (0x6F0, 0x6F9), (0x200C, 0x200F), (0x2010, 0x2026)),
)
SCRIPTS = {
    "latin": LATIN,
    "greek": ((0x370, 0x3FF), (0x1F00, 0x1FFF)),
    "cyrillic": ((0x400, 0x52F),),
    "vietnamese": ((0x1A0, 0x1B0), (0x1EA0, 0x1EF9), (0x300, 0x323)),
    "arabic": ARABIC,
    "arabic-extended": ((0x600, 0x6FF), (0x750, 0x77F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)),
}
Wanted: TypeAlias = frozenset[str] | str
"""Names of scripts, or the letters themselves."""
FEATURES = ("tnum", "lnum", "onum", "pnum", "sups", "subs", "frac", "ordn", "zero")


@lru_cache(maxsize=64)
def subset(family: Family, face: Face, used: Wanted, line: Line | None = None) -> bytes | None:
    """The file, or None where the face may not be embedded or has none of the characters.

    OS/2 fsType: bit 1 forbids embedding, bit 8 forbids subsets, bit 9 allows bitmaps only (OpenType 1.9, OS/2).
    """
    import uharfbuzz

    reference = getattr(family, face)
    blob = uharfbuzz.Blob.from_file_path(str(face_path(reference)))
    source = uharfbuzz.Face(blob)
    if not _may_embed(bytes(source.reference_table("OS/2").data)):
        return None
    wanted = uharfbuzz.SubsetInput()
    for first, last in _ranges(used):
        wanted.unicode_set.add_range(first, last)
    for tag, value in variations(reference).items():
        wanted.pin_axis_location(source, tag, value)
    wanted.layout_feature_tag_set.update(int.from_bytes(tag.encode()) for tag in FEATURES)
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING
    made = uharfbuzz.subset(source, wanted)
    return renamed(bytes(made.blob.data), family.name, face, line)


def _ranges(used: Wanted) -> Iterator[tuple[int, int]]:
    if isinstance(used, str):
        return ((ord(letter), ord(letter)) for letter in used)
    return (each for script in sorted(used) for each in SCRIPTS[script])


def _may_embed(os2: bytes) -> bool:
    rights = int.from_bytes(os2[8:10], "big")
    return not (rights & 0x000F == 0x0002 or rights & 0x0300)
