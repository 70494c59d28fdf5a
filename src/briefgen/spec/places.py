"""An offset into a text as it was read → the line and column of the spec where that character was written."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
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
        self.walk: Walk | None = None
        """Through the text that was asked of last: what is asked of next mostly stands further on in it."""

    def of(self, scalar: Scalar, offset: int) -> tuple[int, int]:
        """Line and column of the first character at or after the offset that is not blank."""
        if not scalar.line:
            return 0, 0
        if self.walk is None or not self.walk.leads_to(scalar, offset):
            self.walk = Walk(self.lines, scalar)
        line, column = self.walk.to(offset)
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
        if mended == written:
            return 0
        same = next((at for at, (a, b) in enumerate(zip(mended, written, strict=False)) if a != b), len(written))
        return 1 if column - 1 > same else 0


class Walk:
    """A way through the characters of a text that are not blank, each with its place."""

    def __init__(self, lines: Sequence[str], scalar: Scalar) -> None:
        self.scalar = scalar
        self.fills = scalar.fills
        self.ends = [start + max(filled, 1) for start, filled, _ in scalar.fills]
        self.ahead = list(accumulate((filled - written for _, filled, written in scalar.fills), initial=0))
        self.offset = self.written = 0
        self.rest = _characters(lines, scalar)
        self.next = self._step()

    def leads_to(self, scalar: Scalar, offset: int) -> bool:
        """Whether the way goes through a text, which is filled as it was, and an offset lies ahead."""
        return self.scalar is scalar and self.fills is scalar.fills and self.offset <= offset

    def to(self, offset: int) -> tuple[int, int]:
        """The place of the first character at or after an offset, which is no less than the one before."""
        written = max(0, self._unfilled(offset))
        for _ in range(_unblank(self.scalar.written or self.scalar.text, self.written, written)):
            self.next = self._step()
        self.offset, self.written = offset, written
        return self.next

    def _unfilled(self, offset: int) -> int:
        """The offset in the text before variables were filled in."""
        passed = bisect_right(self.ends, offset)
        within = passed < len(self.fills)
        return (min(offset, self.fills[passed][0]) if within else offset) - self.ahead[passed]

    def _step(self) -> tuple[int, int]:
        return next(self.rest, (self.scalar.line, self.scalar.column))


def _unblank(text: str, start: int, end: int) -> int:
    """How many characters of a part of a text are not blank."""
    return len(re.findall(PLAIN, text[start:end]))


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
