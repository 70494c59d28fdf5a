"""The short way of reading prose: it says what Markdown says, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.spec.markdown import markdown_blocks, markdown_line
from briefgen.spec.plain_prose import plain_prose
from briefgen.spec.prose import parse_line, parse_prose

PIECES = [
    "a", "Word", "words", "7", "1986.", "3.5", "2)x", "é", "ab cd", " ", " ", "  ", "\n", "\n\n", "\u00a0", "\u200b",
    "°", "\u2028", "*", "**", "***", "**b**", "*i*", "**b c**", "_", "`", "^", "~", "\\", "<", "|", "!", "&amp;", "#",
    "- ", "> ", "+", "=", "(", ")", '"', "”", "“", "’", ".", ",", ":", "–", "/", "%", "€", "$", "[", "]", "{", "}", "@",
    ";", "[@a]", "[@a, p. 3; @b]", "[@a;b]", "{table:x}", "{ Figure : b-1 }", "{foo:x}", "https://x.org/?a=b",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=12)


@settings(max_examples=1000)
@given(TEXTS)
@example("**Yes.** The *first* (**second**) and {table:x}, {table:x} [@a, p. 3; @b]\nmore [@a].\n\nAnother.")
@example("“**a**” **“a”** **a**: *a*\u00a0b")
def test_the_short_way_says_what_markdown_says_or_nothing(text: str) -> None:
    assert plain_prose(text.rstrip()) in (None, markdown_blocks(text.rstrip()))
    assert plain_prose(text.rstrip(), inline_only=True) in (None, markdown_line(text))


@pytest.mark.parametrize(
    "text",
    [
        "**Bold.** And (*italic*), “**both**”.",
        "Cited [@a; @b, p. 3], and {table:a}.",
        "A line\nand another.\n\nA *new paragraph\nin italics* of 7 words.",
        "**Most** of it!",
        "3.5 % of *all*, and\n4.2) of the rest.",
    ],
)
def test_usual_prose_goes_the_short_way(text: str) -> None:
    assert plain_prose(text) == markdown_blocks(text)
    assert parse_prose(text) == plain_prose(text)


@pytest.mark.parametrize(
    "text", ["# a", "- a", "a\n- b", "a  \nb", "[a](b)", "`a`", "**a", "{foo:x}", "[@a;b]", "1. a"]
)
def test_whatever_else_is_left_to_markdown(text: str) -> None:
    assert plain_prose(text) is None
    assert parse_line(text) == markdown_line(text)
