"""What becomes of mails → a line for each, a count at the end, and the exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.cli.alike import Alike
from briefgen.cli.problems import counted
from briefgen.cli.sizes import size
from briefgen.cli.terminal import Terminal

if TYPE_CHECKING:
    from briefgen.batch import Place
    from briefgen.mail import Address, Mail, Outcome
    from briefgen.mail.log import Entry

BAD_ROW, REFUSED, LATER = 65, 69, 75
CODES = {"refused": REFUSED, "deferred": LATER, "uncertain": LATER, "unsure before": LATER, "wrong": BAD_ROW}
WORDS = {
    "sent": "sent",
    "refused": "refused",
    "deferred": "put off",
    "uncertain": "may have been sent",
    "unsure before": "may have been sent",
    "sent before": "sent before",
    "wrong": "not made",
    "would be sent": "would be sent",
    "drafts": "drafted",
    "repeated": "left out",
}
WIDTH = max(map(len, WORDS.values()))


class Report:
    """Tells of each mail when it is its turn, and remembers the worst."""

    def __init__(self, terminal: Terminal, quiet: bool) -> None:
        self.terminal = terminal
        self.quiet = quiet
        self.count: Counter[str] = Counter()
        self.code = 0
        self.unsure: list[Address] = []
        self.warned: set[str] = set()
        self.entries: dict[tuple[str, str], Entry] = {}
        self.had: set[str] = set()
        self.planned: set[tuple[str, str]] = set()
        """Who gets which mail by this run."""
        self.alike = Alike(terminal.tell)

    def show(self, entries: Mapping[tuple[str, str], Entry]) -> None:
        """Have what a log says of who has had which mail."""
        self.entries = dict(entries)
        self.had = {key for (key, _), entry in entries.items() if entry.state == "sent"}

    def wrong(self, message: str) -> None:
        """Tell of a mail that is not made."""
        self.terminal.tell(f"briefgen: {message}")
        self._note("wrong")

    def wrong_alike(
        self, key: Hashable, label: str, row: Place | None, text: Callable[[], str], code: int = BAD_ROW
    ) -> None:
        """Tell of a mail that is not made for what others have wrong too, which is told once."""
        self.alike.add(key, label, row, text)
        self._note("wrong")
        self.code = max(self.code, code)

    def warn(self, message: str) -> None:
        """Tell something once."""
        if message not in self.warned and not self.quiet:
            self.terminal.tell(f"briefgen: warning: {message}")
        self.warned.add(message)

    def drafted(self, path: Path, mail: Mail, count: int) -> None:
        """Tell of a draft."""
        self._say(f"{path}  {_to(mail.recipients)}{mail.subject}  {_files(mail)}{size(count)}")
        self.count["drafts"] += 1

    def would_get(self, mail: Mail) -> None:
        """Tell who would get a mail, and who has had it."""
        from briefgen.mail import before

        if self.is_repeated(mail):
            return
        known = before(lambda to, content: self.entries.get((to.key, content)), mail)
        self.outcomes(mail, known.values())
        for each in mail.recipients:
            if each.key not in known:
                note = "(has had another mail by this log)" if each.key in self.had else ""
                self._line("would be sent", each, f"{mail.subject}  {_files(mail)}{note}")
                self.count["would be sent"] += 1

    def is_repeated(self, mail: Mail) -> bool:
        """Whether all of its people have the same mail by an earlier row; that is told, and the mail is left out."""
        ways = {(each.key, mail.content) for each in mail.recipients}
        if not ways or not ways <= self.planned:
            self.planned |= ways
            return False
        for each in mail.recipients:
            self._line("repeated", each, "has the same mail by an earlier row")
        self.count["repeated"] += 1
        return True

    def outcomes(self, mail: Mail, outcomes: Iterable[Outcome]) -> None:
        """Tell what became of a mail for each of its people."""
        for to, fate, why, when in outcomes:
            self._note(fate)
            said = (
                f"  {when}" if fate == "sent before" else f"  {mail.subject}" if fate == "sent" else f"  {why or when}"
            )
            if fate in ("uncertain", "unsure before"):
                self.unsure.append(to)
            if CODES.get(fate):
                self.terminal.tell(f"briefgen: {WORDS[fate]}: {to.mailbox}{said}")
            else:
                self._line(fate, to, said.strip())

    def end(self) -> int:
        """What many had alike, the count, and how to decide what only people can; the exit code."""
        self.alike.close()
        total = sum(self.count.values())
        if total > 1:
            kinds: Counter[str] = Counter()
            for fate, count in self.count.items():
                kinds[WORDS[fate]] += count
            self._say(f"{counted(total, 'mail')}: {', '.join(f'{count} {kind}' for kind, count in kinds.items())}")
        for each in self.unsure:
            self.terminal.tell(
                f"  Whether {each.mailbox} has it, a sent folder or the addressee knows. Then add, with --send:\n"
                f"    --arrived {each.mailbox}   it is there\n"
                f"    --resend {each.mailbox}    it is not, send it again"
            )
        return self.code

    def _note(self, fate: str) -> None:
        self.count[fate] += 1
        self.code = max(self.code, CODES.get(fate, 0))

    def _line(self, fate: str, to: Address, said: str) -> None:
        self._say(f"{WORDS[fate].ljust(WIDTH)}  {to.mailbox}  {said}".rstrip())

    def _say(self, line: str) -> None:
        if not self.quiet:
            self.terminal.say(line)


def _to(people: Iterable[Address]) -> str:
    names = ", ".join(each.mailbox for each in people)
    return f"{names}  " if names else ""


def _files(mail: Mail) -> str:
    return "".join(f"{file.name} {size(len(file.data))}  " for file in mail.files)
