"""Addresses: as people type them, in every script, and none that would be another one."""

from __future__ import annotations

import pytest

from briefgen.mail import Address, MailError, address


@pytest.mark.parametrize(
    ("typed", "name", "mailbox"),
    [
        ("ada@example.org", "", "ada@example.org"),
        ("  Ada Osei  < ada@example.org > ", "Ada Osei", "ada@example.org"),
        ('"Müller, Hans" <h@example.org>', "Müller, Hans", "h@example.org"),
        ("Müller, Hans <h@example.org>", "Müller, Hans", "h@example.org"),
        (r'"O\"Neil \\ Co" <o@example.org>', 'O"Neil \\ Co', "o@example.org"),
        ("محمد <m@example.org>", "محمد", "m@example.org"),
        ("a+tag.b@EXAMPLE.Org", "", "a+tag.b@example.org"),
        ("info@例え.jp", "", "info@xn--r8jz45g.jp"),
        ("info@BÜCHER.example", "", "info@xn--bcher-kva.example"),
        ("zoë@example.org", "", "zoë@example.org"),
        ("root@localhost", "", "root@localhost"),
    ],
)
def test_an_address_is_read(typed: str, name: str, mailbox: str) -> None:
    made = address(typed)
    assert (made.name, made.mailbox) == (name, mailbox)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "is no address"),
        ("ada", "is no address"),
        ("@example.org", "is no address"),
        ("ada@", "is no address"),
        ("a@x.org, b@y.org", "is not one address"),
        ("A <a@x.org>, B <b@y.org>", "is not one address"),
        ("a@x.org\nBcc: v@y.org", "is not one address"),
        ("x\nBcc: v@y.org <a@x.org>", "holds a line break"),
        ("x\u2028y <a@x.org>", "holds a line break"),
        ("evil\u202egro <a@x.org>", "turns the direction"),
        ("a b@x.org", "cannot stand before the @"),
        (".a@x.org", "cannot stand before the @"),
        ("a..b@x.org", "cannot stand before the @"),
        ("a\u00a0b@x.org", "cannot stand before the @"),
        (f"{'a' * 65}@x.org", "cannot stand before the @"),
        ("a@x_y.org", "is no domain"),
        ("a@-x.org", "is no domain"),
        ("a@x..org", "is no domain"),
        ("a@[127.0.0.1]", "is no domain"),
        (f"a@{'.'.join(['x' * 60] * 5)}.org", "longer than 253"),
        ("a@straße.de", "can be read in two ways"),
        (f"{'n' * 201} <a@x.org>", "the limit is 200"),
    ],
)
def test_what_is_none_says_why(typed: str, why: str) -> None:
    with pytest.raises(MailError, match=why):
        address(typed)


def test_a_name_beside_it_is_for_an_address_without_one() -> None:
    assert address("a@x.org", " Ada ").name == "Ada"
    assert address("Ben <a@x.org>", "Ada").name == "Ben"


def test_two_spellings_of_one_address_have_one_key() -> None:
    assert address("P0@Example.org").key == address("p0@example.ORG").key
    assert address("zoe\u0308@x.org").key == address("zoë@x.org").key
    assert str(Address("Ada", "a", "x.org")) == "Ada <a@x.org>"


def test_an_address_is_shown_as_it_was_typed_and_steers_no_terminal() -> None:
    with pytest.raises(MailError, match=r"^'straße\.de' is no address, such as name@example\.org$"):
        address("straße.de")
    with pytest.raises(MailError) as caught:
        address("a\x1b[31m\u202e")
    assert str(caught.value).startswith(r"'a\x1b[31m\u202e' is no address")
