"""A text of a cell, its style and a width → how many lines it is broken into, by the widths of its words alone.

What nearly every cell holds is counted here: words, figures and hyphens from left to right, some bold or italic. Where
anything else has a say, such as a tie between two words or a word wider than its column, there is no answer.
"""

from __future__ import annotations

from briefgen.backends.pdf.style import Sheet
from briefgen.backends.pdf.text.breaking import EMPTY, EMPTY_IF_NARROW, NARROW
from briefgen.backends.pdf.text.breaks import UNBROKEN, parts, stretches
from briefgen.backends.pdf.text.hyphenation import syllables
from briefgen.backends.pdf.text.stretch import SLACK
from briefgen.backends.pdf.voice import Voice
from briefgen.backends.shared.bonds import tied
from briefgen.document import Emphasis, Inlines, Strong
from briefgen.patterns import Pattern

IN_DOUBT = -1
COUNTED = Pattern(r"[ -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u201f\u2026\u20ac]*")
"""Text whose lines end at spaces, hyphens and dashes, in letters that every document reads from left to right."""


class Widths(dict[str, float]):
    """A word in one voice → its width in points."""

    def __init__(self, sheet: Sheet, voice: Voice) -> None:
        super().__init__()
        self.sheet = sheet
        self.voice = voice
        self.style = sheet.style(voice)
        self.space = self.style.space.width
        self.hyphen = self.style.hyphen(None).width
        self._strong: Widths | None = None
        self._emphasis: Widths | None = None
        self._divided: dict[str, list[tuple[str, str]]] = {}

    def __missing__(self, word: str) -> float:
        self[word] = width = self.style.width(word)
        return width

    def strong(self) -> Widths:
        """Those of the same words in bold."""
        if self._strong is None:
            self._strong = Widths(self.sheet, self.voice.strong())
        return self._strong

    def emphasis(self) -> Widths:
        """Those of the same words in italic."""
        if self._emphasis is None:
            self._emphasis = Widths(self.sheet, self.voice.emphasis())
        return self._emphasis

    def tail(self, word: str, room: float) -> str:
        """What is left of a word if as much of it as can be goes into `room` with a hyphen; nothing if none can."""
        divided = self._divided.get(word)
        if divided is None:
            divided = self._divided[word] = self._divide(word)
        room += SLACK - self.hyphen
        for head, tail in divided:
            if self[head] <= room:
                return tail
        return ""

    def _divide(self, word: str) -> list[tuple[str, str]]:
        """Head and tail at each place where the word may be divided, the last first."""
        found = syllables(word, self.style.face.language)
        if len(found) < 2 or len(self.style.face.shape(word)) > 1:
            return []
        heads = ["".join(found[:count]) for count in range(len(found) - 1, 0, -1)]
        return [(head, word[len(head) :]) for head in heads]


def count_lines(content: Inlines, widths: Widths, width: float) -> int:
    """How many lines `break_lines` makes of a text, hyphens allowed; IN_DOUBT where more than widths decides."""
    words = _Words()
    if not words.add(content, widths):
        return IN_DOUBT
    if not words.texts:
        return 0
    if sum(words.widths, 0.0) + sum(words.gaps, 0.0) - words.gaps[-1] <= width + SLACK:
        return 1
    return words.lines(width, EMPTY_IF_NARROW if width < NARROW * widths.style.size else EMPTY)


class _Words:
    """The words of a text, how wide each and the space after it is, and what divides it, if anything."""

    __slots__ = ("divided", "gaps", "open", "texts", "widths")

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.widths: list[float] = []
        self.gaps: list[float] = []
        self.divided: list[Widths | None] = []
        self.open = False

    def add(self, content: Inlines, widths: Widths) -> bool:
        """Take words; False where some of them are none to be counted."""
        for inline in content:
            if isinstance(inline, str):
                taken = not inline or self._add(inline, widths)
            elif isinstance(inline, Strong):
                taken = self.add(inline.content, widths.strong())
            else:
                taken = isinstance(inline, Emphasis) and self.add(inline.content, widths.emphasis())
            if not taken:
                return False
        return True

    def _add(self, text: str, widths: Widths) -> bool:
        unbroken = UNBROKEN.fullmatch(text)
        if not (unbroken or COUNTED.fullmatch(text)):
            return False
        texts = stretches(text)
        gaps = [widths.space] * len(texts)
        if not unbroken:
            found = [[part for part, _ in parts(chunk)] for chunk in texts]
            texts = [part for chunk in found for part in chunk]
            gaps = [gap for chunk in found for gap in (*[0.0] * (len(chunk) - 1), widths.space)]
        if self.open and text[0] == " ":
            self.gaps[-1] = widths.space
        elif self.open:
            self._run_on(texts.pop(0), gaps.pop(0), widths)
        self.texts += texts
        self.gaps += gaps
        self.widths += [widths[each] for each in texts]
        self.divided += [widths] * len(texts)
        self.open = text[-1] != " "
        return True

    def _run_on(self, text: str, gap: float, widths: Widths) -> None:
        """A word that changes its style within: it is not divided."""
        self.texts[-1] += text
        self.widths[-1] += widths[text]
        self.gaps[-1] = gap
        self.divided[-1] = None

    def lines(self, width: float, share: float) -> int:
        """How many lines they fill one after the other; one less full than `share` asks for a hyphen.

        The rules are those of `breaking.filled`.
        """
        most, count, used, before = width + SLACK, 1, self.widths[0], self.texts[0]
        if used > most:
            return IN_DOUBT
        for text, own, gap, divided in zip(self.texts[1:], self.widths[1:], self.gaps, self.divided[1:], strict=False):
            if used + gap + own <= most:
                used += gap + own
                before = text
                continue
            if gap and tied(before, text):
                return IN_DOUBT
            count += 1
            before, room = text, width - used - gap
            if divided is not None and (used < width * share or own > width) and (tail := divided.tail(text, room)):
                before, own = tail, divided[tail]
            if own > most:
                return IN_DOUBT
            used = own
        return count
