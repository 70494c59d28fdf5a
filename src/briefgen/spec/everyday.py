"""A YAML text in its everyday forms → its node tree as libyaml gives it, or None where libyaml must read it.

Most specs are maps and lists by indentation, with texts that are plain, in quotes, or below a `>` or `|`. These are
read here, in half the time and without loading a library; at the first form that is anything else, or that anything
is to be said about, the whole text is left to `reader`.
"""

from __future__ import annotations

import re

from briefgen.patterns import Pattern
from briefgen.spec.limits import MAX_DEPTH
from briefgen.spec.nodes import Mapping, Node, Scalar, Sequence

KEY = re.compile(r"(?!\d+[.)] )([^\W_][^:#,\[\]{}?\\\"]*)(?<! ):(?: +|$)")
DOUBLE = re.compile(r'"([^"\\]*(?:\\["\\][^"\\]*)*)" *')
SINGLE = re.compile(r"'([^']*(?:''[^']*)*)' *")
HEADER = re.compile(r"([|>])(-?) *$")
NOT_PLAIN = frozenset("-?:,[]{}#&*!|>'\"%@`")
"""What a text without quotes does not begin with here; YAML lets some of them begin one."""
NEGATIVE = Pattern(r"-\d")
ENDS_PLAIN = re.compile(r":(?: |$)| #")
FLOW_PLAIN = Pattern(r"[-+−–(€$£~≈]?[^\W_](?:[^,\[\]{}:#?\"“„«‘]|“[^,\[\]{}:#?\"“”„«‘]*”)*")
PARTED = re.compile(r"\d,\d\d\d(?!\d)")
"""A comma that may part thousands, of which the author is told."""
GOES_ON = Pattern(r"[^\W\d_]|\d+(?![\d.)])|[(“„«€$£]")
"""How a line of plain text begins that is no item of a list with other signs."""
ROW_OR_ITEM = Pattern(r"\||(?:[^\w\s]|\(?\w{1,5}[.)]) ")
"""How a line begins that may be one of a table or list, of which the author is told if it is joined."""
OPENING = frozenset("\"'[{")
COMMENT = "# "
FAR_COMMENT = re.compile(r" {2,}# ")
"""A comment that stands off from a plain text, as one does that is meant."""
BLANK = " "
LONGEST_KEY = 1000
"""libyaml takes up to 1,024 characters."""
LONGEST = 190_000
"""A text of no more characters has neither too long a text nor too many values, each of which takes two."""


class _Unusual(Exception):  # noqa: N818  # nothing is wrong
    """A form that libyaml is to read."""


def everyday(text: str) -> Node | None:
    """The tree of a decoded text, or None: where it has other forms, and where YAML itself would complain."""
    if len(text) > LONGEST or "\t" in text or "\ufeff" in text:
        return None
    try:
        return _Reader(text.split("\n")).whole()
    except _Unusual:
        return None


class _Reader:
    """Reads line by line; `row` and `indent` are of the next line that says something."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.row = -1
        self.indent = -1
        self.depth = 0
        self.advance()

    def whole(self) -> Node:
        """The map that a text is."""
        if self.indent < 0 or KEY.match(self.lines[self.row], self.indent) is None:
            raise _Unusual
        node = self.mapping(self.indent)
        if self.indent >= 0:
            raise _Unusual
        return node

    def advance(self) -> None:
        """Go on to the next line that is neither blank nor a comment; past the last one, `indent` is -1."""
        for row in range(self.row + 1, len(self.lines)):
            line = self.lines[row]
            bare = line.lstrip(BLANK)
            if bare and bare[0] != "#":
                self.row, self.indent = row, len(line) - len(bare)
                return
        self.row, self.indent = len(self.lines), -1

    def deeper(self) -> None:
        """Step into a list or a map."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise _Unusual

    def mapping(self, indent: int) -> Mapping:
        """The entries at an indentation, the first of which begins in this line; deeper ones are no entries."""
        self.deeper()
        node = Mapping([], self.row + 1, indent + 1)
        names: set[str] = set()
        while True:
            line = self.lines[self.row]
            found = KEY.match(line, indent)
            if found is None or found[1] in names or len(found[1]) > LONGEST_KEY:
                raise _Unusual
            names.add(found[1])
            key, start = Scalar(found[1], self.row + 1, indent + 1), found.end()
            is_alone = start == len(line) or line.startswith(COMMENT, start)
            node.entries.append((key, self.below(indent, found.end(1) + 1) if is_alone else self.value(start, indent)))
            if self.indent < indent:
                self.depth -= 1
                return node

    def below(self, indent: int, end: int) -> Node:
        """What stands in the lines after a key and its colon, which ends at a place in this line; or nothing."""
        row = self.row
        self.advance()
        if self.indent == indent and self.is_item(indent):
            return self.sequence(indent)
        if self.indent <= indent:
            return Scalar("", row + 1, end + 1)
        if self.is_item(self.indent):
            return self.sequence(self.indent)
        if KEY.match(self.lines[self.row], self.indent):
            return self.mapping(self.indent)
        if self.lines[self.row][self.indent] not in OPENING and not GOES_ON.match(self.lines[self.row], self.indent):
            raise _Unusual
        return self.value(self.indent, indent)

    def is_item(self, indent: int) -> bool:
        """Whether a list item begins at a place in this line."""
        return self.lines[self.row].startswith("- ", indent)

    def sequence(self, indent: int) -> Sequence:
        """The items at an indentation, the first of which begins in this line."""
        self.deeper()
        node = Sequence([], self.row + 1, indent + 1)
        while True:
            node.items.append(self.item(indent))
            if self.indent != indent or not self.is_item(indent):
                self.depth -= 1
                return node

    def item(self, indent: int) -> Node:
        """What follows a dash in its line, and goes on below."""
        line = self.lines[self.row]
        start = _after_blanks(line, indent + 1)
        if start == len(line):
            raise _Unusual
        if self.is_item(start):
            return self.sequence(start)
        return self.mapping(start) if KEY.match(line, start) else self.value(start, indent)

    def value(self, start: int, indent: int) -> Node:
        """What begins at a place in this line; `indent` is that of the map or list it belongs to."""
        line = self.lines[self.row]
        sign = line[start]
        if sign in "|>":
            return self.block_text(start, indent)
        if sign not in "\"'[{":
            return self.plain(start, indent)
        node, end = self.flow(line, start)
        if end < len(line) and not (line.startswith(COMMENT, end) and line[end - 1] == BLANK):
            raise _Unusual
        self.advance()
        return node

    def plain(self, start: int, indent: int) -> Scalar:
        """A text without quotes, which goes on in lines that are indented deeper than what it belongs to."""
        line, row = self.lines[self.row], self.row
        comment = FAR_COMMENT.search(line, start)
        parts = [line[start : comment.start() if comment else len(line)].rstrip(BLANK)]
        if parts[0][0] in NOT_PLAIN and not NEGATIVE.match(parts[0]):
            raise _Unusual
        self.advance()
        while self.indent > indent:
            line = self.lines[self.row]
            if comment or self.row != row + len(parts) or not GOES_ON.match(line, self.indent):
                raise _Unusual
            if ROW_OR_ITEM.match(line, self.indent):
                raise _Unusual
            parts.append(line.strip(BLANK))
            self.advance()
        text = BLANK.join(parts)
        if ENDS_PLAIN.search(text) or any(part[-1] == ":" for part in parts):
            raise _Unusual
        return Scalar(text, row + 1, start + 1)

    def block_text(self, start: int, indent: int) -> Scalar:
        """A text below a `|` or `>`, line by line or its lines joined."""
        row = self.row
        found = HEADER.match(self.lines[row], start)
        if found is None:
            raise _Unusual
        body = self.body(row + 1, indent)
        text = "\n".join(body) if found[1] == "|" else _folded(body)
        if not found[2]:
            if row + 1 + len(body) == len(self.lines):
                raise _Unusual
            text += "\n"
        self.row += len(body)
        self.advance()
        return Scalar(text, row + 1, start + 1, found[1])

    def body(self, row: int, indent: int) -> list[str]:
        """The lines from a row on that are indented deeper, without that and without blank ones at the end."""
        first = self.lines[row] if row < len(self.lines) else ""
        inner = len(first) - len(first.lstrip(BLANK))
        if inner <= indent or inner == len(first):
            raise _Unusual
        margin = BLANK * inner
        body: list[str] = []
        for number in range(row, len(self.lines)):
            line = self.lines[number]
            if not line.startswith(margin) and line.strip(BLANK):
                break
            body.append(line[inner:])
        while not body[-1]:
            body.pop()
        if any(line.isspace() for line in body):
            raise _Unusual
        return body

    def flow(self, line: str, start: int) -> tuple[Node, int]:
        """What is quoted or in brackets, or plain within brackets, and where in this line it ends."""
        sign = line[start : start + 1]
        if sign == "[":
            return self.flow_list(line, start)
        if sign == "{":
            return self.flow_map(line, start)
        found = (DOUBLE if sign == '"' else SINGLE if sign == "'" else FLOW_PLAIN).match(line, start)
        if found is None:
            raise _Unusual
        if sign == '"':
            text = found[1]
            text = text.replace('\\"', '"').replace("\\\\", "\\") if "\\" in text else text
        else:
            text = found[1].replace("''", "'") if sign == "'" else found[0].rstrip(BLANK)
        return Scalar(text, self.row + 1, start + 1, sign if sign in "\"'" else ""), found.end()

    def flow_list(self, line: str, start: int) -> tuple[Node, int]:
        """A list in brackets."""
        self.deeper()
        node = Sequence([], self.row + 1, start + 1)
        at = _after_blanks(line, start + 1)
        while line[at : at + 1] != "]":
            item, at = self.flow(line, at)
            node.items.append(item)
            at = _after_comma(line, at, "]")
        self.depth -= 1
        return node, _after_blanks(line, at + 1)

    def flow_map(self, line: str, start: int) -> tuple[Node, int]:
        """A map in braces."""
        self.deeper()
        node = Mapping([], self.row + 1, start + 1)
        names: set[str] = set()
        at = _after_blanks(line, start + 1)
        while line[at : at + 1] != "}":
            found = KEY.match(line, at)
            if found is None or found[1] in names or len(found[1]) > LONGEST_KEY:
                raise _Unusual
            names.add(found[1])
            item, end = self.flow(line, found.end())
            node.entries.append((Scalar(found[1], self.row + 1, at + 1), item))
            at = _after_comma(line, end, "}")
        self.depth -= 1
        return node, _after_blanks(line, at + 1)


def _after_blanks(line: str, at: int) -> int:
    while line.startswith(BLANK, at):
        at += 1
    return at


def _after_comma(line: str, at: int, closing: str) -> int:
    """Where the next item begins, or the bracket stands that closes the list; a comma before that is unusual."""
    if line[at : at + 1] == closing:
        return at
    next_at = _after_blanks(line, at + 1)
    if line[at : at + 1] != "," or line[next_at : next_at + 1] == closing or PARTED.match(line, at - 1):
        raise _Unusual
    return next_at


def _folded(lines: list[str]) -> str:
    """Lines joined by spaces; blank ones between two are as many breaks as below a `|`."""
    text = above = lines[0]
    breaks = 0
    for line in lines[1:]:
        if not line:
            breaks += 1
            continue
        if line[0] == BLANK or ROW_OR_ITEM.match(line) or above[-1] == "\\":
            raise _Unusual
        text += ("\n" * (breaks + 1) if breaks else BLANK) + line
        above, breaks = line, 0
    return text
