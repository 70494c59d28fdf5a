"""A `table` block → a rectangular table: rows as lists or maps, or read from a data file beside the spec."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from briefgen.briefing import TableBlock, TableColumn
from briefgen.document import Blocks, plain
from briefgen.errors import Position, Problem, Repair, SpecError, did_you_mean
from briefgen.spec.bind import ABSENT, bind, bind_prose, build, is_one_paragraph, opened
from briefgen.spec.characters import unprintable
from briefgen.spec.context import Context
from briefgen.spec.decode import decode, place
from briefgen.spec.keys import respell
from briefgen.spec.nodes import Mapping, Node, Scalar, Sequence, found
from briefgen.spec.prose import literal
from briefgen.spec.shapes import Shape, record_keys

if TYPE_CHECKING:
    from briefgen.spec.data import Data

Cells = tuple[Blocks, ...]
PROSE = Shape("prose")
MAX_DATA_BYTES = 64_000_000


def bind_table(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """A table block from its map; a map of the author's own keys is a two-column table."""
    if not isinstance(node, Mapping):
        context.problem(node, path, f"expected a map with 'columns' and 'rows', found {found(node)}")
        return ABSENT
    known = record_keys(TableBlock)
    respell(context, known, node, path)
    if not any(key.text in known for key, _ in node.entries):
        context.problem(
            node, path, "'columns' is missing", "name the columns: 'columns: [First, Second]', then 'rows:'"
        )
        return ABSENT
    entries = {key.text: value for key, value in node.entries}
    rest = [(key, value) for key, value in node.entries if key.text not in ("columns", "rows")]
    block = build(context, TableBlock, Mapping(rest, node.line, node.column), path, rows=())
    if block is ABSENT:
        return ABSENT
    named = _meant_columns(context, entries.get("columns"), entries.get("rows"), f"{path}.columns")
    columns = bind_columns(context, named, f"{path}.columns")
    return _filled(context, block, columns, entries.get("rows"), node, path)


def _filled(
    context: Context, block: TableBlock, columns: tuple[TableColumn, ...], rows: Node | None, node: Mapping, path: str
) -> Any:
    """The block with its columns and cells, from the data file or from the spec."""
    if block.data:
        if rows is not None:
            context.problem(rows, f"{path}.rows", "a table has 'rows' or 'data', not both")
        named = next(value for key, value in node.entries if key.text == "data")
        data = opened(context, named, f"{path}.data", block.data, partial(read_file, sheet=block.sheet))
        return ABSENT if data is ABSENT else _from_data(context, block, columns, data, named, path)
    if block.sheet:
        context.problem(node, f"{path}.sheet", "'sheet' names a sheet of a 'data' file, and there is none")
    if rows is None or (isinstance(rows, Scalar) and rows.empty):
        context.problem(node, path, "a table needs 'rows' or 'data'")
        return ABSENT
    columns = columns or _columns_of_maps(context, rows, path)
    cells = bind_rows(context, columns, rows, f"{path}.rows") if columns else ()
    return replace(block, columns=columns, rows=cells) if columns and cells else ABSENT


def _meant_columns(context: Context, node: Node | None, rows: Node | None, path: str) -> Node | None:
    """The columns as a list where they are one text with commas or bars, and the rows have a cell for each part."""
    repair = _in_brackets(context, node) if node else None
    first = rows.items[0] if isinstance(rows, Sequence) and rows.items else None
    if not repair or not isinstance(node, Scalar) or not isinstance(first, Sequence):
        return node
    from briefgen.spec.repairs import cells_of

    parts = cells_of(node.text)
    names = parts if len(parts) > 1 else [name.strip() for name in node.text.split(",")]
    if len(first.items) != len(names):
        return node
    message = f"{found(node)} is one column, the rows have {counted(len(names), 'cell')}"
    context.problem(node, path, message, "write columns in brackets", repair)
    return Sequence([Scalar(name, node.line, node.column) for name in names], node.line, node.column)


def bind_columns(context: Context, node: Node | None, path: str) -> tuple[TableColumn, ...]:
    """Headers as texts, or maps with title, group, align, width, format."""
    if node is None:
        return ()
    items = node.items if isinstance(node, Sequence) else [node]
    if repair := _in_brackets(context, node):
        message = f"{found(node)} is one column"
        context.problems.append(
            Problem(context.position(node), path, message, "write several in brackets", "warning", repair)
        )
    bound = [_column(context, item, f"{path}[{index}]") for index, item in enumerate(items)]
    columns = tuple(column for column in bound if column is not ABSENT)
    names = column_names(columns)
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        context.problem(node, path, f"two columns are called '{twice}'")
    return columns


def column_names(columns: tuple[TableColumn, ...]) -> tuple[str, ...]:
    """What rows written as maps and data files call each column: its title, after its group where titles are alike."""
    titles = [plain(column.title) for column in columns]
    return tuple(
        f"{column.group} {title}" if column.group and titles.count(title) > 1 else title
        for column, title in zip(columns, titles, strict=True)
    )


def _column(context: Context, node: Node, path: str) -> Any:
    if isinstance(node, Scalar):
        title = context.line(node, path)
        if title:
            is_one_paragraph(context, node, path)
            return TableColumn(title=title)
        context.problem(node, path, "a column needs a header", "screen readers announce it with each cell")
        return ABSENT
    return bind(context, Shape("record", record=TableColumn), node, path)


def _columns_of_maps(context: Context, rows: Node, path: str) -> tuple[TableColumn, ...]:
    """The keys of map rows, in the order they come."""
    if isinstance(rows, Sequence) and rows.items and all(isinstance(row, Mapping) for row in rows.items):
        keys = {key.text: key for row in rows.items if isinstance(row, Mapping) for key, _ in row.entries}
        return tuple(TableColumn(title=context.line(key, path)) for key in keys.values())
    context.problem(rows, path, "'columns' is missing", "name the columns: 'columns: [First, Second]'")
    return ()


def bind_rows(context: Context, columns: tuple[TableColumn, ...], node: Node, path: str) -> tuple[Cells, ...]:
    """Rows as wide as the header; a map stands for the rows of a two-column table."""
    if isinstance(node, Mapping):
        node = Sequence([Sequence([key, value], key.line, key.column) for key, value in node.entries], node.line)
    if not isinstance(node, Sequence) or not node.items:
        context.problem(node, path, f"expected a list of rows, found {found(node)}", "write each row as '- [a, b]'")
        return ()
    titles = column_names(columns)
    return tuple(_row(context, titles, row, f"{path}[{index}]") for index, row in enumerate(node.items))


def _row(context: Context, titles: tuple[str, ...], node: Node, path: str) -> Cells:
    """As many cells as there are columns; a row of another length is told of, and the rest is looked at."""
    if isinstance(node, Mapping):
        return _row_of_map(context, titles, node, path)
    items = node.items if isinstance(node, Sequence) else [node]
    written = [item for item in items if not context.places.put_in(item)]
    if len(titles) not in (len(items), len(written)):
        message = f"this row has {counted(len(items), 'cell')}, the table has {counted(len(titles), 'column')}"
        hint = (
            "put quotes around a cell that holds a comma" if len(items) > len(titles) else "write '' for an empty cell"
        )
        repair = _in_brackets(context, node)
        context.problem(node, path, message, "write a row in brackets" if repair else hint, repair)
    cells = tuple(_cell(context, item, f"{path}[{index}]") for index, item in enumerate(items))
    return (cells + ((),) * (len(titles) - len(cells)))[: len(titles)]


def _in_brackets(context: Context, node: Node) -> Repair | None:
    """The line with a text that holds commas, bars or semicolons as a list."""
    if not isinstance(node, Scalar) or node.style or not any(sign in node.text for sign in ",|;"):
        return None
    from briefgen.spec.repairs import in_brackets

    return in_brackets(context.places, node)


def counted(count: int, noun: str) -> str:
    """`1 cell`, `2 cells`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _row_of_map(context: Context, titles: tuple[str, ...], node: Mapping, path: str) -> Cells:
    for key, _ in node.entries:
        if key.text not in titles:
            known = ", ".join(titles)
            context.problem(
                key, path, f"no column is called '{key.text}'{did_you_mean(key.text, titles)}", f"columns: {known}"
            )
    cells = {key.text: value for key, value in node.entries}
    empty = Scalar("")
    return tuple(_cell(context, cells.get(title, empty), f"{path}.{title}") for title in titles)


def _cell(context: Context, node: Node, path: str) -> Blocks:
    bound = () if isinstance(node, Scalar) and node.empty else bind_prose(context, PROSE, node, path)
    return () if bound is ABSENT else bound


def _from_data(
    context: Context, block: TableBlock, columns: tuple[TableColumn, ...], data: Data, node: Node, path: str
) -> Any:
    """The table of a data file: all its columns, or those that `columns` names, in that order."""
    if not data.rows:
        context.problem(node, f"{path}.data", f"'{block.data}' has a header and no rows")
        return ABSENT
    if not columns:
        _warn_of_unnamed(context, block, data, node, path)
    chosen = columns or tuple(TableColumn(title=(title.strip() or "–",)) for title in data.header)
    places = _places(context, columns, data, node, path) if columns else tuple(range(len(data.header)))
    if places is None:
        return ABSENT
    rows = tuple(tuple(literal(row[place]) for place in places) for row in data.rows)
    return replace(block, columns=chosen, rows=rows)


def _warn_of_unnamed(context: Context, block: TableBlock, data: Data, node: Node, path: str) -> None:
    """Tell of columns that stand without a name right of others, as remarks do; the first may well have none."""
    from briefgen.spec.data import unnamed

    for column, line, text in unnamed(data):
        if column > 1:
            message = f"column {column} of '{block.data}' has no name, and '{text}' stands in it in line {line}"
            context.warning(node, f"{path}.data", message, "name it in the header, or choose others with 'columns:'")


def _places(
    context: Context, columns: tuple[TableColumn, ...], data: Data, node: Node, path: str
) -> tuple[int, ...] | None:
    """Where each named column stands in the data, None where one does not."""
    header = {title.strip(): index for index, title in enumerate(data.header)}
    titles = column_names(columns)
    missing = [title for title in titles if title not in header]
    for title in missing:
        message = f"the data has no column '{title}'{did_you_mean(title, header)}"
        context.problem(node, f"{path}.columns", message, f"its columns: {', '.join(header)}")
    return None if missing else tuple(header[title] for title in titles)


def read_file(content: bytes, name: str, sheet: str) -> Data:
    """The data of a file, without blank rows; raises SpecError for characters that cannot be printed."""
    from briefgen.spec.data import read_data, without_blank_rows

    if name.lower().endswith(".xlsx"):
        return _read_sheet(content, name, sheet)
    text = decode(content, name, MAX_DATA_BYTES)
    found = [] if text.isascii() else list(unprintable(text))
    if found:
        places = ((Position(name, *place(text, offset)), message, hint) for offset, message, hint in sorted(found))
        raise SpecError([Problem(where, "", message, hint) for where, message, hint in places])
    return without_blank_rows(read_data(text, name))


def _read_sheet(content: bytes, name: str, sheet: str) -> Data:
    """The data of a spreadsheet; raises SpecError for characters that cannot be printed."""
    from briefgen.spec.spreadsheet import read_spreadsheet

    data = read_spreadsheet(content, name, sheet)
    text = "\n".join(cell for row in (data.header, *data.rows) for cell in row)
    found = [] if text.isascii() else list(unprintable(text))
    if found:
        raise SpecError([Problem(Position(name), "", message, hint) for _, message, hint in found])
    return data
