"""Values of a mail's head → header lines in ASCII: encoded where they need it, folded, and never more than one header.

Written here and not by the standard library, whose folding differs from version to version and in some of them loses
the quotes of a name with a comma (CPython issue 121284) or keeps a line break (CVE-2024-6923).
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from briefgen.mail.addresses import Address

LINE = 76
"""Characters of a line, if it can be broken (RFC 5322, 2.1.1; an encoded word has 75 at most, RFC 2047)."""
CHUNK = 45
"""Octets of an encoded word."""
LONGEST_WHOLE = 250
"""Characters of a file's name that stand on one line; a line has 998 at most."""
ATOMS = re.compile(r"[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]*")
"""A phrase that needs no quotes (RFC 5322, atext)."""
TOKEN = re.compile(r"[A-Za-z0-9._+-]+")


def header(name: str, tokens: Iterable[str]) -> str:
    """One header: the tokens with a space between them, on as many lines as they need."""
    lines = [f"{name}:"]
    for token in tokens:
        if len(lines[-1]) + 1 + len(token) > LINE and lines[-1].strip() != f"{name}:":
            lines.append("")
        lines[-1] += f" {token}"
    return "\r\n".join(lines) + "\r\n"


def text(value: str) -> Iterator[str]:
    """The tokens of a text: words, or encoded words where a reader would take it for something else (RFC 2047)."""
    words = value.split(" ")
    plain = value.isascii() and value.isprintable() and "=?" not in value and all(words)
    return iter(words) if plain and max(map(len, words)) < LINE else encoded(value)


def encoded(value: str) -> Iterator[str]:
    """Encoded words, none of which ends within a character."""
    chunk = b""
    for char in value:
        octets = char.encode()
        if len(chunk) + len(octets) > CHUNK:
            yield _word(chunk)
            chunk = b""
        chunk += octets
    yield _word(chunk)


def _word(octets: bytes) -> str:
    return f"=?utf-8?b?{b64encode(octets).decode('ascii')}?="


def mailboxes(addresses: Iterable[Address]) -> Iterator[str]:
    """The tokens of a list of addresses; each name is a phrase, in quotes or encoded, so that no comma parts it."""
    every = list(addresses)
    for number, each in enumerate(every, 1):
        end = "," if number < len(every) else ""
        if not each.name:
            yield each.mailbox + end
            continue
        yield from _phrase(each.name)
        yield f"<{each.mailbox}>{end}"


def _phrase(name: str) -> Iterator[str]:
    if not name.isascii() or "=?" in name or len(name) > LINE - 4:
        return encoded(name)
    if ATOMS.fullmatch(name):
        return text(name)
    escaped = re.sub(r'(["\\])', r"\\\1", name)
    return iter((f'"{escaped}"',))


def parameters(kind: str, name: str, value: str) -> Iterator[str]:
    """The tokens of a value with one parameter, in the parts of RFC 2231 where it is not in ASCII.

    In ASCII it stays whole on a longer line, which every reader takes, while some old ones know no parts.
    """
    if TOKEN.fullmatch(value) and len(value) <= LONGEST_WHOLE:
        yield from (f"{kind};", f'{name}="{value}"')
        return
    yield f"{kind};"
    parts = list(_parts(value, LINE - len(name) - 16))
    for number, part in enumerate(parts):
        end = ";" if number < len(parts) - 1 else ""
        star = f"*{number}*" if len(parts) > 1 else "*"
        charset = "" if number else "utf-8''"
        yield f"{name}{star}={charset}{part}{end}"


def _parts(value: str, room: int) -> Iterator[str]:
    part = ""
    for char in value:
        escaped = quote(char, safe="")
        if part and len(part) + len(escaped) > room:
            yield part
            part = ""
        part += escaped
    yield part
