"""Messages: what was put in comes out in another reader, nothing more, and the same bytes each time."""

from __future__ import annotations

import datetime
import email
import email.policy
import subprocess
import sys
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import getaddresses
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.mail import Address, File, Mail, MailError, address

TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=90)
WORDS = st.one_of(
    TEXT, st.sampled_from(["=?utf-8?q?x=0ABcc=3A_v=40x?=", "a, b", 'Say "x"', "x" * 300, "  two  ", "a\\"])
)
NAMES = TEXT.map(str.strip).filter(
    lambda name: not set(name) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
)
BODIES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"))
DATE = datetime.datetime(2026, 11, 22, 9, 30, tzinfo=datetime.UTC)
MAIL = Mail(
    subject="[TLP:AMBER] Talks on the harbour",
    text="Go ahead.\n.\nFrom here on\n",
    html="<p>Go ahead.</p>\n",
    files=(File("2026-11-22_Talks_v1.0_TLP-AMBER.pdf", "application/pdf", b"%PDF\r\n\x00--=_1_"),),
    language="en-GB",
    sender=address("Transport Desk <desk@example.org>"),
    to=(address("Ada Osei <ada@example.org>"), address("info@例え.jp")),
    cc=(address('"Müller, Hans" <h@example.org>'),),
    bcc=(address("quiet@example.org"),),
    reply_to=(address("press@example.org"),),
)


def parsed(data: bytes) -> EmailMessage:
    made = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(made, EmailMessage)
    assert [part.defects for part in made.walk() if part.defects] == []
    return made


def people(message: EmailMessage, name: str) -> list[tuple[str, str]]:
    return [(each.display_name, each.addr_spec) for each in message[name].addresses]


def named(data: bytes, name: str) -> list[tuple[str, str]]:
    """Names and addresses by the older reader: the newer one, in some versions, parts encoded words by spaces."""
    found = getaddresses([email.message_from_bytes(data)[name]])
    return [(str(make_header(decode_header(phrase))), mailbox) for phrase, mailbox in found]


def test_another_reader_finds_each_part() -> None:
    made = parsed(MAIL.message(DATE))

    assert made["From"].addresses[0].addr_spec == "desk@example.org"
    assert people(made, "To") == [("Ada Osei", "ada@example.org"), ("", "info@xn--r8jz45g.jp")]
    assert people(made, "Cc") == [("Müller, Hans", "h@example.org")]
    assert people(made, "Reply-To") == [("", "press@example.org")]
    assert made["Subject"] == MAIL.subject
    assert made["Date"].datetime == DATE
    assert made["Content-Language"] == "en-GB"
    assert made.get_content_type() == "multipart/mixed"
    assert body(made, "plain") == MAIL.text
    assert body(made, "html") == MAIL.html
    (file,) = made.iter_attachments()
    assert file.get_filename() == "2026-11-22_Talks_v1.0_TLP-AMBER.pdf"
    assert file.get_content_type() == "application/pdf"
    assert file.get_content() == MAIL.files[0].data


def body(message: EmailMessage, kind: str) -> Any:
    part = message.get_body((kind,))
    assert part is not None
    return part.get_content().replace("\r\n", "\n")


def test_a_draft_has_its_bcc_and_no_date_and_a_mail_the_other_way_round() -> None:
    draft, sent = parsed(MAIL.draft()), parsed(MAIL.message(DATE))

    assert (draft["X-Unsent"], draft["Date"], draft["Bcc"]) == ("1", None, "quiet@example.org")
    assert (sent["X-Unsent"], sent["Bcc"]) == (None, None)
    assert b"quiet" not in MAIL.message(DATE)


def test_a_mail_without_files_is_two_bodies() -> None:
    made = parsed(replace(MAIL, files=()).draft())
    assert made.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in made.iter_parts()] == ["text/plain", "text/html"]


def test_the_same_mail_is_the_same_bytes_in_any_process() -> None:
    code = "from mail.test_message import MAIL; import sys; sys.stdout.buffer.write(MAIL.draft())"
    path = [*sys.path, str(__import__("pathlib").Path(__file__).parents[1])]
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:] = {path!r}\n{code}"], capture_output=True, check=True
    )
    assert ran.stdout == MAIL.draft()


def test_its_identity_follows_what_it_says_and_to_whom() -> None:
    assert MAIL.identity.endswith("@example.org>")
    assert replace(MAIL, sender=None).identity.endswith("@briefgen.invalid>")
    others = [
        replace(MAIL, **{name: value}) for name, value in (("subject", "x"), ("text", "x"), ("files", ()), ("cc", ()))
    ]
    assert len({MAIL.identity, *(other.identity for other in others)}) == 5
    assert replace(MAIL, bcc=()).identity == MAIL.identity
    assert replace(MAIL, to=(), cc=()).content == MAIL.content
    assert replace(MAIL, html="x").content != MAIL.content


def test_whoever_stands_twice_is_one_recipient() -> None:
    made = replace(MAIL, cc=(address("ADA@example.org"),))
    assert [each.mailbox for each in made.recipients] == [
        "ADA@example.org", "info@xn--r8jz45g.jp", "quiet@example.org",
    ]  # fmt: skip


@pytest.mark.parametrize("subject", ["a\r\nBcc: v@x.org", "a\nb", "a\x00", "a\u2028b"])
def test_a_subject_of_several_lines_is_refused(subject: str) -> None:
    with pytest.raises(MailError, match="line break"):
        replace(MAIL, subject=subject).__post_init__()


@pytest.mark.parametrize(
    "name", ["政策.pdf", "Évaluation – 政策.pdf", 'a"b.pdf', "a b;c=d.pdf", "x" * 150 + ".pdf", "政" * 60 + ".pdf"]
)
def test_a_file_keeps_its_name(name: str) -> None:
    made = parsed(replace(MAIL, files=(File(name, "application/pdf", b"x"),)).draft())
    assert [file.get_filename() for file in made.iter_attachments()] == [name]


@example(subject="x" * 300, name="Osei, Ada", other='O"Neil \\ Co', text="")
@example(subject="政" * 200, name="政" * 90, other="=?utf-8?q?x?=", text=".")
@given(subject=WORDS, name=NAMES, other=NAMES, text=BODIES)
def test_whatever_stands_in_it_comes_back_and_adds_nothing(subject: str, name: str, other: str, text: str) -> None:
    to = (Address(name, "ada", "example.org"), Address(other, "ben", "example.org"))
    data = replace(MAIL, subject=subject, to=to, text=text).message(DATE)
    made = parsed(data)

    assert sorted(made.keys()) == sorted(
        [
            "Date",
            "From",
            "To",
            "Cc",
            "Reply-To",
            "Subject",
            "Message-ID",
            "Content-Language",
            "MIME-Version",
            "Content-Type",
        ]
    )
    assert made["Subject"] == subject
    assert [each.addr_spec for each in made["To"].addresses] == ["ada@example.org", "ben@example.org"]
    assert named(data, "To") == [(name, "ada@example.org"), (other, "ben@example.org")]
    assert body(made, "plain") == text
    assert data.isascii()
    assert max(map(len, data.split(b"\r\n"))) <= 320
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_letters_beyond_ascii_before_the_at_stand_as_they_are() -> None:
    made = replace(MAIL, to=(address("Zoë <zoë@example.org>"),))
    assert made.needs_utf8
    assert not MAIL.needs_utf8
    read = email.message_from_string(made.draft().decode(), policy=email.policy.default)
    assert people(read, "To") == [("Zoë", "zoë@example.org")]
