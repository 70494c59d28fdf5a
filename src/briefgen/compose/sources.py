"""Sources → the section that lists them: what they are worth as a whole, each with its grade, how grades are read.

The summary is the source summary statement of ICD 206 (2015); grades are those of STANAG 2511.
"""

from __future__ import annotations

from collections import Counter

from briefgen.briefing import BriefingParts, Source
from briefgen.briefing.periods import read_time
from briefgen.compose.times import written
from briefgen.document import Blocks, Emphasis, Entries, Entry, Heading, Inline, Inlines, Link, Paragraph, plain
from briefgen.words import RegisterWords, Words, register_words_for

SOURCE_ANCHOR = "source-{key}"


def sources(briefing: BriefingParts, words: Words, order: tuple[str, ...]) -> Blocks:
    """The list of sources in the order given, numbered from 1."""
    if not order and not briefing.source_summary:
        return ()
    own = register_words_for(briefing.lang)
    entries = tuple(
        Entry(str(number), _source(briefing.sources[key], words, own), SOURCE_ANCHOR.format(key=key))
        for number, key in enumerate(order, 1)
    )
    heading = Heading(1, (words.sources,), "sources-list")
    listed = (Entries(entries),) if entries else ()
    return (heading, *briefing.source_summary, *_counts(briefing, own), *listed, *_legend(briefing, own))


def _counts(briefing: BriefingParts, own: RegisterWords) -> Blocks:
    """How many sources have a grade, and how many have which, where at least two have one."""
    grades = [source.grade for source in briefing.sources.values() if source.grade]
    if len(grades) < 2:
        return ()
    graded = own.phrases["graded"].format(graded=len(grades), all=len(briefing.sources))
    reliability = _counted("reliability", Counter(grade[0] for grade in grades), own)
    credibility = _counted("credibility", Counter(grade[1] for grade in grades), own)
    return (Paragraph((f"{graded} {reliability} {credibility}",)),)


def _counted(name: str, counts: Counter[str], own: RegisterWords) -> str:
    """A sentence such as `Reliability: 1 completely reliable (A), 3 usually reliable (B).`, of those that are there."""
    meanings: dict[str, str] = getattr(own, name)
    counted = ", ".join(f"{counts[sign]}\u00a0{meaning} ({sign})" for sign, meaning in meanings.items() if counts[sign])
    return own.phrases[name].format(counts=counted)


def _legend(briefing: BriefingParts, own: RegisterWords) -> Blocks:
    graded = any(source.grade for source in briefing.sources.values())
    return (Paragraph((own.phrases["grades"],), "detail"),) if graded else ()


def _source(source: Source, words: Words, own: RegisterWords) -> Inlines:
    """Author. Title. Publisher, date. Address (accessed …). Grade. Note."""
    made: list[Inline] = []
    for sentence in _sentences(source, words, own):
        made += [" ", *sentence] if made else sentence
        if not plain((made[-1],)).endswith((".", "?", "!")):
            made.append(".")
    return _joined(made)


def _sentences(source: Source, words: Words, own: RegisterWords) -> list[list[Inline]]:
    date = _date(source.date, words, own)
    begins = not source.publisher and date != source.date
    published = ", ".join(part for part in (source.publisher, _sentence(date) if begins else date) if part)
    parts: list[list[Inline]] = [
        [f"{words.semicolon} ".join(source.author)] if source.author else [],
        [Emphasis((source.title,))] if source.title else [],
        [published] if published else [],
        [Link(source.url, (source.url,))] if source.url else [],
        [_sentence(words.accessed.format(date=words.day(source.accessed)))] if source.accessed else [],
        [_sentence(_grade(source.grade, own))] if source.grade else [],
        list(source.note),
    ]
    return [part for part in parts if part]


def _grade(grade: str, own: RegisterWords) -> str:
    """`grade B2: usually reliable, probably true`."""
    reliability, credibility = own.reliability[grade[0]], own.credibility[grade[1]]
    return own.phrases["grade"].format(grade=grade, reliability=reliability, credibility=credibility)


def _date(text: str, words: Words, own: RegisterWords) -> str:
    """A day, month, quarter or year in the document's own form; any other wording as it was written."""
    try:
        return written(read_time(text), words, own)
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
