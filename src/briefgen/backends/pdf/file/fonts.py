"""A face in one document → character codes for its glyphs, and at the end its subset as PDF objects.

Codes are glyph numbers wherever they can be. Only where one glyph stands for two different texts does the second
text get a code above the face's last glyph, so that every code reads back as what the author wrote.
"""

from __future__ import annotations

import hashlib
import zlib
from functools import lru_cache
from typing import Any

import uharfbuzz as hb

from briefgen.backends.pdf.file.objects import Raw, number, stream
from briefgen.backends.pdf.text.faces import Face, Glyphs

UNUSED_TABLES = ["GSUB", "GPOS", "GDEF", "name", "OS/2", "DSIG", "post", "cmap", "STAT", "BASE", "gasp", "FFTM", "kern"]
FORBIDDEN = frozenset({"\0", "\ufeff", "\ufffe"})
"""What no ToUnicode entry may say (ISO 14289-1, 7.21.7; ISO 19005-2, 6.2.11.7.2)."""
TINY = 0.5
"""A shift in thousandths of the size that nobody sees."""


class EmbeddedFont:
    """A face as this document uses it, under a resource name."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self.texts: dict[int, str] = {}
        self._extra: dict[tuple[int, str], int] = {}
        self._gids: dict[int, int] = {}
        self._advances: dict[int, float] = {}
        self.ready: dict[Glyphs, str] = {}
        self._sized: dict[tuple[Glyphs, float], str] = {}

    def fragment(self, glyphs: Glyphs, size: float) -> str:
        """The inside of a TJ array that shows `glyphs`, kept in `ready`; only raised marks depend on the size."""
        made = self.ready.get(glyphs) or self._sized.get((glyphs, size))
        if made is None:
            made = self._make(glyphs, size)
            if any(item[4] for item in glyphs.items):
                self._sized[glyphs, size] = made
            else:
                self.ready[glyphs] = made
        return made

    def _make(self, glyphs: Glyphs, size: float) -> str:
        out: list[str] = []
        codes = ""
        shift = 0.0
        for gid, text, advance, right, up in glyphs.items:
            code = self._code(gid, text)
            shift -= right
            if (abs(shift) > TINY or up) and codes:
                out.append(f"<{codes}>")
                codes = ""
            if abs(shift) > TINY:
                out.append(number(shift))
                shift = 0.0
            if up:
                out.append(f"]TJ {number(up * size / 1000)} Ts[<{code:04X}>]TJ 0 Ts[")
            else:
                codes += f"{code:04X}"
            shift += self._advances[code] - advance + right
        if codes:
            out.append(f"<{codes}>")
        if abs(shift) > TINY:
            out.append(number(shift))
        return "".join(out)

    def _code(self, gid: int, text: str) -> int:
        if text in FORBIDDEN:
            text = " "
        known = self.texts.setdefault(gid, text)
        code = gid if known == text else self._extra_code(gid, text)
        if code not in self._advances:
            self._advances[code] = self.face.advance(gid)
            self._gids[code] = gid
        return code

    def _extra_code(self, gid: int, text: str) -> int:
        code = self._extra.get((gid, text))
        if code is None:
            code = self._extra[gid, text] = self.face.hb_face.glyph_count + len(self._extra)
            self.texts[code] = text
        return code

    def font_object(self, document: Any) -> bytes:
        """The font dictionary, after registering all that it refers to; nothing may be drawn afterwards."""
        descendant = document.Reference(Raw(self._descendant(document))).format(document)
        to_unicode = document.Reference(Raw(stream(b"", _to_unicode(self.texts)))).format(document)
        return b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%s]/ToUnicode %s>>" % (
            self._base_font(),
            descendant,
            to_unicode,
        )

    def _descendant(self, document: Any) -> bytes:
        descriptor = document.Reference(Raw(self._descriptor(document))).format(document)
        return (
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
            b"/Supplement 0>>/FontDescriptor %s/DW 0/W[%s]/CIDToGIDMap %s>>"
        ) % (self._base_font(), descriptor, self._widths(), self._map(document))

    def _widths(self) -> bytes:
        return " ".join(f"{code}[{number(width)}]" for code, width in sorted(self._advances.items())).encode()

    def _map(self, document: Any) -> bytes:
        if not self._extra:
            return b"/Identity"
        table = bytearray(2 * (max(self._gids) + 1))
        for code, gid in self._gids.items():
            table[2 * code : 2 * code + 2] = gid.to_bytes(2, "big")
        made: bytes = document.Reference(Raw(stream(b"", bytes(table)))).format(document)
        return made

    def _descriptor(self, document: Any) -> bytes:
        length, packed = subset(self.face, frozenset(self._gids.values()))
        program = stream(b"/Filter/FlateDecode/Length1 %d" % length, packed, compress=False)
        metrics = _metrics(self.face)
        return b"<</Type/FontDescriptor/FontName/%s/Flags 4%s/FontFile2 %s>>" % (
            self._base_font(),
            metrics,
            document.Reference(Raw(program)).format(document),
        )

    def _base_font(self) -> bytes:
        """`ABCDEF+Name`: the letters come from the glyphs used (ISO 32000-1, 9.6.4)."""
        used = ",".join(map(str, sorted(set(self._gids.values())))).encode()
        digest = hashlib.sha256(used).digest()
        prefix = "".join(chr(65 + byte % 26) for byte in digest[:6])
        return f"{prefix}+{self.face.reference.rsplit('/', 1)[-1].rsplit('.', 1)[0]}".encode()


@lru_cache(maxsize=64)
def subset(face: Face, gids: frozenset[int]) -> tuple[int, bytes]:
    """The face with only the glyphs used, each under its old number: length, and the compressed program."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(sorted(gids))
    flags = hb.SubsetFlags
    wanted.flags = flags.RETAIN_GIDS | flags.NO_HINTING | flags.NO_LAYOUT_CLOSURE | flags.NOTDEF_OUTLINE
    wanted.drop_table_tag_set.update([int.from_bytes(tag.ljust(4).encode(), "big") for tag in UNUSED_TABLES])
    data = hb.subset(face.hb_face, wanted).blob.data
    return len(data), zlib.compress(data, 9)


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


def _to_unicode(texts: dict[int, str]) -> bytes:
    rows = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in sorted(texts.items())]
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
