"""Markdown → blocks and inlines of the document; the one module that knows both vocabularies."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefgen.document import (
    Align,
    Block,
    Blocks,
    Caption,
    Code,
    Column,
    Emphasis,
    Inline,
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
)
from briefgen.errors import did_you_mean
from briefgen.spec.addresses import SCHEMES, link_objection
from briefgen.spec.inline_rules import CITED, KINDS, install
from briefgen.spec.prose import Parsed, Slip

MAX_NESTING = 40
REFUSED = {
    "heading_open": ("a heading cannot stand in prose", "use a section, or **bold** for a lead-in"),
    "fence": ("a block of code cannot stand in prose", "use `code` within a line"),
    "hr": ("a rule cannot stand in prose", "use a pagebreak block or a new section"),
}


def markdown_blocks(text: str) -> Parsed:
    """Read paragraphs, lists, quotes and tables."""
    return Conversion().result(lambda conversion: conversion.blocks(iter(_parser().parse(text))))


def markdown_line(text: str) -> Parsed:
    """Read one paragraph."""
    return Conversion().result(lambda conversion: conversion.line(_parser().parseInline(text.strip())[0]))


def _every_address(url: str) -> bool:  # noqa: ARG001  # the hook's signature
    return True


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable("table")
    parser.disable(["html_block", "html_inline", "entity", "reference", "code"])
    parser.validateLink = _every_address  # type: ignore[method-assign]  # its own hook, for us to refuse with a line
    install(parser)
    return parser


class Conversion:
    """One text on its way from tokens to document values, with the references and slips met."""

    def __init__(self) -> None:
        self.references: list[str] = []
        self.slips: list[Slip] = []
        self.at = 0

    def line(self, token: Token) -> Blocks:
        """The one paragraph of an inline token."""
        content = self._inlines(token.children or [])
        return (Paragraph(content),) if content else ()

    def result(self, convert: Callable[[Conversion], Blocks]) -> Parsed:
        """What the text became, and what was met on the way."""
        try:
            made = convert(self)
        except RecursionError:
            made = ()
            self.slips.append(Slip(0, "the text is nested too deeply", "write it plainer"))
        return Parsed(made, tuple(self.references), tuple(self.slips))

    # blocks

    def blocks(self, tokens: Iterator[Token], until: str = "") -> Blocks:
        """The blocks of the tokens up to a closing one."""
        made: list[Block] = []
        for token in tokens:
            if token.type == until:
                break
            made += self._block(token, tokens)
        return tuple(made)

    def _block(self, token: Token, tokens: Iterator[Token]) -> list[Block]:
        self.at = token.map[0] if token.map else self.at
        if token.level >= MAX_NESTING - 2:
            self._slip("the text is nested too deeply", "write it plainer")
        if token.type in REFUSED:
            self._slip(*REFUSED[token.type])
            return self._skip(token, tokens)
        match token.type:
            case "paragraph_open":
                content = self._inlines(next(tokens).children or [])
                next(tokens)
                return [Paragraph(content)] if content else []
            case "bullet_list_open" | "ordered_list_open":
                return [self._list(token, tokens)]
            case "blockquote_open":
                return [Quote(self.blocks(tokens, "blockquote_close"))]
            case "table_open":
                return [self._table(tokens)]
            case "inline":
                return [Paragraph(self._inlines(token.children or []))]
            case _:
                raise AssertionError(f"markdown token {token.type}")

    def _skip(self, token: Token, tokens: Iterator[Token]) -> list[Block]:
        closing = token.type.replace("_open", "_close")
        if closing != token.type:
            for other in tokens:
                if other.type == closing:
                    break
        return []

    def _list(self, token: Token, tokens: Iterator[Token]) -> ListBlock:
        ordered = token.type == "ordered_list_open"
        closing = token.type.replace("_open", "_close")
        items: list[Blocks] = []
        for other in tokens:
            if other.type == closing:
                break
            items.append(self.blocks(tokens, "list_item_close"))
        return ListBlock(tuple(items), ordered=ordered, start=int(token.attrGet("start") or 1) if ordered else 1)

    def _table(self, tokens: Iterator[Token]) -> Table:
        rows: list[list[tuple[Inlines, Align]]] = []
        for token in tokens:
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                self.at = token.map[0] if token.map else self.at
                rows[-1].append((self._inlines(next(tokens).children or []), _alignment(token)))
        header, *body = rows
        columns = tuple(Column(title, align) for title, align in header)
        cells = (tuple((Paragraph(content),) if content else () for content, _ in row) for row in body)
        return Table(columns, tuple(map(Row, cells)), Caption("", ""))

    # inlines

    def _inlines(self, tokens: list[Token]) -> Inlines:
        return self._run(iter(tokens), "")

    def _run(self, tokens: Iterator[Token], until: str) -> Inlines:
        made: list[Inline] = []
        for token in tokens:
            if token.type == until:
                break
            for inline in self._inline(token, tokens):
                if isinstance(inline, str) and made and isinstance(made[-1], str):
                    made[-1] += inline
                elif inline != "":
                    made.append(inline)
        return tuple(made)

    def _inline(self, token: Token, tokens: Iterator[Token]) -> tuple[Inline, ...]:
        match token.type:
            case "text" | "text_special":
                return (token.content,)
            case "softbreak":
                self.at += 1
                return (" ",)
            case "hardbreak":
                self.at += 1
                return (LineBreak(),)
            case "code_inline":
                return (Code(token.content),)
            case "strong_open":
                return (Strong(self._run(tokens, "strong_close")),)
            case "em_open":
                return (Emphasis(self._run(tokens, "em_close")),)
            case "link_open":
                return self._link(token, tokens)
            case "note":
                return (Note(self._inlines(token.children or [])),)
            case "raised":
                return (Superscript(self._inlines(token.children or [])),)
            case "lowered":
                return (Subscript(self._inlines(token.children or [])),)
            case "citation":
                return self._citation(token.content)
            case "reference":
                return (self._reference(token.info, token.content),)
            case "image":
                self._slip("a picture cannot stand in prose", "use an image block: `- image: {file: …, alt: …}`")
                return (token.content,)
            case "raw_html":
                self._slip(f"raw HTML cannot be printed: {token.content}", _instead_of_html(token.content))
                return (token.content,)
            case _:
                raise AssertionError(f"markdown token {token.type}")

    def _link(self, token: Token, tokens: Iterator[Token]) -> tuple[Inline, ...]:
        href = str(token.attrGet("href") or "")
        content = self._run(tokens, "link_close") or (href,)
        if token.attrGet("title"):
            self._slip("the title of a link cannot be printed", "write it in the text")
        if href.startswith("#"):
            self.references.append(href)
            return (Reference(href, content),)
        self._refuse_scheme(href)
        return (Link(href, content),)

    def _refuse_scheme(self, href: str) -> None:
        objection = link_objection(href)
        if objection:
            self._slip(objection, f"a link begins with {', '.join(f'{scheme}:' for scheme in SCHEMES)} or #")

    def _citation(self, text: str) -> tuple[Inline, ...]:
        made: list[Inline] = ["["]
        for part in text.split(";"):
            cited = CITED.fullmatch(part.strip())
            if not cited:
                self._slip(f"'{part.strip()}' is not a citation", "write [@source] or [@source, p. 3; @other]")
                continue
            self.references.append(f"source:{cited[1]}")
            made += [*(["; "] if len(made) > 1 else []), Reference(f"source:{cited[1]}")]
            made += [f", {cited[2].strip()}"] if cited[2] else []
        return (*made, "]")

    def _reference(self, kind: str, name: str) -> Inline:
        if kind not in KINDS:
            self._slip(f"'{kind}' is nothing that can be referred to{did_you_mean(kind, KINDS)}")
        self.references.append(f"{kind}:{name}")
        return Reference(f"{kind}:{name}")

    def _slip(self, message: str, hint: str = "") -> None:
        self.slips.append(Slip(self.at, message, hint))


def _alignment(token: Token) -> Align:
    style = str(token.attrGet("style") or "")
    return "right" if style.endswith("right") else "center" if style.endswith("center") else "left"


HTML_REPAIRS = {
    "b": "write **bold**",
    "strong": "write **bold**",
    "i": "write *italic*",
    "em": "write *italic*",
    "code": "write `code` in backticks",
    "sup": "write ^sup^",
    "sub": "write ~sub~",
    "br": "end the line with a backslash for a hard break",
    "a": "write [text](https://…)",
    "table": "use a table block or a pipe table",
    "img": "use an image block",
    "li": "use a bullets block or lines that begin with '- '",
}


def _instead_of_html(tag: str) -> str:
    name = re.match(r"</?(\w+)", tag)
    return HTML_REPAIRS.get(name[1].lower() if name else "", "write \\< for a plain '<'")
