"""Numbers as an author typed them → which texts are such, and their signs kept where they were typed.

Among letters that are read from right to left the signs of `-99.5` and `4 %` would change sides, by the rules for text
of both directions (Unicode Standard Annex 9). The marks that keep them print nothing. Numbers without a sign have them
too, so that a column has one font where Word has another for each direction; Arabic digits have rules of their own.
"""

from __future__ import annotations

from msgspec.structs import replace

from briefgen.compose.walk import Rewriter, unchanged
from briefgen.document import Blocks, Cell, Emphasis, Figure, Inlines, Paragraph, Row, Strong, Table, plain
from briefgen.patterns import Pattern

ALIKE = str.maketrans("−±≈£€¥₽’٫٬٪", "-+~$$$$',,%")
NUMBER = Pattern(r"[(+\-<>~]?\s?(?:[A-Z]{3}\s?|\$\s?)?\d[\d\s,.']*\s?(?:%|[a-zA-Z$]{1,3})?\)?")
OTHER_DIGITS = Pattern(r"[^\D0-9]|[٫٬٪]")
LEFT_TO_RIGHT = "\u200e"


def is_number(text: str) -> bool:
    """Whether a text is a number, with its signs and a short unit."""
    words = text[:1].isalpha() and not text[:3].isupper()
    return not words and NUMBER.fullmatch(text.translate(ALIKE)) is not None


def kept(text: str) -> str:
    """A number with marks around it; any other text as it is."""
    return f"{LEFT_TO_RIGHT}{text}{LEFT_TO_RIGHT}" if _is_western_number(text) else text


def kept_inlines(content: Inlines) -> Inlines:
    """The same for a number that may be bold, or have a note."""
    if not _is_western_number(plain(content)):
        return content
    match content:
        case (str(text),):
            return (kept(text),)
        case (Strong(inner) | Emphasis(inner) as marked,):
            return (replace(marked, content=kept_inlines(inner)),)
        case _:
            return (LEFT_TO_RIGHT, *content, LEFT_TO_RIGHT)


def kept_in_tables(blocks: Blocks) -> Blocks:
    """The blocks, each number in a table with marks around it."""
    return Rewriter(unchanged, _table, unchanged, unchanged).blocks(blocks)


def _table(block: Table | Figure) -> Table | Figure:
    if isinstance(block, Figure):
        return block if block.data is None else replace(block, data=_in_cells(block.data))
    return _in_cells(block)


def _in_cells(table: Table) -> Table:
    return replace(table, rows=tuple(Row(tuple(map(_cell, row.cells)), row.anchor) for row in table.rows))


def _cell(cell: Cell) -> Cell:
    match cell:
        case (Paragraph(content, role),):
            return (Paragraph(kept_inlines(content), role),)
        case _:
            return cell


def _is_western_number(text: str) -> bool:
    text = text.strip()
    return is_number(text) and not OTHER_DIGITS.search(text)
