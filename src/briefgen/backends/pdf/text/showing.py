"""Shaped glyphs → the inside of the TJ array that shows them (ISO 32000-1, 9.4.3)."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.backends.pdf.file.objects import number
from briefgen.backends.pdf.text.faces import Glyphs

TINY = 0.5
"""A shift in thousandths of the size that nobody sees."""


def settled(glyphs: Glyphs) -> str:
    """The fragment under the glyphs' own numbers, the same in every document at every size; kept as `shown`.

    Empty where a glyph does not read as it does in every document, or is raised; else `gids` are its glyphs.
    """
    own, items = glyphs.face.own, glyphs.items
    gids = [item[0] for item in items]
    if [own.get(gid) for gid in gids] != [item[1] for item in items] or any(item[4] for item in items):
        glyphs.shown = ""
    else:
        glyphs.shown = fragment(glyphs, gids, 0.0)
        glyphs.gids = frozenset(gids)
    return glyphs.shown


def fragment(glyphs: Glyphs, codes: Sequence[int], size: float) -> str:
    """The fragment that shows glyphs under these codes; only raised marks depend on the size in points."""
    advance = glyphs.face.advance
    out: list[str] = []
    shown = ""
    shift = 0.0
    for code, (gid, _, wide, right, up) in zip(codes, glyphs.items, strict=True):
        shift -= right
        if (abs(shift) > TINY or up) and shown:
            out.append(f"<{shown}>")
            shown = ""
        if abs(shift) > TINY:
            out.append(number(round(shift, 2)))
            shift = 0.0
        if up:
            out.append(f"]TJ {number(up * size * glyphs.face.optical / 1000)} Ts[<{code:04X}>]TJ 0 Ts[")
        else:
            shown += f"{code:04X}"
        shift += advance(gid) - wide + right
    if shown:
        out.append(f"<{shown}>")
    if abs(shift) > TINY:
        out.append(number(round(shift, 2)))
    return "".join(out)
