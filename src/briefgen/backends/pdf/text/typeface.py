"""A chain of faces → shaped words: each character goes to the first face that has it, each word is shaped once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from briefgen.backends.pdf.text.everyday import everyday
from briefgen.backends.pdf.text.faces import Face, Glyphs, face

CACHED_WORDS = 20_000
JOINERS = "\u200c\u200d\ufe0e\ufe0f"


class Typeface:
    """Faces tried in turn, with the language and OpenType features they are set with."""

    def __init__(self, faces: tuple[Face, ...], language: str, features: tuple[str, ...]) -> None:
        self.faces = faces
        self.language = language
        self.features = features
        self._shaped: dict[tuple[str, bool], tuple[Glyphs, ...]] = {}

    def shape(self, text: str, rtl: bool = False) -> tuple[Glyphs, ...]:
        """The shaped runs of `text` in reading order, each of one face."""
        key = (text, rtl)
        shaped = self._shaped.get(key)
        if shaped is None:
            if len(self._shaped) >= CACHED_WORDS:
                self._shaped.clear()
            shaped = self._shaped[key] = self._shape(text, rtl)
        return shaped

    def _shape(self, text: str, rtl: bool) -> tuple[Glyphs, ...]:
        run = None if rtl or not text else everyday(self.faces[0], text, self.language, self.features)
        return (run,) if run else tuple(self._shape_runs(text, rtl))

    def width(self, text: str) -> float:
        """The width of `text` on one line, in thousandths of the size."""
        return sum(run.width for run in self.shape(text))

    def _shape_runs(self, text: str, rtl: bool) -> Iterator[Glyphs]:
        for run, chosen in self._runs(text, rtl):
            shaped = chosen.shape(run, rtl, self.language, self.features)
            yield from shaped.rightmost_first() if rtl else (shaped,)

    def _runs(self, text: str, rtl: bool) -> Iterator[tuple[str, Face]]:
        first = self.faces[0]
        if first.coverage.issuperset(map(ord, text)):
            if text:
                yield text, first
            return
        lead = self._lead(text) if rtl else None
        start, current = 0, self._face_of(text[0], None, lead)
        for index, char in enumerate(text[1:], 1):
            chosen = self._face_of(char, current, lead)
            if chosen is not current:
                yield text[start:index], current
                start, current = index, chosen
        yield text[start:], current

    def _lead(self, text: str) -> Face | None:
        """The face of the first letter: in right-to-left text, signs between letters are taken from it too."""
        letter = next(filter(str.isalpha, text), "")
        return self._face_of(letter, None, None) if letter else None

    def _face_of(self, char: str, before: Face | None, lead: Face | None) -> Face:
        """Marks and joiners stay with the letter they belong to where its face has them."""
        code = ord(char)
        if lead and not char.isalpha() and code in lead.coverage:
            return lead
        if before and (char in JOINERS or (unicodedata.combining(char) and code in before.coverage)):
            return before
        return next((each for each in self.faces if code in each.coverage), self.faces[0])


@lru_cache(maxsize=128)
def typeface(faces: tuple[tuple[str, float], ...], language: str, features: tuple[str, ...]) -> Typeface:
    """The typeface of a chain of `package/file` references with their optical sizes, made once."""
    return Typeface(tuple([face(reference, optical) for reference, optical in faces]), language, features)
