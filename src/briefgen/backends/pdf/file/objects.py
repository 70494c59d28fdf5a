"""Small PDF objects as ready bytes: references, text strings, numbers, streams."""

from __future__ import annotations

import zlib
from functools import lru_cache

ZLIB_LEVEL = 4
"""A twentieth larger than level 6 makes files, in half the time."""
SHORT, LITTLE, USUAL = 1 << 12, 5, 8
"""What has fewer bytes is packed with little of zlib's memory, which would take longer to clear than to use."""
END_OF_STREAM = b"endstream\n"


def reference(number: int) -> bytes:
    """A reference to the object of that number."""
    return b"%d 0 R" % number


def text_string(text: str) -> bytes:
    """A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, all else UTF-16."""
    if text.isascii() and text.isprintable():
        return b"(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode() + b")"
    return b"<" + (b"\xfe\xff" + text.encode("utf-16-be", "replace")).hex().encode() + b">"


@lru_cache(maxsize=8192)
def number(value: float) -> str:
    """A length in points, to a hundredth."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if abs(value) >= 0.005 else "0"


def packed(data: bytes) -> bytes:
    """The bytes deflated."""
    squeezer = zlib.compressobj(ZLIB_LEVEL, zlib.DEFLATED, zlib.MAX_WBITS, LITTLE if len(data) < SHORT else USUAL)
    return squeezer.compress(data) + squeezer.flush()


def stream(dictionary: bytes, data: bytes, compress: bool = True) -> bytes:
    """A stream object; CRLF before `endstream` keeps /Length unambiguous (ISO 19005-2, 6.1.7.1)."""
    if compress:
        data = packed(data)
        dictionary += b"/Filter/FlateDecode"
    return b"<<%s/Length %d>>\nstream\n%s\r\n%s" % (dictionary, len(data), data, END_OF_STREAM)


@lru_cache(maxsize=64)
def colour(value: str) -> str:
    """`#RRGGBB` as three PDF operands."""
    return " ".join(f"{int(value[start : start + 2], 16) / 255:.3g}" for start in (1, 3, 5))
