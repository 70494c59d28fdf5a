"""python-docx: the content through its documented interface → a DOCX."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from content import Briefing, Grid, Section, Text
from docx import Document


def render_word(briefing: Briefing) -> bytes:
    """The document made and saved; tables by the quick route, which asks for a table's cells once."""
    document = Document()
    document.add_heading(briefing.title, 0)
    _fill(document.add_paragraph(), briefing.summary)
    for section in briefing.sections:
        _section(document, section)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _section(document: Any, section: Section) -> None:
    document.add_heading(section.title, 1)
    for text in section.paragraphs:
        _fill(document.add_paragraph(), text)
    for point in section.points:
        _fill(document.add_paragraph(style="List Bullet"), point)
    if section.grid:
        document.add_paragraph(section.grid.caption, style="Caption")
        _table(document, section.grid)


def _table(document: Any, grid: Grid) -> None:
    table = document.add_table(len(grid.rows) + 1, len(grid.titles), "Table Grid")
    cells = iter(table._cells)
    for title in grid.titles:
        next(cells).paragraphs[0].add_run(title).bold = True
    for row in grid.rows:
        for text in row:
            _fill(next(cells).paragraphs[0], text)


def _fill(paragraph: Any, text: Text) -> None:
    for words, mark in text:
        run = paragraph.add_run(words)
        if mark:
            setattr(run, mark, True)
