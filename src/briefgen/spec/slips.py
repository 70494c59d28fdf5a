"""A YAML syntax error → the problem with the author's line as written and as it should be, and the text so mended."""

from __future__ import annotations

import re

import yaml

from briefgen.errors import Position, Problem, Repair

ENTRY = re.compile(
    r"""(?P<head>[ ]*(?:-[ ]+)*                                  # indentation and list dashes
        (?:(?:"[^"]*"|'[^']*'|[^\s"'#\[\]{}*&!|>%@`:-][^:#]*?):[ ]+)?)   # and a key
        (?P<value>\S.*?)(?P<rest>[ ]+\#.*|[ ]*)$""",
    re.VERBOSE,
)
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
    '"': "text goes on after the closing quote",
    "'": "text goes on after the closing quote",
}
QUOTE_IT = "put the whole value in quotes"


def repair_slip(text: str, error: yaml.YAMLError, file: str) -> tuple[Problem, str | None]:
    """The problem of a syntax error, and the text with that line mended, None where no repair is known."""
    lines = text.split("\n")
    for index in _suspects(error, len(lines)):
        for mend in (_tabs, _second_colon, _special_start):
            found = mend(lines[index])
            if found:
                return _mended(lines, index, found, file)
    return _unexplained(error, file), None


def quoted(value: str) -> str:
    """The text in the YAML quotes that need the least escaping."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def _suspects(error: yaml.YAMLError, count: int) -> list[int]:
    """The lines an error speaks of, likeliest first, and the line before it for a scalar that ran on."""
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    places = [mark.line for mark in marks if mark is not None]
    near = [*places, *(line - 1 for line in places)]
    return [line for line in dict.fromkeys(near) if 0 <= line < count]


def _tabs(line: str) -> tuple[str, str, int] | None:
    body = line.lstrip(" \t")
    indent = line[: len(line) - len(body)]
    if "\t" not in indent or not body:
        return None
    return "a tab cannot indent", indent.replace("\t", "  ") + body, indent.index("\t")


def _second_colon(line: str) -> tuple[str, str, int] | None:
    entry = ENTRY.match(line)
    if not entry or entry["head"].strip(" -") == "" or entry["value"][0] in STARTS:
        return None
    again = re.search(r":(?= |$)", entry["value"])
    if not again:
        return None
    return "a second ': ' stands in one line", _requoted(entry), entry.start("value") + again.start()


def _special_start(line: str) -> tuple[str, str, int] | None:
    entry = ENTRY.match(line)
    if not entry or entry["value"][0] not in STARTS or entry["value"] in ("|", ">", "|-", ">-", "|+", ">+"):
        return None
    return STARTS[entry["value"][0]], _requoted(entry), entry.start("value")


def _requoted(entry: re.Match[str]) -> str:
    return entry["head"] + quoted(entry["value"].rstrip()) + entry["rest"]


def _mended(lines: list[str], index: int, found: tuple[str, str, int], file: str) -> tuple[Problem, str | None]:
    message, repaired, column = found
    hint = "indent with spaces" if "tab" in message else QUOTE_IT
    repair = Repair(lines[index].strip("\n"), repaired)
    problem = Problem(Position(file, index + 1, column + 1), "", message, hint, repair=repair)
    if repaired == lines[index]:
        return problem, None
    following = _continuation(lines, index)
    if following > index + 1 and hint == QUOTE_IT:
        repaired = (
            repaired[:-1].rstrip()
            + " "
            + " ".join(part.strip() for part in lines[index + 1 : following]).replace(repaired[-1], "")
            + repaired[-1]
        )
        kept = [""] * (following - index - 1)
    else:
        kept = lines[index + 1 : following]
    return problem, "\n".join([*lines[:index], repaired, *kept, *lines[following:]])


def _continuation(lines: list[str], index: int) -> int:
    """The index after the lines that a plain value on this line runs on over."""
    indent = len(lines[index]) - len(lines[index].lstrip(" "))
    end = index + 1
    while end < len(lines) and _runs_on(lines[end], indent):
        end += 1
    return end


def _runs_on(line: str, indent: int) -> bool:
    body = line.lstrip(" ")
    deeper = len(line) - len(body) > indent
    return bool(body) and deeper and not re.match(r"- |-$|#|[\w ]+:(?: |$)", body)


def _unexplained(error: yaml.YAMLError, file: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    reason = getattr(error, "problem", None) or str(error)
    where = Position(file, mark.line + 1, mark.column + 1) if mark else Position(file)
    return Problem(where, "", f"this line cannot be read as YAML: {reason.splitlines()[0]}", HELP)


HELP = "look for a missing quote, dash or colon here or in the line above"
