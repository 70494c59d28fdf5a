"""The theme's fonts and a text → how wide it is, shaped as it will be printed, and where it may be broken."""

from __future__ import annotations

from functools import lru_cache

import uharfbuzz as hb

from briefgen.theme import Family, Fonts, coverage, face_path, is_installed, variations

SLACK = 1.015
"""Formats set the same letters a little differently: kerning, hinting, a line broken into words."""


@lru_cache(maxsize=32)
def _font(reference: str) -> tuple[hb.Font, float]:
    """The face as HarfBuzz sets it, and how many of its units are an em."""
    face = hb.Face(hb.Blob.from_file_path(str(face_path(reference))))
    font = hb.Font(face)
    if settings := variations(reference):
        font.set_variations(settings)
    return font, float(face.upem)


class Ruler:
    """Measures texts in a theme's sans family, each letter in the first face of its chain that has it."""

    def __init__(self, fonts: Fonts) -> None:
        self.families = (*fonts.chain(fonts.sans), *fonts.extra)

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """The width in points."""
        return _ems(text, self._faces(bold)) * size * SLACK

    def lines(self, text: str, size: float, width: float, bold: bool = False) -> list[str]:
        """The text in lines of at most `width` points; a word that is longer alone is cut."""
        lines = [""]
        for word in text.split():
            for part in self._parts(word, size, width, bold):
                longer = f"{lines[-1]} {part}".strip()
                if self.width(longer, size, bold) <= width or not lines[-1]:
                    lines[-1] = longer
                else:
                    lines.append(part)
        return lines

    def _parts(self, word: str, size: float, width: float, bold: bool) -> list[str]:
        parts = [""]
        if self.width(word, size, bold) <= width:
            return [word]
        for sign in word:
            if parts[-1] and self.width(parts[-1] + sign, size, bold) > width:
                parts.append("")
            parts[-1] += sign
        return parts

    def _faces(self, bold: bool) -> tuple[tuple[str, float], ...]:
        return tuple((_face(family, bold), family.scale) for family in self.families)


def _face(family: Family, bold: bool) -> str:
    return family.bold if bold else family.regular


@lru_cache(maxsize=8192)
def _ems(text: str, faces: tuple[tuple[str, float], ...]) -> float:
    """The width of a text in ems, run by run of one face."""
    return sum(_shaped(run, *face) for run, face in _runs(text, faces))


def _runs(text: str, faces: tuple[tuple[str, float], ...]) -> list[tuple[str, tuple[str, float]]]:
    runs: list[tuple[str, tuple[str, float]]] = []
    for sign in text:
        face = _face_of(sign, faces)
        if runs and (runs[-1][1] == face or sign == " "):
            runs[-1] = (runs[-1][0] + sign, runs[-1][1])
        else:
            runs.append((sign, face))
    return runs


@lru_cache(maxsize=4096)
def _face_of(sign: str, faces: tuple[tuple[str, float], ...]) -> tuple[str, float]:
    has = (each for each in faces if is_installed(each[0]) and ord(sign) in coverage(each[0]))
    return next(has, faces[0])


def _shaped(text: str, reference: str, scale: float) -> float:
    font, upem = _font(reference)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    return float(sum(position.x_advance for position in buffer.glyph_positions)) / upem * scale
