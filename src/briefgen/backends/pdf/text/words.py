"""Inlines in a voice → words and the glue between them, ready to be broken into lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias, assert_never

from briefgen.backends.pdf.style import Sheet
from briefgen.backends.pdf.text.bidi import APART, isolated, levels
from briefgen.backends.pdf.text.breaks import UNBROKEN, is_space, parts, spaces, stretches
from briefgen.backends.pdf.text.languages import foreign
from briefgen.backends.pdf.text.style import LINE_END, NO_GLUE, Glue, Mark, TextStyle, Word
from briefgen.backends.pdf.voice import Voice
from briefgen.backends.shared.direction import any_right
from briefgen.backends.shared.east_asian import has_east_asian
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


class Foreign:
    """Text in another language than the document's, inside of what `mark` marks."""

    __slots__ = ("language", "mark")

    def __init__(self, language: str, mark: Mark | None) -> None:
        self.language = language
        self.mark = mark


Marked: TypeAlias = Link | Reference | Note | Foreign
Marker: TypeAlias = Callable[[Marked], Mark | None]


class Text:
    """Words and the glue after each; `base` is 1 where the paragraph runs from right to left.

    It is `plain` where nothing is marked and everything runs from left to right.
    """

    __slots__ = ("base", "glues", "plain", "words")

    def __init__(self, words: list[Word], glues: list[Glue], base: int = 0, plain: bool = False) -> None:
        self.words = words
        self.glues = glues
        self.base = base
        self.plain = plain


class Span:
    r"""A stretch of text of one style; `\\n` alone is a line break, `apart` the figures of a call of a note."""

    __slots__ = ("apart", "mark", "style", "text")

    def __init__(self, text: str, style: TextStyle, mark: Mark | None = None, apart: bool = False) -> None:
        self.text = text
        self.style = style
        self.mark = mark
        self.apart = apart


def no_marks(_: Marked) -> None:
    """The marker of text that neither links nor calls notes, as in the furniture."""


def set_text(content: Inlines, voice: Voice, sheet: Sheet, marker: Marker = no_marks, base: int = 0) -> Text:
    """The words of `content`; `marker` makes the mark of each link, reference and note as it is met."""
    only = content[0] if len(content) == 1 else None
    if isinstance(only, str) and (only.isascii() or (marker is no_marks and not has_east_asian(only))):
        return set_spans((Span(only, sheet.style(voice)),), base)
    return set_spans(tuple(_Spans(sheet, marker).flatten(content, voice, None)), base)


def set_spans(spans: tuple[Span, ...], base: int = 0) -> Text:
    """The words of spans."""
    whole = spans[0].text if len(spans) == 1 else "".join([span.text for span in spans])
    found = _levels(spans, base) if base or any_right(whole) else None
    return _Builder(base, found).build(spans)


def _levels(spans: tuple[Span, ...], base: int) -> tuple[int, ...]:
    """The level of each letter; the call of a note is no part of the number before it."""
    found = levels("".join([APART * len(span.text) if span.apart else span.text for span in spans]), base)
    apart = [span.apart for span in spans for _ in span.text]
    return tuple([isolated(level) if alone else level for level, alone in zip(found, apart, strict=True)])


def _soft_hyphen(style: TextStyle, mark: Mark | None = None) -> Glue:
    return Glue(hyphen=style.hyphen(mark))


class _Spans:
    """Flattens inlines into spans of one style each."""

    def __init__(self, sheet: Sheet, marker: Marker) -> None:
        self.sheet = sheet
        self.marker = marker

    def flatten(self, content: Inlines, voice: Voice, mark: Mark | None) -> Iterator[Span]:
        for inline in content:
            yield from self._one(inline, voice, mark)

    def _one(self, inline: Inline, voice: Voice, mark: Mark | None) -> Iterator[Span]:
        match inline:
            case str():
                yield from self._languages(inline, voice, mark)
            case Strong(content):
                yield from self.flatten(content, voice.strong(), mark)
            case Emphasis(content):
                yield from self.flatten(content, voice.emphasis(), mark)
            case Field(text):
                yield from self._languages(text, voice, mark)
            case Code(text):
                yield Span(text, self.sheet.style(voice.code()), mark)
            case Superscript(content):
                yield from self.flatten(content, voice.raised(), mark)
            case Subscript(content):
                yield from self.flatten(content, voice.lowered(), mark)
            case LineBreak():
                yield Span("\n", self.sheet.style(voice), mark)
            case Link() | Reference():
                new = self.marker(inline)
                yield from self.flatten(inline.content, self.sheet.link(voice) if new else voice, new or mark)
            case Note():
                raised = self.sheet.style(self.sheet.link(voice).raised())
                yield Span(str(inline.number), raised, self.marker(inline), apart=True)
            case _:
                assert_never(inline)

    def _languages(self, text: str, voice: Voice, mark: Mark | None) -> Iterator[Span]:
        style, shapes = self.sheet.style(voice), has_east_asian(text)
        if text.isascii() or (self.marker is no_marks and not shapes):
            yield Span(text, style, mark)
            return
        for part, language in foreign(text, self.sheet.language):
            spoken = self.sheet.style_in(voice, language) if language and shapes else style
            yield Span(part, spoken, self.marker(Foreign(language, mark)) if language else mark)


class _Builder:
    """Builds words span by span; a word may run on from one span into the next."""

    def __init__(self, base: int, found: tuple[int, ...] | None) -> None:
        self.text = Text([], [], base, plain=found is None)
        self.levels = found
        self.parts: list[Word] = []
        self.offset = 0

    def build(self, spans: Iterable[Span]) -> Text:
        for span in spans:
            if span.text == "\n":
                self._close(LINE_END)
            elif self.levels is None and span.mark is None and (found := _found(span)):
                self._take(*found, span)
            else:
                self.text.plain = self.text.plain and span.mark is None
                self._add(span)
            self.offset += len(span.text)
        self._close(NO_GLUE)
        return self.text

    def _take(self, words: list[Word], glues: list[Glue], span: Span) -> None:
        """Take the words of a span at once; the first may run on from what was taken before."""
        space = span.style.space
        if is_space(span.text[0]):
            self._close(space)
        if self.parts:
            self.parts.append(words.pop(0))
            between = glues.pop(0)
            if words:
                self._close(between)
        if words:
            self.parts = [words.pop()]
            self.text.words += words
            self.text.glues += glues[:-1]
        if is_space(span.text[-1]):
            self._close(space)

    def _add(self, span: Span) -> None:
        position = 0
        for start, end in spaces(span.text):
            self._chunk(span, position, start)
            level = self.levels[self.offset + start] if self.levels else 0
            self._close(span.style.space_at(level, span.mark))
            position = end
        self._chunk(span, position, len(span.text))

    def _chunk(self, span: Span, start: int, end: int) -> None:
        for from_, to, level in self._level_runs(start, end):
            for index, (text, after) in enumerate(found := parts(span.text[from_:to])):
                self.parts.append(span.style.word_at(text, level, span.mark))
                if index < len(found) - 1:
                    self._close(_soft_hyphen(span.style, span.mark) if after else NO_GLUE)

    def _level_runs(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        if self.levels is None:
            if end > start:
                yield start, end, 0
            return
        found = self.levels[self.offset + start : self.offset + end]
        first = 0
        for index in range(1, len(found) + 1):
            if index == len(found) or found[index] != found[first]:
                yield start + first, start + index, found[first]
                first = index

    def _close(self, glue: Glue) -> None:
        if self.parts:
            self.text.words.append(self.parts[0] if len(self.parts) == 1 else _joined(self.parts))
            self.text.glues.append(glue)
            self.parts = []
        elif self.text.glues and (glue.must_break or self.text.glues[-1] is NO_GLUE):
            self.text.glues[-1] = glue


def _found(span: Span) -> tuple[list[Word], list[Glue]] | None:
    """The words of a span that runs from left to right without a mark, and the glue after each; None where in doubt."""
    text, style = span.text, span.style
    chunks = stretches(text)
    if not chunks:
        return None
    if UNBROKEN.fullmatch(text):
        return style.words(chunks), [style.space] * len(chunks)
    words: list[Word] = []
    glues: list[Glue] = []
    for found in map(parts, chunks):
        if not found:
            return None
        words += style.words([part for part, _ in found])
        glues += [_soft_hyphen(style) if after else NO_GLUE for _, after in found]
        glues[-1] = style.space
    return words, glues


def _joined(parts: Sequence[Word]) -> Word:
    return Word(tuple([piece for part in parts for piece in part.pieces]), "".join([part.text for part in parts]))
