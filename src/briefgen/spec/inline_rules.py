"""The inline syntax that briefings add to CommonMark, as markdown-it rules: citations, notes, references, sub and sup.

The forms follow Pandoc's Markdown: `[@key, p. 3; @other]`, `^[note]`, `H~2~O`, `m^2^`; `{table:id}` is our own. They
are narrower than Pandoc's where figures could lose a sign: `~5–~10`, `10^6-10^7` and `2*3*4` stay as they are.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline

from briefgen.spec import markdown_inlines as forms

CITATION, ABOUT_CITATION, REFERENCE = map(re.compile, (forms.CITATION, forms.ABOUT_CITATION, forms.REFERENCE))
RAISED = re.compile(r"\^(?:([+\-−±]?[\w.,]+[+\-−±]?|[+\-−±])\^(?!\d)|([^\s^]+)\^(?!\w))")
LOWERED = re.compile(r"~([^\s~]+)~(?!\d)")
STRUCK = re.compile(r"~~(?=\S)[^~]*?[^~\s]~~")
STARS = re.compile(r"(?<=\d)\*+(?=\d)")
HTML = re.compile(
    r"</?(?:a|abbr|article|aside|audio|b|big|blockquote|body|br|button|center|cite|code|dd|del|div|dl|dt|em|font|footer|"
    r"form|frame|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|li|link|mark|meta|nav|object|ol|p|picture|pre|q|s|"
    r"samp|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|var|"
    r"video)(?:\s[^<>]*)?/?>|<!--|<!\[CDATA\[|<\?",
    re.IGNORECASE,
)


def install(parser: MarkdownIt) -> None:
    """Add the rules to a parser."""
    ruler = parser.inline.ruler
    ruler.before("emphasis", "stars", stars)
    ruler.before("link", "citation", citation)
    ruler.before("link", "about_citation", about_citation)
    ruler.before("link", "note", note)
    ruler.before("link", "raised", raised)
    ruler.before("link", "struck", struck)
    ruler.before("link", "lowered", lowered)
    ruler.before("link", "reference", reference)
    ruler.before("autolink", "raw_html", raw_html)
    parser.inline.add_terminator_char("^")
    parser.inline.add_terminator_char("~")
    parser.inline.add_terminator_char("{")


def citation(state: StateInline, silent: bool) -> bool:
    """`[@a; @b, p. 3]`."""
    found = CITATION.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = found[1]
    state.pos = found.end()
    return True


def about_citation(state: StateInline, silent: bool) -> bool:
    """`[see @a, p. 3]`, which the converter refuses: the words belong before the bracket."""
    return _whole(state, silent, ABOUT_CITATION, "about_citation")


def note(state: StateInline, silent: bool) -> bool:
    """`^[a footnote]`."""
    if not state.src.startswith("^[", state.pos):
        return False
    end = parseLinkLabel(state, state.pos + 1)
    if end < 0:
        return False
    if not silent:
        _nested(state, "note", state.src[state.pos + 2 : end])
    state.pos = end + 1
    return True


def raised(state: StateInline, silent: bool) -> bool:
    """`m^2^`."""
    return _enclosed(state, silent, RAISED, "raised")


def struck(state: StateInline, silent: bool) -> bool:
    """`~~gone~~`, which the converter refuses."""
    return _whole(state, silent, STRUCK, "struck")


def stars(state: StateInline, silent: bool) -> bool:
    """`2*3*4`: stars between digits are signs of their own."""
    found = STARS.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        state.pending += found[0]
    state.pos = found.end()
    return True


def lowered(state: StateInline, silent: bool) -> bool:
    """`H~2~O`: the sign stands right after what it is written to."""
    before = state.src[state.pos - 1 : state.pos]
    return (before.isalnum() or before in tuple(")]*_")) and _enclosed(state, silent, LOWERED, "lowered")


def reference(state: StateInline, silent: bool) -> bool:
    """`{table:id}`."""
    found = REFERENCE.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        token = state.push("reference", "", 0)
        token.content, token.info, token.markup = found[2], found[1].lower(), found[0]
    state.pos = found.end()
    return True


def raw_html(state: StateInline, silent: bool) -> bool:
    """`<b>` and its like, which the converter refuses; `List<int>` and `a < b` are plain text."""
    return _whole(state, silent, HTML, "raw_html")


def _whole(state: StateInline, silent: bool, pattern: re.Pattern[str], kind: str) -> bool:
    """Take what the pattern matches as one token."""
    found = pattern.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        state.push(kind, "", 0).content = found[0]
    state.pos = found.end()
    return True


def _enclosed(state: StateInline, silent: bool, pattern: re.Pattern[str], kind: str) -> bool:
    found = pattern.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        _nested(state, kind, next(filter(None, found.groups())))
    state.pos = found.end()
    return True


def _nested(state: StateInline, kind: str, content: str) -> None:
    """Push a token whose children are the inline tokens of `content`."""
    token = state.push(kind, "", 0)
    token.children = []
    state.md.inline.parse(content, state.md, state.env, token.children)
