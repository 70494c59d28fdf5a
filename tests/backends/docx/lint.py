"""A Word file, opened → what no schema validator sees: dangling, doubled or unbalanced things, each as one line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from backends.docx.opened import WP, Opened, R, W, path, value

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
BOOKMARK = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")


def problems(package: Opened) -> list[str]:
    """Every rule over every part."""
    rules = (
        entries,
        relationships,
        bookmarks,
        anchors,
        fields,
        styles,
        lists,
        notes,
        grids,
        drawings,
        controls,
        sections,
    )
    return [problem for rule in rules for problem in rule(package)] + list(languages(package))


def entries(package: Opened) -> Iterator[str]:
    yield from (f"two entries are called {name}" for name in _twice(package.names))
    typed = {row.get("PartName", "").lstrip("/") for row in package.trees["[Content_Types].xml"]}
    endings = {row.get("Extension") for row in package.trees["[Content_Types].xml"]} - {"xml"}
    for name in package.names[1:]:
        if name not in typed and name.rsplit(".", 1)[1] not in endings:
            yield f"{name} has no content type"
    yield from (f"the content type of {name} is for no part" for name in typed - set(package.names) if name)


def relationships(package: Opened) -> Iterator[str]:
    for name, tree in _words(package):
        used = {key for node in tree.iter() for at, key in node.attrib.items() if at.startswith(R)}
        folder, _, file = name.rpartition("/")
        arrows = package.trees.get(f"{folder}/_rels/{file}.rels", ())
        known = {row.attrib["Id"]: row for row in arrows}
        yield from (f"{name} uses {key}, which is no relationship" for key in used - set(known))
        for row in known.values():
            if row.get("TargetMode") != "External" and f"{folder}/{row.attrib['Target']}" not in package.names:
                yield f"{name} points to {row.attrib['Target']}, which is no part"


def bookmarks(package: Opened) -> Iterator[str]:
    starts = [node for _, tree in _words(package) for node in tree.iter(f"{W}bookmarkStart")]
    ends = [node.get(f"{W}id") for _, tree in _words(package) for node in tree.iter(f"{W}bookmarkEnd")]
    names = [node.get(f"{W}name", "") for node in starts]
    yield from (f"two bookmarks are called {name}" for name in _twice(name.lower() for name in names))
    yield from (f"Word takes no bookmark called {name}" for name in names if not BOOKMARK.fullmatch(name))
    if sorted(node.get(f"{W}id", "") for node in starts) != sorted(filter(None, ends)) or _twice(ends):
        yield "bookmarks do not end as they start"


def anchors(package: Opened) -> Iterator[str]:
    names = {node.get(f"{W}name") for node in package.body.iter(f"{W}bookmarkStart")}
    for _, tree in _words(package):
        for link in tree.iter(f"{W}hyperlink"):
            anchor = link.get(f"{W}anchor")
            if anchor is not None and anchor not in names:
                yield f"a link leads to {anchor}, which is nowhere"
        for code in tree.iter(f"{W}instrText"):
            asked = re.match(r"\s*(?:PAGE)?REF (\S+)", code.text or "")
            if asked and asked[1] not in names:
                yield f"a field asks for {asked[1]}, which is nowhere"


def fields(package: Opened) -> Iterator[str]:
    for name, tree in _words(package):
        waiting: list[bool] = []
        for node in tree.iter():
            kind = node.get(f"{W}fldCharType")
            if kind == "begin":
                waiting.append(False)
            elif kind == "end" and not (waiting and waiting.pop()):
                yield f"a field in {name} ends without a result"
            elif node.tag == f"{W}t" and waiting:
                waiting = [True] * len(waiting)
        if waiting:
            yield f"a field in {name} does not end"


def styles(package: Opened) -> Iterator[str]:
    defined = package.part("styles").findall(f"{W}style")
    known = {style.get(f"{W}styleId", "") for style in defined}
    yield from (f"two styles are {name}" for name in _twice(style.get(f"{W}styleId", "") for style in defined))
    for name, tree in _words(package):
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
            used = {node.get(f"{W}val", "") for node in tree.iter(f"{W}{tag}")}
            yield from (f"{name} uses the style {style}, which is not defined" for style in used - known)


def lists(package: Opened) -> Iterator[str]:
    numbering = package.part("numbering")
    definitions = {node.get(f"{W}abstractNumId") for node in numbering.findall(f"{W}abstractNum")}
    instances = {node.get(f"{W}numId"): value(node, "abstractNumId") for node in numbering.findall(f"{W}num")}
    yield from (f"list {key} has no definition" for key, used in instances.items() if used not in definitions)
    for name, tree in _words(package):
        used = {node.get(f"{W}val") for node in tree.iter(f"{W}numId") if node.get(f"{W}val") != "0"}
        yield from (f"{name} uses list {key}, which is not there" for key in used - set(instances))


def notes(package: Opened) -> Iterator[str]:
    held = [node.get(f"{W}id") for node in package.part("footnotes") if node.get(f"{W}type") is None]
    called = [node.get(f"{W}id") for node in package.body.iter(f"{W}footnoteReference")]
    if held != called:
        yield f"the text calls the notes {called}, the file holds {held}"


def grids(package: Opened) -> Iterator[str]:
    for table in package.body.iter(f"{W}tbl"):
        columns = [int(node.get(f"{W}w", "0")) for node in table.findall(path("tblGrid/gridCol"))]
        if int(value(table, "tblPr/tblW", "w") or 0) != sum(columns):
            yield "a table's width is not the sum of its columns"
        for row in table.findall(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            left_out = int(value(row, "trPr/gridAfter") or 0)
            if not _as_wide(cells, columns[: len(columns) - left_out]):
                yield "a row's cells are not as wide as the columns"
            yield from ("a cell does not end with a paragraph" for cell in cells if cell[-1].tag != f"{W}p")


def _as_wide(cells: list[Element], columns: list[int]) -> bool:
    for cell in cells:
        count = int(value(cell, "tcPr/gridSpan") or 1)
        if int(value(cell, "tcPr/tcW", "w") or 0) != sum(columns[:count]):
            return False
        columns = columns[count:]
    return not columns


def drawings(package: Opened) -> Iterator[str]:
    shown = [node for _, tree in _words(package) for node in tree.iter(f"{WP}docPr")]
    yield from (f"two drawings are {key}" for key in _twice(node.get("id", "") for node in shown))
    for node in shown:
        if not node.get("descr") and not list(node):
            yield f"drawing {node.get('id')} has no alternative text"


def controls(package: Opened) -> Iterator[str]:
    keys = [value(node, "id") or "" for _, tree in _words(package) for node in tree.iter(f"{W}sdtPr")]
    yield from (f"two controls are {key}" for key in _twice(keys))


def sections(package: Opened) -> Iterator[str]:
    for section in package.body.iter(f"{W}sectPr"):
        kinds = [
            f"{node.tag.removeprefix(W)} {node.get(f'{W}type')}"
            for node in section
            if node.tag in (f"{W}headerReference", f"{W}footerReference")
        ]
        yield from (f"a section has two of {kind}" for kind in _twice(kinds))


def languages(package: Opened) -> Iterator[str]:
    for name, tree in _words(package):
        for node in tree.iter(f"{W}lang"):
            yield from (f"{name} speaks {tag!r}" for tag in node.attrib.values() if not LANGUAGE.fullmatch(tag))


def _words(package: Opened) -> Iterator[tuple[str, Element]]:
    for name, tree in package.trees.items():
        if name.startswith("word/") and not name.endswith(".rels"):
            yield name, tree


def _twice(keys: Iterable[str | None]) -> list[str]:
    return [str(key) for key, count in Counter(keys).items() if count > 1]
