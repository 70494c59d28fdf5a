"""The text that a reader found, from which expected texts are claimed one by one → nothing, or Lost.

A text must stand whole and after the one before it, and no letter counts twice: so a dropped word, a swapped pair, a
cut end or a missing cell is found out. Tolerated are: a footnote's mark between words, a hyphen within one, a page's
turn (a form feed) with signs and numbers around it; footnotes anywhere; the title block's texts in any order; in a
table, rows that run over a page's turn cell by cell; and a figure that may float at the head of a later page, after
paragraphs and lists that follow it, but before anything else that does. A text whose direction the reader must guess
need only have all its words, close by and in any order.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby
from unicodedata import bidirectional

from msgspec import Struct

from briefgen.contract.expected import Text
from briefgen.contract.squeeze import squeeze

TAKEN = "\0"
TURN = r"(?:[\d\W]*?\f[\d\W]*?)??"
MARKS = r"(?:[\[(]?\d{1,3}?[\])]?){0,4}?"
SIGNS = re.compile(r"[\d\W]*")
MAY_TURN_WITHIN = 20
NEARBY = 100


class Lost(Exception):  # noqa: N818 - raised and caught inside the contract
    """Words that are not where they should be."""


class Span(Struct, frozen=True):
    """Where a text stands, piece by piece, and where the text after it may begin."""

    pieces: tuple[tuple[int, int], ...]
    resume: int


class Found:
    """What a reader found; what has been claimed from it is taken.

    `guessed` says of a text whether the reader had to guess its direction.
    """

    def __init__(self, text: str, guessed: Callable[[str], bool] = lambda _: False) -> None:
        self._text = squeeze(text).replace(TAKEN, "")
        self._guessed = guessed

    def claim(self, texts: Sequence[Text]) -> None:
        """Claim every text; raises Lost with the first that cannot be had."""
        sayable = [text for text in texts if text.words]
        notes = [text for text in sayable if text.kind == "note"]
        alone = [note for note in notes if self._stands_once(note.words)]
        self._claim_each(sorted((text for text in sayable if text.kind == "head"), key=_length, reverse=True))
        self._claim_each(alone)
        self._claim_in_order(text for text in sayable if text.kind in ("body", "float", "table"))
        self._claim_each(note for note in notes if note not in alone)

    def _claim_each(self, texts: Iterable[Text]) -> None:
        for text in texts:
            self._take(text, self._find_anywhere(text.words), 0)

    def _claim_in_order(self, texts: Iterable[Text]) -> None:
        at, place, start, floated = 0, "", 0, 0
        for text in texts:
            at = at if text.on else max(at, floated)
            if text.place != place:
                place, start = text.place, at
            span = self._find(text.words, at)
            if span and span.pieces[0][0] > at + NEARBY and self._is_turned(text):
                span = self._find_runs(text, at) or span
            if span is None and text.kind == "table":
                span = self._find_before_turn(text.words, start, at)
            if text.kind == "float" and span and self._heads_page(span, at):
                floated = self._take(text, span, at)
            else:
                at = self._take(text, span, at)

    def _is_turned(self, text: Text) -> bool:
        """Whether a text has nothing but signs, which a reader may have found in another order: its like stands far."""
        signs = "".join(text.words)
        return SIGNS.fullmatch(signs) is not None and self._guessed(signs)

    def _heads_page(self, span: Span, at: int) -> bool:
        """Whether a text stands at the head of a page that begins after `at`."""
        first = span.pieces[0][0]
        turn = self._text.rfind("\f", at, first)
        signs = SIGNS.match(self._text, turn)
        return turn >= 0 and signs is not None and signs.end() >= first

    def _take(self, text: Text, span: Span | None, at: int) -> int:
        if span is None and self._guessed("".join(text.words)):
            span = self._find_runs(text, at)
        if span is None:
            raise Lost(self._report(text, at))
        for start, end in span.pieces:
            taken = re.sub(r"[^\f]", TAKEN, self._text[start:end])
            self._text = self._text[:start] + taken + self._text[end:]
        return span.resume

    def _find_anywhere(self, words: tuple[str, ...]) -> Span | None:
        return _span(_pattern(words).search(self._text)) or self._find(words, 0)

    def _find(self, words: tuple[str, ...], at: int) -> Span | None:
        """The text right after `at`, else the first after it, over a page's turn or not, else one torn by a turn."""
        signs = SIGNS.match(self._text, at)
        assert signs
        near = _pattern(words).search(self._text, at, signs.end() + len("".join(words)) * 2)
        if near and near.start() <= signs.end():
            return _span(near)
        return _span(_pattern(words, turn=True).search(self._text, at)) or self._find_torn(words, at)

    def _find_torn(self, words: tuple[str, ...], at: int) -> Span | None:
        """The text with anything at all about a page's turn: the longest beginning, then the rest on the next page."""
        if "\f" not in self._text[at:]:
            return None
        for count in range(min(self._told(words, at), len(words) - 1), 0, -1):
            span = self._find_in_two(words[:count], words[count:], at)
            if span:
                return span
        return None

    def _find_in_two(self, words: tuple[str, ...], more: tuple[str, ...], at: int) -> Span | None:
        first = _pattern(words).search(self._text, at)
        turn = self._text.find("\f", first.end()) if first else -1
        if not first or turn < 0 or not _pattern(more[:2]).search(self._text, turn):
            return None
        rest = self._find(more, turn)
        if not rest or "\f" in self._text[turn + 1 : rest.pieces[0][0]]:
            return None
        return Span((first.span(), *rest.pieces), first.end())

    def _told(self, words: tuple[str, ...], at: int) -> int:
        """How many of the first words stand together, somewhere."""
        counts = range(1, len(words) + 1)
        return bisect_left(counts, True, key=lambda count: not _pattern(words[:count]).search(self._text, at))

    def _find_before_turn(self, words: tuple[str, ...], start: int, at: int) -> Span | None:
        span = self._find(words, start)
        return span if span and "\f" in self._text[span.pieces[0][0] : at] else None

    def _find_runs(self, text: Text, at: int) -> Span | None:
        """The runs of one direction within the words, in any order but close by, rather behind `at` than before."""
        near = _length(text) + NEARBY if text.kind in ("body", "float", "table") else len(self._text)
        left, pieces = self._text, []
        for run in sorted(chain.from_iterable(map(_runs, text.words)), key=len, reverse=True):
            start = _nearest(run, left, at, near)
            if start < 0:
                return None
            pieces.append((start, start + len(run)))
            left = left[:start] + TAKEN * len(run) + left[start + len(run) :]
        return Span(tuple(pieces), at)

    def _stands_once(self, words: tuple[str, ...]) -> bool:
        first = _pattern(words).search(self._text)
        return first is not None and not _pattern(words).search(self._text, first.start() + 1)

    def _report(self, text: Text, at: int) -> str:
        told = self._told(text.words, at)
        missing = " ".join(text.words[min(told, len(text.words) - 1) :][:6])
        after = f" after “{' '.join(text.words[max(0, told - 3) : told])}”" if told else ""
        return f"“{missing}”{after} in {text.place}"


def _length(text: Text) -> int:
    return sum(map(len, text.words))


def _span(match: re.Match[str] | None) -> Span | None:
    return Span((match.span(),), match.end()) if match else None


def _nearest(run: str, text: str, at: int, near: int) -> int:
    """Where the run begins after `at`, rather as a word of its own, else before it; -1 where it is not near."""
    alone = re.compile(rf"(?<![^\W_]){re.escape(run)}(?![^\W_])").search(text, at, at + near)
    if alone:
        return alone.start()
    after = text.find(run, at, at + near)
    return after if after >= 0 else text.rfind(run, max(0, at - near), at)


def is_right_to_left(char: str) -> bool:
    """Whether the character belongs to a script such as Arabic or Hebrew."""
    return bidirectional(char) in ("R", "AL", "NSM")


def _runs(word: str) -> Iterator[str]:
    """Right-to-left letters together, other letters and digits together, every other sign alone."""
    for is_word, group in groupby(word, key=lambda char: char.isalnum() and 1 + is_right_to_left(char)):
        run = "".join(group)
        yield from (run,) if is_word else run


@lru_cache(maxsize=1024)
def _pattern(words: tuple[str, ...], *, turn: bool = False) -> re.Pattern[str]:
    between = MARKS + TURN if turn else MARKS
    return re.compile(between.join(_word(word, turn) for word in words))


def _word(word: str, turn: bool) -> str:
    return ("-??" + (TURN if turn and len(word) > MAY_TURN_WITHIN else "")).join(map(re.escape, word))
