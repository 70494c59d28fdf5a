"""Small PDF objects as ready bytes: text strings, numbers, streams."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject

ZLIB_LEVEL = 6


class Raw(PDFObject):  # type: ignore[misc]  # reportlab ships no types
    """An object given as bytes, or as a function that makes them when the file is written."""

    __RefOnly__ = 1

    def __init__(self, content: bytes | Callable[[], bytes]) -> None:
        self.content = content

    def format(self, _document: Any) -> bytes:
        """The object's bytes."""
        return self.content if isinstance(self.content, bytes) else self.content()


def text_string(text: str) -> bytes:
    """A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, all else UTF-16."""
    if text.isascii() and text.isprintable():
        return b"(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode() + b")"
    return b"<" + (b"\xfe\xff" + text.encode("utf-16-be", "replace")).hex().encode() + b">"


def number(value: float) -> str:
    """A length in points, to a hundredth."""
    return f"{round(value, 2):g}"


def stream(dictionary: bytes, data: bytes, compress: bool = True) -> bytes:
    """A stream object; CRLF before `endstream` keeps /Length unambiguous (ISO 19005-2, 6.1.7.1)."""
    if compress:
        data = zlib.compress(data, ZLIB_LEVEL)
        dictionary += b"/Filter/FlateDecode"
    return b"<<%s/Length %d>>\nstream\n%s\r\nendstream\n" % (dictionary, len(data), data)


def colour(value: str) -> str:
    """`#RRGGBB` as three PDF operands."""
    return " ".join(f"{int(value[start : start + 2], 16) / 255:.3g}" for start in (1, 3, 5))
