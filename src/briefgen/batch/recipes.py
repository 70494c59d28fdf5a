"""An order → the mark of all that decides its files beside their specs; a seal stands in it for what is secret."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from hashlib import scrypt, sha256
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen import __version__
from briefgen.batch.values import Order, Record

if TYPE_CHECKING:
    from briefgen.theme import Fonts

PACKAGE = "briefgen"
NAME = re.compile(r"[A-Za-z0-9._-]+")
OF_TESTS = "test"
"""The extra whose packages make no file."""
SIGN = "."
"""Stands between a salt and what was made with it."""
COST = 1 << 14
"""Of scrypt, with blocks of 1 kB: 16 MB and some 50 ms for each guess."""


def mark_of(order: Order, packed: bytes) -> str:
    """The mark of an order, which is also there `packed`; its salt stands before it, where it has a seal."""
    parts = (sha256(packed).hexdigest(), versions(order.formats), own_fonts(order.theme.fonts) if order.theme else {})
    digest = sha256(repr(parts).encode()).hexdigest()
    return f"{_salt(order.seal)}{SIGN}{digest}" if order.seal else digest


def versions(formats: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Name and version of this package, of what is installed of what it can use, and of the backends of others."""
    from briefgen.backends import package_of

    asked = [each for each in requires(PACKAGE) or () if OF_TESTS not in each.partition(";")[2]]
    names = sorted({found[0] for each in asked if (found := NAME.match(each))})
    return ((PACKAGE, __version__), *_installed(names), *map(package_of, formats))


def _installed(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            continue


def own_fonts(fonts: Fonts) -> dict[str, str]:
    """The SHA-256 of each font file that lies in no package, by its path."""
    families = (fonts.body, fonts.sans, fonts.mono, *fonts.fallbacks, *fonts.extra)
    faces = {face for each in families for face in (each.regular, each.bold, each.italic, each.bold_italic)}
    paths = sorted({face.rpartition("#")[0] or face for face in faces if Path(face).is_absolute()})
    return {path: sha256(Path(path).read_bytes()).hexdigest() for path in paths}


def sealed(secret: bytes, salt: str) -> str:
    """The salt, and a digest under it that is another for another secret; nothing for no secret.

    By it a manifest tells that a password was changed, though the manifest may lie where the files do not, and so must
    not help to find the password. It is scrypt (RFC 7914) with a random salt: a guess costs 16 MB and some 50 ms, and
    no table made beforehand is of use. The encrypted file itself answers a guess in far less (ISO 32000-2, 7.6.4.3.4,
    algorithm 2.B: some 64 rounds of AES and SHA), so that to whoever has that, the seal gives nothing away. It is never
    written itself: the manifest has a SHA-256 over it and all else that makes the recipe.
    """
    return f"{salt}{SIGN}{scrypt(secret, salt=bytes.fromhex(salt), n=COST, r=8, p=1).hex()}" if secret else ""


def salt_before(records: Iterable[Record | None]) -> str:
    """The salt that the last run's seal was made with, so that the same secret gives the same one; or a new one."""
    known = (_salt(record.recipe) for record in records if record)
    return next(filter(None, known), "") or os.urandom(16).hex()


def _salt(made: str) -> str:
    """The salt that stands before a seal or a recipe, where that is one."""
    salt = made.rpartition(SIGN)[0]
    return salt if re.fullmatch(r"[0-9a-f]{32}", salt) else ""
