"""A PDF's bytes → what its structure tree says, element by element: codes in the order of the file, no guess by place.

Kids are read in the order of the tree, marked content in the order it is shown, codes through the font's ToUnicode map
(ISO 32000-1, 14.8.2.3 and 9.10). Codes of one string inside of `ReversedChars` are read from the last to the first
(14.8.2.3.3), and such a string holds no space but where it begins or ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from backends.pdf.objects import Objects

TOKEN = re.compile(rb"(?s)\((?:\\.|[^\\()])*\)|/[^\s/<>\[\]()]+|<<|<[0-9A-F]*>|>>|[\[\]]|[^\s/<>\[\]()]+")
ESCAPE = re.compile(rb"(?s)\\(.)")
ESCAPED = {b"r": b"\r", b"n": b"\n"}
KID = re.compile(rb"<<(.*?)>>|(\d+) 0 R|(\d+)")
WITHIN_TEXT = {"Span", "Link", "Reference"}

Codes: TypeAlias = dict[int, str]
"""A font's ToUnicode map."""


class Said(NamedTuple):
    """An element that stands by itself, such as a paragraph or a label, and its own text; `path` are the tags above."""

    path: tuple[str, ...]
    tag: str
    text: str


class _Open(NamedTuple):
    """A marked-content sequence within those around it; it may say itself what it reads as."""

    mcid: int | None = None
    backwards: bool = False
    says_itself: bool = False


def said(data: bytes) -> Iterator[Said]:
    """Every element that has text of its own, in the order of the tree."""
    file = Objects(data)
    shown = {page: dict(_marked_texts(file, page)) for page in file.pages()}
    root = next(body for body in file.packed.values() if b"/Type/StructTreeRoot" in body)
    yield from _Tree(file, shown).walk(int(_found(rb"/K (\d+)", root)), ())


class _Tree:
    """Reads elements; `shown` are the texts by page and marked-content id."""

    def __init__(self, file: Objects, shown: Mapping[int, Mapping[int, str]]) -> None:
        self.file = file
        self.shown = shown

    def walk(self, number: int, path: tuple[str, ...]) -> Iterator[Said]:
        """The element, where it has text of its own, and those in it that stand by themselves."""
        body = self.file.packed[number]
        tag = _found(rb"^<</S/(\w+)", body).decode()
        parts = list(self._parts(body, (*path, tag)))
        own = "".join([part for part in parts if isinstance(part, str)])
        if own:
            yield Said(path, tag, own)
        yield from (part for part in parts if isinstance(part, Said))

    def _parts(self, body: bytes, path: tuple[str, ...]) -> Iterator[Said | str]:
        page = re.search(rb"/Pg (\d+) 0 R", re.sub(rb"/K\[.*?\]", b"", body))
        listed = re.search(rb"/K(?: (\d+)|\[(.*?)\])", body)
        for kid in KID.finditer(listed[1] or listed[2] or b"" if listed else b""):
            if kid[2]:
                yield from self._kid(int(kid[2]), path)
            elif kid[3] and page:
                yield self.shown[int(page[1])][int(kid[3])]
            elif kid[1] and (there := re.search(rb"/Pg (\d+) 0 R/MCID (\d+)", kid[1])):
                yield self.shown[int(there[1])][int(there[2])]

    def _kid(self, number: int, path: tuple[str, ...]) -> Iterator[Said | str]:
        body = self.file.packed[number]
        if _found(rb"^<</S/(\w+)", body).decode() in WITHIN_TEXT:
            yield from self._parts(body, path)
        else:
            yield from self.walk(number, path)


def _marked_texts(file: Objects, page: int) -> Iterator[tuple[int, str]]:
    """The text of each marked-content id of a page."""
    fonts = _fonts(file, page)
    found: dict[int, list[str]] = {}
    for mcid, text in _strings(file, file.content(page), fonts, _Open()):
        found.setdefault(mcid, []).append(text)
    for mcid, texts in found.items():
        yield mcid, "".join(texts)


def _strings(file: Objects, content: bytes, fonts: Mapping[bytes, Codes], around: _Open) -> Iterator[tuple[int, str]]:
    """The strings shown inside of marked content with an id, as they are read; empty where the content begins."""
    within = [around]
    operands: list[bytes] = []
    codes: Codes = {}
    for token in TOKEN.findall(content):
        if not token[:1].isalpha():
            operands.append(token)
            continue
        marked = within[-1]
        if token in (b"BDC", b"BMC"):
            within.append(_opened(operands, marked))
            if within[-1].mcid is not None:
                yield within[-1].mcid, _actual_text(operands)
        elif token == b"EMC":
            within.pop()
        elif token == b"Tf":
            codes = fonts[operands[-2]]
        elif token == b"Do" and (form := file.form(int(operands[-1][2:]))):
            yield from _strings(file, form, fonts, marked)
        elif token in (b"Tj", b"TJ") and marked.mcid is not None and not marked.says_itself:
            strings = [operand for operand in operands if operand.startswith(b"(")]
            yield from ((marked.mcid, _text(string, codes, marked.backwards)) for string in strings)
        operands = []
    assert within == [around], "marked content that does not end, or never began"


def _opened(operands: list[bytes], around: _Open) -> _Open:
    mcid = int(operands[operands.index(b"/MCID") + 1]) if b"/MCID" in operands else around.mcid
    return _Open(
        mcid, around.backwards or b"/ReversedChars" in operands, around.says_itself or b"/ActualText" in operands
    )


def _actual_text(operands: list[bytes]) -> str:
    """What a sequence says that it reads as (ISO 32000-1, 14.9.4)."""
    if b"/ActualText" not in operands:
        return ""
    return bytes.fromhex(operands[operands.index(b"/ActualText") + 1].decode().strip("<>")).decode("utf-16")


def _text(string: bytes, codes: Codes, backwards: bool) -> str:
    raw = ESCAPE.sub(lambda escape: ESCAPED.get(escape[1], escape[1]), string[1:-1])
    letters = [codes[int.from_bytes(raw[at : at + 2], "big")] for at in range(0, len(raw), 2)]
    if backwards:
        letters.reverse()
        assert " " not in letters[1:-1], f"a space within reversed characters: {letters}"
    return "".join(letters)


def _fonts(file: Objects, page: int) -> dict[bytes, Codes]:
    """The fonts of a page by their resource names."""
    fonts = file.packed[int(_found(rb"/Font (\d+) 0 R", file.packed[page]))]
    return {name: _codes(file, int(number)) for name, number in re.findall(rb"(/\w+) (\d+) 0 R", fonts)}


def _codes(file: Objects, font: int) -> Codes:
    table = file.stream(int(_found(rb"/ToUnicode (\d+)", file.packed[font])))
    pairs = re.findall(rb"<(\w{4})> <(\w+)>", table.partition(b"endcodespacerange")[2])
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def _found(pattern: bytes, body: bytes) -> bytes:
    match = re.search(pattern, body)
    assert match, (pattern, body[:80])
    return match[1]
