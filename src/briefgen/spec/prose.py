"""Markdown of a prose field → blocks or inlines of the document, and the slips that a document cannot carry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from msgspec.structs import replace

from briefgen.document import Block, Inline, LineBreak, Paragraph, Table
from briefgen.patterns import Pattern
from briefgen.spec.parsed import Parsed, Slip

MARK = re.compile(r"[*_`\[\]^~{}\\<\n]")
MARKED_BEGINNING = Pattern(r"\s*(?:#|>|[-+]\s|\d{1,9}[.)]\s|-{3}|={3}|\+{3})")
QUANTITY = Pattern(r"(?:[-+>]\s*[=~≈≤≥<]*\s*(?:[A-Z]{3}\s|[$€£¥])?\.?\d|\d{1,9}[.)]\s).*")
"""A line that Markdown would take for a quotation or list: `> 100`, `- 3 %`, `1986. A year`."""
LONE_SIGNS = frozenset(("-", "+", ">", "#", "*", "**"))

BULLET = Pattern(r"^[ \t]*([•·▪‣◦●■][ \t]|[o–—]\t|[–—] (?=.*\S [–—] |.*\n[ \t]*[–—] ))", re.MULTILINE)
TYPED = Pattern(r"^[ \t]*(?:\(\w{1,5}\)|[A-Za-z]{1,5}[.)])[ \t]", re.MULTILINE)
ENTITY = r"(?<!\\)&(?:nbsp|amp|lt|gt|quot|apos|[nm]dash|hellip|euro|[lr][sd]quo|#\d{1,6}|#x[0-9a-fA-F]{1,5});"
TABS = Pattern(r"^.*?\S\t+\S", re.MULTILINE)

BARRED = Pattern(r"^[ \t]*(\|.*\|.*|.*\S \| \S.*)$", re.MULTILINE)


def parse_prose(text: str) -> Parsed:
    """Read a field that may hold paragraphs, lists, quotes and tables."""
    text = text.rstrip()
    parsed = _parse(text)
    if text.isascii() and "\t" not in text and "&" not in text and "\n" not in text:
        return parsed
    pasted = (*_pasted(text), *_unruled(text, parsed.blocks), *_typed(text), *_entities(text))
    return replace(parsed, slips=parsed.slips + pasted) if pasted else parsed


def _has_marks(text: str) -> bool:
    """Whether Markdown might make more of it than a line; two patterns, as one for both is tried sign by sign."""
    return bool(MARK.search(text) or (not text[:1].isalpha() and MARKED_BEGINNING.match(text)))


def _pasted(text: str) -> Iterator[Slip]:
    """Warnings for lists and tables as word processors put them on the clipboard."""
    bullet = BULLET.search(text)
    tabs = [found.start() for found in TABS.finditer(text)] if "\t" in text else []
    if bullet:
        sign = bullet[1].strip()
        message = f"this looks like a pasted list: '{sign}' is printed as it is, and the lines as one paragraph"
        yield Slip(bullet.start(1), message, "begin each item with '- '", "warning")
    elif len(tabs) > 1:
        hint = "put the table in a file: table: {data: x.tsv}"
        yield Slip(
            tabs[0],
            "this looks like a pasted table: tabs make no columns, and the lines are one paragraph",
            hint,
            "warning",
        )


def _unruled(text: str, made: tuple[Block, ...]) -> Iterator[Slip]:
    """A warning for the rows of a pipe table that lacks the line below its header, so that it is none."""
    if text.count("|") < 2 or "`" in text or any(isinstance(block, Table) for block in made):
        return
    rows = list(BARRED.finditer(text))
    bars = [row[1].strip().strip("|").count("|") for row in rows]
    if len(rows) > 1 and bars[0] == bars[1] and rows[1].start() == rows[0].end() + 1:
        message = (
            "this looks like a table without the line below its header: it is printed as one paragraph, with its bars"
        )
        hint = f"below the first line write |{'---|' * (bars[0] + 1)}"
        yield Slip(rows[0].start(1), message, hint, "warning")


def _typed(text: str) -> Iterator[Slip]:
    """A warning for a list with marks that are none for Markdown."""
    if "\n" not in text or len(list(TYPED.finditer(text))) < 2:
        return
    from briefgen.spec.typed_marks import typed_list

    lines = text.split("\n")
    found = typed_list(zip(accumulate((len(line) + 1 for line in lines), initial=0), lines, strict=False))
    if found:
        at, mark = found
        message = f"this looks like a list: '{mark}' is printed as it is, and the lines as one paragraph"
        hint = "begin each item with '1. ' or '- ', or leave a line empty between them"
        yield Slip(at, message, hint, "warning")


def _entities(text: str) -> Iterator[Slip]:
    """One warning for `&nbsp;` and its like, which pages of the web are written with."""
    found = list(re.finditer(ENTITY, text)) if "&" in text and "`" not in text else []
    if found:
        import html

        names = list(dict.fromkeys(each[0] for each in found))
        signs = ", ".join("a space" if name == "&nbsp;" else html.unescape(name) for name in names)
        printed = " is printed as it stands" if len(names) == 1 else " are printed as they stand"
        itself = "character itself" if len(names) == 1 else "characters themselves"
        hint = f"write the {itself}: {signs}" if names != ["&nbsp;"] else "write a space"
        yield Slip(found[0].start(), ", ".join(f"'{name}'" for name in names) + printed, hint, "warning")


def _parse(text: str) -> Parsed:
    if not _has_marks(text):
        return Parsed(literal(text))
    bare = text.strip()
    if bare in LONE_SIGNS:
        return Parsed(literal(text))
    if (bare[0].isdecimal() or bare[0] in "-+>") and QUANTITY.fullmatch(bare):
        return parse_line(text)
    from briefgen.spec.plain_prose import plain_prose

    return plain_prose(text) or _markdown(text)


def _markdown(text: str) -> Parsed:
    from briefgen.spec.markdown import markdown_blocks

    return markdown_blocks(text)


def parse_line(text: str) -> Parsed:
    """Read a field that holds one paragraph."""
    if not _has_marks(text):
        return Parsed(literal(text))
    from briefgen.spec.plain_prose import plain_prose

    return plain_prose(text.rstrip(), inline_only=True) or _markdown_line(text)


def _markdown_line(text: str) -> Parsed:
    from briefgen.spec.markdown import markdown_line

    return markdown_line(text)


def several_blocks(text: str) -> bool:
    """Whether a text of several lines is more than one paragraph: two of them, a list, a quotation, a table."""
    if "\n" not in text.strip():
        return False
    made = parse_prose(text).blocks
    return len(made) > 1 or any(not isinstance(block, Paragraph) for block in made)


def literal(text: str) -> tuple[Block, ...]:
    """Text without marks as one paragraph, its lines as they are; nothing for an empty one."""
    first, *rest = text.strip().split("\n")
    content: list[Inline] = [first]
    for line in rest:
        content += [LineBreak(), line.strip()] if line.strip() else [LineBreak()]
    return (Paragraph(tuple(content)),) if first else ()
