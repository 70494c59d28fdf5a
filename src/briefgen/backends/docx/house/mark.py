"""The mark `{{body}}` in a house's text → where our text goes; whatever else stands beside the mark stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.backends.docx.house.nodes import Edit, Node, Tree
from briefgen.errors import InputError

WORDS = "{{body}}"
MARK = re.compile(r"\{\{\s*body\s*\}\}", re.IGNORECASE)
SHOWN = (
    "w:drawing", "w:pict", "w:object", "w:sym", "w:br", "w:fldSimple", "w:instrText", "w:footnoteReference",
    "w:endnoteReference",
)  # fmt: skip
"""What a paragraph shows besides its words."""
TABLE, TEXT_BOX = "w:tc", "w:txbxContent"
ALONE = f"give {WORDS} a paragraph of its own"


class Cut(NamedTuple):
    """Our text goes between two places of the main part; `said` tells where; `blanks` are a mark's own words."""

    start: int
    end: int
    said: str
    blanks: tuple[Edit, ...] = ()

    def keeps(self, node: Node) -> bool:
        """Whether the element stays."""
        return node.end <= self.start or node.start >= self.end


class Mark(NamedTuple):
    """A paragraph with the mark, and where in the part the mark begins and ends; its words may lie in several runs."""

    paragraph: Node
    start: int
    end: int
    blanks: tuple[Edit, ...]


def marks(tree: Tree, within: Node) -> Iterator[Mark]:
    """Every mark, in order, also those where no text can go."""
    for paragraph in within.all("w:p"):
        texts = [node for node in paragraph.all("w:t") if _paragraph_of(node) is paragraph]
        words = [tree.data[node.inner : node.tail].decode() for node in texts]
        for found in MARK.finditer("".join(words)):
            blanks = tuple(_blanks(texts, words, *found.span()))
            yield Mark(paragraph, blanks[0].start, blanks[-1].end, blanks)


def at_mark(tree: Tree, mark: Mark, name: str) -> Cut:
    """In the mark's place, or beside the paragraph that it shares with other words. Raises InputError."""
    before, after = _beside(tree, mark)
    block = _block(mark) if not (before or after) else mark.paragraph
    if block.parent is None or block.parent.tag != "w:body":
        raise InputError(f"{name}: {WORDS} stands in {_named(block)}; {ALONE}, outside of it")
    ends_section = mark.paragraph.child("w:pPr/w:sectPr") is not None
    if before and (after or ends_section):
        where = "words on both sides of it" if after else "words before it, and a section ends there"
        raise InputError(f"{name}: {WORDS} has {where} in its paragraph; {ALONE}")
    if before:
        said = f"after the paragraph of {WORDS}, whose other words stay"
        return Cut(block.end, block.end, said, mark.blanks)
    if after:
        return Cut(block.start, block.start, f"before the paragraph of {WORDS}, whose other words stay", mark.blanks)
    return _in_place(block, ends_section)


def _in_place(block: Node, ends_section: bool) -> Cut:
    """A mark's paragraph gives way to our text, unless a section ends with it."""
    said = f"in the place of {WORDS}"
    if not ends_section:
        return Cut(block.start, block.end, said)
    words = [child for child in block.children if child.tag != "w:pPr"]
    return Cut(block.start, block.start, said, tuple(Edit(child.start, child.end, "") for child in words))


def _beside(tree: Tree, mark: Mark) -> tuple[bool, bool]:
    """Whether the paragraph shows anything before and after the mark."""
    found: list[int] = [node.start for node in mark.paragraph.all(*SHOWN)]
    for node in mark.paragraph.all("w:t"):
        for start, end in _rests(node, mark):
            found += [start] if tree.data[start:end].strip() else []
    return any(place < mark.start for place in found), any(place >= mark.end for place in found)


def _rests(node: Node, mark: Mark) -> Iterator[tuple[int, int]]:
    """What of a text lies outside of the mark."""
    yield node.inner, min(node.tail, max(mark.start, node.inner))
    yield max(node.inner, min(mark.end, node.tail)), node.tail


def _block(mark: Mark) -> Node:
    """The paragraph, or the content control that holds nothing else."""
    block = mark.paragraph
    while block.parent is not None and block.parent.tag == "w:sdtContent" and block.parent.parent is not None:
        shown = [node for node in block.parent.all("w:p", "w:tbl", *SHOWN) if node is not mark.paragraph]
        if shown:
            return block
        block = block.parent.parent
    return block


def _named(block: Node) -> str:
    """What a block stands in that is no place for a paper."""
    above = block.parent
    while above is not None:
        if above.tag in (TABLE, TEXT_BOX):
            return "a table" if above.tag == TABLE else "a text box"
        above = above.parent
    return "a content control with other text"


def _paragraph_of(node: Node) -> Node | None:
    above = node.parent
    while above is not None and above.tag != "w:p":
        above = above.parent
    return above


def _blanks(texts: list[Node], words: list[str], start: int, end: int) -> Iterator[Edit]:
    """The mark's letters, run by run."""
    at = 0
    for node, text in zip(texts, words, strict=True):
        first, last = max(start - at, 0), min(end - at, len(text))
        if first < last:
            inner = node.inner
            yield Edit(inner + len(text[:first].encode()), inner + len(text[:last].encode()), "")
        at += len(text)
