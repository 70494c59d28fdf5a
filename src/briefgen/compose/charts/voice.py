"""The briefing's language → the words of charts, registers and dates, and how axes write numbers."""

from __future__ import annotations

import re

from msgspec import Struct

from briefgen.briefing import BriefingParts
from briefgen.briefing.periods import Time
from briefgen.compose.head import reads_from_right
from briefgen.compose.registers.setting import Setting
from briefgen.compose.times import written
from briefgen.document import (
    Blocks,
    Caption,
    Column,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Reference,
    Row,
    Strong,
    Subscript,
    Superscript,
    Table,
    plain,
    plain_blocks,
)
from briefgen.document.charts import Notation
from briefgen.words import Words
from briefgen.words.charts import ChartWords, chart_words_for

RANGE = " – "
NEXT = "; "
CITED = "\0"
CITATION = re.compile(rf"\s*\[[^\[\]]*{CITED}[^\[\]]*\]|{CITED}")


class Voice(Struct, frozen=True):
    """The words that one briefing's charts are made with."""

    briefing: BriefingParts
    words: Words
    own: ChartWords

    @classmethod
    def of(cls, briefing: BriefingParts, words: Words) -> Voice:
        """The voice of a briefing's language."""
        return cls(briefing, words, chart_words_for(briefing.lang))

    @property
    def notation(self) -> Notation:
        """How axes write numbers and months."""
        signs = self.words.numerals
        return Notation(
            decimal=signs.decimal,
            group=signs.group,
            minus=signs.minus,
            grouped_from=signs.grouped_from,
            months=self._months,
            rtl=reads_from_right(self.briefing.lang),
        )

    @property
    def _months(self) -> tuple[str, ...]:
        """The language's short names of months; where the region calls one otherwise, the region's."""
        names = zip(self.own.months, self.words.months, strict=True)
        return tuple(short if name.startswith(short.rstrip(".")) else name for short, name in names)

    def labels(self, register: str) -> Setting:
        """The words of a register's table."""
        return Setting.of(self.briefing, register, self.words)

    def named(self, name: str, text: str) -> str:
        """`Power: 4`."""
        return f"{name}{self.words.colon} {text}" if name else text

    @property
    def labels_title(self) -> str:
        """`Labels:`."""
        return f"{self.own.labels}{self.words.colon}"

    def counted(self, name: str, unit: str) -> str:
        """What a column's numbers count: its name and their unit, or one of them where it says the other."""
        if says(unit, name):
            return unit
        return name if says(name, unit) else self.own.counted.format(name=name, unit=unit)

    def dates(self, first: Time | None, last: Time) -> str:
        """A day or period, or from one to another."""
        return RANGE.join(dict.fromkeys(self.when(time) for time in (first, last) if time))

    def when(self, time: Time) -> str:
        """A day or period that may be broken at its spaces."""
        return written(time, self.words, self.labels("timeline").own)

    def not_shown(self, fields: list[str], names: list[str]) -> str:
        """The note that names what could not be drawn, and which fields it lacks; nothing where all was."""
        if not names:
            return ""
        kinds = f"{self.words.comma} ".join(dict.fromkeys(fields))
        return self.own.not_shown.format(fields=kinds, names=f"{self.words.semicolon} ".join(names))

    def sentence(self, kind: str, parts: list[str], note: str) -> str:
        """The alternative text: what kind of chart it is, what it holds, and its note."""
        text = f"{self.named(self.own.kinds[kind], NEXT.join(filter(None, parts)))}."
        return " ".join(filter(None, (text.replace("..", "."), note)))


def says(text: str, words: str) -> bool:
    """Whether a text has these words, in capitals or small letters; it always has none."""
    return not words or re.search(rf"(?<!\w){re.escape(words.casefold())}(?!\w)", text.casefold()) is not None


def text_of(blocks: Blocks) -> str:
    """Prose as one line of plain words, whatever blocks it is made of."""
    return plain_blocks(blocks, uncited)


def uncited(content: Inlines) -> str:
    """The words alone, without citations: these get their numbers where they stand on a page."""
    return CITATION.sub("", "".join(map(_uncited, content)))


def _uncited(inline: Inline) -> str:
    match inline:
        case Reference(target, content) if not content and target.startswith("source:"):
            return CITED
        case Strong() | Emphasis() | Superscript() | Subscript() | Link():
            return "".join(map(_uncited, inline.content))
        case _:
            return plain((inline,))


def table_of(columns: list[str], rows: list[list[str]], numeric: bool = False) -> Table:
    """A table of plain texts without a caption; all columns but the first may hold numbers."""
    heads = [Column((name,), "decimal" if numeric and at else "left") for at, name in enumerate(columns)]
    cells = [tuple(_cell(text) for text in row) for row in rows]
    return Table(tuple(heads), tuple(map(Row, cells)), Caption("", ""))


def _cell(text: str) -> Blocks:
    return (Paragraph((text,)),) if text else ()
