"""The briefing's language → the words that a register's table prints: headers, choices, dates, terms, sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.briefing import BriefingParts, Period
from briefgen.briefing.periods import Time
from briefgen.compose.registers.layouts import CHOSEN
from briefgen.compose.times import written
from briefgen.document import Inline, Inlines
from briefgen.words import RegisterWords, Words, register_words_for

if TYPE_CHECKING:
    from briefgen.briefing.scales import Band, Scale

NO_BREAK_SPACE = "\u00a0"
AS = {"residual_band": "band"}
"""Fields whose choices are those of another."""


class Setting(Struct, frozen=True):
    """What a table of a register is set with: the briefing, the register's name, the words of the language."""

    briefing: BriefingParts
    register: str
    words: Words
    own: RegisterWords

    @classmethod
    def of(cls, briefing: BriefingParts, register: str, words: Words) -> Setting:
        """The setting of a register's table."""
        return cls(briefing, register, words, register_words_for(briefing.lang))

    @property
    def scale(self) -> Scale | None:
        """The scale of likelihood that the briefing declares."""
        from briefgen.briefing.scales import scale_of

        return scale_of(self.briefing)

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
        name, tables = AS.get(name, name), [self.own.values, self.words.values]
        by_gender = [table[key] for table in tables if (key := f"{name}.{text.lower()}") in table]
        plain = [table[text] for table in (reversed(tables) if name in self.words.fields else tables) if text in table]
        return next(iter((*by_gender, *plain)), text)

    def flag(self, value: bool) -> str:
        """Yes or no."""
        return self.own.values["yes" if value else "no"]

    def when(self, time: Time) -> str:
        """A day, month, quarter or year as the language writes it."""
        said = written(time, self.words, self.own)
        return said if isinstance(time, Period) else unbroken(said)

    def term(self, text: str) -> str:
        """A word of likelihood in the document's language."""
        return self.own.terms.get(text, text)

    def range(self, band: Band) -> str:
        """What a word of likelihood stands for, in per cent."""
        return self.words.numerals.percent.format(number=band.range)

    def phrase(self, name: str, **filled: str) -> str:
        """A sentence of the language, filled in."""
        return self.own.phrases[name].format(**filled)

    def level(self, name: str, text: str) -> str:
        """A choice as it stands within a sentence; a name of the author's own as it was written."""
        printed = self.value(name, text)
        return printed if printed == text else printed[:1].lower() + printed[1:]


def unbroken(day: str) -> str:
    """A date that a line may end in only before its year, where a narrow column needs that."""
    month, space, year = day.rpartition(" ")
    return month.replace(" ", NO_BREAK_SPACE) + space + year


def within(text: str) -> str:
    """A header as it stands within a sentence: its first letter small."""
    return text[:1].lower() + text[1:]


def marked(template: str, mark: str, inline: Inline, **filled: str) -> Inlines:
    """A sentence with something other than plain text in one of its places."""
    before, after = template.format(**{mark: "\0"}, **filled).split("\0")
    return tuple(part for part in (before, inline, after) if part)
