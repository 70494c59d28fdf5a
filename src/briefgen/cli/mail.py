"""`briefgen mail`: a spec → a draft to open, drafts for the rows of a table, or mails sent, a line for each."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli.choices import PATH, asked_theme, complete_themes, examples, suffixes_of
from briefgen.cli.faults import refuse
from briefgen.cli.mail_making import Maker, Recipients
from briefgen.cli.mail_options import People, Sending, Writing, mail_options
from briefgen.cli.mail_report import Report
from briefgen.cli.reading_options import ReadingOptions, reading_options
from briefgen.cli.sources import Source, source
from briefgen.cli.terminal import Terminal

if TYPE_CHECKING:
    from briefgen.errors import Problem, SpecError
    from briefgen.mail import Mail, Row, SentLog

DRAFT = ".eml"
WARNED_BYTES, MOST_BYTES = 7_000_000, 25_000_000
"""Many servers take 10 MB and the large ones 25, of which base64 needs a third."""
IN_MAIL = "${{{0}}} in the spec, the message or the subject"
NAMES_PEOPLE = "that mail is addressed without a name"
SAYS_NOTHING = "the message or subject says nothing there"
SHOWN_WHOLE = 102_000
"""Bytes of a body after which Gmail cuts it off."""


@click.command(
    "mail",
    epilog=examples(
        (
            "briefgen mail my-brief.yaml --to 'Ada Osei <ada@example.org>'",
            "briefgen mail my-brief.yaml --to ada@example.org --from desk@example.org --send",
            "briefgen mail my-brief.yaml --each people.csv --message 'Dear ${name},'",
        )
    ),
)
@click.argument("spec", metavar="SPEC", type=PATH)
@click.option(
    "-o", "--output", default="output", show_default=True, metavar="PATH", type=PATH,
    help="Folder for drafts, or a file that ends in .eml.",
)  # fmt: skip
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
@click.option(
    "--theme", metavar="THEME", shell_complete=complete_themes,
    help="Another look than the spec's: a name of `briefgen themes`, or a file.",
)  # fmt: skip
@mail_options
@reading_options
@click.pass_obj
def command(
    terminal: Terminal,
    spec: str,
    output: str,
    quiet: bool,
    theme: str | None,
    each: str | None,
    people: People,
    writing: Writing,
    sending: Sending,
    reading: ReadingOptions,
) -> int:
    """Mail the bottom line and recommendations, with the PDF.

    Without --send a draft is written, which a mail program opens. With --each every row of a table gets its own, and
    only who would get what is said until --send, or --no-dry-run for drafts, is given. Nobody gets the same mail twice.
    """
    named = source(spec)
    refuse(_faults(each, named, people, sending, output))
    suffixes_of(writing.attach)
    dry = sending.dry_run if sending.dry_run is not None else each is not None and not sending.send
    rows = _rows(each)
    columns = frozenset(name for row in rows for name in row.values)
    allowed = sending.allow_classified or not sending.send
    maker = Maker(named, writing, reading, columns, allowed, asked_theme(theme, terminal), each or "")
    run = Run(terminal, Report(terminal, quiet), maker, Path(output), people, sending)
    recipients = run.of_table(rows, str(each)) if each else [Recipients("", people, dict(reading.values))]
    if each is not None:
        run.look_at_columns(rows, recipients, each)
    if dry:
        return run.show(recipients)
    return run.send(recipients) if sending.send else run.write(recipients)


def _blank(rows: Sequence[Row]) -> list[int]:
    """The numbers of the rows that nothing stands in."""
    return [row.number for row in rows if not (row.to or row.wrong)]


class Run:
    """One `mail` under way."""

    def __init__(
        self, terminal: Terminal, report: Report, maker: Maker, output: Path, people: People, sending: Sending
    ) -> None:
        self.terminal = terminal
        self.report = report
        self.maker = maker
        self.output = output
        self.people = people
        self.sending = sending

    @property
    def spec(self) -> Source:
        """The spec that is mailed."""
        return self.maker.spec

    @property
    def log(self) -> Path:
        """Where it stands what was sent: beside the drafts, unless it is said."""
        folder = self.output.parent if self.output.suffix.lower() == DRAFT else self.output
        return Path(self.sending.log) if self.sending.log else folder / f"{self.spec.stem}.mail-log.jsonl"

    def of_table(self, rows: Sequence[Row], table: str) -> list[Recipients]:
        """The rows that a mail can go to; the others are told, and cost the run its good end."""
        from briefgen.cli.columns import tell_blank

        width, common = len(str(len(rows))), dict(self.maker.reading.values)
        found = []
        tell_blank(self.terminal, _blank(rows), table)
        for row in rows:
            if not (row.to or row.wrong):
                continue
            if row.to is None:
                self.report.wrong(f"{table}, row {row.number}: {row.wrong}")
            else:
                people = self.people._replace(to=(row.to,))
                found.append(Recipients(f"{row.number:0{width}}", people, {**common, **row.values}))
        return found

    def look_at_columns(self, rows: Sequence[Row], recipients: Sequence[Recipients], table: str) -> None:
        """Warn of cells that say nothing where words are expected. Raises UsageError for columns that nothing uses."""
        from briefgen.cli.columns import LOOKED_AT, Filling, empty_cells, refuse_idle
        from briefgen.mail.rows import NAME

        maker, values = self.maker, [row.values for row in rows]
        reads = (maker.loaded(maker.values(to)) for to in recipients[:LOOKED_AT])
        if recipients and (said := refuse_idle(reads, Filling(table, values, maker.said | {NAME}, IN_MAIL))):
            raise click.UsageError(said)
        for use, named in ((NAMES_PEOPLE, frozenset((NAME,)) - maker.said), (SAYS_NOTHING, maker.said)):
            for said in empty_cells(values, named, table, use, _blank(rows)):
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
                path = path / f"{self.spec.stem}{_of_row(to)}{DRAFT}"
            data = mail.draft()
            write(path, data)
            self.report.drafted(path, mail, len(data))
        return self.report.end()

    def send(self, recipients: Sequence[Recipients]) -> int:
        """Send the mails; the exit code."""
        from briefgen.mail import Connection, Sender, SentLog, server

        settings = server(self.sending.smtp)
        sender = self.people.sender or settings.sender
        if sender is None:
            raise click.UsageError("a mail comes from somebody: add --from, or set BRIEFGEN_SMTP_FROM")
        ready = [each._replace(people=each.people._replace(sender=sender)) for each in recipients]
        self._refuse_strangers(ready)
        connection = Connection(settings)
        with SentLog(self.log, now) as log:
            work = Sender(connection, log, self.sending.rate, {each.key for each in self.sending.resend})
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

        made = False
        for to in recipients:
            try:
                mail = self.maker.mail(to)
                self._weigh(mail)
            except MailError as error:
                self._tell_wrong(to, str(error))
            except SpecError as error:
                self._tell_wrong_spec(to, error)
            else:
                if not made:
                    self._warn(to)
                elif not self.report.quiet:
                    self._warn_of_row(to)
                made = True
                yield to, mail

    def _tell_wrong(self, to: Recipients, why: str) -> None:
        row = int(to.row) if to.row else 0
        label = f"{self.maker.table}, row {row}" if row else ""
        text = f"briefgen: {label}: {why}" if row else f"briefgen: {why}"
        self.report.wrong_alike(why, label, row, lambda: text)

    def _tell_wrong_spec(self, to: Recipients, error: SpecError) -> None:
        from msgspec.structs import replace

        row = int(to.row) if to.row else 0
        label = f"{self.maker.table}, row {row}" if row else self.spec.name
        key = tuple(replace(one, origin="") for one in error.problems)
        self.report.wrong_alike(key, label, row, lambda: self._told(to, error.problems), error.exit_code)

    def _told(self, to: Recipients, problems: Sequence[Problem]) -> str:
        """The problems of a spec with its values, each with its line and where its value came from."""
        from msgspec.structs import replace

        from briefgen.cli.problems import block, lines_of

        read = self.maker.told(to)
        among = {replace(one, origin="") for one in problems}
        named = [one for one in read.reading.problems if replace(one, origin="") in among]
        return block(self.spec.name, named or problems, lines_of(self.spec.name, read.data, read.reading))

    def _warn(self, to: Recipients) -> None:
        """Tell what the spec is warned of, and that a paper is classified which mail may not carry."""
        from briefgen.briefing.markings import classified

        reading = self.maker.loaded(self.maker.values(to)).reading
        briefing = reading.briefing
        if reading.problems and not self.report.quiet:
            self._tell(to, reading.problems)
        if briefing and not self.sending.allow_classified and (scheme := classified(briefing.marking)):
            self.report.warn(f"{briefing.marking} is a classification ({scheme}): mail carries it only where it may")

    def _warn_of_row(self, to: Recipients) -> None:
        """Tell what the spec is warned of for the values of a further row."""
        problems = [one for one in self.maker.loaded(self.maker.values(to)).reading.problems if one.origin]
        if problems:
            self._tell(to, problems)

    def _tell(self, to: Recipients, problems: Sequence[Problem]) -> None:
        from msgspec.structs import replace

        row = int(to.row) if to.row and any(one.origin for one in problems) else 0
        key = tuple(replace(one, origin="") for one in problems if one.origin or not row)
        label = f"{self.maker.table}, row {row}" if row else self.spec.name
        self.report.alike.add(key, label, row, lambda: self._told(to, problems))

    def _weigh(self, mail: Mail) -> None:
        from briefgen.cli.sizes import size
        from briefgen.mail import MailError

        count, body = len(mail.draft()), len(mail.html.encode())
        if count > MOST_BYTES:
            raise MailError(
                f"the mail has {size(count)}, and few servers take more than {size(MOST_BYTES)}; attach less"
            )
        if count > WARNED_BYTES:
            self.report.warn(f"the mail has {size(count)}; some servers take no more than {size(WARNED_BYTES)}")
        if body > SHOWN_WHOLE:
            self.report.warn(f"the body has {size(body)}; Gmail cuts it off after {size(SHOWN_WHOLE)}")

    def _refuse_strangers(self, recipients: Sequence[Recipients]) -> None:
        """Refuse to decide about somebody whom no mail of the run goes to."""
        lists = [one.people for one in recipients]
        known = {each.key for one in lists for each in (*one.to, *one.cc, *one.bcc)}
        for each in (*self.sending.resend, *self.sending.arrived):
            if each.key not in known:
                raise click.UsageError(f"no mail of this run goes to {each.mailbox}, about which you decide")

    def _note_arrived(self, log: SentLog, mail: Mail) -> None:
        keys = {each.key for each in self.sending.arrived}
        found = [(each, log.of(each, mail.content)) for each in mail.recipients if each.key in keys]
        unsure = [each for each, entry in found if entry and entry.state == "intent"]
        log.note(unsure, mail.content, "sent", "said to have arrived")


def now() -> datetime.datetime:
    """The one clock that the date of a mail and the times of the log come from."""
    return datetime.datetime.now(datetime.UTC)


def _rows(table: str | None) -> Sequence[Row]:
    if table is None:
        return ()
    from briefgen.mail import read_rows

    return read_rows(table)


def _of_row(to: Recipients) -> str:
    from briefgen.mail.names import slug

    return f"-{to.row}-{slug(to.people.to[0].mailbox, 60)}" if to.row else ""


def _faults(each: str | None, named: Source, people: People, sending: Sending, output: str) -> Iterator[str]:
    anybody = people.to or people.cc or people.bcc
    if each is not None and anybody:
        yield "--each takes its people from the table: leave --to, --cc and --bcc out"
    if each is None and sending.send and not anybody:
        yield "a mail goes to somebody: add --to ADDRESS, or --each TABLE"
    if each is not None and output.lower().endswith(DRAFT):
        yield f"'-o {output}' is one file, and --each makes many; name a folder"
    if output == "-":
        yield "'-o -' is no place for drafts; name a folder, or one file, as in -o draft.eml"
    if (sending.resend or sending.arrived) and not sending.send:
        yield "--resend and --arrived say what --send does with a mail that may have been sent"
    if each is not None and not named.file_name:
        yield "a spec from a pipe is read once, and --each needs it for each row: name a file"
