"""Markdown → blocks and inlines of the document; the one module that knows both vocabularies of blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefgen.document import (
    Align,
    Block,
    Blocks,
    Caption,
    Column,
    Inlines,
    ListBlock,
    Paragraph,
    Quote,
    Row,
    Table,
)
from briefgen.spec.inline_rules import install
from briefgen.spec.markdown_inlines import InlineConversion
from briefgen.spec.parsed import Parsed
from briefgen.spec.pipe_tables import cell_count, loose_table

MAX_NESTING = 40
REFUSED = {
    "heading_open": ("a heading cannot stand in prose", "use a section, or **bold** for a lead-in"),
    "fence": ("a block of code cannot stand in prose", "use `code` within a line"),
    "hr": (
        "a rule cannot stand in prose",
        "use a pagebreak block or a new section, or write \\--- and \\*** for signs",
    ),
}
QUANTITY = re.compile(r"\s*[-+>]\s*[=~≈≤≥<]*\s*(?:[A-Z]{3}\s|[$€£¥])?\.?\d")
ITEM = re.compile(r"\s*(?:[-+*>]|\d+[.)])\s")


def markdown_blocks(text: str) -> Parsed:
    """Read paragraphs, lists, quotes and tables."""
    return Conversion(text).result(lambda conversion: conversion.blocks(iter(_parser().parse(text))))


def markdown_line(text: str) -> Parsed:
    """Read one paragraph."""
    return Conversion(text).result(lambda conversion: conversion.line(_parser().parseInline(text.strip())[0]))


def _every_address(url: str) -> bool:  # noqa: ARG001  # the hook's signature
    return True


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable("table")
    parser.disable(["html_block", "html_inline", "entity", "reference", "code"])
    parser.validateLink = _every_address  # type: ignore[method-assign]  # its own hook, for us to refuse with a line
    parser.core.ruler.disable("text_join")
    install(parser)
    return parser


class Conversion:
    """One text on its way from tokens to document values, with the references and slips met."""

    def __init__(self, text: str) -> None:
        self.inline = InlineConversion(text)
        self.lines = text.split("\n")
        self.starts = [0, *accumulate(len(line) + 1 for line in self.lines)]

    def line(self, token: Token) -> Blocks:
        """The one paragraph of an inline token."""
        content = self._inlines(token)
        return (Paragraph(content),) if content else ()

    def result(self, convert: Callable[[Conversion], Blocks]) -> Parsed:
        """What the text became, and what was met on the way."""
        try:
            made = convert(self)
        except RecursionError:
            made = ()
            self._too_deep(0)
        return Parsed(made, tuple(self.inline.references), tuple(dict.fromkeys(self.inline.slips)))

    def blocks(self, tokens: Iterator[Token], until: str = "") -> Blocks:
        """The blocks of the tokens up to a closing one."""
        made: list[Block] = []
        for token in tokens:
            if token.type == until:
                break
            made += self._block(token, tokens)
        return tuple(made)

    def _block(self, token: Token, tokens: Iterator[Token]) -> list[Block]:
        at = self._move_to(token)
        if token.level >= MAX_NESTING - 2:
            self._too_deep(at)
        if token.type in REFUSED:
            self.inline.slip(at, *REFUSED[token.type])
            return self._skip(token, tokens)
        match token.type:
            case "paragraph_open":
                content = self._paragraph(next(tokens), at)
                next(tokens)
                return [Paragraph(content)] if content else []
            case "bullet_list_open" | "ordered_list_open":
                self._refuse_interruption(token, at)
                return [self._list(token, tokens)]
            case "blockquote_open":
                self._refuse_interruption(token, at)
                return [Quote(self._filled(self.blocks(tokens, "blockquote_close"), at, "a quotation"))]
            case "table_open":
                return [self._table(tokens, at)]
            case "inline":
                return [Paragraph(self._inlines(token))]
            case _:
                raise AssertionError(f"markdown token {token.type}")

    def _move_to(self, token: Token) -> int:
        """Go on at the token's first line; gives the offset of that line."""
        at = self.starts[token.map[0]] if token.map else self.inline.cursor
        self.inline.cursor = max(self.inline.cursor, at)
        return at

    def _too_deep(self, at: int) -> None:
        self.inline.slip(at, "the text is nested too deeply", "write it plainer")

    def _skip(self, token: Token, tokens: Iterator[Token]) -> list[Block]:
        closing = token.type.replace("_open", "_close")
        if closing != token.type:
            for other in tokens:
                if other.type == closing:
                    break
        return []

    def _filled(self, blocks: Blocks, at: int, what: str) -> Blocks:
        if not blocks:
            self.inline.slip(at, f"{what} is empty", "write its text on the same line, or a backslash before the sign")
        return blocks

    def _refuse_interruption(self, token: Token, at: int) -> None:
        """A wrapped line that begins with `- 5` or `> 100` is seldom meant as a list or a quotation."""
        first, end = token.map or [0, 0]
        line, before = self.lines[first], self.lines[first - 1] if first else ""
        alone = not any(ITEM.match(other) for other in self.lines[first + 1 : end])
        if QUANTITY.match(line) and alone and before.strip() and not ITEM.match(before):
            sign = line.strip()[0]
            message = f"this line begins with '{sign}' and would be read as a {'quotation' if sign == '>' else 'list'}"
            self.inline.slip(at, message, f"leave a line empty before it, or write \\{sign} for a plain {sign}")

    def _paragraph(self, token: Token, at: int) -> Inlines:
        if loose_table(token.content):
            hint = "write as many cells in the line of dashes as in the header"
            self.inline.slip(at, "this is not read as a table: its header and its line of dashes differ", hint)
        return self._inlines(token)

    def _list(self, token: Token, tokens: Iterator[Token]) -> ListBlock:
        ordered = token.type == "ordered_list_open"
        given = token.attrGet("start")
        start = int(given) if ordered and given is not None else 1
        items: list[Blocks] = []
        numbers: list[tuple[int, int]] = []
        for other in tokens:
            if other.type == token.type.replace("_open", "_close"):
                break
            at = self._move_to(other)
            numbers.append((at, int(other.info) if ordered else 0))
            items.append(self._filled(self.blocks(tokens, "list_item_close"), at, "an item of a list"))
        if ordered:
            self._refuse_renumbering(numbers, start)
        return ListBlock(tuple(items), ordered=ordered, start=start)

    def _refuse_renumbering(self, numbers: list[tuple[int, int]], start: int) -> None:
        """The numbers as written are those that will be printed; `1.` at every item is Markdown's habit."""
        if all(number == start for _, number in numbers) and start in (0, 1):
            return
        for wanted, (at, number) in enumerate(numbers, start):
            if number != wanted:
                hint = f"number the items {start}, {start + 1}, …, or begin a new list after a paragraph"
                self.inline.slip(at, f"this item is numbered {number} and would be printed as {wanted}", hint)
                return

    def _table(self, tokens: Iterator[Token], at: int) -> Table:
        rows: list[list[tuple[Inlines, Align]]] = []
        for token in tokens:
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                self._refuse_ragged(token, len(rows[0]) if rows else 0)
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                rows[-1].append((self._inlines(next(tokens)), _alignment(token)))
        header, *body = rows
        if not body or not all(title for title, _ in header):
            what = "a column of this table has no header" if body else "this table has a header and no rows"
            self.inline.slip(at, what, "write them, or use a table block")
        columns = tuple(Column(title, align) for title, align in header)
        cells = (tuple((Paragraph(content),) if content else () for content, _ in row) for row in body)
        return Table(columns, tuple(map(Row, cells)), Caption("Table", ""))

    def _refuse_ragged(self, token: Token, columns: int) -> None:
        at = self._move_to(token)
        count = cell_count(self.lines[token.map[0]]) if token.map else columns
        if columns and count != columns:
            cells = f"{count} cell{'' if count == 1 else 's'}"
            hint = "write \\| for a bar within a cell, and leave a line empty after the table"
            self.inline.slip(at, f"this row has {cells}, the table has {columns} columns", hint)

    def _inlines(self, token: Token) -> Inlines:
        return self.inline.inlines(token.children or [])


def _alignment(token: Token) -> Align:
    style = str(token.attrGet("style") or "")
    return "right" if style.endswith("right") else "center" if style.endswith("center") else "left"
