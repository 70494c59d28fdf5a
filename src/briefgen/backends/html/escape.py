"""Text → the spelling HTML wants of it: as text, as an attribute's value, as a string in a style sheet."""

from __future__ import annotations

import re

FORBIDDEN = "\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
"""Beside most control characters: surrogates and what is no character (HTML, 13.2.3.5)."""
NEEDS_CARE = re.compile(f"[&<>\x00-\x08\x0b-\x1f{FORBIDDEN}]")
ILLEGAL = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f{FORBIDDEN}]")
PLAIN_IN_CSS = re.compile(r"[^A-Za-z0-9 .,]")


def escape(text: str) -> str:
    """Text between tags; what HTML cannot carry becomes U+FFFD."""
    if not NEEDS_CARE.search(text):
        return text
    return ILLEGAL.sub("\ufffd", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def lines(text: str) -> str:
    """The same with the ends of lines as such, which HTML takes for spaces."""
    escaped = escape(text.replace("\r\n", "\n").replace("\r", "\n"))
    return escaped.replace("\n", "<br>") if "\n" in escaped else escaped


def attribute(text: str) -> str:
    """An attribute's value, on one line, for double quotes."""
    return escape(" ".join(text.split())).replace('"', "&quot;")


def css_string(text: str) -> str:
    """A string of a style sheet (CSS Syntax 3, 4.3.7) in which no sign can end it, or the element it stands in."""
    line = re.sub(r"\s+", " ", ILLEGAL.sub("\ufffd", text))
    return '"' + PLAIN_IN_CSS.sub(lambda found: f"\\{ord(found[0]):x} ", line) + '"'
