"""Attachments → embedded files of a PDF that the catalog names (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.backends.pdf.file.names import safe_names
from briefgen.backends.pdf.file.objects import reference, stream, text_string
from briefgen.digests import md5
from briefgen.document import Attachment

if TYPE_CHECKING:
    from briefgen.backends.pdf.file.document import TaggedDocument

RELATIONSHIPS = {"source": b"Source", "data": b"Data"}
"""ISO 19005-3, 6.8; ISO 32000-2, table 43."""
NOT_REGULAR = rb"[^!\"$&'*+,.0-9:;=?@A-Z^_`a-z|~\\-]"
"""What a name must write as its number (ISO 32000-1, 7.3.5)."""


def put_attachments(attachments: Sequence[Attachment], date: datetime.date | None, document: TaggedDocument) -> bytes:
    """Put the files; the answer is what the catalog says of them. `date` is their own, if known."""
    if not attachments:
        return b""
    names = safe_names([each.name for each in attachments])
    numbers = [_put(each, name, date, document) for each, name in zip(attachments, names, strict=True)]
    tree = b" ".join(text_string(name) + b" %d 0 R" % number for name, number in _by_key(names, numbers))
    associated = b" ".join(map(reference, numbers))
    return b"/AF[%s]/Names<</EmbeddedFiles<</Names[%s]>>>>" % (associated, tree)


def _by_key(names: Sequence[str], numbers: Sequence[int]) -> list[tuple[str, int]]:
    """Names in the order of their strings' bytes, as a name tree has them: ASCII comes before the mark of UTF-16."""
    return sorted(zip(names, numbers, strict=True), key=lambda pair: (not pair[0].isascii(), _utf16(pair[0])))


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-be")


def _put(attachment: Attachment, name: str, date: datetime.date | None, document: TaggedDocument) -> int:
    embedded, file = document.add(_embedded(attachment, date)), text_string(name)
    about = b"/Desc" + text_string(attachment.description) if attachment.description else b""
    kind = RELATIONSHIPS[attachment.relationship]
    return document.add(
        b"<</Type/Filespec/F%s/UF%s/EF<</F %d 0 R/UF %d 0 R>>/AFRelationship/%s%s>>"
        % (file, file, embedded, embedded, kind, about)
    )


def _embedded(attachment: Attachment, date: datetime.date | None) -> bytes:
    digest = md5(attachment.data, usedforsecurity=False).hexdigest()
    changed = f"/ModDate(D:{date:%Y%m%d}000000Z)" if date else ""
    parameters = f"/Params<</Size {len(attachment.data)}/CheckSum<{digest}>{changed}>>".encode()
    dictionary = b"/Type/EmbeddedFile/Subtype/" + _name(attachment.media_type) + parameters
    return stream(dictionary, attachment.data, compress=bool(attachment.data))  # PDFium inflates no empty file


def _name(text: str) -> bytes:
    return re.sub(NOT_REGULAR, lambda found: b"#%02X" % found[0][0], text.encode())
