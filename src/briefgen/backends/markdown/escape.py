"""Text → the spelling Markdown wants of it, so that it reads back as the same text (CommonMark 0.31.2, GFM 0.29)."""

from __future__ import annotations

import re

SPECIAL = re.compile(
    r"[`~|^\x00]"  # what begins or ends something wherever it stands; ~ and | in GFM, ^ with other readers
    r"|\\(?![^\W_])"  # before a letter or figure it is itself
    r"|(?<!\S\s)\*|\*(?!\s)"  # between spaces an asterisk is one
    r"|<(?![\s\d=])"  # before a space or a figure no tag begins
    r"|\](?=[(\[:]|$)|\[(?=\^)|^\[(?=[\sxX]\])"  # other brackets belong to no link, note or task
    r"|(?<![^\W_])_|_(?![^\W_])"  # within a word an underscore is one
    r"|&(?=#?\w+;|#?\w*$)"  # an entity, or what may become one
    r"|(?:(?<=\s)|^)#"  # the end of a heading
    r"|\$(?!\d)"  # mathematics on GitHub, which never closes before a digit
)
AT_START = re.compile(r"([-+](?=[\s-]|$)|[=>#]|\d{1,9}(?=[.)](?:\s|$)))")
BARE_BRACKET = re.compile(r"(?<!\\)(?:\\\\)*[\[\]]")
LAST_BRACKET = re.compile(r"(?<!\\)\\\]$")
BACKTICKS = re.compile("`+")
SPACES = re.compile(r"[ \t\r\n]+")
SPACES_AT_ENDS = " \t"


def escape(text: str, linked: bool = False) -> str:
    """Running text; a link's words hold no bracket that might end them."""
    made = SPECIAL.sub(_escaped, SPACES.sub(" ", text))
    return BARE_BRACKET.sub(r"\\\g<0>", made) if linked else made


def _escaped(found: re.Match[str]) -> str:
    return "\ufffd" if found[0] == "\0" else f"\\{found[0]}"


def ended(text: str) -> str:
    """Escaped text that nothing follows: a bracket at its end makes no link."""
    return LAST_BRACKET.sub("]", text)


def begun(line: str) -> str:
    """A line of escaped text that begins nothing: no list, heading, quotation or rule."""
    found = AT_START.match(line)
    if not found:
        return line
    end = found.end()
    return f"{line[:end]}\\{line[end:]}" if found[0].isdigit() else f"\\{line}"


def code(text: str, in_cell: bool) -> str:
    """A span of code, between more backticks than it holds; a bar in a table's cell is escaped there too."""
    words = SPACES.sub(" ", text.replace("\0", "\ufffd"))
    if not words.strip(SPACES_AT_ENDS):
        return words
    ticks = "`" * next(count for count in range(1, 99) if count not in map(len, BACKTICKS.findall(words)))
    padded = f" {words} " if words[0] in "` " or words[-1] in "` " else words
    return ticks + (padded.replace("|", r"\|") if in_cell else padded) + ticks


def address(href: str) -> str:
    """A link's destination, in angle brackets where it holds what could end it."""
    safe = href.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E").replace("|", "%7C").replace("`", "%60")
    safe = re.sub(r"&(?=#?\w+;)", "&amp;", safe)
    return f"<{safe}>" if re.search(r"[()*_\[\]~]", safe) else safe
