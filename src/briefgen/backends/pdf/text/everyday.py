"""A word of everyday letters → its glyphs with what shows them, in one go, as most words are.

Most words are put together from parts of words that were shaped before: a letter is set as it was where the same letter
came after it, if only the kerning of the two has a say in that (see `neighbours`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import uharfbuzz as hb

from briefgen.backends.pdf.text.alphabets import OTHERS
from briefgen.backends.pdf.text.faces import Face
from briefgen.backends.pdf.text.glyphs import Glyph, Glyphs, Letter
from briefgen.backends.pdf.text.neighbours import Neighbours

TEXT = hb.BufferSerializeFormat.TEXT
PLAIN = hb.BufferSerializeFlags.NO_CLUSTERS | hb.BufferSerializeFlags.NO_GLYPH_NAMES
"""A word is read as HarfBuzz writes it, `[20+550|71+544]`, as asking for each number of each glyph takes longer."""
END = "\n"
ODD = frozenset("ªµºĸ")
"""Letters without another case and a sign with one: HarfBuzz sets words without letters by rules of their own."""
UNREAD = 300
"""Words that a face shapes before its rules are read: it takes longer than to shape the few words of most faces."""


class Step:
    """How a letter is set before a certain next one, if the two tell that, and the steps from there."""

    __slots__ = ("letter", "onward")

    def __init__(self, letter: Letter | None, onward: Steps) -> None:
        self.letter = letter
        self.onward = onward


Steps: TypeAlias = dict[str, Step]
"""The next letter, or the end → the step to it."""
Known: TypeAlias = dict[str, Steps]
"""A letter → the steps from it."""


class Everyday(Glyphs):
    """A run from left to right that every document shows and reads alike; its glyphs are shaped again if asked for."""

    __slots__ = ("features", "language", "text")

    def __init__(self, face: Face, text: str, language: str, features: tuple[str, ...]) -> None:
        super().__init__(face, ())
        self.text = text
        self.language = language
        self.features = features

    @property
    def items(self) -> tuple[Glyph, ...]:
        """The glyphs."""
        return self.face.shape(self.text, False, self.language, self.features).items


class EverydayWords:
    """What makes the words of one face, in a language and with features."""

    def __init__(self, face: Face, language: str, features: tuple[str, ...], unread: int = UNREAD) -> None:
        self.face = face
        self.optical = face.optical
        self.language = language
        self.features = features
        self._neighbours: Neighbours | None = None
        self._unread = unread
        self._known: tuple[Known, Known] = {}, {}

    def word(self, text: str) -> Everyday | None:
        """The glyphs of a word; None where one is not everyday, or stands off its place."""
        letters = self.letters(text)
        if not letters:
            return None
        run = Everyday(self.face, text, self.language, self.features)
        width, run.shown, run.alphabets, run.gids = showing(letters)
        run.width = width * self.optical
        return run

    def width(self, text: str) -> float | None:
        """The width of those glyphs."""
        letters = self.letters(text)
        return showing(letters)[0] * self.optical if letters else None

    def letters(self, text: str) -> list[Letter] | None:
        """The letters of those glyphs; widths as they are before the face is set `optical` times as large."""
        known = self._known[text.upper() != text.lower()]
        return _together(text, known) or self._shaped(text, known)

    def _shaped(self, text: str, known: Known) -> list[Letter] | None:
        read = self.face.letters
        letters = [read[glyph] for glyph in self._written(text)]
        if "".join([letter.text for letter in letters]) != text:
            return None
        self._unread -= 1
        if self._unread < 0 and len(letters) == len(text) and ODD.isdisjoint(text):
            self._learn(text, letters, known)
        return letters

    def _learn(self, text: str, letters: list[Letter], known: Known) -> None:
        """Keep how each letter is set before the next, where that holds in every word."""
        if self._neighbours is None:
            self._neighbours = Neighbours(self.face.hb_face, self.features, self.face.own)
        last = len(text) - 1
        for place, letter in enumerate(letters):
            after = text[place + 1] if place < last else END
            steps = known.setdefault(text[place], {})
            if after not in steps:
                free = self._neighbours.free(letter.gid, letters[place + 1].gid if place < last else None)
                steps[after] = Step(letter if free else None, known.setdefault(after, {}))

    def _written(self, text: str) -> list[str]:
        """The glyphs as HarfBuzz writes them: number, offsets if any, advance."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "ltr"
        buffer.language = self.language
        hb.shape(self.face.hb_font, buffer, dict.fromkeys(self.features, True) if self.features else None)
        said: str = buffer.serialize(self.face.hb_font, TEXT, PLAIN)
        return said[1:-1].split("|")


def _together(text: str, known: Known) -> list[Letter] | None:
    """The letters as they were set before; None where two were not yet seen side by side."""
    letters: list[Letter] = []
    steps = known.get(text[0])
    if steps is None:
        return None
    for following in text[1:] + END:
        step = steps.get(following)
        if step is None or step.letter is None:
            return None
        letters.append(step.letter)
        steps = step.onward
    return letters


def showing(letters: Sequence[Letter]) -> tuple[float, str, int, Sequence[int]]:
    """How wide letters are together, the fragment that shows them, the alphabets and other glyphs that they need."""
    width, alphabets = 0.0, 0
    for letter in letters:
        width += letter.advance
        alphabets |= letter.alphabets
    gids: Sequence[int] = [letter.gid for letter in letters] if alphabets & OTHERS else ()
    return width, f"({''.join([letter.shown for letter in letters])})", alphabets, gids
