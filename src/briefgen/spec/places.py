"""An offset into a text as it was read → the line and column of the spec where that character was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from types import MappingProxyType

from briefgen.errors import Problem
from briefgen.spec.nodes import Node, Scalar

PLAIN = r"\S"
H = "[0-9a-fA-F]"
TOKENS = {
    "'": r"''|\S",
    '"': rf"\\u[dD][89abAB]{H}{H}\\u[dD][c-fC-F]{H}{H}|\\x{H}{{2}}|\\u{H}{{4}}|\\U{H}{{8}}|\\.?|\S",
}
BLANK_ESCAPES = frozenset(("", *"tnvfr _NLP"))


class Places:
    """The lines of a spec, by which a character of a text is found again: YAML folds lines, never letters."""

    def __init__(
        self,
        text: str = "",
        mended: str = "",
        torn: bool = False,
        asides: Mapping[tuple[int, int], Problem] = MappingProxyType({}),
    ) -> None:
        self.torn = torn
        """Whether a part could not be read, so that nothing can be said of what is missing."""
        self.written = text.split("\n")
        self.asides = asides
        """What is said of a comment right behind a text, if that is prose, by line and column of the text."""
        self.lines = mended.split("\n") if mended and mended != text else self.written

    def of(self, scalar: Scalar, offset: int) -> tuple[int, int]:
        """Line and column of the first character at or after the offset that is not blank."""
        if not scalar.line:
            return 0, 0
        before = (scalar.written or scalar.text)[: _unfilled(scalar, offset)]
        count = len(re.findall(PLAIN, before))
        line, column = next(islice(_characters(self.lines, scalar), count, None), (scalar.line, scalar.column))
        return line, column - self._inserted(line, column)

    def put_in(self, node: Node) -> bool:
        """Whether a node is the `''` that a mended line has where nothing was written, of which its author is told."""
        row = node.line - 1
        if not isinstance(node, Scalar) or node.text or node.style != "'" or not 0 <= row < len(self.written):
            return False
        return self.lines[row] != self.written[row] and "''" not in self.written[row]

    def line_of(self, node: Node) -> str:
        """The author's line at which a node begins, or nothing where it had to be mended to be read."""
        at = node.line - 1
        if not 0 <= at < len(self.written) or self.written[at] != self.lines[at]:
            return ""
        return self.written[at]

    def _inserted(self, line: int, column: int) -> int:
        """How far a mended line is ahead of the written one at the column: by the quote that was put in."""
        mended, written = self.lines[line - 1], self.written[line - 1] if line <= len(self.written) else ""
        same = next((at for at, (a, b) in enumerate(zip(mended, written, strict=False)) if a != b), len(written))
        return 1 if mended != written and column - 1 > same else 0


def _characters(lines: Sequence[str], scalar: Scalar) -> Iterator[tuple[int, int]]:
    """Line and column of each character of a scalar that is not blank."""
    is_block = scalar.style in ("|", ">")
    row = scalar.line - 1 + is_block
    start = 0 if is_block else scalar.column - 1 + bool(scalar.style)
    tokens = re.compile(TOKENS.get(scalar.style, PLAIN))
    for number in range(row, len(lines)):
        for found in tokens.finditer(lines[number], start):
            if scalar.style != '"' or not _blank(found[0]):
                yield number + 1, found.start() + 1
        start = 0


def _blank(token: str) -> bool:
    """Whether a token of a quoted text stands for white space, or for nothing at the end of a line."""
    if token[0] != "\\":
        return False
    if len(token) <= 2:
        return token[1:] in BLANK_ESCAPES
    return len(token) <= 10 and chr(int(token[2:], 16)).isspace()


def _unfilled(scalar: Scalar, offset: int) -> int:
    """The offset in the text before variables were filled in."""
    ahead = 0
    for start, filled, written in scalar.fills:
        if offset < start + max(filled, 1):
            return min(offset, start) - ahead
        ahead += filled - written
    return offset - ahead
