"""A text that YAML joined from several lines → the same, with its author's blank lines between the paragraphs.

But for a text below `|`, one blank line is one line break to YAML, at which Markdown goes on with the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml
from yaml.events import ScalarEvent

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
ESCAPED = re.compile(r"(?P<break>(?:\\r)?\\(?:n|x0[aA]|u000[aA]|U0{7}[aA]))|\\.", re.DOTALL)
APART = r"\r"
"""Stands for a line break that was typed as an escape; it becomes one when line ends are made alike."""
ROW = re.compile(r"\|.*\|\s*")
BLANKS = (" ", "\t")


def with_blank_lines(lines: Sequence[str], event: ScalarEvent) -> str:
    r"""The text with one more break where blank lines made those there are: as many as there would be below `|`.

    A break typed as `\n` in quotes stays one.
    """
    text = _typed_apart(lines, event) if event.style == '"' else event.value
    made: list[str] = []
    above = ""
    for line in text.split("\n"):
        if above and line and not goes_on(above, line, event.style == ">"):
            made.append("")
        made.append(line)
        above = line or above
    return "\n".join(made)


def goes_on(above: str, line: str, folded: bool = True) -> bool:
    r"""Whether the breaks between two lines stay as they are: below `>` those around a deeper one, which YAML keeps.

    So do those after a backslash, which asks for a new line only, and those between rows of a table.
    """
    deeper = folded and (above.startswith(BLANKS) or line.startswith(BLANKS))
    backslashes = len(above) - len(above.rstrip("\\"))
    return deeper or backslashes % 2 == 1 or bool(ROW.fullmatch(above) and ROW.fullmatch(line))


def _typed_apart(lines: Sequence[str], event: ScalarEvent) -> str:
    """The text of double quotes, with other signs for the breaks that were typed as escapes."""
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None, "events that are parsed have marks"
    rows = list(lines[start.line : end.line + 1])
    rows[-1] = rows[-1][: end.column]
    rows[0] = rows[0][start.column :]
    written = "\n".join(rows)
    if not any(found["break"] for found in ESCAPED.finditer(written)):
        return event.value
    marked = ESCAPED.sub(lambda found: APART if found["break"] else found[0], written)
    return next(one.value for one in yaml.parse(marked, LOADER) if isinstance(one, ScalarEvent))
