"""Sending: each mail once to each of its people, at a pace, whatever the server does."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from briefgen.errors import UnavailableError
from briefgen.mail import Connection, Mail, Outcome, Sender, SentLog, Server, address
from mail.servers import Running, serving

DESK, ADA, BEN = address("desk@example.org"), address("ada@example.org"), address("ben@example.org")
MAIL = Mail(subject="A brief", text="Go ahead.\n", html="<p>Go ahead.</p>", sender=DESK, to=(ADA,))
DATE = datetime.datetime(2026, 11, 22, 9, 30, tzinfo=datetime.UTC)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    with serving(tmp_path) as made:
        yield made


def send(running: Running, *mails: Mail, **more: Any) -> list[tuple[str, str]]:
    """Send the mails in a run of its own; who and what became of it."""
    link = Connection(Server("127.0.0.1", running.port, ca=running.ca), patience=5, last_patience=5)
    with SentLog(Path(running.ca).with_name("log"), lambda: DATE) as log:
        try:
            sender = Sender(link, log, **more)
            return [(made.to.local, made.fate) for mail in mails for made in sender.send(mail, DESK, DATE)]
        finally:
            link.close()


def test_the_same_mail_goes_out_once(running: Running) -> None:
    twice = replace(MAIL, to=(address("ADA@Example.org"),))

    assert send(running, MAIL, twice) == [("ada", "sent"), ("ADA", "sent before")]
    assert send(running, MAIL) == [("ada", "sent before")]
    assert running.box.people == ["ada@example.org"]


def test_another_mail_to_the_same_one_goes_out(running: Running) -> None:
    assert send(running, MAIL, replace(MAIL, text="Stop.\n")) == [("ada", "sent"), ("ada", "sent")]


def test_who_is_new_to_a_mail_gets_it_and_who_has_it_does_not(running: Running) -> None:
    send(running, MAIL)

    assert send(running, replace(MAIL, to=(ADA, BEN))) == [("ada", "sent before"), ("ben", "sent")]
    assert running.box.people == ["ada@example.org", "ben@example.org"]


@pytest.mark.parametrize(("reply", "fate"), [("550 no such user", "refused"), ("451 try later", "deferred")])
def test_what_a_server_did_not_take_is_tried_again_by_the_next_run(running: Running, reply: str, fate: str) -> None:
    running.box.refused = {"ada@example.org": reply}
    assert send(running, MAIL, replace(MAIL, to=(BEN,))) == [("ada", fate), ("ben", "sent")]

    running.box.refused = {}
    assert send(running, MAIL) == [("ada", "sent")]


def test_what_may_have_been_sent_is_not_sent_again_unless_people_say_so(running: Running) -> None:
    running.box.answer = lambda taken: None
    assert send(running, MAIL) == [("ada", "uncertain")]

    running.box.answer = lambda taken: "250 OK"
    assert send(running, MAIL) == [("ada", "unsure before")]
    assert send(running, MAIL, resend={BEN.key}) == [("ada", "unsure before")]
    assert running.box.people == ["ada@example.org"]
    assert send(running, MAIL, resend={ADA.key}) == [("ada", "sent")]
    assert send(running, MAIL, resend={ADA.key}) == [("ada", "sent before")]
    assert len({taken.data for taken in running.box.taken}) == 1


def test_a_run_goes_on_where_a_server_hangs_up_after_each_mail(running: Running) -> None:
    mails = [replace(MAIL, to=(address(f"p{number}@example.org"),)) for number in range(6)]
    running.box.answer = lambda taken: None if len(running.box.taken) % 2 else "250 OK"

    fates = [fate for _, fate in send(running, *mails)]
    assert fates == ["sent", "uncertain"] * 3
    assert sorted(running.box.people) == [f"p{number}@example.org" for number in range(6)]


def test_a_server_that_is_gone_ends_the_run_and_leaves_no_intent(running: Running) -> None:
    gone = Running(running.box, 1, running.ca)
    with pytest.raises(UnavailableError):
        send(gone, MAIL)
    assert send(running, MAIL) == [("ada", "sent")]


def test_mails_keep_their_pace(running: Running) -> None:
    time = [0.0]
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        time[0] += seconds

    mails = [replace(MAIL, to=(each,)) for each in (ADA, BEN, ADA, address("c@example.org"))]
    send(running, *mails, rate=120, wait=wait, now=lambda: time[0])
    assert waits == [0.5, 0.5]


def test_outcomes_say_when_and_why() -> None:
    assert Outcome(ADA, "sent before", when="2026-11-22") == Outcome(ADA, "sent before", "", "2026-11-22")
