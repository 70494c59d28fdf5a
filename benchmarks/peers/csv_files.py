"""A table in a CSV file, bold and italic words in its cells → a DOCX: read and written by each tool."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from content import Grid, Text

MARKS = {"bold": "**", "italic": "*", "": ""}
MARKED = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|\*(?P<italic>[^*]+)\*")
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target='
    '"word/document.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>'
    "</Relationships>"
)


def write_csv(grid: Grid, path: Path) -> None:
    """The table as a file, its marks as an author types them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([grid.titles, *([_typed(text) for text in row] for row in grid.rows)])


def _typed(text: Text) -> str:
    return "".join(
        f"{words[: len(words) - len(words.lstrip())]}{MARKS[mark]}{words.strip()}{MARKS[mark]}" for words, mark in text
    )


def render_csv(path: Path) -> bytes:
    """briefgen: a spec whose table is the file, without contents, as none of the others has any."""
    import briefgen

    spec = path.with_suffix(".yaml")
    table = f"{{data: {path.name}, caption: A table}}"
    spec.write_text(f"title: A paper\ntoc: false\nsections: [{{title: A section, content: [{{table: {table}}}]}}]\n")
    return briefgen.render(briefgen.load(spec), "docx")


def render_csv_with_lxml(path: Path) -> bytes:
    """lxml: an element for each paragraph and run, no styles, no widths; the least that a Word file can be."""
    from lxml import etree

    root = etree.Element(f"{{{WORD}}}document", nsmap={"w": WORD})
    table = etree.SubElement(etree.SubElement(root, f"{{{WORD}}}body"), f"{{{WORD}}}tbl")
    for row in _rows(path):
        _element_row(etree, table, row)
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", RELATIONS)
        package.writestr("word/document.xml", etree.tostring(root, encoding="UTF-8", standalone=True))
    return file.getvalue()


def _element_row(etree: Any, table: Any, row: list[str]) -> None:
    line = etree.SubElement(table, f"{{{WORD}}}tr")
    for cell in row:
        paragraph = etree.SubElement(etree.SubElement(line, f"{{{WORD}}}tc"), f"{{{WORD}}}p")
        for words, mark in _runs(cell):
            run = etree.SubElement(paragraph, f"{{{WORD}}}r")
            if mark:
                etree.SubElement(etree.SubElement(run, f"{{{WORD}}}rPr"), f"{{{WORD}}}{mark[0]}")
            text = etree.SubElement(run, f"{{{WORD}}}t")
            text.text = words
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def render_csv_with_python_docx(path: Path) -> bytes:
    """python-docx: the table's cells asked for once."""
    from docx import Document

    document = Document()
    rows = list(_rows(path))
    cells = iter(document.add_table(len(rows), len(rows[0]), "Table Grid")._cells)
    for row in rows:
        for cell in row:
            paragraph = next(cells).paragraphs[0]
            for words, mark in _runs(cell):
                setattr(paragraph.add_run(words), mark or "bold", bool(mark) or None)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.reader(file)


def _runs(cell: str) -> Iterator[tuple[str, str]]:
    """The pieces of a cell, each with its mark."""
    done = 0
    for found in MARKED.finditer(cell):
        if found.start() > done:
            yield cell[done : found.start()], ""
        yield found[found.lastgroup or 0], found.lastgroup or ""
        done = found.end()
    if done < len(cell):
        yield cell[done:], ""
