"""A face's GSUB and GPOS tables → which glyphs, side by side, may be set otherwise than each pair of them alone.

Most words of Latin letters are set by the kerning of each two neighbours and by nothing else, so that the parts of
words once shaped tell how others are. The tables are read for what they may do, not for what they do: what is not
understood is taken for able to change anything. Formats are those of OpenType 1.9.1, "GSUB", "GPOS" and "Common Table
Formats" (ISO/IEC 14496-22).
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

import uharfbuzz as hb

ACTIVE = frozenset({
    "abvm", "blwm", "calt", "ccmp", "clig", "curs", "dist", "kern", "liga", "locl", "ltra", "ltrm", "mark", "mkmk",
    "rand", "rclt", "rlig", "rvrn", "Buzz", "HARF", "Harf",
})  # fmt: skip
"""The features that HarfBuzz applies unasked to text that runs from left to right."""
APPLE = frozenset({"kern", "kerx", "mort", "morx", "trak"})
"""Tables that may set text where there are no rules of OpenType, or though there are."""
SKIPS = 0x2 | 0x4
"""Flags of a lookup that passes over letters or ligatures, so that those it is about need not stand side by side."""
GSUB, GPOS = "GSUB", "GPOS"
SINGLE, LIGATURE = 1, 4
ADJUSTED, PAIRED = 1, 2
MARKED, JOINED = (4, 5, 6), (3, 4, 5, 6)
CONTEXT, CHAINED = {GSUB: 5, GPOS: 7}, {GSUB: 6, GPOS: 8}
EXTENSION = {GSUB: 7, GPOS: 9}

Some: TypeAlias = frozenset[int] | None
"""Glyphs; None for any, and for the end of the word too."""
Rule: TypeAlias = tuple[Some, Some]
"""A glyph of the first followed by one of the second may be set in a way of its own."""
Named: TypeAlias = Callable[[int], Some]
"""Which glyphs a number in a rule of a context names: a glyph, a class, a coverage."""
ANYTHING: Rule = (None, None)


class Neighbours:
    """What may happen between those of some `glyphs` of a face where `features` are asked for beside the usual ones."""

    def __init__(self, face: hb.Face, features: tuple[str, ...], glyphs: Iterable[int]) -> None:
        self.forms: dict[int, set[int]] = {}
        try:
            self.rules = self._rules(face, ACTIVE.union(features), set(glyphs))
        except (IndexError, struct.error):
            self.rules = [ANYTHING]
        starts = [first for first, _ in self.rules if first is not None]
        self.watched = set(self.forms).union(*starts) if len(starts) == len(self.rules) else set(glyphs)

    def free(self, first: int, second: int | None) -> bool:
        """Whether nothing but the two glyphs decides how they are set; `second` is None at the end of a word."""
        if first not in self.watched:
            return True
        before, after = self._forms(first), self._forms(second)
        return not any(_may(one, before) and _may(other, after) for one, other in self.rules)

    def _rules(self, face: hb.Face, features: frozenset[str], glyphs: set[int]) -> list[Rule]:
        tags = face.table_tags
        if not APPLE.isdisjoint(tags):
            return [ANYTHING]
        tables = [_Table(face.reference_table(tag).data, tag, features) for tag in (GSUB, GPOS) if tag in tags]
        for glyph, form in [each for table in tables for each in table.forms()]:
            self.forms.setdefault(glyph, {glyph}).add(form)
            self.forms.setdefault(form, {form}).add(glyph)
        every = glyphs.union(*[self._forms(glyph) for glyph in glyphs.intersection(self.forms)])
        found = [rule for table in tables for rule in table.rules()]
        return [rule for rule in found if _may(rule[0], every) and _may(rule[1], every)]

    def _forms(self, glyph: int | None) -> set[int]:
        """What may stand in a glyph's place, or it in theirs, itself among it, by however many steps.

        A rule may have seen a figure before it became one of a table's.
        """
        found: set[int] = set()
        new = set() if glyph is None else {glyph}
        while new:
            found |= new
            new = set[int]().union(*[self.forms.get(each, ()) for each in new]) - found
        return found


def _may(some: Some, glyphs: set[int]) -> bool:
    return some is None or not some.isdisjoint(glyphs)


class _Table:
    """One of the two tables, of which the lookups of some features count, in whatever script and language."""

    def __init__(self, data: bytes, tag: str, features: frozenset[str]) -> None:
        self.data = data
        self.tag = tag
        self.features = features
        self.lookups = self._lookups()

    def rules(self) -> Iterator[Rule]:
        """What the lookups may do between neighbours; where features vary with the axes of a font, anything."""
        if self._u16(2) and self._numbers(10, 2) != (0, 0):
            yield ANYTHING
        for lookup in self.lookups:
            skips = bool(self._u16(lookup + 2) & SKIPS)
            for kind, at in self._subtables(lookup):
                for first, second in self._rules(kind, at, skips):
                    yield first, None if skips else second

    def forms(self) -> Iterator[tuple[int, int]]:
        """The glyphs that single substitutions put in the place of others."""
        for lookup in self.lookups if self.tag == GSUB else ():
            for kind, at in self._subtables(lookup):
                if kind == SINGLE:
                    yield from self._single(at)

    def _u16(self, at: int) -> int:
        return self.data[at] << 8 | self.data[at + 1]

    def _numbers(self, at: int, count: int) -> tuple[int, ...]:
        return struct.unpack_from(f">{count}H", self.data, at)

    def _counted(self, at: int) -> tuple[int, ...]:
        """As many numbers as the one before them says."""
        return self._numbers(at + 2, self._u16(at))

    def _lookups(self) -> list[int]:
        features, lookups = self._u16(6), self._u16(8)
        found: set[int] = set()
        required = set(self._required())
        for index, record in enumerate(range(features + 2, features + 2 + 6 * self._u16(features), 6)):
            if index in required or self.data[record : record + 4].decode("latin-1") in self.features:
                found.update(self._counted(features + self._u16(record + 4) + 2))
        places = self._counted(lookups)
        return [lookups + places[index] for index in sorted(found) if index < len(places)]

    def _required(self) -> Iterator[int]:
        """The features that some script or language always has, whatever they are called."""
        scripts = self._u16(4)
        for script in [scripts + self._u16(scripts + 6 + 6 * place) for place in range(self._u16(scripts))]:
            languages = [self._u16(script + 8 + 6 * place) for place in range(self._u16(script + 2))]
            for offset in filter(None, (self._u16(script), *languages)):
                yield self._u16(script + offset + 2)

    def _subtables(self, lookup: int) -> Iterator[tuple[int, int]]:
        kind = self._u16(lookup)
        for offset in self._counted(lookup + 4):
            at = lookup + offset
            if kind == EXTENSION[self.tag]:
                high, low = self._numbers(at + 4, 2)
                yield self._u16(at + 2), at + (high << 16 | low)
            else:
                yield kind, at

    def _rules(self, kind: int, at: int, skips: bool) -> Iterator[Rule]:
        if kind in (CONTEXT[self.tag], CHAINED[self.tag]):
            yield from self._context(at, kind == CHAINED[self.tag])
        elif self.tag == GPOS:
            yield from self._positions(kind, at, skips)
        elif kind == LIGATURE:
            yield from self._ligatures(at)
        elif kind != SINGLE:
            yield self._coverage(at + self._u16(at + 2)), None

    def _positions(self, kind: int, at: int, skips: bool) -> Iterator[Rule]:
        alone = kind == ADJUSTED or (kind == PAIRED and not skips and not self._u16(at + 6))
        if not alone:
            covered = self._coverage(at + self._u16(at + 2))
            yield (None if kind in MARKED else covered), (covered if kind in JOINED else None)

    def _single(self, at: int) -> Iterator[tuple[int, int]]:
        covered = self._covered(at + self._u16(at + 2))
        if self._u16(at) == 1:
            shift = self._u16(at + 4)
            yield from [(glyph, glyph + shift & 0xFFFF) for glyph in covered]
        else:
            yield from zip(covered, self._counted(at + 4), strict=False)

    def _ligatures(self, at: int) -> Iterator[Rule]:
        for first, offset in zip(self._covered(at + self._u16(at + 2)), self._counted(at + 4), strict=False):
            ligatures = [at + offset + each for each in self._counted(at + offset)]
            longer = [self._u16(each + 4) for each in ligatures if self._u16(each + 2) > 1]
            yield frozenset((first,)), frozenset(longer) if len(longer) == len(ligatures) else None

    def _context(self, at: int, chained: bool) -> Iterator[Rule]:
        form = self._u16(at)
        if form == 1:
            firsts = [_itself(glyph) for glyph in self._covered(at + self._u16(at + 2))]
            yield from self._sequences(at, at + 4, firsts, chained, [_itself] * 3)
        elif form == 2:
            named = [self._classes(at + self._u16(at + place)).get for place in ((4, 6, 8) if chained else (4, 4, 4))]
            sets = at + (10 if chained else 6)
            firsts = [named[1](number) for number in range(self._u16(sets))]
            yield from self._sequences(at, sets, firsts, chained, named)
        else:
            yield self._covers(at, chained)

    def _sequences(
        self, at: int, sets: int, firsts: list[Some], chained: bool, named: Sequence[Named]
    ) -> Iterator[Rule]:
        for first, offset in zip(firsts, self._counted(sets), strict=False):
            for rule in self._counted(at + offset) if offset else ():
                yield self._sequence(at + offset + rule, first, chained, named)

    def _sequence(self, at: int, first: Some, chained: bool, named: Sequence[Named]) -> Rule:
        before = self._counted(at) if chained else ()
        at += 2 + 2 * len(before) if chained else 0
        others = self._u16(at) - 1
        about = self._numbers(at + (2 if chained else 4), others)
        after = self._counted(at + 2 + 2 * others) if chained else ()
        beside = [[name(number) for number in some] for name, some in zip(named, (before, about, after), strict=True)]
        return _neighbours([first], *beside)

    def _covers(self, at: int, chained: bool) -> Rule:
        """A rule of which each place is told by a coverage."""
        if not chained:
            return _neighbours([], [], self._coverages(at, self._numbers(at + 6, self._u16(at + 2))), [])
        before = self._counted(at + 2)
        place = at + 4 + 2 * len(before)
        about = self._counted(place)
        after = self._counted(place + 2 + 2 * len(about))
        return _neighbours([], *[self._coverages(at, offsets) for offsets in (before, about, after)])

    def _coverages(self, at: int, offsets: tuple[int, ...]) -> list[Some]:
        return [self._coverage(at + offset) for offset in offsets[:2]]

    def _coverage(self, at: int) -> Some:
        return frozenset(self._covered(at))

    def _covered(self, at: int) -> list[int]:
        if self._u16(at) == 1:
            return list(self._counted(at + 2))
        numbers = self._numbers(at + 4, 3 * self._u16(at + 2))
        return [glyph for place in range(0, len(numbers), 3) for glyph in range(numbers[place], numbers[place + 1] + 1)]

    def _classes(self, at: int) -> dict[int, Some]:
        """The glyphs of each class but 0, which has all others."""
        if self._u16(at) == 1:
            start = self._u16(at + 2)
            spans = [(start + place, start + place, kind) for place, kind in enumerate(self._counted(at + 4))]
        else:
            numbers = self._numbers(at + 4, 3 * self._u16(at + 2))
            spans = [(numbers[place], numbers[place + 1], numbers[place + 2]) for place in range(0, len(numbers), 3)]
        classes: dict[int, Some] = {}
        for start, end, kind in spans:
            if kind:
                classes[kind] = (classes.get(kind) or frozenset()).union(range(start, end + 1))
        return classes


def _itself(glyph: int) -> Some:
    return frozenset((glyph,))


def _neighbours(first: list[Some], before: list[Some], about: list[Some], after: list[Some]) -> Rule:
    """Two neighbours that a rule cannot do without: the first that it is about, and the one after or before that."""
    places = [*first, *about, *after]
    if len(places) > 1:
        return places[0], places[1]
    return (before[0], places[0]) if before else (places[0], None)
