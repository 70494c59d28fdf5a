"""A text that YAML stumbled over → the items of its lists that lack their dash, each with its line as it should be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.spec.layout_mends import indent
from briefgen.spec.list_marks import key_row, list_keys, rows_of_texts
from briefgen.spec.mending import Mend
from briefgen.spec.plain_texts import NO_DASH
from briefgen.spec.quoting import KEY_ALONE

FIRST_KEY = re.compile(r" *- +([a-z_]+):(?: |$)")
ENTRY_KEY = re.compile(r"([a-z_]+):(?: |$)")
NO_TEXT = "-]}"
NO_DASH_HERE = "this line has no dash, as the other items of its list have"


def missing_dashes(lines: Sequence[str]) -> Iterator[tuple[int, Mend]]:
    """The row and the mend of each line that begins an item and has no dash, where others of its list have one."""
    texts = rows_of_texts(lines)
    for row, line in enumerate(lines):
        key = KEY_ALONE.match(line)
        if key and key[2] in list_keys() and row not in texts:
            yield from _in_list(lines, _items(lines, row, len(key[1])))


def _items(lines: Sequence[str], row: int, column: int) -> list[int]:
    """The rows below a key at a column that are indented as the first of them is, where that is deeper than the key."""
    found: list[int] = []
    for at in range(row + 1, len(lines)):
        body, wide = lines[at].lstrip(" "), indent(lines[at])
        if not body.strip() or body.startswith("#"):
            continue
        if wide <= column or (found and wide < indent(lines[found[0]])):
            break
        if not found or wide == indent(lines[found[0]]):
            found.append(at)
    return found


def _in_list(lines: Sequence[str], rows: Sequence[int]) -> Iterator[tuple[int, Mend]]:
    dashed = {row for row in rows if _has_dash(lines[row])}
    firsts = {found[1] for row in dashed if (found := FIRST_KEY.match(lines[row]))}
    for row in rows if dashed else ():
        begins = row == rows[0] or _begins_item(lines[row].strip(), firsts)
        if lines[row].lstrip(" ")[0] not in NO_TEXT and begins and not _goes_on(lines, rows, row):
            wide, body = indent(lines[row]), lines[row].lstrip(" ")
            yield row, Mend(NO_DASH_HERE, "begin it with '- '", wide, [f"{' ' * wide}- {body}"])


def _has_dash(line: str) -> bool:
    return line.lstrip(" ").startswith("- ") or line.strip() == "-"


def _begins_item(body: str, firsts: set[str]) -> bool:
    """Whether a line is rather an item than a further key or text of the one above."""
    from briefgen.spec.content import BLOCKS

    key = ENTRY_KEY.match(body)
    return key[1] in firsts or key[1] in BLOCKS if key else not body[0].islower()


def _goes_on(lines: Sequence[str], rows: Sequence[int], row: int) -> bool:
    """Whether a line belongs to a value in quotes or brackets that the item above it opens."""
    above = max((at for at in rows if at < row), default=row)
    value = "\n".join(lines[above:row]).lstrip(" -").rstrip()
    value = value[len(key[0]) :].lstrip() if (key := ENTRY_KEY.match(value)) else value
    return (value[:1] in ("'", '"') and value.count(value[0]) % 2 == 1) or value[-1:] in (",", "[", "{")


def missing_dash(lines: list[str], index: int, reason: str) -> Mend | None:
    """A text under its key that is the first of some items, or a line that goes on with the item above it."""
    body, wide = lines[index].lstrip(" "), indent(lines[index])
    if reason == NO_DASH:
        return Mend(NO_DASH_HERE, "begin it with '- '", wide, [f"{' ' * wide}- {body}"])
    if not body[:1].islower() or ENTRY_KEY.match(body) or not ("':'" in reason or "expected '-'" in reason):
        return None
    if not index or indent(lines[index - 1]) < wide or key_row(lines, index) < 0:
        return None
    message = "this line goes on with the item above, and is not indented"
    return Mend(message, "indent it deeper, or begin it with '- '", wide, [f"  {lines[index]}"])
