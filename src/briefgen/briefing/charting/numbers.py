"""A chart of numbers → its names and series, read as the document's language writes numbers, or what is wrong."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from msgspec import Struct

from briefgen.briefing.charting.wrong import Wrong
from briefgen.briefing.content import NO_NUMBER, ChartBlock, TableBlock
from briefgen.briefing.model import BriefingParts
from briefgen.briefing.names import all_blocks
from briefgen.document import plain, plain_blocks
from briefgen.errors import did_you_mean

MOST = {"bar": 30, "column": 60, "line": 2000, "pie": 6, "scatter": 400}
MOST_SERIES = {"bar": 4, "column": 4, "line": 6, "pie": 1, "scatter": 2}
SPACE = re.compile("[ \u00a0\u202f\u2009'’]")
CURRENCY = r"[$£€¥₽₺₹]|[A-Z]{1,2}[$]|[A-Z]{3}"
NUMBER = re.compile(
    rf"(?P<open>\()?(?P<before>[-−+])?\s*(?:{CURRENCY})?\s*(?P<after>[-−+])?"
    rf"(?P<digits>[\d.,][\d.,\s'’]*?)\s*(?:%|{CURRENCY})?(?P<close>\))?"
)
NO_NUMBER_HINT = "leave the cell empty where there is none; a unit stands after 'unit:'"
NOT_IN_DATA = "there is no '{}' in the data to stand out"
DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
FEW_VALUED, LONGEST_PLACE, NOMINAL_EM = 14, 36.0, 0.6


Texts: TypeAlias = tuple[str, ...]
"""The titles of columns, or the cells of a row."""


class Figures(Struct, frozen=True):
    """A table of texts, the columns that are drawn of it, and the numbers of its series.

    Of a scatter plot `y` holds both columns of numbers, the one along its foot first.
    """

    columns: Texts
    rows: tuple[Texts, ...]
    x: int
    y: tuple[int, ...]
    values: tuple[tuple[float | None, ...], ...]
    label: int | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """What stands along the axis."""
        return tuple(row[self.x] for row in self.rows)


class Chosen(NamedTuple):
    """The columns that are drawn, by their places; of a scatter plot `y` holds both columns of numbers."""

    x: int = 0
    y: tuple[int, ...] = ()
    label: int | None = None


class Found(Struct, frozen=True):
    """What came of reading: the figures, None where something is wrong, and what that is."""

    figures: Figures | None
    wrong: tuple[Wrong, ...] = ()


def number_of(text: str, decimal: str) -> float | None:
    """The number that a text says, with `decimal` between units and tenths; raises ValueError where it says none.

    A currency or a per cent sign may stand beside it; any other unit may be another in the next cell. None where the
    cell has no number.
    """
    text = text.strip()
    if text in NO_NUMBER:
        return None
    found = NUMBER.fullmatch(text)
    if found is None or bool(found["open"]) != bool(found["close"]):
        raise ValueError(text)
    bare = _ungrouped(SPACE.sub(" ", found["digits"]), decimal)
    if not re.fullmatch(r"\d+(\.\d+)?|\.\d+", bare):
        raise ValueError(text)
    negative = found["open"] or any(found[name] in ("-", "−") for name in ("before", "after"))
    return -float(bare) if negative else float(bare)


def _ungrouped(digits: str, decimal: str) -> str:
    """The digits with a point before the tenths and nothing between thousands, or between the lakhs of India."""
    group = "," if decimal == "." else "."
    thousands = rf"\d{{1,3}}(([{group} ])\d{{3}})(\2\d{{3}})*([{decimal}]\d+)?"
    lakhs = rf"\d{{1,2}}([{group}]\d{{2}})+[{group}]\d{{3}}([{decimal}]\d+)?"
    if re.fullmatch(thousands, digits) or re.fullmatch(lakhs, digits):
        digits = digits.replace(group, "").replace(" ", "")
    return digits.replace(decimal if decimal in digits else ",", ".")


def date_of(text: str) -> datetime.date | None:
    """The first day of a year, month or day as it is written in ISO 8601, or None."""
    found = DATE.fullmatch(text.strip())
    try:
        return datetime.date(int(found[1]), int(found[2] or 1), int(found[3] or 1)) if found else None
    except ValueError:
        return None


def figures_of(briefing: BriefingParts, block: ChartBlock, decimal: str) -> Found:
    """The numbers of a block that draws numbers."""
    held = _held(briefing, block)
    if held is None:
        return Found(None, (_no_source(briefing, block),))
    columns, rows = held
    chosen, wrong = _chosen(block, columns, rows, decimal)
    if wrong:
        return Found(None, tuple(wrong))
    values, wrong = _values(block, columns, rows, chosen.y, decimal)
    figures = Figures(columns, rows, chosen.x, chosen.y, values, chosen.label)
    wrong = wrong or list(_unfit(block, figures))
    return Found(None if wrong else figures, tuple(wrong))


def _held(briefing: BriefingParts, block: ChartBlock) -> tuple[Texts, tuple[Texts, ...]] | None:
    """Columns and rows as texts: those of the block, or those of the table it names."""
    if block.rows:
        return block.columns, block.rows
    for _, each in all_blocks(briefing):
        if isinstance(each, TableBlock) and block.source and each.id == block.source:
            titles = tuple(" ".join(filter(None, (c.group, plain(c.title)))).strip() for c in each.columns)
            rows = each.rows[:-1] if each.total else each.rows
            return titles, tuple(tuple(map(plain_blocks, row)) for row in rows)
    return None


def _no_source(briefing: BriefingParts, block: ChartBlock) -> Wrong:
    ids = [each.id for _, each in all_blocks(briefing) if isinstance(each, TableBlock) and each.id]
    known = f"tables: {', '.join(ids)}" if ids else "give a table an 'id:', or write 'rows:' here"
    if not block.source:
        hint = "name a table's id or a data file after 'from:', or write 'rows:' in the block"
        return Wrong("", f"a {block.kind} chart needs numbers", hint)
    return Wrong("source", f"no table has the id '{block.source}', and no data file is called so", known)


def _chosen(block: ChartBlock, columns: Texts, rows: tuple[Texts, ...], decimal: str) -> tuple[Chosen, list[Wrong]]:
    """The places of the columns that are drawn, and what is wrong with those that are asked for."""
    asked = [("x", block.x), *(("y", name) for name in block.y), ("label", block.label)]
    named = ", ".join(filter(None, columns))
    hint = f"columns: {named}" if named else "name the columns after 'columns:'"
    wrong = [
        Wrong(key, f"there is no column '{name}'{did_you_mean(name, columns)}", hint)
        for key, name in asked
        if name and name not in columns
    ]
    if wrong:
        return Chosen(), wrong
    if block.kind == "scatter":
        chosen = _two_of_numbers(block, columns, rows, decimal)
        few = Wrong("", "a scatter chart needs two columns of numbers", "name them: 'x:' and 'y:'")
        return chosen, [] if len(chosen.y) > 1 else [few]
    chosen = _names_and_series(block, columns, rows, decimal)
    none = Wrong("", "there is no column of numbers beside the names", "numbers are written as 1234.5")
    return chosen, [] if chosen.y else [none]


def _two_of_numbers(block: ChartBlock, columns: Texts, rows: tuple[Texts, ...], decimal: str) -> Chosen:
    """A scatter plot's columns: those that are asked for, else the first two of numbers, and the first of names."""
    numeric = [at for at in range(len(columns)) if _is_numeric([row[at] for row in rows], decimal)]
    y = tuple(map(columns.index, block.y))
    x = columns.index(block.x) if block.x else next((at for at in numeric if at not in y), 0)
    y = y or tuple(at for at in numeric if at != x)[:1]
    rest = (at for at in range(len(columns)) if at not in (x, *y, *numeric))
    label = columns.index(block.label) if block.label else next(rest, None)
    return Chosen(0, (x, *y), label)


def _names_and_series(block: ChartBlock, columns: Texts, rows: tuple[Texts, ...], decimal: str) -> Chosen:
    """The column of names, by default the first, and those of numbers, by default all others that have some."""
    x = columns.index(block.x) if block.x else 0
    others = (at for at in range(len(columns)) if at != x and _has_number([row[at] for row in rows], decimal))
    return Chosen(x, tuple(map(columns.index, block.y)) or tuple(others))


def _is_numeric(cells: list[str], decimal: str) -> bool:
    try:
        return any(number_of(cell, decimal) is not None for cell in cells)
    except ValueError:
        return False


def _has_number(cells: list[str], decimal: str) -> bool:
    return any(_is_numeric([cell], decimal) for cell in cells)


def _values(
    block: ChartBlock, columns: Texts, rows: tuple[Texts, ...], y: tuple[int, ...], decimal: str
) -> tuple[tuple[tuple[float | None, ...], ...], list[Wrong]]:
    """The numbers column by column; a scatter plot's two are those along its axes."""
    wrong: list[Wrong] = []
    made = []
    for at in y:
        column: list[float | None] = []
        for number, row in enumerate(rows):
            try:
                column.append(number_of(row[at], decimal))
            except ValueError:
                column.append(None)
                wrong.append(_no_number(block, columns, at, number, row))
        made.append(tuple(column))
    return tuple(made), wrong


def _no_number(block: ChartBlock, columns: Texts, at: int, number: int, cells: Texts) -> Wrong:
    """A row of a data file is called by its name, as its number is not that of the line."""
    where = f"rows[{number}][{at}]" if block.rows and not block.source else "source"
    name = f", column '{columns[at]}'" if columns[at] else ""
    title = cells[columns.index(block.x) if block.x else 0] if block.rows and block.source else ""
    row = f"the row '{title}'" if title else f"row {number + 1}"
    source = f" of '{block.source}'" if block.source else ""
    return Wrong(where, f"expected a number in {row}{source}{name}, found '{cells[at]}'", NO_NUMBER_HINT)


def _unfit(block: ChartBlock, figures: Figures) -> Iterator[Wrong]:
    """What a kind of chart cannot show."""
    count, series = len(figures.rows), len(figures.y)
    if count > MOST[block.kind]:
        most = MOST[block.kind]
        hint = "join the smallest as 'Other', or draw a bar chart" if block.kind == "pie" else "show the main ones only"
        what = {"pie": "slices", "scatter": "points", "line": "points"}.get(block.kind, f"{block.kind}s")
        yield Wrong("", f"{count} {what}, where a {block.kind} chart shows at most {most}", hint)
    if series > MOST_SERIES[block.kind]:
        most = MOST_SERIES[block.kind]
        hint = "choose the columns: 'y: [First, Second]'"
        yield Wrong("", f"{series} columns of numbers, where a {block.kind} chart shows at most {most}", hint)
    for at, values in zip(figures.y, figures.values, strict=True):
        if all(value is None for value in values):
            yield Wrong("", f"the column '{figures.columns[at]}' has no number", "fill it, or leave it out of 'y'")
    yield from _unknown_highlights(block, figures)
    yield from {"pie": _pie, "line": _line, "column": _column}.get(block.kind, _nothing)(figures)


def _unknown_highlights(block: ChartBlock, figures: Figures) -> Iterator[Wrong]:
    """Of a line chart lines stand out, of all others names in the rows."""
    if block.kind == "line":
        names, what = tuple(figures.columns[at] for at in figures.y), "there is no line '{}' to stand out"
    elif figures.label is None:
        names, what = figures.names, NOT_IN_DATA
    else:
        names, what = tuple(row[figures.label] for row in figures.rows), NOT_IN_DATA
    for name in block.highlight:
        if name not in names:
            said = what.format(name) + did_you_mean(name, names)
            yield Wrong("highlight", said, f"names: {', '.join(filter(None, names[:8]))}" if any(names) else "")


def _nothing(_figures: Figures) -> Iterator[Wrong]:
    yield from ()


def _pie(figures: Figures) -> Iterator[Wrong]:
    for name, value in zip(figures.names, figures.values[0], strict=True):
        if value is None or value < 0:
            what = "has no number" if value is None else "is negative"
            yield Wrong("", f"'{name}' {what}, and so is no share of a whole", "draw a bar chart: 'kind: bar'")
    if not any(figures.values[0]):
        yield Wrong("", "the shares of the pie are all nothing")


def _line(figures: Figures) -> Iterator[Wrong]:
    if len(figures.rows) < 2:
        yield Wrong("", "a line needs two points at least", "draw a bar chart: 'kind: bar'")


def _column(figures: Figures) -> Iterator[Wrong]:
    """Names stand beneath columns where these are few; words too long for that place would have to be cut."""
    words = [word for name in figures.names for word in name.split()]
    place = LONGEST_PLACE / max(1, len(figures.rows))
    longest = max(words, key=len, default="")
    if len(figures.rows) * len(figures.y) <= FEW_VALUED and len(longest) * NOMINAL_EM > place:
        message = f"'{longest}' is too long to stand beneath one of {len(figures.rows)} columns"
        yield Wrong("", message, "draw rows instead: 'kind: bar'")
