"""A mail's parts → the bytes of one message, the same for the same parts: a draft to open, or what a server is given.

Bodies and files are in quoted-printable or base64, so no line is longer than 76 characters, none can end the message,
and none can be taken for a boundary, which begins with `=_`.
"""

from __future__ import annotations

import datetime
import quopri
import unicodedata
from base64 import encodebytes
from collections.abc import Iterator
from email.utils import format_datetime
from functools import cached_property
from hashlib import sha256

from msgspec import Struct

from briefgen.mail.addresses import Address, MailError
from briefgen.mail.headers import header, mailboxes, parameters, text

NOWHERE = "briefgen.invalid"
"""The domain of a draft's identity where nobody is its sender (RFC 2606 keeps `.invalid` free for ever)."""


class File(Struct, frozen=True):
    """A file that goes along: its name, its media type, its bytes."""

    name: str
    media_type: str
    data: bytes


class Mail(Struct, frozen=True, kw_only=True, dict=True):
    """One mail; `language` is that of its bodies, a BCP 47 tag. Raises MailError for a subject of several lines."""

    subject: str
    text: str
    html: str
    files: tuple[File, ...] = ()
    language: str = ""
    sender: Address | None = None
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()

    def __post_init__(self) -> None:
        if any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in self.subject):
            raise MailError(f"the subject {self.subject!a} holds a line break or another control character")

    @property
    def recipients(self) -> tuple[Address, ...]:
        """Whoever gets it, each once."""
        return tuple({each.key: each for each in (*self.to, *self.cc, *self.bcc)}.values())

    @property
    def needs_utf8(self) -> bool:
        """Whether an address has letters before its @ that only some servers take (RFC 6531)."""
        everyone = (*self.recipients, *self.reply_to, *((self.sender,) if self.sender else ()))
        return not all(each.local.isascii() for each in everyone)

    @cached_property
    def content(self) -> str:
        """A SHA-256 of what it says and brings, whoever gets it."""
        said = [self.subject.encode(), self.text.encode(), self.html.encode()]
        for file in self.files:
            said += [file.name.encode(), file.data]
        return _digest(said)

    @cached_property
    def identity(self) -> str:
        """The Message-ID: the same for the same mail to the same people, so that a repeated one is known."""
        people = [self.sender, *self.to, *self.cc, *self.reply_to]
        key = _digest([self.content.encode(), *(str(each).encode() for each in people)])
        return f"<{key[:32]}@{self.sender.domain if self.sender else NOWHERE}>"

    def draft(self) -> bytes:
        """The message as a draft (`X-Unsent`), without a date, since it is not sent yet; bcc stands in it."""
        return self._bytes([header("X-Unsent", ["1"])], self.bcc)

    def message(self, date: datetime.datetime) -> bytes:
        """The message as it is sent at a moment, which has a zone; bcc is not in it."""
        return self._bytes([header("Date", [format_datetime(date)])], ())

    def _bytes(self, first: list[str], bcc: tuple[Address, ...]) -> bytes:
        inner, outer = self._boundary(2), self._boundary(1)
        bodies = _multipart("alternative", inner, [_text("plain", self.text), _text("html", self.html)])
        whole = _multipart("mixed", outer, [bodies, *map(_attached, self.files)]) if self.files else bodies
        return b"".join(("".join((*first, *self._head(bcc))).encode(), whole))

    def _head(self, bcc: tuple[Address, ...]) -> Iterator[str]:
        people = {"From": (self.sender,) if self.sender else (), "To": self.to, "Cc": self.cc, "Bcc": bcc}
        for name, addresses in {**people, "Reply-To": self.reply_to}.items():
            if addresses:
                yield header(name, mailboxes(addresses))
        yield header("Subject", text(self.subject))
        yield header("Message-ID", [self.identity])
        if self.language:
            yield header("Content-Language", [self.language])
        yield header("MIME-Version", ["1.0"])

    def _boundary(self, number: int) -> str:
        return f"=_{number}_{self.content[:32]}"


def _digest(parts: list[bytes]) -> str:
    """A SHA-256 over parts, each after its length, so that no two lists of them are alike."""
    whole = sha256()
    for part in parts:
        whole.update(f"{len(part)}:".encode() + part)
    return whole.hexdigest()


def _multipart(kind: str, boundary: str, parts: list[bytes]) -> bytes:
    head = header("Content-Type", (f"multipart/{kind};", f'boundary="{boundary}"'))
    line = f"--{boundary}".encode()
    return head.encode() + b"\r\n" + b"".join(line + b"\r\n" + part + b"\r\n" for part in parts) + line + b"--\r\n"


def _text(kind: str, body: str) -> bytes:
    """A body in the shorter of the two encodings that leave no line as it was."""
    octets = body.encode()
    quoted, packed = quopri.encodestring(octets), encodebytes(octets)
    way, data = ("quoted-printable", quoted) if len(quoted) <= len(packed) else ("base64", packed)
    head = header("Content-Type", (f"text/{kind};", "charset=utf-8")) + header("Content-Transfer-Encoding", [way])
    return head.encode() + b"\r\n" + _lines(data)


def _attached(file: File) -> bytes:
    head = header("Content-Type", [file.media_type]) + header("Content-Transfer-Encoding", ["base64"])
    head += header("Content-Disposition", parameters("attachment", "filename", file.name))
    return head.encode() + b"\r\n" + _lines(encodebytes(file.data))


def _lines(data: bytes) -> bytes:
    """Encoded lines as mail ends them."""
    return data.replace(b"\n", b"\r\n")
