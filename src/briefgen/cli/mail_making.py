"""A spec, words and the people of one mail → that mail; each variant of the briefing is made once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import click

from briefgen.cli.mail_options import People, Writing
from briefgen.cli.reading_options import ReadingOptions, Values
from briefgen.cli.sources import Loaded, Source, TableRow, load

if TYPE_CHECKING:
    from briefgen.batch import Place
    from briefgen.mail import Content, Mail
    from briefgen.spec import Briefing
    from briefgen.theme import Theme

VARIANTS = 8
"""Briefings that are kept, since many rows often have the same values."""


class Recipients(NamedTuple):
    """Whom one mail goes to, and the values for its words; `row` says which of a table it is, or is empty."""

    row: str
    people: People
    values: dict[str, str]
    place: Place | None = None


class Maker:
    """Makes the mails of a run; `columns` are those of its table, if there is one.

    `mail` raises MailError, SpecError where the spec has problems, and UsageError for a briefing that is classified
    where that is not `allowed`.
    """

    def __init__(
        self,
        spec: Source,
        writing: Writing,
        reading: ReadingOptions,
        columns: frozenset[str],
        allowed: bool,
        theme: Theme | None,
    ) -> None:
        from briefgen.mail import Filler
        from briefgen.mail.rows import names_in

        self.spec = spec
        self.writing = writing
        self.reading = reading
        self.columns = columns
        self.allowed = allowed
        self.theme = theme
        self.filler = Filler()
        self.said = names_in(writing.message) | names_in(writing.subject)
        self.loaded = lru_cache(maxsize=VARIANTS)(self._loaded)
        self.briefing = lru_cache(maxsize=VARIANTS)(self._briefing)
        self.content = lru_cache(maxsize=VARIANTS)(self._content)
        self.of_spec = lru_cache(maxsize=1)(self._of_spec)

    def mail(self, to: Recipients) -> Mail:
        """The mail to these people."""
        from briefgen.mail import Mail

        values = self.values(to)
        known = {**self.loaded(values).reading.variables, **to.values}
        message = self.filler.fill(self.writing.message, known)
        subject = self.filler.fill(self.writing.subject, known)
        content = self.content(values, message, subject)
        people = to.people
        return Mail(
            subject=content.subject, text=content.text, html=content.html, files=content.files,
            language=content.language, sender=people.sender, to=people.to, cc=people.cc, bcc=people.bcc,
            reply_to=people.reply_to,
        )  # fmt: skip

    def values(self, to: Recipients) -> Values:
        """Those of the values that the spec takes: all that were set for it, and the columns that it asks for."""
        return tuple((name, value) for name, value in to.values.items() if self._is_of_spec(name))

    def _is_of_spec(self, name: str) -> bool:
        return name in self.of_spec() or not (name in self.columns or name in self.said)

    def _of_spec(self) -> frozenset[str]:
        """The columns and names in message and subject that the spec asks for; all, if it is not known."""
        mine = self.columns | self.said
        asked = self.loaded(tuple((name, "1") for name in sorted(self.columns))).reading.asked
        return mine if asked is None else mine & asked

    def _loaded(self, values: Values, row: str = "") -> Loaded:
        """The spec with values: of its columns as those of a row, the others as they were set."""
        of_row = {name: value for name, value in values if name in self.columns}
        others = tuple((name, value) for name, value in values if name not in self.columns)
        reading = self.reading._replace(values=others)
        return load(self.spec, reading=reading, row=TableRow(row, of_row), theme=self.theme)

    def told(self, to: Recipients) -> Loaded:
        """The spec as it is read for these people, each problem with the row that its value comes from."""
        return self._loaded(self.values(to), str(to.place or ""))

    def _briefing(self, values: Values) -> Briefing:
        from briefgen.errors import SpecError

        reading = self.loaded(values).reading
        if reading.briefing is None:
            raise SpecError(reading.problems)
        if not self.allowed:
            _refuse_classified(reading.briefing.marking)
        return reading.briefing

    def _content(self, values: Values, message: str, subject: str) -> Content:
        from briefgen.mail import drafted

        return drafted(self.briefing(values), self.writing.attach, message, subject, self.theme)


def _refuse_classified(marking: str) -> None:
    from briefgen.briefing.markings import classified

    scheme = classified(marking)
    if scheme:
        raise click.UsageError(
            f"{marking} is a classification ({scheme}), and mail is read on its way and kept on servers; "
            "where yours are accredited for it, add --allow-classified"
        )
