"""Numbers in a column → where their decimal points stand below one another."""

from __future__ import annotations

import re

from briefgen.backends.pdf.text.style import TextStyle
from briefgen.patterns import Pattern

COMMA_LANGUAGES = frozenset((
    "af", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fr",
    "gl", "hr", "hu", "hy", "id", "is", "it", "ka", "kk", "lt", "lv", "mk", "nb", "nl", "nn",
    "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk", "uz", "vi",
))  # fmt: skip
DIGITS = Pattern(r"[0-9\u0660-\u0669\u06f0-\u06f9]")


def decimal_mark(language: str) -> str:
    """The decimal mark of a language: a comma on most of the European continent, else a point."""
    return "," if language.split("-")[0].lower() in COMMA_LANGUAGES else "."


def split_number(text: str, mark: str) -> tuple[str, str]:
    """A number's text up to its decimal mark, or Arabic's, and from there on; without digits all stands before it."""
    digits = [match.start() for match in DIGITS.finditer(text)]
    if not digits:
        return text, ""
    for match in re.finditer(rf"[{re.escape(mark)}٫](?={DIGITS.pattern})", text):
        if match.start() > digits[0]:
            return text[: match.start()], text[match.start() :]
    return text[: digits[-1] + 1], text[digits[-1] + 1 :]


class DecimalAligner:
    """The widest parts before and after the decimal mark met in a column, in points."""

    def __init__(self, style: TextStyle, mark: str) -> None:
        self.style = style
        self.mark = mark
        self.before = 0.0
        self.after = 0.0

    def measure(self, text: str) -> None:
        """Take a number into account."""
        before, after = self.parts(text)
        self.before = max(self.before, before)
        self.after = max(self.after, after)

    def parts(self, text: str) -> tuple[float, float]:
        """The widths of a number before and after its decimal mark."""
        before, after = split_number(text.strip(), self.mark)
        return self.style.width(before), self.style.width(after)

    def offset(self, text: str, width: float) -> float:
        """How far from the left edge of a column `width` points wide the number begins; numbers end at its right."""
        before, after = self.parts(text)
        return max(0.0, min(width - self.after - before, width - before - after))
