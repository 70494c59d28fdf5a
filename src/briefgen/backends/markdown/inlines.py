"""Inlines → Markdown; what its marks cannot say where they stand is said in the HTML elements that Markdown takes.

A mark such as `**` opens or closes only beside the right signs (CommonMark 0.31.2, 6.2): where it would not, or would
be taken for the mark of a neighbour, `<strong>` and `<em>` stand in its place. Raised and lowered text has no marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias, assert_never
from unicodedata import category

from briefgen.backends.markdown.escape import address, begun, code, ended, escape
from briefgen.backends.markdown.job import Job
from briefgen.backends.shared.addresses import may_link
from briefgen.document import (
    Code,
    Emphasis,
    Field,
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

MARKS = {"strong": "**", "em": "*"}
BREAK = "\n"


class Edge(NamedTuple):
    """Where an emphasis begins or ends, and how many stand about it."""

    name: str
    number: int
    opens: bool
    depth: int


Piece: TypeAlias = str | Edge


class Place(NamedTuple):
    """What stands about inlines: a table's cell or a heading, which are one line; a link, an entry of the contents."""

    one_line: bool = False
    cell: bool = False
    linked: bool = False
    noted: bool = True


OPEN = Place()


def inlines(job: Job, content: Inlines, place: Place = OPEN) -> str:
    """The inlines as lines of one paragraph."""
    pieces = list(_Pieces(job, place).of(content, 0))
    text = "".join(_resolved(pieces)).strip(" \t\n")
    if not place.linked:
        text = ended(text)
    if place.one_line:
        return text.replace(BREAK, "<br>")
    return "\\\n".join(begun(line.strip(" \t")) for line in text.split(BREAK) if line.strip(" \t"))


class _Pieces:
    """Takes inlines apart into texts that are written already, and the edges of what is emphasised."""

    def __init__(self, job: Job, place: Place) -> None:
        self.job = job
        self.place = place
        self.count = 0

    def of(self, content: Inlines, depth: int) -> Iterator[Piece]:
        for inline in content:
            yield from self.one(inline, depth)

    def one(self, inline: Inline, depth: int) -> Iterator[Piece]:
        match inline:
            case str():
                yield escape(inline, self.place.linked)
            case Field(text):
                yield escape(text, self.place.linked)
            case Strong(()) | Emphasis(()):
                pass
            case Strong(content):
                yield from self.emphasised("strong", content, depth)
            case Emphasis(content):
                yield from self.emphasised("em", content, depth)
            case Code(text):
                yield code(text, self.place.cell)
            case Superscript(content):
                yield from ("<sup>", *self.of(content, depth + 1), "</sup>")
            case Subscript(content):
                yield from ("<sub>", *self.of(content, depth + 1), "</sub>")
            case LineBreak():
                yield BREAK
            case Link(href, content):
                yield from self.link(address(href) if may_link(href) else "", content or (href,), depth)
            case Reference(target, content):
                yield from self.link(self.job.target(target), content, depth)
            case Note():
                if self.place.noted:
                    yield self.job.called(inline)
            case _:
                assert_never(inline)

    def emphasised(self, name: str, content: Inlines, depth: int) -> Iterator[Piece]:
        self.count += 1
        number = self.count
        yield Edge(name, number, True, depth)
        yield from self.of(content, depth + 1)
        yield Edge(name, number, False, depth)

    def link(self, href: str, content: Inlines, depth: int) -> Iterator[Piece]:
        """A link's words are one text to what stands about it; there is no link in a link."""
        if self.place.linked or not href:
            yield from self.of(content, depth)
            return
        inside = inlines(self.job, content, self.place._replace(linked=True, one_line=True))
        yield f"[{inside}]({href})" if inside else ""


def _resolved(pieces: list[Piece]) -> Iterator[str]:
    """The pieces with every emphasis in marks where both its ends can be, else in tags."""
    pieces = [piece for piece in pieces if piece != ""]
    tagged = {piece.number for at, piece in enumerate(pieces) if isinstance(piece, Edge) and not _marks(pieces, at)}
    for at, piece in enumerate(pieces):
        if isinstance(piece, str):
            yield _apart(piece, pieces[at + 1] if at + 1 < len(pieces) else "")
        elif piece.number in tagged:
            yield f"<{piece.name}>" if piece.opens else f"</{piece.name}>"
        else:
            yield MARKS[piece.name]


def _apart(piece: str, after: Piece) -> str:
    """A piece that makes nothing together with the next: no image of a link, no longer fence of two codes."""
    if not isinstance(after, str):
        return piece
    if piece[-1] == "!" and after[:1] == "[":
        return f"{piece[:-1]}\\!"
    return f"{piece}<!-- -->" if piece[-1] == "`" and piece[-2:] != "\\`" and after[:1] == "`" else piece


def _marks(pieces: list[Piece], at: int) -> bool:
    """Whether the mark here does what it is to do, and within another emphasis cannot do the opposite."""
    edge = pieces[at]
    assert isinstance(edge, Edge)
    before, after = _sign(pieces, at - 1, -1), _sign(pieces, at + 1, 0)
    if before is None or after is None:
        return False
    inside, outside = (after, before) if edge.opens else (before, after)
    if _is_space(inside) or "*" in (inside, outside):
        return False
    if _is_space(outside) or (_is_sign(outside) and not _is_sign(inside)):
        return True
    return not edge.depth and _is_sign(outside) == _is_sign(inside)


def _sign(pieces: list[Piece], at: int, end: int) -> str | None:
    """The character next to a mark, a space where the text begins or ends; None where another mark stands there."""
    if not 0 <= at < len(pieces):
        return " "
    piece = pieces[at]
    return piece[end] if isinstance(piece, str) else None


def _is_space(char: str) -> bool:
    return char.isspace() or category(char) == "Zs"


def _is_sign(char: str) -> bool:
    return category(char)[0] in "PS"
