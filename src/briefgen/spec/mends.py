"""A line at which YAML stumbled → the slip that is most likely and the lines as they should be, one function a slip."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml
from msgspec import Struct
from msgspec.structs import replace

from briefgen.spec.quoting import ENTRY, ITEM, in_quotes

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
QUOTE_IT = "put the whole value in quotes"
BLOCK_SIGN = re.compile(r"[|>](?:[-+]?[1-9]?|[1-9][-+])")
CLOSED = {"[": "]", "{": "}"}
NOT_A_NAME = re.compile(r"[A-Z]|\w \w")
KEY_ALONE = re.compile(r"([ ]*(?:-[ ]+)*)(\w+):\s*(?:#.*)?$")
BROAD_SPACE = re.compile(r"^[ \u00a0]*(?:-[ \u00a0]+)*(?:[a-z][a-z_]*[ \u00a0]*:[ \u00a0]+)?")
UNCLOSED_QUOTE = "a quote is opened and not closed"


class Mend(Struct, frozen=True):
    """A slip on a line: what it is, what to do, its column from 0, and the mended lines, as many as before."""

    message: str
    hint: str
    column: int
    lines: list[str]
    shown: bool = True


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


def unclosed_quote(lines: list[str], index: int, reason: str) -> Mend | None:
    """A quote that is opened and not closed on its line, or a value with quotes inside its quotes."""
    entry = ENTRY.match(lines[index])
    if not entry or entry["value"][0] not in "'\"":
        return None
    value = entry["value"] + entry["rest"].rstrip()
    sign, inner = value[0], value[1:]
    closes = inner.find(sign)
    if closes < 0:
        return _quoted(lines, index, entry, UNCLOSED_QUOTE, value)
    if len(inner) > 1 and inner.endswith(sign) and _is_apostrophe(inner, closes):
        return _quoted(
            lines, index, entry, "a quote within the text closes it", inner[:-1], entry.start("value") + 1 + closes
        )
    if "escape" in reason and sign == '"' and inner.endswith(sign):
        at = entry.start("value") + value.index("\\")
        mend = _quoted(lines, index, entry, "a backslash within double quotes begins an escape", inner[:-1], at)
        return replace(mend, hint="use single quotes, or write two backslashes")
    if closes == len(inner) - 1:
        return None
    if _is_apostrophe(inner, closes):
        return _quoted(lines, index, entry, UNCLOSED_QUOTE, value)
    return _quoted(lines, index, entry, "text goes on after the closing quote", value)


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
        return _quoted(lines, index, item, "a second ': ' stands in one line", item["value"], column)
    return _quoted(lines, index, entry, "a second ': ' stands in one line", entry["value"], column)


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
    return _quoted(lines, index, entry, "", entry["value"]).lines


def empty_between_commas(lines: list[str], index: int, reason: str) -> Mend | None:
    """`[a, , b]`, where an empty cell must be written."""
    found = re.search(r"[\[,]\s*(?=,)", lines[index])
    if not found or "node content" not in reason:
        return None
    line = re.sub(r"([\[,])\s*(?=,)", r"\1 ''", lines[index]).replace("[ ''", "[''")
    return Mend("nothing stands before this comma", "write '' for an empty entry", found.end(), [line])


def lone_dash(lines: list[str], index: int, reason: str) -> Mend | None:
    """`[a, -, b]`, or a value that is a dash alone."""
    line = lines[index]
    found = re.search(r"(?<=[\[,:] )-(?=\s*(?:[,\]]|$))|(?<=\[)-(?=\s*[,\]])", line)
    if not found or "entries are not allowed" not in reason:
        return None
    mended = re.sub(r"(?<=[\[,:] )-(?=\s*(?:[,\]]|$))|(?<=\[)-(?=\s*[,\]])", "'-'", line)
    return Mend("a dash alone begins a list", "put quotes around it", found.start(), [mended])


def open_bracket(lines: list[str], index: int, reason: str) -> Mend | None:
    """A list or map in brackets that is not closed on its line."""
    entry = ENTRY.match(lines[index])
    value = entry["value"] if entry else ""
    if not entry or value[0] not in CLOSED or value[-1] in ",[{":
        return None
    opened, closing = value[0], CLOSED[value[0]]
    if value.count(opened) != value.count(closing) + 1 or "expected ','" not in reason or "#" in entry["rest"]:
        return None
    line = entry["head"] + value + closing + entry["rest"]
    message = f"'{opened}' is opened and not closed"
    return Mend(message, f"close it with '{closing}', or {QUOTE_IT}", entry.start("value"), [line])


def special_start(lines: list[str], index: int, _reason: str) -> Mend | None:
    """A value that begins with a sign of YAML's own."""
    entry = ENTRY.match(lines[index])
    if not entry or entry["value"][0] not in STARTS or BLOCK_SIGN.fullmatch(entry["value"]):
        return None
    if entry["value"][0] in "?:" and (entry["head"].strip() == "" or entry["value"][1:2] not in ("", " ")):
        return None
    if entry["value"][0] in CLOSED and _is_collection(entry["value"]):
        return None
    return _quoted(lines, index, entry, STARTS[entry["value"][0]], entry["value"])


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
    if _continuation(lines, index) == index + 1:
        return None
    message = "the text after ' #' is a comment, and so the text ends there"
    return _quoted(lines, index, entry, message, entry["value"] + entry["rest"].rstrip(), entry.start("rest") + 1)


def too_deep(lines: list[str], index: int, reason: str) -> Mend | None:
    """A `key: value` indented deeper than the one above it, which has its value."""
    entry, above = ENTRY.match(lines[index]), ENTRY.match(lines[index - 1]) if index else None
    if not entry or not above or "not allowed" not in reason:
        return None
    has_keys = all(re.match(r"[ ]*[a-z_]+: ", one["head"]) for one in (entry, above))
    wanted, found = (len(one["head"]) - len(one["head"].lstrip(" ")) for one in (above, entry))
    if not has_keys or found <= wanted:
        return None
    message = "this line is indented deeper than the one above, which has its value"
    return Mend(message, "line it up", found, [" " * wanted + lines[index].lstrip(" ")])


def misaligned(lines: list[str], index: int, _reason: str) -> Mend | None:
    """An item or a key that stands a little left of those it belongs with."""
    body = lines[index].lstrip(" ")
    indent = len(lines[index]) - len(body)
    if index == 0 or not re.match(r"- |[a-z_]+:(?: |$)", body):
        return None
    above = lines[index - 1]
    wanted = len(above) - len(above.lstrip(" "))
    same_kind = above.lstrip(" ").startswith("- ") == body.startswith("- ")
    if not same_kind or not above.strip() or wanted == indent or abs(wanted - indent) > 3:
        return None
    message = "this line does not line up with the one above it"
    return Mend(message, "line it up", indent, [" " * wanted + body])


def _quoted(
    lines: list[str], index: int, entry: re.Match[str], message: str, value: str, column: int | None = None
) -> Mend:
    """The value, and the lines it runs on over, in quotes."""
    rest = "" if value.endswith(entry["rest"].rstrip()) and entry["rest"].strip() else entry["rest"]
    following = lines[index + 1 : index + 1 if rest.strip() else _continuation(lines, index)]
    sign, _ = in_quotes("\n".join([value, *following]))
    first, *more = ((text.replace("'", "''") if sign == "'" else text) for text in (value.rstrip(), *following))
    mended = [f"{entry['head']}{sign}{first}", *more]
    mended[-1] = f"{mended[-1].rstrip()}{sign}{rest if not more else ''}".rstrip()
    return Mend(message, QUOTE_IT, entry.start("value") if column is None else column, mended)


def _continuation(lines: list[str], index: int) -> int:
    """The index after the lines that a plain value on this line runs on over."""
    entry = ENTRY.match(lines[index])
    indent = len(lines[index]) - len(lines[index].lstrip(" "))
    if entry and entry["head"].strip(" ").startswith("-"):
        indent = len(entry["head"]) - len(entry["head"].lstrip(" -")) - 1 if entry["head"].strip(" -") else indent
    end = index + 1
    while end < len(lines) and _runs_on(lines[end], indent):
        end += 1
    return end


def _runs_on(line: str, indent: int) -> bool:
    body = line.lstrip(" ")
    deeper = len(line) - len(body) > indent
    return bool(body) and deeper and not re.match(r"- |-$|#|[\w ]+:(?: |$)", body)


MENDS: tuple[Callable[[list[str], int, str], Mend | None], ...] = (
    tab,
    no_break_space,
    unclosed_quote,
    empty_between_commas,
    lone_dash,
    open_bracket,
    cut_by_comment,
    second_colon,
    special_start,
    missing_space,
    too_deep,
    misaligned,
)
