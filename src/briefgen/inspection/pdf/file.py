"""The bytes of a PDF → PDFium's view of it, opened; and calls of PDFium that fill a buffer → texts."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from briefgen.errors import InputError

MOST_TEXT = 1_000_000
"""Bytes of a name, title or address; what claims to have more is not asked for it."""


def opened(data: bytes, password: str) -> pypdfium2.PdfDocument:
    """The file, to be closed; raises InputError for one that is damaged or needs another password."""
    try:
        document = pypdfium2.PdfDocument(data, password=password or None)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", 0) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            why = "the password does not open it" if password else "it is encrypted, and opens with its password only"
            raise InputError(why) from None
        raise InputError("it is damaged, or no PDF") from None
    if not len(document):
        document.close()
        raise InputError("it is damaged: it has no pages")
    return document


def is_encrypted(document: pypdfium2.PdfDocument) -> bool:
    """Whether a password opens it, be it an empty one."""
    return int(pdfium.FPDF_GetSecurityHandlerRevision(document)) != -1


def readable(data: bytes, document: pypdfium2.PdfDocument) -> bytes:
    """The bytes of the file, of an encrypted one as they were before; to look for what PDFium has no call for."""
    if not is_encrypted(document):
        return data
    copy = BytesIO()
    document.save(copy, flags=pdfium.FPDF_REMOVE_SECURITY)
    return copy.getvalue()


def wide(call: Callable[..., int], *arguments: Any) -> str:
    """What a call gives that fills a buffer with UTF-16."""
    return _filled(call, *arguments).decode("utf-16-le", "replace").rstrip("\0")


def plain(call: Callable[..., int], *arguments: Any) -> str:
    """What a call gives that fills a buffer with bytes of text."""
    return _filled(call, *arguments).decode("utf-8", "replace").rstrip("\0")


def _filled(call: Callable[..., int], *arguments: Any) -> bytes:
    size = call(*arguments, None, 0)
    if not 0 < size <= MOST_TEXT:
        return b""
    buffer = ctypes.create_string_buffer(size)
    kind = call.argtypes[len(arguments)]  # type: ignore[attr-defined]  # calls of ctypes say what they take
    call(*arguments, ctypes.cast(buffer, kind), size)
    return buffer.raw[:size]
