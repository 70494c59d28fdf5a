"""A rendered PDF and a password → the PDF encrypted with AES-256 (ISO 32000-2, 7.6.4, revision 6)."""

from __future__ import annotations

import io
import re
import unicodedata
import zlib
from collections.abc import Callable

from msgspec.structs import replace
from pyhanko.pdf_utils.crypt import StandardSecurityHandler

from briefgen.errors import UnsupportedError
from briefgen.protect.objects import Indirect, Rendered

LONGEST = 127
"""Bytes of a password in UTF-8 (ISO 32000-2, 7.6.4.3.3)."""
CLAIM = re.compile(rb"<pdfaid:(\w+)>[^<]*</pdfaid:\1>")
STRING = re.compile(rb"\(((?:[^()\\]|\\.)*)\)|(?<!<)<(?!<)([0-9A-Fa-f]*)>", re.DOTALL)
ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
EXTENSION = b"/Extensions<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>"
"""That a file of version 1.7 uses this encryption, which is of version 2.0 (ISO 32000-1, 7.12)."""

Cipher = Callable[[bytes], bytes]


def encrypt(data: bytes, password: str) -> bytes:
    """Encrypt a PDF of the built-in backend so that it opens with the password, and then forbids nothing.

    PDF/A allows no encryption (ISO 19005-2, 6.1.3), so the result no longer says that it follows it; it is PDF/UA-1,
    open to assistive technology. Two calls give different bytes: keys are random.
    Raises UnsupportedError for a password that a PDF cannot have, and ValueError for other bytes.
    """
    handler = _handler(password)
    key, scheme = handler.get_file_encryption_key(), handler.get_stream_filter()
    file = Rendered(CLAIM.sub(lambda found: b" " * len(found[0]), data))
    objects = [_encrypted(each, lambda plain: scheme.encrypt(key, plain)) for each in _extended(file.objects)]
    dictionary = io.BytesIO()
    handler.as_pdf_object().write_to_stream(dictionary, None)
    objects.append(Indirect(file.table.number, dictionary.getvalue()))
    return file.written(objects, b"/Encrypt %d 0 R" % objects[-1].number)


def check_password(password: str) -> None:
    """Raise UnsupportedError for a password that a PDF cannot have."""
    _handler(password)


def _handler(password: str) -> StandardSecurityHandler:
    size = len(unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass"))
    if not 0 < size <= LONGEST:
        raise UnsupportedError(f"a PDF's password has 1 to {LONGEST} bytes, and this one has {size}")
    try:
        handler: StandardSecurityHandler = StandardSecurityHandler.build_from_pw(password, pdf_mac=False)
    except ValueError:
        raise UnsupportedError("the password has a character that a PDF's password cannot have (RFC 4013)") from None
    return handler


def _extended(objects: list[Indirect]) -> list[Indirect]:
    """The objects, the catalog with its extension: it is the last one in the last object stream."""
    *before, last = objects
    text = zlib.decompress(last.data or b"")
    assert b"/Type/Catalog" in text
    assert text.endswith(b">>")
    return [*before, replace(last, data=zlib.compress(text[:-2] + EXTENSION + b">>"))]


def _encrypted(plain: Indirect, cipher: Cipher) -> Indirect:
    """An object with its stream encrypted, whatever the stream holds, and the strings of its dictionary."""
    head = STRING.sub(lambda found: b"<%s>" % cipher(_string(found)).hex().encode(), plain.head)
    return Indirect(plain.number, head, None if plain.data is None else cipher(plain.data))


def _string(found: re.Match[bytes]) -> bytes:
    return bytes.fromhex(found[2].decode()) if found[1] is None else ESCAPED.sub(rb"\1", found[1])
