"""The rows of a table, or the people of one mail → their mails: shown, drafted or sent, each when it is its turn."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli.mail_making import Maker, Recipients
from briefgen.cli.mail_options import DRAFT, Asked
from briefgen.cli.mail_report import Report
from briefgen.cli.mail_telling import Teller
from briefgen.cli.terminal import Terminal

if TYPE_CHECKING:
    from briefgen.batch import Place
    from briefgen.mail import Mail, Row, SentLog

IN_MAIL = "${{{0}}} in the spec, the message or the subject"
NAMES_PEOPLE = "that mail is addressed without a name"
SAYS_NOTHING = "the message or subject says nothing there"


class Run:
    """One `mail` under way."""

    def __init__(self, terminal: Terminal, asked: Asked, maker: Maker) -> None:
        self.terminal = terminal
        self.asked = asked
        self.maker = maker
        self.output = Path(asked.output)
        self.report = Report(terminal, asked.quiet)
        self.teller = Teller(self.report, maker, asked.sending.allow_classified)

    @property
    def log(self) -> Path:
        """Where it stands what was sent: beside the drafts, unless it is said."""
        given = self.asked.sending.log
        folder = self.output.parent if self.output.suffix.lower() == DRAFT else self.output
        return Path(given) if given else folder / f"{self.maker.spec.stem}.mail-log.jsonl"

    def recipients(self, rows: Sequence[Row]) -> list[Recipients]:
        """Whom the mails go to: those of the rows, where there is a table of them."""
        if self.asked.each is None:
            return [Recipients("", self.asked.people, dict(self.maker.reading.values))]
        found = self._of_table(rows, self.asked.each)
        self._look_at_columns(rows, found, self.asked.each)
        return found

    def _of_table(self, rows: Sequence[Row], table: str) -> list[Recipients]:
        """The rows that a mail can go to; the others are told, and cost the run its good end."""
        from briefgen.cli.columns import tell_blank

        width, common = len(str(len(rows))), dict(self.maker.reading.values)
        found = []
        tell_blank(self.terminal, _blank(rows), table)
        for row in rows:
            if not (row.to or row.wrong):
                continue
            if row.to is None:
                self.report.wrong(f"{row.place}: {row.wrong}")
            else:
                people = self.asked.people._replace(to=(row.to,))
                found.append(Recipients(f"{row.number:0{width}}", people, {**common, **row.values}, row.place))
        return found

    def _look_at_columns(self, rows: Sequence[Row], recipients: Sequence[Recipients], table: str) -> None:
        """Warn of cells that say nothing where words are expected. Raises UsageError for columns that nothing uses."""
        from briefgen.cli.columns import LOOKED_AT, Filling, empty_cells, refuse_idle
        from briefgen.mail.rows import NAME

        maker, values = self.maker, [row.values for row in rows]
        told = [(row.place, row.values) for row in rows if row.to]
        reads = (maker.loaded(maker.values(to)) for to in recipients[:LOOKED_AT])
        if recipients and (said := refuse_idle(reads, Filling(table, values, maker.said | {NAME}, IN_MAIL))):
            raise click.UsageError(said)
        unsaid = frozenset((NAME,)) - {name.casefold() for name in maker.said}
        for use, named in ((NAMES_PEOPLE, unsaid), (SAYS_NOTHING, maker.said)):
            for said in empty_cells(told, named, use):
                self.report.warn(said)

    def show(self, recipients: Sequence[Recipients]) -> int:
        """Say who would get what; the exit code."""
        from briefgen.mail import read_log

        self.report.show(read_log(self.log))
        for _, mail in self.mails(recipients):
            self.report.would_get(mail)
        return self.report.end()

    def write(self, recipients: Sequence[Recipients]) -> int:
        """Write drafts; the exit code."""
        from briefgen.output import write

        for to, mail in self.mails(recipients):
            if self.report.is_repeated(mail):
                continue
            path = self.output
            if path.suffix.lower() != DRAFT:
                path = path / f"{self.maker.spec.stem}{_of_row(to)}{DRAFT}"
            data = mail.draft()
            write(path, data)
            self.report.drafted(path, mail, len(data))
        return self.report.end()

    def send(self, recipients: Sequence[Recipients]) -> int:
        """Send the mails; the exit code."""
        from briefgen.mail import Connection, Sender, SentLog, server

        settings = server(self.asked.sending.smtp)
        sender = self.asked.people.sender or settings.sender
        if sender is None:
            raise click.UsageError("a mail comes from somebody: add --from, or set BRIEFGEN_SMTP_FROM")
        ready = [each._replace(people=each.people._replace(sender=sender)) for each in recipients]
        self._refuse_strangers(ready)
        connection = Connection(settings)
        with SentLog(self.log, now) as log:
            work = Sender(connection, log, self.asked.sending.rate, {each.key for each in self.asked.sending.resend})
            try:
                for _, mail in self.mails(ready):
                    self._note_arrived(log, mail)
                    self.report.outcomes(mail, work.send(mail, sender, now()))
            finally:
                connection.close()
                code = self.report.end()
        return code

    def mails(self, recipients: Sequence[Recipients]) -> Iterator[tuple[Recipients, Mail]]:
        """The mail for each, made when it is its turn; one that cannot be made is told, and the others go on."""
        from briefgen.errors import SpecError
        from briefgen.mail import MailError

        for to in recipients:
            try:
                mail = self.maker.mail(to)
                self.teller.weigh(mail)
            except MailError as error:
                self.teller.wrong(to, str(error))
            except SpecError as error:
                self.teller.wrong_spec(to, error)
            else:
                self.teller.made(to)
                yield to, mail

    def _refuse_strangers(self, recipients: Sequence[Recipients]) -> None:
        """Refuse to decide about somebody whom no mail of the run goes to."""
        lists = [one.people for one in recipients]
        known = {each.key for one in lists for each in (*one.to, *one.cc, *one.bcc)}
        for each in (*self.asked.sending.resend, *self.asked.sending.arrived):
            if each.key not in known:
                raise click.UsageError(f"no mail of this run goes to {each.mailbox}, about which you decide")

    def _note_arrived(self, log: SentLog, mail: Mail) -> None:
        keys = {each.key for each in self.asked.sending.arrived}
        found = [(each, log.of(each, mail.content)) for each in mail.recipients if each.key in keys]
        unsure = [each for each, entry in found if entry and entry.state == "intent"]
        log.note(unsure, mail.content, "sent", "said to have arrived")


def _blank(rows: Sequence[Row]) -> list[Place]:
    """Where the rows are that nothing stands in."""
    return [row.place for row in rows if not (row.to or row.wrong)]


def now() -> datetime.datetime:
    """The one clock that the date of a mail and the times of the log come from."""
    return datetime.datetime.now(datetime.UTC)


def _of_row(to: Recipients) -> str:
    from briefgen.mail.names import slug

    return f"-{to.row}-{slug(to.people.to[0].mailbox, 60)}" if to.row else ""
