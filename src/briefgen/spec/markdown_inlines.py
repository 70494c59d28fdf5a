"""Markdown tokens within a paragraph → inlines of the document, with what they refer to and what cannot be printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from briefgen.document import (
    Code,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    Reference,
    Strong,
    Subscript,
    Superscript,
)
from briefgen.errors import did_you_mean
from briefgen.patterns import Pattern
from briefgen.spec.addresses import SCHEMES, link_objection
from briefgen.spec.parsed import Mention, Slip

if TYPE_CHECKING:
    from markdown_it.token import Token

CITATION = r"\[(@[^\[\]]+)\]"
ABOUT_CITATION = r"\[([^\[\]@]*[\s-])(@[\w][^\[\]]*)\](?!\()"
CITED = Pattern(r"@([\w](?:[\w.:+-]*\w)?)\s*(?:,\s*(.+))?", re.DOTALL)
ALSO_CITED = Pattern(r"(?:,\s*|^)@([\w](?:[\w.:+-]*\w)?)")
CITED_WITH_WORDS = Pattern(r"@([\w](?:[\w.:+-]*\w)?)[\s:.]+(.+)", re.DOTALL)
REFERENCE = r"\{\s*([A-Za-z]+)\s*:\s*([\w.-]+)\s*\}"
KINDS = ("table", "figure", "section", "recommendation", "risk", "option", "scenario", "judgement")
EMPHASIS = ("em_open", "strong_open")
LOOSE = Pattern(r"[*_^\[\]`{]")
"""What a form that was left as text may begin with."""


class InlineConversion:
    """Inlines of one text in reading order, each found again in the text by what it was written as."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cursor = 0
        self.references: list[Mention] = []
        self.slips: list[Slip] = []
        self.in_note = False
        self.open_tags: list[str] = []

    def inlines(self, tokens: list[Token]) -> Inlines:
        """The inlines of a token's children."""
        if any(token.type in EMPHASIS for token in tokens):
            self._doubt(tokens)
        return self._run(iter(tokens), "")

    def _doubt(self, tokens: list[Token]) -> None:
        """Warn of emphasis that may not be meant, or not in this way."""
        from briefgen.spec.loose_marks import UNBALANCED, unbalanced, within_words

        for written, ahead, signs in unbalanced(tokens):
            at = max(self.text.find(written, self.cursor), self.cursor) + ahead
            message, hint = (said.format(signs[0]) for said in UNBALANCED)
            self.slips.append(Slip(at, message, hint, "warning"))
        for written, ahead, message, hint in within_words(tokens):
            at = max(self.text.find(written, self.cursor), self.cursor) + ahead
            self.slips.append(Slip(at, message, hint, "warning"))

    def find(self, written: str) -> int:
        """Where the next such piece of the text begins; later searches begin after it."""
        at = self.text.find(written, self.cursor)
        if at < 0:
            return self.cursor
        self.cursor = at + len(written)
        return at

    def slip(self, offset: int, message: str, hint: str = "") -> None:
        """Note what cannot be printed."""
        self.slips.append(Slip(offset, message, hint))

    def _run(self, tokens: Iterator[Token], until: str) -> Inlines:
        inner = takewhile(lambda token: token.type != until, tokens)
        return joined(inline for token in inner for inline in self._inline(token, tokens))

    def _inline(self, token: Token, tokens: Iterator[Token]) -> tuple[Inline, ...]:
        match token.type:
            case "text":
                return self._plain(token.content)
            case "text_special":
                self.find(token.markup)
                return (token.content,)
            case "softbreak":
                return (" ",)
            case "hardbreak":
                return (LineBreak(),)
            case "code_inline":
                self.find(token.content)
                return (Code(token.content),)
            case "strong_open":
                return (Strong(self._run(tokens, "strong_close")),)
            case "em_open":
                return (Emphasis(self._run(tokens, "em_close")),)
            case "link_open":
                return self._link(token, tokens)
            case "note":
                return self._note(token)
            case "raised":
                return (Superscript(self.inlines(token.children or [])),)
            case "lowered":
                return (Subscript(self.inlines(token.children or [])),)
            case "citation":
                return self.citation(token.content)
            case "reference":
                return (self.reference(token.info, token.content, token.markup),)
            case _:
                return self._refused(token)

    def _plain(self, text: str) -> tuple[Inline, ...]:
        if LOOSE.search(text):
            from briefgen.spec.loose_marks import loose_marks

            for signs, message, hint in loose_marks(text, self.text):
                at = self.text.find(signs, self.cursor)
                self.slips.append(Slip(max(at, self.cursor), message, hint, "warning"))
        return (text,)

    def _refused(self, token: Token) -> tuple[Inline, ...]:
        match token.type:
            case "image":
                self.slip(
                    self.find("!["),
                    "a picture cannot stand in prose",
                    "use an image block: `- image: {file: …, alt: …}`",
                )
            case "raw_html":
                self._refuse_html(token.content)
            case "struck":
                written = token.content
                self.slip(
                    self.find(written),
                    f"struck-out text cannot be printed: {written}",
                    "delete it, or the ~~ around it",
                )
            case "about_citation":
                self._refuse_about(token.content)
            case _:
                raise AssertionError(f"markdown token {token.type}")
        return (token.content,)

    def _refuse_html(self, written: str) -> None:
        """Note a tag; of one that closes another nothing more is said."""
        at, name = self.find(written), _tag_name(written)
        if written.startswith("</") and name in self.open_tags:
            self.open_tags.remove(name)
            return
        self.open_tags += [name] if name else []
        self.slip(at, f"raw HTML cannot be printed: {written}", _instead_of_html(written))

    def _refuse_about(self, written: str) -> None:
        parts = re.fullmatch(ABOUT_CITATION, written)
        words, cited = (parts[1].strip(" -"), parts[2]) if parts else ("", "")
        better = f"{words} [{cited}]".strip()
        hint = f"write {better}, or \\@ for a plain @"
        self.slip(self.find(written), f"'{written}' is not read as a citation: it does not begin with @", hint)

    def _note(self, token: Token) -> tuple[Inline, ...]:
        at = self.find("^[")
        if self.in_note:
            self.slip(at, "a footnote cannot hold another", "write two footnotes one after the other")
        before, self.in_note = self.in_note, True
        content = self.inlines(token.children or [])
        self.in_note = before
        if not content:
            self.slip(at, "a footnote is empty", "write its text between ^[ and ]")
        return (Note(content),)

    def _link(self, token: Token, tokens: Iterator[Token]) -> tuple[Inline, ...]:
        href = str(token.attrGet("href") or "")
        opens = "<" if token.markup == "autolink" else "["
        self.find(opens)
        content = self._run(tokens, "link_close") or (href,)
        at = self.find("](") + 2 if opens == "[" else max(self.cursor - 1, 0)
        if token.attrGet("title"):
            self.slip(at, "the title of a link cannot be printed", "write it in the text")
        if href.startswith("#"):
            self.references.append(Mention(href, at))
            return (Reference(href, content),)
        self._refuse_scheme(href, at)
        return (Link(href, content),)

    def _refuse_scheme(self, href: str, at: int) -> None:
        objection = link_objection(href)
        if objection:
            self.slip(at, objection, f"a link begins with {', '.join(f'{scheme}:' for scheme in SCHEMES)} or #")

    def citation(self, text: str) -> tuple[Inline, ...]:
        """What stands between the brackets of `[@a, p. 3; @b]`, as inlines with the brackets."""
        made: list[Inline] = ["["]
        self.find("[")
        for part in text.split(";"):
            cited = CITED.fullmatch(part.strip())
            at = self.find(part.strip())
            if not cited:
                self._refuse_citation(at, part.strip())
                continue
            self.references.append(Mention(f"source:{cited[1]}", at))
            if "@" in (cited[2] or ""):
                self._refuse_comma(at, text, [found[1] for found in ALSO_CITED.finditer(cited[2])])
            made += [*(["; "] if len(made) > 1 else []), Reference(f"source:{cited[1]}")]
            made += [f", {cited[2].strip()}"] if cited[2] else []
        return (*made, "]")

    def _refuse_comma(self, at: int, text: str, others: list[str]) -> None:
        """Note sources with a comma between them, after which a place in the source is read; all are cited."""
        self.references += [Mention(f"source:{name}", at) for name in others]
        if others:
            message = f"'@{others[0]}' would be printed as a place in the source before it"
            parted = re.sub(r",\s*@", "; @", text)
            self.slip(at, message, f"part sources by semicolons: [{parted}]")

    def _refuse_citation(self, at: int, part: str) -> None:
        """Note a part that is none; one that only lacks its comma cites its source all the same."""
        found = CITED_WITH_WORDS.fullmatch(part)
        self.references += [Mention(f"source:{found[1]}", at)] if found else []
        better = f"[@{found[1]}, {found[2]}]" if found else "[@source] or [@source, p. 3; @other]"
        self.slip(at, f"'{part}' is not a citation", f"write {better}")

    def reference(self, kind: str, name: str, written: str) -> Inline:
        """`{table:id}`, its kind in small letters."""
        at = self.find(written)
        if kind in KINDS:
            self.references.append(Mention(f"{kind}:{name}", at))
        else:
            hint = f"refer to a {', '.join(KINDS[:-1])} or {KINDS[-1]}; write \\{{ for a plain brace"
            self.slip(at, f"'{kind}' is nothing that can be referred to{did_you_mean(kind, KINDS)}", hint)
        return Reference(f"{kind}:{name}")


def joined(inlines: Iterable[Inline]) -> Inlines:
    """The same with texts that follow one another as one, and without empty ones."""
    made: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, str) and made and isinstance(made[-1], str):
            made[-1] += inline
        elif inline != "":
            made.append(inline)
    return tuple(made)


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


def _tag_name(tag: str) -> str:
    name = re.match(r"</?(\w+)", tag)
    return name[1].lower() if name else ""


def _instead_of_html(tag: str) -> str:
    if tag.startswith("<!--"):
        return "delete the comment, or write it after '# ' outside the text"
    repair = HTML_REPAIRS.get(_tag_name(tag))
    return f"{repair}, or \\< for a plain '<'" if repair else "write \\< for a plain '<'"
