"""A table's contents → the widths of its columns in twips, which add up to the width it has.

The file is laid out by Word, with whatever fonts its reader has, so a column gets a little more than its words need.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from briefgen.backends.docx.xml import twips
from briefgen.document import (
    Block,
    Callout,
    Entries,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Table,
    plain,
)

OTHER_LETTER = 0.6  # em: a letter that nobody measured
ROOM = 1.03
SAMPLE = 300
SHORT = 0.25  # a column that needs less than this share of the width gets all it needs
MIDDLING = 0.6
BITS = 40
LONGEST_WORD = 0.45


class Needs(Struct):
    """In points: the longest word, the longest text set in one line, and all texts in one line."""

    word: float
    line: float
    total: float


class Letters(Struct, frozen=True):
    """The widths in ems of the letters of a family's plain and bold face."""

    plain: Mapping[str, float]
    bold: Mapping[str, float]


def column_widths(table: Table, width: float, size: float, padding: float, letters: Letters) -> list[int]:
    """Widths in twips; `width`, type `size` and the `padding` of both sides of a cell in points."""
    total = twips(width)
    given = _given([column.width for column in table.columns])
    needs = [_needs(table, index, size, padding, width, letters) for index in range(len(table.columns))]
    rest = 1 - sum(share for share in given if share)
    free = [index for index, share in enumerate(given) if not share]
    shared = _share([needs[index] for index in free], width * rest)
    widths = [twips(width * share) if share else 0 for share in given]
    for index, points in zip(free, shared, strict=True):
        widths[index] = twips(points)
    widths[-1] += total - sum(widths)
    return widths


def text_width(text: str, size: float, letters: Mapping[str, float]) -> float:
    """About how wide the text is in one line, in points."""
    return sum([letters.get(sign, OTHER_LETTER) for sign in text]) * size * ROOM


def _given(shares: Sequence[float | None]) -> list[float]:
    """The author's shares as parts of the whole, leaving room for the columns without one."""
    asked = [share if share and share > 0 else 0.0 for share in shares]
    open_ = sum(1 for share in asked if not share)
    most = 1 - 0.08 * open_ if open_ else 1.0
    total = sum(asked)
    if total > most or (total and not open_):
        return [share * max(most, 0.4) / total for share in asked]
    return asked


def _needs(table: Table, index: int, size: float, padding: float, width: float, letters: Letters) -> Needs:
    step = max(1, len(table.rows) // SAMPLE)
    face = letters.bold if index == 0 and table.row_header else letters.plain
    lines = [line for row in table.rows[::step] for text in _texts(row.cells[index]) for line in text.split("\n")]
    title = plain(table.columns[index].title)
    sizes = [text_width(line, size, face) for line in lines] + [text_width(title, size, letters.bold)]
    longest = sorted({word for line in lines for word in line.split()}, key=len)[-8:]
    words = [text_width(word, size, face) for word in longest]
    words += [text_width(word, size, letters.bold) for word in title.split()]
    word = min(max(words, default=0.0), width * LONGEST_WORD)
    return Needs(word + padding, max(sizes) + padding, sum(sizes) + len(sizes) * size)


def _texts(cell: Iterable[Block]) -> Iterable[str]:
    for block in cell:
        match block:
            case Paragraph() | Heading():
                yield plain(block.content)
            case ListBlock():
                yield from (f"nn{text}" for item in block.items for text in _texts(item))
            case Callout() | Quote():
                yield from _texts(block.content)
            case Entries():
                yield from (f"{entry.label} {plain(entry.content)}" for entry in block.items)
            case Figure():
                yield "n" * 24
            case _:
                yield "n" * 12


def _share(needs: Sequence[Needs], width: float) -> list[float]:
    """Short columns get what they need; what is left goes, bit by bit, to whichever column is then the tallest."""
    if not needs:
        return []
    floors = [_floor(need, width) for need in needs]
    if sum(floors) > width:
        floors = [need.word for need in needs]
    if sum(floors) > width:
        return [floor * width / sum(floors) for floor in floors]
    return _filled(needs, floors, width - sum(floors))


def _floor(need: Needs, width: float) -> float:
    """All of a short text, enough for two lines of a middling one, the longest word of a long one."""
    if need.line <= width * SHORT:
        return need.line
    return max(need.word, need.line * MIDDLING) if need.line <= 2 * width * SHORT else need.word


def _filled(needs: Sequence[Needs], floors: Sequence[float], left: float) -> list[float]:
    widths = list(floors)
    bit = left / BITS
    while left > 0 and bit > 0:
        hungry = [index for index, need in enumerate(needs) if need.line > widths[index]]
        if not hungry:
            break
        tallest = max(hungry, key=lambda index: needs[index].total / widths[index])
        widths[tallest] += bit
        left -= bit
    spread = max(left, 0) / sum(widths)
    return [width * (1 + spread) for width in widths]
