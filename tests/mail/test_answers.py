"""What a server may say at each step, in a script, and what becomes of the mail then."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

import pytest

from briefgen.errors import UnavailableError
from briefgen.mail import Address, Connection, Server, address
from briefgen.mail.transport import Answer

SENDER, ADA = address("desk@example.org"), address("ada@example.org")
USUAL = {"connect": "220 hello", "ehlo": "250 hello", "mail": "250 ok", "rcpt": "250 ok", "rset": "250 ok",
         "data": "354 go on", ".": "250 taken", "quit": "221 bye"}  # fmt: skip
HANG_UP = ""


class Script:
    """A server that says what it is told to, step by step, and counts what it has taken."""

    def __init__(self, replies: dict[str, list[str]]) -> None:
        self.replies = {step: list(said) for step, said in replies.items()}
        self.taken = 0
        self.sessions = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.listener.getsockname()[1]

    def run(self) -> None:
        while True:
            try:
                link, _ = self.listener.accept()
            except OSError:
                return
            self.sessions += 1
            with link, link.makefile("rwb") as stream:
                self.session(stream)

    def session(self, stream: Any) -> None:
        step, within = "connect", False
        while True:
            if not within:
                queue = self.replies.get(step, [])
                said = queue.pop(0) if queue else USUAL.get(step, "250 ok")
                if said == HANG_UP:
                    return
                self.taken += step == "." and said.startswith("250")
                stream.write(f"{said}\r\n".encode())
                stream.flush()
                within = step == "data" and said.startswith("354")
            line = stream.readline()
            if not line:
                return
            step = line.split()[0].decode().lower() if line.split() else ""
            within = within and step != "."


@contextmanager
def scripted(**replies: str | list[str]) -> Iterator[Script]:
    """A server of such a script; `end` is its answer to the whole mail."""
    named = {"end": "."}
    script = Script(
        {named.get(step, step): [said] if isinstance(said, str) else said for step, said in replies.items()}
    )
    thread = Thread(target=script.run, daemon=True)
    thread.start()
    try:
        yield script
    finally:
        script.listener.shutdown(socket.SHUT_RDWR)
        script.listener.close()
        thread.join(5)


def send(script: Script, intended: list[Address] | None = None) -> Answer:
    link = Connection(Server("127.0.0.1", script.port, "plain"), patience=2, last_patience=0.3)
    try:
        noted = intended if intended is not None else []
        return link.send(b"Subject: A brief\r\n\r\nGo.\r\n", SENDER, [ADA], noted.extend)[ADA]
    finally:
        link.close()


@pytest.mark.parametrize(
    ("replies", "answer"),
    [
        ({}, Answer("sent")),
        ({"mail": "550 not you"}, Answer("refused", "550 not you")),
        ({"mail": "451 later"}, Answer("deferred", "451 later")),
        ({"rcpt": "251 will forward"}, Answer("sent")),
        ({"data": "451 busy"}, Answer("deferred", "451 busy")),
        ({"data": "554 no valid recipients"}, Answer("refused", "554 no valid recipients")),
        ({"end": "554 spam"}, Answer("refused", "554 spam")),
        ({"end": "452 full"}, Answer("deferred", "452 full")),
    ],
)
def test_each_answer_has_its_outcome(replies: dict[str, str], answer: Answer) -> None:
    with scripted(**replies) as script:
        assert send(script) == answer
        assert script.taken == (answer.state == "sent")


def test_a_line_that_is_lost_before_the_mail_is_given_is_tried_later() -> None:
    intended: list[Address] = []
    with scripted(data=HANG_UP) as script:
        answer = send(script, intended)
    assert answer.state == "deferred"
    assert "before the mail was given" in answer.why
    assert intended == [ADA]


@pytest.mark.parametrize("end", [HANG_UP, "wait"])
def test_a_line_that_is_lost_after_it_leaves_it_open(end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with scripted(end=HANG_UP) as script:
        if end == "wait":
            monkeypatch.setattr(script, "session", lambda stream, usual=script.session: silent(script, stream, usual))
        assert send(script).state == "uncertain"
        assert script.sessions == 1


def silent(script: Script, stream: Any, usual: Any) -> None:
    """Say nothing in place of hanging up."""
    usual(stream)
    stream.read()


@pytest.mark.parametrize(("step", "said"), [("mail", "421 too many in one session"), ("mail", ""), ("rcpt", "")])
def test_a_server_that_ends_the_session_is_called_once_more(step: str, said: str) -> None:
    with scripted(**{step: said}) as script:
        assert send(script) == Answer("sent")
        assert (script.sessions, script.taken) == (2, 1)


def test_a_server_that_ends_every_session_is_given_up() -> None:
    with scripted(mail=["421 go away", "421 go away"]) as script:
        with pytest.raises(UnavailableError, match="cannot be reached: 421 go away"):
            send(script)
        assert script.sessions == 2


@pytest.mark.parametrize(
    ("replies", "why"),
    [
        ({"connect": "554 no service"}, "refuses: 554 no service"),
        ({"connect": HANG_UP}, "cannot be reached"),
        ({"connect": "what?"}, "speaks no SMTP here; is it another port, or tls"),
        ({"ehlo": "502 no", "helo": "502 no"}, "refuses: 502 no"),
    ],
)
def test_a_server_that_takes_no_session_says_why(replies: dict[str, str], why: str) -> None:
    with scripted(**replies) as script, pytest.raises(UnavailableError, match=why):
        send(script)


def test_a_server_that_says_nothing_is_waited_for_and_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    with scripted() as script:
        monkeypatch.setattr(script, "session", lambda stream: stream.read())
        link = Connection(Server("127.0.0.1", script.port, "plain"), patience=0.2)
        with pytest.raises(UnavailableError, match=r"127\.0\.0\.1:\d+ does not answer"):
            link.open()
