"""A chain of faces → shaped words: each character goes to the first face that has it, each word is shaped once.

Where none of the chain has a character, faces are lent by packages that may be installed, a cluster as a whole.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from briefgen.backends.pdf.text.everyday import EverydayWords
from briefgen.backends.pdf.text.faces import Face, face
from briefgen.backends.pdf.text.glyphs import Glyphs, Letter
from briefgen.backends.pdf.text.recent import Recent
from briefgen.backends.shared.clusters import clusters
from briefgen.backends.shared.east_asian import EAST_ASIAN
from briefgen.theme import is_installed

JOINERS = "\u200c\u200d\ufe0e\ufe0f"
WIDE_LANGUAGES = ("zh", "ja")
WIDE = frozenset("“”‘’…—·")
"""Signs that are as wide as an ideograph where they stand beside one."""


class Typeface:
    """Faces tried in turn, with the language and OpenType features they are set with; `lent` are tried last."""

    def __init__(
        self,
        faces: tuple[Face, ...],
        language: str,
        features: tuple[str, ...],
        lent: tuple[tuple[str, float], ...] = (),
    ) -> None:
        self.faces = faces
        self.lent = lent
        self.language = language
        self.features = features
        self._everyday = EverydayWords(faces[0], language, features)
        self._shaped: Recent[tuple[str, bool], tuple[Glyphs, ...]] = Recent()

    def shape(self, text: str, rtl: bool = False) -> tuple[Glyphs, ...]:
        """The shaped runs of `text` in reading order, each of one face."""
        key = (text, rtl)
        return self._shaped.get(key) or self._shaped.keep(key, self._shape(text, rtl))

    def letters(self, text: str) -> list[Letter] | None:
        """The letters of a word from left to right, all of the first face; None where one is not everyday."""
        return self._everyday.letters(text) if text else None

    def _shape(self, text: str, rtl: bool) -> tuple[Glyphs, ...]:
        run = None if rtl or not text else self._everyday.word(text)
        return (run,) if run else tuple(self._shape_runs(text, rtl))

    def width(self, text: str) -> float:
        """The width of `text` on one line, in thousandths of the size."""
        runs = self._shaped.get((text, False))
        if runs is None and text and (width := self._everyday.width(text)) is not None:
            return width
        return sum([run.width for run in runs or self.shape(text)], 0.0)

    def _shape_runs(self, text: str, rtl: bool) -> Iterator[Glyphs]:
        for run, chosen in self._runs(text, rtl):
            yield chosen.shape(run, rtl, self.language, self.features)

    def _runs(self, text: str, rtl: bool) -> Iterator[tuple[str, Face]]:
        first = self.faces[0]
        if first.coverage.issuperset(map(ord, text)):
            if text:
                yield text, first
            return
        if not self._covers(text):
            yield from self._lent_runs(text, rtl)
            return
        lead = self._lead(text) if rtl else None
        start, current = 0, self._face_of(text[0], None, lead)
        for index, char in enumerate(text[1:], 1):
            chosen = self._face_of(char, current, lead)
            if chosen is not current:
                yield text[start:index], current
                start, current = index, chosen
        yield text[start:], current

    def _covers(self, text: str) -> bool:
        """Whether the chain has every character without what is lent."""
        return _coverage(self.faces).issuperset(map(ord, text))

    def _lent_runs(self, text: str, rtl: bool) -> Iterator[tuple[str, Face]]:
        """Clusters of one face are one run; signs between letters may be taken from the face of the letters."""
        lead = self._lent_lead(text, rtl)
        run, current = "", self.faces[0]
        for cluster in clusters(text):
            chosen = lead if lead and self._follows(cluster, lead, rtl) else self._face_of_cluster(cluster)
            if run and chosen is not current:
                yield run, current
                run = ""
            run, current = run + cluster, chosen
        yield run, current

    def _lent_lead(self, text: str, rtl: bool) -> Face | None:
        if rtl:
            letter = next(filter(str.isalpha, text), "")
        else:
            wide = re.search(EAST_ASIAN, text) if self.language.split("-")[0] in WIDE_LANGUAGES else None
            letter = wide[0] if wide else ""
        return self._face_of_cluster(letter) if letter else None

    def _follows(self, cluster: str, lead: Face, rtl: bool) -> bool:
        between = not cluster[0].isalpha() if rtl else cluster in WIDE
        return between and _has(lead, cluster)

    def _face_of_cluster(self, cluster: str) -> Face:
        """The first face that has all of it, or else the first that has what it begins with."""
        every = _with_lent(self.faces, self.lent)
        whole = next((each for each in every if _has(each, cluster)), None)
        return whole or next((each for each in every if ord(cluster[0]) in each.coverage), self.faces[0])

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


def _has(each: Face, cluster: str) -> bool:
    return all(ord(char) in each.coverage or char in JOINERS for char in cluster)


@lru_cache(maxsize=128)
def _coverage(faces: tuple[Face, ...]) -> frozenset[int]:
    return frozenset().union(*[each.coverage for each in faces])


@lru_cache(maxsize=128)
def _with_lent(faces: tuple[Face, ...], lent: tuple[tuple[str, float], ...]) -> tuple[Face, ...]:
    return (*faces, *[face(reference, optical) for reference, optical in lent if is_installed(reference)])


@lru_cache(maxsize=128)
def typeface(
    faces: tuple[tuple[str, float], ...],
    language: str,
    features: tuple[str, ...],
    lent: tuple[tuple[str, float], ...] = (),
) -> Typeface:
    """The typeface of a chain of `package/path` references with their optical sizes, made once."""
    return Typeface(tuple([face(reference, optical) for reference, optical in faces]), language, features, lent)
