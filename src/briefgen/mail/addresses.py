"""An address as people type it → its name, local part and domain in ASCII, or why no mail can go there."""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct

LOCAL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u0080-\U0010ffff-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u0080-\U0010ffff-]+)*"
)
LABEL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")
TYPED = re.compile(r"\s*(?:(?P<name>[^<>]*?)\s*<\s*(?P<named>[^<>]*?)\s*>|(?P<bare>[^<>]*?))\s*")
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that make a text read as another one."""
MOST_LOCAL, MOST_DOMAIN, MOST_NAME = 64, 253, 200
"""Octets of a local part and of a domain (RFC 5321, 4.5.3.1), and characters of a name."""


class MailError(ValueError):
    """Something that no mail can carry, or no server deliver; the text says what, and how to mend it."""


class Address(Struct, frozen=True):
    """Whom a mail goes to: a name to show, which may be empty, the local part, and the domain in ASCII."""

    name: str
    local: str
    domain: str

    @property
    def mailbox(self) -> str:
        """The address alone, as servers take it."""
        return f"{self.local}@{self.domain}"

    @property
    def key(self) -> str:
        """What is the same for two spellings of one address: servers tell capitals apart nowhere that matters."""
        return unicodedata.normalize("NFC", self.mailbox).casefold()

    def __str__(self) -> str:
        return f"{self.name} <{self.mailbox}>" if self.name else self.mailbox


def address(typed: str, name: str = "") -> Address:
    """The address of `a@b.org`, `Name <a@b.org>` or `"Name, with a comma" <a@b.org>`; `name` is for one without.

    Raises MailError.
    """
    found = TYPED.fullmatch(typed)
    mailbox = (found["bare"] if found["named"] is None else found["named"]) if found else ""
    if not found or mailbox.count("@") > 1:
        raise MailError(f"{quoted(typed)} is not one address; give each its own")
    local, at, domain = mailbox.partition("@")
    if not (local and at and domain):
        raise MailError(f"{quoted(typed)} is no address, such as name@example.org")
    return Address(
        shown_name(_unquoted(found["name"] or "") or name.strip()), _local(local, typed), ascii_domain(domain)
    )


def shown_name(name: str) -> str:
    """A name that can stand in a header. Raises MailError."""
    if any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in name):
        raise MailError(f"the name {quoted(name)} holds a line break or another control character")
    if TURNING & set(name):
        raise MailError(f"the name {quoted(name)} holds a character that turns the direction of text around")
    if len(name) > MOST_NAME:
        raise MailError(f"the name '{name[:30]}…' has {len(name)} characters; the limit is {MOST_NAME}")
    return name


def _unquoted(name: str) -> str:
    if len(name) > 1 and name[0] == name[-1] == '"':
        return re.sub(r"\\(.)", r"\1", name[1:-1])
    return name


def _local(local: str, typed: str) -> str:
    """The part before the at sign, without the quotes and comments that nobody uses (RFC 5322, dot-atom; RFC 6532)."""
    sound = LOCAL.fullmatch(local) and all(char.isprintable() for char in local)
    if not sound or len(local.encode()) > MOST_LOCAL:
        raise MailError(f"{quoted(typed)} is no address: {quoted(local)} cannot stand before the @")
    return local


def ascii_domain(domain: str) -> str:
    """A domain in the letters that servers know: `例え.jp` is `xn--r8jz45g.jp` (RFC 5891).

    Raises MailError for what is no domain, and where Python's older tables (RFC 3490) would name another one: they
    take `straße` for `strasse`.
    """
    labels = [_label(label, domain) for label in domain.rstrip(".").split(".")]
    made = ".".join(labels)
    if len(made) > MOST_DOMAIN:
        raise MailError(f"{quoted(domain)} is no domain: it is longer than {MOST_DOMAIN} characters")
    return made


def _label(label: str, domain: str) -> str:
    try:
        made = label if label.isascii() else label.encode("idna").decode("ascii")
        back = label if label.isascii() else made.encode("ascii").decode("idna")
    except UnicodeError:
        raise MailError(f"{quoted(domain)} is no domain") from None
    if not LABEL.fullmatch(made):
        raise MailError(f"{quoted(domain)} is no domain")
    if back != unicodedata.normalize("NFC", label).lower() and not label.isascii():
        raise MailError(f"the domain {quoted(domain)} can be read in two ways; write it in ASCII, beginning with xn--")
    return made.lower()


def quoted(text: str) -> str:
    """A text in quotes as it was typed; what a terminal could not show, or would be steered by, as escapes."""
    return "'" + "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text) + "'"
