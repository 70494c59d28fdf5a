"""Text that Markdown left as it is → where its author meant a form of Markdown, why it is none, and what to write.

A text here has no signs that were escaped: those come as texts of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefgen.errors import did_you_mean
from briefgen.spec.markdown_inlines import KINDS

if TYPE_CHECKING:
    from markdown_it.token import Token

OPENS, CLOSES = ("em_open", "strong_open"), ("em_close", "strong_close")

ADDRESS = r"\s*<?(?:https?:|mailto:|tel:|www\.|#[^\W\d_])"
POWER = r"(?<=\d\s\*\*)(?:\s?\d|\s[^*]*\d\*\*)|(?<=[\w)]\*\*)\d"
"""What follows the stars of `2 ** 3`, `x**2` and `0.05 ** and 0.01**`."""
LEVEL = r"[pP]\s?[<≤=]"
"""What such stars stand for, in a legend: `**p < 0.05`."""
FORMS = (
    (
        re.compile(rf"(?<![\d*])\*\*\*?(?!{LEVEL}|{POWER})(?:(?=\w)|(?=\s[^*]*[^\s*]\*\*(?!\w)))"),
        "the stars of '**' are printed, nothing becomes bold",
        "bold text begins and ends with **, with no space inside and no letter right outside",
    ),
    (
        re.compile(r"\^\["),
        "'^[' is printed as it stands: the footnote is not closed",
        "close it with ], or write \\^[ for the signs",
    ),
    (
        re.compile(r"\[\^[\w-]+\]"),
        "'{}' is printed as it stands: notes are not numbered by hand",
        "write the note's text in its place: ^[text]",
    ),
    (
        re.compile(rf"\]\({ADDRESS}"),
        "this link is printed as it stands",
        "write [text](https://…), closed, without spaces in the address: %20 stands for one",
    ),
    (
        re.compile(rf"(?<=[^\W\d_]{{4}})\] \({ADDRESS}"),
        "this link is printed as it stands",
        "write [text](https://…), with nothing between ] and (",
    ),
    (
        re.compile(rf"(?<=[^\W\d_]{{4}})\)\[{ADDRESS}"),
        "this link is printed as it stands: its brackets are exchanged",
        "write [text](https://…)",
    ),
    (
        re.compile(r"\[@"),
        "'[@' is printed as it stands: it is no citation",
        "write [@source], closed and with no brackets inside, or \\[@ for the signs",
    ),
    (
        re.compile("`+"),
        "'{}' is printed as it stands: nothing becomes code",
        "write `code` between two backticks, or \\` for the sign",
    ),
)
CONTEXT = 20
"""Signs before a place by which it is found again."""
STOPS = ".,;:!?…؟،؛。！？，"
BEFORE_WORD = r"(?<=[\s(\[\"'“‘«—–])(?<!=\s)"
OPEN = re.compile(rf"{BEFORE_WORD}(?:\*(?=[^\W\d_])(?!{LEVEL})|_(?=[^\W_]+[{STOPS}](?!\w)))")
"""A sign that may but begin italic text; `_private` may be a name, unless a sentence ends or is parted behind it."""
STOP = re.compile(rf"[{STOPS}](?!\w)")
"""What a sentence ends with or is parted by; `All *yaml files` is none."""
BEHIND_WORD = {"*": re.compile(r"\w\*"), "_": re.compile(r"\w_")}
"""A star that sends to a note, which begins with another, or stands for endings, as in `Bürger*innen`."""
NOT_CLOSED = (
    "'{0}' is printed as it stands: there is no second one that ends italic text",
    "close it with {0}, or write \\{0} for the sign",
)
REFERENCE = re.compile(r"\{\s*([A-Za-z]{4,})\s*:")
WITHOUT_COLON = re.compile(rf"\{{\s*({'|'.join(KINDS)})\s+[\w.-]+\s*\}}")
UNBALANCED = (
    "'{0}' is printed as it stands: it is left over beside *italic* or **bold** text",
    "begin and end that with the same signs, or write \\{0} for the sign",
)
INSIDE = re.compile(r"[A-Za-z0-9\u00c0-\u052f]")
"""A Latin, Greek or Cyrillic letter, or a digit; other scripts join words, or write them without spaces."""
OF_A_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+")
"""What may well be set off within a word: `W**a**rning`, `H**2**O`."""
OPERATOR = re.compile(r"[-−+/=<>·×]")
WRITE_REFERENCE = "write {{{}:id}}, closed, with the id of one, or \\{{ for a plain brace"


def loose_marks(text: str, whole: str) -> Iterator[tuple[str, str, str]]:
    """The signs that are printed, what is wrong with them and the repair; each kind of slip once.

    `whole` is what the text is a part of, as it was written: a sign that is escaped further on tells that it is meant.
    """
    for pattern, message, hint in FORMS:
        found = pattern.search(text)
        if found:
            yield found[0], message.format(found[0]), hint
    opened = OPEN.search(text)
    if opened and f"\\{opened[0]}" not in whole and _is_meant(opened, text, whole):
        message, hint = (said.format(opened[0]) for said in NOT_CLOSED)
        yield text[opened.start() :], message, hint
    for pattern in (REFERENCE, WITHOUT_COLON):
        found = pattern.search(text)
        kind = _kind(found[1]) if found else ""
        if found and kind:
            yield found[0], f"'{found[0]}' is printed as it stands: it is no reference", WRITE_REFERENCE.format(kind)


def _is_meant(opened: re.Match[str], text: str, whole: str) -> bool:
    """Whether a sign may begin italic text: it does within a sentence, in a text without such signs behind words."""
    in_sentence = STOP.search(text, opened.end()) or whole.rstrip()[-1:] in STOPS
    return bool(in_sentence) and not BEHIND_WORD[opened[0]].search(text)


def unbalanced(tokens: Sequence[Token]) -> Iterator[tuple[str, int, str]]:
    """Signs of emphasis that are left over right outside of it: what is written there, how far into it they stand."""
    for before, mark, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        sign = mark.markup[:1]
        if mark.type in OPENS and before.type == "text" and sign and before.content.endswith(sign):
            signs = before.content[len(before.content.rstrip(sign)) :]
            yield signs + mark.markup + after.content, 0, signs
        if mark.type in CLOSES and after.type == "text" and sign and after.content.startswith(sign):
            signs = after.content[: len(after.content) - len(after.content.lstrip(sign))]
            ahead = before.content + mark.markup
            yield ahead + signs, len(ahead), signs


def within_words(tokens: Sequence[Token]) -> Iterator[tuple[str, int, str, str]]:
    """The first emphasis from within one word to within another: what is written there, how far in, message and hint.

    Markdown makes pairs of powers, `x**2 + y**2`, and of stars for endings, `Bürger*innen und Freund*innen`.
    """
    opened: list[int] = []
    for place, token in enumerate(tokens):
        if token.type in OPENS:
            opened.append(place)
        elif token.type in CLOSES and _joins(tokens, start := opened.pop(), place):
            ahead = tokens[start - 1].content[-CONTEXT:]
            written = ahead + token.markup + tokens[start + 1].content
            yield written, len(ahead), *_joined(_words(tokens[start + 1 : place]), token.markup)
            return


def _joined(inner: str, signs: str) -> tuple[str, str]:
    """Message and hint about words that the signs of emphasis around them take out of other words."""
    becomes = "italic" if len(signs) == 1 else "bold"
    power = " x^2^ for a power, or" if becomes == "bold" and OPERATOR.search(inner) else ""
    lost = "the signs around it are not printed: they stand within words"
    return f"'{inner[:40]}' becomes {becomes}, and {lost}", f"write{power} \\{signs[0]} for each sign that is one"


def _joins(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether letters or digits stand right outside of emphasis at both ends, which holds more than one word."""
    if not 0 < start < end - 1 < len(tokens) - 2:
        return False
    before, after = tokens[start - 1].content, tokens[end + 1].content
    joins = INSIDE.fullmatch(before[-1:]) and INSIDE.fullmatch(after[:1])
    return bool(joins) and not OF_A_WORD.fullmatch(_words(tokens[start + 1 : end]))


def _words(tokens: Sequence[Token]) -> str:
    return "".join(" " if token.type.endswith("break") else token.content for token in tokens)


def _kind(word: str) -> str:
    """What can be referred to and is called so, or nearly."""
    return word.lower() if word.lower() in KINDS else did_you_mean(word.lower(), KINDS).partition("'")[2].rstrip("'?")
