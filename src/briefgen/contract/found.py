"""The text that a reader found, from which expected texts are claimed one by one → nothing, or Lost.

A text must stand whole and after the one before it, and no letter counts twice: so a dropped word, a swapped pair, a
cut end or a missing cell is found out. Tolerated are, and nothing else:

- a footnote's mark between two words: at most four numbers of three digits, in brackets or not;
- a middle dot between two words, as between the labels of a chart that is told;
- a hyphen within a word;
- a page's turn (a form feed) anywhere in a text, even in a word, with signs and numbers about it, which may be another
  text; with anything about it where a table's row is torn, cell by cell;
- in a table, a text that stands on the page before a turn that the text before it went over;
- footnotes anywhere, and the title block's texts in any order;
- a figure that may float at the head of a later page, after paragraphs and lists that follow it, but before anything
  else that does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import TypeAlias

from msgspec import Struct

from briefgen.contract.expected import Text
from briefgen.contract.squeeze import squeeze

Words: TypeAlias = tuple[str, ...]

TAKEN = "\0"
TURN = r"([\d\W]*?\f[\d\W]*?)??"
MARKS = r"·??(?:[\[(]?\d{1,3}?[\[(]?){0,4}?"
"""A closing bracket is squeezed to its opening one."""
CHANCE = 3
"""Fewer signs than this may stand somewhere by chance."""
SIGNS = re.compile(r"[\d\W]*")


class Lost(Exception):  # noqa: N818 - raised and caught inside the contract
    """Words that are not where they should be."""


class Span(Struct, frozen=True):
    """Where a text stands, piece by piece, and where the text after it may begin."""

    pieces: tuple[tuple[int, int], ...]
    resume: int


class Found:
    """What a reader found; what has been claimed from it is taken."""

    def __init__(self, text: str) -> None:
        self._text = squeeze(text).replace(TAKEN, "")

    def claim(self, texts: Sequence[Text]) -> None:
        """Claim every text; raises Lost with the first that cannot be had."""
        sayable = [text for text in texts if text.words]
        notes = [text for text in sayable if text.kind == "note"]
        alone = [note for note in notes if self._stands_once(note.words)]
        heads = [text for text in sayable if text.kind == "head"]
        self._claim_each(sorted(heads, key=lambda text: _length(text.words), reverse=True))
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
            if text.kind == "table" and (span is None or self._may_be_chance(text.words, span, at)):
                span = self._find_before_turn(text.words, start, at) or span
            if text.kind == "float" and span and self._heads_page(span, at):
                floated = self._take(text, span, at)
            else:
                at = self._take(text, span, at)

    def _may_be_chance(self, words: Words, span: Span, at: int) -> bool:
        """Whether it is so short, and not right after `at`, that it may be a piece of another text."""
        signs = SIGNS.match(self._text, at)
        return _length(words) < CHANCE and signs is not None and _start(span) > signs.end()

    def _heads_page(self, span: Span, at: int) -> bool:
        """Whether a text stands at the head of a page that begins after `at`."""
        first = _start(span)
        turn = self._text.rfind("\f", at, first)
        signs = SIGNS.match(self._text, turn)
        return turn >= 0 and signs is not None and signs.end() >= first

    def _take(self, text: Text, span: Span | None, at: int) -> int:
        if span is None:
            raise Lost(self._report(text, at))
        for start, end in span.pieces:
            taken = re.sub(r"[^\f]", TAKEN, self._text[start:end])
            self._text = self._text[:start] + taken + self._text[end:]
        return span.resume

    def _find_anywhere(self, words: Words) -> Span | None:
        found = _pattern(words, between="").search(self._text) or _pattern(words).search(self._text)
        return _span(found) or self._find(words, 0)

    def _find(self, words: Words, at: int) -> Span | None:
        """The text right after `at`, whole, over a page's turn, or torn by one; else the first further on."""
        signs = SIGNS.match(self._text, at)
        assert signs
        here = signs.end()
        near = _pattern(words).search(self._text, at, here + _length(words) * 2)
        if near and near.start() <= here:
            return _span(near)
        whole = _span(_pattern(words, turn=True).search(self._text, at))
        if whole and _start(whole) <= here:
            return whole
        torn = self._find_torn(words, at, here)
        if torn and whole and len(self._text[slice(*torn.pieces[0])]) < CHANCE:
            return whole
        return torn or whole or self._find_torn(words, at, len(self._text))

    def _find_torn(self, words: Words, at: int, latest: int) -> Span | None:
        """The text with anything at all about a page's turn: it begins by `latest`, and goes on on the next page."""
        if "\f" not in self._text[at:]:
            return None
        told = self._told(words, at, latest)
        before = ((words[:count], words[count:]) for count in range(min(told, len(words) - 1), 0, -1))
        for first, rest in chain(self._within_word(words, told, at, latest), before):
            if span := self._find_in_two(first, rest, at):
                return span
        return None

    def _within_word(self, words: Words, told: int, at: int, latest: int) -> Iterator[tuple[Words, Words]]:
        """The words up to within the first that is not told, and the rest, as neither is by chance."""
        word = "".join(words[told : told + 1])
        firsts = [(*words[:told], word[:end]) for end in range(1, len(word))]
        stands = bisect_left(firsts, True, key=lambda first: not self._stands(first, at, latest))
        for end in range(stands, 0, -1):
            first, rest = firsts[end - 1], (word[end:], *words[told + 1 :])
            if min(_length(first), _length(rest)) >= CHANCE:
                yield first, rest

    def _find_in_two(self, words: Words, more: Words, at: int) -> Span | None:
        first = _pattern(words).search(self._text, at)
        turn = self._text.find("\f", first.end()) if first else -1
        if not first or turn < 0 or not _pattern(more[:2]).search(self._text, turn):
            return None
        rest = self._find(more, turn)
        if not rest or "\f" in self._text[turn + 1 : _start(rest)]:
            return None
        return Span((first.span(), *rest.pieces), first.end())

    def _told(self, words: Words, at: int, latest: int) -> int:
        """How many of the first words stand together, beginning between `at` and `latest`."""
        counts = range(1, len(words) + 1)
        return bisect_left(counts, True, key=lambda count: not self._stands(words[:count], at, latest))

    def _stands(self, words: Words, at: int, latest: int) -> bool:
        found = _pattern(words).search(self._text, at)
        return found is not None and found.start() <= latest

    def _find_before_turn(self, words: Words, start: int, at: int) -> Span | None:
        span = self._find(words, start)
        return span if span and "\f" in self._text[_start(span) : at] else None

    def _stands_once(self, words: Words) -> bool:
        first = _pattern(words).search(self._text)
        return first is not None and not _pattern(words).search(self._text, first.start() + 1)

    def _report(self, text: Text, at: int) -> str:
        told = self._told(text.words, at, len(self._text))
        missing = " ".join(text.words[min(told, len(text.words) - 1) :][:6])
        after = f" after “{' '.join(text.words[max(0, told - 3) : told])}”" if told else ""
        return f"“{missing}”{after} in {text.place}"


def _length(words: Words) -> int:
    return sum(map(len, words))


def _span(match: re.Match[str] | None) -> Span | None:
    """A match without what stands about a page's turn within it: that may be another text."""
    if match is None:
        return None
    turns = [match.span(group) for group in range(1, len(match.groups()) + 1) if match[group]]
    begins, ends = [match.start(), *(end for _, end in turns)], [*(start for start, _ in turns), match.end()]
    return Span(tuple(zip(begins, ends, strict=True)), ends[0])


def _start(span: Span) -> int:
    return span.pieces[0][0]


@lru_cache(maxsize=1024)
def _pattern(words: Words, *, between: str = MARKS, turn: bool = False) -> re.Pattern[str]:
    between += TURN if turn else ""
    return re.compile(between.join(_word(word, turn) for word in words))


def _word(word: str, turn: bool) -> str:
    return ("-??" + (TURN if turn else "")).join(map(re.escape, word))
