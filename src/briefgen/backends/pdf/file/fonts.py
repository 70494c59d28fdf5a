"""A face in one document → character codes for its glyphs, and at the end its subset as PDF objects.

Codes are glyph numbers wherever they can be. Only where a glyph stands for another text than usual, or for two in one
document, does that text get a code above the face's last glyph, so that every code reads back as what the author wrote.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import uharfbuzz as hb

from briefgen.backends.pdf.file.objects import number, stream
from briefgen.backends.pdf.text.faces import Face
from briefgen.backends.pdf.text.glyphs import Glyphs
from briefgen.backends.pdf.text.showing import Leftward, fragment, leftwards, settled, spoken
from briefgen.digests import sha256

if TYPE_CHECKING:
    from briefgen.backends.pdf.file.document import TaggedDocument
    from briefgen.backends.pdf.text.style import Glue, Word

UNUSED_TABLES = ["GSUB", "GPOS", "GDEF", "name", "OS/2", "DSIG", "post", "cmap", "STAT", "BASE", "gasp", "FFTM", "kern"]
UNUSED_TABLES += ["vhea", "vmtx", "VORG", "hdmx", "VDMX", "LTSH", "PCLT", "meta"]
FONT = b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%%d 0 R]/ToUnicode %%d 0 R>>"
DESCENDANT = (
    b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
    b"/Supplement 0>>/FontDescriptor %%d 0 R/DW 0/W[%s]/CIDToGIDMap %%s>>"
)
FORBIDDEN = frozenset({"\0", "\ufeff", "\ufffe"})
"""What no ToUnicode entry may say (ISO 14289-1, 7.21.7; ISO 19005-2, 6.2.11.7.2)."""


class EmbeddedFont:
    """A face as this document uses it, under a resource name.

    `texts` is what each code reads as; `settled` is what was shown by its own fragment, whose codes go without saying.
    """

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self.texts: dict[int, str] = {}
        self.settled: set[Glyphs | Word | Glue] = set()
        self._alphabets = 0
        self._extra: dict[tuple[int, str], int] = {}
        self._made: dict[tuple[Glyphs, float], str] = {}
        self._leftwards: dict[Glyphs, list[Leftward]] = {}

    def fragment(self, glyphs: Glyphs, size: float) -> str:
        """The inside of a TJ array that shows `glyphs`."""
        if shown := settled(glyphs) if glyphs.shown is None else glyphs.shown:
            self.settled.add(glyphs)
            return shown
        made = self._made.get((glyphs, size))
        if made is None:
            made = fragment(glyphs, self._codes(glyphs), size)
            made = self._made[glyphs, size] = spoken(glyphs.said, made) if glyphs.said else made
        return made

    def leftwards(self, glyphs: Glyphs) -> list[Leftward]:
        """The strings that show `glyphs`, which run from right to left, in reading order."""
        made = self._leftwards.get(glyphs)
        if made is None:
            made = self._leftwards[glyphs] = leftwards(glyphs, self._codes(glyphs))
        return made

    def _codes(self, glyphs: Glyphs) -> list[int]:
        return [self._code(gid, " " if text in FORBIDDEN else text) for gid, text, *_ in glyphs.items]

    def _code(self, gid: int, text: str) -> int:
        own = self.face.own.get(gid) or self.texts.setdefault(gid, text)
        if own == text:
            self.texts[gid] = text
            return gid
        return self._extra_code(gid, text)

    def _extra_code(self, gid: int, text: str) -> int:
        code = self._extra.get((gid, text))
        if code is None:
            code = self._extra[gid, text] = self.face.hb_face.glyph_count + len(self._extra)
            self.texts[code] = text
        return code

    def settle(self) -> None:
        """Take the codes of what was shown by its own fragment, page by page, so that words may be forgotten."""
        others: set[int] = set()
        for each in self.settled:
            self._alphabets |= each.alphabets
            others.update(each.gids)
        self.texts |= {gid: self.face.own[gid] for gid in others}
        self.settled.clear()

    def _complete(self) -> None:
        """Take whole alphabets."""
        own = self.face.own
        for index, letters in enumerate(self.face.alphabets):
            if self._alphabets >> index & 1 or not letters.isdisjoint(self.texts):
                self.texts |= {gid: own[gid] for gid in letters}

    def put(self, document: TaggedDocument) -> int:
        """Put the font and all that it refers to; the answer is its number. Nothing may be drawn afterwards."""
        self.settle()
        self._complete()
        extra = frozenset((code, gid) for (gid, _), code in self._extra.items())
        made = embedding(self.face, frozenset(self.texts.items()), extra)
        descriptor = document.add(made.descriptor % document.add(made.program))
        glyphs = b"%d 0 R" % document.add(made.glyphs) if made.glyphs else b"/Identity"
        descendant = document.add(made.descendant % (descriptor, glyphs))
        return document.add(made.font % (descendant, document.add(made.reading)))


class Embedding:
    """The objects of a subset, but for the numbers of those they refer to."""

    __slots__ = ("descendant", "descriptor", "font", "glyphs", "program", "reading")

    def __init__(
        self,
        font: bytes,
        descendant: bytes,
        descriptor: bytes,
        program: bytes,
        reading: bytes,
        glyphs: bytes,
    ) -> None:
        self.font = font
        self.descendant = descendant
        self.descriptor = descriptor
        self.program = program
        self.reading = reading
        self.glyphs = glyphs


@lru_cache(maxsize=64)
def embedding(face: Face, texts: frozenset[tuple[int, str]], extra: frozenset[tuple[int, int]]) -> Embedding:
    """A subset with what each code reads as; `extra` are the glyphs of codes that are no glyph's own number."""
    gids = {code: code for code, _ in texts} | dict(extra)
    name = _base_font(face, gids)
    return Embedding(
        FONT % name,
        DESCENDANT % (name, _widths(face, gids)),
        b"<</Type/FontDescriptor/FontName/%s/Flags 4%s/FontFile2 %%d 0 R>>" % (name, _metrics(face)),
        _program(face, frozenset(gids.values())),
        stream(b"", _to_unicode(sorted(texts))),
        stream(b"", _map(gids)) if extra else b"",
    )


def _widths(face: Face, gids: dict[int, int]) -> bytes:
    return " ".join([f"{code}[{number(face.advances[gid])}]" for code, gid in sorted(gids.items())]).encode()


def _map(gids: dict[int, int]) -> bytes:
    table = bytearray(2 * (max(gids) + 1))
    for code, gid in gids.items():
        table[2 * code : 2 * code + 2] = gid.to_bytes(2, "big")
    return bytes(table)


def _base_font(face: Face, gids: dict[int, int]) -> bytes:
    """`ABCDEF+Name`: the letters come from the glyphs used (ISO 32000-1, 9.6.4)."""
    used = ",".join(map(str, sorted(set(gids.values())))).encode()
    digest = sha256(used).digest()
    prefix = "".join(chr(65 + byte % 26) for byte in digest[:6])
    return f"{prefix}+{_name(face)}".encode()


def _name(face: Face) -> str:
    """The file's name without its ending; a variable font's with the place on its axes."""
    stem = face.reference.partition("#")[0].rsplit("/", 1)[-1].rsplit(".", 1)[0].partition("[")[0]
    return "-".join([stem, *[f"{value:g}" for value in face.variations.values()]])


def _program(face: Face, gids: frozenset[int]) -> bytes:
    """The face with only the glyphs used, each under its old number."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(sorted(gids))
    flags = hb.SubsetFlags
    wanted.flags = flags.RETAIN_GIDS | flags.NO_HINTING | flags.NO_LAYOUT_CLOSURE | flags.NOTDEF_OUTLINE
    wanted.drop_table_tag_set.update([int.from_bytes(tag.ljust(4).encode(), "big") for tag in UNUSED_TABLES])
    for tag, value in face.variations.items():
        wanted.pin_axis_location(face.hb_face, tag, value)
    data = hb.subset(face.hb_face, wanted).blob.data
    return stream(b"/Length1 %d" % len(data), data)


@lru_cache(maxsize=64)
def _metrics(face: Face) -> bytes:
    font, scale = face.hb_font, face.scale
    extents = font.get_font_extents("ltr")
    head = face.hb_face.reference_table("head").data
    box = [int.from_bytes(head[start : start + 2], "big", signed=True) * scale for start in (36, 38, 40, 42)]
    caps = font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT) * scale
    slant = -12 if "Italic" in face.reference else 0
    return (
        f"/FontBBox[{' '.join(map(number, box))}]/ItalicAngle {slant}/Ascent {number(extents.ascender * scale)}"
        f"/Descent {number(extents.descender * scale)}/CapHeight {number(caps)}/StemV 80"
    ).encode()


def _to_unicode(texts: Sequence[tuple[int, str]]) -> bytes:
    rows = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in texts]
    blocks = []
    for start in range(0, len(rows), 100):
        block = rows[start : start + 100]
        blocks.append(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n")
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        + "".join(blocks)
        + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()
