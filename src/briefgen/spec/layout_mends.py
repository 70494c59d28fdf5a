"""A line at which YAML stumbled → the lines as they should be, where its indent, its dash or its colon is the slip."""

from __future__ import annotations

import re
from functools import lru_cache
from types import ModuleType

from msgspec import Struct

from briefgen.spec.mending import Mend
from briefgen.spec.quoting import KEY_ALONE
from briefgen.spec.shapes import record_keys
from briefgen.spec.slips import SECOND

KEY = re.compile(r"([ ]*(?:-[ ]+)*)[a-z_]+:(?:[ ]+(\S.*))?$")
BROAD_SPACE = re.compile(r"^[ \u00a0]*(?:-[ \u00a0]+)*(?:[a-z][a-z_]*[ \u00a0]*:[ \u00a0]+)?")
TOP_KEY = re.compile(r"[a-z_]+:")
WORD_AND_TEXT = re.compile(r"([ ]*(?:-[ ]+)*)([a-z_]+)\s*(?:[=;]|\s:|\s)\s*(\S.*)$")


def indent(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def line_above(lines: list[str], index: int) -> int | None:
    """The nearest line above that is indented less, where none between is."""
    for at in range(index - 1, -1, -1):
        if lines[at].strip() and indent(lines[at]) < indent(lines[index]):
            return at
    return None


def tab(lines: list[str], index: int, _reason: str) -> Mend | None:
    """A tab that indents."""
    line = lines[index]
    body = line.lstrip(" \t")
    indent = line[: len(line) - len(body)]
    if "\t" not in indent or not body:
        return None
    return Mend(
        "a tab cannot indent", "indent with spaces", indent.index("\t"), [_as_above(lines, index, indent) + body]
    )


def _as_above(lines: list[str], index: int, indent: str) -> str:
    """Spaces for a tab: two within the key whose list begins, or those of a line above that begins the same way."""
    item = lines[index].lstrip().startswith("- ")
    opens = KEY_ALONE.match(lines[index - 1]) if item and index else None
    if opens:
        return " " * (len(opens[1]) + 2)
    for line in reversed(lines[max(0, index - 20) : index]):
        body = line.lstrip(" ")
        if body and body.startswith("- ") == item and line != body:
            return line[: len(line) - len(body)]
    return indent.replace("\t", "  ")


def no_break_space(lines: list[str], index: int, _reason: str) -> Mend | None:
    """A no-break space (U+00A0) that indents or follows a dash or a key, as pasted text has it."""
    line = lines[index]
    found = BROAD_SPACE.match(line)
    head = found[0] if found else ""
    if "\u00a0" not in head:
        return None
    mended = head.replace("\u00a0", " ") + line[len(head) :]
    message = "a no-break space (U+00A0) stands where a space should"
    return Mend(message, "type the space anew", head.index("\u00a0"), [mended])


def separator(lines: list[str], index: int, reason: str) -> Mend | None:
    """A line of `---` or `...`, which divides documents."""
    if lines[index].rstrip() not in ("---", "...") or not ("document" in reason or reason == SECOND):
        return None
    if lines[index].startswith("-"):
        return _second_document(lines, index)
    return Mend("nothing can stand after a line of '...'", "delete that line", 0, [""], shown=False)


def _second_document(lines: list[str], index: int) -> Mend:
    """What is read goes on below the line, unless a whole spec begins there, of which nothing is read."""
    above, below = (
        {found[0] for line in part if (found := TOP_KEY.match(line))} for part in (lines[:index], lines[index:])
    )
    if above.isdisjoint(below):
        return Mend(SECOND, "one file holds one briefing: delete '---'", 0, [""], shown=False)
    hint = "one file holds one briefing: put what follows into a file of its own"
    return Mend(SECOND, hint, 0, [""] * (len(lines) - index), shown=False)


def list_on_line(lines: list[str], index: int, reason: str) -> Mend | None:
    """`key_points: - One`, a list that begins on the line of its key."""
    found = re.match(r"([ ]*)((?:-[ ]+)*[a-z_]+:)[ ]+(- .*)$", lines[index])
    if not found or "entries are not allowed" not in reason:
        return None
    end = index + 1
    while end < len(lines) and lines[end].strip() and indent(lines[end]) > len(found[1]):
        end += 1
    below = lines[index + 1 : end]
    wide = indent(below[0]) if below else len(found[1]) + 2
    message = "a '- ' stands in the middle of a line"
    mended = [found[1] + found[2], " " * wide + found[3], *below]
    return Mend(message, "put each '- ' on a line of its own", found.start(3), mended, unread=True)


def star_for_dash(lines: list[str], index: int, _reason: str) -> Mend | None:
    """`* One`, which only Markdown takes for an item of a list."""
    found = re.match(r"([ ]*)\* (?=\S)", lines[index])
    if not found:
        return None
    line = f"{found[1]}- {lines[index][found.end() :]}"
    return Mend("an item of a list begins with '- ', not with '* '", "write '- '", len(found[1]), [line])


def tab_after_dash(lines: list[str], index: int, _reason: str) -> Mend | None:
    """A tab where the space after a dash should be."""
    found = re.match(r"([ ]*(?:- )*-)\s*\t\s*(?=\S)", lines[index])
    if not found:
        return None
    line = f"{found[1]} {lines[index][found.end() :]}"
    return Mend("a tab cannot follow a dash", "write '- ' with a space", found.end(1), [line])


def dash_without_space(lines: list[str], index: int, reason: str) -> Mend | None:
    """`-Two` among items that begin with `- `."""
    found = re.match(r"([ ]*)-(?=[^\s\d-])", lines[index])
    beside = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
    if not found or not ("expected '-'" in reason or any(line.startswith(f"{found[1]}- ") for line in beside)):
        return None
    line = f"{found[1]}- {lines[index][found.end() :]}"
    return Mend("a space is missing after the dash", "write '- '", found.end(), [line])


def missing_colon(lines: list[str], index: int, _reason: str) -> Mend | None:
    """`title A brief` or `title = A brief`."""
    found = WORD_AND_TEXT.match(lines[index])
    if not found or ": " in lines[index] or lines[index].endswith(":") or found[2] not in _known_keys():
        return None
    closing = found[3][0] if found[3][0] in "'\"" and found[3].count(found[3][0]) == 1 else ""
    line = f"{found[1]}{found[2]}: {found[3]}{closing}"
    return Mend("a colon is missing after the key", "write 'key: value'", found.end(2), [line])


def begins_with_key(line: str) -> bool:
    """Whether a line begins with a key that some map can have, with or without a space after its colon."""
    word, colon, _ = line.strip().partition(":")
    return bool(colon) and word in _known_keys()


@lru_cache(maxsize=1)
def _known_keys() -> frozenset[str]:
    """Every key that some map of a spec can have."""
    from briefgen.briefing import content, model, registers
    from briefgen.spec.content import BLOCKS

    records = records_of(content, model, registers)
    return frozenset((*BLOCKS, *(key for record in records for key in record_keys(record))))


def records_of(*modules: ModuleType) -> list[type[Struct]]:
    """The classes of some modules that have fields."""
    values = [value for module in modules for value in vars(module).values()]
    return [value for value in values if isinstance(value, type) and issubclass(value, Struct) and value is not Struct]


def too_deep(lines: list[str], index: int, reason: str) -> Mend | None:
    """A `key: value` indented deeper than the one above it, which has its value."""
    key, above = KEY.match(lines[index]), KEY.match(lines[index - 1]) if index else None
    if not key or not above or not above[2] or "not allowed" not in reason:
        return None
    wanted, found = len(above[1]), len(key[1])
    if found <= wanted or "-" in key[1] or lines[index].strip().partition(":")[0] not in _known_keys():
        return None
    message = "this line is indented deeper than the one above, which has its value"
    return Mend(message, "line it up", found, [" " * wanted + lines[index].lstrip(" ")])


def misaligned(lines: list[str], index: int, reason: str) -> Mend | None:
    """An item or a key that stands a little left of those it belongs with."""
    body, found = lines[index].lstrip(" "), indent(lines[index])
    if index == 0 or not re.match(r"- |[a-z_]+:(?: |$)", body):
        return None
    above, in_item = lines[index - 1], KEY.match(lines[index - 1])
    is_item = above.lstrip(" ").startswith("- ")
    if (not is_item and not in_item) or not (body.startswith("- ") or body.partition(":")[0] in _known_keys()):
        return None
    wanted = indent(above)
    if is_item and not body.startswith("- ") and in_item and in_item[2] and "expected '-'" in reason:
        wanted = len(in_item[1])
    elif is_item != body.startswith("- "):
        return None
    if not above.strip() or wanted == found or abs(wanted - found) > 3:
        return None
    message = "this line does not line up with the one above it"
    return Mend(message, "line it up", found, [" " * wanted + body])


def below_block_sign(lines: list[str], index: int, reason: str) -> Mend | None:
    """Text under `key: >-` that is not indented."""
    above = re.match(r"([ ]*)(?:-[ ]+)*[a-z_]+:[ ]+[|>][-+]?$", lines[index - 1].rstrip()) if index else None
    if not above or "':'" not in reason or indent(lines[index]) > len(above[1]):
        return None
    end = index
    while end < len(lines) and not re.match(r"[ ]*(?:- |[a-z_]+:(?: |$))", lines[end]):
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    mended = [" " * (len(above[1]) + 2) + line.lstrip(" ") if line.strip() else line for line in lines[index:end]]
    return Mend("the text under '|' or '>' is not indented", "indent it", 0, mended)
