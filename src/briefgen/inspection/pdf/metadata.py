"""A PDF → what it says of itself: its information dictionary and its XMP packet, with what that claims."""

from __future__ import annotations

import html
import re
import zlib
from typing import NamedTuple

import pypdfium2

PACKET = re.compile(rb"<x:xmpmeta\b.*?</x:xmpmeta>|<rdf:RDF\b.*?</rdf:RDF>", re.DOTALL)
PACKED = re.compile(rb"<<[^<>]{0,400}/Type\s*/Metadata\b[^<>]{0,400}>>\s*stream\r?\n")
MOST_BYTES = 10_000_000
LISTED = r"<{0}>.*?</{0}>"
ITEM = re.compile(r"<rdf:li[^>]*>(.*?)</rdf:li>", re.DOTALL)
STANDARDS = {"pdfuaid": "PDF/UA", "pdfaid": "PDF/A"}


class Metadata(NamedTuple):
    """Names and values as the file has them; `claims` such as `PDF/UA-1` and `PDF/A-2a`."""

    entries: dict[str, str]
    title: str
    authors: list[str]
    claims: list[str]


def metadata_of(document: pypdfium2.PdfDocument, data: bytes) -> Metadata:
    """What the file says of itself, in either place."""
    entries = {key: said for key, said in document.get_metadata_dict(skip_empty=True).items() if said.strip()}
    xmp = packet(data)
    title = entries.get("Title", "") or next(iter(_items(xmp, "dc:title")), "")
    said = ";".join((entries.get("Author", ""), *_items(xmp, "dc:creator")))
    authors = list(dict.fromkeys(name.strip() for name in said.split(";") if name.strip()))
    return Metadata(entries, title.strip(), authors, claims(xmp))


def packet(data: bytes) -> str:
    """The XMP of the document, the last in the file; '' where it has none (ISO 16684-1)."""
    held = [found[0] for found in PACKET.finditer(data)]
    for found in PACKED.finditer(data):
        held += PACKET.findall(_inflated(data[found.end() :][:MOST_BYTES]))
    texts = [each.decode("utf-8", "replace") for each in held]
    telling = [each for each in texts if "pdfaid:" in each or "pdfuaid:" in each]
    return (telling or texts or [""])[-1]


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, MOST_BYTES)
    except zlib.error:
        return b""


def claims(xmp: str) -> list[str]:
    """The standards that the file says it follows (ISO 14289-1, 5; ISO 19005, 6.6.4)."""
    found = []
    for prefix, name in STANDARDS.items():
        part, level = (_value(xmp, f"{prefix}:{key}") for key in ("part", "conformance"))
        if part:
            found.append(f"{name}-{part}{level.lower()}")
    return found


def _value(xmp: str, name: str) -> str:
    """A short value, written as an element or as an attribute."""
    found = re.search(rf"{name}(?:\s*=\s*[\"']|\s*>)\s*(\w+)", xmp)
    return found[1] if found else ""


def _items(xmp: str, name: str) -> list[str]:
    found = re.search(LISTED.format(name), xmp, re.DOTALL)
    return [html.unescape(item).strip() for item in ITEM.findall(found[0])] if found else []
