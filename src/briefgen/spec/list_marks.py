"""Lines of a list in a spec that do not begin with '- ' → the same lines as they should be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from briefgen.spec.layout_mends import indent
from briefgen.spec.mending import Mend
from briefgen.spec.quoting import KEY_ALONE
from briefgen.spec.slips import MARK

BULLETS = frozenset("•·▪‣◦●■►➢✓*")
"""Marks that begin nothing but an item; a dash or a number may begin an ordinary line too."""
ENTRY = re.compile(r"[a-z_]+:(?: |$)|[|>][-+1-9]*\s*$")
BLOCK_TEXT = re.compile(r"(?:^|[:-][ ])[ ]*[|>][-+1-9]*\s*(?:#.*)?$")
HEAD = re.compile(r"[ ]*(?:-[ ]+)*")
NOTHING: Mapping[int, int] = {}
LIST_KINDS = ("list", "points", "content", "names", "items", "rows")


def other_marks(text: str) -> Iterator[tuple[int, Mend, list[tuple[int, str]]]]:
    """The first such line of each list, its mend, and each line of that list as it should be.

    Of a list within such a list nothing is known before the outer one is mended.
    """
    lines = text.split("\n")
    for rows in _lists(lines):
        if any(_is_item(lines, rows, row) for row in rows):
            mended = [(row, _mended(lines, row)) for row in rows]
            yield rows[0], _told(lines[rows[0]], len(rows) - 1, mended[0][1]), mended


def _lists(lines: Sequence[str]) -> list[list[int]]:
    """The rows that begin with a mark, by the list that they belong to."""
    found: dict[int, list[int]] = {}
    key_of: dict[int, int] = {}
    texts = rows_of_texts(lines)
    for row, line in enumerate(lines):
        if row not in texts and MARK.match(line):
            key_of[row] = key_row(lines, row, key_of)
            if key_of[row] >= 0:
                found.setdefault(key_of[row], []).append(row)
    return list(found.values())


def rows_of_texts(lines: Sequence[str]) -> set[int]:
    """The rows that are lines of a text after `|` or `>`."""
    found: set[int] = set()
    wide: int | None = None
    key = ""
    """The nearest line above that says something and is no such text."""
    for row, line in enumerate(lines):
        if wide is not None and (not line.strip() or indent(line) > wide):
            found.add(row)
            continue
        wide = _owner(line, key) if BLOCK_TEXT.search(line) else None
        key = line if line.strip() else key
    return found


def _owner(line: str, above: str) -> int:
    """How deep the key or dash stands whose text begins at the sign in a line, or in the one above a sign alone."""
    head = HEAD.match(line)
    assert head
    if line[head.end() :][:1] not in ("|", ">"):
        return head.end()
    if "-" in head[0]:
        return len(head[0].rstrip()) - 1
    return _owner(above, "") if above else -1


def key_row(lines: Sequence[str], row: int, known: Mapping[int, int] = NOTHING) -> int:
    """The row of the key whose list a line stands in, where that key holds a list, else -1.

    `known` has what was found for lines above.
    """
    wide = indent(lines[row])
    for at in range(row - 1, -1, -1):
        line = lines[at]
        body = line.lstrip(" ")
        if not body or body.startswith("#") or indent(line) > wide:
            continue
        if indent(line) == wide and at in known:
            return known[at]
        key = KEY_ALONE.match(line)
        if key and len(key[1]) <= wide and key[2] in list_keys():
            return at
        if indent(line) < wide or not (body.startswith("- ") or MARK.match(line)):
            return -1
    return -1


def _is_item(lines: Sequence[str], rows: Sequence[int], row: int) -> bool:
    """Whether a mark begins an item for sure: by its sign, by what follows, or by others beside it."""
    found = MARK.match(lines[row])
    assert found
    if found["mark"] in BULLETS or found["mark"] == "-" or ENTRY.match(lines[row], found.end()):
        return True
    return len(rows) > 1 or _beside_items(lines, row)


def _beside_items(lines: Sequence[str], row: int) -> bool:
    """Whether the nearest line above or below that is indented as deep begins with a dash."""
    wide = indent(lines[row])
    for rows in (range(row - 1, -1, -1), range(row + 1, len(lines))):
        near = next((at for at in rows if lines[at].strip() and indent(lines[at]) <= wide), None)
        if near is not None and indent(lines[near]) == wide and lines[near].lstrip(" ").startswith("- "):
            return True
    return False


def _mended(lines: Sequence[str], row: int) -> str:
    """The line with a dash for its mark; what is lined up with its text below stays lined up."""
    line = lines[row]
    found = MARK.match(line)
    assert found
    below = lines[row + 1] if row + 1 < len(lines) else ""
    wide = max(1, found.end() - len(found["indent"]) - 1) if indent(below) == found.end() else 1
    return f"{found['indent']}-{' ' * wide}{line[found.end() :]}"


def _told(line: str, more: int, mended: str) -> Mend:
    found = MARK.match(line)
    assert found
    also = f", also in {more} more line{'s' * (more > 1)} of this list" if more else ""
    if found["mark"] == "-":
        return Mend("a space is missing after the dash", f"write '- '{also}", len(found["indent"]) + 1, [mended])
    message = f"an item of a list begins with '- ', not with '{found['mark']} '"
    return Mend(message, f"write '- '{also}", len(found["indent"]), [mended])


@lru_cache(maxsize=1)
def list_keys() -> frozenset[str]:
    """Every key of a spec that holds a list."""
    from briefgen.briefing import content, model, registers
    from briefgen.briefing.selection import REGISTERS
    from briefgen.spec.layout_mends import records_of
    from briefgen.spec.shapes import record_fields

    fields = [field for record in records_of(content, model, registers) for field in record_fields(record)]
    named = (key for field in fields if field.shape.kind in LIST_KINDS for key in (field.name, *field.about.also))
    return frozenset((*named, *REGISTERS, "bullets", "numbered", "items", "figures", "qa", "landscape"))
