"""A server → an open, verified connection to it, and what it answers for each recipient of a message.

TLS is verified always, by name and by chain; there is no way around it and no falling back to plain text, which is for
this computer's own server only.
"""

from __future__ import annotations

import ipaddress
import re
import smtplib
import ssl
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Literal, NamedTuple

from briefgen.errors import BriefgenError, DeniedError, InputError, UnavailableError
from briefgen.mail.addresses import Address
from briefgen.mail.settings import Server

PATIENCE, LAST_PATIENCE = 60.0, 600.0
"""Seconds for an answer, and for the last one, which may take long (RFC 5321, 4.5.3.2)."""
GREETING = "[127.0.0.1]"
"""What the server is told for a name: nothing of this computer's."""
LONGEST_REPLY = 200
LOST = (smtplib.SMTPServerDisconnected, OSError)


class Answer(NamedTuple):
    """What became of a message for one recipient, and why where it was not sent."""

    state: Literal["sent", "refused", "deferred", "uncertain"]
    why: str = ""


class Connection:
    """A connection to one server, opened when it is needed, and once more where the server has ended it.

    `send` and `open` raise UnavailableError where the server cannot be had or trusted, DeniedError where it refuses the
    login, InputError where the file of certificates cannot be read.
    """

    def __init__(self, server: Server, patience: float = PATIENCE, last_patience: float = LAST_PATIENCE) -> None:
        self.server = server
        self.patience = patience
        self.last_patience = last_patience
        self._smtp: smtplib.SMTP | None = None

    def open(self) -> smtplib.SMTP:
        """Connect, if that is not done yet."""
        if self._smtp is None:
            try:
                self._smtp = self._opened()
            except (OSError, smtplib.SMTPException) as error:
                raise self._said(error) from None
        return self._smtp

    def close(self) -> None:
        """Take leave of the server."""
        if self._smtp is not None:
            with suppress(OSError, smtplib.SMTPException):
                self._smtp.quit()
            self._drop()

    def send(
        self,
        message: bytes,
        sender: Address,
        recipients: Sequence[Address],
        intend: Callable[[Sequence[Address]], None],
        needs_utf8: bool = False,
    ) -> dict[Address, Answer]:
        """Give the server one message; `intend` is called with those it takes it for, before it is given."""
        smtp = self.open()
        refusal = self._unable(smtp, message, needs_utf8)
        if refusal:
            return dict.fromkeys(recipients, Answer("refused", refusal))
        answers = self._envelope(message, sender, recipients, needs_utf8)
        taken = [each for each in recipients if each not in answers]
        if taken:
            intend(taken)
            answers |= dict.fromkeys(taken, self._data(message))
        else:
            self._reset()
        return answers

    # opening

    def _opened(self) -> smtplib.SMTP:
        server = self.server
        if server.security == "tls":
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, GREETING, timeout=self.patience, context=self._trust()
            )
        else:
            smtp = smtplib.SMTP(server.host, server.port, GREETING, timeout=self.patience)
        try:
            self._secured(smtp)
            if server.user:
                smtp.login(server.user, server.password)
        except BaseException:
            smtp.close()
            raise
        return smtp

    def _secured(self, smtp: smtplib.SMTP) -> None:
        smtp.ehlo_or_helo_if_needed()
        if self.server.security == "starttls":
            if not smtp.has_extn("starttls"):
                raise UnavailableError(f"{self.place} offers no STARTTLS, and nothing is sent in the clear")
            smtp.starttls(context=self._trust())
            smtp.ehlo()
        elif self.server.security == "plain" and not _is_here(smtp):
            raise UnavailableError(
                f"{self.place} is another computer, to which nothing is sent in the clear; use starttls or tls"
            )

    def _trust(self) -> ssl.SSLContext:
        try:
            context = ssl.create_default_context(cafile=self.server.ca or None)
        except (OSError, ssl.SSLError) as error:
            reason = (getattr(error, "strerror", None) or str(error)).lower()
            raise InputError(f"the certificates to trust, {self.server.ca}, cannot be read: {reason}") from None
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        return context

    @property
    def place(self) -> str:
        """The server as messages call it."""
        return f"{self.server.host}:{self.server.port}"

    def _said(self, error: Exception) -> BriefgenError:
        match error:
            case smtplib.SMTPAuthenticationError():
                why = said(error.smtp_code, error.smtp_error)
                return DeniedError(f"{self.place} refuses the login of '{self.server.user}': {why}")
            case smtplib.SMTPResponseException() if error.smtp_code < 0:
                return UnavailableError(f"{self.place} speaks no SMTP here; is it another port, or tls?")
            case smtplib.SMTPResponseException():
                return UnavailableError(f"{self.place} refuses: {said(error.smtp_code, error.smtp_error)}")
            case smtplib.SMTPNotSupportedError():
                return UnavailableError(
                    f"{self.place} offers no login; leave user and password out, or ask its keepers"
                )
            case ssl.SSLCertVerificationError():
                return UnavailableError(
                    f"{self.place} cannot be trusted: {error.verify_message}; where its certificate is your house's "
                    "own, name the file of it as BRIEFGEN_SMTP_CA"
                )
            case ssl.SSLError():
                reason = (error.reason or "error").lower().replace("_", " ")
                return UnavailableError(f"{self.place} speaks no TLS here ({reason}); is it another port, or starttls?")
            case TimeoutError():
                return UnavailableError(f"{self.place} does not answer")
            case smtplib.SMTPServerDisconnected() if "timed out" in str(error):
                return UnavailableError(f"{self.place} does not answer")
            case _:
                reason = getattr(error, "strerror", None) or str(error)
                return UnavailableError(f"{self.place} cannot be reached: {_printable(reason).lower()}")

    # sending

    def _unable(self, smtp: smtplib.SMTP, message: bytes, needs_utf8: bool) -> str:
        if needs_utf8 and not smtp.has_extn("smtputf8"):
            return f"{self.place} takes only ASCII before the @ (it offers no SMTPUTF8)"
        limit = smtp.esmtp_features.get("size", "")
        if limit.isdigit() and 0 < int(limit) < len(message):
            return f"the mail has {len(message):,} bytes, and {self.place} takes {int(limit):,}"
        return ""

    def _envelope(
        self, message: bytes, sender: Address, recipients: Sequence[Address], needs_utf8: bool
    ) -> dict[Address, Answer]:
        """Who is not taken; a server that has ended the connection meanwhile is called once more."""
        try:
            return self._asked(message, sender, recipients, needs_utf8)
        except LOST:
            self._drop()
        try:
            return self._asked(message, sender, recipients, needs_utf8)
        except LOST as error:
            self._drop()
            raise self._said(error) from None

    def _asked(
        self, message: bytes, sender: Address, recipients: Sequence[Address], needs_utf8: bool
    ) -> dict[Address, Answer]:
        smtp = self.open()
        smtp.command_encoding = "utf-8" if needs_utf8 else "ascii"
        options = [f"size={len(message)}"] * smtp.has_extn("size")
        options += ["SMTPUTF8"] * needs_utf8 + ["BODY=8BITMIME"] * (needs_utf8 and smtp.has_extn("8bitmime"))
        code, reply = smtp.mail(sender.mailbox, options)
        if code == 421:
            raise smtplib.SMTPServerDisconnected(said(code, reply))
        if code != 250:
            return dict.fromkeys(recipients, _refused(code, reply))
        answered = {each: smtp.rcpt(each.mailbox) for each in recipients}
        return {each: _refused(*answer) for each, answer in answered.items() if answer[0] not in (250, 251)}

    def _data(self, message: bytes) -> Answer:
        """Give the message itself; until the server has asked for it, it cannot have come."""
        smtp = self.open()
        try:
            code, reply = smtp.docmd("DATA")
        except LOST as error:
            self._drop()
            return Answer("deferred", f"the connection was lost before the mail was given: {_reason(error)}")
        if code != 354:
            self._reset()
            return _refused(code, reply)
        try:
            if smtp.sock is not None:
                smtp.sock.settimeout(self.last_patience)
            smtp.send(ended(message))
            code, reply = smtp.getreply()
            if smtp.sock is not None:
                smtp.sock.settimeout(self.patience)
        except LOST as error:
            self._drop()
            return Answer("uncertain", f"the connection was lost before the server's last answer: {_reason(error)}")
        return Answer("sent") if code == 250 else _refused(code, reply)

    def _reset(self) -> None:
        try:
            if self._smtp is not None:
                self._smtp.rset()
        except LOST:
            self._drop()

    def _drop(self) -> None:
        if self._smtp is not None:
            self._smtp.close()
            self._smtp = None


def ended(message: bytes) -> bytes:
    """The message as it travels: dots that begin a line are doubled, a dot alone ends it (RFC 5321, 4.5.2)."""
    return re.sub(rb"(?m)^\.", b"..", message) + (b"" if message.endswith(b"\r\n") else b"\r\n") + b".\r\n"


def said(code: int, reply: bytes | str) -> str:
    """A server's answer as one line that a terminal can take."""
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    return f"{code} {_printable(text)}".strip()


def _printable(text: str) -> str:
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return line if len(line) <= LONGEST_REPLY else f"{line[: LONGEST_REPLY - 1]}…"


def _refused(code: int, reply: bytes) -> Answer:
    return Answer("deferred" if 400 <= code < 500 else "refused", said(code, reply))


def _reason(error: BaseException) -> str:
    return _printable(str(error) or type(error).__name__)


def _is_here(smtp: smtplib.SMTP) -> bool:
    """Whether the other end is this computer."""
    peer = smtp.sock.getpeername()[0] if smtp.sock is not None else ""
    with suppress(ValueError):
        return ipaddress.ip_address(peer.partition("%")[0]).is_loopback
    return False
