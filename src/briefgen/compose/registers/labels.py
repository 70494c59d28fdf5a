"""The briefing's language → the words that a register's table prints: headers, choices, dates."""

from __future__ import annotations

import datetime

from msgspec import Struct

from briefgen.compose.registers.layouts import CHOSEN
from briefgen.words import RegisterWords, Words, register_words_for

NO_BREAK_SPACE = "\u00a0"


class Labels(Struct, frozen=True):
    """The words of one table, those that all papers share and those that registers have."""

    words: Words
    own: RegisterWords
    register: str

    @classmethod
    def of(cls, words: Words, language: str, register: str) -> Labels:
        """The labels of a register's table in a language."""
        return cls(words, register_words_for(language), register)

    def header(self, name: str) -> str:
        """A column's header, or the label of a field that stands beneath another."""
        if name == "details":
            return self.words.details
        own = f"{self.register}.{name}"
        known = (self.words.fields.get(own), self.own.fields.get(own), self.own.fields.get(name))
        return next(filter(None, known), None) or self.words.fields[name]

    def value(self, name: str, text: str) -> str:
        """A text as it is printed: a choice in the document's language, anything else as its author wrote it."""
        if name not in CHOSEN.get(self.register, ()):
            return text
        tables = [self.own.values, self.words.values]
        by_gender = [table[f"{name}.{text}"] for table in tables if f"{name}.{text}" in table]
        plain = [table[text] for table in (reversed(tables) if name in self.words.fields else tables) if text in table]
        return next(iter((*by_gender, *plain)), text)

    def flag(self, value: bool) -> str:
        """Yes or no."""
        return self.own.values["yes" if value else "no"]

    def when(self, text: str) -> str:
        """A day, month or year as the language writes it."""
        year, month, day = (*text.split("-"), "", "")[:3]
        if day:
            return unbroken(self.words.day(datetime.date.fromisoformat(text)))
        return self.own.month.format(month=self.words.months[int(month) - 1], year=year) if month else year


def unbroken(day: str) -> str:
    """A date that a line may end in only before its year, where a narrow column needs that."""
    month, space, year = day.rpartition(" ")
    return month.replace(" ", NO_BREAK_SPACE) + space + year
