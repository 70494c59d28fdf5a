"""Writes which characters the fonts of `briefgen[fonts]` have, from the fonts installed here.

Run `python docs/extra_characters.py` after a change to those fonts; a test holds the list to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.theme import coverage, default_theme
from briefgen.theme.fonts import EXTRA


def ranges(codes: Iterable[int]) -> Iterator[str]:
    """The code points as hexadecimal ranges, in order."""
    first = last = -1
    for code in [*sorted(codes), -1]:
        if code != last + 1 or code < 0:
            if first >= 0:
                yield f"{first:X}" if first == last else f"{first:X}-{last:X}"
            first = code
        last = code


def extra_characters() -> str:
    """The text of the file: what the extra families have and the others lack, one range a line."""
    fonts = default_theme().fonts
    codes = {code for family in fonts.extra for code in coverage(family.regular)}
    for family in fonts.chain(fonts.body):
        codes -= coverage(family.regular)
    return "\n".join(ranges(codes)) + "\n"


if __name__ == "__main__":
    EXTRA.write_text(extra_characters(), encoding="ascii")
