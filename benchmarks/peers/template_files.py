"""docxtpl: a template made once with python-docx, filled with the content → a DOCX."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

from content import Briefing, Grid, Section, Text
from docx import Document
from docxtpl import DocxTemplate, RichText  # type: ignore[import-untyped, import-not-found, unused-ignore]


def render_template(briefing: Briefing) -> bytes:
    """The template opened, filled and saved, as for each new file."""
    template = DocxTemplate(BytesIO(blank()))
    template.render({"title": briefing.title, "summary": _rich(briefing.summary), "sections": _sections(briefing)})
    file = BytesIO()
    template.save(file)
    return file.getvalue()


@cache
def blank() -> bytes:
    """The template: loops over sections, paragraphs, points, and over the rows and cells of a table."""
    document: Any = Document()
    document.add_heading("{{ title }}", 0)
    document.add_paragraph("{{r summary }}")
    document.add_paragraph("{%p for s in sections %}")
    document.add_heading("{{ s.title }}", 1)
    _loop(document, "t", "s.paragraphs", "{{r t }}", "Normal")
    _loop(document, "t", "s.points", "{{r t }}", "List Bullet")
    _table(document)
    document.add_paragraph("{%p endfor %}")
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _loop(document: Any, name: str, values: str, text: str, style: str) -> None:
    document.add_paragraph(f"{{%p for {name} in {values} %}}")
    document.add_paragraph(text, style=style)
    document.add_paragraph("{%p endfor %}")


def _table(document: Any) -> None:
    document.add_paragraph("{%p if s.grid %}")
    document.add_paragraph("{{ s.grid.caption }}", style="Caption")
    table = document.add_table(4, 3, "Table Grid")
    head = ("{%tc for t in s.grid.titles %}", "{{ t }}", "{%tc endfor %}")
    body = ("{%tc for t in row %}", "{{r t }}", "{%tc endfor %}")
    rows = (head, ("{%tr for row in s.grid.rows %}", "", ""), body, ("{%tr endfor %}", "", ""))
    for cell, text in zip(table._cells, (text for row in rows for text in row), strict=True):
        cell.text = text
    document.add_paragraph("{%p endif %}")


def _sections(briefing: Briefing) -> list[dict[str, Any]]:
    return [_section(section) for section in briefing.sections]


def _section(section: Section) -> dict[str, Any]:
    return {
        "title": section.title,
        "paragraphs": list(map(_rich, section.paragraphs)),
        "points": list(map(_rich, section.points)),
        "grid": _grid(section.grid) if section.grid else None,
    }


def _grid(grid: Grid) -> dict[str, Any]:
    return {"caption": grid.caption, "titles": grid.titles, "rows": [list(map(_rich, row)) for row in grid.rows]}


def _rich(text: Text) -> RichText:
    rich = RichText()
    for words, mark in text:
        rich.add(words, bold=mark == "bold", italic=mark == "italic")
    return rich
