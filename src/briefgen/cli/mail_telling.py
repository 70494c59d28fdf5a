"""A mail that was made, or cannot be → what is told of it and of its spec, what many have alike once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.cli.mail_making import Maker, Recipients
from briefgen.cli.mail_report import Report
from briefgen.cli.sizes import size

if TYPE_CHECKING:
    from briefgen.errors import Problem, SpecError
    from briefgen.mail import Mail

WARNED_BYTES, MOST_BYTES = 7_000_000, 25_000_000
"""Many servers take 10 MB and the large ones 25, of which base64 needs a third."""
SHOWN_WHOLE = 102_000
"""Bytes of a body after which Gmail cuts it off."""


class Teller:
    """Tells of mails as they are made; with `allowed` nothing is said of classified papers."""

    def __init__(self, report: Report, maker: Maker, allowed: bool) -> None:
        self.report = report
        self.maker = maker
        self.allowed = allowed
        self.begun = False

    def made(self, to: Recipients) -> None:
        """Tell what a spec is warned of: all by the first mail, and what comes of their values by the others."""
        if not self.begun:
            self._warn(to)
        elif not self.report.quiet:
            self._warn_of_row(to)
        self.begun = True

    def wrong(self, to: Recipients, why: str) -> None:
        """Tell why there is no mail for somebody."""
        label = str(to.place or "")
        text = f"briefgen: {label}: {why}" if label else f"briefgen: {why}"
        self.report.wrong_alike(why, label, to.place, lambda: text)

    def wrong_spec(self, to: Recipients, error: SpecError) -> None:
        """Tell the problems of the spec with somebody's values."""
        from msgspec.structs import replace

        label = str(to.place or self.maker.spec.name)
        key = tuple(replace(one, origin="") for one in error.problems)
        self.report.wrong_alike(key, label, to.place, lambda: self._told(to, error.problems), error.exit_code)

    def weigh(self, mail: Mail) -> None:
        """Tell of a mail that is large. Raises MailError for one that is too large."""
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

    def _told(self, to: Recipients, problems: Sequence[Problem]) -> str:
        """The problems of a spec with its values, each with its line and where its value came from."""
        from msgspec.structs import replace

        from briefgen.cli.problems import block, lines_of

        read = self.maker.told(to)
        among = {replace(one, origin="") for one in problems}
        named = [one for one in read.reading.problems if replace(one, origin="") in among]
        return block(self.maker.spec.name, named or problems, lines_of(self.maker.spec.name, read.data, read.reading))

    def _warn(self, to: Recipients) -> None:
        """Tell what the spec is warned of, and that a paper is classified which mail may not carry."""
        from briefgen.briefing.markings import classified

        reading = self.maker.loaded(self.maker.values(to)).reading
        briefing = reading.briefing
        if reading.problems and not self.report.quiet:
            self._tell(to, reading.problems)
        if briefing and not self.allowed and (scheme := classified(briefing.marking)):
            self.report.warn(f"{briefing.marking} is a classification ({scheme}): mail carries it only where it may")

    def _warn_of_row(self, to: Recipients) -> None:
        """Tell what the spec is warned of for the values of a further row."""
        problems = [one for one in self.maker.loaded(self.maker.values(to)).reading.problems if one.origin]
        if problems:
            self._tell(to, problems)

    def _tell(self, to: Recipients, problems: Sequence[Problem]) -> None:
        from msgspec.structs import replace

        row = to.place if any(one.origin for one in problems) else None
        key = tuple(replace(one, origin="") for one in problems if one.origin or not row)
        label = str(row or self.maker.spec.name)
        self.report.alike.add(key, label, row, lambda: self._told(to, problems))
