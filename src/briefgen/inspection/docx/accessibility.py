"""A Word file → findings of an accessibility check: rules of Microsoft's checker and of GOV.UK that XML can decide.

Microsoft: "Rules for the Accessibility Checker"; GOV.UK: "Publishing accessible documents"; WCAG 2.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefgen.inspection.docx.elements import DC, DECORATIVE, OFF, VML, WP, W, path, switched, text, value
from briefgen.inspection.docx.looks import Styles
from briefgen.inspection.docx.package import Package
from briefgen.inspection.docx.tables import inside, tables_of
from briefgen.inspection.findings import Finding
from briefgen.inspection.text import is_file_name, says_nothing, shown

LONG = 3000
"""Characters of running text for which a reader needs headings."""
SIGHTS = tuple(
    f"{W}{name}" for name in ("drawing", "pict", "object", "fldChar", "sectPr", "br", "sdt", "sym", "commentReference")
)
"""What makes a paragraph without words more than white space."""


def title(package: Package) -> Iterator[Finding]:
    """The file says its title, and the title is no file's name."""
    said = (package.property_part("core-properties").findtext(f"{DC}title") or "").strip()
    if not said:
        yield Finding("title", "the file has no title")
    elif is_file_name(said):
        yield Finding("title", f"the title is a file's name: {shown(said)}")


def language(package: Package) -> Iterator[Finding]:
    """The text has a language, by default or in its usual style."""
    styles = Styles(package)
    holders = [node for node in (styles.defaults, *styles.chain(styles.usual)) if node is not None]
    if not any(value(holder, "rPr/lang") for holder in holders):
        yield Finding("language", "the text has no language")


def headings(package: Package) -> Iterator[Finding]:
    """Headings begin at level 1, skip none and have words; a long text has some."""
    styles, before, running = Styles(package), 0, 0
    for paragraph in package.body.iter(f"{W}p"):
        level, words = styles.level(paragraph), text(paragraph).strip()
        running += len(words)
        if level and not words:
            yield Finding("headings", f"a heading of level {level} is empty")
        elif level:
            if level > before + 1:
                above = f"follows level {before}" if before else "is the first"
                yield Finding("headings", f"a heading of level {level} {above}: {shown(words)}")
            before = level
    if not before and running > LONG + sum(len(text(table)) for table in package.body.findall(f"{W}tbl")):
        yield Finding("no-headings", "a long text has no headings")


def header_rows(package: Package) -> Iterator[Finding]:
    """The first row of each table of several rows is a header row, but for one whose look says that it has none.

    A row that has the look of a header may say that it does not stand again on further pages. Cells that are no part of
    a column, each read by itself, need none, if the table's description names them one by one.
    """
    for place, table in tables_of(package):
        rows = list(inside(table, "tr"))
        if len(rows) > 1 and not _is_header(rows[0]):
            if _promises_headers(table):
                yield Finding("header-row", "it has no header row", place)
            elif not _names_its_cells(table):
                yield Finding("grid-table", "it has no header row", place)


def _names_its_cells(table: Element) -> bool:
    """Whether the description has words of every cell, in their order."""
    rest = " ".join((value(table, "tblPr/tblDescription")).split())
    for cell in table.iter(f"{W}tc"):
        words = [" ".join(text(one).split()) for one in cell.iter(f"{W}p")]
        named = [each for each in words if each and each in rest]
        if any(words) and not named:
            return False
        rest = rest.partition(max(named, key=len))[2] if named else rest
    return True


def _is_header(row: Element) -> bool:
    once = row.find(path("trPr/tblHeader")) is not None and (value(row, "trPr/cnfStyle") or "").startswith("1")
    return switched(row, "trPr/tblHeader") or once


def _promises_headers(table: Element) -> bool:
    """Whether the look of the table has a first row or column of its own (ECMA-376 part 1, 17.4.55)."""
    look = table.find(path("tblPr/tblLook"))
    if look is None:
        return True
    said = [look.get(f"{W}{part}") for part in ("firstRow", "firstColumn")]
    bits = look.get(f"{W}val", "0")
    old = int(bits, 16) & 0xA0 if re.fullmatch("[0-9A-Fa-f]{1,8}", bits) else 0
    return any(part not in (*OFF, None) for part in said) or (said == [None, None] and bool(old))


def merged_cells(package: Package) -> Iterator[Finding]:
    """No cell takes the place of several."""
    for place, table in tables_of(package):
        merged = sum(1 for row in inside(table, "tr") for cell in inside(row, "tc") if _is_merged(cell))
        if merged:
            yield Finding(
                "merged-cells", f"{merged} of its cells stand for several, which some readers get lost in", place
            )


def _is_merged(cell: Element) -> bool:
    return value(cell, "tcPr/gridSpan") not in ("", "1") or cell.find(path("tcPr/vMerge")) is not None


def alternative_texts(package: Package) -> Iterator[Finding]:
    """Each picture says in words what it shows, or that it is decoration."""
    for part, tree in package.stories.items():
        for node in tree.iter(f"{WP}docPr"):
            if node.find(f".//{DECORATIVE}[@val='1']") is None:
                yield from _described(node.get("descr", ""), f"drawing {node.get('id')}", part)
        for shape in tree.iter(f"{VML}shape"):
            if shape.find(f"{VML}imagedata") is not None:
                yield from _described(shape.get("alt", ""), f"picture {shape.get('id', '')}", part)


def _described(words: str, what: str, part: str) -> Iterator[Finding]:
    if not words.strip():
        yield Finding("alt-text", f"{what} has no alternative text", part)
    elif is_file_name(words):
        yield Finding("alt-text", f"the alternative text of {what} is a file's name: {shown(words)}", part)


def link_texts(package: Package) -> Iterator[Finding]:
    """The words of a link say where it leads."""
    for part, tree in package.stories.items():
        for link in tree.iter(f"{W}hyperlink"):
            words = text(link).strip()
            if says_nothing(words):
                yield Finding("link-text", f"a link says only {shown(words)!r}", part)
            elif not words and not any(True for tag in SIGHTS for _ in link.iter(tag)):
                yield Finding("link-text", "a link has no words", part)


def blank_paragraphs(package: Package) -> Iterator[Finding]:
    """White space is not made of empty paragraphs: no two stand together."""
    count = sum(_doubled(holder) for holder in package.body.iter() if holder.tag in (f"{W}body", f"{W}tc"))
    if count:
        yield Finding("blank-paragraphs", f"empty paragraphs make white space in {count} place{'s' * (count > 1)}")


def _doubled(holder: Element) -> int:
    """How many runs of two or more empty paragraphs there are."""
    length = found = 0
    for node in (*holder, holder):
        blank = node.tag == f"{W}p" and _is_blank(node)
        length = length + 1 if blank else 0
        found += length == 2
    return found


def _is_blank(paragraph: Element) -> bool:
    return not any(node.tag in SIGHTS or (node.text or "").strip() for node in paragraph.iter())
