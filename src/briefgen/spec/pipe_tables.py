"""The lines of a pipe table as GitHub's Markdown reads them → how many cells they have, and tables that are none.

https://github.github.com/gfm/#tables-extension-: cells beyond the header's are dropped, so they must be counted.
"""

from __future__ import annotations

import re
from itertools import pairwise

BAR = re.compile(r"(?<!\\)\|")
MARGIN = re.compile(r"^[\s>]*\|?|(?<!\\)\|\s*$")
DASHES = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")


def cell_count(line: str) -> int:
    """How many cells a row has between its bars; a bar after a backslash is text."""
    return len(BAR.split(MARGIN.sub("", line.strip())))


def loose_table(paragraph: str) -> bool:
    """Whether a paragraph was meant as a table: a line of dashes and bars stands beneath a line with bars."""
    lines = paragraph.split("\n")
    pairs = pairwise(lines)
    return any("|" in dashes and BAR.search(header) and DASHES.fullmatch(dashes) for header, dashes in pairs)
