"""Mails, a log and a connection → each mail sent once to each of its people, at a pace, and what became of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection
from time import monotonic, sleep
from typing import Literal, NamedTuple, Protocol, TypeAlias

from briefgen.mail.addresses import Address
from briefgen.mail.log import Entry, SentLog
from briefgen.mail.message import Mail
from briefgen.mail.transport import Answer, Connection

Fate: TypeAlias = Literal["sent", "refused", "deferred", "uncertain", "sent before", "unsure before"]


class Outcome(NamedTuple):
    """What became of a mail for one of its people; `when` is that of the log where it was sent before."""

    to: Address
    fate: Fate
    why: str = ""
    when: str = ""


class Told(Protocol):
    """What the log tells of one mail to one address, whether it is open or only read."""

    def __call__(self, to: Address, content: str) -> Entry | None:
        """The last entry."""
        ...


def before(told: Told, mail: Mail, resend: Collection[str] = ()) -> dict[str, Outcome]:
    """Those of a mail's people, by key, who have it, or may have it and are not to get it again."""
    found: dict[str, Outcome] = {}
    for each in mail.recipients:
        entry = told(each, mail.content)
        if entry and entry.state == "sent":
            found[each.key] = Outcome(each, "sent before", "", entry.time)
        elif entry and entry.state == "intent" and each.key not in resend:
            found[each.key] = Outcome(each, "unsure before", entry.why, entry.time)
    return found


class Sender:
    """Sends mails one after the other, `rate` of them a minute at most; `resend` has keys of those to get one again."""

    def __init__(
        self,
        connection: Connection,
        log: SentLog,
        rate: float = 0,
        resend: Collection[str] = (),
        wait: Callable[[float], None] = sleep,
        now: Callable[[], float] = monotonic,
    ) -> None:
        self.connection = connection
        self.log = log
        self.pause = 60 / rate if rate else 0.0
        self.resend = resend
        self.wait = wait
        self.now = now
        self.last: float | None = None

    def send(self, mail: Mail, sender: Address, date: datetime.datetime) -> list[Outcome]:
        """Send a mail to those who have not had it. Raises what a connection and a log raise."""
        known = before(self.log.of, mail, self.resend)
        people = [each for each in mail.recipients if each.key not in known]
        if not people:
            return list(known.values())
        self._keep_pace()
        answers = self.connection.send(
            mail.message(date), sender, people, lambda taken: self.log.note(taken, mail.content, "intent"),
            mail.needs_utf8,
        )  # fmt: skip
        for answer in dict.fromkeys(answers.values()):
            self._note(answer, [each for each in people if answers[each] == answer], mail.content)
        return [*known.values(), *(Outcome(each, answers[each].state, answers[each].why) for each in people)]

    def _note(self, answer: Answer, people: list[Address], content: str) -> None:
        """An outcome that nobody knows is none: the intent stays the last that the log says."""
        if answer.state != "uncertain":
            self.log.note(people, content, answer.state, answer.why)

    def _keep_pace(self) -> None:
        if self.last is not None and (left := self.last + self.pause - self.now()) > 0:
            self.wait(left)
        self.last = self.now()
