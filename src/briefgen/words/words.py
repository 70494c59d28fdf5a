"""What a set of fixed words holds, and how it writes dates, moments and numbers."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.words.numerals import Numerals

if TYPE_CHECKING:
    from decimal import Decimal


class RuleWords(Struct, frozen=True):
    """A rule that a paper is under: its name, a line for the head of the paper, its text, and whose it is."""

    title: str
    notice: str
    text: str
    source: str


class Words(Struct, frozen=True, kw_only=True):
    """Fixed words of one language; `{…}` are places to fill.

    `record`, `fields` and `values` are keyed by the spec's names. A value that must agree with its field in gender also
    stands as `field.value`. `colon` and `semicolon` hold the space some languages set before them; `first` is the first
    day of a month where it has a form of its own.
    """

    page: str
    continued: str
    skip: str
    notes: str
    back: str
    attached: dict[str, str]
    signature: str
    table: str
    figure: str
    section: str
    appendix: str
    contents: str
    bottom_line: str
    key_points: str
    sources: str
    acronyms: str
    acronym: str
    meaning: str
    details: str
    draft: str
    final: str
    copy: str
    distribution: str
    distribution_by_copy: str
    rules: dict[str, RuleWords]
    for_audience: str
    for_purpose: dict[str, str]
    reference: str
    version: str
    embargo: str
    accessed: str
    of_five: str
    date: str
    colon: str = ":"
    comma: str = ","
    semicolon: str = ";"
    first: str = "1"
    months: tuple[str, ...]
    numerals: Numerals = Numerals()
    kinds: dict[str, str]
    callouts: dict[str, str]
    decide_by: str
    options: tuple[str, str, str]
    sign_off: tuple[str, str, str]
    signers: str
    recommended: str
    record: dict[str, str]
    fields: dict[str, str]
    values: dict[str, str]

    def day(self, date: datetime.date) -> str:
        """A date as this language writes it."""
        day = self.first if date.day == 1 else str(date.day)
        return self.date.format(day=day, month=self.months[date.month - 1], year=date.year)

    def number(self, value: float | Decimal, decimals: int | None = None) -> str:
        """A number as this language writes it, `12,345.6`, rounded half up to `decimals` places or with all it has.

        Raises ValueError for what is no finite number.
        """
        return self.numerals.number(value, decimals)

    def percent(self, share: float | Decimal, decimals: int | None = 0) -> str:
        """A share of one as this language writes it in per cent: 0.25 is `25%`, in French `25 %` with a hard space.

        Raises ValueError for what is no finite number.
        """
        return self.numerals.of_hundred(share, decimals)

    @property
    def pattern(self) -> str:
        """How a date is written, in the letters of Unicode's LDML, words of the language between quotes."""
        quoted = re.sub(r"(?<![{\w])\w+(?![\w}])", r"'\g<0>'", self.date)
        return quoted.format(day="d", month="MMMM", year="yyyy")

    def value(self, field: str, value: str) -> str:
        """A choice as it is printed in its field."""
        return self.values.get(f"{field}.{value}") or self.values.get(value, value)

    def moment(self, moment: datetime.datetime) -> str:
        """A date and time, always with its zone as an offset from UTC."""
        offset = moment.strftime("%z")
        zone = "UTC" if offset == "+0000" else f"UTC{offset[:3]}:{offset[3:5]}"
        return self.embargo.format(time=f"{moment:%H:%M} {zone}", date=self.day(moment.date()))
