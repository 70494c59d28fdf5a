"""A real SMTP server on this computer, with TLS, a login and faults on demand, that keeps what it took."""

from __future__ import annotations

import logging
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from certificates import write_server_certificate

USER, PASSWORD = "desk", "correct horse"


class Taken(NamedTuple):
    """A message that the server has taken: the envelope and the bytes."""

    sender: str
    recipients: tuple[str, ...]
    data: bytes
    options: tuple[str, ...] = ()


class Box:
    """Takes mails, and answers what a test says: by address at RCPT, by `answer` after the whole mail.

    An answer of None takes the mail and hangs up without a word; `asked` is called at each RCPT.
    """

    def __init__(self) -> None:
        self.taken: list[Taken] = []
        self.refused: dict[str, str] = {}
        self.answer: Callable[[Taken], str | None] = lambda taken: "250 OK"
        self.asked: Callable[[str], None] = lambda address: None

    @property
    def people(self) -> list[str]:
        """Each one who has got a mail, as often as it came."""
        return [one for taken in self.taken for one in taken.recipients]

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: list[str]) -> str:  # noqa: N802  # the library's name
        self.asked(address)
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802  # as above
        taken = Taken(
            envelope.mail_from, tuple(envelope.rcpt_tos), envelope.original_content, tuple(envelope.mail_options)
        )
        answer = self.answer(taken)
        if answer is None or answer.startswith("250"):
            self.taken.append(taken)
        if answer is None:
            server.transport.abort()
        return answer or "250 OK"


class Running(NamedTuple):
    """A server that runs: its box, its port, and the file of the certificate to trust."""

    box: Box
    port: int
    ca: str

    def environment(self, security: str, **more: str) -> dict[str, str]:
        """The settings that lead to it."""
        named = {"host": "127.0.0.1", "port": str(self.port), "security": security, "ca": self.ca, **more}
        return {f"BRIEFGEN_SMTP_{key.upper()}": value for key, value in named.items() if value}


def _login(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
    known = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=known, handled=known)


@contextmanager
def serving(
    folder: Path, security: str = "starttls", names: tuple[str, ...] = ("127.0.0.1",), **more: Any
) -> Iterator[Running]:
    """A server with the kind of security that is asked for; `names` are those in its certificate."""
    certificate = write_server_certificate(folder, names)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    box = Box()
    options: dict[str, Any] = {"hostname": "127.0.0.1", "port": free_port(), **more}
    if security == "starttls":
        options |= {"tls_context": context, "require_starttls": True}
    elif security == "tls":
        options |= {"ssl_context": context}
    if options.pop("login", False):
        options |= {"authenticator": _login, "auth_required": True}
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)  # that a client is killed is no news here
    controller = Controller(box, **options)
    controller.start()
    try:
        yield Running(box, options["port"], str(certificate))
    finally:
        controller.stop()


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
