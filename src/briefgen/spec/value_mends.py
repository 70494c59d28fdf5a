"""A line at which YAML stumbled → the same with quotes where its values need them: backslashes, brackets, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from briefgen.spec.mending import Mend
from briefgen.spec.quoting import ENTRY, ITEM, KEY_ALONE, needs_quotes, quoted

IN_DOUBLE = re.compile(r'"((?:[^"\\]|\\.)*)"')
IN_FLOW = re.compile(r"[\[\]{}]")
FLOW_KEY = re.compile(r"\s*(?:[\w .-]+:\s+)?")
CLOSED = {"[": "]", "{": "}"}
PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<file>[^)\s]+)\)\s*(?P<more>.*)$")


def backslash(lines: list[str], index: int, reason: str) -> Mend | None:
    """A path in double quotes, where a backslash begins an escape."""
    if "escape" not in reason and "hexdecimal" not in reason:
        return None
    line = lines[index]
    mended = IN_DOUBLE.sub(lambda found: _without_escapes(found[1]) if "\\" in found[1] else found[0], line)
    if mended == line:
        return None
    message = "a backslash within double quotes begins an escape"
    return Mend(message, "use single quotes, or write two backslashes", line.index("\\"), [mended])


def _without_escapes(text: str) -> str:
    """The text in single quotes, or with two backslashes for each where it holds double quotes."""
    if '\\"' in text:
        return '"' + re.sub(r'\\(?!")', r"\\\\", text) + '"'
    return "'" + text.replace("'", "''") + "'"


def brackets_in_value(lines: list[str], index: int, _reason: str) -> Mend | None:
    """`{name: X, interest: Y [@iea]}`: a value within brackets that holds some itself."""
    entry = ENTRY.match(lines[index])
    value = entry["value"] if entry else ""
    if not entry or value[0] not in CLOSED or value[-1] != CLOSED[value[0]]:
        return None
    parts = list(_parts(value[1:-1]))
    mended = [_quoted_part(part) for part in parts]
    whole = value[0] + ",".join(mended) + value[-1]
    changed = next((at for at, part in enumerate(parts) if mended[at] != part), None)
    if changed is None or not _is_readable(whole):
        return None
    column = entry.start("value") + 1 + len(",".join(parts[:changed])) + bool(changed)
    column += len(parts[changed]) - len(parts[changed].lstrip())
    message = f"a value within {value[0]} {value[-1]} cannot hold brackets"
    return Mend(message, "put quotes around it", column, [entry["head"] + whole + entry["rest"]])


def _parts(inner: str) -> Iterator[str]:
    """What stands between commas that are outside of brackets and quotes."""
    depth, sign, start = 0, "", 0
    for at, char in enumerate(inner):
        before = inner[start:at].strip()
        if sign:
            sign = "" if char == sign else sign
        elif char in "\"'" and (not before or before[-1] in ":[{,"):
            sign = char
        elif char in "[{":
            depth += 1
        elif char in "]}":
            depth -= 1
        elif char == "," and depth == 0:
            yield inner[start:at]
            start = at + 1
    yield inner[start:]


def _quoted_part(part: str) -> str:
    """A part with its value in quotes where that is a text that holds brackets."""
    head = FLOW_KEY.match(part)
    begins = head.end() if head else 0
    text = part[begins:].rstrip()
    is_closed = all(text.count(opening) == text.count(closing) for opening, closing in CLOSED.items())
    is_text = text[:1] not in ("", "'", '"') and bool(IN_FLOW.search(text)) and is_closed and not _is_readable(text)
    is_nested = text[:1] in CLOSED and text[-1:] == CLOSED[text[0]] and not text.startswith("[@")
    return part[:begins] + quoted(text) + part[begins + len(text) :] if is_text and not is_nested else part


def _is_readable(value: str) -> bool:
    """Whether YAML can read a value, and reads a list or map where it is one in brackets."""
    try:
        read = yaml.safe_load(value)
    except (yaml.YAMLError, ValueError, RecursionError):
        return False
    return isinstance(read, list | dict)


def picture(lines: list[str], index: int, _reason: str) -> Mend | None:
    """`- ![x](a.png)`, a picture as Markdown has it."""
    item = ITEM.match(lines[index])
    found = PICTURE.match(item["value"]) if item else None
    if not item or not found:
        return None
    message, head = "a picture cannot stand in prose", item["head"]
    rest = found["more"] + item["rest"].rstrip()
    text = quoted(rest) if needs_quotes(rest) else rest
    if not _stands_in_content(lines, index):
        hint = "use an image block in a list under 'content:'"
        return Mend(message, hint, len(head), [f"{head}{quoted(found['alt'] + ' ' + rest)}"], shown=False)
    block = f"{head}image: {{file: {_in_flow(found['file'])}, alt: {_in_flow(found['alt']) or '…'}}}"
    lines_of_text = [f"{head}{text}"] if rest else []
    hint = "use an image block, and write what the picture shows after 'alt:'"
    return Mend(message, hint, len(head), [block, *lines_of_text], unread=bool(rest), instead=tuple(lines_of_text))


def _in_flow(text: str) -> str:
    return quoted(text) if text and (needs_quotes(text) or "," in text or IN_FLOW.search(text)) else text


def _stands_in_content(lines: list[str], index: int) -> bool:
    """Whether the list that a line stands in is one of content."""
    wide = len(lines[index]) - len(lines[index].lstrip(" "))
    for line in reversed(lines[:index]):
        deep = len(line) - len(line.lstrip(" "))
        if line.strip() and (deep < wide or (deep == wide and not line.lstrip(" ").startswith("- "))):
            key = KEY_ALONE.match(line)
            return bool(key) and key[2] in ("content", "landscape") if key else False
    return False
