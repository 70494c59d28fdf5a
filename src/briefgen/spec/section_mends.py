"""A line at which YAML stumbled → the section around it that lacks a key, as it should be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from briefgen.spec.layout_mends import indent
from briefgen.spec.mending import Mend
from briefgen.spec.quoting import KEY_ALONE, needs_quotes, quoted

SECTION_KEY = re.compile(r"([ ]*(?:-[ ]+)?)(?:title|id|marking):[ ]+\S")
TEXT_ALONE = re.compile(r"([ ]*)-[ ]+(?!\w+:)(\S.*?)\s*$")
AFTER_TITLE = re.compile(r"([ ]*)(?:content|id|marking|sections):(?: |$)")
HOLDS_SECTIONS = ("sections", "appendices")


def content_missing(lines: list[str], index: int, _reason: str) -> Mend | None:
    """A list right below the title of a section, which `content:` should stand above."""
    rows = list_below_key(lines, index)
    key = SECTION_KEY.match(lines[rows[0]]) if rows else None
    if not rows or not key:
        return None
    row, first = rows
    written, column = lines[row : first + 1], len(key[1])
    return Mend(
        "'content:' is missing above the list below this line",
        "write it on a line of its own",
        column,
        [*written[:-1], f"{' ' * column}content:", written[-1]],
        above=index - row,
        unread=True,
        instead=(f"{key[1]}content:", *written[1:]),
    )


def list_below_key(lines: Sequence[str], index: int, known: AbstractSet[int] = frozenset()) -> tuple[int, int] | None:
    """The rows of a section's key and of the first item right below it, where a line stands in that list.

    There is none where the section has its content further down, nor for the rows that are known to have none.
    """
    first = index
    for row in range(index - 1, -1, -1):
        if not lines[row].strip():
            continue
        key = SECTION_KEY.match(lines[row])
        if key and lines[first].lstrip(" ").startswith("- ") and len(key[1]) <= indent(lines[first]):
            is_section = _holder(lines, row, key[1]) in HOLDS_SECTIONS
            return (row, first) if is_section and not _has_content(lines, first, len(key[1])) else None
        if indent(lines[row]) <= indent(lines[first]):
            first = row
        if first in known or not indent(lines[first]):
            return None
    return None


def _holder(lines: Sequence[str], row: int, head: str) -> str:
    """The key of the list in which the entry stands that a line belongs to; `head` is what stands before its key."""
    while "-" not in head and row > 0:
        row -= 1
        body = lines[row].lstrip(" ")
        if body and indent(lines[row]) < len(head):
            head = lines[row][: len(lines[row]) - len(body)] + "- " if body.startswith("- ") else "-"
    wide = indent(head)
    for at in range(row - 1, -1, -1):
        body = lines[at].lstrip(" ")
        if body and (indent(lines[at]) < wide or (indent(lines[at]) == wide and not body.startswith("- "))):
            found = KEY_ALONE.match(lines[at])
            return found[2] if found else ""
    return ""


def _has_content(lines: Sequence[str], first: int, column: int) -> bool:
    for line in lines[first:]:
        if line.strip() and indent(line) < column:
            return False
        if indent(line) == column and line.lstrip(" ").startswith("content:"):
            return True
    return False


def title_missing(lines: list[str], index: int, _reason: str) -> Mend | None:
    """`- What` above `content:`, a section whose title has no key."""
    below = AFTER_TITLE.match(lines[index])
    row = next((at for at in range(index - 1, -1, -1) if lines[at].strip()), index)
    text = TEXT_ALONE.match(lines[row])
    if not below or not text or len(below[1]) <= len(text[1]):
        return None
    if _holder(lines, row, f"{text[1]}- ") not in HOLDS_SECTIONS:
        return None
    is_quoted = text[2][0] in "'\"" and text[2][-1] == text[2][0]
    title = quoted(text[2]) if needs_quotes(text[2]) and not is_quoted else text[2]
    line = f"{text[1]}-{' ' * (len(below[1]) - len(text[1]) - 1)}title: {title}"
    message = "'title:' is missing before the heading of this section"
    return Mend(message, "write it before the text", text.start(2), [line], above=index - row)
