"""Bytes of a spec → text: encodings told apart, characters that no document can carry refused at their place."""

from __future__ import annotations

import codecs
import re
from itertools import islice

from briefgen.errors import Position, Problem, SpecError
from briefgen.patterns import Pattern

MAX_BYTES = 4_000_000

CANNOT_STAND = Pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What XML 1.0 forbids or no reader shows: C0 and C1 controls, surrogates, non-characters; and the line separators of
Unicode, at which YAML 1.1 begins a new line and editors do not."""

MOST_REPORTED = 20

LINE_END = Pattern("\r\n?")


def decode(data: bytes, file: str, limit: int = MAX_BYTES) -> str:
    """The text of a spec's bytes: UTF-8 with or without BOM, UTF-16 with BOM; line ends become LF.

    Raises SpecError for more than `limit` bytes, for another encoding, and for control characters.
    """
    if len(data) > limit:
        raise _refused(file, 0, 0, f"the file has {len(data):,} bytes", f"the limit is {limit:,}")
    text = _to_text(data, file)
    text = LINE_END.sub("\n", text) if "\r" in text else text
    if not all(map(str.isprintable, text.split("\n"))) and (
        bad := list(islice(CANNOT_STAND.finditer(text), MOST_REPORTED))
    ):
        raise SpecError(_control(text, found, file) for found in bad)
    return text


def _control(text: str, found: re.Match[str], file: str) -> Problem:
    where = Position(file, *place(text, found.start()))
    return Problem(where, "", f"{named(found[0])} cannot stand in a document", "delete it")


def named(char: str) -> str:
    """A character as a person can look it up."""
    return f"the invisible character U+{ord(char):04X}"


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of an offset into the text."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _to_text(data: bytes, file: str) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(data, "utf-16", file)
    return _decoded(data, "utf-8-sig", file)


def _decoded(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, errors="replace")
        line, column = place(LINE_END.sub("\n", before), len(LINE_END.sub("\n", before)))
        byte = data[error.start]
        raise _refused(
            file,
            line,
            column,
            f"byte 0x{byte:02X} is not {encoding.removesuffix('-sig').upper()}",
            "save the file as UTF-8",
        ) from None


def _refused(file: str, line: int, column: int, message: str, hint: str) -> SpecError:
    return SpecError([Problem(Position(file, line, column), "", message, hint)])
