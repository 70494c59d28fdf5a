"""A house's Word file and the colours of its theme → what of the file a theme does not carry, in lines to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.backends.docx.house.body import cut
from briefgen.backends.docx.house.mark import MARK
from briefgen.backends.docx.house.nodes import Node, Tree
from briefgen.backends.docx.house.running import numbers_pages
from briefgen.backends.docx.house.shape import RUNNING
from briefgen.brand.colours import Colours
from briefgen.brand.house import House

QUOTED, LONGEST = 3, 40
"""How many stretches of words are quoted, and how much of each."""
OF_NUMBERS = 3
"""The words that only say what a number is: "Page 2 of 3", in other languages too."""


def lost(house: House, looks: Colours) -> tuple[str, ...]:
    """What Word files have, as they are written into the file itself, and others, which follow the theme, have not."""
    return tuple(_found(house, looks))


def _found(house: House, looks: Colours) -> Iterator[str]:
    if around := _quoted(_around(house)):
        yield f"the text around the paper's own: {around}"
    for place in ("header", "footer"):
        if words := _quoted(_running(house, place)):
            yield f"the words of the {place}s: {words}"
    if house.has_logo_everywhere():
        yield "the logo on every page: it stands at the title"
    yield from _colours(house, looks)


def _around(house: House) -> Iterator[str]:
    """The paragraphs that stay where a paper's text goes in."""
    place = cut(house.body, house.source.name)
    kept = (node for node in house.body.root.all("w:p") if place.keeps(node))
    return (_words(house.body, node) for node in kept)


def _running(house: House, place: str) -> Iterator[str]:
    """The paragraphs of the headers or footers that a section names, but for those that only number pages."""
    targets = {arrow.key: arrow.target for arrow in house.source.arrows(house.source.main) if arrow.kind == place}
    named = (node for section in house.sections() for node in section.all(*RUNNING))
    parts = dict.fromkeys(targets.get(node.attributes.get("r:id", ""), "") for node in named)
    for tree in (house.source.tree(part) for part in parts if part):
        for paragraph in tree.root.all("w:p"):
            words = _words(tree, paragraph)
            if len(words.split()) > OF_NUMBERS or not numbers_pages(Tree(tree.data, paragraph)):
                yield words


def _words(tree: Tree, paragraph: Node) -> str:
    from html import unescape

    texts = (tree.data[node.inner : node.tail].decode() if node.tag == "w:t" else " " for node in _texts(paragraph))
    return " ".join(MARK.sub("", unescape("".join(texts))).split())


def _texts(paragraph: Node) -> Iterator[Node]:
    return paragraph.all("w:t", "w:tab", "w:br")


def _quoted(texts: Iterable[str]) -> str:
    found = [text for text in dict.fromkeys(texts) if any(map(str.isalnum, text))]
    told = [f'"{text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"}"' for text in found[:QUOTED]]
    more = [f"{len(found) - QUOTED} more"] if len(found) > QUOTED else []
    return ", ".join([*told, *more])


def _colours(house: House, looks: Colours) -> Iterator[str]:
    """Of headings of the third level, which a theme has in the colour of those of the second."""
    tone = looks.lower or looks.heading
    own, theirs = house.shown("heading 3"), looks.palette[tone]
    if own and own not in (theirs, looks.changed.get(tone, "")):
        yield f"the colour of headings of the third level ({own[1:]}): it is that of the second, {theirs[1:]}"
