"""Shaped glyphs → the inside of the TJ array that shows them (ISO 32000-1, 9.4.3).

Codes stand in literal strings, two bytes each, as characters up to U+00FF: half of what hexadecimal would take.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.backends.pdf.file.objects import number
from briefgen.backends.pdf.text.alphabets import OTHERS, alphabets
from briefgen.backends.pdf.text.glyphs import Glyphs

TINY = 0.5
"""A shift in thousandths of the size that nobody sees."""
ESCAPED = {"(": "\\(", ")": "\\)", "\\": "\\\\", "\r": "\\r"}
"""What ends a literal string, or would be read otherwise (ISO 32000-1, 7.3.4.2)."""
SEAM = ")("
"""Where two literal strings meet; inside of one it cannot stand."""


class _Codes(dict[int, str]):
    """A code → its two bytes."""

    def __missing__(self, code: int) -> str:
        high, low = map(chr, divmod(code, 256))
        self[code] = found = ESCAPED.get(high, high) + ESCAPED.get(low, low)
        return found


class _Shifts(dict[float, str]):
    """A shift to the left, in thousandths of the size → what stands between two glyphs for it."""

    def __missing__(self, shift: float) -> str:
        self[shift] = found = f"){number(round(shift, 2))}("
        return found


CODES, SHIFTS = _Codes(), _Shifts()


def settled(glyphs: Glyphs) -> str:
    """The fragment under the glyphs' own numbers, the same in every document at every size; kept as `shown`.

    Empty where a glyph does not read as it does in every document, or is raised, or where the run is read as a whole;
    else it is kept what it needs.
    """
    items = glyphs.items
    own, gids = glyphs.face.own, [item[0] for item in items]
    usual = not glyphs.said and [own.get(gid) for gid in gids] == [item[1] for item in items]
    if not usual or any(item[4] for item in items):
        glyphs.shown = ""
    else:
        glyphs.shown = fragment(glyphs, gids, 0.0)
        glyphs.alphabets = alphabets("".join([item[1] for item in items]))
        glyphs.gids = gids if glyphs.alphabets & OTHERS else ()
    return glyphs.shown


def spoken(text: str, shown: str) -> str:
    """A fragment that reads as `text`, whatever its glyphs say (ISO 32000-1, 14.9.4)."""
    return f"]TJ/Span<</ActualText<FEFF{text.encode('utf-16-be').hex().upper()}>>>BDC[{shown}]TJ EMC["


def fragment(glyphs: Glyphs, codes: Sequence[int], size: float) -> str:
    """The fragment that shows glyphs under these codes; only raised marks depend on the size in points."""
    items, advances = glyphs.items, glyphs.face.advances
    if any(item[3] or item[4] for item in items):
        return "".join(_moved(glyphs, codes, size))
    return even_fragment(codes, [advances[item[0]] for item in items], [item[2] for item in items])


def even_fragment(codes: Sequence[int], natural: list[float], wide: list[float]) -> str:
    """The fragment of glyphs on one line, each where the one before ends: how wide they are, and are to be."""
    parts = [CODES[code] for code in codes]
    if natural != wide:
        for index, (is_, shall) in enumerate(zip(natural, wide, strict=True)):
            if is_ != shall:
                parts[index] += SHIFTS[is_ - shall]
    return f"({''.join(parts)})"


class Leftward(NamedTuple):
    """A string of a run from right to left: how far right and up it begins, what is between its glyphs, its codes.

    Lengths are in thousandths of the size.
    """

    right: float
    up: float
    between: float
    shown: str


def leftwards(glyphs: Glyphs, codes: Sequence[int]) -> list[Leftward]:
    """The strings that show a run from right to left, in reading order, their codes in the order of the page.

    A reader that reverses the codes of each has the text (ISO 32000-1, 14.8.2.3.3), so no shift stands within one, and
    no space but at its right end. A mark that is off its place shares a string with its neighbour, as far apart as they
    must be: readers that go by places would take it for a mark of another letter.
    """
    advances = glyphs.face.advances
    strings: list[Leftward] = []
    pen = end = 0.0
    count = 0
    for code, (gid, text, wide, right, up) in zip(codes, glyphs.items, strict=True):
        begin, last = pen + right, strings[-1] if count else Leftward(0.0, up, 0.0, "")
        gap = begin - end if abs(begin - end) > TINY else 0.0
        if count and up == last.up and (count == 1 or abs(gap - last.between) <= TINY):
            strings[-1] = Leftward(last.right, up, gap if count == 1 else last.between, last.shown + CODES[code])
            count += 1
        else:
            strings.append(Leftward(begin, up, 0.0, CODES[code]))
            count = 1
        count = 0 if text == " " else count
        pen, end = pen + wide, begin + advances[gid]
    return strings[::-1]


def _moved(glyphs: Glyphs, codes: Sequence[int], size: float) -> list[str]:
    """The parts of a fragment of which not every glyph stands on the line where the one before ends."""
    advances = glyphs.face.advances
    out: list[str] = []
    shown = ""
    shift = 0.0
    for code, (gid, _, wide, right, up) in zip(codes, glyphs.items, strict=True):
        shift -= right
        if (abs(shift) > TINY or up) and shown:
            out.append(f"({shown})")
            shown = ""
        if abs(shift) > TINY:
            out.append(number(round(shift, 2)))
            shift = 0.0
        if up:
            out.append(f"]TJ {number(up * size * glyphs.face.optical / 1000)} Ts[({CODES[code]})]TJ 0 Ts[")
        else:
            shown += CODES[code]
        shift += advances[gid] - wide + right
    if shown:
        out.append(f"({shown})")
    if abs(shift) > TINY:
        out.append(number(round(shift, 2)))
    return out
