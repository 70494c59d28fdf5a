"""A table's contents → the widths of its columns in twips, which add up to the width it has.

The file is laid out by Word, with whatever fonts its reader has, so a text is reckoned a little wider than it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, assert_never

from briefgen.backends.docx.fonts.advances import Advances
from briefgen.backends.docx.numbering import CELL_STEP
from briefgen.backends.docx.xml import twips
from briefgen.backends.shared.bonds import MOST_PARTS, is_number, may_part_number, one_number
from briefgen.backends.shared.columns import column_widths, group_word, least_widths, sample
from briefgen.backends.shared.crowding import TIGHT, TIGHTEST, Least, Leasts, Setting, setting
from briefgen.backends.shared.east_asian import HAN, KANA, has_east_asian
from briefgen.backends.shared.evening import Need, Text, line_count, measured
from briefgen.backends.shared.walk import walk
from briefgen.document import (
    Block,
    Callout,
    Code,
    Emphasis,
    Entries,
    Field,
    Figure,
    Heading,
    Inlines,
    LineBreak,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Reference,
    Row,
    Strong,
    Subscript,
    Superscript,
    Table,
    group_of,
    plain,
)
from briefgen.theme import TypeScale

ROOM = 1.005
LESS_SPARE = (1.26, 1.15, 1.05)
"""How much wider words may turn out where columns have no room for all that they may."""
SLACK = 1.0
"""Points: short words differ more from font to font than long ones."""
SPACES = (" ", "\t", "\n")
PICTURE = 120.0
WORD = r"((?:[^\s\u00a0]|\u00a0)+?(?:[^\W\d_]-(?=\w)|(?=[ \t\n]|$)))([ \t\n]*)"
EAST_ASIAN_WORD = (
    rf"([{HAN}{KANA}][\u3001-\u3011\uff01-\uff0f\uff1a-\uff1f]*"
    rf"|(?:[^\s\u00a0{HAN}{KANA}]|\u00a0)+?(?:[^\W\d_]-(?=\w)|(?=[ \t\n{HAN}{KANA}]|$)))([ \t\n]*)"
)
"""Between ideographs a line may end."""


class Letters(NamedTuple):
    """The widths of texts in ems in a family's plain and bold face.

    Words may turn out `spare` times as wide, where a reader has not got the font.
    """

    plain: Advances
    bold: Advances
    spare: float = 1.0


class Hand(NamedTuple):
    """How a text is written: its size in points, the letters, and whether all of it is bold."""

    size: float
    letters: Letters
    bold: bool = False

    def width(self, text: str, bold: bool = False) -> float:
        """About how wide the text is in one line, in points."""
        return text_width(text, self.size, self.letters.bold if bold or self.bold else self.letters.plain)


class Fitted(NamedTuple):
    """The widths of columns in twips, and the padding of both sides of their cells in points."""

    widths: list[int]
    padding: float


def table_widths(table: Table, width: float, scale: TypeScale, padding: float, letters: Letters) -> Fitted:
    """Widths of columns; `width` and the usual `padding` of both sides of a cell in points.

    Where too many columns ask for it, words have less to spare, and then cells less padding: Word would break their
    words without a hyphen.
    """
    for air, spare in _tries(letters.spare):
        needs, least = _needs(table, scale, padding * air, letters._replace(spare=spare))
        asked = least_widths(needs, width, padding * air, least)
        found = Setting(scale.table, padding * air)
        if sum(asked, 0.0) + found.padding * len(needs) <= width:
            break
    else:
        needs, least = _needs(table, scale, padding, letters._replace(spare=1.0))
        asked = least_widths(needs, width, padding, least)
        found = setting(Setting(scale.table, padding), asked, least, width, scale.table)
    widths = [twips(each) for each in column_widths(needs, width, found.padding, len(table.rows), least)]
    widths[-1] += twips(width) - sum(widths)
    return Fitted(widths, found.padding)


def _tries(spare: float) -> list[tuple[float, float]]:
    """Shares of the padding, and how much wider words may turn out, from the ampler to the tighter."""
    spares = [spare, *[less for less in LESS_SPARE if less < spare]]
    return [(1.0, each) for each in spares] + [(TIGHT, spares[-1]), (TIGHTEST, spares[-1]), (TIGHTEST, 1.0)]


def least_width(table: Table, room: float, scale: TypeScale, padding: float, letters: Letters) -> float:
    """What the columns of a table that has so much room need, so that no number nor word is broken, in points."""
    needs, least = _needs(table, scale, padding, letters)
    return sum(least_widths(needs, room, padding, least), 0.0) + padding * len(needs)


def _needs(table: Table, scale: TypeScale, padding: float, letters: Letters) -> tuple[list[Need], Leasts]:
    rows = sample(table.rows)
    needs = [_need(table, index, rows, scale, padding, letters) for index in range(len(table.columns))]

    def least(index: int) -> Least:
        return _least(table, index, rows, needs[index], Hand(scale.table, letters))

    return needs, least


def text_width(text: str, size: float, letters: Advances) -> float:
    """About how wide the text is in one line, in points."""
    return letters[text] * size * ROOM


def _need(table: Table, index: int, rows: Sequence[Row], scale: TypeScale, padding: float, letters: Letters) -> Need:
    column, names = table.columns[index], table.row_header and not index
    hand = Hand(scale.table, letters, names)
    cells = [tuple(_lines(column.title, Hand(scale.table, letters, bold=True), 0.0))]
    cells += [tuple(_texts(row.cells[index], hand, scale, 0.0)) for row in rows]
    texts = [text for cell in cells for text in cell]
    fixed = column.align == "decimal"
    group = _group_word(table, index, Hand(scale.table, letters, bold=True), padding)
    word = max(group, *[text.longest for text in texts]) * letters.spare
    word += SLACK if word and letters.spare > 1 else 0.0
    return Need(
        cells=tuple(cells),
        word=word,
        line=max(word, *[text.longest if fixed and text in cells[0] else text.width for text in texts]),
        share=column.width,
        fixed=fixed,
        grows=column.align in ("left", "center"),
        names=names,
    )


def _least(table: Table, index: int, rows: Sequence[Row], need: Need, hand: Hand) -> Least:
    """The longest number and the longest word of the header; Word divides no word at syllables, so all are pieces."""
    texts = [plain(block.content) for row in rows for block in walk(row.cells[index]) if isinstance(block, Paragraph)]
    bold = table.row_header and not index
    numbers = [
        hand.width(word, bold)
        for text in texts
        for word, _ in _numbers_whole([(each, " ") for each in text.split()])
        if " " in word or is_number(word)
    ]
    number = max(numbers, default=0.0)
    head = max([text.longest for text in need.cells[0]], default=0.0)
    return Least(number, max(number, head), max(number, head))


def _group_word(table: Table, index: int, hand: Hand, padding: float) -> float:
    if not table.columns[index].group:
        return 0.0
    name, count = group_of(table.columns, index)
    return group_word(max(text.longest for text in _lines((name,), hand, 0.0)), count, padding)


def _texts(cell: Sequence[Block], hand: Hand, scale: TypeScale, indent: float) -> Iterator[Text]:
    for block in cell:
        match block:
            case Paragraph(content, "detail"):
                yield from _lines(content, Hand(scale.small, hand.letters), indent)
            case Paragraph(content) | Heading(content=content):
                yield from _lines(content, hand, indent)
            case ListBlock(items):
                for item in items:
                    yield from _texts(item, hand, scale, indent + CELL_STEP)
            case Callout(content=blocks) | Quote(content=blocks):
                yield from _texts(blocks, hand, scale, indent)
            case Entries(items):
                for entry in items:
                    yield from _lines((f"{entry.label} ", *entry.content), hand, indent)
            case Figure():
                yield measured([(PICTURE, 0.0)])
            case _:
                yield measured([(hand.width("n" * 12), 0.0)])


def header_lines(content: Inlines, width: float, scale: TypeScale, letters: Letters) -> int:
    """About how many lines the words of a header have in a width in points."""
    return sum(line_count(text, width) for text in _lines(content, Hand(scale.table, letters, bold=True), 0.0))


def _lines(content: Inlines, hand: Hand, indent: float) -> Iterator[Text]:
    """The lines that the author ended, each measured whole."""
    if len(content) == 1 and type(content[0]) is str and "\n" not in content[0]:
        yield _measured(content[0], hand.letters.bold if hand.bold else hand.letters.plain, hand.size, indent)
        return
    line: list[tuple[float, float]] = []
    for text, bold in _pieces(content, False):
        if text == "\n":
            yield measured(line, indent)
            line = []
        else:
            if line and text[:1] in SPACES:
                line[-1] = line[-1][0], hand.width(" ", bold)
            line += _words(text, hand.letters.bold if bold or hand.bold else hand.letters.plain, hand.size)
    yield measured(line, indent)


def _measured(text: str, letters: Advances, size: float, indent: float) -> Text:
    """A text of one weight; most are words with spaces between them and nothing else."""
    if "-" in text or not text.isascii() or may_part_number(text):
        return measured(_words(text, letters, size), indent)
    size *= ROOM
    space, here = letters[" "] * size, 0.0
    starts, ends = [], []
    for word in text.split():
        starts.append(here)
        here += letters[word] * size
        ends.append(here + indent)
        here += space
    return Text(ends[-1] if ends else 0.0, tuple(starts), tuple(ends))


def _words(text: str, letters: Advances, size: float) -> list[tuple[float, float]]:
    """How wide each word is, and what follows it before the next."""
    space = letters[" "] * size * ROOM
    if "-" in text or not text.isascii():
        words = re.findall(EAST_ASIAN_WORD if has_east_asian(text) else WORD, text)
        if may_part_number(text):
            words = _numbers_whole(words)
        return [(letters[word] * size * ROOM, space if gap else 0.0) for word, gap in words]
    if may_part_number(text):
        words = _numbers_whole([(word, " ") for word in text.split()])
        words[-1] = words[-1][0], " " * text[-1].isspace()
        return [(letters[word] * size * ROOM, space if gap else 0.0) for word, gap in words]
    found = [(letters[word] * size * ROOM, space) for word in text.split()]
    if found and not text[-1].isspace():
        found[-1] = found[-1][0], 0.0
    return found


def _numbers_whole(words: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Words and what follows each, where those that are parts of one number are one word."""
    found: list[tuple[str, str]] = []
    parts = 0
    for word, gap in words:
        last, before = found[-1] if found else ("", "")
        parts = parts + 1 if before and parts < MOST_PARTS and one_number(last.rpartition(" ")[2], word) else 1
        if parts > 1:
            found[-1] = f"{last} {word}", gap
        else:
            found.append((word, gap))
    return found


def _pieces(content: Inlines, bold: bool) -> Iterator[tuple[str, bool]]:
    """Stretches of one weight; a line break is a piece of its own."""
    for inline in content:
        match inline:
            case str():
                yield inline, bold
            case Code(text) | Field(text):
                yield text, bold
            case LineBreak():
                yield "\n", bold
            case Note(number=number):
                yield str(number), bold
            case Strong(inside):
                yield from _pieces(inside, True)
            case Emphasis(inside) | Superscript(inside) | Subscript(inside) | Link(content=inside):
                yield from _pieces(inside, bold)
            case Reference(content=inside):
                yield from _pieces(inside, bold)
            case _:
                assert_never(inline)
