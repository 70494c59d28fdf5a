"""Paragraphs with bold and italic words, citations and references → what Markdown makes of them, without its library.

Importing and running the library takes longer than all else that reading a usual spec does. What could mean more than
the few forms known here is left to it, so this says nothing about Markdown that a test does not hold against it.
"""

from __future__ import annotations

import re

from briefgen.document import Emphasis, Inline, Inlines, Paragraph, Strong
from briefgen.patterns import Pattern
from briefgen.spec.markdown_inlines import CITATION, KINDS, REFERENCE, InlineConversion, joined
from briefgen.spec.parsed import Parsed

OPENERS = frozenset("(\"'“‘«¿¡€$£{")
BEGINNING = Pattern(r"\d(?!\d{0,8}[.)](?:\s|\Z))|\*{1,2}(?![\s*])|\[@")
"""How a line of other signs begins that goes on with its paragraph, or begins one: not as a list, heading or rule."""
ELSE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f_`^~\\<|]")
"""What may be a form of another kind, or end a line; some signs do so together only."""
LINE_ENDS = "\u2028", "\u2029"
FORMS = Pattern(rf"(?P<stars>\*\*?)(?P<marked>[^\s*](?:[^*\[\]{{}}]*[^\s*])?)(?P=stars)|{CITATION}|{REFERENCE}")
SIGN = re.compile(r"[*\[\]{}]")
AROUND = " \n"
BESIDE = ".,:;?!()\"'“”‘’«»–—/"
"""What may stand right outside of the stars, where a letter or digit stands right inside."""


def plain_prose(text: str, inline_only: bool = False) -> Parsed | None:
    """The paragraphs of a text, or None where it holds anything else; `inline_only` reads it as one."""
    if _has_else(text) or (inline_only and "\n\n" in text):
        return None
    if not all(map(_begins, text.replace("\n\n", "\n").split("\n"))):
        return None
    conversion = InlineConversion(text)
    read = [_inlines(conversion, paragraph.strip()) for paragraph in text.split("\n\n")]
    content = [inlines for inlines in read if inlines is not None]
    if conversion.slips or len(content) < len(read):
        return None
    return Parsed(tuple(map(Paragraph, content)), tuple(conversion.references))


def _has_else(text: str) -> bool:
    if "![" in text or " \n" in text or "\n\n\n" in text or any(end in text for end in LINE_ENDS):
        return True
    return ELSE.search(text) is not None


def _begins(line: str) -> bool:
    """Whether a line goes on with its paragraph, or begins one: it makes no list, heading or rule."""
    first = line[:1]
    return first.isalpha() or first in OPENERS or BEGINNING.match(line) is not None


def _inlines(conversion: InlineConversion, text: str) -> Inlines | None:
    """The inlines of one paragraph, or None where a sign is left that no form takes up."""
    made: list[Inline] = []
    done = 0
    while sign := SIGN.search(text, done):
        found = FORMS.match(text, sign.start())
        inlines = _form(conversion, found) if found else ()
        if not found or not inlines:
            return None
        made += [_on_one_line(text[done : found.start()]), *inlines]
        done = found.end()
    return joined([*made, _on_one_line(text[done:])])


def _form(conversion: InlineConversion, found: re.Match[str]) -> Inlines:
    """What one form stands for; nothing where its stars might be read in another way."""
    stars, marked, cited, kind, name = found.groups()
    if cited:
        return conversion.citation(cited)
    if kind and kind.lower() in KINDS:
        return (conversion.reference(kind.lower(), name, found[0]),)
    if stars and not SIGN.search(marked) and _marks(found):
        content = (_on_one_line(marked),)
        return (Strong(content) if len(stars) == 2 else Emphasis(content),)
    return ()


def _marks(found: re.Match[str]) -> bool:
    """Whether the stars can but open and close what is between them (CommonMark 0.31, 6.2)."""
    text, marked = found.string, found["marked"]
    before, after = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
    return _parted(before, marked[0]) and _parted(after, marked[-1])


def _parted(outside: str, inside: str) -> bool:
    return outside in AROUND or (outside in BESIDE and inside.isalnum())


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ")
