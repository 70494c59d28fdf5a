"""A value in a line → the same in quotes with the lines it runs on over, as one mend."""

from __future__ import annotations

import re

from msgspec import Struct

from briefgen.spec.quoting import ENTRY, in_quotes

QUOTE_IT = "put the whole value in quotes"


class Mend(Struct, frozen=True):
    """A slip on a line: what it is, what to do, its column from 0, and the mended lines, as many as before."""

    message: str
    hint: str
    column: int
    lines: list[str]
    shown: bool = True
    above: int = 0
    """How many lines above the one that was looked at it begins."""
    unread: bool = False
    """Whether there is one line more than before, and all are left out when the rest is read."""
    instead: tuple[str, ...] = ()
    """What is read in place of lines that are left out."""


def quoted_lines(
    lines: list[str], index: int, entry: re.Match[str], message: str, value: str, column: int | None = None
) -> Mend:
    """The value, and the lines it runs on over, in quotes."""
    rest = "" if value.endswith(entry["rest"].rstrip()) and entry["rest"].strip() else entry["rest"]
    following = lines[index + 1 : index + 1 if rest.strip() else continuation(lines, index)]
    sign, _ = in_quotes("\n".join([value, *following]))
    first, *more = ((text.replace("'", "''") if sign == "'" else text) for text in (value.rstrip(), *following))
    mended = [f"{entry['head']}{sign}{first}", *more]
    mended[-1] = f"{mended[-1].rstrip()}{sign}{rest if not more else ''}".rstrip()
    return Mend(message, QUOTE_IT, entry.start("value") if column is None else column, mended)


def continuation(lines: list[str], index: int) -> int:
    """The index after the lines that a plain value on this line runs on over, blank ones between its paragraphs too."""
    entry = ENTRY.match(lines[index])
    indent = len(lines[index]) - len(lines[index].lstrip(" "))
    if entry and entry["head"].strip(" ").startswith("-"):
        indent = len(entry["head"]) - len(entry["head"].lstrip(" -")) - 1 if entry["head"].strip(" -") else indent
    end = index + 1
    for at in range(index + 1, len(lines)):
        if lines[at].strip() and not _runs_on(lines[at], indent):
            break
        end = at + 1 if lines[at].strip() else end
    return end


def _runs_on(line: str, indent: int) -> bool:
    body = line.lstrip(" ")
    deeper = len(line) - len(body) > indent
    return bool(body) and deeper and not re.match(r"- |-$|#|[\w ]+:(?: |$)", body)
