"""A `chart` block → what it draws, its numbers read from the spec or a data file; and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from msgspec.structs import replace

from briefgen.briefing import BriefingParts, ChartBlock
from briefgen.briefing.charting import (
    DEFAULTS,
    REGISTER_KINDS,
    Figures,
    Wrong,
    figures_of,
    register_of,
    unprinted,
    wrong_entries,
)
from briefgen.briefing.selection import CLASSES
from briefgen.spec.bind import ABSENT, bind, build, opened
from briefgen.spec.chart_names import bare_name, with_bare_names
from briefgen.spec.context import Context
from briefgen.spec.filters import own_where
from briefgen.spec.keys import respell
from briefgen.spec.nodes import Mapping, Node, Scalar, Sequence, found
from briefgen.spec.shapes import Shape, record_fields, record_keys
from briefgen.spec.tables import counted, read_file
from briefgen.words import words_for

FILES = (".csv", ".tsv", ".xlsx")
IDLE_IN_REGISTERS = ("sheet", "x", "y", "label", "unit", "highlight")
IDLE_IN_NUMBERS = ("where", "label")
IDLE = {"scatter": ("where", "unit"), "pie": (*IDLE_IN_NUMBERS, "highlight")}
"""Keys that a kind of chart does nothing with."""
PARTS = {"bar": "bar", "column": "column", "pie": "slice"}
ABOUT = 0.02
"""How far from the sum a row of sums may be, as parts of it: its parts may be rounded."""
"""What a row is in charts whose parts add up."""
Rows = tuple[tuple[str, ...], ...]


def chart_block(context: Context, node: Node, path: str) -> Any:
    """The block of a chart's map, or of its kind alone."""
    if isinstance(node, Scalar) and not node.empty:
        node = Mapping([(Scalar("kind", line=node.line, column=node.column), node)], node.line, node.column)
    if not isinstance(node, Mapping):
        hint = "write 'chart: {kind: power-interest}', or 'chart: {kind: bar, rows: {…}}'"
        context.problem(node, path, f"expected a map, found {found(node)}", hint)
        return ABSENT
    respell(context, record_keys(ChartBlock), node, path)
    written = {key.text: value for key, value in node.entries if key.text in ("columns", "rows")}
    rest = [(key, value) for key, value in node.entries if key.text not in written]
    block = build(context, ChartBlock, Mapping(rest, node.line, node.column), path)
    if block is ABSENT:
        return ABSENT
    if block.where and block.kind in REGISTER_KINDS and register_of(block) in CLASSES:
        block = replace(block, where=own_where(context, register_of(block), block.where, node, path))
    if block.source.lower().endswith(FILES):
        return _from_file(context, block, written, node, path)
    return _written(context, with_bare_names(block), written, path)


def chart_as_block(context: Context, key: Scalar, value: Node, path: str) -> bool:
    """Whether a block goes by the name of a kind of chart; that is noted, with its line."""
    from briefgen.spec.repairs import respelled
    from briefgen.spec.scalars import read_scalar

    kinds = next(field.shape for field in record_fields(ChartBlock) if field.name == "kind")
    try:
        kind = read_scalar(kinds, key.text)
    except ValueError:
        return False
    if isinstance(value, Scalar) and not value.empty:
        return False
    is_alone = isinstance(value, Scalar)
    hint = f"write 'chart: {kind}'" if is_alone else f"write 'chart:', and 'kind: {kind}' below it"
    typed = is_alone and not key.style
    repair = respelled(context.places, key, f"chart: {kind}", without_colon=True) if typed else None
    context.problem(key, path, f"'{key.text}' is a kind of chart", hint, repair)
    return True


def _from_file(context: Context, block: ChartBlock, written: dict[str, Node], node: Mapping, path: str) -> Any:
    """The block with the columns and rows of its data file."""
    for key, value in written.items():
        context.problem(value, f"{path}.{key}", f"a chart has '{key}' or a data file, not both")
    named = next(value for key, value in node.entries if key.text in ("from", "source"))
    data = opened(context, named, f"{path}.source", block.source, partial(read_file, sheet=block.sheet))
    if data is ABSENT or written:
        return ABSENT
    if not data.rows:
        context.problem(named, f"{path}.source", f"'{block.source}' has a header and no rows")
        return ABSENT
    columns = tuple(title.strip() for title in data.header)
    return replace(block, columns=columns, rows=tuple(tuple(cell.strip() for cell in row) for row in data.rows))


def _written(context: Context, block: ChartBlock, written: dict[str, Node], path: str) -> Any:
    """The block with the columns and rows that stand in it."""
    if not written:
        return block
    if block.source or block.kind in REGISTER_KINDS:
        key, value = next(iter(written.items()))
        what = f"it draws '{block.source or DEFAULTS[block.kind]}'"
        context.problem(value, f"{path}.{key}", f"'{key}' has no place here, as {what}", f"leave out '{key}' or 'from'")
        return ABSENT
    columns = _texts(context, written["columns"], f"{path}.columns") if "columns" in written else ()
    rows = _rows(context, written.get("rows", Scalar("")), len(columns), f"{path}.rows")
    if not rows:
        return ABSENT
    return replace(block, columns=columns or ("",) * len(rows[0]), rows=rows)


def _rows(context: Context, node: Node, width: int, path: str) -> Rows:
    """Rows as wide as the columns, or as the first row; a map stands for rows of two cells."""
    if isinstance(node, Mapping):
        pairs = [_row_of(key, value) for key, value in node.entries]
        node = Sequence([Sequence(pair, pair[0].line, pair[0].column) for pair in pairs], node.line, node.column)
    if not isinstance(node, Sequence) or not node.items:
        hint = "write each row as '- [name, number]', or a map of names and numbers"
        context.problem(node, path, f"expected a list of rows, found {found(node)}", hint)
        return ()
    rows = [_texts(context, item, f"{path}[{at}]") for at, item in enumerate(node.items)]
    if not width:
        _refuse_parted(context, node, path)
    width = width or max(2, len(rows[0]))
    for at, (row, item) in enumerate(zip(rows, node.items, strict=True)):
        if len(row) != width:
            message = f"this row has {counted(len(row), 'cell')}, the chart has {counted(width, 'column')}"
            context.problem(item, f"{path}[{at}]", message, "put quotes around a cell that holds a comma")
    return tuple(rows) if all(len(row) == width for row in rows) else ()


def _refuse_parted(context: Context, rows: Sequence, path: str) -> None:
    """Refuse rows with a number that a comma parts, where no columns say how many cells they have."""
    long = [(at, row) for at, row in enumerate(rows.items) if isinstance(row, Sequence) and len(row.items) > 2]
    if not long:
        return
    from briefgen.spec.repairs import is_parted

    for at, row in long:
        if is_parted(context.places, row):
            message = f"this row has {counted(len(row.items), 'cell')}, and no 'columns' say that it should"
            context.problem(row, f"{path}[{at}]", message, "put quotes around a cell that holds a comma")


def _row_of(key: Scalar, value: Node) -> list[Node]:
    return [key, *(value.items if isinstance(value, Sequence) else [value])]


def _texts(context: Context, node: Node, path: str) -> tuple[str, ...]:
    """The cells of a row, plain texts; an empty one is one without anything."""
    items = node.items if isinstance(node, Sequence) else [node]
    made = []
    for at, item in enumerate(items):
        context.positions[f"{path}[{at}]"] = context.position(item)
        bound = bind(context, Shape("plain"), item, f"{path}[{at}]")
        made.append("" if bound is ABSENT else bare_name(context, item, f"{path}[{at}]", bound))
    return tuple(made)


def without_effect(block: ChartBlock) -> Iterator[str]:
    """The keys of a chart that say something which its kind does not draw."""
    idle = IDLE.get(block.kind, IDLE_IN_NUMBERS) if block.kind not in REGISTER_KINDS else IDLE_IN_REGISTERS
    yield from (name for name in idle if getattr(block, name))


def unseen_in(briefing: BriefingParts, block: ChartBlock) -> Iterator[Wrong]:
    """What stands in a chart that can be drawn and is printed nowhere, or is drawn beside what it sums up."""
    if block.kind not in REGISTER_KINDS:
        figures = figures_of(briefing, block, words_for(briefing.lang).numerals.decimal).figures
        yield from (*unprinted(block, figures), *_sum_drawn(block, figures)) if figures else ()


def _sum_drawn(block: ChartBlock, figures: Figures) -> Iterator[Wrong]:
    """A last row that sums up the others and is drawn beside them, unless it is to stand out."""
    from briefgen.words.totals import names_total

    name, part = figures.names[-1] if len(figures.rows) > 2 else "", PARTS.get(block.kind, "")
    if part and names_total(name) and name not in block.highlight and _sums_up(figures):
        of_table = f"give the table '{block.source}' 'total: true', which leaves it out"
        mend = "take the row out" if block.rows else of_table
        meant = "" if block.kind == "pie" else ", or name it after 'highlight:' if it is meant"
        where = "source" if block.source else f"rows[{len(figures.rows) - 1}][{figures.x}]"
        yield Wrong(where, f"'{name}' is drawn as a {part} beside those that it sums up", mend + meant)


def _sums_up(figures: Figures) -> bool:
    """Whether each number of the last row is about the sum of those above it; a rate of all is none."""
    series = [(values[-1], sum(filter(None, values[:-1]))) for values in figures.values if values[-1] is not None]
    return bool(series) and all(abs(last - total) <= ABOUT * abs(total) for last, total in series if last is not None)


def wrong_of(briefing: BriefingParts, block: ChartBlock) -> Iterator[Wrong]:
    """Why a chart cannot be drawn, each reason on its own."""
    if block.kind in REGISTER_KINDS:
        yield from wrong_entries(briefing, block)
    else:
        yield from figures_of(briefing, block, words_for(briefing.lang).numerals.decimal).wrong
