"""Options of `mail`: whom it goes to, what it says and brings, how it is sent."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from briefgen.cli.choices import PATH, complete_formats, formats
from briefgen.cli.reading_options import ReadingOptions
from briefgen.cli.sources import Source

if TYPE_CHECKING:
    from briefgen.mail import Address

DRAFT = ".eml"
MOST_IN_A_MINUTE = 6000.0


class People(NamedTuple):
    """Whom a mail goes to, and whom it comes from."""

    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    sender: Address | None = None


class Writing(NamedTuple):
    """What a mail says and brings besides the briefing's own words."""

    subject: str = ""
    message: str = ""
    attach: tuple[str, ...] = ()


class Sending(NamedTuple):
    """Whether and how mails are sent."""

    send: bool = False
    dry_run: bool | None = None
    rate: float = 30.0
    log: str | None = None
    smtp: str | None = None
    allow_classified: bool = False
    resend: tuple[Address, ...] = ()
    arrived: tuple[Address, ...] = ()


class Asked(NamedTuple):
    """The argument and all options, by their names in the command."""

    spec: str
    output: str
    quiet: bool
    theme: str | None
    each: str | None
    people: People
    writing: Writing
    sending: Sending
    reading: ReadingOptions

    @property
    def dry(self) -> bool:
        """Whether nothing is written or sent, and only said who would get what."""
        asked = self.sending.dry_run
        return asked if asked is not None else self.each is not None and not self.sending.send

    @property
    def allowed(self) -> bool:
        """Whether a classified paper may be in a mail."""
        return self.sending.allow_classified or not self.sending.send

    def faults(self, named: Source) -> Iterator[str]:
        """Why that cannot be."""
        table, people, sending = self.each is not None, self.people, self.sending
        anybody = people.to or people.cc or people.bcc
        if table and anybody:
            yield "--each takes its people from the table: leave --to, --cc and --bcc out"
        if not table and sending.send and not anybody:
            yield "a mail goes to somebody: add --to ADDRESS, or --each TABLE"
        if table and self.output.lower().endswith(DRAFT):
            yield f"'-o {self.output}' is one file, and --each makes many; name a folder"
        if self.output == "-":
            yield "'-o -' is no place for drafts; name a folder, or one file, as in -o draft.eml"
        if (sending.resend or sending.arrived) and not sending.send:
            yield "--resend and --arrived say what --send does with a mail that may have been sent"
        if table and not named.file_name:
            yield "a spec from a pipe is read once, and --each needs it for each row: name a file"


def _addresses(_context: click.Context, _option: click.Parameter, given: Sequence[str]) -> tuple[Address, ...]:
    if not given:
        return ()
    from briefgen.mail.addresses import MailError, address

    try:
        return tuple(address(each) for each in given)
    except MailError as error:
        raise click.BadParameter(str(error)) from None


def _sender(context: click.Context, option: click.Parameter, given: str | None) -> Address | None:
    return next(iter(_addresses(context, option, [given] if given else [])), None)


def _rate(_context: click.Context, _option: click.Parameter, given: float) -> float:
    if not (math.isfinite(given) and 0 < given <= MOST_IN_A_MINUTE):
        raise click.BadParameter(f"write a number of mails a minute, up to {MOST_IN_A_MINUTE:.0f}")
    return given


def _attached(context: click.Context, option: click.Parameter, given: str) -> tuple[str, ...]:
    return () if given.strip().lower() == "none" else formats(context, option, given)


def _many(name: str, said: str) -> Callable[[Any], Any]:
    return click.option(f"--{name}", multiple=True, metavar="ADDRESS", callback=_addresses, help=said)


OPTIONS = (
    _many("to", "Whom it goes to, as a@b.org or 'Name <a@b.org>'; may be given several times."),
    _many("cc", "Who gets a copy."),
    _many("bcc", "Who gets a copy that the others do not see."),
    click.option("--from", "sender", metavar="ADDRESS", callback=_sender, help="Whom it comes from."),
    _many("reply-to", "Whom answers go to."),
    click.option("--each", metavar="TABLE", type=PATH, help="A mail for each row: CSV, TSV, XLSX, JSON lines."),
    click.option("--subject", default="", metavar="TEXT", help="In place of the title; marking and embargo stay."),
    click.option("--message", default="", metavar="TEXT", help="Words over the briefing's own."),
    click.option("--message-file", metavar="FILE", type=PATH, help="The same from a file of plain text."),
    click.option(
        "--attach", callback=_attached, shell_complete=complete_formats, default="pdf", show_default=True,
        metavar="FORMATS", help="Formats to attach, with commas between them, or none.",
    ),
    click.option("--send", is_flag=True, help="Send it; without this a draft is written."),
    click.option("--dry-run/--no-dry-run", default=None, help="Only say who would get what, as --each does by itself."),
    click.option(
        "--rate", type=float, callback=_rate, default=30.0, show_default=True, metavar="N", help="Mails a minute."
    ),
    click.option("--log", metavar="FILE", type=PATH, help="What was sent to whom; by default in the folder."),
    _many("resend", "Send again what may have been sent to this address."),
    _many("arrived", "Note that what may have been sent to this address has arrived."),
    click.option("--smtp", metavar="FILE", type=PATH, help="The server's settings: TOML or YAML."),
    click.option("--allow-classified", is_flag=True, help="Send what its marking says is classified."),
)  # fmt: skip


def mail_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options, and what was asked by them as `people`, `writing` and `sending`."""
    from functools import wraps

    @wraps(command)
    def packed(**given: Any) -> Any:
        given["message"] = _message(given["message"], given.pop("message_file"))
        people = People(**{name: given.pop(name) for name in People._fields})
        writing = Writing(**{name: given.pop(name) for name in Writing._fields})
        sending = Sending(**{name: given.pop(name) for name in Sending._fields})
        return command(people=people, writing=writing, sending=sending, **given)

    for option in reversed(OPTIONS):
        packed = option(packed)
    return packed


def _message(text: str, file: str | None) -> str:
    """The words of the message. Raises UsageError for two of them, and for characters that no mail shows."""
    if file is not None:
        if text:
            raise click.UsageError("--message and --message-file both say what stands in the mail; choose one")
        text = _read(file)
    if any(not char.isprintable() and char not in "\n\t" and not _is_format(char) for char in text):
        raise click.UsageError("the message holds a control character")
    return text


def _is_format(char: str) -> bool:
    """Hard spaces, soft hyphens and marks of direction are no characters of control."""
    import unicodedata

    return unicodedata.category(char) in ("Cf", "Zs", "Co", "Cn")


def _read(file: str) -> str:
    from briefgen.errors import InputError

    try:
        return Path(file).read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "it is no text in UTF-8").lower()
        raise InputError(f"{file} cannot be read: {reason}") from None
