"""Named parts → the bytes of one zip that are the same on every run: fixed order, 1980 dates, no attributes.

The zip is written here and not by `zipfile` so that parts that never change are deflated once and kept.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from io import BytesIO

from msgspec import Struct

from briefgen.backends.docx.xml import DECLARATION, OFFICE_RELATIONSHIPS, PACKAGE, attribute

LEVEL = 6
FONT_LEVEL = 4
"""Fonts are most of a file's bytes: packed so, they are 2 % larger than at level 6, and done in half the time."""
TEXT_LEVEL = 3
"""The text of long tables is packed in half the time so, and is 13 % larger."""
KEPT = 1 << 14
"""Characters of a part that is kept at most."""
SHORT, LITTLE, USUAL = 1 << 12, 5, 8
"""A part of fewer bytes is packed with little of zlib's memory, which would take longer to clear than to use."""
AT_ONCE = 1 << 16
"""Characters that are packed at a time."""
DEFLATED = 8
EPOCH = 0x21  # 1 January 1980 in the zip format's own count (APPNOTE 4.4.6)
VERSION = 20
LOCAL = struct.Struct("<4s5H3I2H")
CENTRAL = struct.Struct("<4s6H3I5H2I")
END = struct.Struct("<4s4H2IH")

PRE_WORD = "vnd.openxmlformats-officedocument."
WORD = f"application/{PRE_WORD}wordprocessingml."
METADATA = f"{PACKAGE}/relationships/metadata"
DEFAULT_TYPES = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "svg": "image/svg+xml",
    "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
}

MICROSOFT_KINDS = (
    "vbaProject",
    "wordVbaData",
    "keyMapCustomizations",
    "attachedToolbars",
    "stylesWithEffects",
    "extensibility",
    "webextensiontaskpanes",
    "origin",
)
"""What a template drops, whichever version of Word named it."""


class Part(Struct, frozen=True):
    """A finished part: its name in the package, its content type (empty for a default one), its deflated bytes."""

    name: str
    content_type: str
    packed: bytes
    size: int
    checksum: int


class StreamedPart(Struct):
    """A part that may be long, whose deflated bytes stand in the buffer that becomes the whole package."""

    name: str
    content_type: str
    buffer: BytesIO
    size: int
    checksum: int


class Relationship(Struct, frozen=True):
    """An arrow from a part to another, or out of the package.

    `kind` is the last word of the type's address, or the whole address where it is none of the standard's.
    """

    kind: str
    target: str
    external: bool = False


def part(name: str, content: str | bytes, content_type: str = "", level: int = LEVEL) -> Part:
    """A part of text (written as UTF-8) or of bytes, packed at a level of zlib's."""
    data = content.encode() if isinstance(content, str) else content
    return Part(name, content_type, _deflate(data, level), len(data), zlib.crc32(data))


def kept_part(name: str, content: str, content_type: str = "") -> Part:
    """A part that many documents have alike: a process packs it once, unless it is long."""
    return (_kept if len(content) <= KEPT else part)(name, content, content_type)


def streamed_part(name: str, pieces: Iterable[str], content_type: str = "") -> StreamedPart:
    """A part of text, packed while it is written: there is never more of it than its packed bytes and one piece."""
    squeezer = zlib.compressobj(TEXT_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    buffer, size, checksum = BytesIO(), 0, 0
    for text in _gathered(pieces):
        data = text.encode()
        size += len(data)
        checksum = zlib.crc32(data, checksum)
        buffer.write(squeezer.compress(data))
    buffer.write(squeezer.flush())
    return StreamedPart(name, content_type, buffer, size, checksum)


def relationships_part(
    owner: str, relationships: Iterable[Relationship], given: Mapping[str, Relationship] | None = None, past: int = 0
) -> Part:
    """The relationships of the part called `owner`: those `given` by id, then rId1, rId2, … counted `past` a number."""
    folder, _, file = owner.rpartition("/")
    listed = [*(given or {}).items(), *((f"rId{number}", item) for number, item in enumerate(relationships, past + 1))]
    rows = "".join(_relationship(key, item) for key, item in listed)
    text = f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'
    return kept_part(f"{folder}/_rels/{file}.rels".lstrip("/"), text)


def kind_of(address: str) -> str:
    """The kind of a relationship by the address of its type."""
    for base in (OFFICE_RELATIONSHIPS, METADATA):
        if address.startswith(f"{base}/"):
            return address.removeprefix(f"{base}/")
    last = address.rpartition("/")[2]
    return last if last in MICROSOFT_KINDS else address


def pack(parts: Iterable[Part | StreamedPart]) -> bytes:
    """The package; `[Content_Types].xml` comes first so that file type sniffers know a Word file."""
    given = tuple(parts)
    return _zip((_content_types(given), *given))


def _relationship(key: str, item: Relationship) -> str:
    base = METADATA if item.kind == "core-properties" else OFFICE_RELATIONSHIPS
    address = item.kind if "://" in item.kind else f"{base}/{item.kind}"
    mode = ' TargetMode="External"' if item.external else ""
    return f'<Relationship Id="{key}" Type="{address}" Target="{attribute(item.target)}"{mode}/>'


def _content_types(parts: tuple[Part | StreamedPart, ...]) -> Part:
    defaults = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in DEFAULT_TYPES.items())
    overrides = "".join(
        f'<Override PartName="/{item.name}" ContentType="{item.content_type}"/>' for item in parts if item.content_type
    )
    head = f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
    return kept_part("[Content_Types].xml", f"{head}{defaults}{overrides}</Types>")


_kept = lru_cache(maxsize=128)(part)


def _gathered(pieces: Iterable[str]) -> Iterator[str]:
    held: list[str] = []
    length = 0
    for piece in pieces:
        held.append(piece)
        length += len(piece)
        if length >= AT_ONCE:
            yield "".join(held)
            held.clear()
            length = 0
    yield "".join(held)


def _deflate(data: bytes, level: int) -> bytes:
    memory = LITTLE if len(data) < SHORT else USUAL
    squeezer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS, memory)
    return squeezer.compress(data) + squeezer.flush()


def _zip(parts: tuple[Part | StreamedPart, ...]) -> bytes:
    out, directory = BytesIO(), []
    for item in parts:
        name, offset = item.name.encode(), out.tell()
        length = item.buffer.tell() if isinstance(item, StreamedPart) else len(item.packed)
        sizes = (item.checksum, length, item.size, len(name))
        local = LOCAL.pack(b"PK\3\4", VERSION, 0, DEFLATED, 0, EPOCH, *sizes, 0) + name
        central = CENTRAL.pack(b"PK\1\2", VERSION, VERSION, 0, DEFLATED, 0, EPOCH, *sizes, 0, 0, 0, 0, 0, offset)
        directory.append(central + name)
        if isinstance(item, StreamedPart):
            out = _headed(out.getvalue() + local, item.buffer)
        else:
            out.writelines((local, item.packed))
    end = END.pack(b"PK\5\6", 0, 0, len(parts), len(parts), sum(map(len, directory)), out.tell(), 0)
    out.writelines((*directory, end))
    return out.getvalue()


def _headed(head: bytes, buffer: BytesIO) -> BytesIO:
    """The same buffer with a head before what it holds, which moves where it stands: no long part is held twice."""
    buffer.write(head)
    with buffer.getbuffer() as view:
        view[len(head) :] = view[: -len(head)]
        view[: len(head)] = head
    return buffer
