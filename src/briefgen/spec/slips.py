"""YAML syntax errors → problems with the author's lines as written and as they should be, and the text so mended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from briefgen.errors import Position, Problem, Repair
from briefgen.spec.limits import MAX_DEPTH
from briefgen.spec.plain_texts import CUT
from briefgen.spec.syntax import in_words

if TYPE_CHECKING:
    from briefgen.spec.mending import Mend

MOST_SLIPS = 25
SECOND = "a second document begins here"
SIGNS = "–—•·▪‣◦●■►➢✓*+"
MARK = re.compile(
    rf"^(?P<indent> *)(?P<mark>[{SIGNS}](?=[ \t\u00a0])|\d{{1,2}}[.)](?= )|-(?=[^\W\d_]))[ \t\u00a0]*(?=\S)",
    re.MULTILINE,
)
"""A line that begins as items of lists do elsewhere."""
TOP = re.compile(r"[^\s#-]")
READ_AGAIN_AT_MOST = 2_000_000
"""Characters that may be read again for the sake of finding further slips, so that no long text takes long."""


class Mender:
    """The lines of a spec on their way to being readable; no line is mended twice."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.written = text.split("\n")
        self.lines = list(self.written)
        self.mended: set[int] = set()
        self.left = max(1, min(MOST_SLIPS, READ_AGAIN_AT_MOST // (len(text) or 1)))
        self.may_go_on = True
        self.dashed = False
        """Whether the items of lists that lack their dash were looked for."""
        self.left_out: set[int] = set()
        """Lines of which nothing is known, so that the rest can be read."""

    @property
    def text(self) -> str:
        """The text with what was mended so far."""
        return "\n".join(self.lines)

    def mend_marks(self) -> list[Problem]:
        """What is said of lists whose items begin with other marks than YAML's; their lines are mended."""
        if not MARK.search(self.text):
            return []
        from briefgen.spec.list_marks import other_marks

        said: list[Problem] = []
        for _ in range(MAX_DEPTH):
            found = list(other_marks(self.text))
            if not found:
                break
            for row, mend, mended in found:
                said.append(self._apply(mend, row))
                for at, line in mended:
                    self.lines[at] = line
                    self.mended.add(at)
        return said

    def mend(self, error: yaml.YAMLError) -> list[Problem]:
        """What is said of a syntax error; its lines are mended where a repair is known, else left out."""
        from briefgen.spec.dashes import missing_dashes
        from briefgen.spec.mends import MENDS

        if not self.dashed:
            self.dashed = True
            found = [self._apply(mend, row) for row, mend in list(missing_dashes(self.lines))]
            if found:
                return found
        self.left -= 1
        self.may_go_on = self.left > 0
        reason = str(getattr(error, "problem", None) or "")
        for index in self._suspects(error):
            for find in MENDS:
                mend = find(self.lines, index, reason)
                if mend and self.mended.isdisjoint(range(index - mend.above, index)):
                    return [self._apply(mend, index - mend.above)]
        return self._without(error)

    def _without(self, error: yaml.YAMLError) -> list[Problem]:
        """Leave out the part that cannot be read; what stumbles over that again is not another problem."""
        told = self._unexplained(error)
        index = told.position.line - 1 if told.position.line else len(self.lines)
        again = index in self.mended or any(self._follows(index, at) for at in self.left_out)
        part = (
            _block(self.lines, index)
            if again or "expected ','" in told.message + str(error)
            else _part(self.lines, index)
        )
        if not any(self.lines[at].strip() for at in part):
            self.may_go_on = False
        self._leave_out(part)
        return [] if again else [told]

    def _follows(self, index: int, left: int) -> bool:
        """Whether nothing is written between a line that was left out and another."""
        return left <= index and not any(line.strip() for line in self.lines[left:index])

    def _leave_out(self, part: range) -> None:
        self.left_out.update(part)
        for at in part:
            self.lines[at] = ""

    def _suspects(self, error: yaml.YAMLError) -> list[int]:
        """The lines an error speaks of, likeliest first, and their neighbours for a text that ran on."""
        marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
        places = [mark.line for mark in marks if mark is not None]
        mark = marks[0]
        opened = _opened_above(self.lines, mark.line, mark.column) if mark is not None else []
        near = [*opened, *places, *(line - 1 for line in places), *(line + 1 for line in places)]
        return [line for line in dict.fromkeys(near) if 0 <= line < len(self.lines) and line not in self.mended]

    def _apply(self, mend: Mend, index: int) -> Problem:
        count = len(mend.lines) - mend.unread
        after = index + count
        repair = Repair("\n".join(self.written[index:after]), "\n".join(mend.lines)) if mend.shown else None
        self.mended.update(range(index, after))
        if mend.unread:
            self._leave_out(range(index, after))
            self.lines[index : index + len(mend.instead)] = mend.instead
        else:
            self.lines[index:after] = mend.lines
        where = Position(self.file, index + 1, mend.column + 1)
        return Problem(where, "", mend.message, mend.hint, repair=repair)

    def _unexplained(self, error: yaml.YAMLError) -> Problem:
        message, hint, mark = in_words(error)
        if any(CUT.search(self.lines[index]) for index in self._suspects(error)):
            hint = "the text after ' #' is a comment: put quotes around a text that holds ' #'"
        where = Position(self.file, mark.line + 1, mark.column + 1) if mark else Position(self.file)
        return Problem(where, "", message, hint)


def _opened_above(lines: list[str], row: int, column: int) -> list[int]:
    """The line at whose value a quote is opened that closes right before a place in a further line, if any."""
    sign = lines[row][column - 1 : column] if row < len(lines) and column else ""
    if sign not in ("'", '"') or lines[row].count(sign, 0, column) > 1:
        return []
    for at in range(row - 1, -1, -1):
        if sign in lines[at]:
            opens = re.match(rf"[ ]*(?:-[ ]+)*(?:[a-z_]+:[ ]+)?{sign}[^{sign}]*$", lines[at])
            return [at] if opens else []
    return []


def _part(lines: list[str], index: int) -> range:
    """A line and what is indented deeper below it; of a key also the list that lines up with it."""
    if index >= len(lines):
        return range(0)
    wide = len(lines[index]) - len(lines[index].lstrip(" "))
    is_key = lines[index].rstrip().endswith(":")
    end = index + 1
    while end < len(lines):
        body = lines[end].lstrip(" ")
        deep = len(lines[end]) - len(body)
        if body and deep <= wide and not (is_key and deep == wide and body.startswith("- ")):
            break
        end += 1
    return range(index, end)


def _block(lines: list[str], index: int) -> range:
    """The whole of a key at the top in which a line stands."""
    start, end = min(index, len(lines) - 1), index + 1
    while start > 0 and not TOP.match(lines[start]):
        start -= 1
    while end < len(lines) and not TOP.match(lines[end]):
        end += 1
    return range(start, min(end, len(lines)))
