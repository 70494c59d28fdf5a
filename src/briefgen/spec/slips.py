"""YAML syntax errors → problems with the author's lines as written and as they should be, and the text so mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from briefgen.errors import Position, Problem, Repair
from briefgen.spec.plain_texts import CUT
from briefgen.spec.syntax import in_words

if TYPE_CHECKING:
    from briefgen.spec.mends import Mend

MOST_SLIPS = 25
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

    @property
    def text(self) -> str:
        """The text with what was mended so far."""
        return "\n".join(self.lines)

    def mend(self, error: yaml.YAMLError) -> Problem:
        """The problem of a syntax error; its lines are mended where a repair is known."""
        from briefgen.spec.mends import MENDS

        self.left -= 1
        self.may_go_on = self.left > 0
        reason = str(getattr(error, "problem", None) or "")
        for index in self._suspects(error):
            for find in MENDS:
                mend = find(self.lines, index, reason)
                if mend:
                    return self._apply(mend, index)
        self.may_go_on = False
        return self._unexplained(error)

    def _suspects(self, error: yaml.YAMLError) -> list[int]:
        """The lines an error speaks of, likeliest first, and their neighbours for a text that ran on."""
        marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
        places = [mark.line for mark in marks if mark is not None]
        near = [*places, *(line - 1 for line in places), *(line + 1 for line in places)]
        return [line for line in dict.fromkeys(near) if 0 <= line < len(self.lines) and line not in self.mended]

    def _apply(self, mend: Mend, index: int) -> Problem:
        after = index + len(mend.lines)
        repair = Repair("\n".join(self.written[index:after]), "\n".join(mend.lines)) if mend.shown else None
        self.mended.update(range(index, after))
        self.lines[index:after] = mend.lines
        where = Position(self.file, index + 1, mend.column + 1)
        return Problem(where, "", mend.message, mend.hint, repair=repair)

    def _unexplained(self, error: yaml.YAMLError) -> Problem:
        message, hint, mark = in_words(error)
        if any(CUT.search(self.lines[index]) for index in self._suspects(error)):
            hint = "the text after ' #' is a comment: put quotes around a text that holds ' #'"
        where = Position(self.file, mark.line + 1, mark.column + 1) if mark else Position(self.file)
        return Problem(where, "", message, hint)
