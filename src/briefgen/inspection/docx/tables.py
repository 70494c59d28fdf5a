"""A Word file → findings about its tables: cells that do not fit the columns (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefgen.inspection.docx.elements import W, number, path, value
from briefgen.inspection.docx.package import Package
from briefgen.inspection.findings import Finding

SLACK = 20
"""A point, in twentieths: Word itself rounds."""
WRAPPERS = (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}del", f"{W}moveTo", f"{W}moveFrom")


def tables_of(package: Package) -> Iterator[tuple[str, Element]]:
    """The tables, each with what it is called in messages."""
    for part, tree in package.stories.items():
        place = "" if part == package.main else f"{part}, "
        yield from ((f"{place}table {count}", table) for count, table in enumerate(tree.iter(f"{W}tbl"), 1))


def inside(element: Element, tag: str) -> Iterator[Element]:
    """The children of a name, also where a control or a tracked change is wrapped around them."""
    waiting = list(element)[::-1]
    while waiting:
        node = waiting.pop()
        if node.tag == f"{W}{tag}":
            yield node
        elif node.tag in WRAPPERS:
            waiting += list(node)[::-1]


def grids(package: Package) -> Iterator[Finding]:
    """Each row has as many cells as the table has columns, and each cell ends with a paragraph."""
    for place, table in tables_of(package):
        columns = len(table.findall(path("tblGrid/gridCol")))
        for count, row in enumerate(inside(table, "tr"), 1):
            cells = list(inside(row, "tc"))
            if _spanned(row) != columns:
                yield Finding("grid", f"row {count} has cells for {_spanned(row)} columns, not {columns}", place)
            if any(not len(cell) or cell[-1].tag not in (f"{W}p", f"{W}sdt") for cell in cells):
                yield Finding("grid", f"a cell of row {count} does not end with a paragraph", place)


def _spanned(row: Element) -> int:
    """For how many columns a row has cells or leaves them out."""
    cells = sum(number(cell, "tcPr/gridSpan") or 1 for cell in inside(row, "tc"))
    return cells + number(row, "trPr/gridBefore") + number(row, "trPr/gridAfter")


def widths(package: Package) -> Iterator[Finding]:
    """Fixed tables say one width thrice, whole, by columns and by cells: readers differ in which they take."""
    for place, table in tables_of(package):
        columns = [_width(node) for node in table.findall(path("tblGrid/gridCol"))]
        if value(table, "tblPr/tblLayout", "type") == "fixed":
            if (
                value(table, "tblPr/tblW", "type") == "dxa"
                and abs(number(table, "tblPr/tblW", "w") - sum(columns)) > SLACK
            ):
                yield Finding("grid-widths", "its width is not the sum of its columns", place)
            wrong = [str(count) for count, row in enumerate(inside(table, "tr"), 1) if not _fits(row, columns)]
            if wrong:
                yield Finding(
                    "grid-widths", f"cells are not as wide as their columns in {len(wrong)} of its rows", place
                )


def _fits(row: Element, columns: list[int]) -> bool:
    if _spanned(row) != len(columns):
        return True  # another rule's matter
    columns = columns[number(row, "trPr/gridBefore") :]
    for cell in inside(row, "tc"):
        count = number(cell, "tcPr/gridSpan") or 1
        fixed = value(cell, "tcPr/tcW", "type") == "dxa"
        if fixed and abs(number(cell, "tcPr/tcW", "w") - sum(columns[:count])) > SLACK:
            return False
        columns = columns[count:]
    return True


def _width(column: Element) -> int:
    try:
        return int(column.get(f"{W}w", ""))
    except ValueError:
        return 0
