"""Document → the texts that a reader of any format must find, each with the block it belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import asdict, replace

from briefgen.contract.squeeze import squeeze
from briefgen.document import (
    Block,
    Contents,
    Document,
    Figure,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Table,
    TitleBlock,
    document_text,
    plain,
)

Kind: TypeAlias = Literal["head", "body", "float", "table", "note"]
DECIMAL = re.compile(r"\d+(\.\d+)*")


class Text(Struct, frozen=True):
    """A text to be found: its squeezed words, the kind of place it stands in, and that place's name for a message.

    A `float` is the caption of a figure that may stand at the head of a later page; texts that run `on` may come before
    it, all others may not.
    """

    words: tuple[str, ...]
    kind: Kind
    place: str
    on: bool = False


def expected(document: Document, *, decimal_numbers: bool = True) -> tuple[Text, ...]:
    """The texts of the title block, of the body in order, and of the footnotes; contents list their headings."""
    source = document if decimal_numbers else _rebuilt(document, _without_decimal_number)
    notes = sorted((value for value in within(source.body) if isinstance(value, Note)), key=lambda note: note.number)
    return (
        *(_text(text, "head", "the title block") for text in document_text(replace(source, body=()))),
        *(text for place, block in enumerate(source.body, 1) for text in _block(block, place, source)),
        *(_text(text, "note", f"footnote {note.number}") for note in notes for text in _note(note)),
    )


def within(value: Any) -> Iterator[Any]:
    """The value itself and, depth first, everything it holds."""
    yield value
    if isinstance(value, Struct):
        value = tuple(asdict(value).values())
    if isinstance(value, tuple):
        for part in value:
            yield from within(part)


def _block(block: Block, place: int, document: Document) -> Iterator[Text]:
    kind: Kind = "table" if any(isinstance(part, Table) for part in within(block)) else "body"
    alone = Document(
        properties=document.properties,
        furniture=document.furniture,
        title_block=TitleBlock(title=""),
        body=(_rebuilt(block, _without_note),),
    )
    texts = (*document_text(alone), *(_entries(block, document) if isinstance(block, Contents) else ()))
    if isinstance(block, Figure) and block.floats:
        return iter([_text(" ".join(texts), "float", _named(block, place))])
    on = isinstance(block, Paragraph | ListBlock)
    return (_text(text, kind, _named(block, place), on) for text in texts)


def _entries(contents: Contents, document: Document) -> Iterator[str]:
    for value in within(document.body):
        if isinstance(value, Heading) and value.level <= contents.depth:
            yield value.number
            yield plain(value.content)


def _note(note: Note) -> tuple[str, ...]:
    return (plain(note.content),)


def _named(block: Block, place: int) -> str:
    if isinstance(block, Table | Figure):
        return f"{block.caption.label} {block.caption.number} (block {place})"
    if isinstance(block, Heading | Paragraph):
        words = plain(block.content)
        return f"block {place}, the {type(block).__name__.lower()} “{words[:40]}{'…' if len(words) > 40 else ''}”"
    return f"block {place}, a {type(block).__name__}"


def _text(text: str, kind: Kind, place: str, on: bool = False) -> Text:
    return Text(tuple(filter(None, map(squeeze, text.split()))), kind, place, on)


def _without_note(value: Any) -> Any:
    return " " if isinstance(value, Note) else value


def _without_decimal_number(value: Any) -> Any:
    if isinstance(value, Heading) and DECIMAL.fullmatch(value.number):
        return replace(value, number="")
    return value


def _rebuilt(value: Any, change: Callable[[Any], Any]) -> Any:
    changed = change(value)
    if isinstance(changed, Struct):
        return replace(changed, **{name: _rebuilt(part, change) for name, part in asdict(changed).items()})
    if isinstance(changed, tuple):
        return tuple(_rebuilt(part, change) for part in changed)
    return changed
