"""pandoc: the content as Markdown → a DOCX."""

from __future__ import annotations

from content import Briefing, Grid, Section, Text

MARKS = {"": "", "bold": "**", "italic": "*"}


def markdown(briefing: Briefing) -> str:
    """The briefing as pandoc's Markdown, with pipe tables."""
    parts = [f"---\ntitle: {briefing.title}\n---", _text(briefing.summary)]
    for section in briefing.sections:
        parts += _section(section)
    return "\n\n".join(parts) + "\n"


def _section(section: Section) -> list[str]:
    parts = [f"# {section.title}", *map(_text, section.paragraphs)]
    if section.points:
        parts.append("\n".join(f"- {_text(point)}" for point in section.points))
    return [*parts, _table(section.grid)] if section.grid else parts


def _table(grid: Grid) -> str:
    rows = [grid.titles, ["---"] * len(grid.titles), *([_text(cell) for cell in row] for row in grid.rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows) + f"\n\n: {grid.caption}"


def _text(text: Text) -> str:
    return "".join(f"{MARKS[mark]}{words}{MARKS[mark]}" for words, mark in text)
