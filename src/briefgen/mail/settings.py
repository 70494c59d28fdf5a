"""A file and the environment → which server sends mail, and how; what is wrong with them in one line."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Mapping as MappingABC
from pathlib import Path
from typing import Any

from msgspec import Struct

from briefgen.errors import InputError, SpecError, did_you_mean
from briefgen.mail.addresses import Address, MailError, address

PREFIX = "BRIEFGEN_SMTP_"
KEYS = ("host", "port", "user", "password", "security", "ca", "from")
"""Keys of a file, and in capitals after the prefix the names in the environment."""
PORTS = {"starttls": 587, "tls": 465, "plain": 25}
"""What each kind of security has for its port (RFC 6409, RFC 8314)."""
HOST = re.compile(r"[A-Za-z0-9_.:-]+")


class Server(Struct, frozen=True):
    """A server that takes mail: `starttls` and `tls` are verified, `plain` is for this computer only."""

    host: str
    port: int
    security: str = "starttls"
    user: str = ""
    password: str = ""
    ca: str = ""
    """A file with the certificates to trust, in place of the system's."""
    sender: Address | None = None

    def __repr__(self) -> str:
        return f"Server({self.host!r}, {self.port})"


def server(file: str | None = None, environment: MappingABC[str, str] = os.environ) -> Server:
    """The server that a file names; what the file leaves out is taken from the environment.

    Raises InputError where something is missing or cannot be, and for a password in a file that others can read.
    """
    found = {key: environment[name] for key in KEYS if environment.get(name := PREFIX + key.upper())}
    where = dict.fromkeys(found, "") | dict.fromkeys(given := _read(Path(file)) if file else {}, str(file))
    return _made({**found, **given}, where)


def _made(values: MappingABC[str, str], where: MappingABC[str, str]) -> Server:
    def said(key: str) -> str:
        return f"{where[key]}: {key}" if where.get(key) else f"{PREFIX}{key.upper()}"

    if not values.get("host"):
        raise InputError(f"no server is named; set {PREFIX}HOST, or name a file with --smtp")
    if not HOST.fullmatch(values["host"]):
        raise InputError(f"{said('host')}: {values['host']!a} is no name of a server")
    security = values.get("security", "starttls").lower()
    if security not in PORTS:
        hint = did_you_mean(security, PORTS)
        raise InputError(f"{said('security')}: {security!a} is none of {', '.join(PORTS)}{hint}")
    port = values.get("port", str(PORTS[security]))
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise InputError(f"{said('port')}: {port!a} is no port; leave it out for {PORTS[security]}")
    user, password = values.get("user", ""), values.get("password", "")
    if user and not password:
        raise InputError(f"the server's user '{user}' has no password; set {PREFIX}PASSWORD")
    ca = values.get("ca", "")
    if ca and where.get("ca"):
        ca = str(Path(where["ca"]).parent / ca)
    return Server(
        values["host"], int(port), security, user, password, ca, _sender(values.get("from", ""), said("from"))
    )


def _sender(typed: str, place: str) -> Address | None:
    try:
        return address(typed) if typed else None
    except MailError as error:
        raise InputError(f"{place}: {error}") from None


def _read(path: Path) -> dict[str, str]:
    """The values of a TOML or YAML file."""
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            data = file.read(1_000_000)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise InputError(f"{path} cannot be read: {reason}") from None
    values = _toml(data, path) if path.suffix.lower() == ".toml" else _yaml(data, path)
    for key in values:
        if key not in KEYS:
            hint = did_you_mean(key, KEYS) or f"; there are {', '.join(KEYS)}"
            raise InputError(f"{path}: unknown key {key!a}{hint}")
    if "password" in values and sys.platform != "win32" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise InputError(f"{path} holds a password that others can read; run: chmod 600 {path}")
    return values


def _toml(data: bytes, path: Path) -> dict[str, str]:
    import tomllib

    try:
        found: dict[str, Any] = tomllib.loads(data.decode())
    except ValueError as error:
        raise InputError(f"{path} is no TOML: {error}") from None
    return {key: _value(path, key, value) for key, value in found.items()}


def _yaml(data: bytes, path: Path) -> dict[str, str]:
    from briefgen.spec.nodes import Mapping, Scalar
    from briefgen.spec.trees import read_bytes

    try:
        root, problems, _ = read_bytes(data, str(path))
    except SpecError as error:
        raise InputError(str(error.problems[0])) from None
    if problems or not isinstance(root, Mapping):
        raise InputError(str(problems[0]) if problems else f"{path} is no list of keys, such as host: mail.example.org")
    pairs = ((key.text, value.text if isinstance(value, Scalar) else value) for key, value in root.entries)
    return {key: _value(path, key, value) for key, value in pairs}


def _value(path: Path, key: str, value: object) -> str:
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return str(value)
    raise InputError(f"{path}: {key} must be a text or a number")
