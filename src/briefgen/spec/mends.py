"""A line at which YAML stumbled → the slip that is most likely and the lines as they should be, one function a slip."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml
from msgspec.structs import replace

from briefgen.spec import layout_mends as layout
from briefgen.spec.dashes import missing_dash
from briefgen.spec.mending import QUOTE_IT, Mend, continuation, quoted_lines
from briefgen.spec.quoting import ENTRY, ITEM, KEY_ALONE, in_quotes
from briefgen.spec.section_mends import content_missing, title_missing
from briefgen.spec.value_mends import backslash, brackets_in_value, picture

STARTS = {
    "*": "a value cannot begin with '*'",
    "&": "a value cannot begin with '&'",
    "@": "a value cannot begin with '@'",
    "`": "a value cannot begin with a backtick",
    "%": "a value cannot begin with '%'",
    "[": "a value that begins with '[' is read as a list",
    "{": "a value that begins with '{' is read as a map",
    "!": "a value that begins with '!' is read as a tag",
    "|": "text cannot follow '|' on its own line",
    ">": "text cannot follow '>' on its own line",
    ",": "a value cannot begin with a comma",
    "]": "a value cannot begin with ']'",
    "}": "a value cannot begin with '}'",
    "?": "a value cannot begin with '? '",
    ":": "a value cannot begin with ': '",
}
BLOCK_SIGN = re.compile(r"[|>](?:[-+]?[1-9]?|[1-9][-+])")
OPEN_IN_BRACKETS = re.compile(r"""(?<=[\[{,: ])(["'])[^"',\[\]{}]*(?=[,\]}])""")
CLOSED = {"[": "]", "{": "}"}
NOT_A_NAME = re.compile(r"[A-Z]|\w \w")
APOSTROPHE = re.compile(r"'(?:t(?:is|was|were|il)|em|cause|bout|round|n|\d+s?)\b", re.IGNORECASE)
COLON = re.compile("':'|mapping values")
UNCLOSED_QUOTE = "a quote is opened and not closed"


def unclosed_quote(lines: list[str], index: int, _reason: str) -> Mend | None:
    """A quote that is opened and not closed on its line, or a value with quotes inside its quotes."""
    entry = ENTRY.match(lines[index])
    if not entry or entry["value"][0] not in "'\"":
        return None
    value = entry["value"] + entry["rest"].rstrip()
    sign, inner = value[0], value[1:]
    closes = inner.find(sign)
    if closes < 0:
        return _closed(lines, index, entry, value)
    if inner[closes:] in (f"{sign},", f"{sign};"):
        message = f"a '{inner[-1]}' stands after the value"
        line = entry["head"] + value[:-1]
        return Mend(message, "delete it", entry.start("value") + len(value) - 1, [line])
    if len(inner) > 1 and inner.endswith(sign) and _is_apostrophe(inner, closes):
        return _quoted_within(lines, index, entry, inner)
    if closes == len(inner) - 1:
        return None
    if inner.endswith(sign) and inner[closes - 1 : closes] == " ":
        return _quoted_within(lines, index, entry, inner)
    if _is_apostrophe(inner, closes):
        return _closed(lines, index, entry, value)
    return quoted_lines(lines, index, entry, "text goes on after the closing quote", value)


def _quoted_within(lines: list[str], index: int, entry: re.Match[str], inner: str) -> Mend:
    """A text with quotes around it, which end with it, and the same quotes inside."""
    column = entry.start("value") + 1 + inner.index(inner[-1])
    return quoted_lines(lines, index, entry, "a quote within the text closes it", inner[:-1], column)


def _closed(lines: list[str], index: int, entry: re.Match[str], value: str) -> Mend:
    """The text with a quote at its end as well; an apostrophe at its beginning is part of it."""
    if APOSTROPHE.match(value):
        return quoted_lines(lines, index, entry, UNCLOSED_QUOTE, value)
    mend = quoted_lines(lines, index, entry, UNCLOSED_QUOTE, value[1:].lstrip())
    return replace(mend, hint="close it at the end of the text")


def _is_apostrophe(text: str, at: int) -> bool:
    return text[at] == "'" and at + 1 < len(text) and text[at - 1 : at].isalpha() and text[at + 1].isalpha()


def second_colon(lines: list[str], index: int, _reason: str) -> Mend | None:
    """A second `: ` in one line."""
    entry = ENTRY.match(lines[index])
    if not entry or entry["head"].strip(" -") == "" or entry["value"][0] in STARTS or entry["value"][0] in "'\"":
        return None
    again = re.search(r":(?= |$)", entry["value"])
    if not again:
        return None
    column = entry.start("value") + again.start()
    item = ITEM.match(lines[index])
    if item and NOT_A_NAME.search(entry["head"]) and _list_of(lines, index, item) == "content":
        return quoted_lines(lines, index, item, "a second ': ' stands in one line", item["value"], column)
    return quoted_lines(lines, index, entry, "a second ': ' stands in one line", entry["value"], column)


def colon_in_long_text(lines: list[str], index: int, reason: str) -> Mend | None:
    """A text of several lines, of which a later one holds `: `."""
    start = layout.line_above(lines, index)
    entry = ENTRY.match(lines[start]) if start is not None else None
    if start is None or not entry or not COLON.search(reason) or entry["value"][0] in (*STARTS, "'", '"'):
        return None
    if KEY_ALONE.match(lines[start]) or lines[index].lstrip(" ").startswith("- "):
        return None
    end = index + 1
    while end < len(lines) and layout.indent(lines[end]) == layout.indent(lines[index]) and lines[end].strip():
        end += 1
    if any(layout.begins_with_key(line) for line in lines[start + 1 : end]):
        return None
    item = ITEM.match(lines[start])
    is_prose = item and NOT_A_NAME.search(entry["head"]) and _list_of(lines, start, item) == "content"
    found = item if item and (is_prose or not entry["head"].strip(" -")) else entry
    whole = "\n".join([found["value"] + found["rest"], *lines[start + 1 : end]]).rstrip()
    sign, shown = in_quotes(whole)
    mended = f"{found['head']}{sign}{shown}{sign}".split("\n")
    message = "a ': ' stands in a text of several lines"
    return Mend(message, QUOTE_IT, entry.start("value"), mended, above=index - start)


def _list_of(lines: list[str], index: int, item: re.Match[str]) -> str:
    """The key of the list that an item stands in, where it can be seen from the lines above."""
    indent = len(lines[index]) - len(lines[index].lstrip(" "))
    if item["head"].strip() != "-":
        return ""
    for line in reversed(lines[:index]):
        key = KEY_ALONE.match(line)
        if key and len(key[1]) <= indent:
            return key[2]
        if line.strip() and len(line) - len(line.lstrip(" ")) < indent:
            return ""
    return ""


def in_item_quotes(lines: list[str], index: int, entry: re.Match[str]) -> list[str]:
    """The lines of an item with its text, key and all, in quotes."""
    return quoted_lines(lines, index, entry, "", entry["value"]).lines


def empty_between_commas(lines: list[str], index: int, reason: str) -> Mend | None:
    """`[a, , b]`, where an empty cell must be written."""
    found = re.search(r"[\[,]\s*(?=,)", lines[index])
    if not found or "node content" not in reason:
        return None
    line = re.sub(r"([\[,])\s*(?=,)", r"\1 ''", lines[index]).replace("[ ''", "[''")
    return Mend(
        "nothing stands before this comma", "write '' for an empty entry, or leave the comma out", found.end(), [line]
    )


def lone_dash(lines: list[str], index: int, reason: str) -> Mend | None:
    """`[a, -, b]`, or a value that is a dash alone."""
    line = lines[index]
    found = re.search(r"(?<=[\[,:] )-(?=\s*(?:[,\]]|$))|(?<=\[)-(?=\s*[,\]])", line)
    if not found or "entries are not allowed" not in reason:
        return None
    mended = re.sub(r"(?<=[\[,:] )-(?=\s*(?:[,\]]|$))|(?<=\[)-(?=\s*[,\]])", "'-'", line)
    return Mend("a dash alone begins a list", "put quotes around it", found.start(), [mended])


def quote_in_brackets(lines: list[str], index: int, _reason: str) -> Mend | None:
    """`["a, b]`, where a quote is opened and not closed."""
    entry = ENTRY.match(lines[index])
    value = entry["value"] if entry else ""
    if not entry or value[0] not in CLOSED or value[-1] != CLOSED[value[0]] or _is_collection(value):
        return None
    for found in OPEN_IN_BRACKETS.finditer(value):
        mended = f"{value[: found.end()]}{found[1]}{value[found.end() :]}"
        if _is_collection(mended):
            line = entry["head"] + mended + entry["rest"]
            hint = "close it before the comma or bracket"
            return Mend(UNCLOSED_QUOTE, hint, entry.start("value") + found.start(), [line])
    return None


def open_bracket(lines: list[str], index: int, reason: str) -> Mend | None:
    """A list or map in brackets that is not closed, on its line or on those that go on with it after a comma."""
    entry = ENTRY.match(lines[index])
    value = entry["value"] if entry else ""
    if not entry or value[0] not in CLOSED or "expected ','" not in reason or "#" in entry["rest"]:
        return None
    end = index
    while end + 1 < len(lines) and (lines[end].rstrip()[-1:] == "," or lines[end + 1].lstrip()[:1] == ","):
        end += 1
    whole = "\n".join(lines[index : end + 1]).rstrip()
    missing = _open_at_end(whole[entry.start("value") :])
    if not missing or whole[-1] in ",[{" or not _is_collection(whole[entry.start("value") :] + missing):
        return None
    opened = next(sign for sign, closing in CLOSED.items() if closing == missing[-1])
    message = f"'{opened}' is opened and not closed"
    hint = f"close it with '{missing}', or {QUOTE_IT}"
    return Mend(message, hint, entry.start("value"), (whole + missing).split("\n"))


def _open_at_end(value: str) -> str:
    """The signs that close what a value leaves open, or nothing where it closes more or in another order."""
    wanted: list[str] = []
    for char in value:
        if char in CLOSED:
            wanted.append(CLOSED[char])
        elif char in "]}" and (not wanted or wanted.pop() != char):
            return ""
    return "".join(reversed(wanted))


def special_start(lines: list[str], index: int, _reason: str) -> Mend | None:
    """A value that begins with a sign of YAML's own."""
    entry = ENTRY.match(lines[index])
    if not entry or entry["value"][0] not in STARTS or BLOCK_SIGN.fullmatch(entry["value"]):
        return None
    if entry["value"][0] in "?:" and (entry["head"].strip() == "" or entry["value"][1:2] not in ("", " ")):
        return None
    if entry["value"][0] in "[{]}" and _goes_on(entry):
        return None
    return quoted_lines(lines, index, entry, STARTS[entry["value"][0]], entry["value"])


def _goes_on(entry: re.Match[str]) -> bool:
    """Whether a value in brackets is a list or map, or a part of one that has further lines."""
    value = entry["value"]
    depth = 0
    for at, char in enumerate(value):
        depth += (char in "[{") - (char in "]}")
        if depth == 0:
            return not value[at + 1 :].strip("]}, ") or "#" in entry["rest"]
    return value[0] in CLOSED


def _is_collection(value: str) -> bool:
    """Whether a value in brackets is one that YAML itself can read, so that the slip is elsewhere."""
    try:
        yaml.safe_load(value)
    except (yaml.YAMLError, ValueError, RecursionError):
        return False
    return True


def missing_space(lines: list[str], index: int, _reason: str) -> Mend | None:
    """`title:Text`, with no space after the colon."""
    found = re.match(r"([ ]*(?:-[ ]+)*[a-z][a-z_]*):(?!//)([^\s:].*)$", lines[index])
    if not found:
        return None
    message = "a space is missing after the colon"
    return Mend(message, "write 'key: value'", found.end(1), [f"{found[1]}: {found[2]}"])


def cut_by_comment(lines: list[str], index: int, _reason: str) -> Mend | None:
    """A text of several lines that a ` #1` ends too early."""
    entry = ENTRY.match(lines[index])
    if not entry or entry["value"][0] in CLOSED or not re.match(r"\s+#[^\s#]", entry["rest"]):
        return None
    if continuation(lines, index) == index + 1:
        return None
    message = "the text after ' #' is a comment, and so the text ends there"
    return quoted_lines(lines, index, entry, message, entry["value"] + entry["rest"].rstrip(), entry.start("rest") + 1)


MENDS: tuple[Callable[[list[str], int, str], Mend | None], ...] = (
    layout.tab,
    layout.no_break_space,
    layout.separator,
    content_missing,
    title_missing,
    backslash,
    picture,
    unclosed_quote,
    quote_in_brackets,
    empty_between_commas,
    lone_dash,
    layout.list_on_line,
    open_bracket,
    brackets_in_value,
    cut_by_comment,
    second_colon,
    layout.star_for_dash,
    special_start,
    layout.tab_after_dash,
    layout.dash_without_space,
    missing_space,
    layout.missing_colon,
    layout.too_deep,
    layout.misaligned,
    layout.below_block_sign,
    missing_dash,
    colon_in_long_text,
)
