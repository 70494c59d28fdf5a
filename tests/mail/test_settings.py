"""The server's settings: from a file or the environment, and a password only where nobody else reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.errors import InputError
from briefgen.mail import Server, address, server

HOST = {"BRIEFGEN_SMTP_HOST": "mail.example.org"}


def put(path: Path, text: str, mode: int = 0o600) -> str:
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return str(path)


def test_the_environment_is_enough() -> None:
    more = {"USER": "desk", "PASSWORD": "pass", "SECURITY": "TLS", "CA": "ca.pem", "FROM": "Desk <desk@example.org>"}
    found = server(environment={**HOST, **{f"BRIEFGEN_SMTP_{name}": value for name, value in more.items()}})

    sender = address("Desk <desk@example.org>")
    assert found == Server("mail.example.org", 465, "tls", "desk", "pass", "ca.pem", sender)


@pytest.mark.parametrize(("security", "port"), [("starttls", 587), ("tls", 465), ("plain", 25)])
def test_each_kind_of_security_has_its_port(security: str, port: int) -> None:
    assert server(environment={**HOST, "BRIEFGEN_SMTP_SECURITY": security}).port == port


def test_it_is_starttls_unless_it_is_said() -> None:
    assert server(environment=HOST).security == "starttls"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("smtp.toml", 'host = "m.example.org"\nport = 2525\nuser = "desk"\nca = "own.pem"\n'),
        ("smtp.yaml", "host: m.example.org\nport: 2525\nuser: desk\nca: own.pem\n"),
    ],
)
def test_a_file_comes_before_the_environment_and_lacks_may_be_filled(tmp_path: Path, name: str, text: str) -> None:
    found = server(put(tmp_path / name, text, 0o644), {**HOST, "BRIEFGEN_SMTP_PASSWORD": "p"})
    assert found == Server("m.example.org", 2525, "starttls", "desk", "p", str(tmp_path / "own.pem"))


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_password_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    file = put(tmp_path / "s.toml", 'host = "m"\nuser = "u"\npassword = "secret"\n', mode)
    with pytest.raises(InputError, match=r"others can read; run: chmod 600") as caught:
        server(file, {})
    assert "secret" not in str(caught.value)
    (tmp_path / "s.toml").chmod(0o600)
    assert server(file, {}).password == "secret"


@pytest.mark.parametrize(
    ("environment", "why"),
    [
        ({}, "no server is named; set BRIEFGEN_SMTP_HOST"),
        ({"BRIEFGEN_SMTP_HOST": "a b"}, "BRIEFGEN_SMTP_HOST: 'a b' is no name of a server"),
        ({**HOST, "BRIEFGEN_SMTP_PORT": "0"}, "BRIEFGEN_SMTP_PORT: '0' is no port"),
        ({**HOST, "BRIEFGEN_SMTP_PORT": "99999"}, "is no port"),
        ({**HOST, "BRIEFGEN_SMTP_SECURITY": "startls"}, "is none of starttls, tls, plain; did you mean 'starttls'"),
        ({**HOST, "BRIEFGEN_SMTP_USER": "desk"}, "'desk' has no password; set BRIEFGEN_SMTP_PASSWORD"),
        ({**HOST, "BRIEFGEN_SMTP_FROM": "desk"}, "BRIEFGEN_SMTP_FROM: 'desk' is no address"),
    ],
)
def test_what_cannot_be_says_where(environment: dict[str, str], why: str) -> None:
    with pytest.raises(InputError, match=why):
        server(environment=environment)


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("s.toml", "host = ", "is no TOML"),
        ("s.yaml", "host: [a", "s.yaml:"),
        ("s.yaml", "- a", "is no list of keys"),
        ("s.yaml", "host: [a]\n", "host must be a text or a number"),
        ("s.toml", "host = true", "host must be a text or a number"),
        ("s.toml", 'hots = "a"', "unknown key 'hots'; did you mean 'host'"),
        ("s.toml", 'host = "a"\nport = "x"', "s.toml: port: 'x' is no port"),
    ],
)
def test_a_file_that_is_wrong_says_so(tmp_path: Path, name: str, text: str, why: str) -> None:
    with pytest.raises(InputError, match=why):
        server(put(tmp_path / name, text), {})


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.toml cannot be read: no such file"):
        server(str(tmp_path / "none.toml"), {})
