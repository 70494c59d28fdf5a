"""A Word file → findings about what refers to what: bookmarks, links, fields, notes (ECMA-376 part 1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from msgspec import Struct

from briefgen.inspection.docx.elements import W, twice
from briefgen.inspection.docx.package import Package
from briefgen.inspection.findings import Finding
from briefgen.inspection.text import shown

BOOKMARK = re.compile(r"[^\W\d]\w{0,39}")
"""A letter or underscore, then letters, digits and underscores: forty in all."""
ASKS = re.compile(r"\s*(?:PAGE|NOTE)?REF\s+\"?([^\s\"\\]+)", re.IGNORECASE)
SHOWN = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|REF|PAGEREF|SEQ|STYLEREF|TITLE|DATE)\b", re.IGNORECASE)
"""Fields of which a page shows the result."""
BUILT_IN = {"_top"}


class Field(Struct):
    """A field: what it asks for, and whether it ended and has a result."""

    code: str = ""
    separated: bool = False
    result: bool = False
    ended: bool = False


def bookmarks(package: Package) -> Iterator[Finding]:
    """Names are Word's, each is there once, and each bookmark ends."""
    starts = [node for tree in package.stories.values() for node in tree.iter(f"{W}bookmarkStart")]
    ends = [node.get(f"{W}id", "") for tree in package.stories.values() for node in tree.iter(f"{W}bookmarkEnd")]
    names = [node.get(f"{W}name", "") for node in starts]
    keys = [node.get(f"{W}id", "") for node in starts]
    yield from (Finding("bookmarks", f"two bookmarks are called {name}") for name in twice(map(str.lower, names)))
    yield from (
        Finding("bookmark-names", f"Word itself takes no bookmark called {shown(name)}")
        for name in names
        if not BOOKMARK.fullmatch(name)
    )
    yield from (Finding("bookmarks", f"two bookmarks have the number {key}") for key in twice(keys))
    if set(keys) != set(ends) or twice(ends):
        yield Finding("bookmarks", "bookmarks do not end as they start")


def anchors(package: Package) -> Iterator[Finding]:
    """Links and fields lead to bookmarks that are there."""
    trees = package.stories.items()
    names = {
        node.get(f"{W}name", "").lower() for _, tree in trees for node in tree.iter(f"{W}bookmarkStart")
    } | BUILT_IN
    for part, tree in trees:
        for link in tree.iter(f"{W}hyperlink"):
            anchor = link.get(f"{W}anchor")
            if anchor is not None and anchor.lower() not in names and not _leaves(link):
                yield Finding("anchors", f"a link leads to {shown(anchor)}, which is nowhere", part)
        for field in fields_of(tree):
            asked = ASKS.match(field.code)
            if asked and asked[1].lower() not in names:
                yield Finding("anchors", f"a field asks for {shown(asked[1])}, which is nowhere", part)


def fields(package: Package) -> Iterator[Finding]:
    """Each field that begins ends, and none ends that did not begin."""
    for part, tree in package.stories.items():
        for field in fields_of(tree):
            if not field.ended:
                yield Finding("fields", f"a field does not end: {shown(field.code) or 'it is empty'}", part)
            elif field.code == END_ALONE:
                yield Finding("fields", "a field ends that did not begin", part)


def field_results(package: Package) -> Iterator[Finding]:
    """Fields carry the result that readers show that do not reckon it themselves."""
    for part, tree in package.stories.items():
        for field in fields_of(tree):
            if field.ended and not field.result and SHOWN.match(field.code):
                yield Finding("field-results", f"the field {shown(field.code)} has no result", part)


END_ALONE = "\0"


def fields_of(tree: Element) -> list[Field]:
    """The fields of a part, those inside others too."""
    found: list[Field] = []
    open_ones: list[Field] = []
    for node in tree.iter():
        if node.tag == f"{W}fldChar":
            _turn(node.get(f"{W}fldCharType", ""), open_ones, found)
        elif node.tag == f"{W}instrText" and open_ones:
            open_ones[-1].code += node.text or ""
        elif node.tag == f"{W}fldSimple":
            found.append(Field(node.get(f"{W}instr", ""), True, any(True for _ in node.iter(f"{W}t")), True))
        elif node.tag in (f"{W}t", f"{W}drawing"):
            for field in open_ones:
                field.result = field.result or field.separated
    return found


def _turn(kind: str, open_ones: list[Field], found: list[Field]) -> None:
    if kind == "begin":
        open_ones.append(Field())
        found.append(open_ones[-1])
    elif kind == "separate" and open_ones:
        open_ones[-1].separated = True
    elif kind == "end" and open_ones:
        open_ones.pop().ended = True
    elif kind == "end":
        found.append(Field(END_ALONE, ended=True))


def notes(package: Package) -> Iterator[Finding]:
    """The text calls each note once, and each note that it calls is there."""
    for kind in ("footnote", "endnote"):
        rows = [node for node in package.part(f"{kind}s") if node.tag == f"{W}{kind}"]
        held = [node.get(f"{W}id", "") for node in rows if node.get(f"{W}type", "normal") == "normal"]
        called = [node.get(f"{W}id", "") for node in package.body.iter(f"{W}{kind}Reference")]
        yield from (Finding("notes", f"two {kind}s have the number {key}") for key in twice(held))
        yield from (Finding("notes", f"the text calls {kind} {key} twice") for key in twice(called))
        yield from (
            Finding("notes", f"the text calls {kind} {key}, which is not there")
            for key in sorted(set(called) - set(held))
        )
        yield from (Finding("notes", f"the text does not call {kind} {key}") for key in sorted(set(held) - set(called)))


def _leaves(link: Element) -> bool:
    """Whether the anchor is one of another file, to which a relationship leads."""
    return any(name.endswith("}id") and "relationships" in name for name in link.attrib)
