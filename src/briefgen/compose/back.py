"""Sources and acronyms → the sections that close a document."""

from __future__ import annotations

import datetime

from briefgen.briefing import BriefingParts, Source
from briefgen.document import Blocks, Emphasis, Entries, Entry, Heading, Inline, Inlines, Link, plain
from briefgen.words import Words

SOURCE_ANCHOR = "source-{key}"


def acronyms(briefing: BriefingParts, words: Words) -> Blocks:
    """The list of short forms, in alphabetical order."""
    if not briefing.acronyms:
        return ()
    pairs = sorted(briefing.acronyms.items(), key=lambda pair: pair[0].casefold())
    entries = tuple(Entry(short, (full,)) for short, full in pairs)
    return (Heading(1, (words.acronyms,), "acronyms-list"), Entries(entries))


def sources(briefing: BriefingParts, words: Words, order: tuple[str, ...]) -> Blocks:
    """The list of sources in the order given, numbered from 1."""
    if not order:
        return ()
    entries = tuple(
        Entry(str(number), _source(briefing.sources[key], words), SOURCE_ANCHOR.format(key=key))
        for number, key in enumerate(order, 1)
    )
    return (Heading(1, (words.sources,), "sources-list"), Entries(entries))


def _source(source: Source, words: Words) -> Inlines:
    """Author. Title. Publisher, date. Address (accessed …). Grade. Note."""
    made: list[Inline] = []
    for sentence in _sentences(source, words):
        made += [" ", *sentence] if made else sentence
        if not plain((made[-1],)).endswith((".", "?", "!")):
            made.append(".")
    return _joined(made)


def _sentences(source: Source, words: Words) -> list[list[Inline]]:
    published = ", ".join(part for part in (source.publisher, _date(source.date, words)) if part)
    parts: list[list[Inline]] = [
        ["; ".join(source.author)] if source.author else [],
        [Emphasis((source.title,))] if source.title else [],
        [published] if published else [],
        [Link(source.url, (source.url,))] if source.url else [],
        [_sentence(words.accessed.format(date=words.day(source.accessed)))] if source.accessed else [],
        [_sentence(words.grade.format(grade=source.grade))] if source.grade else [],
        list(source.note),
    ]
    return [part for part in parts if part]


def _date(text: str, words: Words) -> str:
    """A full date in the document's own form; a year, month or other wording as it was written."""
    try:
        return words.day(datetime.date.fromisoformat(text))
    except ValueError:
        return text


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _joined(inlines: list[Inline]) -> Inlines:
    made: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, str) and made and isinstance(made[-1], str):
            made[-1] += inline
        else:
            made.append(inline)
    return tuple(made)
