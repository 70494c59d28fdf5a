"""The connection: verified, never in the clear, and what a server answers."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from briefgen.errors import DeniedError, InputError, UnavailableError
from briefgen.mail import Address, Connection, Server, address
from briefgen.mail.transport import Answer, ended, said
from mail.servers import PASSWORD, USER, Running, free_port, serving

SENDER = address("desk@example.org")
ADA, BEN = address("ada@example.org"), address("ben@example.org")
MESSAGE = b"Subject: A brief\r\n\r\nGo ahead.\r\n.\r\n..two\r\nend\r\n"


def connection(running: Running, security: str = "starttls", **more: Any) -> Connection:
    given = {"host": "127.0.0.1", "port": running.port, "security": security, "ca": running.ca, **more}
    return Connection(Server(**given), patience=5, last_patience=5)


def send(
    link: Connection,
    people: Sequence[Address] = (ADA,),
    intend: Callable[[Sequence[Address]], None] = lambda taken: None,
    needs_utf8: bool = False,
) -> dict[Address, Answer]:
    try:
        return link.send(MESSAGE, SENDER, people, intend, needs_utf8)
    finally:
        link.close()


@pytest.mark.parametrize("security", ["starttls", "tls", "plain"])
def test_a_message_arrives_byte_for_byte(tmp_path: Path, security: str) -> None:
    with serving(tmp_path, security) as running:
        assert send(connection(running, security)) == {ADA: Answer("sent")}
        assert [taken.data for taken in running.box.taken] == [MESSAGE]
        assert running.box.people == ["ada@example.org"]


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path, security: str) -> None:
    with serving(tmp_path, security) as running:
        with pytest.raises(UnavailableError, match=r"cannot be trusted: self.signed certificate; .*BRIEFGEN_SMTP_CA"):
            send(connection(running, security, ca=""))
        assert running.box.taken == []


def test_a_certificate_for_another_name_is_refused(tmp_path: Path) -> None:
    with serving(tmp_path, names=("mail.example.org",)) as running:
        with pytest.raises(UnavailableError, match="IP address mismatch"):
            send(connection(running))
        assert running.box.taken == []


def test_nothing_is_sent_in_the_clear_where_tls_is_not_offered(tmp_path: Path) -> None:
    with serving(tmp_path, "plain") as running:
        with pytest.raises(UnavailableError, match="offers no STARTTLS, and nothing is sent in the clear"):
            send(connection(running))
        assert running.box.taken == []


def test_plain_is_for_this_computer_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(tmp_path, "plain") as running:
        monkeypatch.setattr(
            "briefgen.mail.transport.ipaddress.ip_address", lambda _: type("IP", (), {"is_loopback": False})
        )
        with pytest.raises(UnavailableError, match="is another computer, to which nothing is sent in the clear"):
            send(connection(running, "plain"))
        assert running.box.taken == []


def test_tls_to_a_port_that_speaks_none_is_said(tmp_path: Path) -> None:
    with serving(tmp_path, "plain") as running, pytest.raises(UnavailableError, match="speaks no TLS here"):
        send(connection(running, "tls"))


def test_old_tls_is_refused(tmp_path: Path) -> None:
    made = Connection(Server("127.0.0.1", 1))._trust()
    assert made.minimum_version == ssl.TLSVersion.TLSv1_2
    assert made.verify_mode == ssl.CERT_REQUIRED
    assert made.check_hostname


def test_a_server_that_is_not_there_is_one_line() -> None:
    with pytest.raises(UnavailableError, match=r"127\.0\.0\.1:\d+ cannot be reached: connection refused"):
        send(Connection(Server("127.0.0.1", free_port())))


def test_a_file_of_certificates_that_is_not_there_is_named(tmp_path: Path) -> None:
    with serving(tmp_path) as running, pytest.raises(InputError, match=r"nowhere\.pem, cannot be read: no such file"):
        send(connection(running, ca="nowhere.pem"))


def test_a_login_is_taken_or_refused(tmp_path: Path) -> None:
    with serving(tmp_path, login=True) as running:
        assert send(connection(running, user=USER, password=PASSWORD)) == {ADA: Answer("sent")}
        with pytest.raises(DeniedError, match="refuses the login of 'desk': 535") as caught:
            send(connection(running, user=USER, password="wrong"))
        assert "wrong" not in str(caught.value)
        assert len(running.box.taken) == 1


def test_a_server_without_a_login_says_so(tmp_path: Path) -> None:
    with serving(tmp_path, "plain") as running, pytest.raises(UnavailableError, match="offers no login"):
        send(connection(running, "plain", user=USER, password=PASSWORD))


def test_each_recipient_has_an_answer_of_its_own(tmp_path: Path) -> None:
    with serving(tmp_path) as running:
        running.box.refused = {"ben@example.org": "550 5.1.1 no such\x1b[31m user"}
        intended: list[Address] = []
        answers = send(connection(running), (ADA, BEN), intended.extend)

        assert answers == {ADA: Answer("sent"), BEN: Answer("refused", "550 5.1.1 no such [31m user")}
        assert intended == [ADA]
        assert running.box.people == ["ada@example.org"]


def test_a_mail_that_nobody_gets_is_not_intended(tmp_path: Path) -> None:
    with serving(tmp_path) as running:
        running.box.refused = {"ada@example.org": "451 try later"}
        intended: list[Address] = []

        assert send(connection(running), (ADA,), intended.extend) == {ADA: Answer("deferred", "451 try later")}
        assert intended == []


@pytest.mark.parametrize(("answer", "state"), [("554 spam", "refused"), ("452 full", "deferred")])
def test_a_whole_mail_may_be_refused(tmp_path: Path, answer: str, state: Any) -> None:
    with serving(tmp_path) as running:
        running.box.answer = lambda taken: answer
        assert send(connection(running)) == {ADA: Answer(state, answer)}


def test_a_connection_that_is_lost_before_the_last_answer_leaves_it_open(tmp_path: Path) -> None:
    with serving(tmp_path) as running:
        running.box.answer = lambda taken: None
        assert send(connection(running))[ADA].state == "uncertain"
        assert running.box.people == ["ada@example.org"]


def test_a_server_that_has_hung_up_meanwhile_is_called_again(tmp_path: Path) -> None:
    with serving(tmp_path) as running:
        link = connection(running)
        link.open().sock.close()  # type: ignore[union-attr]  # it is open
        assert send(link) == {ADA: Answer("sent")}
        assert running.box.people == ["ada@example.org"]


def test_a_mail_that_is_too_large_for_the_server_is_not_begun(tmp_path: Path) -> None:
    with serving(tmp_path, data_size_limit=20) as running:
        assert send(connection(running)) == {
            ADA: Answer("refused", f"the mail has 46 bytes, and 127.0.0.1:{running.port} takes 20")
        }


def test_letters_beyond_ascii_before_the_at_need_a_server_for_them(tmp_path: Path) -> None:
    zoe = address("zoë@example.org")
    with serving(tmp_path, enable_SMTPUTF8=True) as running:
        assert send(connection(running), (zoe,), needs_utf8=True) == {zoe: Answer("sent")}
        assert running.box.people == ["zoë@example.org"]
        assert "SMTPUTF8" in running.box.taken[0].options
    with serving(tmp_path, enable_SMTPUTF8=False) as running:
        answer = send(connection(running), (zoe,), needs_utf8=True)[zoe]
        assert answer.state == "refused"
        assert "takes only ASCII before the @ (it offers no SMTPUTF8)" in answer.why


@pytest.mark.parametrize(
    ("message", "travels"),
    [(b"a\r\n", b"a\r\n.\r\n"), (b"a", b"a\r\n.\r\n"), (b".\r\n..a\r\n", b"..\r\n...a\r\n.\r\n")],
)
def test_no_line_ends_a_message_before_its_end(message: bytes, travels: bytes) -> None:
    assert ended(message) == travels


def test_an_answer_cannot_steer_a_terminal() -> None:
    assert said(550, b"no\r\n\x1b]0;x\x07 \xff") == "550 no ]0;x \ufffd"
    assert len(said(550, b"x" * 1000)) < 210


def test_a_password_is_not_in_what_a_server_is_shown_as() -> None:
    assert "secret" not in repr(Server("a", 1, password="secret"))
