"""A TrueType file → the same file under a family's name and one of Word's four faces.

Word looks an embedded font up by the name inside the file, and knows only regular, bold, italic and bold italic; a
semi-bold that serves as the family's bold therefore has to say so (OpenType 1.9: name, OS/2, head).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import TypeAlias

from briefgen.theme import Face

Line: TypeAlias = tuple[float, float]
"""How far a line reaches above and below its baseline, in ems."""
FACES: dict[Face, str] = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold_italic": "Bold Italic"}
WHOLE_FILE = 0xB1B0AFBA  # what the checksums of a font add up to
WINDOWS, UNICODE, ENGLISH = 3, 1, 0x409
ITALIC_BIT, BOLD_BIT, REGULAR_BIT, USE_TYPO_METRICS = 0x01, 0x20, 0x40, 0x80


def renamed(font: bytes, family: str, face: Face, line: Line | None = None) -> bytes:
    """The font with its name table rewritten, its style bits set and, where `line` is given, lines of that height.

    Letters from a family with tall lines, lent to a line of another, would push that line apart.
    """
    tables = _tables(font)
    tables[b"name"] = _name_table(family, FACES[face])
    tables[b"OS/2"] = _os2(tables[b"OS/2"], face)
    tables[b"head"] = _head(tables[b"head"], face)
    if line:
        tables.update(_low(tables, line))
    made, total = _assemble(font[:4], tables)
    at = made.index(b"head", 12) + 8
    head = struct.unpack_from(">I", made, at)[0] + 8
    adjustment = (WHOLE_FILE - total) & 0xFFFFFFFF
    return made[:head] + struct.pack(">I", adjustment) + made[head + 4 :]


def _tables(font: bytes) -> dict[bytes, bytes]:
    count = struct.unpack_from(">H", font, 4)[0]
    found = {}
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        found[tag] = font[offset : offset + length]
    return found


def _name_table(family: str, style: str) -> bytes:
    whole = family if style == "Regular" else f"{family} {style}"
    postscript = f"{family.replace(' ', '')}-{style.replace(' ', '')}"
    names = {1: family, 2: style, 3: postscript, 4: whole, 5: "Version 1.000", 6: postscript}
    records, strings = b"", b""
    for key, text in names.items():
        value = text.encode("utf-16-be")
        records += struct.pack(">6H", WINDOWS, UNICODE, ENGLISH, key, len(value), len(strings))
        strings += value
    return struct.pack(">3H", 0, len(names), 6 + len(records)) + records + strings


def _os2(table: bytes, face: Face) -> bytes:
    weight, selection = struct.unpack_from(">H", table, 4)[0], struct.unpack_from(">H", table, 62)[0]
    selection &= ~(ITALIC_BIT | BOLD_BIT | REGULAR_BIT)
    selection |= BOLD_BIT if "bold" in face else 0
    selection |= ITALIC_BIT if "italic" in face else 0
    selection |= REGULAR_BIT if face == "regular" else 0
    weight = 700 if "bold" in face else min(weight, 400)
    return table[:4] + struct.pack(">H", weight) + table[6:62] + struct.pack(">H", selection) + table[64:]


def _low(tables: Mapping[bytes, bytes], line: Line) -> dict[bytes, bytes]:
    """What is drawn, and the zone where it may be clipped, stays as it is."""
    os2, hhea = tables[b"OS/2"], tables[b"hhea"]
    em = struct.unpack_from(">H", tables[b"head"], 18)[0]
    heights = struct.pack(">3h", round(em * line[0]), -round(em * line[1]), 0)
    version, selection = struct.unpack_from(">H", os2)[0], struct.unpack_from(">H", os2, 62)[0]
    said = struct.pack(">H", selection | USE_TYPO_METRICS)
    return {
        b"OS/2": struct.pack(">H", max(version, 4)) + os2[2:62] + said + os2[64:68] + heights + os2[74:],
        b"hhea": hhea[:4] + heights + hhea[10:],
    }


def _head(table: bytes, face: Face) -> bytes:
    style = ("bold" in face) | ("italic" in face) << 1
    return table[:8] + bytes(4) + table[12:44] + struct.pack(">H", style) + table[46:]


def _assemble(version: bytes, tables: Mapping[bytes, bytes]) -> tuple[bytes, int]:
    """The file, and what its words add up to."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = version + struct.pack(">4H", count, power * 16, power.bit_length() - 1, (count - power) * 16)
    directory, body = b"", b""
    start, total = 12 + 16 * count, 0
    for tag, data in sorted(tables.items()):
        checksum = _checksum(data)
        directory += struct.pack(">4sIII", tag, checksum, start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
        total += checksum
    return head + directory + body, total + _checksum(head + directory)


def _checksum(data: bytes) -> int:
    padded = data + bytes(-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
